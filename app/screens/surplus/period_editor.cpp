#include "app/screens/surplus/period_editor.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "app/screens/surplus/screens.hpp"
#include "app/ui/actions.hpp"
#include "app/ui/fields.hpp"
#include "app/ui/focus.hpp"
#include "app/ui/form.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/words.hpp"
#include "shared/api/api.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/cases/measures.hpp"
#include "shared/domain/limits.hpp"
#include "shared/text/surplus/administration.hpp"
#include "shared/text/surplus/period.hpp"
#include "shared/text/text.hpp"

namespace screens::surplus {
namespace {

namespace words = text::surplus;
using api::surplus::PeriodCard;
using domain::surplus::PeriodFacts;
using Save = api::surplus::SavePeriod::Request;

constexpr std::string_view editor_path = "excedentes/periodos/datos";
constexpr std::string_view period_parameter = "periodo";

enum class Kind { line, email, day, paragraphs };

/// A field of the form; the year, a number, stands before them.
struct Line {
    std::string_view field;
    text::Text label, help;
    std::string PeriodFacts::*value;
    Kind kind = Kind::line;
    bool required = false;
};

constexpr std::array lines{
    Line{"facts.title", words::period_title, words::period_title_help, &PeriodFacts::title, Kind::line, true},
    Line{"facts.opens_on", words::period_opens_on, words::period_opens_on_help, &PeriodFacts::opens_on, Kind::day, true},
    Line{"facts.closes_on", words::period_closes_on, words::period_closes_on_help, &PeriodFacts::closes_on, Kind::day, true},
    Line{"facts.header_lines", words::period_header_lines, words::period_header_lines_help, &PeriodFacts::header_lines,
         Kind::paragraphs, true},
    Line{"facts.contacts", words::period_contacts, words::period_contacts_help, &PeriodFacts::contacts, Kind::paragraphs, false},
    Line{"facts.technical_contact", words::period_technical_contact, words::period_technical_contact_help,
         &PeriodFacts::technical_contact, Kind::line, false},
    Line{"facts.notes", words::period_notes, words::period_notes_help, &PeriodFacts::notes, Kind::paragraphs, false},
    Line{"facts.mailbox", words::period_mailbox, words::period_mailbox_help, &PeriodFacts::mailbox, Kind::email, true},
};

void keep(PeriodEditor& editor, const PeriodFacts& facts) {
    editor.kept = facts;
    editor.kept_year = std::to_string(facts.year);
}

void show(PeriodEditor& editor, const PeriodFacts& facts) {
    editor.typed = facts;
    editor.year = std::to_string(facts.year);
}

void edit(PeriodEditor& editor, const PeriodCard& period) {
    editor.begun = true;
    editor.id = period.id;
    editor.version = period.version;
    keep(editor, period.facts);
    show(editor, period.facts);
}

/// What the guide prints, until the administrator says otherwise.
PeriodFacts facts_of_a_new_one(const Frame& frame) {
    PeriodFacts facts;
    facts.year = base::mexico_city(frame.now()).date.year;
    facts.title = words::title_of(std::to_string(facts.year));
    facts.header_lines = words::default_header_lines.words();
    facts.contacts = words::default_contacts.words();
    facts.technical_contact = words::default_technical_contact.words();
    facts.mailbox = words::default_mailbox.words();
    return facts;
}

/// Nothing that is no number is a year, and that is said at its field.
PeriodFacts facts_in(const PeriodEditor& editor) {
    auto facts = editor.typed;
    facts.year = domain::cases::parse_integer(editor.year).value_or(0);
    return facts;
}

void send(PeriodEditor& editor, Frame& frame, const Save& request) {
    api::call<api::surplus::SavePeriod>(frame.api, request, editor.saved, editor.command.key_of(request, frame));
}

/// Where the first try of a new period was never answered, what became of it is asked first: else there might be two.
void save(PeriodEditor& editor, Frame& frame) {
    editor.outcome.clear();
    editor.present.reset();
    if (editor.unanswered) return send(editor, frame, Save(editor.command.asked));
    send(editor, frame, {editor.id, editor.version, facts_in(editor)});
}

void take_saved(PeriodEditor& editor, Frame& frame) {
    if (!editor.saved.arrived()) return;
    if (const auto* error = editor.saved.error()) {
        if (error->kind == base::ErrorKind::unavailable) editor.unanswered = editor.id.empty();
        if (error->kind == base::ErrorKind::invalid_input) editor.unanswered = false;
        if (error->kind != base::ErrorKind::conflict) return;
        editor.saved.forget();
        editor.was_conflict = true;
        editor.list.again(frame);
        return;
    }
    const auto& period = *editor.saved.value();
    const bool was_asked_before = std::exchange(editor.unanswered, false);
    const bool nothing_more = facts_in(editor) == editor.command.asked.facts;  // typed since it was sent
    editor.id = period.id;
    editor.version = period.version;
    keep(editor, period.facts);
    if (nothing_more) show(editor, period.facts);
    frame.navigator.rename(editor_of(period.id));
    if (was_asked_before && !nothing_more) return save(editor, frame);
    editor.outcome = words::period_saved(period.facts.title);
    ui::show_next(editor.outcome);
}

const PeriodCard* period_in(const api::surplus::ListPeriods::Response& list, const std::string& id) {
    const auto found =
        std::find_if(list.periods.begin(), list.periods.end(), [&](const PeriodCard& each) { return each.id == id; });
    return found == list.periods.end() ? nullptr : &*found;
}

void begin(PeriodEditor& editor, const Frame& frame) {
    const auto id = frame.address().parameter(period_parameter);
    if (id.empty()) {
        editor.begun = true;
        keep(editor, facts_of_a_new_one(frame));
        show(editor, editor.kept);
    } else if (const auto* list = editor.list.value()) {
        if (const auto* period = period_in(*list, id)) edit(editor, *period);
    }
}

/// The next try is of the version that is shown beside what was typed.
void take_list(PeriodEditor& editor) {
    if (!editor.was_conflict || editor.list.error()) return;
    editor.was_conflict = false;
    const auto* period = period_in(*editor.list.value(), editor.id);
    if (!period) return;
    editor.present = *period;
    ui::show_next(words::period_changed_elsewhere.view());
    editor.version = period->version;
    keep(editor, period->facts);
}

void draw_present(PeriodEditor& editor) {
    if (!editor.present) return;
    ui::notice(ui::Tone::warning, words::period_changed_elsewhere);
    const auto present = editor.present->facts, typed = facts_in(editor);
    if (present.year != typed.year) ui::fact(words::period_year, std::to_string(present.year));
    for (const auto& line : lines) {
        const auto& value = present.*line.value;
        if (value == typed.*line.value) continue;
        if (line.kind == Kind::paragraphs) {
            ui::bold(line.label);
            ui::text(value);
        } else {
            ui::fact(line.label, line.kind == Kind::day ? day_words(value) : value);
        }
    }
    if (!ui::button(words::take_present_period)) return;
    show(editor, present);
    editor.present.reset();
}

void draw_line(ui::Form& form, const Line& line, std::string& value) {
    ui::FieldSpec spec{.required = line.required, .help = line.help.view()};
    switch (line.kind) {
        case Kind::line:
            spec.letters_max = domain::limits::period_title_letters_max;
            form.text(line.field, line.label, value, spec);
            return;
        case Kind::email:
            spec.input = ui::Input::email;
            form.text(line.field, line.label, value, spec);
            return;
        case Kind::day:
            spec.input = ui::Input::date;
            spec.width = 220;
            form.text(line.field, line.label, value, spec);
            return;
        case Kind::paragraphs:
            spec.letters_max = domain::limits::period_text_letters_max;
            spec.spellcheck = true;
            form.area(line.field, line.label, value, spec);
            return;
    }
}

/// A title that is only the year's goes with it.
void draw_year(ui::Form& form, PeriodEditor& editor) {
    const bool title_follows = editor.typed.title == words::title_of(editor.year);
    const bool changed =
        form.text("facts.year", words::period_year, editor.year,
                  {.input = ui::Input::digits, .required = true, .help = words::period_year_help.view(), .width = 120});
    if (changed && title_follows) editor.typed.title = words::title_of(editor.year);
}

void draw_form(PeriodEditor& editor, Frame& frame) {
    ui::Form form(words::column_period_facts, editor.saved.error());
    draw_year(form, editor);
    for (const auto& line : lines) draw_line(form, line, editor.typed.*line.value);
    const bool waiting = editor.saved.waiting() || (editor.was_conflict && editor.list.waiting());
    if (form.submit(words::save_period, waiting)) save(editor, frame);
    ui::same_line();
    ui::link(words::back_to_periods, navigation::href(periods.address), {.as_button = true});
}

}  // namespace

navigation::Address editor_of(const std::string& period_id) {
    navigation::Address address{std::string(editor_path), {}};
    if (!period_id.empty()) address.parameters.emplace_back(period_parameter, period_id);
    return address;
}

bool is_editor(const navigation::Address& address) { return address.path == editor_path; }

std::string day_words(const std::string& day) {
    const auto date = base::parse_date(day);
    return date ? base::dd_mm_yyyy(*date) : day;
}

void draw_period_editor(PeriodEditor& editor, Frame& frame) {
    const bool is_new = frame.address().parameter(period_parameter).empty();
    take_saved(editor, frame);
    if (!is_new && editor.list.follow(frame)) take_list(editor);
    if (!editor.begun) begin(editor, frame);
    const ui::Column column(720);
    frame.part = is_new ? words::new_period.view() : std::string_view(editor.kept.title);
    ui::heading(frame.part.empty() ? words::periods_title.view() : frame.part, 1);
    if (is_new) ui::text(words::new_period_note);
    if (editor.was_conflict || !editor.begun) {
        const bool is_there = editor.list.draw(frame) != nullptr;
        if (is_there && !editor.begun) ui::notice(ui::Tone::warning, words::no_such_period);
    }
    if (!editor.begun) {
        ui::link(words::back_to_periods, navigation::href(periods.address), {.as_button = true});
        return;
    }
    if (editor.is_changed()) editor.outcome.clear();
    ui::notice(ui::Tone::success, editor.outcome);
    draw_present(editor);
    draw_form(editor, frame);
}

}  // namespace screens::surplus
