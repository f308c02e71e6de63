#pragma once
// Api over HTTP: every question becomes one request to the server, every answer waits for poll().

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "app/platform/platform.hpp"
#include "shared/api/api.hpp"
#include "shared/base/file.hpp"
#include "shared/base/time.hpp"

namespace client {

class HttpApi final : public api::Api {
public:
    /// `transport` must outlive this. With every question goes what it means to this program (api::build_of), so that a server
    /// of another build can answer `outdated`.
    explicit HttpApi(platform::Transport& transport);
    /// With a clock of one's own that only goes forward, in milliseconds.
    HttpApi(platform::Transport& transport, std::function<base::Instant()> elapsed);

    void send(api::Question question, api::Reply reply) override;
    /// A cancelled upload is answered with `unavailable` and no message: whoever cancelled has nothing to
    /// read.
    std::uint32_t upload(std::string upload_id, const base::ChosenFile& file, api::Progress progress, api::Reply reply) override;
    void cancel(std::uint32_t upload) override;
    void link(api::Question question, api::Reply reply) override;
    void poll() override;
    base::Instant server_time() const override;

private:
    using Waiting = std::vector<std::function<void()>>;
    /// What the server said its time was, and when it said so.
    struct Told {
        base::Instant time = 0, at = 0;
    };

    platform::HttpRequest request(std::string method, std::string path, std::string content_type) const;
    /// Whose page it is: the browser's session may be another's by now.
    void add_place(platform::HttpRequest& message) const;
    platform::Done answer_later(api::Reply reply) const;

    platform::Transport& transport_;
    std::function<base::Instant()> elapsed_;
    std::shared_ptr<Told> told_ = std::make_shared<Told>();
    std::string place_{};               ///< Of the last question: a file goes after it was announced, from the same page.
    std::shared_ptr<Waiting> waiting_;  ///< What poll() will run; an answer that outlives this object is dropped.
};

}  // namespace client
