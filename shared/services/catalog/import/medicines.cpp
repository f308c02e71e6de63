// The drugs of Catálogo II with their recommendations, the CNIS, diagnoses, open lists.

#include <algorithm>

#include "shared/base/records.hpp"
#include "shared/base/text.hpp"
#include "shared/domain/catalog/catalog.hpp"
#include "shared/domain/catalog/editing.hpp"
#include "shared/domain/limits.hpp"
#include "shared/services/catalog/import/rows.hpp"
#include "shared/storage/catalog/catalog.hpp"
#include "shared/storage/catalog/editing.hpp"
#include "shared/storage/engine/database.hpp"
#include "shared/text/catalog/import.hpp"

namespace services::importing {

namespace words = text::catalog;
using base::Result;
using storage::Connection;
using storage::catalog::Change;

namespace {

/// The id of the generic that the row names.
std::string generic_of(Connection& db, RowReader& row) {
    const auto name = row.required("nombre_generico");
    const auto id = slug(name);
    if (!name.empty() && !storage::catalog::generic_by_id(db, id)) row.refuse(words::generic_unknown(name));
    return id;
}

std::string medicine_clave(RowReader& row) { return row.shaped("clave", {"000.000.0000.00"}, words::medicine_clave_shape); }

constexpr std::int64_t months_not_told = -1;

/// How long an authorization holds, if the file says so.
std::int64_t months_of(RowReader& row) {
    constexpr auto column = "vigencia_meses";
    if (row.optional(column).empty()) return months_not_told;
    const auto months = row.integer(column);
    if (months < 0 || months > domain::limits::authorization_months_max) row.refuse(words::months_range.words());
    return months;
}

/// The CNIS writes a further presentation of a clave as another row of the same group.
bool join_medicine(domain::catalog::Medicine& first, const domain::catalog::Medicine& again) {
    if (first.generic_name != again.generic_name || first.therapeutic_group != again.therapeutic_group ||
        first.form != again.form) {
        return false;
    }
    const auto join = [](std::string& words, const std::string& more) {
        if (words.find(more) == std::string::npos) words += (words.empty() ? "" : " / ") + more;
    };
    join(first.composition, again.composition);
    join(first.presentation, again.presentation);
    return true;
}

/// A file names a form, and gets the version that is asked for now.
std::string newest_form(Connection& db, RowReader& row) {
    const auto named = row.required("formulario");
    if (named.empty()) return {};
    auto newest = storage::catalog::newest_form_id(db, domain::catalog::form_base(named));
    if (newest.empty()) row.refuse(words::form_unknown(named));
    return newest;
}

// ---- nobody is offered a drug that cannot be sent ----------------------------------------------------------

template <class Rows>
bool has_active(const Rows& rows) {
    return std::any_of(rows.begin(), rows.end(), [](const auto& each) { return each.active; });
}

bool has_clave(Connection& db, const std::string& generic_id) {
    return has_active(storage::catalog::presentations_of(db, generic_id));
}

bool has_diagnosis(Connection& db, const std::string& generic_id) {
    return has_active(storage::catalog::recommendations_of(db, generic_id));
}

std::string objection_to_generic(Connection& db, const domain::catalog::Generic& row,
                                 const std::optional<domain::catalog::Generic>& stored) {
    if (!row.active || (stored && stored->active)) return {};
    if (!has_clave(db, row.id)) return words::generic_without_clave.words();
    return has_diagnosis(db, row.id) ? std::string{} : words::generic_without_diagnosis.words();
}

/// The name of the active drug that this row is withdrawn from, or moved away from; "" when there is none.
template <class T>
std::string drug_left(Connection& db, const T& row, const std::optional<T>& stored) {
    if (!stored || !stored->active || (row.active && row.generic_id == stored->generic_id)) return {};
    const auto generic = storage::catalog::generic_by_id(db, stored->generic_id);
    return generic && generic->active ? generic->name : std::string{};
}

}  // namespace

Result<catalog::ImportReport> import_generics(Connection& db, std::string_view file, catalog::Load load) {
    const bool starts = load == catalog::Load::starter;
    using domain::catalog::Generic;
    const auto objection = [&db, starts](const Generic& row, const std::optional<Generic>& stored) {
        return starts ? std::string{} : objection_to_generic(db, row, stored);
    };
    return import_rows<domain::catalog::Generic>(
        file, {.required = {"nombre_generico"},
               .read =
                   [](RowReader& row) {
                       const auto name = row.required("nombre_generico");
                       return domain::catalog::Generic{.id = slug(name), .name = base::upper(name)};
                   },
               .key = [](const domain::catalog::Generic& generic) { return generic.id; },
               .stored = [&](const domain::catalog::Generic& generic) { return storage::catalog::generic_by_id(db, generic.id); },
               .save = [&](const domain::catalog::Generic& generic) { return storage::catalog::upsert_generic(db, generic); },
               .all_active = [&] { return storage::catalog::active_generics(db); },
               .columns = {{"name", "nombre_generico"}},
               .new_is_active = starts,
               .subject = [](const domain::catalog::Generic& generic) { return generic.id; },
               .objection = objection});
}

Result<catalog::ImportReport> import_presentations(Connection& db, std::string_view file) {
    return import_rows<domain::catalog::Presentation>(
        file, {.required = {"nombre_generico", "clave", "forma_farmaceutica", "formula", "presentacion"},
               .read =
                   [&](RowReader& row) {
                       std::vector<std::string> parts;
                       for (const auto column : {"forma_farmaceutica", "formula", "presentacion"}) {
                           parts.push_back(row.required(column));
                       }
                       return domain::catalog::Presentation{
                           .clave = medicine_clave(row), .generic_id = generic_of(db, row), .words = base::joined(parts, " ")};
                   },
               .key = [](const domain::catalog::Presentation& presentation) { return presentation.clave; },
               .stored =
                   [&](const domain::catalog::Presentation& presentation) {
                       return storage::catalog::presentation_by_clave(db, presentation.clave);
                   },
               .save =
                   [&](const domain::catalog::Presentation& presentation) {
                       return storage::catalog::upsert_presentation(db, presentation);
                   },
               .all_active = [&] { return storage::catalog::active_presentations(db); },
               .columns = {{"generic_id", "nombre_generico"}, {"words", "presentacion"}},
               .subject = [](const domain::catalog::Presentation& presentation) { return presentation.generic_id; },
               .objection =
                   [&](const domain::catalog::Presentation& row, const std::optional<domain::catalog::Presentation>& stored) {
                       const auto drug = drug_left(db, row, stored);
                       const bool is_left = !drug.empty() && !has_clave(db, stored->generic_id);
                       return is_left ? words::last_clave_of(drug) : std::string{};
                   }});
}

Result<catalog::ImportReport> import_recommendations(Connection& db, std::string_view file) {
    return import_rows<domain::catalog::Recommendation>(
        file,
        {.required = {"id", "nombre_generico", "orden", "nombre", "recomendacion", "requisitos_primera_vez",
                      "requisitos_subsecuente", "formulario"},
         .read =
             [&](RowReader& row) {
                 domain::catalog::Recommendation each;
                 each.id = row.id("id");
                 each.generic_id = generic_of(db, row);
                 each.name = row.required("nombre");
                 each.advice = row.required("recomendacion", base::Written::paragraphs);
                 each.requirements_first = row.required("requisitos_primera_vez", base::Written::paragraphs);
                 each.requirements_followup = row.required("requisitos_subsecuente", base::Written::paragraphs);
                 each.form_id = newest_form(db, row);
                 each.position = row.integer("orden");
                 each.valid_months = months_of(row);
                 return each;
             },
         .key = [](const domain::catalog::Recommendation& each) { return each.id; },
         .stored =
             [&](const domain::catalog::Recommendation& each) { return storage::catalog::recommendation_by_id(db, each.id); },
         .save = [&](const domain::catalog::Recommendation& each) { return storage::catalog::upsert_recommendation(db, each); },
         .all_active = [&] { return storage::catalog::active_recommendations(db); },
         .columns = {{"generic_id", "nombre_generico"},
                     {"name", "nombre"},
                     {"advice", "recomendacion"},
                     {"requirements_first", "requisitos_primera_vez"},
                     {"requirements_followup", "requisitos_subsecuente"},
                     {"form_id", "formulario"},
                     {"position", "orden"},
                     {"valid_months", "vigencia_meses"}},
         .complete =
             [](domain::catalog::Recommendation& each, const std::optional<domain::catalog::Recommendation>& stored) {
                 if (each.valid_months != months_not_told) return;
                 each.valid_months = stored ? stored->valid_months : domain::catalog::Recommendation{}.valid_months;
             },
         .subject = [](const domain::catalog::Recommendation& each) { return each.generic_id; },
         .objection =
             [&](const domain::catalog::Recommendation& row, const std::optional<domain::catalog::Recommendation>& stored) {
                 const auto drug = drug_left(db, row, stored);
                 const bool is_left = !drug.empty() && !has_diagnosis(db, stored->generic_id);
                 return is_left ? words::last_diagnosis_of(drug) : std::string{};
             }});
}

Result<catalog::ImportReport> import_list_values(Connection& db, std::string_view file) {
    std::set<std::string> lists;  // A file lacks nothing of the lists that it does not speak of.
    return import_rows<domain::catalog::ListValue>(
        file, {.required = {"lista", "valor"},
               .read =
                   [&](RowReader& row) {
                       domain::catalog::ListValue value;
                       value.list_id = row.id("lista");
                       value.value = row.required("valor");
                       value.search = base::folded(value.value);
                       value.accepted = true;
                       lists.insert(value.list_id);
                       return value;
                   },
               .key = [](const domain::catalog::ListValue& value) { return value.list_id + " " + value.search; },
               .stored =
                   [&](const domain::catalog::ListValue& value) {
                       return storage::catalog::list_value(db, value.list_id, value.value);
                   },
               .save = [&](const domain::catalog::ListValue& value) { return storage::catalog::upsert_list_value(db, value); },
               .all_active =
                   [&] {
                       std::vector<domain::catalog::ListValue> all;
                       for (const auto& list : lists) {
                           for (auto& each : storage::catalog::active_list_values(db, list)) all.push_back(std::move(each));
                       }
                       return all;
                   },
               .columns = {{"value", "valor"}}});
}

Result<catalog::ImportReport> import_cie10(Connection& db, std::string_view file) {
    return import_rows<domain::catalog::Cie10>(
        file,
        {.required = {"codigo", "descripcion"},
         .read =
             [](RowReader& row) {
                 domain::catalog::Cie10 diagnosis;
                 diagnosis.code = row.shaped("codigo", {"A00", "A00.*"}, words::cie10_code_shape);
                 diagnosis.description = row.required("descripcion");
                 diagnosis.search = base::folded(diagnosis.code + " " + diagnosis.description);
                 return diagnosis;
             },
         .key = [](const domain::catalog::Cie10& diagnosis) { return diagnosis.code; },
         .stored = [&](const domain::catalog::Cie10& diagnosis) { return storage::catalog::cie10_by_code(db, diagnosis.code); },
         .save = [&](const domain::catalog::Cie10& diagnosis) { return storage::catalog::upsert_cie10(db, diagnosis); },
         .all_active = [&] { return storage::catalog::active_cie10(db); },
         .columns = {{"description", "descripcion"}}});
}

Result<catalog::ImportReport> import_medicines(Connection& db, std::string_view file) {
    return import_rows<domain::catalog::Medicine>(
        file, {.required = {"clave", "nombre_generico", "grupo_num", "grupo_terapeutico", "forma_farmaceutica", "formula",
                            "presentacion"},
               .read =
                   [](RowReader& row) {
                       domain::catalog::Medicine medicine;
                       medicine.clave = medicine_clave(row);
                       medicine.generic_name = row.required("nombre_generico");
                       medicine.group_number = row.required("grupo_num");
                       medicine.therapeutic_group = row.required("grupo_terapeutico");
                       medicine.form = row.required("forma_farmaceutica");
                       medicine.composition = row.optional("formula");
                       medicine.presentation = row.optional("presentacion");
                       medicine.search = base::folded(medicine.generic_name + " " + medicine.clave);
                       return medicine;
                   },
               .key = [](const domain::catalog::Medicine& medicine) { return medicine.clave + " " + medicine.group_number; },
               .stored =
                   [&](const domain::catalog::Medicine& medicine) {
                       return storage::catalog::medicine_of_group(db, medicine.clave, medicine.group_number);
                   },
               .save = [&](const domain::catalog::Medicine& medicine) { return storage::catalog::upsert_medicine(db, medicine); },
               .all_active = [&] { return storage::catalog::active_medicines(db); },
               .columns = {{"generic_name", "nombre_generico"},
                           {"therapeutic_group", "grupo_terapeutico"},
                           {"form", "forma_farmaceutica"},
                           {"composition", "formula"},
                           {"presentation", "presentacion"}},
               .merge = join_medicine});
}

}  // namespace services::importing
