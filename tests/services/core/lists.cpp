// What holds for every list there is: the routes are asked which answers are pages, so that no list is forgotten here.

#include <soci/soci.h>
#include <catch2/catch.hpp>

#include <algorithm>
#include <set>
#include <sstream>

#include "shared/api/json_value.hpp"
#include "shared/base/pages.hpp"
#include "shared/base/text.hpp"
#include "shared/domain/cases/state.hpp"
#include "shared/domain/identity/role.hpp"
#include "shared/text/shared.hpp"
#include "tests/support/crowd.hpp"
#include "tests/support/refusals.hpp"
#include "tests/support/world.hpp"

using api::json::Value;
using domain::cases::State;
using test::World;

namespace {

const base::Instant then = 1'700'000'000'000;
constexpr const char* tried_text = "20250101100001";  // a folio, a period: whatever a filter names
constexpr const char* tried_day = "2023-11-14";

const base::RecordField* field_of(const base::Type& type, std::string_view name) {
    for (const auto& each : type.fields) {
        if (each.name == name) return &each;
    }
    return nullptr;
}

/// The rows of the page that an answer is or has.
const Value& page_in(const Value& answer) { return answer.contains("rows") ? answer : answer.at("page"); }

bool is_list(const api::Facts& route) {
    if (!route.response) return false;
    const auto* page = field_of(*route.response, "page");
    const auto& type = page ? *page->type : *route.response;
    return field_of(type, "rows") && field_of(type, "total") && field_of(type, "next");
}

/// Every value worth trying.
std::vector<Value> values_of(std::string_view name, const base::Type& type) {
    std::vector<Value> values;
    switch (type.kind) {
        case base::Kind::name:
            for (const auto each : type.names->all) values.emplace_back(std::string(each));
            return values;
        case base::Kind::optional:
            values = values_of(name, *type.element);
            values.emplace_back(nullptr);
            return values;
        case base::Kind::flag: return {false, true};
        case base::Kind::text: return {"", name == "from" || name == "until" ? tried_day : tried_text};
        case base::Kind::record:
        case base::Kind::integer:
        case base::Kind::decimal:
        case base::Kind::list: break;
    }
    FAIL("values to try are missing for such a field of a filter: " << name);
    return values;
}

/// Every combination.
std::vector<Value> all_of(const base::Type& record) {
    std::vector<Value> values{Value::object()};
    for (const auto& field : record.fields) {
        std::vector<Value> more;
        for (const auto& each : values) {
            for (const auto& value : values_of(field.name, *field.type)) {
                more.push_back(each);
                more.back()[std::string(field.name)] = value;
            }
        }
        values = std::move(more);
    }
    return values;
}

/// Every value of every field, alone.
std::vector<Value> single_ones_of(const base::Type& record) {
    std::vector<Value> values{Value::object()};
    for (const auto& field : record.fields) {
        for (const auto& value : values_of(field.name, *field.type)) values.push_back({{std::string(field.name), value}});
    }
    return values;
}

/// Every value of every field beside every value of every other one: all combinations of some filters are thousands.
std::vector<Value> pairs_of(const base::Type& record) {
    std::vector<Value> pairs;
    for (std::size_t i = 0; i < record.fields.size(); ++i) {
        for (std::size_t j = i + 1; j < record.fields.size(); ++j) {
            const auto& one = record.fields[i];
            const auto& other = record.fields[j];
            for (const auto& value : values_of(one.name, *one.type)) {
                for (const auto& beside : values_of(other.name, *other.type)) {
                    pairs.push_back({{std::string(one.name), value}, {std::string(other.name), beside}});
                }
            }
        }
    }
    return pairs;
}

/// Every order of a list, without its filter and page.
std::vector<Value> orders_of(const base::Type& request) {
    const auto* sort = field_of(request, "sort");
    if (!sort) return {Value::object()};
    std::vector<Value> questions;
    for (const auto& order : all_of(*sort->type)) questions.push_back({{"sort", order}});
    return questions;
}

/// Every filter and order of a list, without its page.
std::vector<Value> questions_of(const base::Type& request) {
    const auto orders = orders_of(request);
    const auto* filter = field_of(request, "filter");
    if (!filter) return orders;
    std::vector<Value> questions;
    for (const auto& order : orders) {
        for (const auto& single : single_ones_of(*filter->type)) {
            questions.push_back(order);
            questions.back()["filter"] = single;
        }
    }
    for (const auto& pair : pairs_of(*filter->type)) {
        questions.push_back(orders.front());
        questions.back()["filter"] = pair;
    }
    return questions;
}

/// Three rows of everything that is listed.
struct Full : World {
    Full() {
        director();  // who opens the tables that the rows refer to
        for (const auto& [state, name] : enum_names(State{})) test::add_cases(*this, 3, state, then);
        for (const auto& [state, name] : enum_names(domain::changes::State{})) test::add_changes(*this, 3, state, then);
        test::add_registrations(*this, 3, then);
        test::add_requests(*this, 3, then, tried_text);
    }

    test::Actor reader_of(const api::Facts& route) {
        using domain::identity::Role;
        if (route.access.admits(Role::solicitante)) return director();
        if (route.access.admits(Role::evaluador)) return evaluator();
        if (route.access.admits(Role::administrador)) return administrator();
        if (route.access.admits(Role::validador)) return validator();
        return administrator();
    }

    std::vector<api::Facts> lists() {
        std::vector<api::Facts> found;
        for (auto& each : dispatcher().routes()) {
            if (is_list(each)) found.push_back(each);
        }
        return found;
    }
};

Value asked(test::Actor& actor, const api::Facts& route, Value question, const std::string& after, int size) {
    question["page"] = {{"after", after}, {"size", size}};
    const auto answer = actor.ask(route.path, question.dump());
    if (!answer) FAIL(route.path << " " << question.dump() << ": " << answer.error().message << answer.error().detail);
    return Value::parse(answer.value());
}

/// What the database was asked while `work` was done.
std::set<std::string> statements_of(World& world, const std::function<void()>& work) {
    std::ostringstream log;
    const auto hear = [&](std::ostream* stream) {
        const auto on = [&](storage::Connection& db) {
            db.sql().set_log_stream(stream);
            return base::done();
        };
        REQUIRE(world.write(on));
        REQUIRE(world.read(on));
    };
    hear(&log);
    work();
    hear(nullptr);
    std::set<std::string> statements;
    const auto text = log.str();
    for (const auto line : base::split(text, '\n')) {
        if (line.starts_with("SELECT") && line.find(" FROM ") != std::string_view::npos) statements.emplace(line);
    }
    return statements;
}

std::vector<std::string> plan_of(storage::Database& database, const std::string& statement) {
    std::vector<std::string> steps;
    const auto outcome = database.read([&](storage::Connection& db) {
        const soci::rowset<soci::row> rows = (db.sql().prepare << "EXPLAIN QUERY PLAN " + statement);
        for (const auto& each : rows) steps.push_back(each.get<std::string>(3));
        return base::done();
    });
    REQUIRE(outcome);
    return steps;
}

bool contains(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

/// From one end of a part of the worklist to the other, in an index of that part alone.
bool walks_a_part(const std::string& step) {
    return contains(step, "INDEX case_file_unassigned") || contains(step, "INDEX case_file_team") ||
           contains(step, "INDEX case_file_in_hand") || contains(step, "INDEX case_file_answered") ||
           contains(step, "INDEX change_request_waiting") || contains(step, "INDEX change_request_team") ||
           contains(step, "INDEX change_request_in_hand") || contains(step, "INDEX change_request_answered") ||
           step == "SCAN v";  // what was found in two indexes, of one account each
}

/// What may be sorted: an account's own, by what no index has; what was done in its place; what is not answered yet; of what is answered a drug or an OOAD;
/// the folios that begin in one way.
bool is_of_few(const std::string& statement) {
    if (contains(statement, "c.folio >= :folio") || contains(statement, "acting_for = :principal")) return true;
    if (contains(statement, "c.account_id = :account")) return !contains(statement, "ORDER BY c.sent_at");
    if (!contains(statement, "c.decided_at <> 0"))
        return contains(statement, "WHERE c.state ") || contains(statement, "c.evaluator_id");
    return contains(statement, "c.generic_id = :generic_id") || contains(statement, "c.entity_id = :entity_id");
}

}  // namespace

TEST_CASE("No list reads a whole table, and each is in the order of an index [F8]", "[F8]") {
    Full world;
    const auto lists = world.lists();
    CHECK(lists.size() >= 3);
    const auto empty = storage::Database::open({}).value();  // SQLite's plans, whichever database is tested
    int plans = 0;
    for (const auto& route : lists) {
        auto reader = world.reader_of(route);
        const auto statements = statements_of(world, [&] {
            for (const auto& question : questions_of(*route.request)) {
                const auto first = page_in(asked(reader, route, question, {}, 1));
                if (!first["next"].get<std::string>().empty()) asked(reader, route, question, first["next"], 1);
            }
        });
        for (const auto& statement : statements) {
            if (statement.find("audit_event") != std::string::npos) continue;  // the row about the reading
            CAPTURE(statement);
            ++plans;
            for (const auto& step : plan_of(*empty, statement)) {
                CAPTURE(step);
                const bool reads_all = step.starts_with("SCAN") && !walks_a_part(step);
                CHECK_FALSE(reads_all);
                const bool sorts_many = contains(step, "TEMP B-TREE") && !is_of_few(statement);
                CHECK_FALSE(sorts_many);
            }
        }
    }
    CHECK(plans > 20);
}

TEST_CASE("Walking any list, in any order and filter, gives each of its rows once [F8]", "[F8]") {
    Full world;
    for (const auto& route : world.lists()) {
        auto reader = world.reader_of(route);
        for (const auto& question : questions_of(*route.request)) {
            CAPTURE(route.path, question.dump());
            std::set<std::string> rows;
            std::int64_t total = -1;
            std::string after;
            int pages = 0;
            do {
                const auto page = page_in(asked(reader, route, question, after, 2));
                for (const auto& each : page["rows"]) CHECK(rows.insert(each.dump()).second);
                total = page["total"];
                after = page["next"];
                ++pages;
            } while (!after.empty() && pages < 100);
            CHECK(static_cast<std::int64_t>(rows.size()) == total);
        }
    }
}

TEST_CASE("A place in another list, or in none, is refused at the page and leads back to the first [F8]", "[F8]") {
    Full world;
    std::vector<std::pair<std::string, std::string>> places;  // by whose they are
    const auto whose = [](const auto& route, const Value& question) {
        return std::string(route.path) + (question.contains("sort") ? question["sort"].dump() : std::string{});
    };
    for (const auto& route : world.lists()) {
        auto reader = world.reader_of(route);
        for (const auto& question : questions_of(*route.request)) {
            const auto owner = whose(route, question);
            const bool known = std::any_of(places.begin(), places.end(), [&](const auto& each) { return each.first == owner; });
            const bool ordered = question.contains("sort") || !field_of(*route.request, "sort");
            if (known || !ordered) continue;
            const std::string next = page_in(asked(reader, route, question, {}, 1))["next"];
            if (!next.empty()) places.emplace_back(owner, next);
        }
    }
    REQUIRE(places.size() > 5);
    const auto nonsense = [](const std::string& words) { return base::base64(words); };
    for (const auto* each : {"0", "nada", "=", "ñ"}) places.emplace_back("nobody's", each);
    places.emplace_back("nobody's", nonsense("drafts.guardada-&12"));
    places.emplace_back("nobody's", nonsense("drafts.guardada-&doce&a"));
    places.emplace_back("nobody's", nonsense("drafts.guardada-&99999999999999999999&a"));
    places.emplace_back("nobody's", nonsense("sent_cases.generico-&%FF&a"));
    places.emplace_back("nobody's", nonsense("sent_cases.generico-&%00&a"));
    for (const auto& route : world.lists()) {
        auto reader = world.reader_of(route);
        for (const auto& question : orders_of(*route.request)) {
            for (const auto& [owner, place] : places) {
                if (owner == whose(route, question)) continue;
                CAPTURE(route.path, question.dump(), owner, place);
                auto body = question;
                body["page"] = {{"after", place}};
                const auto answer = reader.ask(route.path, body.dump());
                REQUIRE_FALSE(answer);
                CHECK(answer.error().kind == base::ErrorKind::invalid_input);
                CHECK(test::message_of(answer.error(), "page.after") == text::shared::page_of_another_list.view());
            }
        }
    }
}
