#include "shared/services/catalog/forms.hpp"

#include "shared/api/json.hpp"
#include "shared/storage/catalog/catalog.hpp"
#include "shared/text/catalog/forms.hpp"

namespace services::catalog {

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
