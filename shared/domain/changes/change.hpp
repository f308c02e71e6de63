#pragma once
// A change that is asked for through the Módulo SAnECE (A17.2, R8), as it is stored.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/records.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/cases/difference.hpp"

namespace domain::changes {

/// What the Módulo changes (R8).
enum class Kind { patient, merge, unit, extend, drop, requirement };

constexpr auto enum_names(Kind) {
    using namespace std::string_view_literals;
    return base::EnumTable<Kind, 6>{{{Kind::patient, "datos_paciente"sv},
                                     {Kind::merge, "homologacion"sv},
                                     {Kind::unit, "unidad"sv},
                                     {Kind::extend, "ampliacion"sv},
                                     {Kind::drop, "baja"sv},
                                     {Kind::requirement, "requerimiento"sv}}};
}

/// Of the record of a patient, which all his folios have; the others are of one folio.
constexpr bool is_of_patient(Kind kind) { return kind == Kind::patient || kind == Kind::merge; }

/// lifecycles, "Change request"; only a homologación is undone.
enum class State { solicitado, en_revision, aplicado, rechazado, cancelado, deshecho };

constexpr auto enum_names(State) {
    using namespace std::string_view_literals;
    return base::EnumTable<State, 6>{{{State::solicitado, "solicitado"sv},
                                      {State::en_revision, "en_revision"sv},
                                      {State::aplicado, "aplicado"sv},
                                      {State::rechazado, "rechazado"sv},
                                      {State::cancelado, "cancelado"sv},
                                      {State::deshecho, "deshecho"sv}}};
}

/// What is wanted in the place of what is, as typed; of each kind its own part counts.
struct Wanted {
    // Of the patient.
    std::string nss{}, agregado_medico{};
    std::string paternal_surname{}, maternal_surname{}, given_names{};
    std::string gender_id{};
    // Of two records of one patient: the other one, and whether it is the one that stays.
    std::string other_id{};
    bool other_stays = false;
    std::string unit_id{};
    std::string expires_on{};     ///< The new last day, "2026-07-23".
    std::string clave{}, dose{};  ///< The requerimiento.

    static constexpr auto fields() {
        using T = Wanted;
        return base::fields<&T::nss, base::Written::number, &T::agregado_medico, base::Written::code, &T::paternal_surname,
                            base::Written::surname, &T::maternal_surname, base::Written::surname, &T::given_names, &T::gender_id,
                            &T::other_id, &T::other_stays, &T::unit_id, &T::expires_on, base::Written::quantity, &T::clave,
                            &T::dose>();
    }
    friend bool operator==(const Wanted&, const Wanted&) = default;
};

/// Table `change_request`.
struct Request {
    std::string id{};
    std::int64_t number = 0;  ///< By which people name it.
    Kind kind = Kind::patient;
    State state = State::solicitado;
    std::int64_t version = 1;
    std::string account_id{};  ///< Whose it is: with his cases it goes to who takes his place.
    std::string entity_id{};   ///< Of the folio when it was asked: the queue is filtered by it.
    std::string case_id{}, folio{};
    std::string patient_id{};
    std::string object{};   ///< What is changed, the case or the patient: one open request of a kind for each.
    std::string content{};  ///< A Wanted as JSON.
    std::string reason{};
    base::Instant asked_at = 0;
    std::string handler_id{};  ///< Who has it in hand; "" is nobody.
    base::Instant taken_at = 0;
    base::Instant decided_at = 0;  ///< Applied, refused or cancelled.
    std::string decided_by{};
    std::string answer{};           ///< Why it was refused.
    std::string differences{};      ///< Of what was applied, a Differences as JSON: what changed, in the words of that day.
    std::string paper_code{};       ///< Of the sealed paper about it,
    std::string undo_paper_code{};  ///< and of the one about its undoing.

    static constexpr auto fields() {
        using T = Request;
        return base::fields<&T::id, &T::number, &T::kind, &T::state, &T::version, &T::account_id, &T::entity_id, &T::case_id,
                            &T::folio, &T::patient_id, &T::object, &T::content, &T::reason, &T::asked_at, &T::handler_id,
                            &T::taken_at, &T::decided_at, &T::decided_by, &T::answer, &T::differences, &T::paper_code,
                            &T::undo_paper_code>();
    }
};

struct Differences {
    std::vector<cases::Change> changes{};
    static constexpr auto fields() { return base::fields<&Differences::changes>(); }
};

/// Table `change_file`: the PDF that goes along with a request. Before it is asked it belongs to none.
struct File {
    std::string id{};
    std::string account_id{};
    std::string request_id{};  ///< "" until it is asked.
    std::string name{};
    std::int64_t size_bytes = 0;
    std::string sha256{};
    base::Instant created_at = 0;

    static constexpr auto fields() {
        using T = File;
        return base::fields<&T::id, &T::account_id, &T::request_id, &T::name, &T::size_bytes, &T::sha256, &T::created_at>();
    }
};

/// Table `change_draft`: what is typed of a request that is not sent yet, by where it was begun: a folio, or "".
struct Draft {
    std::string account_id{}, target{};
    std::int64_t version = 0;  ///< One more each time it is kept, and when it ends.
    std::string content{};     ///< A Typed as JSON; "" once it was sent.
    base::Instant saved_at = 0;

    static constexpr auto fields() {
        using T = Draft;
        return base::fields<&T::account_id, &T::target, &T::version, &T::content, &T::saved_at>();
    }
};

/// Everything a director types in the form of the Módulo.
struct Typed {
    std::string kind{};  ///< Name of a Kind; "" until it is chosen.
    std::string folio{};
    Wanted wanted{};
    std::string other_nss{};  ///< Under which the other record is looked for.
    std::string reason{};
    std::string file_id{}, file_name{};  ///< "" without one.

    static constexpr auto fields() {
        using T = Typed;
        return base::fields<&T::kind, &T::folio, base::Written::number, &T::wanted, &T::other_nss, base::Written::number,
                            &T::reason, base::Written::paragraphs, &T::file_id, &T::file_name>();
    }
    friend bool operator==(const Typed&, const Typed&) = default;
};

/// Table `change_move`: a case that two records becoming one took along, and whose it was.
struct Move {
    std::string request_id{}, case_id{}, patient_id{};
    static constexpr auto fields() { return base::fields<&Move::request_id, &Move::case_id, &Move::patient_id>(); }
};

/// Table `patient_version`: the record of a patient as it was after each change, the first one as it was before all of them.
struct PatientVersion {
    std::string patient_id{};
    std::int64_t number = 1;
    base::Instant made_at = 0;
    std::string made_by{};
    std::string request_id{};  ///< "" of the first.
    std::string record{};      ///< A Patient as JSON.

    static constexpr auto fields() {
        using T = PatientVersion;
        return base::fields<&T::patient_id, &T::number, &T::made_at, &T::made_by, &T::request_id, &T::record>();
    }
};

}  // namespace domain::changes
