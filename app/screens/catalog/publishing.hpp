#pragma once
// A draft is looked at, published, discarded; the same for recommendations and forms.

#include <cstdint>
#include <string>
#include <vector>

#include "app/screens/screen.hpp"
#include "app/ui/form.hpp"
#include "shared/api/catalog/publishing.hpp"
#include "shared/api/endpoint.hpp"
#include "shared/api/pending.hpp"
#include "shared/base/result.hpp"
#include "shared/domain/catalog/editing.hpp"
#include "shared/text/text.hpp"

namespace screens::catalog {

enum class Came { nothing, published, discarded };

struct Publishing {
    domain::catalog::EditedKind kind = domain::catalog::EditedKind::recommendation;
    bool wanted = false;  ///< Pressed; what is typed is kept first.
    bool asking = false, asking_discard = false;
    api::Pending<api::catalog::PreviewPublication::Response> preview{};
    api::Pending<api::catalog::PublishedState> published{};
    api::Pending<api::Nothing> discarded{};
    Repeatable<api::catalog::DraftAt> publication{}, discarding{};
    std::vector<base::FieldError> refusals{};  ///< At the fields of the draft.
    std::string refusal{};
    std::string outcome{};

    bool busy() const { return wanted || preview.waiting() || published.waiting() || discarded.waiting(); }
};

/// Takes in what has come, and asks for the preview once what is typed is kept. `version`: of the draft, 0 while there is none.
Came follow(Publishing& publishing, Frame& frame, const std::string& id, std::int64_t version, bool is_kept);
/// "Publicar" as the form's submit.
void draw_publish(Publishing& publishing, ui::Form& form, std::int64_t version, bool is_dirty);
/// "Descartar borrador", where there is one.
void draw_discard(Publishing& publishing, std::int64_t version);
/// The dialogs; `note` is said of what publishing means.
void draw_questions(Publishing& publishing, Frame& frame, const std::string& id, std::int64_t version, bool was_published,
                    text::Text note);

/// What readers see and who prepared what, as facts.
void draw_state(const api::catalog::DraftState& draft, const api::catalog::PublishedState& published);

/// A history, the newest first.
void draw_history(const std::vector<api::catalog::ChangeCard>& history);

bool may_edit(const Frame& frame);

}  // namespace screens::catalog
