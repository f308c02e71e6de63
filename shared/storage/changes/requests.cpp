#include "shared/storage/changes/requests.hpp"

#include <array>

#include "shared/storage/engine/rows.hpp"

namespace storage::changes {
namespace {

using domain::changes::Draft;
using domain::changes::Event;
using domain::changes::File;
using domain::changes::Request;
using domain::changes::State;

constexpr std::array answered_with_effect{State::aplicado, State::deshecho};

const std::string request_query = "SELECT " + columns<Request>() + " FROM change_request ";
const std::string file_query = "SELECT " + columns<File>() + " FROM change_file ";

}  // namespace

void insert_request(Connection& db, const Request& row) { insert(db, "change_request", row); }

base::Result<void> update_request(Connection& db, const Request& row) {
    const long long stored = number(db, "SELECT version FROM change_request WHERE id = :id", row.id);
    if (stored != row.version - 1 || !update(db, "change_request", row)) return changed_meanwhile();
    return base::done();
}

std::optional<Request> request_by_number(Connection& db, std::int64_t number) {
    return select_one<Request>(db, request_query + "WHERE number = :number", number);
}

std::optional<Request> open_request(Connection& db, domain::changes::Kind kind, const std::string& object) {
    return select_one<Request>(db,
                               request_query + "WHERE kind = :kind AND object = :object AND " +
                                   is_one_of("state", names_of(domain::changes::open_states)),
                               base::name_of(kind), object);
}

std::vector<Request> applied_to(Connection& db, const std::string& case_id, const std::string& patient_id) {
    const auto applied = is_one_of("state", names_of(answered_with_effect));
    return select<Request>(
        db,
        "SELECT " + columns<Request>() + " FROM change_request WHERE case_id = :case AND " + applied + " UNION SELECT " +
            columns<Request>() +
            " FROM change_request WHERE patient_id = :patient AND kind IN ('datos_paciente', 'homologacion') AND " + applied +
            " UNION SELECT " + columns<Request>("r.") +
            " FROM change_move m JOIN change_request r ON r.id = m.request_id WHERE m.case_id = :moved AND " +
            is_one_of("r.state", names_of(answered_with_effect)) + " ORDER BY decided_at, number",
        case_id, patient_id, case_id);
}

bool patient_changed_after(Connection& db, const std::string& patient_id, base::Instant after, const std::string& but_for) {
    return number(db,
                  "SELECT count(*) FROM patient_version WHERE patient_id = :patient AND made_at >= :after AND request_id <> '' "
                  "AND request_id <> :request",
                  patient_id, after, but_for) > 0;
}

void append_event(Connection& db, Event event) {
    event.position =
        number(db, "SELECT COALESCE(MAX(position), 0) + 1 FROM change_event WHERE request_id = :request", event.request_id);
    insert(db, "change_event", event);
}

std::vector<Event> events_of(Connection& db, const std::string& request_id) {
    return select<Event>(db, "SELECT " + columns<Event>() + " FROM change_event WHERE request_id = :request ORDER BY position",
                         request_id);
}

std::vector<std::string> askers_of(Connection& db, const std::string& request_id) {
    return texts(db, "SELECT account_id FROM change_event WHERE request_id = :request AND act = :act", request_id,
                 base::name_of(domain::changes::Act::ask));
}

void insert_file(Connection& db, const File& file) { insert(db, "change_file", file); }

bool update_file(Connection& db, const File& file) { return update(db, "change_file", file); }

std::optional<File> file_by_id(Connection& db, const std::string& id) {
    return select_one<File>(db, file_query + "WHERE id = :id", id);
}

std::optional<File> file_of(Connection& db, const std::string& request_id) {
    return select_one<File>(db, file_query + "WHERE request_id = :request AND request_id <> ''", request_id);
}

std::int64_t delete_unused_files(Connection& db, base::Instant before) {
    return execute(db, "DELETE FROM change_file WHERE request_id = '' AND created_at < :then", before);
}

void save_draft(Connection& db, const Draft& draft) { upsert(db, "change_draft", "account_id, target", draft); }

std::optional<Draft> draft_of(Connection& db, const std::string& account_id, const std::string& target) {
    return select_one<Draft>(db,
                             "SELECT " + columns<Draft>() + " FROM change_draft WHERE account_id = :account AND target = :target",
                             account_id, target);
}

void end_draft(Connection& db, const std::string& account_id, const std::string& target) {
    const auto there = draft_of(db, account_id, target);
    save_draft(db, {account_id, target, (there ? there->version : 0) + 1, {}, 0});
}

}  // namespace storage::changes
