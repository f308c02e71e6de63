#include "shared/services/near/demo_collection.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "shared/api/surplus/capture.hpp"
#include "shared/api/surplus/papers.hpp"
#include "shared/api/surplus/periods.hpp"
#include "shared/api/surplus/reports.hpp"
#include "shared/api/surplus/shared_accounts.hpp"
#include "shared/api/surplus/signed_papers.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/catalog/catalog.hpp"
#include "shared/domain/identity/account.hpp"
#include "shared/domain/surplus/cell.hpp"
#include "shared/domain/surplus/life.hpp"
#include "shared/domain/surplus/report.hpp"
#include "shared/services/near/demo.hpp"
#include "shared/services/near/story.hpp"
#include "shared/services/surplus/catalogs.hpp"
#include "shared/services/surplus/shared_accounts.hpp"
#include "shared/storage/catalog/catalog.hpp"
#include "shared/storage/identity/accounts.hpp"
#include "shared/storage/surplus/periods.hpp"
#include "shared/text/surplus/demo.hpp"

namespace services {
namespace {

using base::Result;
using domain::identity::Account;
using domain::surplus::Answer;
using domain::surplus::Cause;
using domain::surplus::Cell;
using domain::surplus::PeriodAct;
using domain::surplus::ReportState;
namespace words = text::surplus;

// ---- what is told ------------------------------------------------------------------------------------------------------

constexpr base::Instant opened_before_ms = 9 * base::day_ms, closes_after_ms = 28 * base::day_ms;

/// When the OOAD and UMAE that have come so far did so, counted back from now.
struct Chapter {
    ReportState state;
    base::Instant before_ms;
};
constexpr std::array chapters{
    Chapter{ReportState::firmado, 7 * base::day_ms},
    Chapter{ReportState::finalizado, 4 * base::day_ms},
    Chapter{ReportState::sin_movimientos, 2 * base::day_ms},
    Chapter{ReportState::en_captura, 5 * base::hour_ms},
};
constexpr std::size_t ooads_told = 2 * chapters.size(), umaes_told = chapters.size();

struct Figure {
    std::string_view product_id;
    Cell cell;
};
/// What up to three units report, as the guide prints it (S2:526-547) and in other groups. A product that is not of the period is
/// left out.
const std::array<std::vector<Figure>, 3> figures{{
    {{"HDI-005", {2989, 0, Cause::carencia_servicio, 250, 0, 0, 0}},
     {"LAB-084", {200, 0, Cause::carencia_servicio, 200, 0, 0, 0}}},
    {{"LAB-051", {50, 0, Cause::falta_equipo, 50, 0, 0, 0}}, {"CIR-026", {0, 0, Cause::none, 0, 12, 30, 42}}},
    {{"IMA-016", {90, 35, Cause::falta_equipo, 120, 0, 0, 0}},
     {"CIR-041", {0, 0, Cause::none, 0, 60, 0, 55}},
     {"IMA-007", {0, 0, Cause::none, 0, 300, 0, 300}}},
}};

std::int64_t scaled(std::int64_t value, int percent) { return value == 0 ? 0 : std::max<std::int64_t>(value * percent / 100, 1); }

Cell scaled(const Cell& cell, int percent) {
    return {scaled(cell.shortage_ambulatory, percent),
            scaled(cell.shortage_hospital, percent),
            cell.shortage_cause,
            scaled(cell.shortage_patients, percent),
            scaled(cell.surplus_ambulatory, percent),
            scaled(cell.surplus_hospital, percent),
            scaled(cell.surplus_patients, percent)};
}

// ---- who tells it ------------------------------------------------------------------------------------------------------

/// An OOAD or UMAE and how far it has come; its people use its shared account.
struct Reporter {
    std::string entity_id{};
    ReportState state = ReportState::sin_iniciar;
    std::string account_id{}, person{};
    int percent = 100;  ///< Of the figures.
};

/// The OOAD of the accounts, then two OOAD and a UMAE for each state; nobody where the catalogue has too few.
std::vector<Reporter> reporters(storage::Connection& db) {
    const auto director = storage::identity::account_by_user_name(db, demo_director);
    if (!director) return {};
    std::vector<std::string> ooads, umaes;
    for (const auto& entity : storage::catalog::active_entities(db)) {
        if (entity.id == director->entity_id) continue;
        (entity.kind == domain::catalog::EntityKind::umae ? umaes : ooads).push_back(entity.id);
    }
    if (ooads.size() < ooads_told || umaes.size() < umaes_told) return {};
    std::vector<Reporter> found(1);
    found.front().entity_id = director->entity_id;
    for (std::size_t i = 0; i < ooads_told + umaes_told; ++i) {
        Reporter reporter;
        reporter.entity_id = i < ooads_told ? ooads[i] : umaes[i - ooads_told];
        reporter.state = chapters[i % chapters.size()].state;
        reporter.percent -= 4 * static_cast<int>(i);
        found.push_back(std::move(reporter));
    }
    constexpr int first_matricula = 91000001;
    for (std::size_t i = 0; i < found.size(); ++i) {
        found[i].person = words_of(domain::identity::Person{words::demo_people[i % words::demo_people.size()].words(),
                                                            std::to_string(first_matricula + static_cast<int>(i))});
    }
    return found;
}

struct Cast {
    std::string administrator_id{};
    std::vector<Reporter> reporters{};
};

/// Nobody when there is nothing to tell, or nobody to tell it.
Result<std::optional<Cast>> cast_of(storage::Database& database) {
    return database.read([](storage::Connection& db) -> Result<std::optional<Cast>> {
        const auto administrator = storage::identity::account_by_user_name(db, demo_administrator);
        if (!administrator || !storage::surplus::periods(db).empty()) return std::optional<Cast>{};
        Cast cast{administrator->id, reporters(db)};
        if (cast.reporters.empty()) return std::optional<Cast>{};
        return std::optional(std::move(cast));
    });
}

// ---- how it is told ----------------------------------------------------------------------------------------------------

/// The same day a year before.
base::Instant year_before(base::Instant now) {
    const auto today = base::mexico_city(now).date;
    auto day = today;
    day.year -= 1;
    if (!base::is_calendar_date(day)) day.day -= 1;  // the 29th of February
    return now - (base::days_from_civil(today) - base::days_from_civil(day)) * base::day_ms;
}

/// Of the collection during which it is `now`.
domain::surplus::PeriodFacts facts_at(base::Instant now) {
    auto facts = surplus::usual_facts(base::mexico_city(now).date.year);
    facts.opens_on = base::iso(base::mexico_city(now - opened_before_ms).date);
    facts.closes_on = base::iso(base::mexico_city(now + closes_after_ms).date);
    return facts;
}

class Story {
public:
    Story(storage::Database& database, const Ports& ports, Cast cast) : teller_(database, ports), cast_(std::move(cast)) {}

    Result<void> tell() {
        TRY(tell_former());
        return tell_open();
    }

private:
    Result<void> tell_former() {
        const auto then = year_before(teller_.now());
        TRY(teller_.enter(cast_.administrator_id, {}, then - opened_before_ms));
        TRY(take_shared_accounts());
        const auto period = TRY(opened_period(then));
        base::Instant at = then - chapters.front().before_ms;
        for (const auto& reporter : cast_.reporters) {
            constexpr int former_percent = 85;
            TRY(teller_.enter(reporter.account_id, reporter.person, at += base::hour_ms));
            const auto version = TRY(answered(reporter, period.id, Answer::si));
            TRY(capture(reporter, period.id, figures.size(), reporter.percent * former_percent / 100));
            TRY(teller_.ask<api::surplus::FinalizeReport>({period.id, reporter.entity_id, version, true}));
        }
        TRY(teller_.enter(cast_.administrator_id, {}, then + closes_after_ms + base::day_ms));
        TRY(teller_.ask<api::surplus::MovePeriod>({period.id, period.version, PeriodAct::close}));
        return base::done();
    }

    Result<void> tell_open() {
        TRY(teller_.enter(cast_.administrator_id, {}, teller_.now() - opened_before_ms));
        const auto period = TRY(opened_period(teller_.now()));
        for (const auto& chapter : chapters) {
            base::Instant at = teller_.now() - chapter.before_ms;
            for (const auto& reporter : cast_.reporters) {
                if (reporter.state == chapter.state) TRY(report(reporter, period.id, at += base::hour_ms));
            }
        }
        return base::done();
    }

    Result<void> report(const Reporter& reporter, const std::string& period_id, base::Instant at) {
        const bool has_figures = reporter.state != ReportState::sin_movimientos;
        const bool is_done = domain::surplus::is_finalized(reporter.state);
        TRY(teller_.enter(reporter.account_id, reporter.person, at));
        const auto version = TRY(answered(reporter, period_id, has_figures ? Answer::si : Answer::no));
        if (has_figures) TRY(capture(reporter, period_id, is_done ? figures.size() : figures.size() - 1, reporter.percent));
        if (is_done) TRY(teller_.ask<api::surplus::FinalizeReport>({period_id, reporter.entity_id, version, true}));
        if (domain::surplus::is_signed(reporter.state)) {
            TRY(teller_.enter(reporter.account_id, reporter.person, at + base::day_ms));
            TRY(send_signed({period_id, reporter.entity_id}));
        }
        return base::done();
    }

    /// Of those who have none yet.
    Result<void> take_shared_accounts() {
        for (auto& reporter : cast_.reporters) {
            reporter.account_id = TRY(shared_account_id(reporter.entity_id));
            if (!reporter.account_id.empty()) continue;
            TRY(teller_.ask<api::surplus::IssueSharedPassword>({reporter.entity_id}));
            reporter.account_id = TRY(shared_account_id(reporter.entity_id));
        }
        return base::done();
    }

    Result<std::string> shared_account_id(const std::string& entity_id) {
        return teller_.database().read([&](storage::Connection& db) -> Result<std::string> {
            const auto entity = storage::catalog::entity_by_id(db, entity_id);
            const auto account = entity ? surplus::shared_account_of(db, *entity) : std::nullopt;
            return account ? account->id : std::string{};
        });
    }

    Result<api::surplus::PeriodCard> opened_period(base::Instant then) {
        const auto made = TRY(teller_.ask<api::surplus::SavePeriod>({{}, 0, facts_at(then)}));
        return teller_.ask<api::surplus::MovePeriod>({made.id, made.version, PeriodAct::open});
    }

    /// The version of the report that the answer has begun.
    Result<std::int64_t> answered(const Reporter& reporter, const std::string& period_id, Answer answer) {
        const auto view = TRY(teller_.ask<api::surplus::AnswerQuestion>({period_id, reporter.entity_id, 0, answer, false}));
        return view.version;
    }

    /// So many of the three parts, each in a unit of its own as far as there are units.
    Result<void> capture(const Reporter& reporter, const std::string& period_id, std::size_t parts, int percent) {
        const auto units = TRY(teller_.ask<api::surplus::ListUnits>({period_id, reporter.entity_id})).units;
        if (units.empty()) return base::done();
        for (std::size_t part = 0; part < parts; ++part) {
            api::surplus::SaveCells::Request request;
            request.period_id = period_id;
            request.unit_id = units[std::min(part, units.size() - 1)].id;
            for (const auto& figure : figures[part])
                request.rows.push_back({std::string(figure.product_id), 0, scaled(figure.cell, percent)});
            TRY(teller_.ask<api::surplus::SaveCells>(request));
        }
        return base::done();
    }

    /// The final paper itself stands for the scan of it.
    Result<void> send_signed(const api::surplus::ReportId& report) {
        const auto bytes = TRY(teller_.document<api::surplus::FinalPaper>(report));
        const auto announced = TRY(teller_.ask<api::surplus::AnnounceSigned>(
            {report.period_id, report.entity_id, words::demo_signed_file.words(), static_cast<std::int64_t>(bytes.size())}));
        return teller_.send(announced.upload_id, bytes);
    }

    Storyteller teller_;
    Cast cast_;
};

}  // namespace

Result<void> make_demo_collection(storage::Database& database, const Ports& ports) {
    auto cast = TRY(cast_of(database));
    if (!cast) return base::done();
    return Story(database, ports, *std::move(cast)).tell();
}

}  // namespace services
