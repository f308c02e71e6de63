#pragma once
// An Api that asks for another frame with every question: answers that need no network wait for the next
// poll(), and a page at rest has no next frame.

#include <string>
#include <string_view>
#include <utility>

#include "app/platform/platform.hpp"
#include "shared/api/api.hpp"
#include "shared/base/file.hpp"
#include "shared/base/time.hpp"

namespace shell {

class WakingApi final : public api::Api {
public:
    /// Both must outlive this.
    WakingApi(api::Api& api, platform::Platform& platform) : api_(api), platform_(platform) {}

    void send(api::Question question, api::Reply reply) override {
        api_.send(std::move(question), std::move(reply));
        platform_.wake_after(0);
    }
    std::uint32_t upload(std::string upload_id, const base::ChosenFile& file, api::Progress progress, api::Reply reply) override {
        platform_.wake_after(0);
        return api_.upload(std::move(upload_id), file, std::move(progress), std::move(reply));
    }
    void cancel(std::uint32_t upload) override {
        api_.cancel(upload);
        platform_.wake_after(0);
    }
    void link(api::Question question, api::Reply reply) override {
        api_.link(std::move(question), std::move(reply));
        platform_.wake_after(0);
    }
    void poll() override { api_.poll(); }
    base::Instant server_time() const override { return api_.server_time(); }

private:
    api::Api& api_;
    platform::Platform& platform_;
};

}  // namespace shell
