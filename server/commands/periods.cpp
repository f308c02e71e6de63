// period: the periods of the collection of excedentes y faltantes, made, opened and closed from the command line.

#include <iostream>

#include "server/chain.hpp"
#include "server/commands/arguments.hpp"
#include "server/commands/commands.hpp"
#include "server/data_folder.hpp"
#include "shared/base/text.hpp"
#include "shared/base/time.hpp"
#include "shared/crypto/crypto.hpp"
#include "shared/domain/checker.hpp"
#include "shared/domain/surplus/life.hpp"
#include "shared/domain/surplus/period.hpp"
#include "shared/services/surplus/catalogs.hpp"
#include "shared/storage/surplus/periods.hpp"
#include "shared/text/server.hpp"
#include "shared/text/surplus/period.hpp"

namespace server {
namespace {

namespace words = text::server;
using base::Error;
using base::ErrorKind;
using base::Result;
using domain::surplus::Period;
using domain::surplus::PeriodAct;
using domain::surplus::PeriodState;

text::Text shown(PeriodState state) {
    switch (state) {
        case PeriodState::programado: return text::surplus::period_programado;
        case PeriodState::abierto: return text::surplus::period_abierto;
        case PeriodState::cerrado: break;
    }
    return text::surplus::period_cerrado;
}

void print(const Period& period, base::Instant now) {
    std::cout << words::period_line(period.id, period.title, period.opens_on, period.closes_on,
                                    shown(state_at(period, now)).words())
              << '\n';
}

Result<domain::surplus::PeriodFacts> facts_in(const Arguments& arguments) {
    const auto year = TRY(arguments.number("--year", 0, 9999, 0));
    auto facts = services::surplus::usual_facts(year);
    facts.title = arguments.value("--title", facts.title);
    facts.opens_on = arguments.value("--opens");
    facts.closes_on = arguments.value("--closes");
    facts.mailbox = arguments.value("--mailbox", facts.mailbox);
    std::vector<std::string> lines;
    for (const auto& each : validate(facts)) lines.push_back(words::period_option_refused(each.field, each.message));
    if (lines.empty()) return facts;
    return Error{ErrorKind::invalid_input, base::joined(lines, "\n"), {}, {}};
}

Result<int> list(storage::Database& database, base::Instant now) {
    const auto all =
        TRY(database.read([](storage::Connection& db) -> Result<std::vector<Period>> { return storage::surplus::periods(db); }));
    for (const auto& each : all) print(each, now);
    if (all.empty()) std::cout << words::no_periods.view() << '\n';
    return 0;
}

Result<int> create(storage::Database& database, const Arguments& arguments, base::Instant now) {
    const auto facts = TRY(facts_in(arguments));
    auto made = database.write([&](storage::Connection& db) -> Result<Period> {
        auto period = TRY(services::surplus::new_period(db, crypto::uuid(now), now, facts));
        append_act(db, now, "period create", "period:" + period.id);
        return period;
    });
    print(TRY(std::move(made)), now);
    return 0;
}

Result<int> move(storage::Database& database, const std::string& id, PeriodAct act, base::Instant now) {
    auto moved = database.write([&](storage::Connection& db) -> Result<Period> {
        auto period = storage::surplus::period_by_id(db, id);
        if (!period) return Error{ErrorKind::not_found, text::surplus::period_unknown.words(), {}, {}};
        period->state = TRY(after(period->state, act));
        period->version += 1;
        TRY(storage::surplus::update_period(db, *period));
        append_act(db, now, "period " + std::string(base::name_of(act)), "period:" + id);
        return *std::move(period);
    });
    print(TRY(std::move(moved)), now);
    return 0;
}

}  // namespace

Result<int> period(const Words& given) {
    const auto arguments = TRY(
        Arguments::parse({{"--data"}, {"--database"}, {"--year"}, {"--title"}, {"--opens"}, {"--closes"}, {"--mailbox"}}, given));
    if (given.empty() || given.front().starts_with("--")) TRY(arguments.expect({words::period_act.words()}));
    const auto& what = arguments.at(0);
    const bool moves = what == "open" || what == "close";
    if (!moves && what != "list" && what != "create")
        return Error{ErrorKind::invalid_input, words::unknown_period_act(what), {}, {}};
    if (moves) TRY(arguments.expect({words::period_act.words(), words::period_id.words()}));
    else TRY(arguments.expect({words::period_act.words()}));
    const auto data = TRY(arguments.required("--data"));
    const auto folder = TRY(DataFolder::open_installation(data, DataFolder::Missing::refuse));
    const auto database = TRY(folder.open_database(arguments.value("--database")));
    TRY(settle_installation(folder, *database));
    const auto now = SystemClock().now();
    if (what == "list") return list(*database, now);
    if (what == "create") return create(*database, arguments, now);
    return move(*database, arguments.at(1), what == "open" ? PeriodAct::open : PeriodAct::close, now);
}

}  // namespace server
