#include "shared/services/catalog/forms.hpp"

#include "shared/api/json.hpp"
#include "shared/storage/catalog/catalog.hpp"
#include "shared/storage/catalog/editing.hpp"
#include "shared/text/catalog/forms.hpp"
#include "shared/text/shared.hpp"

namespace services::catalog {

base::Result<domain::catalog::FormDescription> form_at(Context& context, const std::string& form_id) {
    const auto stored = storage::catalog::form_json(context.db, form_id);
    if (!stored) return base::Error{base::ErrorKind::not_found, text::shared::not_found.words(), {}, {}};
    auto form = api::decode<domain::catalog::FormDescription>(*stored);
    if (form) return form;
    const auto words = text::catalog::form_unreadable.words();
    return base::Error{base::ErrorKind::invalid_input, words, {{"form_id", words}}, form.error().detail};
}

base::Instant form_published_at(Context& context, const std::string& form_id) {
    const auto publication = storage::catalog::publication_of_form(context.db, form_id);
    return publication ? publication->published_at : 0;
}

base::Result<domain::catalog::FormDescription> form_of(Context& context, const domain::catalog::Recommendation& recommendation) {
    const auto unreadable = [&](std::string_view why) {
        const auto words = text::catalog::form_unreadable.words();
        return base::Error{base::ErrorKind::invalid_input,
                           words,
                           {{"recommendation_id", words}},
                           "unreadable form: " + recommendation.form_id + " " + std::string(why)};
    };
    const auto stored = storage::catalog::form_json(context.db, recommendation.form_id);
    if (!stored) return unreadable("is not there");
    auto form = api::decode<domain::catalog::FormDescription>(*stored);
    if (!form) return unreadable(form.error().detail);
    return form;
}

}  // namespace services::catalog
