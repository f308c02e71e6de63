#pragma once
// The whole product in memory, with a clock that tests set, and people who use it: `must` and `refused`.

#include <catch2/catch.hpp>

#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "shared/api/endpoint.hpp"
#include "shared/api/json.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"
#include "shared/domain/cases/seal.hpp"
#include "shared/domain/identity/role.hpp"
#include "shared/services/core/context.hpp"
#include "shared/services/core/dispatcher.hpp"
#include "shared/services/core/ports.hpp"
#include "shared/storage/audit.hpp"
#include "shared/storage/engine/database.hpp"
#include "shared/storage/outbox.hpp"
#include "tests/support/catalogued_database.hpp"

namespace test {

class SetClock : public services::Clock {
public:
    base::Instant now() const override { return now_; }
    base::Instant elapsed() const override { return elapsed_; }
    /// Somebody sets the clock: the calendar says something else, and no time has passed.
    void set(base::Instant now) { now_ = now; }
    void pass(base::Instant milliseconds) {
        now_ += milliseconds;
        elapsed_ += milliseconds;
    }

private:
    std::atomic<base::Instant> elapsed_ = base::day_ms;
    std::atomic<base::Instant> now_ = 1753309620000;  ///< Read by a server's threads, too. 23/07/2025 16:27 in Mexico City
};

class MemoryFiles : public services::FileStore {
public:
    base::Result<std::unique_ptr<services::Incoming>> begin(services::FileKind, std::uint64_t expected_bytes) override;
    base::Result<std::unique_ptr<services::FileReader>> open(const std::string& sha256) override;
    std::map<std::string, std::string> kept{};
};

class QuickPasswords : public services::Passwords {
public:
    base::Result<std::string> hash(std::string_view password, services::Precedence precedence) override;
    base::Result<bool> matches(std::string_view hash, std::string_view password, services::Precedence precedence) override;
    std::function<void()> meanwhile{};  ///< What happens while a password is compared.
    services::Precedence last_precedence = services::Precedence::ordinary;
};

class World;

/// Somebody at the door, with a session of their own or none.
class Actor {
public:
    Actor(World& world, std::string token) : world_(&world), token_(std::move(token)) {}

    template <api::Endpoint E>
    typename E::Response must(const typename E::Request& request, const std::string& key = {}) {
        auto answer = ask(E::path, api::encode(request), key);
        if (!answer) {
            std::string fields;
            for (const auto& each : answer.error().fields) fields += " " + each.field + ": " + each.message;
            FAIL(E::path << ": " << answer.error().message << fields << " " << answer.error().detail);
        }
        auto response = api::decode<typename E::Response>(answer.value());
        REQUIRE(response);
        return std::move(response).value();
    }

    template <api::Endpoint E>
    base::Error refused(const typename E::Request& request, const std::string& key = {}) {
        auto answer = ask(E::path, api::encode(request), key);
        if (answer) FAIL(E::path << " was not refused: " << answer.value());
        return answer.error();
    }

    base::Result<std::string> ask(std::string_view path, const std::string& body, const std::string& key = {});
    base::Result<services::Document> document(std::string_view path, const std::string& body);
    /// Announces and sends a PDF; the answer of the last step.
    base::Result<std::string> attach(const std::string& case_id, const std::string& slot, const std::string& name,
                                     const std::string& bytes);
    /// The bytes of what was announced.
    base::Result<std::string> upload(const std::string& upload_id, const std::string& bytes);
    services::Caller caller() const {
        return {token_, "test", "test", network_, device_.empty() ? std::vector<std::string>{} : std::vector{device_}};
    }

private:
    friend class World;
    World* world_;
    std::string token_;
    std::string network_{}, device_{};  ///< Of a browser somewhere; "" at one's own machine.
};

/// What every account of the World is opened with.
inline constexpr const char* password = "Lluvia.Verde.8";

class World {
public:
    explicit World(std::string contact_mailboxes = {});

    Actor visitor() { return {*this, {}}; }
    /// At a browser in some network, which keeps its mark.
    Actor visitor_from(std::string network) {
        Actor actor(*this, {});
        actor.network_ = std::move(network);
        return actor;
    }
    /// Of H Gral Zona 1 in Aguascalientes.
    Actor director() { return actor("director"); }
    Actor other_director() { return actor("otro001"); }
    /// Of a UMAE, which is its own single unit (R22).
    Actor director_of_umae() { return actor("umae001"); }
    Actor validator() { return actor("jefatura"); }
    Actor evaluator() { return actor("evaluar"); }
    Actor administrator() { return actor("admin01"); }
    /// A new person of this role.
    Actor of_role(domain::identity::Role role);
    /// A new person who reports excedentes y faltantes; without a unit he is of the whole OOAD or UMAE.
    Actor reporter(domain::identity::Role role, const std::string& entity_id, const std::string& unit_id = {});

    std::vector<storage::MailRow> mails();
    std::vector<storage::AuditEvent> audit_events();
    domain::cases::SealedPaper receipt(const std::string& folio);
    /// Behind everybody's back, as somebody with the file of the database could.
    void tamper(const std::string& statement);
    /// Sends a complete request; the answer is its folio.
    std::string sent(Actor& actor, const std::string& nss = "1111111111");
    /// A complete request for Ponatinib with three PDFs, saved and not yet sent.
    std::string full_draft(Actor& actor, const std::string& nss = "1111111111");
    static std::string pdf();

    template <class Work>
    auto write(Work work) {
        return database_->write(work);
    }
    template <class Work>
    auto read(Work work) {
        return database_->read(work);
    }
    services::Dispatcher& dispatcher() { return *dispatcher_; }
    storage::Database& database() { return *database_; }

    SetClock clock{};
    MemoryFiles files{};
    QuickPasswords passwords{};

private:
    Actor actor(const std::string& user_name);
    void add_account(const std::string& user_name, domain::identity::Role role, const std::string& matricula,
                     const std::string& entity_id = "ooad-01", const std::string& unit_id = "01HC010000");

    services::SealKeys keys_{};
    int reporters_ = 0;
    services::Settings settings_{};
    Catalogued database_{};
    std::unique_ptr<services::Dispatcher> dispatcher_{};
};

}  // namespace test
