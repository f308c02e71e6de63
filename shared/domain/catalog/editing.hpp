#pragma once
// Catalogues are edited by people: what is prepared, what was published of it, what was changed and by whom.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/records.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/catalog/catalog.hpp"

namespace domain::catalog {

/// What has a history of its own, or is prepared before readers see it.
enum class EditedKind {
    generic,         ///< With its claves; changed at once.
    recommendation,  ///< Prepared, then published.
    form,            ///< Prepared, then published as a version of its own.
    import,          ///< Of a file, by the kind of catalogue.
};

constexpr auto enum_names(EditedKind) {
    using namespace std::string_view_literals;
    return base::EnumTable<EditedKind, 4>{{{EditedKind::generic, "generic"sv},
                                           {EditedKind::recommendation, "recommendation"sv},
                                           {EditedKind::form, "form"sv},
                                           {EditedKind::import, "import"sv}}};
}

/// Table `catalog_draft`: what is prepared; nobody but those who edit sees it.
struct EditDraft {
    EditedKind kind = EditedKind::recommendation;
    std::string id{};       ///< Of the recommendation, or the base of the form's versions.
    std::string subject{};  ///< The generic of a recommendation; the form itself.
    std::string content{};  ///< JSON of RecommendationContent or FormContent.
    std::int64_t version = 1;
    base::Instant saved_at = 0;
    std::string saved_by{};

    static constexpr auto fields() {
        using T = EditDraft;
        return base::fields<&T::kind, &T::id, &T::subject, &T::content, &T::version, &T::saved_at, &T::saved_by>();
    }
};

/// Table `catalog_publication`: each version that readers have seen, since these are counted.
struct Publication {
    EditedKind kind = EditedKind::recommendation;
    std::string id{};
    std::int64_t number = 1;
    std::string row_id{};   ///< Of the form: the row of table `form` that it became.
    std::string content{};  ///< As it was prepared.
    base::Instant published_at = 0;
    std::string published_by{};

    static constexpr auto fields() {
        using T = Publication;
        return base::fields<&T::kind, &T::id, &T::number, &T::row_id, &T::content, &T::published_at, &T::published_by>();
    }
};

enum class CatalogAct { create, change, add_clave, change_clave, publish, discard, import };

constexpr auto enum_names(CatalogAct) {
    using namespace std::string_view_literals;
    return base::EnumTable<CatalogAct, 7>{{{CatalogAct::create, "create"sv},
                                           {CatalogAct::change, "change"sv},
                                           {CatalogAct::add_clave, "add_clave"sv},
                                           {CatalogAct::change_clave, "change_clave"sv},
                                           {CatalogAct::publish, "publish"sv},
                                           {CatalogAct::discard, "discard"sv},
                                           {CatalogAct::import, "import"sv}}};
}

/// Table `catalog_change`: the history of a generic with all that hangs on it, or of a form. The position of the last line is
/// the version that whoever changes it was shown.
struct CatalogChange {
    EditedKind kind = EditedKind::generic;
    std::string subject{};
    std::int64_t position = 0;
    base::Instant at = 0;
    std::string account_id{};
    CatalogAct act = CatalogAct::change;
    std::string words{};        ///< What was changed, by its name.
    std::string changes{};      ///< JSON, a list of FieldChange.
    bool in_drug_list = false;  ///< Directors see another list of drugs since.

    static constexpr auto fields() {
        using T = CatalogChange;
        return base::fields<&T::kind, &T::subject, &T::position, &T::at, &T::account_id, &T::act, &T::words, &T::changes,
                            &T::in_drug_list>();
    }
};

/// One datum before and after.
struct FieldChange {
    std::string label{}, before{}, after{};
    static constexpr auto fields() {
        using T = FieldChange;
        return base::fields<&T::label, &T::before, base::Written::paragraphs, &T::after, base::Written::paragraphs>();
    }
    friend bool operator==(const FieldChange&, const FieldChange&) = default;
};

/// A recommendation as it is typed, right or wrong.
struct RecommendationContent {
    std::string name{};
    std::string advice{};
    std::string requirements_first{}, requirements_followup{};  ///< A line each.
    std::string valid_months{};                                 ///< "0": needs no renewal.
    std::string form_id{};                                      ///< The base of the form's versions.
    std::string position{};
    bool active = true;

    static constexpr auto fields() {
        using T = RecommendationContent;
        return base::fields<&T::name, &T::advice, base::Written::paragraphs, &T::requirements_first, base::Written::paragraphs,
                            &T::requirements_followup, base::Written::paragraphs, &T::valid_months, base::Written::quantity,
                            &T::form_id, &T::position, base::Written::quantity, &T::active>();
    }
    friend bool operator==(const RecommendationContent&, const RecommendationContent&) = default;
};

// ---- versions of forms: "ponatinib", then "ponatinib.v2" --------------------------------------------------

std::string form_base(std::string_view form_id);
std::string form_version_id(std::string_view base, std::int64_t number);
/// 1 for the base itself.
std::int64_t form_version(std::string_view form_id);

// ---- rules and differences --------------------------------------------------------------------------------

inline constexpr int catalog_name_letters_max = 200;
inline constexpr int catalog_text_letters_max = 6000;
inline constexpr int presentation_letters_max = 1000;
inline constexpr int position_max = 9999;

/// "CERTOLIZUMAB PEGOL" → "certolizumab-pegol"; "" when no letter or digit is left.
std::string slug(std::string_view words, char separator = '-');
/// "010.000.6302.00"
bool is_medicine_clave(std::string_view clave);

std::vector<base::FieldError> refusals(const RecommendationContent& content);
std::vector<base::FieldError> generic_refusals(std::string_view name);
std::vector<base::FieldError> presentation_refusals(const Presentation& presentation);

RecommendationContent content_of(const Recommendation& row);
/// Of a content without refusals. `form_id`: the version that it names.
Recommendation recommendation_of(const RecommendationContent& content, std::string id, std::string generic_id,
                                 std::string form_id);

std::vector<FieldChange> differences(const RecommendationContent& before, const RecommendationContent& after);
std::vector<FieldChange> differences(const Generic& before, const Generic& after);
std::vector<FieldChange> differences(const Presentation& before, const Presentation& after);

}  // namespace domain::catalog
