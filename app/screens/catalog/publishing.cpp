#include "app/screens/catalog/publishing.hpp"

#include "app/screens/common/confirm.hpp"
#include "app/ui/actions.hpp"
#include "app/ui/dialog.hpp"
#include "app/ui/focus.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/words.hpp"
#include "shared/api/api.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/identity/role.hpp"
#include "shared/text/catalog/editing.hpp"
#include "shared/text/shared.hpp"

namespace screens::catalog {

namespace words = text::catalog;
using api::catalog::DiscardCatalogDraft;
using api::catalog::DraftAt;
using api::catalog::PreviewPublication;
using api::catalog::PublishDraft;
using domain::catalog::CatalogAct;

namespace {

text::Text words_of(CatalogAct act) {
    switch (act) {
        case CatalogAct::create: return words::act_create;
        case CatalogAct::change: return words::act_change;
        case CatalogAct::add_clave: return words::act_add_clave;
        case CatalogAct::change_clave: return words::act_change_clave;
        case CatalogAct::publish: return words::act_publish;
        case CatalogAct::discard: return words::act_discard;
        case CatalogAct::import: return words::act_import;
    }
    return words::act_change;
}

std::vector<std::string> lines_of(const std::vector<domain::catalog::FieldChange>& changes) {
    std::vector<std::string> lines;
    for (const auto& each : changes) lines.push_back(words::change_line(each.label, each.before, each.after));
    return lines;
}

void take_error(Publishing& publishing, const base::Error& error) {
    publishing.refusals = error.fields;
    publishing.refusal = error.message;
    publishing.asking = publishing.asking_discard = false;
}

void take_preview(Publishing& publishing) {
    if (const auto* error = publishing.preview.error()) return take_error(publishing, *error);
    const auto& preview = *publishing.preview.value();
    publishing.refusals.clear();
    for (const auto& each : preview.refusals) publishing.refusals.push_back({each.field, each.message});
    publishing.refusal.clear();
    if (!preview.refusals.empty()) publishing.refusal = words::publish_refused.words();
    else if (preview.changes.empty()) publishing.refusal = words::nothing_to_publish.words();
    publishing.asking = publishing.refusal.empty();
}

void draw_preview(Publishing& publishing, Frame& frame, const DraftAt& draft, text::Text note) {
    const bool waiting = publishing.published.waiting();
    const ui::Dialog dialog(words::publish_title, publishing.asking, !waiting);
    if (!dialog) return;
    const auto& preview = *publishing.preview.value();
    ui::text(words::publish_question);
    ui::bullets(lines_of(preview.changes));
    if (!preview.used_by.empty()) ui::bullets(preview.used_by);
    if (preview.uses.live + preview.uses.drafts > 0) ui::text(words::use_now(preview.uses.live, preview.uses.drafts));
    ui::muted(note);
    if (ui::button(words::publish_now, {.weight = ui::Weight::primary, .waiting = waiting}))
        api::call<PublishDraft>(frame.api, draft, publishing.published, publishing.publication.key_of(draft, frame));
    ui::same_line();
    if (ui::button(text::shared::cancel, {.enabled = !waiting})) publishing.asking = false;
}

}  // namespace

bool may_edit(const Frame& frame) { return frame.me.role == domain::identity::Role::editor; }

Came follow(Publishing& publishing, Frame& frame, const std::string& id, std::int64_t version, bool is_kept) {
    if (publishing.wanted && is_kept) {
        publishing.wanted = false;
        if (version == 0) publishing.refusal = words::nothing_to_publish.words();
        else api::call<PreviewPublication>(frame.api, {publishing.kind, id, version}, publishing.preview);
    }
    if (publishing.preview.arrived()) take_preview(publishing);
    if (publishing.published.arrived()) {
        if (const auto* error = publishing.published.error()) {
            take_error(publishing, *error);
        } else {
            publishing.asking = false;
            publishing.outcome = words::published.words();
            return Came::published;
        }
    }
    if (publishing.discarded.arrived()) {
        if (const auto* error = publishing.discarded.error()) {
            take_error(publishing, *error);
        } else {
            publishing.outcome = words::discarded.words();
            publishing.refusals.clear();
            publishing.refusal.clear();
            return Came::discarded;
        }
    }
    return Came::nothing;
}

void draw_publish(Publishing& publishing, ui::Form& form, std::int64_t version, bool is_dirty) {
    if (!form.submit(words::publish, publishing.busy(), version != 0 || is_dirty)) return;
    publishing.wanted = true;
    publishing.outcome.clear();
    publishing.refusal.clear();
    publishing.refusals.clear();
}

void draw_discard(Publishing& publishing, std::int64_t version) {
    if (version == 0) return;
    ui::same_line();
    if (ui::button(words::discard, {.waiting = publishing.discarded.waiting()})) publishing.asking_discard = true;
}

void draw_questions(Publishing& publishing, Frame& frame, const std::string& id, std::int64_t version, bool was_published,
                    text::Text note) {
    const DraftAt draft{publishing.kind, id, version};
    if (publishing.asking) draw_preview(publishing, frame, draft, note);
    const auto& question = was_published ? words::discard_question : words::discard_new_question;
    if (confirm(words::discard_title, question.view(), words::discard_now, publishing.asking_discard))
        api::call<DiscardCatalogDraft>(frame.api, draft, publishing.discarded, publishing.discarding.key_of(draft, frame));
}

void draw_state(const api::catalog::DraftState& draft, const api::catalog::PublishedState& published) {
    if (!published.is_published) ui::text(words::never_published);
    else if (published.published_at == 0) ui::text(words::published_at_start);
    else ui::text(words::published_as(published.number, published.published_by, base::mexico_city_words(published.published_at)));
    if (draft.version != 0) ui::text(words::draft_of(draft.saved_by, base::mexico_city_words(draft.saved_at)));
}

void draw_history(const std::vector<api::catalog::ChangeCard>& history) {
    const ui::Section section(words::history_title, {.framed = true});
    if (history.empty()) return ui::text(words::history_none);
    for (const auto& each : history) {
        ui::bold(words::what_was_done(words_of(each.act), each.words));
        auto by = base::mexico_city_words(each.at);
        if (!each.person.empty()) by += text::shared::dot.words() + each.person;
        ui::muted(by);
        if (!each.changes.empty()) ui::bullets(lines_of(each.changes));
    }
}

}  // namespace screens::catalog
