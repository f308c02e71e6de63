// The wizard of a request: the tabs, what is still missing, what is attached.

#include "app/screens/cases/wizard/wizard.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "app/screens/cases/screens.hpp"
#include "app/ui/lists.hpp"
#include "app/ui/structure.hpp"
#include "shared/api/api.hpp"
#include "shared/api/cases/access.hpp"
#include "shared/base/normal.hpp"
#include "shared/base/records.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/cases/attachment.hpp"
#include "shared/domain/cases/checklist.hpp"
#include "shared/domain/cases/content.hpp"
#include "shared/domain/cases/general.hpp"
#include "shared/domain/cases/patient.hpp"
#include "shared/domain/cases/specifications.hpp"
#include "shared/domain/cases/treatments.hpp"
#include "shared/domain/catalog/form.hpp"
#include "shared/text/app.hpp"
#include "shared/text/cases/attachments.hpp"
#include "shared/text/cases/confirmation.hpp"
#include "shared/text/cases/general.hpp"
#include "shared/text/cases/home.hpp"
#include "shared/text/cases/wizard.hpp"
#include "shared/text/shared.hpp"
#include "shared/text/text.hpp"

namespace screens::cases {

namespace words = text::cases;
using domain::cases::Tab;

namespace {

constexpr std::array tabs{Tab::paciente, Tab::vigencia, Tab::datos_generales, Tab::tratamientos_previos, Tab::especificaciones};

std::vector<domain::cases::Missing> missing_lines(const Wizard& wizard, Frame& frame) {
    return domain::cases::checklist(wizard.written(), wizard.description(), wizard.attachment_rows(), today(frame));
}

bool complete(const std::vector<domain::cases::Missing>& lines, Tab tab) {
    return std::all_of(lines.begin(), lines.end(), [&](const auto& line) { return line.tab != tab || line.met; });
}

/// A tab opens once every tab before it is complete; what was once reached stays open.
bool reachable(const std::vector<domain::cases::Missing>& lines, Tab tab, Tab reached) {
    if (tab <= reached) return true;
    return std::all_of(lines.begin(), lines.end(), [&](const auto& line) { return line.tab >= tab || line.met; });
}

void draw_steps(Wizard& wizard, Frame& frame, const std::vector<domain::cases::Missing>& lines, Tab current) {
    std::array<ui::Step, tabs.size()> steps;
    for (std::size_t i = 0; i < tabs.size(); ++i) {
        const bool refused = wizard.refused_tab == tabs[i] && !wizard.refused.empty();
        const bool known = tabs[i] != Tab::especificaciones || wizard.description();
        const bool done = known && complete(lines, tabs[i]) && tabs[i] <= wizard.content.tab;
        steps[i] = {words_of(tabs[i]).view(),
                    refused              ? ui::StepState::with_error
                    : tabs[i] == current ? ui::StepState::current
                    : done               ? ui::StepState::done
                                         : ui::StepState::pending,
                    reachable(lines, tabs[i], wizard.content.tab)};
    }
    const auto selected = static_cast<int>(std::min(current, Tab::especificaciones));
    const int pressed = ui::steps(words::wizard_steps, steps, selected);
    if (pressed >= 0 && pressed != selected) go_to(wizard, frame, tabs[static_cast<std::size_t>(pressed)]);
}

void draw_missing(Wizard& wizard, Frame& frame, const std::vector<domain::cases::Missing>& lines) {
    const ui::Section section(words::missing_title, {.heading_level = 2, .framed = true});
    // What is missing stands first, or at the end it would be under the fold.
    std::vector<const domain::cases::Missing*> in_order;
    for (const auto& line : lines) in_order.push_back(&line);
    const auto done = std::stable_partition(in_order.begin(), in_order.end(), [](const auto* line) { return !line->met; });
    const bool all = done == in_order.begin();
    std::vector<ui::CheckLine> shown;
    for (const auto* line : in_order) {
        shown.push_back({line->words, line->met, !line->met && reachable(lines, line->tab, wizard.content.tab),
                         line->tab <= wizard.content.tab});
    }
    // Without its form nobody knows what the drug asks for.
    if (all && wizard.description()) ui::text(words::nothing_missing);
    const int pressed = ui::checklist(words::missing_title, shown);
    if (pressed < 0) return;
    const auto& line = *in_order[static_cast<std::size_t>(pressed)];
    go_to(wizard, frame, line.tab);
    ui::focus_field(line.field == "patient_id" ? "nss" : line.field);  // a patient is found by it
}

void draw_saving(const Wizard& wizard, const Frame& frame) {
    if (wizard.being_kept()) {
        ui::quiet_status(words::saving.view());
    } else if (wizard.changed_elsewhere) {
        ui::quiet_status(words::not_saved_elsewhere);
    } else if (wizard.not_saved && wizard.dirty()) {
        ui::quiet_status(may_pass(wizard.not_saved->kind) ? words::not_saved.view()
                                                          : std::string_view(wizard.not_saved->message));
    } else if (wizard.saved_at > 0 && !wizard.dirty()) {
        const auto ago = frame.platform.elapsed() - wizard.saved_since;
        if (ago >= base::minute_ms) return ui::quiet_status(words::saved_at(base::mexico_city_words(wizard.saved_at)));
        ui::quiet_status(words::saved_now.view());
        ui::wake_after(base::minute_ms - std::max<base::Instant>(ago, 0));
    }
}

void draw_changed_elsewhere(Wizard& wizard, Frame& frame) {
    // Another window saved or sent it, or there are too many drafts: the server says which.
    const auto* refusal = wizard.opened.error();
    if (!refusal && wizard.not_saved) refusal = &*wizard.not_saved;
    ui::notice(ui::Tone::warning, refusal ? refusal->message : words::draft_changed_elsewhere.words());
    if (wizard.id.empty() || wizard.opened.error()) return;
    const bool reload = ui::button(words::reload_draft, {.waiting = wizard.opened.waiting()});
    ui::same_line();
    const bool keep = ui::button(words::keep_mine, {.waiting = wizard.opened.waiting()});
    if (!reload && !keep) return;
    wizard.keeping_mine = keep;
    api::call<api::cases::OpenDraft>(frame.api, {wizard.id}, wizard.opened);
}

void draw_not_opened(Wizard& wizard, Frame& frame) {
    ui::notice(ui::Tone::error, wizard.opened.error()->message);
    if (wizard.opened.error()->kind == base::ErrorKind::unavailable && ui::button(text::shared::retry)) {
        api::call<api::cases::OpenDraft>(frame.api, {wizard.id}, wizard.opened);
    }
    // Sent already: its comprobante is there.
    ui::link(words::follow_up, navigation::href(follow_up.address), {.as_button = true});
    ui::same_line();
    ui::link(text::app::home, navigation::href(home.address), {.as_button = true});
}

void draw_tab(Wizard& wizard, Frame& frame, Tab tab) {
    switch (tab) {
        case Tab::paciente: return draw_patient(wizard, frame);
        case Tab::vigencia: return draw_vigencia(wizard, frame);
        case Tab::datos_generales: return draw_general(wizard, frame);
        case Tab::tratamientos_previos: return draw_treatments(wizard, frame);
        case Tab::especificaciones: return draw_specifications(wizard, frame);
        case Tab::confirmacion: return draw_confirmation(wizard, frame);
    }
}

/// A corrected field takes its refusal away; nothing new appears while one types.
void drop_corrected(Wizard& wizard, Frame& frame) {
    if (wizard.refused.empty()) return;
    std::vector<base::FieldError> now;
    if (wizard.refused_tab == Tab::datos_generales) {
        now = domain::cases::validate_general(wizard.written(), today(frame));
    } else if (wizard.refused_tab == Tab::especificaciones && wizard.description()) {
        now = domain::cases::validate_specifications(wizard.written(), *wizard.description(), wizard.attachment_rows());
    } else if (wizard.refused_tab == Tab::tratamientos_previos) {
        now = domain::cases::validate(base::normalised(wizard.treatment));
    } else {
        return;
    }
    std::erase_if(wizard.refused, [&](const auto& each) {
        return std::none_of(now.begin(), now.end(), [&](const auto& other) { return other.field == each.field; });
    });
}

/// A new request gets its id with its first save; addresses from before, to which Back leads, get it then.
void name_address(const Wizard& wizard, Frame& frame) {
    if (wizard.id.empty() || !frame.address().parameter("id").empty()) return;
    frame.navigator.rename(address_of(wizard, base::name_of(tab_of(frame.address()))));
}

void draw(Wizard& wizard, Frame& frame) {
    if (!wizard.begun) begin(wizard, frame);
    keep_up(wizard, frame);
    if (!wizard.folio.empty()) return draw_folio(wizard, frame);
    name_address(wizard, frame);
    if (wizard.opened.error() && !wizard.opened.value()) {
        ui::heading(words::wizard_title, 1);
        return draw_not_opened(wizard, frame);
    }
    const bool opening = wizard.opened.waiting() && !wizard.changed_elsewhere;
    if (opening || !wizard.lists.value()) {
        ui::heading(words::wizard_title, 1);
        if (wizard.lists.draw(frame)) ui::quiet_status(text::shared::loading.view());
        return;
    }
    drop_corrected(wizard, frame);
    const auto lines = missing_lines(wizard, frame);
    auto tab = tab_of(frame.address());
    if (tab != Tab::confirmacion && !reachable(lines, tab, wizard.content.tab)) tab = wizard.content.tab;
    frame.part = words_of(tab).view();
    if (tab == Tab::confirmacion) return draw_confirmation(wizard, frame);

    ui::heading(words::step_of(static_cast<int>(tab) + 1, static_cast<int>(tabs.size()), words_of(tab)), 1);
    draw_steps(wizard, frame, lines, tab);
    if (wizard.changed_elsewhere) draw_changed_elsewhere(wizard, frame);
    // Whoever went on while it was looked through learns here what was found.
    if (const auto found = wizard.uploads.refusals_in(std::string(domain::catalog::vigencia_slot));
        tab != Tab::vigencia && !found.empty())
        ui::notice(ui::Tone::error, found);
    {
        ui::WithSidePanel sides;
        {
            const ui::TabPanel panel;
            draw_tab(wizard, frame, tab);
            draw_saving(wizard, frame);
        }
        sides.panel();
        draw_missing(wizard, frame, lines);
    }
    draw_removal(wizard, frame);
    keep_saving(wizard, frame);
}

}  // namespace

bool Wizard::shows(const navigation::Address& address) const {
    if (!folio.empty()) return address == folio_address(folio);
    if (!address.is_below(wizard_address) || !address.parameter("folio").empty()) return false;
    // Before its first save the request had no id: Back leads to addresses of that time.
    const auto named = address.parameter("id");
    return named.empty() || named == id;
}

Tab tab_of(const navigation::Address& address) {
    const auto slash = address.path.rfind('/');
    const auto tab = base::from_name<Tab>(std::string_view(address.path).substr(slash + 1));
    return tab.value_or(Tab::paciente);
}

text::Text words_of(Tab tab) {
    switch (tab) {
        case Tab::paciente: return words::tab_paciente;
        case Tab::vigencia: return words::tab_vigencia;
        case Tab::datos_generales: return words::tab_datos;
        case Tab::tratamientos_previos: return words::tab_tratamientos;
        case Tab::especificaciones: return words::tab_especificaciones;
        case Tab::confirmacion: return words::confirmation_title;
    }
    return words::wizard_title;
}

void go_to(Wizard& wizard, Frame& frame, Tab tab) {
    wizard.refused.clear();
    if (tab > wizard.content.tab && tab != Tab::confirmacion) wizard.content.tab = tab;
    save_now(wizard, frame);
    frame.navigator.go(address_of(wizard, base::name_of(tab)));
}

const Screen wizard{
    .address = wizard_address,
    .title = words::wizard_title,
    .access = api::cases::requesters,
    .open = [] { return view_of<Wizard>(draw); },
    .and_below = true,
};

}  // namespace screens::cases
