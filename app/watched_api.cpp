#include "app/watched_api.hpp"

#include <utility>

#include "shared/api/identity/session.hpp"
#include "shared/base/file.hpp"
#include "shared/base/result.hpp"
#include "shared/text/identity/delegation.hpp"

namespace app {
namespace {

bool is_elsewhere(const base::Result<std::string>& answer) {
    return !answer && answer.error().kind == base::ErrorKind::conflict &&
           answer.error().message == text::identity::page_of_another.words();
}

}  // namespace

api::Reply WatchedApi::watching(api::Reply reply) const {
    return [signs = signs_, place = signs_->place, reply = std::move(reply)](base::Result<std::string> answer) {
        signs->lost = !answer && answer.error().detail == api::no_answer;
        if (!answer && answer.error().kind == base::ErrorKind::not_signed_in) signs->session_refused = true;
        // What was asked before this page itself went elsewhere says nothing of where it is now.
        if (is_elsewhere(answer) && place == signs->place) signs->elsewhere = true;
        if (!answer && answer.error().kind == base::ErrorKind::outdated) signs->outdated = true;
        reply(std::move(answer));
    };
}

void WatchedApi::send(api::Question question, api::Reply reply) {
    question.place = signs_->place;
    // A wrong password at the door is no expired session.
    const bool at_the_door = question.endpoint->path == api::identity::SignIn::path;
    if (at_the_door) return api_.send(std::move(question), std::move(reply));
    Held held{std::move(reply), {}};
    auto hold = [signs = signs_, place = signs_->place, held = std::move(held)](base::Result<std::string> answer) mutable {
        const bool expired = !answer && answer.error().kind == base::ErrorKind::not_signed_in;
        const bool waits = expired || (is_elsewhere(answer) && place == signs->place);
        if (!waits) return held.reply(std::move(answer));
        held.refusal = std::move(answer).error();
        held.refusal.kind = base::ErrorKind::not_signed_in;  // nobody else has changed what was to be saved
        signs->held.push_back(std::move(held));
    };
    api_.send(std::move(question), watching(std::move(hold)));
}

void WatchedApi::give_back() {
    for (auto& each : std::exchange(signs_->held, {})) each.reply(std::move(each.refusal));
}

void WatchedApi::give_back_quietly() {
    for (auto& each : signs_->held) each.refusal.message.clear();
    give_back();
}

std::uint32_t WatchedApi::upload(std::string upload_id, const base::ChosenFile& file, api::Progress progress, api::Reply reply) {
    return api_.upload(std::move(upload_id), file, std::move(progress), watching(std::move(reply)));
}

void WatchedApi::link(api::Question question, api::Reply reply) { api_.link(std::move(question), watching(std::move(reply))); }

}  // namespace app
