// Records are described once: their names, JSON both ways, what is refused and where.

#include <catch2/catch.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "shared/api/json.hpp"
#include "shared/base/records.hpp"
#include "shared/domain/cases/content.hpp"
#include "tests/support/refusals.hpp"

namespace {

enum class Colour { rojo, verde };

constexpr auto enum_names(Colour) {
    using namespace std::string_view_literals;
    return base::EnumTable<Colour, 2>{{{Colour::rojo, "rojo"sv}, {Colour::verde, "verde"sv}}};
}

struct Small {
    std::string word{};
    std::int8_t number = 0;
    static constexpr auto fields() { return base::fields<&Small::word, base::Written::code, &Small::number>(); }
};

struct Large {
    bool flag = false;
    std::int64_t number = 0;
    std::uint64_t count = 0;
    double part = 0;
    Colour colour = Colour::rojo;
    std::optional<int> maybe{};
    std::vector<Small> list{};
    Small inner{};
    static constexpr auto fields() {
        using T = Large;
        return base::fields<&T::flag, &T::number, &T::count, &T::part, &T::colour, &T::maybe, &T::list, &T::inner>();
    }
};

std::string where(const char* body) {
    const auto read = api::decode<Large>(body);
    REQUIRE_FALSE(read);
    CHECK(read.error().kind == base::ErrorKind::invalid_input);
    return read.error().fields.empty() ? std::string{} : read.error().fields.front().field;
}

}  // namespace

TEST_CASE("A record is named as its members, and says how its texts are written") {
    constexpr auto& fields = base::type_of<Small>.fields;
    STATIC_REQUIRE(fields[0].name == "word");
    STATIC_REQUIRE(fields[0].written == base::Written::code);
    STATIC_REQUIRE(fields[1].name == "number");
    STATIC_REQUIRE(fields[1].written == base::Written::line);
    STATIC_REQUIRE(base::type_of<Large>.fields.size() == 8);
}

TEST_CASE("What a record holds is written as JSON and read again") {
    Large large;
    large.flag = true;
    large.number = INT64_MIN;
    large.count = INT64_MAX;
    large.part = 0.1;
    large.colour = Colour::verde;
    large.list = {{"uno", 1}, {"\"dos\"\n", -128}};
    large.inner = {"ñ", 127};
    const auto text = api::encode(large);
    CHECK(text ==
          R"({"flag":true,"number":-9223372036854775808,"count":9223372036854775807,"part":0.1,"colour":"verde","maybe":null,)"
          R"("list":[{"word":"uno","number":1},{"word":"\"dos\"\n","number":-128}],"inner":{"word":"ñ","number":127}})");
    const auto again = api::decode<Large>(text);
    REQUIRE(again);
    CHECK(api::encode(again.value()) == text);
    CHECK_FALSE(again.value().maybe);
    CHECK(api::decode<Large>(R"({"maybe":7})").value().maybe == 7);
    CHECK(api::encode(Small{"a\x80z", 0}) == "{\"word\":\"a\xEF\xBF\xBDz\",\"number\":0}");
}

TEST_CASE("A wrong type is refused at its field, however deep") {
    CHECK(where("[]").empty());
    CHECK(where(R"({"flag":"sí"})") == "flag");
    CHECK(where(R"({"number":1.5})") == "number");
    CHECK(where(R"({"part":"0.1"})") == "part");
    CHECK(where(R"({"colour":"azul"})") == "colour");
    CHECK(where(R"({"maybe":"7"})") == "maybe");
    CHECK(where(R"({"list":{}})") == "list");
    CHECK(where(R"({"list":[{},{"word":1}]})") == "list.1.word");
    CHECK(where(R"({"inner":{"number":null}})") == "inner.number");
    const auto content = api::decode<domain::cases::Content>(R"({"treatments":[{},{},{"months":6}]})");
    REQUIRE_FALSE(content);
    CHECK(test::refuses(content.error(), "treatments.2.months"));
}

TEST_CASE("A number that its member cannot hold is refused, never narrowed") {
    CHECK(where(R"({"inner":{"number":128}})") == "inner.number");
    CHECK(where(R"({"inner":{"number":-129}})") == "inner.number");
    CHECK(where(R"({"maybe":4294967297})") == "maybe");
    CHECK(where(R"({"number":9223372036854775808})") == "number");
    CHECK(where(R"({"count":-1})") == "count");
}

TEST_CASE("An unknown name in what was stored leaves the default, and the rest is read") {
    const auto* const stored = R"({"colour":"azul","number":5})";
    CHECK_FALSE(api::decode<Large>(stored));
    const auto read = api::decode<Large>(stored, api::Reading::stored);
    REQUIRE(read);
    CHECK(read.value().colour == Colour::rojo);
    CHECK(read.value().number == 5);
    CHECK_FALSE(api::decode<Large>(R"({"number":"5"})", api::Reading::stored));
}
