#pragma once
// Specification forms are data: which fields and PDF slots a drug and diagnosis ask for (S1:399). One screen draws them.

#include <cstdint>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "shared/base/records.hpp"

namespace domain::catalog {

enum class FieldKind {
    text,   ///< One line.
    notes,  ///< Several lines.
    integer,
    decimal,
    choice,     ///< One of `options`.
    open_list,  ///< A value of list `list_id`, or a new one that is proposed to it (mutaciones).
};

constexpr auto enum_names(FieldKind) {
    using namespace std::string_view_literals;
    return base::EnumTable<FieldKind, 6>{{{FieldKind::text, "text"sv},
                                          {FieldKind::notes, "notes"sv},
                                          {FieldKind::integer, "integer"sv},
                                          {FieldKind::decimal, "decimal"sv},
                                          {FieldKind::choice, "choice"sv},
                                          {FieldKind::open_list, "open_list"sv}}};
}

struct FormField {
    std::string key{};
    std::string label{};
    FieldKind kind = FieldKind::text;
    std::string unit{};  ///< "%", "meses"
    std::string help{};
    bool required = false;
    double minimum = 0, maximum = 0;  ///< Numbers only; equal: no bounds.
    std::vector<std::string> options{};
    std::string list_id{};

    static constexpr auto fields() {
        using T = FormField;
        return base::fields<&T::key, &T::label, &T::kind, &T::unit, &T::help, base::Written::paragraphs, &T::required,
                            &T::minimum, &T::maximum, &T::options, &T::list_id>();
    }
};

struct FormSlot {
    std::string key{};
    std::string label{};
    bool required = false;
    bool several = false;  ///< Takes any number of PDFs (the general slot).

    static constexpr auto fields() {
        using T = FormSlot;
        return base::fields<&T::key, &T::label, &T::required, &T::several>();
    }
};

struct FormDescription {
    std::string id{};
    std::string heading{};  ///< "EVALUACION CLINICA, LABORATORIO Y GABINETE"
    std::vector<FormField> form_fields{};
    std::vector<FormSlot> slots{};

    static constexpr auto fields() {
        using T = FormDescription;
        return base::fields<&T::id, &T::heading, &T::form_fields, &T::slots>();
    }

    const FormField* field(std::string_view key) const {
        for (const auto& each : form_fields) {
            if (each.key == key) return &each;
        }
        return nullptr;
    }
    const FormSlot* slot(std::string_view key) const {
        for (const auto& each : slots) {
            if (each.key == key) return &each;
        }
        return nullptr;
    }
};

/// Table `form`: a description as it travels, JSON; versions are new rows.
struct FormRow {
    std::string id{};
    std::string description{};
    static constexpr auto fields() { return base::fields<&FormRow::id, &FormRow::description>(); }
};

/// The slot of the Vigencia tab and the general slot that every form has.
inline constexpr std::string_view vigencia_slot = "vigencia";
inline constexpr std::string_view general_slot = "evidencia";

}  // namespace domain::catalog
