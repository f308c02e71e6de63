#pragma once
// One door for every call, near or far: finds the path, checks access, decodes, opens the transaction, runs the service,
// audits, commits, encodes. The list of routes is here and nowhere else (services/routes.cpp fills it).

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "shared/api/endpoint.hpp"
#include "shared/api/json.hpp"
#include "shared/api/json_value.hpp"
#include "shared/base/normal.hpp"
#include "shared/base/records.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/services/core/context.hpp"
#include "shared/services/core/ports.hpp"
#include "shared/storage/engine/database.hpp"

namespace services {

/// A document to show or save. Either `bytes`, or a file of the store to be streamed.
struct Document {
    std::string file_name{};
    std::string mime{};
    std::string bytes{};
    std::string stored_sha256{};
    bool own_making = true;  ///< Ours may open in the browser; what people uploaded is only downloaded.
};

struct Answer {
    base::Result<std::string> reply;
    std::optional<SessionChange> session_change{};
};

struct DocumentAnswer {
    base::Result<Document> document;
};

/// What the OpenAPI document says of one endpoint.
struct RouteDescription {
    std::string path{};
    std::string summary{};
    std::string mime{};  ///< "" for JSON
    api::Access access = api::Access::anyone();
    api::Effect effect = api::Effect::reads;
    const base::Type* request = nullptr;
    const base::Type* response = nullptr;  ///< Null of a document.
};

/// What a person proved when the bytes began: whose upload it is, and how many bytes. It outlives the session, which may
/// end while a large file is on its way.
struct UploadPermit {
    std::string upload_id{};
    std::uint64_t size_bytes = 0;
    Session session{};
    base::Instant seen_at = 0;
};

class Dispatcher {
public:
    Dispatcher(storage::Database& database, Ports ports);

    /// A command or question. `key`: see api::Api::send.
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

    const Ports& ports() const { return ports_; }
    storage::Database& database() { return database_; }
    std::vector<RouteDescription> routes() const;
    bool has_document(std::string_view path) const;

    template <api::Endpoint E>
    using Service = base::Result<typename E::Response> (*)(Context&, const typename E::Request&);

    template <api::Endpoint E>
    void serve(Service<E> service) {
        serve_prepared<E, NothingPrepared>(
            [](const Preparation&, const typename E::Request&) -> base::Result<NothingPrepared> { return NothingPrepared{}; },
            [service](Context& context, const typename E::Request& request, const NothingPrepared&) {
                return service(context, request);
            });
    }

    /// `prepare` runs before the transaction (password hashing); its value is given to the service.
    template <api::Endpoint E, class Prepared>
    void serve(base::Result<Prepared> (*prepare)(const Preparation&, const typename E::Request&),
               base::Result<typename E::Response> (*service)(Context&, const typename E::Request&, const Prepared&)) {
        serve_prepared<E, Prepared>(prepare, service);
    }

    /// Reading happens in the transaction, `draw` (PDF, spreadsheet) after it.
    template <api::DocumentEndpoint E, class Facts>
    void serve_document(base::Result<Facts> (*gather)(Context&, const typename E::Request&),
                        base::Result<Document> (*draw)(const Facts&)) {
        Route route = described<E>();
        route.description.mime = E::mime;
        route.document = [this, gather, draw](const Session& session, std::string_view body) -> base::Result<Document> {
            const auto request = TRY(request_of<E>(body));
            const auto facts =
                TRY(run<Facts>(session, E::path, E::effect, [&](Context& context) { return gather(context, request); }));
            return draw(facts);
        };
        add(std::move(route));
    }

    /// What came in, in the spelling that is kept (R26): no service meets another.
    template <class E>
    static base::Result<typename E::Request> request_of(std::string_view body) {
        auto request = TRY(api::decode<typename E::Request>(body));
        base::normalise(request);
        return request;
    }

private:
    struct NothingPrepared {};
    struct Outcome {
        std::string object{}, reason{};
    };
    struct Route {
        RouteDescription description;
        std::function<base::Result<std::string>(const Session&, std::string_view body, const std::string& key,
                                                std::optional<SessionChange>&)>
            call{};
        std::function<base::Result<Document>(const Session&, std::string_view body)> document{};
    };

    template <class E>
    static Route described() {
        Route route;
        route.description.path = E::path;
        route.description.summary = E::summary;
        route.description.access = E::access;
        route.description.effect = E::effect;
        route.description.request = &base::type_of<typename E::Request>;
        return route;
    }

    template <api::Endpoint E, class Prepared, class Prepare, class Service>
    void serve_prepared(Prepare prepare, Service service) {
        Route route = described<E>();
        route.description.response = &base::type_of<typename E::Response>;
        route.call = [this, prepare, service](const Session& session, std::string_view body, const std::string& key,
                                              std::optional<SessionChange>& change) -> base::Result<std::string> {
            const auto request = TRY(request_of<E>(body));
            // What was done already is not prepared again: a link that is used up would refuse what it was used for.
            if constexpr (E::effect == api::Effect::writes && !std::is_same_v<Prepared, NothingPrepared>) {
                if (auto first = TRY(first_reply(session, E::path, body, key))) return *std::move(first);
            }
            const auto preparing = prepare(Preparation{session, database_, ports_}, request);
            if (!preparing) {
                audit_refusal(session, E::path, {}, preparing.error());
                return preparing.error();
            }
            const auto& prepared = preparing.value();
            const auto work = [&](Context& context) -> base::Result<std::string> {
                const auto response = TRY(service(context, request, prepared));
                change = context.session_change;
                return api::encode(response);
            };
            if (E::effect == api::Effect::writes && !key.empty()) return once(session, E::path, body, key, work);
            return run<std::string>(session, E::path, E::effect, work);
        };
        add(std::move(route));
    }

    /// Transaction and audit round a service: a value commits with its audit row; a refusal leaves only an audit row of
    /// its own, where a refusal is worth one.
    base::Result<void> run_work(const Session& session, std::string_view action, api::Effect effect,
                                const std::function<base::Result<void>(Context&)>& work);
    /// The same of what answers something.
    template <class T, class Work>
    base::Result<T> run(const Session& session, std::string_view action, api::Effect effect, const Work& work) {
        std::optional<T> answer;
        TRY(run_work(session, action, effect, [&](Context& context) -> base::Result<void> {
            auto value = work(context);
            if (!value) return std::move(value).error();
            answer.emplace(std::move(value).value());
            return base::done();
        }));
        return *std::move(answer);
    }

    /// The answer of a command that was given under this key before; nothing when there was none.
    base::Result<std::optional<std::string>> first_reply(const Session& session, std::string_view action, std::string_view body,
                                                         const std::string& key);
    base::Result<std::string> once(const Session& session, std::string_view action, std::string_view body, const std::string& key,
                                   const std::function<base::Result<std::string>(Context&)>& work);
    base::Result<Session> session_of(const Caller& caller);
    base::Result<void> check_access(const Session& session, const Route& route);
    base::Result<void> audit(storage::Connection& connection, const Session& session, std::string_view action,
                             const Outcome& outcome, std::string_view result);
    void audit_refusal(const Session& session, std::string_view action, const Outcome& outcome, const base::Error& error);
    void add(Route route);

    storage::Database& database_;
    Ports ports_;
    std::map<std::string, Route, std::less<>> routes_;
};

/// Fills the dispatcher with every endpoint of the product.
void add_routes(Dispatcher& dispatcher);

}  // namespace services
