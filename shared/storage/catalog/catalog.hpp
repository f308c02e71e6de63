#pragma once
// Queries of the catalogues.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/domain/catalog/catalog.hpp"
#include "shared/domain/catalog/form.hpp"
#include "shared/storage/engine/database.hpp"

namespace storage::catalog {

/// What an upsert did with a row.
enum class Change { added, changed, unchanged };

/// The lists of ListItem rows.
enum class ItemList { job_position, specialty, gender, denial_reason };

/// True once any catalogue of OOAD or UMAE was loaded.
bool has_entities(Connection& db);
/// In the order of the guides.
std::vector<domain::catalog::Entity> active_entities(Connection& db);
std::optional<domain::catalog::Entity> entity_by_id(Connection& db, const std::string& id);
/// Active units of an entity as the guides list them: by kind, number and name; only hospitals when asked.
std::vector<domain::catalog::Unit> units_of(Connection& db, const std::string& entity_id, bool hospitals_only);
std::vector<domain::catalog::Unit> active_units(Connection& db);
std::optional<domain::catalog::Unit> unit_by_id(Connection& db, const std::string& id);
/// The active ones.
std::vector<domain::catalog::ListItem> items(Connection& db, ItemList list);
std::optional<domain::catalog::ListItem> item_by_id(Connection& db, ItemList list, const std::string& id);

std::vector<domain::catalog::Generic> active_generics(Connection& db);
std::optional<domain::catalog::Generic> generic_by_id(Connection& db, const std::string& id);
std::vector<domain::catalog::Presentation> active_presentations(Connection& db);
std::optional<domain::catalog::Presentation> presentation_by_clave(Connection& db, const std::string& clave);
std::vector<domain::catalog::Recommendation> active_recommendations(Connection& db);
std::optional<domain::catalog::Recommendation> recommendation_by_id(Connection& db, const std::string& id);
/// The JSON of a form description, or nothing.
std::optional<std::string> form_json(Connection& db, const std::string& id);
std::vector<std::string> form_ids(Connection& db);

/// Active ones; every word of `text` must occur; codes that start with it first, then words that start with it, then by code.
/// "C921" finds C92.1.
std::vector<domain::catalog::Cie10> search_cie10(Connection& db, std::string_view text, int rows_max);
std::vector<domain::catalog::Cie10> active_cie10(Connection& db);
std::optional<domain::catalog::Cie10> cie10_by_code(Connection& db, const std::string& code);
/// Active ones, one row per clave: names that start with the text first, then by name and clave.
std::vector<domain::catalog::Medicine> search_medicines(Connection& db, std::string_view text, int rows_max);
std::vector<domain::catalog::Medicine> active_medicines(Connection& db);
std::optional<domain::catalog::Medicine> medicine_by_clave(Connection& db, const std::string& clave);
std::optional<domain::catalog::Medicine> medicine_of_group(Connection& db, const std::string& clave, const std::string& group);
/// Accepted and active values only; an empty text finds all.
std::vector<domain::catalog::ListValue> search_list_values(Connection& db, const std::string& list_id, std::string_view text,
                                                           int rows_max);
/// Accepted and active.
std::vector<domain::catalog::ListValue> active_list_values(Connection& db, const std::string& list_id);
/// Accepted or only proposed, active or not; accents and case do not matter.
std::optional<domain::catalog::ListValue> list_value(Connection& db, const std::string& list_id, std::string_view value);
/// Nothing happens when the list has the value already.
void propose_list_value(Connection& db, const domain::catalog::ListValue& value);

Change upsert_entity(Connection& db, const domain::catalog::Entity& row);
Change upsert_unit(Connection& db, const domain::catalog::Unit& row);
Change upsert_item(Connection& db, ItemList list, const domain::catalog::ListItem& row);
Change upsert_generic(Connection& db, const domain::catalog::Generic& row);
Change upsert_presentation(Connection& db, const domain::catalog::Presentation& row);
Change upsert_recommendation(Connection& db, const domain::catalog::Recommendation& row);
Change upsert_form(Connection& db, const domain::catalog::FormRow& row);
Change upsert_medicine(Connection& db, const domain::catalog::Medicine& row);
Change upsert_cie10(Connection& db, const domain::catalog::Cie10& row);
Change upsert_list_value(Connection& db, const domain::catalog::ListValue& row);

}  // namespace storage::catalog
