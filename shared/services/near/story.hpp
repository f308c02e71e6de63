#pragma once
// How the demonstration's past is told: through the door by which people come, so that no rule is written twice, on the days on
// which each act would have been done.

#include <map>
#include <string>
#include <utility>

#include "shared/api/endpoint.hpp"
#include "shared/api/json.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/services/core/dispatcher.hpp"
#include "shared/services/core/ports.hpp"
#include "shared/storage/engine/database.hpp"

namespace services {

/// Stands on the day that is told of.
class ToldClock final : public Clock {
public:
    base::Instant now() const override { return now_; }
    base::Instant elapsed() const override { return now_; }
    void set(base::Instant now) { now_ = now; }
    void pass(base::Instant milliseconds) { now_ += milliseconds; }

private:
    base::Instant now_ = 0;
};

/// Nobody is told the passwords of accounts that are made here: none fits until the division issues the next.
class NobodysPasswords final : public Passwords {
public:
    base::Result<std::string> hash(std::string_view, Precedence) override { return std::string{}; }
    base::Result<bool> matches(std::string_view, std::string_view, Precedence) override { return false; }
};

class Storyteller {
public:
    Storyteller(storage::Database& database, const Ports& ports);

    storage::Database& database() { return database_; }
    base::Instant now() const { return now_; }         ///< When it is told.
    base::Instant at() const { return clock_.now(); }  ///< How far the story has come.

    /// What follows is done by this account at this time; `person` stands behind a shared one. Nobody knows these passwords, so the
    /// session is opened from inside. It has grown old before the story reaches today, and goes with the other old ones.
    base::Result<void> enter(const std::string& account_id, const std::string& person, base::Instant at);

    template <api::Endpoint E>
    base::Result<typename E::Response> ask(const typename E::Request& request) {
        clock_.pass(10 * base::second_ms);
        auto answer = dispatcher_.handle(caller(), E::path, api::encode(request));
        if (answer.session_change) token_ = answer.session_change->token;
        const auto reply = TRY(std::move(answer.reply));
        return api::decode<typename E::Response>(reply);
    }

    template <api::DocumentEndpoint E>
    base::Result<std::string> document(const typename E::Request& request) {
        const auto drawn = dispatcher_.handle_document(caller(), E::path, api::encode(request));
        if (!drawn.document) return drawn.document.error();
        return drawn.document.value().bytes;
    }

    /// The bytes of what was announced. The same ones are looked through only once.
    base::Result<void> send(const std::string& upload_id, const std::string& bytes);

private:
    Caller caller() const;

    storage::Database& database_;
    const base::Instant now_;
    ToldClock clock_{};
    NobodysPasswords passwords_{};
    std::string token_{};
    std::map<std::string, StoredFile> stored_{};
    Dispatcher dispatcher_;
};

}  // namespace services
