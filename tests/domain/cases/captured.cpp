// The table of what is captured: every field of a case has its row, and every walk finds it there.

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>
#include <set>

#include "shared/base/records.hpp"
#include "shared/domain/cases/captured.hpp"
#include "shared/domain/cases/checklist.hpp"
#include "shared/domain/cases/content.hpp"
#include "shared/domain/cases/summary.hpp"
#include "tests/support/refusals.hpp"

using domain::cases::captured_fields;
using domain::cases::CapturedField;
using domain::cases::Content;
using domain::cases::Filling;
using domain::cases::Need;
using domain::cases::Tab;

namespace {

constexpr base::Date today{2025, 7, 23};

const CapturedField* row_of(std::string_view key) {
    for (const auto& field : captured_fields()) {
        if (field.key == key) return &field;
    }
    return nullptr;
}

bool is_filled_by_itself(const CapturedField& field) {
    return field.filling != Filling::by_its_tab && field.filling != Filling::follows;
}

/// Something in every member.
Content full_content() {
    Content content;
    for (const auto& field : captured_fields()) {
        if (field.text) content.*field.text = "x";
    }
    content.visit = domain::cases::Visit::subsecuente;
    content.new_patient.given_names = "x";
    content.treatments = {{"x", "x", "x", "x"}};
    content.answers = {{"x", "x"}};
    return content;
}

/// What the members hold, by name.
std::map<std::string_view, bool> emptied(const Content& content) {
    const Content empty;
    std::map<std::string_view, bool> members;
    base::for_each_field(content, [&](std::string_view name, const auto& member) {
        base::for_each_field(empty, [&](std::string_view other, const auto& nothing) {
            if constexpr (std::is_same_v<decltype(member), decltype(nothing)>) {
                if (name == other) members[name] = member == nothing;
            }
        });
    });
    return members;
}

}  // namespace

TEST_CASE("Whatever a case stores of a person's work has its row, once [R9]", "[R9]") {
    std::set<std::string_view> keys;
    for (const auto& field : captured_fields()) {
        CAPTURE(field.key);
        CHECK(keys.insert(field.key).second);
    }
    const Content empty;
    base::for_each_field(empty, [&](std::string_view name, const auto&) {
        const bool of_the_program = name == "format" || name == "tab";
        CAPTURE(name);
        CHECK(keys.count(name) == (of_the_program ? 0 : 1));
    });
}

TEST_CASE("A row has what its way of being filled asks for", "[R9]") {
    for (const auto& field : captured_fields()) {
        CAPTURE(field.key);
        CHECK((field.need != Need::sometimes || field.needed));
        CHECK((field.chosen.empty() || row_of(field.chosen)));
        if (field.filling == Filling::options) {
            CHECK((field.option && field.choose && !field.options.empty()));
        } else if (is_filled_by_itself(field)) {
            CHECK(field.text);
        }
        if (is_filled_by_itself(field) || field.in_words) CHECK(field.labels.form);
    }
}

TEST_CASE("What must be there is refused without it, and listed as missing under its own name [A12.1]", "[A12.1]") {
    const Content empty;
    const auto lines = domain::cases::checklist(empty, nullptr, {}, today);
    for (const auto& field : captured_fields()) {
        if (field.need != Need::always) continue;
        CAPTURE(field.key);
        CHECK(test::refuses(domain::cases::refusals(field.tab, {empty, nullptr, {}, today}), field.key));
        const auto line = std::find_if(lines.begin(), lines.end(), [&](const auto& each) { return each.field == field.key; });
        REQUIRE(line != lines.end());
        CHECK(line->tab == field.tab);
        CHECK(line->words == field.missing_label());
        CHECK_FALSE(line->met);
    }
}

TEST_CASE("What is not always asked for is listed only while it is missing or wrong [A9.3]", "[A9.3]") {
    const auto listed = [](const Content& content) {
        std::vector<std::string> keys;
        for (const auto& line : domain::cases::checklist(content, nullptr, {}, today)) {
            if (line.tab == Tab::datos_generales && row_of(line.field)->need != Need::always) keys.push_back(line.field);
        }
        return keys;
    };
    Content content;
    CHECK(listed(content).empty());
    content.generic_id = "ponatinib";
    CHECK(listed(content) == std::vector<std::string>{"clave"});
    content.umf = "UMF 1";
    CHECK(listed(content) == std::vector<std::string>{"clave", "umf"});
    content.clave = "010.000.6302.00";
    content.umf = "1";
    CHECK(listed(content).empty());
}

TEST_CASE("Limpiar Campos empties every field of its tab and none of another [A9.13]", "[A9.13]") {
    const auto full = full_content();
    for (const auto& [name, is_empty] : emptied(full)) {
        CAPTURE(name);
        CHECK(is_empty == (name == "format" || name == "tab"));
    }
    for (const auto& [tab, tab_name] : enum_names(Tab{})) {
        auto content = full;
        domain::cases::clear(content, tab);
        for (const auto& [name, is_empty] : emptied(content)) {
            const auto* field = row_of(name);
            CAPTURE(tab_name, name);
            CHECK(is_empty == (!field || field->tab == tab));
        }
    }
}

TEST_CASE("Another choice empties what hung on the one before [A9.2]", "[A9.2]") {
    auto content = full_content();
    domain::cases::clear_chosen(content, "entity_id");
    CHECK(content.unit_id.empty());
    CHECK(content.entity_id == "x");
    CHECK(content.clave == "x");
    domain::cases::clear_chosen(content, "generic_id");
    CHECK(content.clave.empty());
    CHECK(content.recommendation_id.empty());
    CHECK(content.cie10_code == "x");
}

TEST_CASE("Whatever is filled stands in the summary once, with its label [R9]", "[R9]") {
    const auto summary = domain::cases::summary_of({});
    CHECK(summary.format == domain::cases::summary_format);
    std::multiset<std::string> keys;
    for (const auto& section : summary.sections) {
        CHECK_FALSE(section.title.empty());
        for (const auto& line : section.lines) {
            CAPTURE(line.key);
            keys.insert(line.key);
            REQUIRE(row_of(line.key));
            CHECK(line.label == row_of(line.key)->printed_label());
        }
    }
    for (const auto& field : captured_fields()) {
        CAPTURE(field.key);
        CHECK(keys.count(std::string(field.key)) == (field.in_words ? 1 : 0));
        if (is_filled_by_itself(field) && !field.in_words) CHECK(keys.count(std::string(field.said_in)) == 1);
    }
}
