#pragma once
// An Api that waits its turn: where more people come than the server can see to at once, what it turned away is asked again
// by itself, for a while, so that nobody has to press again.

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/platform/platform.hpp"
#include "shared/api/api.hpp"
#include "shared/base/file.hpp"
#include "shared/base/time.hpp"

namespace app {

class TurnApi : public api::Api {
public:
    /// Both must outlive this.
    TurnApi(api::Api& api, platform::Platform& platform);
    ~TurnApi() override;

    void send(api::Question question, api::Reply reply) override;
    std::uint32_t upload(std::string upload_id, const base::ChosenFile& file, api::Progress progress, api::Reply reply) override;
    void cancel(std::uint32_t upload) override { api_.cancel(upload); }
    void link(api::Question question, api::Reply reply) override;
    void poll() override;
    base::Instant server_time() const override { return api_.server_time(); }

    /// Somebody has been waiting long enough to be told why.
    bool in_line() const;

private:
    struct Waiting;
    using Line = std::vector<std::shared_ptr<Waiting>>;

    void ask(const std::shared_ptr<Waiting>& waiting);

    api::Api& api_;
    platform::Platform& platform_;
    std::shared_ptr<Line> line_;  ///< An answer that outlives this object is dropped.
};

}  // namespace app
