#pragma once
// The near door: the same bytes as over HTTP, without a network. For the demo in the browser, the native program on its
// own data folder, and tests.

#include <deque>
#include <functional>
#include <string>

#include "shared/api/api.hpp"
#include "shared/base/file.hpp"
#include "shared/base/time.hpp"
#include "shared/services/core/context.hpp"
#include "shared/services/core/dispatcher.hpp"

namespace services {

/// What only the program knows: how to read a chosen file, how to make bytes reachable by a link.
struct NearPlace {
    std::function<void(std::uint32_t file, std::function<void(bool, std::string)> done)> read_file{};
    std::function<std::string(std::string_view name, std::string_view mime, std::string bytes)> publish{};
    /// Runs after a command has committed (the demo then keeps its database).
    std::function<void()> changed{};
    /// Runs in each poll, after the answers.
    std::function<void()> idle{};
};

class InProcessApi : public api::Api {
public:
    InProcessApi(Dispatcher& dispatcher, NearPlace place);

    void send(api::Question question, api::Reply reply) override;
    std::uint32_t upload(std::string upload_id, const base::ChosenFile& file, api::Progress progress, api::Reply reply) override;
    void cancel(std::uint32_t upload) override;
    void link(api::Question question, api::Reply reply) override;
    void poll() override;
    base::Instant server_time() const override { return dispatcher_.ports().clock.now(); }

private:
    void later(std::function<void()> work) { queue_.push_back(std::move(work)); }
    base::Result<std::string> store(const std::string& upload_id, std::string_view bytes);
    Caller caller(const std::string& place = {}) const { return {token_, "local", "local", {}, {}, place}; }

    Dispatcher& dispatcher_;
    NearPlace place_;
    std::string token_{};
    std::deque<std::function<void()>> queue_{};
    std::uint32_t next_upload_ = 1;
    std::vector<std::uint32_t> cancelled_{};
};

}  // namespace services
