#pragma once
// One door for every call, near or far. What it does for each of them reads from top to bottom in dispatcher.cpp: who asks,
// may he, decode, prepare, then read or write, audit, encode. The list of routes is here and nowhere else
// (services/core/routes.cpp fills it).

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/api/endpoint.hpp"
#include "shared/base/records.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/services/core/auditing.hpp"
#include "shared/services/core/context.hpp"
#include "shared/services/core/jobs.hpp"
#include "shared/services/core/ports.hpp"
#include "shared/services/core/route.hpp"
#include "shared/services/core/uploads.hpp"
#include "shared/storage/engine/database.hpp"

namespace services {

struct Answer {
    base::Result<std::string> reply;
    std::optional<SessionChange> session_change{};
};

struct DocumentAnswer {
    base::Result<Document> document;
};

/// What a person proved when the bytes began: whose upload it is, what it must be, and how many bytes. It outlives the
/// session, which may end while a large file is on its way.
struct UploadPermit {
    std::string upload_id{};
    FileKind kind = FileKind::pdf;
    std::uint64_t size_bytes = 0;
    Session session{};
    base::Instant seen_at = 0;
};

class Dispatcher {
public:
    Dispatcher(storage::Database& database, Ports ports);

    /// A command or question. `key`: see api::Question.
    Answer handle(const Caller& caller, std::string_view path, std::string_view body, const std::string& key = {});
    /// A document by GET; the body is its Request as JSON.
    DocumentAnswer handle_document(const Caller& caller, std::string_view path, std::string_view body);

    /// Of several tokens that came along the one of a live session, else the first. "" when sessions of two accounts are
    /// among them: somebody planted one.
    std::string living_token(const std::vector<std::string>& tokens);

    /// The steps of an upload; the bytes go to `ports().files` in between. An upload id belongs to one account, is announced
    /// by an endpoint with its size, and is finished once.
    base::Result<UploadPermit> begin_upload(const Caller& caller, const std::string& upload_id);
    /// Keeps the session alive, as typing does.
    void bytes_arrived(UploadPermit& permit);
    base::Result<std::string> finish_upload(const UploadPermit& permit, const StoredFile& file);
    /// All at once, for who has the bytes already.
    base::Result<std::string> finish_upload(const Caller& caller, const std::string& upload_id, const StoredFile& file);

    /// Does the jobs that are due; how many did something. Errors are told to `failed`, and the others done all the same.
    int run_due_jobs(const std::function<void(std::string_view job, const base::Error&)>& failed = {});

    const Ports& ports() const { return ports_; }
    storage::Database& database() { return database_; }
    std::vector<api::Facts> routes() const;
    /// Null when nothing is at this path.
    const api::Facts* facts_at(std::string_view path) const;
    bool has_document(std::string_view path) const;
    /// The Request of a route as its service gets it: decoded, in the spelling that is kept (R26).
    base::Result<Held> understood(std::string_view path, std::string_view body) const;

    template <api::Endpoint E>
    void serve(skin::Serving<typename E::Request, typename E::Response> service) {
        auto route = begun<E>();
        route.serving = skin::any(service);
        route.act = skin::act<typename E::Request, typename E::Response>;
        add(route);
    }

    /// `prepare` runs before the transaction (password hashing); its value is given to the service.
    template <api::Endpoint E, class Prepared>
    void serve(skin::Preparing<typename E::Request, Prepared> prepare,
               skin::PreparedServing<typename E::Request, typename E::Response, Prepared> service) {
        auto route = begun<E>();
        route.preparing = skin::any(prepare);
        route.prepare = skin::prepare<typename E::Request, Prepared>;
        route.serving = skin::any(service);
        route.act = skin::act_prepared<typename E::Request, typename E::Response, Prepared>;
        add(route);
    }

    /// Reading happens in the transaction, `draw` (PDF, spreadsheet) after it.
    template <api::DocumentEndpoint E, class Drawn>
    void serve_document(skin::Serving<typename E::Request, Drawn> gather, skin::Drawing<Drawn> draw) {
        auto route = begun<E>();
        route.serving = skin::any(gather);
        route.act = skin::act<typename E::Request, Drawn>;
        route.drawing = skin::any(draw);
        route.draw = skin::draw<Drawn>;
        add(route);
    }

    /// Files of this purpose are taken in; `finish` attaches what arrived and answers the record `Response`.
    template <class Response>
    void take_uploads(const UploadPurpose& purpose, Finishing<Response> finish) {
        add(purpose, skin::any(finish), &base::type_of<Response>,
            [](AnyFunction function, Context& context, const storage::Upload& upload, const StoredFile& file) {
                return skin::held(reinterpret_cast<Finishing<Response>>(function)(context, upload, file));
            });
    }

    void add_job(const Job& job);

private:
    struct Call;
    struct TakenUpload {
        UploadPurpose purpose;
        AnyFunction finishing = nullptr;
        const base::Type* response = nullptr;
        base::Result<Held> (*finish)(AnyFunction, Context&, const storage::Upload&, const StoredFile&) = nullptr;
    };
    /// What an act left for the audit.
    struct Outcome {
        std::string object{}, reason{}, acting_for{};
        std::int64_t version_before = 0, version_after = 0;
    };
    using Work = std::function<base::Result<std::string>(Context&)>;

    template <class E>
    static Route begun() {
        return {.facts = &api::facts_of<E>, .empty_request = skin::empty<typename E::Request>};
    }

    const Route* route_at(std::string_view path, bool document) const;
    static base::Result<Held> understood(const Route& route, std::string_view body);
    base::Result<Call> begin(const Caller& caller, const Route* route, std::string_view body, const std::string& key);
    base::Result<Held> look(const Call& call, Outcome& outcome);
    base::Result<void> tell_of_reading(const Call& call, const Outcome& outcome);
    base::Result<std::string> question(const Call& call);
    base::Result<std::string> command(const Call& call, std::optional<SessionChange>& change);
    /// Transaction and audit round what changes something: a value commits with its audit row; a refusal leaves only an
    /// audit row of its own, where a refusal is worth one.
    base::Result<std::string> act(const Session& session, std::string_view action, const Work& work);

    const TakenUpload* taken(std::string_view purpose) const;
    base::Result<const TakenUpload*> awaited(Context& context, const std::string& upload_id, storage::Upload& upload) const;

    /// The answer of a command that was given under this key before; nothing when there was none.
    base::Result<std::optional<std::string>> first_reply(const Call& call);
    base::Result<Session> session_of(const Caller& caller);
    base::Result<void> check_access(const Session& session, const api::Facts& facts);
    base::Result<void> check_place(const Session& session, const api::Facts& facts);
    void audit(storage::Connection& connection, const Session& session, std::string_view action, const Outcome& outcome,
               std::string_view result);
    void audit_refusal(const Session& session, std::string_view action, const Outcome& outcome, const base::Error& error);
    static Outcome outcome_of(const Context& context);
    void add(const Route& route);
    void add(const UploadPurpose& purpose, AnyFunction finishing, const base::Type* response,
             base::Result<Held> (*finish)(AnyFunction, Context&, const storage::Upload&, const StoredFile&));

    storage::Database& database_;
    Ports ports_;
    std::map<std::string, Route, std::less<>> routes_;
    std::vector<TakenUpload> uploads_;
    struct DueJob {
        Job job;
        base::Instant due_at = 0;  ///< By the clock that only goes forward.
    };
    std::vector<DueJob> jobs_;
};

/// Fills the dispatcher with every endpoint, purpose of uploads and job of the product.
void add_routes(Dispatcher& dispatcher);

}  // namespace services
