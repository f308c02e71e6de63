#include "tests/support/crowd.hpp"

#include <algorithm>
#include <atomic>
#include <cstdio>

#include "shared/domain/cases/case.hpp"
#include "shared/domain/cases/life.hpp"
#include "shared/domain/cases/patient.hpp"
#include "shared/domain/changes/life.hpp"
#include "shared/domain/identity/account.hpp"
#include "shared/storage/cases/cases.hpp"
#include "shared/storage/cases/patients.hpp"
#include "shared/storage/catalog/catalog.hpp"
#include "shared/storage/changes/requests.hpp"
#include "shared/storage/identity/accounts.hpp"
#include "shared/storage/surplus/periods.hpp"
#include "shared/storage/surplus/requests.hpp"

namespace test {
namespace {

std::atomic<int> last_number{0};

/// In no order: nothing may depend on the order in which ids were made.
std::string id_of(int number) {
    char id[40];
    std::snprintf(id, sizeof id, "%08x-0000-7000-8000-%012d", static_cast<unsigned>(number) * 2654435761u, number);
    return id;
}

template <class States>
bool is_among(const States& states, domain::cases::State state) {
    return std::find(states.begin(), states.end(), state) != states.end();
}

std::string patient_of(storage::Connection& db, const std::string& account_id, base::Instant at) {
    if (const auto known = storage::cases::patients_by_nss(db, "2222222222"); !known.empty()) return known.front().id;
    domain::cases::Patient patient;
    patient.id = "patient-of-many";
    patient.number = 999999;
    patient.nss = "2222222222";
    patient.agregado_medico = "1F1980OR";
    patient.paternal_surname = "SANECE";
    patient.maternal_surname = "PRUEBA";
    patient.given_names = "PACIENTE";
    patient.gender_id = "femenino";
    patient.created_at = at;
    patient.created_by = account_id;
    storage::cases::insert_patient(db, patient);
    return patient.id;
}

}  // namespace

std::vector<std::string> add_cases(World& world, std::size_t count, domain::cases::State state, base::Instant at,
                                   base::Instant apart, const std::string& user_name) {
    std::vector<std::string> folios;
    const auto outcome = world.write([&](storage::Connection& db) {
        const auto account = storage::identity::account_by_user_name(db, user_name);
        const auto generics = storage::catalog::active_generics(db);
        const auto patient = patient_of(db, account->id, at);
        for (std::size_t i = 0; i < count; ++i) {
            const int number = ++last_number;
            domain::cases::Case row;
            row.id = id_of(number);
            row.account_id = account->id;
            row.state = state;
            row.patient_id = patient;
            row.generic_id = generics[static_cast<std::size_t>(number) % 5].id;
            row.recommendation_id = "recommendation-" + std::to_string(number);
            row.entity_id = account->entity_id;
            row.visit = number % 2 == 0 ? domain::cases::Visit::primera_vez : domain::cases::Visit::subsecuente;
            if (is_among(domain::cases::in_hand_states, state))
                row.evaluator_id = number % 2 == 0 ? "account-evaluar" : "account-otra";
            row.created_at = row.updated_at = at + static_cast<base::Instant>(i) * apart;
            if (state != domain::cases::State::borrador) {
                row.folio = "20250101" + std::to_string(100000 + number);
                row.sent_at = row.in_state_since = row.updated_at;
                if (is_among(domain::cases::decided_states, state)) row.decided_at = row.updated_at + base::day_ms;
                folios.push_back(row.folio);
            } else {
                row.content = "{}";
            }
            storage::cases::insert_case(db, row);
        }
        return base::done();
    });
    if (!outcome) FAIL(outcome.error().detail);
    return folios;
}

void add_changes(World& world, std::size_t count, domain::changes::State state, base::Instant at, const std::string& user_name) {
    using domain::changes::Kind;
    const auto folios = add_cases(world, count, domain::cases::State::autorizada, at, base::second_ms, user_name);
    const auto outcome = world.write([&](storage::Connection& db) {
        std::size_t number = 0;
        for (const auto& folio : folios) {
            const auto about = storage::cases::case_by_folio(db, folio);
            domain::changes::Request row;
            row.id = id_of(++last_number);
            row.number = last_number;
            row.kind = number % 2 == 0 ? Kind::extend : Kind::drop;
            row.state = state;
            row.account_id = about->account_id;
            row.entity_id = about->entity_id;
            row.case_id = row.object = about->id;
            row.folio = folio;
            row.patient_id = about->patient_id;
            row.content = "{}";
            row.asked_at = at + static_cast<base::Instant>(number) * base::second_ms;
            if (state == domain::changes::State::en_revision)
                row.handler_id = number % 2 == 0 ? "account-admin01" : "account-otra";
            if (!domain::changes::is_open(state)) row.decided_at = row.asked_at + base::day_ms;
            storage::changes::insert_request(db, row);
            ++number;
        }
        return base::done();
    });
    if (!outcome) FAIL(outcome.error().detail);
}

void add_registrations(World& world, std::size_t count, base::Instant at) {
    const auto outcome = world.write([&](storage::Connection& db) {
        for (std::size_t i = 0; i < count; ++i) {
            const int number = ++last_number;
            domain::identity::Account account;
            account.id = id_of(number);
            account.user_name = account.user_name_folded = "n" + std::to_string(number);
            account.email = account.email_folded = account.user_name + "@imss.gob.mx";
            account.matricula = std::to_string(40000000 + number);
            account.given_names = "Ana " + std::to_string(i + 1);
            account.paternal_surname = "Núñez";
            account.maternal_surname = "Peña";
            account.entity_id = "ooad-01";
            account.unit_id = "01HC010000";
            account.created_at = at + static_cast<base::Instant>(i) * 1000;
            storage::identity::insert_account(db, account);
        }
        return base::done();
    });
    if (!outcome) FAIL(outcome.error().detail);
}

void add_requests(World& world, std::size_t count, base::Instant at, const std::string& period_id) {
    const auto outcome = world.write([&](storage::Connection& db) {
        if (!storage::surplus::period_by_id(db, period_id)) {
            domain::surplus::Period period;
            period.id = period_id;
            period.title = "Recolección";
            storage::surplus::insert_period(db, period);
            storage::surplus::put_entity(db, {period_id, "ooad-01", domain::catalog::EntityKind::ooad, "Aguascalientes", 1});
        }
        for (std::size_t i = 0; i < count; ++i) {
            storage::surplus::RequestRow row;
            row.id = id_of(++last_number);
            row.period_id = period_id;
            row.entity_id = "ooad-01";
            row.kind = domain::surplus::RequestKind::product;
            row.product = "Producto " + std::to_string(i + 1);
            row.asked_by = "Ana Núñez Peña";
            row.asked_at = at + static_cast<base::Instant>(i) * 1000;
            storage::surplus::insert_request(db, row);
        }
        return base::done();
    });
    if (!outcome) FAIL(outcome.error().detail);
}

}  // namespace test
