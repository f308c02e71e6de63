#include "shared/storage/cases/events.hpp"

#include <array>

#include "shared/storage/engine/rows.hpp"

namespace storage::cases {
namespace {

using domain::cases::Correction;
using domain::cases::Event;
using domain::cases::Opinion;
using domain::cases::Version;

const std::string version_query = "SELECT " + columns<Version>() + " FROM case_version WHERE case_id = :case ";
const std::string correction_query = "SELECT " + columns<Correction>() + " FROM correction WHERE case_id = :case ";
const std::string opinion_query = "SELECT " + columns<Opinion>() + " FROM opinion WHERE case_id = :case ";

}  // namespace

void append_event(Connection& db, Event event) {
    event.position = number(db, "SELECT COALESCE(MAX(position), 0) + 1 FROM case_event WHERE case_id = :case", event.case_id);
    insert(db, "case_event", event);
}

std::vector<Event> events_of(Connection& db, const std::string& case_id) {
    return select<Event>(db, "SELECT " + columns<Event>() + " FROM case_event WHERE case_id = :case ORDER BY position", case_id);
}

std::vector<std::string> senders_of(Connection& db, const std::string& case_id) {
    return texts(db,
                 "SELECT account_id FROM case_event WHERE case_id = :case AND " +
                     is_one_of("act", names_of(std::array{domain::cases::Act::send, domain::cases::Act::resubmit})),
                 case_id);
}

std::int64_t append_version(Connection& db, Version version) {
    version.number = number(db, "SELECT COALESCE(MAX(number), 0) + 1 FROM case_version WHERE case_id = :case", version.case_id);
    insert(db, "case_version", version);
    return version.number;
}

std::optional<Version> version_of(Connection& db, const std::string& case_id, std::int64_t number) {
    return select_one<Version>(db, version_query + "AND number = :number", case_id, number);
}

std::optional<Version> version_of(Connection& db, const std::string& case_id) {
    return select_one<Version>(db, version_query + "ORDER BY number DESC LIMIT 1", case_id);
}

void insert_correction(Connection& db, const Correction& correction) { insert(db, "correction", correction); }

bool update_correction(Connection& db, const Correction& correction) { return update(db, "correction", correction); }

std::optional<Correction> open_correction(Connection& db, const std::string& case_id) {
    return select_one<Correction>(db, correction_query + "AND answered_at = 0 ORDER BY asked_at DESC, id LIMIT 1", case_id);
}

std::vector<Correction> corrections_of(Connection& db, const std::string& case_id) {
    return select<Correction>(db, correction_query + "ORDER BY asked_at, id", case_id);
}

void insert_opinion(Connection& db, const Opinion& opinion) { insert(db, "opinion", opinion); }

bool update_opinion(Connection& db, const Opinion& opinion) { return update(db, "opinion", opinion); }

std::optional<Opinion> open_opinion(Connection& db, const std::string& case_id) {
    return select_one<Opinion>(db, opinion_query + "AND answered_at = 0 AND taken_back_at = 0 ORDER BY asked_at DESC, id LIMIT 1",
                               case_id);
}

std::vector<Opinion> opinions_of(Connection& db, const std::string& case_id) {
    return select<Opinion>(db, opinion_query + "ORDER BY asked_at, id", case_id);
}

}  // namespace storage::cases
