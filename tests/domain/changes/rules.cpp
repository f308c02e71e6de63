// What may be asked for in the place of what is.

#include <catch2/catch.hpp>

#include <string>

#include "shared/domain/changes/rules.hpp"
#include "shared/text/changes/changes.hpp"
#include "shared/text/changes/refusals.hpp"
#include "tests/support/refusals.hpp"

using domain::changes::Kind;
using domain::changes::Today;
using domain::changes::Wanted;
using test::message_of;
using test::refuses;
namespace words = text::changes;

namespace {

Today authorized() {
    Today today;
    today.row.state = domain::cases::State::autorizada;
    today.row.expires_on = "2026-07-23";
    today.row.unit_id = "unit-1";
    today.clave = "010.000.6302.00";
    today.dose = "45 mg";
    today.unit = "HGZ 1";
    today.patient.id = "patient-1";
    today.patient.number = 100001;
    today.patient.nss = "1111111111";
    today.patient.agregado_medico = "1F1980OR";
    today.patient.paternal_surname = "SANECE";
    today.patient.maternal_surname = " ";
    today.patient.given_names = "PACIENTE";
    today.patient.gender_id = "femenino";
    today.gender = "FEMENINO";
    today.genders = {{"femenino", "FEMENINO"}, {"masculino", "MASCULINO"}};
    today.units = {{"unit-1", "ooad-01", "HGZ 1", {}, {}, {}, true, true},
                   {"unit-2", "ooad-01", "HGZ 2", {}, {}, {}, true, true}};
    today.presentations = {{"010.000.6302.00", "ponatinib", "45 mg", true}, {"010.000.6303.00", "ponatinib", "15 mg", true}};
    today.day = {2026, 1, 10};
    return today;
}

Wanted same_patient() {
    Wanted wanted;
    wanted.nss = "1111111111";
    wanted.agregado_medico = "1F1980OR";
    wanted.paternal_surname = "SANECE";
    wanted.maternal_surname = " ";
    wanted.given_names = "PACIENTE";
    wanted.gender_id = "femenino";
    return wanted;
}

}  // namespace

TEST_CASE("Data of a patient are checked as when he was registered, and something must be otherwise [A17.2]", "[A17.2]") {
    const auto today = authorized();
    auto wanted = same_patient();
    CHECK(message_of(refusals(Kind::patient, wanted, today), "kind") == words::nothing_different.view());
    wanted.given_names = "PACIENTA";
    CHECK(refusals(Kind::patient, wanted, today).empty());
    const auto changes = differences(Kind::patient, wanted, today);
    REQUIRE(changes.size() == 1);
    CHECK(changes[0] == domain::cases::Change{words::label_given_names.words(), "PACIENTE", "PACIENTA"});
    wanted.nss = "123";
    wanted.agregado_medico = "??";
    wanted.paternal_surname.clear();
    wanted.gender_id = "otro";
    const auto errors = refusals(Kind::patient, wanted, today);
    for (const auto* field : {"nss", "agregado_medico", "paternal_surname", "gender_id"}) CHECK(refuses(errors, field));
}

TEST_CASE("NSS and agregado médico of another patient are refused with what to ask for instead [A17.2]", "[A17.2]") {
    auto today = authorized();
    auto wanted = same_patient();
    wanted.nss = "2222222222";
    today.with_that_number = domain::cases::Patient{};
    today.with_that_number->id = "patient-2";
    today.with_that_number->number = 100002;
    CHECK(message_of(refusals(Kind::patient, wanted, today), "nss") == words::number_taken(100002));
}

TEST_CASE("An agregado médico that disagrees with the gender is a warning, no refusal [R10]", "[R10]") {
    const auto today = authorized();
    auto wanted = same_patient();
    wanted.gender_id = "masculino";
    CHECK(refusals(Kind::patient, wanted, today).empty());
    CHECK(warnings(Kind::patient, wanted, today).size() == 1);
    CHECK(warnings(Kind::drop, wanted, today).empty());
}

TEST_CASE("A new last day is after today's and not beyond what is authorized at most [A17.2] [A18.4]", "[A17.2][A18.4]") {
    const auto today = authorized();
    const auto refusal = [&](const std::string& day) {
        Wanted wanted;
        wanted.expires_on = day;
        return message_of(refusals(Kind::extend, wanted, today), "expires_on");
    };
    CHECK(refusal("2027-01-23").empty());
    CHECK(refusal("23/01/2027").empty());
    CHECK(refusal("") == words::day_required.view());
    CHECK(refusal("mañana") == words::day_unreadable.view());
    CHECK(refusal("2026-07-23") == words::day_not_later("23/07/2026"));
    CHECK(refusal("2026-02-01") == words::day_not_later("23/07/2026"));
    CHECK(refusal("2039-01-01") == words::day_too_late("10/01/2029"));
    auto overdue = today;  // until the job of the day says that it expired
    overdue.day = {2026, 7, 30};
    const auto late_refusal = [&](const std::string& day) {
        Wanted wanted;
        wanted.expires_on = day;
        return message_of(refusals(Kind::extend, wanted, overdue), "expires_on");
    };
    CHECK(late_refusal("2026-07-29") == words::day_past.view());
    CHECK(late_refusal("2026-07-30").empty());
    auto without = today;
    without.row.expires_on.clear();
    Wanted wanted;
    wanted.expires_on = "2027-01-23";
    CHECK(message_of(refusals(Kind::extend, wanted, without), "kind") == words::has_no_expiry.view());
}

TEST_CASE("A clave is of the drug that was authorized, and a dose is written [A17.2] [A18.5]", "[A17.2][A18.5]") {
    const auto today = authorized();
    Wanted wanted;
    wanted.clave = "010.000.6303.00";
    wanted.dose = "15 mg";
    CHECK(refusals(Kind::requirement, wanted, today).empty());
    CHECK(differences(Kind::requirement, wanted, today).size() == 2);
    wanted.clave = "010.000.0001.00";
    wanted.dose = "  ";
    const auto errors = refusals(Kind::requirement, wanted, today);
    CHECK(message_of(errors, "clave") == words::clave_of_another.view());
    CHECK(refuses(errors, "dose"));
    wanted.clave = today.clave;
    wanted.dose = today.dose;
    CHECK(message_of(refusals(Kind::requirement, wanted, today), "kind") == words::nothing_different.view());
}

TEST_CASE("A unit is another hospital of the OOAD or UMAE of who asks [A17.2]", "[A17.2]") {
    const auto today = authorized();
    const auto refusal = [&](const std::string& unit) {
        Wanted wanted;
        wanted.unit_id = unit;
        return message_of(refusals(Kind::unit, wanted, today), "unit_id");
    };
    CHECK(refusal("unit-2").empty());
    CHECK(refusal("") == words::unit_required.view());
    CHECK(refusal("unit-1") == words::unit_is_the_same.view());
    CHECK(refusal("unit-9") == words::unit_of_another.view());
}

TEST_CASE("Two records are joined, not one with itself nor with one that is no more [A17.2] [A18.10]", "[A17.2][A18.10]") {
    auto today = authorized();
    Wanted wanted;
    CHECK(message_of(refusals(Kind::merge, wanted, today), "other_id") == words::other_required.view());
    wanted.other_id = "patient-1";
    CHECK(message_of(refusals(Kind::merge, wanted, today), "other_id") == words::other_is_the_same.view());
    wanted.other_id = "patient-2";
    CHECK(message_of(refusals(Kind::merge, wanted, today), "other_id") == words::other_unknown.view());
    today.other = domain::cases::Patient{};
    today.other->id = "patient-2";
    CHECK(refusals(Kind::merge, wanted, today).empty());
    CHECK(domain::changes::pair_of(wanted, today).stays.id == "patient-1");
    wanted.other_stays = true;
    CHECK(domain::changes::pair_of(wanted, today).stays.id == "patient-2");
    today.other->merged_into = "patient-3";
    CHECK(message_of(refusals(Kind::merge, wanted, today), "other_id") == words::other_unknown.view());
    today = authorized();
    today.patient.merged_into = "patient-3";
    CHECK(message_of(refusals(Kind::patient, same_patient(), today), "kind") == words::patient_merged.view());
}

TEST_CASE("What the state of a folio does not allow is refused whatever is wanted [A17.2]", "[A17.2]") {
    auto today = authorized();
    today.row.state = domain::cases::State::vencida;
    Wanted wanted;
    wanted.expires_on = "2027-01-23";
    CHECK(message_of(refusals(Kind::extend, wanted, today), "kind") == words::not_in_this_state(false));
    today.row.state = domain::cases::State::baja;
    CHECK(message_of(refusals(Kind::drop, {}, today), "kind") == words::not_in_this_state(false));
}

TEST_CASE("A change request is late after three working days [A18.7]", "[A18.7]") {
    const base::Instant friday = 1753463400000;  // 25/07/2025 11:10 in Mexico City
    CHECK_FALSE(domain::changes::is_late(friday, friday + 4 * base::day_ms));
    CHECK(domain::changes::is_late(friday, friday + 5 * base::day_ms));
    CHECK(domain::changes::is_late(domain::changes::late_before(friday), friday));
}
