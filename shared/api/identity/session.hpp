#pragma once
// Who is signed in; signing in and out (S1:83-95).

#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "shared/api/endpoint.hpp"
#include "shared/base/records.hpp"
#include "shared/domain/identity/role.hpp"

namespace api::identity {

/// A director who has named the one who is signed in his delegate for today.
struct Principal {
    std::string delegation_id{};
    std::string full_name{}, unit{};
    std::string until{};  ///< The last day, "2026-07-23".
    static constexpr auto fields() {
        using T = Principal;
        return base::fields<&T::delegation_id, &T::full_name, &T::unit, &T::until>();
    }
};

/// The person behind a session, as screens show it. Who acts in a director's place is shown as that director, with who he is
/// himself beside it.
struct Me {
    bool signed_in = false;
    std::string account_id{};
    std::string user_name{};  ///< With which this person signs in.
    std::string full_name{}, email{};
    domain::identity::Role role = domain::identity::Role::solicitante;
    std::string entity_id{}, entity{}, unit_id{}, unit{};
    std::string matricula{};            ///< Of a shared account, too, it is the person's.
    bool is_shared = false;             ///< `full_name` is then the person's who opened the session.
    bool must_change_password = false;  ///< It was entered with a password for once: nothing else is served before.
    std::string delegation_id{};        ///< Under which one acts in the place of this account; "" when it is one's own.
    std::string delegate{};             ///< One's own name, then.
    std::string delegation_until{};     ///< The last day of it, "2026-07-23".
    std::string delegation_over{};      ///< Why nothing may be done in that place any more; "" while it may.
    std::vector<Principal> may_act_for{};
    bool demo = false;
    std::string demo_accounts{};  ///< Of a demonstration without a server alone: lines "user password role".
    /// Where to ask or complain in SAnECE and in the collection: one line each, data of the division.
    std::string contact{}, surplus_contact{};
    static constexpr auto fields() {
        using T = Me;
        return base::fields<&T::signed_in, &T::account_id, &T::user_name, &T::full_name, &T::email, &T::role, &T::entity_id,
                            &T::entity, &T::unit_id, &T::unit, &T::matricula, &T::is_shared, &T::must_change_password,
                            &T::delegation_id, &T::delegate, &T::delegation_until, &T::delegation_over, &T::may_act_for, &T::demo,
                            &T::demo_accounts, &T::contact, &T::surplus_contact>();
    }
};

/// Says of a page whose it is and in whose place: pages of one browser share one session, and another page may change it.
inline std::string place(const std::string& account_id, const std::string& delegation_id) {
    return account_id.empty() ? std::string{} : account_id + "/" + delegation_id;
}
inline std::string place_of(const Me& me) { return me.signed_in ? place(me.account_id, me.delegation_id) : std::string{}; }

/// Who am I: also tells a returning page that its session still lives. Never an error.
struct WhoAmI {
    static constexpr std::string_view path = "/api/identity/who-am-i";
    static constexpr std::string_view summary = "Sesión actual";
    static constexpr Access access = Access::anyone();
    static constexpr Effect effect = Effect::reads;
    using Request = Nothing;
    using Response = Me;
};

/// A shared account, whose password was right, asks for "person_name" and "person_matricula" (R18).
/// Errors: invalid_input by field; wrong credentials, pending, rejected or suspended accounts as not_signed_in with
/// their words (A2.5: the account's state is told only to who knows the password); too_many while delayed.
struct SignIn {
    static constexpr std::string_view path = "/api/identity/sign-in";
    static constexpr std::string_view summary = "Ingresar con usuario y contraseña";
    static constexpr Access access = Access::anyone();
    static constexpr Effect effect = Effect::writes;
    static constexpr Door door = Door::sign_in;
    static constexpr bool hashes_password = true;
    struct Request {
        std::string user_name{};
        std::string password{};
        std::string person_name{}, person_matricula{};  ///< Of who opens a shared account.
        std::string delegation_id{};  ///< Of who acted in a director's place when his session ended: he goes on.
        static constexpr auto fields() {
            using T = Request;
            return base::fields<&T::user_name, &T::password, base::Written::secret, &T::person_name, &T::person_matricula,
                                base::Written::number, &T::delegation_id>();
        }
    };
    using Response = Me;
};

struct SignOut {
    static constexpr std::string_view path = "/api/identity/sign-out";
    static constexpr std::string_view summary = "Cerrar la sesión";
    static constexpr Access access = Access::anyone();
    static constexpr Effect effect = Effect::writes;
    using Request = Nothing;
    using Response = Nothing;
};

}  // namespace api::identity
