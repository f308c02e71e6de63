#pragma once
// An Api that notices what concerns the whole program: an expired session, a lost server, an outdated page. What an
// expired session has refused waits here until it is known whether the person comes back: who has signed in again is not
// told to.

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "shared/api/api.hpp"
#include "shared/base/file.hpp"
#include "shared/base/result.hpp"
#include "shared/base/time.hpp"

namespace app {

class WatchedApi : public api::Api {
public:
    explicit WatchedApi(api::Api& api) : api_(api), signs_(std::make_shared<Signs>()) {}

    void send(api::Question question, api::Reply reply) override;
    std::uint32_t upload(std::string upload_id, const base::ChosenFile& file, api::Progress progress, api::Reply reply) override;
    void cancel(std::uint32_t upload) override { api_.cancel(upload); }
    void link(api::Question question, api::Reply reply) override;
    void poll() override { api_.poll(); }
    base::Instant server_time() const override { return api_.server_time(); }

    /// Whose page this is from now on, and in whose place: it goes along with all that is asked.
    void stand_at(std::string place) { signs_->place = std::move(place); }
    /// Another page has changed the session: nothing is done from this one before it is known in which place.
    bool elsewhere() const { return signs_->elsewhere; }
    void forget_elsewhere() { signs_->elsewhere = false; }

    bool session_refused() const { return signs_->session_refused; }
    void forget_session_refused() { signs_->session_refused = false; }
    /// Nobody will sign in: whoever asked learns that it was refused, and why.
    void give_back();
    /// Somebody has: it was refused, without a word about the session.
    void give_back_quietly();
    bool lost() const { return signs_->lost; }
    bool outdated() const { return signs_->outdated; }

private:
    struct Held {
        api::Reply reply{};
        base::Error refusal;
    };
    struct Signs {
        bool session_refused = false, lost = false, outdated = false, elsewhere = false;
        std::vector<Held> held{};
        std::string place{};
    };
    /// Reads the signs of an answer before it is given on.
    api::Reply watching(api::Reply reply) const;

    api::Api& api_;
    std::shared_ptr<Signs> signs_;
};

}  // namespace app
