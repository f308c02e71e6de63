// The rules of accounts, as tables (A2-A4, R2, R11).

#include <catch2/catch.hpp>

#include "shared/base/records.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/identity/account.hpp"
#include "shared/domain/identity/role.hpp"
#include "shared/text/identity/collection.hpp"
#include "shared/text/identity/registration.hpp"
#include "shared/text/identity/validation.hpp"

namespace {

namespace words = text::identity;

domain::identity::Registration person() {
    domain::identity::Registration registration;
    registration.entity_id = "ooad-01";
    registration.position_id = "director";
    registration.paternal_surname = "Núñez";
    registration.maternal_surname = "Peña";
    registration.given_names = "José Ángel";
    registration.matricula = "99887766";
    registration.user_name = "nuevo01";
    registration.password = "Ventana.Azul.7";
    registration.email = "j.direccion@imss.gob.mx";
    return registration;
}

std::string refusal_of(const std::vector<base::FieldError>& errors, std::string_view field) {
    for (const auto& each : errors) {
        if (each.field == field) return each.message;
    }
    return {};
}

std::string times(int count, const std::string& letter) {
    std::string text;
    for (int i = 0; i < count; ++i) text += letter;
    return text;
}

}  // namespace

TEST_CASE("A registration with everything right is accepted [A3.4-A3.10]", "[A3.11][A3.4-A3.10]") {
    CHECK(domain::identity::validate(person()).empty());
}

TEST_CASE("Every field of a registration is mandatory [A3.11]", "[A3.11]") {
    const auto errors = domain::identity::validate(domain::identity::Registration{});
    for (const char* field : {"entity_id", "position_id", "paternal_surname", "maternal_surname", "given_names", "matricula",
                              "user_name", "password", "email"}) {
        CAPTURE(field);
        CHECK_FALSE(refusal_of(errors, field).empty());
    }
}

TEST_CASE("Who registers for the collection says what he will do, and need have no listed position [R18]", "[R18]") {
    using domain::identity::Role;
    auto reporter = person();
    reporter.system = domain::identity::System::surplus;
    reporter.position_id.clear();
    for (const auto& [role, name] : enum_names(Role{})) {
        CAPTURE(name);
        reporter.role = role;
        const bool is_of_it = role == Role::capturista || role == Role::responsable;
        CHECK(refusal_of(domain::identity::validate(reporter), "role") ==
              (is_of_it ? "" : words::collection::function_required.words()));
        CHECK(domain::identity::validate(reporter).size() == (is_of_it ? 0 : 1));
    }
    reporter.role = Role::capturista;
    reporter.unit_id = "01HC010000";
    CHECK(domain::identity::validate(reporter).empty());
    reporter.role = Role::responsable;
    CHECK(refusal_of(domain::identity::validate(reporter), "unit_id") == words::collection::responsable_of_all_units);
    CHECK_FALSE(refusal_of(domain::identity::validate({.system = domain::identity::System::surplus}), "entity_id").empty());

    auto director = person();
    director.role = Role::responsable;
    CHECK(refusal_of(domain::identity::validate(director), "role") == words::role_not_granted_here);
}

TEST_CASE("Surnames have at most 20 letters and given names 30, accents counting one [A3.4-A3.6]", "[A3.4][A3.6][A3.4-A3.6]") {
    const auto [letters, surname, given] = GENERATE(table<std::string, bool, bool>({
        {times(20, "a"), true, true},
        {times(20, "ñ"), true, true},
        {times(21, "a"), false, true},
        {times(21, "Á"), false, true},
        {times(30, "é"), false, true},
        {times(31, "a"), false, false},
        {" ", false, false},
        {"", false, false},
        {"a\x01", false, false},
        {"a\xFF", false, false},
    }));
    CAPTURE(letters);
    auto registration = person();
    registration.paternal_surname = registration.maternal_surname = registration.given_names = letters;
    const auto errors = domain::identity::validate(registration);
    CHECK(refusal_of(errors, "paternal_surname").empty() == surname);
    CHECK(refusal_of(errors, "maternal_surname").empty() == surname);
    CHECK(refusal_of(errors, "given_names").empty() == given);
}

TEST_CASE("A matrícula has 5 to 10 digits [A3.7]", "[A3.7]") {
    const auto [text, accepted] = GENERATE(table<std::string, bool>({
        {"1234", false},
        {"12345", true},
        {"1234567890", true},
        {"12345678901", false},
        {"12345a", false},
        {"12 345", false},
        {" 12345", false},
        {"-12345", false},
        {"", false},
    }));
    CAPTURE(text);
    CHECK(domain::identity::is_matricula(text) == accepted);
}

TEST_CASE("A user name has 6 to 8 letters [A3.8]", "[A3.8]") {
    const auto [text, accepted] = GENERATE(table<std::string, bool>({
        {"abcde", false},
        {"abcdef", true},
        {"abcdefgh", true},
        {"abcdefghi", false},
        {"abc def", false},
        {"ABC.123", true},
        {"", false},
    }));
    CAPTURE(text);
    CHECK(domain::identity::is_user_name(text) == accepted);
}

TEST_CASE("A password has 8 to 128 characters of any kind, and is neither common nor about oneself [A3.9] [R2]", "[A3.9][R2]") {
    const auto own = domain::identity::own_words(person());
    const auto [password, refusal] = GENERATE(table<std::string, std::string>({
        {"", words::password_missing.words()},
        {"Lluv.17", words::password_too_short.words()},
        {"Lluv.178", ""},
        {"ñandú ña", ""},  // letters, not bytes
        {times(126, "ñ") + "ab", ""},
        {times(128, "ñ") + "a", words::password_too_long.words()},
        {"ocho\nletras", words::password_control.words()},
        {"ocho\tletras", words::password_control.words()},
        {std::string("ocho\0letras", 11), words::password_control.words()},
        {"con blancos dentro", ""},
        {"Password123", words::password_common.words()},
        {"12345678", words::password_common.words()},
        {"aaaaaaaaaa", words::password_common.words()},
        {"abcdefgh", words::password_common.words()},
        {"hgfedcba", words::password_common.words()},
        {"trustno1", words::password_common.words()},
        {"Password1!", words::password_common.words()},
        {"Qwerty12", words::password_common.words()},
        {"mexico12", words::password_common.words()},
        {"contraseña2025", words::password_common.words()},
        {"sunshine sunshine", ""},
        {"mi-IMSS-2025", words::password_institution.words()},
        {"SanEce.2025", words::password_institution.words()},
        {"xx99887766xx", words::password_own_data.words()},
        {"Nuevo01.casa", words::password_own_data.words()},
        {"la.casa.NUNEZ", words::password_own_data.words()},
        {"angel-azul-9", words::password_own_data.words()},
        {"j.direccion9", words::password_own_data.words()},
    }));
    CAPTURE(password);
    CHECK(domain::identity::password_refusal(password, own) == refusal);
}

TEST_CASE("The mail is complete and of the institution [A3.10]", "[A3.10]") {
    const auto [email, refusal] = GENERATE(table<std::string, std::string>({
        {"nombre.apellido@imss.gob.mx", ""},
        {"Nombre.Apellido@IMSS.GOB.MX", ""},
        {"alguien@gmail.com", words::email_institution.words()},
        {"alguien@imss.gob.mx.example.com", words::email_institution.words()},
        {"alguien@ximss.gob.mx", words::email_institution.words()},
        {"alguien", words::email_rule.words()},
        {"@imss.gob.mx", words::email_rule.words()},
        {"a@b@imss.gob.mx", words::email_rule.words()},
        {"a b@imss.gob.mx", words::email_rule.words()},
        {"a\r\nBcc: x@imss.gob.mx", words::email_rule.words()},
        {"a..b@imss.gob.mx", words::email_rule.words()},
        {times(120, "a") + "@imss.gob.mx", words::email_rule.words()},
        {"", words::email_rule.words()},
    }));
    CAPTURE(email);
    auto registration = person();
    registration.email = email;
    CHECK(refusal_of(domain::identity::validate(registration), "email") == refusal);
}

TEST_CASE(
    "The fifth wrong password costs a second, each further one twice as long, at most a quarter of an hour "
    "[A2.5]",
    "[A2.5]") {
    const auto [failed, seconds] = GENERATE(table<int, int>({
        {0, 0},
        {1, 0},
        {4, 0},
        {5, 1},
        {6, 2},
        {7, 4},
        {8, 8},
        {14, 512},
        {15, 900},
        {40, 900},
        {100000, 900},
    }));
    CAPTURE(failed);
    CHECK(domain::identity::sign_in_delay_ms(failed) == seconds * base::second_ms);
}

TEST_CASE("A registration is overdue after two working days, the weekend left out [A3.17]", "[A3.17]") {
    const base::Instant wednesday = 1753286400000;  // 23/07/2025 10:00 in Mexico City
    const base::Instant friday = wednesday + 2 * base::day_ms;
    const base::Instant saturday = wednesday + 3 * base::day_ms;
    REQUIRE(base::mexico_city_words(wednesday) == "23/07/2025 10:00");
    CHECK_FALSE(domain::identity::is_overdue(wednesday, wednesday));
    CHECK_FALSE(domain::identity::is_overdue(wednesday, wednesday + 2 * base::day_ms));
    CHECK(domain::identity::is_overdue(wednesday, wednesday + 2 * base::day_ms + 1));
    CHECK_FALSE(domain::identity::is_overdue(friday, friday + 3 * base::day_ms));  // Monday
    CHECK_FALSE(domain::identity::is_overdue(friday, friday + 4 * base::day_ms));  // Tuesday, the same hour
    CHECK(domain::identity::is_overdue(friday, friday + 4 * base::day_ms + 1));
    CHECK_FALSE(domain::identity::is_overdue(saturday, saturday + 2 * base::day_ms));
    CHECK(domain::identity::is_overdue(saturday, saturday + 4 * base::day_ms));
}
