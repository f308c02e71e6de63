// What an asesor honorífico is asked, and the page of one case on which he answers. He never decides.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/navigation/address.hpp"
#include "app/screens/cases/case/case_address.hpp"
#include "app/screens/cases/case/facts.hpp"
#include "app/screens/cases/case/files.hpp"
#include "app/screens/cases/screens.hpp"
#include "app/screens/cases/visit_words.hpp"
#include "app/screens/common/loaded.hpp"
#include "app/ui/actions.hpp"
#include "app/ui/dialog.hpp"
#include "app/ui/fields.hpp"
#include "app/ui/focus.hpp"
#include "app/ui/form.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/table.hpp"
#include "app/ui/words.hpp"
#include "shared/api/api.hpp"
#include "shared/api/cases/access.hpp"
#include "shared/api/cases/evaluation.hpp"
#include "shared/api/cases/opinions.hpp"
#include "shared/api/pending.hpp"
#include "shared/base/result.hpp"
#include "shared/base/text.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/cases/folio.hpp"
#include "shared/domain/cases/life.hpp"
#include "shared/domain/life.hpp"
#include "shared/domain/limits.hpp"
#include "shared/text/cases/case_view.hpp"
#include "shared/text/cases/follow_up.hpp"
#include "shared/text/cases/opinions.hpp"
#include "shared/text/shared.hpp"

namespace screens::cases {
namespace {

namespace words = text::cases;

// ---- the list ----------------------------------------------------------------------------------------------

constexpr std::string_view sent_parameter = "enviada";  ///< The folio about which an opinion was just handed in.

struct List {
    Loaded<api::cases::ListAsked> asked{};
};

void draw_list(List& list, Frame& frame) {
    list.asked.follow(frame);
    ui::heading(words::asked_title, 1);
    ui::text(words::asked_intro);
    if (const auto sent = frame.address().parameter(sent_parameter); domain::cases::is_folio(sent)) {
        ui::notice(ui::Tone::success, words::opinion_was_sent(sent));
    }
    const auto* answer = list.asked.draw(frame);
    if (!answer) return;
    const ui::ColumnSpec columns[] = {
        {.title = words::column_folio, .width = 120},     {.title = words::column_generic_upper, .width = 150},
        {.title = words::column_diagnosis, .width = 220}, {.title = words::column_question},
        {.title = words::column_asked_at, .width = 150},
    };
    const auto count = words::asked_count(answer->rows.size());
    ui::Table table(words::asked_title, columns, answer->rows.size(), {.empty_words = words::none_asked, .count_words = count});
    while (table.next()) {
        const auto& each = answer->rows[table.row()];
        table.begin_row(each.folio);
        table.cell_link(each.folio, navigation::href(opinion_address(each.folio)));
        table.cell(each.generic);
        table.cell(each.diagnosis);
        table.cell(each.question);
        table.cell(base::mexico_city_words(each.asked_at));
    }
}

// ---- one of them -------------------------------------------------------------------------------------------

struct OnePage {
    std::string folio{};
    Loaded<api::cases::OpenCase> opened{};
    SentFiles files{};
    std::string typed{};
    std::vector<base::FieldError> refused{};
    bool asking = false, sent = false;
    api::Pending<api::Nothing> given{};
    Repeatable<api::cases::GiveOpinion::Request> command{};
    std::string conflict{};

    bool unsaved() const { return !sent && !base::is_blank(typed); }
};

void give(OnePage& page, Frame& frame) {
    const api::cases::GiveOpinion::Request request{page.folio, page.typed};
    api::call<api::cases::GiveOpinion>(frame.api, request, page.given, page.command.key_of(request, frame));
}

void take_given(OnePage& page, Frame& frame) {
    if (!page.given.arrived()) return;
    const auto* error = page.given.error();
    if (!error) {
        page.sent = true;
        page.asking = false;
        frame.navigator.go(navigation::Address{std::string(opinions.address), {{std::string(sent_parameter), page.folio}}});
    } else if (error->kind == base::ErrorKind::invalid_input) {
        page.refused = error->fields;
        page.asking = false;
    } else if (error->kind == base::ErrorKind::conflict || error->kind == base::ErrorKind::not_found) {
        page.conflict = error->message;  // decided or taken back meanwhile
        page.asking = false;
        ui::show_next(page.conflict);
    }
}

/// What he was asked last, and has not answered.
std::string question_in(const api::cases::OpenCase::Response& shown) {
    std::string question;
    for (const auto& each : shown.opinions) {
        if (each.answered_at == 0 && each.taken_back_at == 0) question = each.question;
    }
    return question;
}

void draw_question(const OnePage& page) {
    const auto question = question_in(*page.opened.value());
    if (question.empty()) return;
    const ui::Section section(words::question_to_you, {.framed = true});
    ui::text(question);
}

void draw_form(OnePage& page) {
    const bool may_answer =
        domain::allows(page.opened.value()->now.acts, domain::cases::Act::give_opinion) && page.conflict.empty();
    const ui::Section section(words::opinion_page, {.heading_level = 0, .framed = true});
    ui::Form form(words::opinion_page.view(), page.refused);
    form.area("words", words::my_opinion, page.typed,
              {.required = true,
               .help = words::my_opinion_help,
               .letters_max = domain::limits::observations_letters_max,
               .spellcheck = true},
              8);
    if (!form.submit(words::send_opinion, page.given.waiting(), may_answer)) return;
    page.refused.clear();
    page.given.forget();
    if (base::is_blank(page.typed)) page.refused.push_back({"words", words::opinion_required.words()});
    else page.asking = true;
}

void draw_confirmation(OnePage& page, Frame& frame) {
    if (!page.asking) return;
    const bool waiting = page.given.waiting();
    const ui::Dialog dialog(words::confirm_opinion_title, page.asking, !waiting);
    if (!dialog) return;
    ui::text(words::confirm_opinion(page.folio));
    if (const auto* error = page.given.error()) ui::notice(ui::Tone::error, error->message);
    if (ui::button(words::send_opinion_now, {.weight = ui::Weight::primary, .waiting = waiting})) give(page, frame);
    ui::same_line();
    if (ui::button(text::shared::cancel, {.enabled = !waiting})) page.asking = false;
}

void draw_case(OnePage& page) {
    const auto& shown = *page.opened.value();
    ui::text(words::asked_for_words(shown.generic, shown.diagnosis, words_of(shown.visit)));
    ui::WithSidePanel sides(440);
    draw_facts(shown.summary);
    draw_sent_files(page.files, shown.files);
    sides.panel();
    draw_question(page);
    draw_form(page);
    draw_advice(shown.advice);
    if (shown.requirements.empty()) return;
    const ui::Section section(words::requirements_checked, {.framed = true});
    ui::bullets(shown.requirements);
}

void draw_page(OnePage& page, Frame& frame) {
    if (page.folio.empty()) page.folio = frame.address().parameter(folio_parameter);
    if (page.opened.follow(frame, {page.folio}) && !page.opened.error())
        take_files(page.files, frame, page.opened.value()->files);
    take_given(page, frame);
    frame.part = page.folio;
    ui::heading(words::opinion_about(page.folio), 1);
    {
        const ui::AtRight right;
        ui::link(words::back_to_asked, navigation::href(opinions.address));
    }
    if (page.sent) return;
    ui::notice(ui::Tone::warning, page.conflict);
    if (!page.opened.draw(frame)) return;
    draw_case(page);
    draw_confirmation(page, frame);
}

}  // namespace

const Screen opinions{
    .address = "sanece/opiniones",
    .title = words::asked_title,
    .access = api::cases::advisers,
    .open = [] { return view_of<List>(draw_list); },
    .in_menu = true,
};

const Screen opinion{
    .address = opinion_path,
    .title = words::opinion_page,
    .access = api::cases::advisers,
    .open = [] { return view_of<OnePage>(draw_page); },
};

}  // namespace screens::cases
