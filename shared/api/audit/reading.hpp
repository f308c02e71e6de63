#pragma once
// The audit for those who answer for it (administrador, consulta): its acts, who read a patient's data, and whether the chain
// holds.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "shared/api/endpoint.hpp"
#include "shared/base/pages.hpp"
#include "shared/base/records.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/audit/lists.hpp"
#include "shared/domain/identity/role.hpp"

namespace api::audit {

inline constexpr Access auditors = Access::roles({domain::identity::Role::administrador, domain::identity::Role::consulta});
inline constexpr std::string_view sheet_mime = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// All in words, but the numbers.
struct ActCard {
    std::int64_t sequence = 0;
    base::Instant happened_at = 0;
    std::string person{}, role{}, action{}, object{}, result{}, reason{}, address{};
    std::string folio{};  ///< Of the object, when it has one.
    bool done = true;
    static constexpr auto fields() {
        using T = ActCard;
        return base::fields<&T::sequence, &T::happened_at, &T::person, &T::role, &T::action, &T::object, &T::result, &T::reason,
                            &T::address, &T::folio, &T::done>();
    }
};

/// In the order of the chain, or newest first. Errors: invalid_input "page.after" for a page of another list.
struct ListActs {
    static constexpr std::string_view path = "/api/audit/acts";
    static constexpr std::string_view summary = "Bitácora, página por página";
    static constexpr Access access = auditors;
    static constexpr Effect effect = Effect::reads;
    struct Request {
        domain::audit::AuditFilter filter{};
        base::Sort<domain::audit::AuditBy> sort{};
        base::Page page{};
        static constexpr auto fields() { return base::fields<&Request::filter, &Request::sort, &Request::page>(); }
    };
    using Response = base::PageOf<ActCard>;
};

struct NamedAction {
    std::string id{}, name{};
    static constexpr auto fields() { return base::fields<&NamedAction::id, &NamedAction::name>(); }
};

/// What the chain was found to be when it was last walked along.
struct ChainState {
    std::int64_t whole_sequence = 0;  ///< Up to here everything is in its place; 0: not looked at yet.
    base::Instant whole_at = 0;       ///< When that act happened.
    base::Instant verified_at = 0;
    std::int64_t broken_sequence = 0;  ///< The first act that is not; 0: none.
    base::Instant found_at = 0;
    static constexpr auto fields() {
        using T = ChainState;
        return base::fields<&T::whole_sequence, &T::whole_at, &T::verified_at, &T::broken_sequence, &T::found_at>();
    }
};

/// What there is to choose from, and the chain's state.
struct AuditOverview {
    static constexpr std::string_view path = "/api/audit/overview";
    static constexpr std::string_view summary = "Estado de la bitácora";
    static constexpr Access access = auditors;
    static constexpr Effect effect = Effect::reads;
    using Request = Nothing;
    struct Response {
        ChainState chain{};
        std::vector<NamedAction> actions{};  ///< Those that leave a row, by their words.
        static constexpr auto fields() { return base::fields<&Response::chain, &Response::actions>(); }
    };
};

/// What the filter shows as a workbook.
struct ExportActs {
    static constexpr std::string_view path = "/api/audit/export";
    static constexpr std::string_view summary = "Exportar la bitácora a Excel";
    static constexpr std::string_view mime = sheet_mime;
    static constexpr Access access = auditors;
    static constexpr Effect effect = Effect::reads_patient;
    struct Request {
        domain::audit::AuditFilter filter{};
        static constexpr auto fields() { return base::fields<&Request::filter>(); }
    };
};

/// Who read the data of the patient of a folio, or of those with an NSS; nobody when there is no such patient. Errors:
/// invalid_input "page.after" for a page of another list.
struct ListReadings {
    static constexpr std::string_view path = "/api/audit/readings";
    static constexpr std::string_view summary = "Quién consultó a un paciente";
    static constexpr Access access = auditors;
    static constexpr Effect effect = Effect::reads_patient;
    struct Request {
        domain::audit::ReadingsFilter filter{};
        base::Sort<domain::audit::AuditBy> sort{};
        base::Page page{};
        static constexpr auto fields() { return base::fields<&Request::filter, &Request::sort, &Request::page>(); }
    };
    using Response = base::PageOf<ActCard>;
};

/// All of them as a workbook. Errors: invalid_input "filter.patient" for no folio and no NSS.
struct ExportReadings {
    static constexpr std::string_view path = "/api/audit/export-readings";
    static constexpr std::string_view summary = "Exportar a Excel quién consultó a un paciente";
    static constexpr std::string_view mime = sheet_mime;
    static constexpr Access access = auditors;
    static constexpr Effect effect = Effect::reads_patient;
    struct Request {
        domain::audit::ReadingsFilter filter{};
        static constexpr auto fields() { return base::fields<&Request::filter>(); }
    };
};

}  // namespace api::audit
