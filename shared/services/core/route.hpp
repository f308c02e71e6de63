#pragma once
// The typed skin of an endpoint: all that is made anew for each of them. It makes and passes records that the dispatcher
// knows by their description alone.

#include <functional>
#include <memory>
#include <string>
#include <utility>

#include "shared/api/endpoint.hpp"
#include "shared/base/records.hpp"
#include "shared/base/result.hpp"
#include "shared/services/core/context.hpp"

namespace services {

/// A value whose type only the skin knows.
using Held = std::unique_ptr<void, void (*)(void*)>;

template <class T>
Held hold(T value) {
    return {new T(std::move(value)), [](void* held) { delete static_cast<T*>(held); }};
}

inline Held nothing_held() {
    return {nullptr, [](void*) {}};
}

/// A document to show or save: `bytes`, a file of the store, or what `produce` writes to the path it is given. What is long is
/// produced from the database, piece by piece: `produce_from`, of which the dispatcher makes `produce`.
struct Document {
    std::string file_name{};
    std::string mime{};
    std::string bytes{};
    std::string stored_sha256{};
    bool own_making = true;  ///< Ours may open in the browser; what people uploaded is only downloaded.
    std::function<base::Result<void>(const std::string& path)> produce{};
    std::function<base::Result<void>(storage::Database&, const std::string& path)> produce_from{};
};

/// A function of a service, whatever it takes; the skin that keeps it beside itself knows.
using AnyFunction = void (*)();

struct Route {
    const api::Facts* facts = nullptr;
    Held (*empty_request)() = nullptr;
    AnyFunction preparing = nullptr, serving = nullptr, drawing = nullptr;
    base::Result<Held> (*prepare)(AnyFunction, const Preparation&, const void* request) = nullptr;  ///< Null: nothing to prepare.
    /// Answers the Response, or of a document the facts that it is drawn from.
    base::Result<Held> (*act)(AnyFunction, Context&, const void* request, const void* prepared) = nullptr;
    base::Result<Document> (*draw)(AnyFunction, const void* facts) = nullptr;  ///< Of a document alone.
};

namespace skin {

template <class T>
base::Result<Held> held(base::Result<T> result) {
    if (!result) return std::move(result).error();
    return hold(std::move(result).value());
}

template <class Function>
AnyFunction any(Function function) {
    return reinterpret_cast<AnyFunction>(function);
}

template <class Request, class Answer>
using Serving = base::Result<Answer> (*)(Context&, const Request&);
template <class Request, class Answer, class Prepared>
using PreparedServing = base::Result<Answer> (*)(Context&, const Request&, const Prepared&);
template <class Request, class Prepared>
using Preparing = base::Result<Prepared> (*)(const Preparation&, const Request&);
template <class Drawn>
using Drawing = base::Result<Document> (*)(const Drawn&);

template <class Request>
Held empty() {
    return hold(Request{});
}

template <class Request, class Answer>
base::Result<Held> act(AnyFunction function, Context& context, const void* request, const void*) {
    return held(reinterpret_cast<Serving<Request, Answer>>(function)(context, *static_cast<const Request*>(request)));
}

template <class Request, class Answer, class Prepared>
base::Result<Held> act_prepared(AnyFunction function, Context& context, const void* request, const void* prepared) {
    return held(reinterpret_cast<PreparedServing<Request, Answer, Prepared>>(function)(
        context, *static_cast<const Request*>(request), *static_cast<const Prepared*>(prepared)));
}

template <class Request, class Prepared>
base::Result<Held> prepare(AnyFunction function, const Preparation& preparation, const void* request) {
    return held(reinterpret_cast<Preparing<Request, Prepared>>(function)(preparation, *static_cast<const Request*>(request)));
}

template <class Drawn>
base::Result<Document> draw(AnyFunction function, const void* facts) {
    return reinterpret_cast<Drawing<Drawn>>(function)(*static_cast<const Drawn*>(facts));
}

}  // namespace skin

}  // namespace services
