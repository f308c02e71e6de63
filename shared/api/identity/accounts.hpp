#pragma once
// Accounts as those who administer them see and change them. Each act says why, which the audit keeps; a password that is told
// once is told here and nowhere else.

#include <cstdint>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "shared/api/endpoint.hpp"
#include "shared/api/identity/validation.hpp"
#include "shared/base/pages.hpp"
#include "shared/base/records.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/identity/administration.hpp"
#include "shared/domain/identity/life.hpp"
#include "shared/domain/identity/lists.hpp"
#include "shared/domain/identity/role.hpp"

namespace api::identity {

/// An account in the list.
struct AccountCard {
    std::string account_id{};
    std::string full_name{}, user_name{}, email{}, matricula{};
    domain::identity::Role role = domain::identity::Role::solicitante;  ///< Had, or asked for.
    domain::identity::AccountState state = domain::identity::AccountState::solicitada;
    bool is_shared = false;
    std::string entity{}, unit{};
    base::Instant created_at = 0;
    base::Instant signed_in_at = 0;  ///< 0: never, as far as is known.
    static constexpr auto fields() {
        using T = AccountCard;
        return base::fields<&T::account_id, &T::full_name, &T::user_name, &T::email, &T::matricula, &T::role, &T::state,
                            &T::is_shared, &T::entity, &T::unit, &T::created_at, &T::signed_in_at>();
    }
};

/// Errors: not_allowed for a role whose accounts the reader does not see; invalid_input "page.after" for a page of another list.
struct ListAccounts {
    static constexpr std::string_view path = "/api/identity/accounts";
    static constexpr std::string_view summary = "Cuentas de usuario, página por página";
    static constexpr Access access = validators;
    static constexpr Effect effect = Effect::reads;
    struct Request {
        domain::identity::AccountFilter filter{};
        base::Sort<domain::identity::AccountBy> sort{};
        base::Page page{};
        static constexpr auto fields() { return base::fields<&Request::filter, &Request::sort, &Request::page>(); }
    };
    struct Response {
        base::PageOf<AccountCard> page{};
        std::vector<domain::identity::Role> roles{};  ///< Those whose accounts the reader sees.
        static constexpr auto fields() { return base::fields<&Response::page, &Response::roles>(); }
    };
};

/// Somebody who may take a director's place.
struct Successor {
    std::string account_id{}, full_name{};
    static constexpr auto fields() { return base::fields<&Successor::account_id, &Successor::full_name>(); }
};

/// One account with all that is known of it. Errors: not_found, also for one that the reader does not see.
struct ShowAccount {
    static constexpr std::string_view path = "/api/identity/account";
    static constexpr std::string_view summary = "Una cuenta de usuario con lo que se puede hacer con ella";
    static constexpr Access access = validators;
    static constexpr Effect effect = Effect::reads;
    struct Request {
        std::string account_id{};
        static constexpr auto fields() { return base::fields<&Request::account_id>(); }
    };
    struct Response {
        AccountCard card{};
        std::int64_t version = 0;
        domain::identity::AccountData data{};
        std::string position{};
        base::Instant decided_at = 0;
        std::string decided_by{};          ///< A name; "" when nobody did.
        std::string rejection_reason{};    ///< Of a rejected one.
        std::int64_t sessions = 0;         ///< Open now.
        base::Instant one_time_until = 0;  ///< Of a password for once that was not used; 0: none.
        std::string undelivered{};         ///< The subject of the last notice, when it could not be delivered; "" otherwise.
        std::string undelivered_why{};     ///< What the mail server said.
        std::vector<domain::identity::AccountAct> acts{};
        std::vector<domain::identity::Role> roles{};  ///< Those that the reader may grant it.
        std::vector<Successor> successors{};
        static constexpr auto fields() {
            using T = Response;
            return base::fields<&T::card, &T::version, &T::data, &T::position, &T::decided_at, &T::decided_by,
                                &T::rejection_reason, &T::sessions, &T::one_time_until, &T::undelivered, &T::undelivered_why,
                                &T::acts, &T::roles, &T::successors>();
        }
    };
};

/// What an act needs: which account, as it was seen, and why.
struct AccountReason {
    std::string account_id{};
    std::int64_t version = 0;
    std::string reason{};
    static constexpr auto fields() {
        using T = AccountReason;
        return base::fields<&T::account_id, &T::version, &T::reason, base::Written::paragraphs>();
    }
};

/// Names, mail, role and place. Another role or place ends its sessions, another mail its recovery links; the person is told, at
/// the former address too. Errors: invalid_input by field; conflict when it changed meanwhile or nothing is another; and as domain check.
struct ChangeAccount {
    static constexpr std::string_view path = "/api/identity/change-account";
    static constexpr std::string_view summary = "Cambiar los datos, el rol o la adscripción de una cuenta";
    static constexpr Access access = validators;
    static constexpr Effect effect = Effect::writes;
    struct Request {
        std::string account_id{};
        std::int64_t version = 0;
        domain::identity::AccountData data{};
        std::string reason{};
        static constexpr auto fields() {
            using T = Request;
            return base::fields<&T::account_id, &T::version, &T::data, &T::reason, base::Written::paragraphs>();
        }
    };
    using Response = Nothing;
};

/// Its sessions end at once. Errors of this and the next ones: invalid_input "reason"; not_found; not_allowed; conflict.
struct SuspendAccount {
    static constexpr std::string_view path = "/api/identity/suspend-account";
    static constexpr std::string_view summary = "Suspender una cuenta";
    static constexpr Access access = validators;
    static constexpr Effect effect = Effect::writes;
    using Request = AccountReason;
    using Response = Nothing;
};

struct RestoreAccount {
    static constexpr std::string_view path = "/api/identity/restore-account";
    static constexpr std::string_view summary = "Terminar la suspensión de una cuenta";
    static constexpr Access access = validators;
    static constexpr Effect effect = Effect::writes;
    using Request = AccountReason;
    using Response = Nothing;
};

/// For good; its user, mail and matrícula are free again.
struct CloseAccount {
    static constexpr std::string_view path = "/api/identity/close-account";
    static constexpr std::string_view summary = "Dar de baja una cuenta";
    static constexpr Access access = validators;
    static constexpr Effect effect = Effect::writes;
    using Request = AccountReason;
    using Response = Nothing;
};

/// A wrong validation or rejection: the registration waits again. Also conflict when another account has its names by now.
struct UndoDecision {
    static constexpr std::string_view path = "/api/identity/undo-decision";
    static constexpr std::string_view summary = "Deshacer la validación o el rechazo de un registro";
    static constexpr Access access = validators;
    static constexpr Effect effect = Effect::writes;
    using Request = AccountReason;
    using Response = Nothing;
};

/// A random password that is good for a day and must be changed at the next sign-in; the one before and its sessions end.
struct OneTimePassword {
    static constexpr std::string_view path = "/api/identity/one-time-password";
    static constexpr std::string_view summary = "Asignar una contraseña temporal";
    static constexpr Access access = validators;
    static constexpr Effect effect = Effect::writes;
    static constexpr bool hashes_password = true;
    static constexpr bool told_once = true;
    using Request = AccountReason;
    struct Response {
        std::string user_name{}, full_name{};
        std::string password{};
        base::Instant until = 0;
        static constexpr auto fields() {
            using T = Response;
            return base::fields<&T::user_name, &T::full_name, &T::password, base::Written::secret, &T::until>();
        }
    };
};

struct EndSessions {
    static constexpr std::string_view path = "/api/identity/end-sessions";
    static constexpr std::string_view summary = "Cerrar las sesiones abiertas de una cuenta";
    static constexpr Access access = validators;
    static constexpr Effect effect = Effect::writes;
    using Request = AccountReason;
    using Response = Nothing;
};

/// The next director of a unit takes over: the former account is closed, and all its requests, drafts too, are the other's.
/// Errors: invalid_input "successor_id" for who has no access as a director of the same unit.
struct ReplaceDirector {
    static constexpr std::string_view path = "/api/identity/replace-director";
    static constexpr std::string_view summary = "Sustituir al director de una unidad";
    static constexpr Access access = validators;
    static constexpr Effect effect = Effect::writes;
    struct Request {
        std::string account_id{};
        std::int64_t version = 0;
        std::string successor_id{};
        std::string reason{};
        static constexpr auto fields() {
            using T = Request;
            return base::fields<&T::account_id, &T::version, &T::successor_id, &T::reason, base::Written::paragraphs>();
        }
    };
    struct Response {
        std::int64_t cases = 0;  ///< How many became the other's.
        static constexpr auto fields() { return base::fields<&Response::cases>(); }
    };
};

}  // namespace api::identity
