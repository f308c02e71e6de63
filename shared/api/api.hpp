#pragma once
// The one door between screens and services. Near (in process) and far (HTTP) move the same bytes.

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "shared/api/endpoint.hpp"
#include "shared/api/json.hpp"
#include "shared/api/pending.hpp"
#include "shared/base/file.hpp"
#include "shared/base/time.hpp"

namespace api {

/// Details of `unavailable` that the program acts on: nobody answered; the person cancelled.
inline constexpr std::string_view no_answer = "no answer";
inline constexpr std::string_view cancelled = "cancelled";

using Reply = std::function<void(base::Result<std::string>)>;
using Progress = std::function<void(std::uint64_t sent_bytes, std::uint64_t total_bytes)>;

/// One call on its way.
struct Question {
    const Facts* endpoint = nullptr;
    std::string body{};  ///< The Request as JSON.
    std::string key{};   ///< A UUID makes a repeated command give the first answer; may be empty.
    /// Whose page asks, and in whose place (identity::place); "" is not compared. The session may be another page's by now.
    std::string place{};
};

/// Replies run in `poll`, never inside the call that asked.
class Api {
public:
    virtual ~Api() = default;

    /// JSON both ways.
    virtual void send(Question question, Reply reply) = 0;

    /// The bytes of a file for an upload that an endpoint has opened; the answer is that of its finishing endpoint.
    /// Returns a number for `cancel`.
    virtual std::uint32_t upload(std::string upload_id, const base::ChosenFile& file, Progress progress, Reply reply) = 0;
    virtual void cancel(std::uint32_t upload) = 0;

    /// A document as something a link can open. Far: the server's address; near: published bytes. The answer is the href.
    virtual void link(Question question, Reply reply) = 0;

    /// Runs the replies that have arrived.
    virtual void poll() = 0;

    /// What time it is at the server, by its last answer; 0 before the first. Which day it is, is for the server to say.
    virtual base::Instant server_time() const = 0;
};

/// Asks endpoint E; the answer lands in `pending`.
template <Endpoint E>
void call(Api& api, const typename E::Request& request, Pending<typename E::Response>& pending, std::string key = {}) {
    api.send({&facts_of<E>, encode(request), std::move(key), {}}, [slot = pending.expect()](base::Result<std::string> reply) {
        const auto open = slot.lock();
        if (!open) return;
        if (reply) {
            open->answer.emplace(decode<typename E::Response>(reply.value()));
        } else {
            open->answer.emplace(std::move(reply).error());
        }
    });
}

/// The href of a document; lands in `pending`.
template <DocumentEndpoint E>
void link(Api& api, const typename E::Request& request, Pending<std::string>& pending) {
    api.link({&facts_of<E>, encode(request), {}, {}}, [slot = pending.expect()](base::Result<std::string> reply) {
        if (const auto open = slot.lock()) open->answer.emplace(std::move(reply));
    });
}

}  // namespace api
