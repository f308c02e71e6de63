#include "shared/services/import.hpp"

#include <algorithm>
#include <charconv>
#include <functional>
#include <initializer_list>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "shared/api/json.hpp"
#include "shared/base/text.hpp"
#include "shared/domain/catalog/catalog.hpp"
#include "shared/domain/catalog/csv.hpp"
#include "shared/domain/catalog/form.hpp"
#include "shared/storage/catalog.hpp"
#include "shared/text/catalog.hpp"

namespace services {
namespace {

namespace words = text::catalog;

using base::Error;
using base::ErrorKind;
using base::Result;
using storage::Change;
using storage::Connection;

constexpr std::size_t line_letters_max = 2000;
constexpr std::size_t text_letters_max = 8000;

constexpr std::string_view unit_clave = "00********";

Error refused_file(std::string message) { return {ErrorKind::invalid_input, std::move(message), {}, {}}; }

std::string fault_words(const domain::CsvRow& row, std::size_t width) {
    switch (*row.fault) {
        case domain::CsvFault::not_utf8:
            return words::row_not_utf8.words();
        case domain::CsvFault::control_character:
            return words::row_control_character.words();
        case domain::CsvFault::stray_quote:
            return words::row_stray_quote.words();
        case domain::CsvFault::open_quote:
            return words::row_open_quote.words();
        case domain::CsvFault::wrong_width:
            return words::row_width(row.cells.size(), width);
    }
    return {};
}

/// Where the columns of a header are.
class Columns {
public:
    static Result<Columns> of(const domain::CsvRow& header, const std::vector<std::string_view>& required) {
        if (header.line == 0) return refused_file(words::file_empty.words());
        if (header.fault) return refused_file(words::header_unreadable.words());
        Columns columns;
        for (std::size_t i = 0; i < header.cells.size(); ++i) {
            const auto name = base::folded(header.cells[i]);
            if (!columns.places_.emplace(name, i).second) return refused_file(words::column_repeated(name));
        }
        std::vector<std::string> missing;
        for (const auto name : required) {
            if (!columns.places_.count(name)) missing.emplace_back(name);
        }
        if (!missing.empty())
            return refused_file(words::columns_missing(base::joined(missing, ", "), missing.size()));
        return columns;
    }

    std::optional<std::size_t> place(std::string_view name) const {
        const auto found = places_.find(name);
        if (found == places_.end()) return std::nullopt;
        return found->second;
    }

private:
    std::map<std::string, std::size_t, std::less<>> places_;
};

/// Without what people do not see and search would trip over (soft hyphens, control and direction marks); in
/// one line unless paragraphs are kept.
enum class Lines { one, many };
std::string cleaned(std::string_view text, Lines lines) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const auto c = base::next_code_point(text, at);
        const bool unseen = (c >= 0x7F && c < 0xA0) || c == 0xAD || (c >= 0x200B && c <= 0x200F) ||
                            (c >= 0x202A && c <= 0x202E) || c == 0xFEFF;
        const bool blank = c == '\t' || c == 0xA0 || (c == '\n' && lines == Lines::one);
        if (blank)
            out.push_back(' ');
        else if (!unseen)
            base::append_code_point(out, c);
    }
    return std::string(base::trimmed(out));
}

/// In a shape 0 stands for a digit, A for a capital letter, * for either, the rest for itself.
bool matches(std::string_view text, std::string_view shape) {
    if (text.size() != shape.size()) return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool digit = text[i] >= '0' && text[i] <= '9';
        const bool capital = text[i] >= 'A' && text[i] <= 'Z';
        const char wanted = shape[i];
        const bool fits = wanted == '0'   ? digit
                          : wanted == 'A' ? capital
                          : wanted == '*' ? digit || capital
                                          : text[i] == wanted;
        if (!fits) return false;
    }
    return true;
}

bool is_id(std::string_view text, char separator) {
    if (text.empty()) return false;
    return std::all_of(text.begin(), text.end(), [&](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == separator;
    });
}

/// One row while it is read: its data by column, and what is wrong with them.
class RowReader {
public:
    RowReader(const Columns& columns, const domain::CsvRow& row) : columns_(columns), row_(row) {}

    /// "" where the file lacks the column.
    std::string optional(std::string_view column, Lines lines = Lines::one) {
        const auto place = columns_.place(column);
        if (!place) return {};
        auto value = cleaned(row_.cells[*place], lines);
        const auto letters_max = lines == Lines::one ? line_letters_max : text_letters_max;
        if (base::utf8_length(value) > letters_max)
            refuse(words::value_too_long(std::string(column), letters_max));
        return value;
    }
    std::string required(std::string_view column, Lines lines = Lines::one) {
        auto value = optional(column, lines);
        if (value.empty()) refuse(words::value_missing(std::string(column)));
        return value;
    }
    /// Required, and of one of the shapes.
    std::string shaped(std::string_view column, std::initializer_list<std::string_view> shapes,
                       text::Text otherwise) {
        auto value = required(column);
        const bool fits =
            std::any_of(shapes.begin(), shapes.end(), [&](auto shape) { return matches(value, shape); });
        if (!value.empty() && !fits) refuse(otherwise.words());
        return value;
    }
    std::string id(std::string_view column) {
        auto value = required(column);
        if (!value.empty() && !is_id(value, '-')) refuse(words::id_shape.words());
        return value;
    }
    std::int64_t integer(std::string_view column) {
        const auto value = required(column);
        std::int64_t number = 0;
        const auto end = value.data() + value.size();
        const auto parsed = std::from_chars(value.data(), end, number);
        if (!value.empty() && (parsed.ec != std::errc() || parsed.ptr != end)) {
            refuse(words::not_a_number(std::string(column)));
        }
        return number;
    }
    /// SI, NO, or nothing where it is empty or the file lacks the column.
    std::optional<bool> flag(std::string_view column) {
        const auto value = base::folded(optional(column));
        if (value == "si") return true;
        if (value == "no") return false;
        if (!value.empty()) refuse(words::not_yes_or_no(std::string(column)));
        return std::nullopt;
    }

    void refuse(std::string reason) { refusals_.push_back(std::move(reason)); }
    const std::vector<std::string>& refusals() const { return refusals_; }

private:
    const Columns& columns_;
    const domain::CsvRow& row_;
    std::vector<std::string> refusals_;
};

/// "CERTOLIZUMAB PEGOL" → "certolizumab-pegol"
std::string slug(std::string_view name) {
    std::string id;
    const auto folded = base::folded(name);
    for (const char c : folded) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (letter)
            id.push_back(c);
        else if (!id.empty() && id.back() != '-')
            id.push_back('-');
    }
    while (!id.empty() && id.back() == '-') id.pop_back();
    return id;
}

void count(ImportReport& report, Change change) {
    switch (change) {
        case Change::added:
            ++report.added;
            break;
        case Change::changed:
            ++report.changed;
            break;
        case Change::unchanged:
            ++report.unchanged;
            break;
    }
}

/// How one kind of file becomes rows of one table.
template <class T>
struct Recipe {
    std::vector<std::string_view> required;
    std::function<T(RowReader&)> read;
    std::function<std::string(const T&)> key;
    /// `active` is what the row says of it, if it does.
    std::function<Change(T&, std::optional<bool> active)> save;
    /// Joins two rows of one key that differ; without it, or when it says no, the second is rejected.
    std::function<bool(T& first, const T& again)> merge = nullptr;
};

template <class T>
Result<ImportReport> import_rows(std::string_view file, const Recipe<T>& recipe) {
    struct Found {
        int line;
        std::optional<bool> active;
        T record;
    };
    const auto sheet = domain::read_csv(file);
    const auto columns = TRY(Columns::of(sheet.header, recipe.required));
    ImportReport report;
    std::vector<Found> found;
    std::map<std::string, std::size_t> places;
    for (const auto& row : sheet.rows) {
        if (row.fault) {
            report.rejected.push_back({row.line, fault_words(row, sheet.header.cells.size())});
            continue;
        }
        RowReader reader(columns, row);
        Found each{row.line, reader.flag("activo"), recipe.read(reader)};
        if (!reader.refusals().empty()) {
            report.rejected.push_back({row.line, base::joined(reader.refusals(), "; ")});
            continue;
        }
        const auto key = recipe.key(each.record);
        const auto [place, first_of_key] = places.emplace(key, found.size());
        if (first_of_key) {
            found.push_back(std::move(each));
            continue;
        }
        auto& first = found[place->second];
        const bool agrees = (base::same_fields(first.record, each.record) && first.active == each.active) ||
                            (recipe.merge && recipe.merge(first.record, each.record));
        if (agrees)
            ++report.unchanged;
        else
            report.rejected.push_back({row.line, words::repeated_row(key, first.line)});
    }
    for (auto& each : found) count(report, recipe.save(each.record, each.active));
    return report;
}

/// What a row says, else what is stored, else active.
template <class T>
bool active_or(std::optional<bool> told, const std::optional<T>& stored) {
    return told.value_or(stored ? stored->active : true);
}

Result<ImportReport> import_ooad(Connection& db, std::string_view file) {
    return import_rows<domain::Entity>(
        file, {.required = {"orden", "clave", "nombre"},
               .read =
                   [](RowReader& row) {
                       const auto clave = row.shaped("clave", {"00"}, words::ooad_clave_shape);
                       return domain::Entity{.id = "ooad-" + clave,
                                             .kind = domain::EntityKind::ooad,
                                             .name = row.required("nombre"),
                                             .position = row.integer("orden")};
                   },
               .key = [](const domain::Entity& entity) { return entity.id; },
               .save =
                   [&](domain::Entity& entity, std::optional<bool> active) {
                       entity.active = active_or(active, storage::entity_by_id(db, entity.id));
                       return storage::upsert_entity(db, entity);
                   }});
}

/// UMAE come after the OOAD in the lists.
constexpr std::int64_t umae_positions_from = 1000;

/// A UMAE and its only unit (R22); the file of the units tells the kind and number of that one.
struct Umae {
    std::string clave{}, name{}, hospital{};
    std::int64_t position = 0;
    static constexpr auto fields() {
        return std::tuple{base::field("clave", &Umae::clave), base::field("name", &Umae::name),
                          base::field("hospital", &Umae::hospital), base::field("position", &Umae::position)};
    }
};

Change save_umae(Connection& db, const Umae& umae, std::optional<bool> active) {
    domain::Entity entity{.id = "umae-" + umae.clave,
                          .kind = domain::EntityKind::umae,
                          .name = umae.name,
                          .position = umae_positions_from + umae.position};
    entity.active = active_or(active, storage::entity_by_id(db, entity.id));
    auto unit = storage::unit_by_id(db, umae.clave).value_or(domain::Unit{.id = umae.clave});
    unit.entity_id = entity.id;
    unit.name = umae.hospital;
    unit.search = base::folded(unit.name);
    unit.is_hospital = true;
    unit.active = entity.active;
    const auto of_entity = storage::upsert_entity(db, entity);
    const auto of_unit = storage::upsert_unit(db, unit);
    if (of_entity != Change::unchanged) return of_entity;
    return of_unit == Change::unchanged ? Change::unchanged : Change::changed;
}

Result<ImportReport> import_umae(Connection& db, std::string_view file) {
    return import_rows<Umae>(
        file, {.required = {"orden", "nombre_corto", "clave_unidad", "nombre"},
               .read =
                   [](RowReader& row) {
                       return Umae{.clave = row.shaped("clave_unidad", {unit_clave}, words::unit_clave_shape),
                                   .name = row.required("nombre_corto"),
                                   .hospital = row.required("nombre"),
                                   .position = row.integer("orden")};
                   },
               .key = [](const Umae& umae) { return umae.clave; },
               .save = [&](Umae& umae, std::optional<bool> active) { return save_umae(db, umae, active); }});
}

/// The label people use ("HGZ 6, Ciudad Juárez"), unless it says too little: no number, or one of the many
/// factory posts and consulting rooms of a clinic without their place.
std::string unit_name(const std::string& label, const std::string& kind, const std::string& long_name) {
    const bool numbered = label.find_first_of("0123456789") != std::string::npos;
    const bool dependent = kind == "PF" || kind == "CM";
    const bool placed = label.find(", ") != std::string::npos;
    return numbered && (placed || !dependent) ? label : long_name;
}

Result<ImportReport> import_units(Connection& db, std::string_view file) {
    std::map<std::string, bool> known;  // entities, asked for once each
    const auto exists = [&](const std::string& entity_id) {
        const auto place = known.find(entity_id);
        if (place != known.end()) return place->second;
        return known[entity_id] = storage::entity_by_id(db, entity_id).has_value();
    };
    return import_rows<domain::Unit>(
        file, {.required = {"clave_unidad", "ooad_clave", "sigla_derivada", "numero", "nombre",
                            "nivel_atencion", "es_umae"},
               .read =
                   [&](RowReader& row) {
                       domain::Unit unit;
                       unit.id = row.shaped("clave_unidad", {unit_clave}, words::unit_clave_shape);
                       const auto ooad = row.shaped("ooad_clave", {"00"}, words::ooad_clave_shape);
                       const bool is_umae = row.flag("es_umae").value_or(false);
                       unit.entity_id = is_umae ? "umae-" + unit.id : "ooad-" + ooad;
                       if (!exists(unit.entity_id)) {
                           row.refuse(is_umae ? words::umae_unknown(unit.id) : words::ooad_unknown(ooad));
                       }
                       unit.kind = row.required("sigla_derivada");
                       unit.number = row.optional("numero");
                       const auto long_name = row.required("nombre");
                       unit.name = unit_name(row.optional("etiqueta_derivada"), unit.kind, long_name);
                       const auto level = base::folded(row.optional("nivel_atencion"));
                       const bool high_level = level == "segundo" || level == "tercero";
                       if (!high_level && level != "primero" && !level.empty())
                           row.refuse(words::level_unknown.words());
                       // Posts and consulting rooms of a hospital carry its level without being one.
                       unit.is_hospital = high_level && unit.kind != "PF" && unit.kind != "CM";
                       return unit;
                   },
               .key = [](const domain::Unit& unit) { return unit.id; },
               .save =
                   [&](domain::Unit& unit, std::optional<bool> active) {
                       const auto stored = storage::unit_by_id(db, unit.id);
                       // The only unit of a UMAE has the hospital's full name, from the file of the UMAE.
                       if (stored && unit.entity_id == "umae-" + unit.id) unit.name = stored->name;
                       unit.search = base::folded(unit.name);
                       unit.active = active_or(active, stored);
                       return storage::upsert_unit(db, unit);
                   }});
}

Result<ImportReport> import_items(Connection& db, storage::ItemList list, std::string_view file) {
    return import_rows<domain::ListItem>(
        file, {.required = {"id", "orden", "nombre"},
               .read =
                   [](RowReader& row) {
                       return domain::ListItem{.id = row.id("id"),
                                               .name = row.required("nombre"),
                                               .position = row.integer("orden")};
                   },
               .key = [](const domain::ListItem& item) { return item.id; },
               .save =
                   [&](domain::ListItem& item, std::optional<bool> active) {
                       item.active = active_or(active, storage::item_by_id(db, list, item.id));
                       return storage::upsert_item(db, list, item);
                   }});
}

Result<ImportReport> import_generics(Connection& db, std::string_view file) {
    return import_rows<domain::Generic>(
        file, {.required = {"nombre_generico"},
               .read =
                   [](RowReader& row) {
                       const auto name = row.required("nombre_generico");
                       return domain::Generic{.id = slug(name), .name = base::upper(name)};
                   },
               .key = [](const domain::Generic& generic) { return generic.id; },
               .save =
                   [&](domain::Generic& generic, std::optional<bool> active) {
                       generic.active = active_or(active, storage::generic_by_id(db, generic.id));
                       return storage::upsert_generic(db, generic);
                   }});
}

/// The id of the generic that the row names.
std::string generic_of(Connection& db, RowReader& row) {
    const auto name = row.required("nombre_generico");
    const auto id = slug(name);
    if (!name.empty() && !storage::generic_by_id(db, id)) row.refuse(words::generic_unknown(name));
    return id;
}

std::string medicine_clave(RowReader& row) {
    return row.shaped("clave", {"000.000.0000.00"}, words::medicine_clave_shape);
}

Result<ImportReport> import_presentations(Connection& db, std::string_view file) {
    return import_rows<domain::Presentation>(
        file, {.required = {"nombre_generico", "clave", "forma_farmaceutica", "formula", "presentacion"},
               .read =
                   [&](RowReader& row) {
                       std::vector<std::string> parts;
                       for (const auto column : {"forma_farmaceutica", "formula", "presentacion"}) {
                           parts.push_back(row.required(column));
                       }
                       return domain::Presentation{.clave = medicine_clave(row),
                                                   .generic_id = generic_of(db, row),
                                                   .words = base::joined(parts, " ")};
                   },
               .key = [](const domain::Presentation& presentation) { return presentation.clave; },
               .save =
                   [&](domain::Presentation& presentation, std::optional<bool> active) {
                       presentation.active =
                           active_or(active, storage::presentation_by_clave(db, presentation.clave));
                       return storage::upsert_presentation(db, presentation);
                   }});
}

Result<ImportReport> import_recommendations(Connection& db, std::string_view file) {
    return import_rows<domain::Recommendation>(
        file, {.required = {"id", "nombre_generico", "orden", "nombre", "recomendacion",
                            "requisitos_primera_vez", "requisitos_subsecuente", "formulario"},
               .read =
                   [&](RowReader& row) {
                       domain::Recommendation each;
                       each.id = row.id("id");
                       each.generic_id = generic_of(db, row);
                       each.name = row.required("nombre");
                       each.advice = row.required("recomendacion", Lines::many);
                       each.requirements_first = row.required("requisitos_primera_vez", Lines::many);
                       each.requirements_followup = row.required("requisitos_subsecuente", Lines::many);
                       each.form_id = row.required("formulario");
                       if (!each.form_id.empty() && !storage::form_json(db, each.form_id)) {
                           row.refuse(words::form_unknown(each.form_id));
                       }
                       each.position = row.integer("orden");
                       return each;
                   },
               .key = [](const domain::Recommendation& each) { return each.id; },
               .save =
                   [&](domain::Recommendation& each, std::optional<bool> active) {
                       each.active = active_or(active, storage::recommendation_by_id(db, each.id));
                       return storage::upsert_recommendation(db, each);
                   }});
}

Result<ImportReport> import_list_values(Connection& db, std::string_view file) {
    return import_rows<domain::ListValue>(
        file, {.required = {"lista", "valor"},
               .read =
                   [](RowReader& row) {
                       domain::ListValue value;
                       value.list_id = row.id("lista");
                       value.value = row.required("valor");
                       value.search = base::folded(value.value);
                       value.accepted = true;
                       return value;
                   },
               .key = [](const domain::ListValue& value) { return value.list_id + " " + value.search; },
               .save = [&](domain::ListValue& value,
                           std::optional<bool>) { return storage::upsert_list_value(db, value); }});
}

Result<ImportReport> import_cie10(Connection& db, std::string_view file) {
    return import_rows<domain::Cie10>(
        file, {.required = {"codigo", "descripcion"},
               .read =
                   [](RowReader& row) {
                       domain::Cie10 diagnosis;
                       diagnosis.code = row.shaped("codigo", {"A00", "A00.*"}, words::cie10_code_shape);
                       diagnosis.description = row.required("descripcion");
                       diagnosis.search = base::folded(diagnosis.code + " " + diagnosis.description);
                       return diagnosis;
                   },
               .key = [](const domain::Cie10& diagnosis) { return diagnosis.code; },
               .save = [&](domain::Cie10& diagnosis,
                           std::optional<bool>) { return storage::upsert_cie10(db, diagnosis); }});
}

/// The CNIS writes a further presentation of a clave as another row of the same group.
bool join_medicine(domain::Medicine& first, const domain::Medicine& again) {
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

Result<ImportReport> import_medicines(Connection& db, std::string_view file) {
    return import_rows<domain::Medicine>(
        file,
        {.required = {"clave", "nombre_generico", "grupo_num", "grupo_terapeutico", "forma_farmaceutica",
                      "formula", "presentacion"},
         .read =
             [](RowReader& row) {
                 domain::Medicine medicine;
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
         .key = [](const domain::Medicine& medicine) { return medicine.clave + " " + medicine.group_number; },
         .save = [&](domain::Medicine& medicine,
                     std::optional<bool>) { return storage::upsert_medicine(db, medicine); },
         .merge = join_medicine});
}

struct FormFile {
    std::vector<domain::FormDescription> forms{};
    static constexpr auto fields() { return std::tuple{base::field("forms", &FormFile::forms)}; }
};

void check_key(const std::string& key, const std::string& label, std::set<std::string>& keys,
               std::vector<std::string>& wrong) {
    if (!is_id(key, '_')) wrong.push_back(words::form_key_shape(key));
    if (!keys.insert(key).second) wrong.push_back(words::form_key_repeated(key));
    if (base::is_blank(label)) wrong.push_back(words::form_label_missing(key));
}

std::vector<std::string> wrong_in(const domain::FormDescription& form) {
    std::vector<std::string> wrong;
    if (!is_id(form.id, '-')) wrong.push_back(words::id_shape.words());
    if (base::is_blank(form.heading)) wrong.push_back(words::form_without_heading.words());
    std::set<std::string> field_keys, slot_keys;
    for (const auto& field : form.form_fields) {
        check_key(field.key, field.label, field_keys, wrong);
        const bool chosen = field.kind == domain::FieldKind::choice;
        if (chosen && field.options.empty()) wrong.push_back(words::form_options_missing(field.key));
        const bool open = field.kind == domain::FieldKind::open_list;
        if (open && field.list_id.empty()) wrong.push_back(words::form_list_missing(field.key));
        if (field.minimum > field.maximum) wrong.push_back(words::form_bounds(field.key));
    }
    for (const auto& slot : form.slots) {
        check_key(slot.key, slot.label, slot_keys, wrong);
        if (slot.key == domain::vigencia_slot) wrong.push_back(words::form_slot_reserved(slot.key));
    }
    const auto* general = form.slot(domain::general_slot);
    if (!general || !general->several || general->required) {
        wrong.push_back(words::form_without_general_slot.words());
    }
    return wrong;
}

Result<ImportReport> import_forms(Connection& db, std::string_view file) {
    const auto decoded = api::decode<FormFile>(file);
    if (!decoded || decoded.value().forms.empty()) {
        auto error = refused_file(words::forms_unreadable.words());
        if (!decoded) error.detail = decoded.error().detail;
        return error;
    }
    ImportReport report;
    std::map<std::string, std::pair<int, std::string>> seen;
    int place = 0;
    for (const auto& form : decoded.value().forms) {
        ++place;
        if (const auto wrong = wrong_in(form); !wrong.empty()) {
            report.rejected.push_back({place, base::joined(wrong, "; ")});
            continue;
        }
        const domain::FormRow row{form.id, api::encode(form)};
        const auto [first, is_new] = seen.emplace(form.id, std::pair{place, row.description});
        if (!is_new && first->second.second != row.description) {
            report.rejected.push_back({place, words::repeated_row(form.id, first->second.first)});
            continue;
        }
        count(report, storage::upsert_form(db, row));
    }
    return report;
}

}  // namespace

Result<ImportReport> import_catalog(Connection& db, ImportKind kind, std::string_view file) {
    switch (kind) {
        case ImportKind::ooad:
            return import_ooad(db, file);
        case ImportKind::umae:
            return import_umae(db, file);
        case ImportKind::units:
            return import_units(db, file);
        case ImportKind::positions:
            return import_items(db, storage::ItemList::job_position, file);
        case ImportKind::specialties:
            return import_items(db, storage::ItemList::specialty, file);
        case ImportKind::genders:
            return import_items(db, storage::ItemList::gender, file);
        case ImportKind::generics:
            return import_generics(db, file);
        case ImportKind::presentations:
            return import_presentations(db, file);
        case ImportKind::forms:
            return import_forms(db, file);
        case ImportKind::recommendations:
            return import_recommendations(db, file);
        case ImportKind::list_values:
            return import_list_values(db, file);
        case ImportKind::cie10:
            return import_cie10(db, file);
        case ImportKind::medicines:
            return import_medicines(db, file);
    }
    return Error{ErrorKind::internal, {}, {}, "unknown kind of catalogue"};
}

Result<ImportReport> import_file(storage::Database& database, ImportKind kind, std::string_view file,
                                 DryRun dry_run) {
    std::optional<ImportReport> not_kept;
    auto result = database.write([&](Connection& db) -> Result<ImportReport> {
        auto report = TRY(import_catalog(db, kind, file));
        if (report.rejected.empty() && dry_run == DryRun::no) return report;
        not_kept = std::move(report);
        return Error{ErrorKind::invalid_input, {}, {}, "rolled back"};
    });
    if (not_kept) return std::move(*not_kept);
    return result;
}

}  // namespace services
