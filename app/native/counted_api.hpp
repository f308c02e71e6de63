#pragma once
// An Api that knows how many questions are unanswered: while there are some, the window goes on asking poll().

#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "shared/api/api.hpp"
#include "shared/base/file.hpp"
#include "shared/base/time.hpp"

namespace native {

class CountedApi final : public api::Api {
public:
    explicit CountedApi(api::Api& api) : api_(api) {}

    void send(api::Question question, api::Reply reply) override { api_.send(std::move(question), counted(std::move(reply))); }
    std::uint32_t upload(std::string upload_id, const base::ChosenFile& file, api::Progress progress, api::Reply reply) override {
        return api_.upload(std::move(upload_id), file, std::move(progress), counted(std::move(reply)));
    }
    void cancel(std::uint32_t upload) override { api_.cancel(upload); }
    void link(api::Question question, api::Reply reply) override { api_.link(std::move(question), counted(std::move(reply))); }
    void poll() override { api_.poll(); }
    base::Instant server_time() const override { return api_.server_time(); }

    int unanswered() const { return *unanswered_; }

private:
    api::Reply counted(api::Reply reply) {
        ++*unanswered_;
        return [count = unanswered_, reply = std::move(reply)](base::Result<std::string> answer) {
            --*count;
            reply(std::move(answer));
        };
    }

    api::Api& api_;
    std::shared_ptr<int> unanswered_ = std::make_shared<int>(0);
};

}  // namespace native
