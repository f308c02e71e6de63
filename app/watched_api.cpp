#include "app/watched_api.hpp"

#include <utility>

#include "shared/api/identity/session.hpp"
#include "shared/base/file.hpp"
#include "shared/base/result.hpp"

namespace app {

api::Reply WatchedApi::watching(api::Reply reply) const {
    return [signs = signs_, reply = std::move(reply)](base::Result<std::string> answer) {
        signs->lost = !answer && answer.error().detail == api::no_answer;
        if (!answer && answer.error().kind == base::ErrorKind::not_signed_in) signs->session_refused = true;
        if (!answer && answer.error().kind == base::ErrorKind::outdated) signs->outdated = true;
        reply(std::move(answer));
    };
}

void WatchedApi::send(std::string_view path, std::string body, std::string key, api::Reply reply) {
    // A wrong password at the door is no expired session.
    const bool at_the_door = path == api::identity::SignIn::path;
    if (at_the_door) return api_.send(path, std::move(body), std::move(key), std::move(reply));
    Held question{std::move(reply), {}};
    auto hold = [signs = signs_, question = std::move(question)](base::Result<std::string> answer) mutable {
        if (answer || answer.error().kind != base::ErrorKind::not_signed_in) return question.reply(std::move(answer));
        question.refusal = std::move(answer).error();
        signs->held.push_back(std::move(question));
    };
    api_.send(path, std::move(body), std::move(key), watching(std::move(hold)));
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

void WatchedApi::link(std::string_view path, std::string body, api::Reply reply) {
    api_.link(path, std::move(body), watching(std::move(reply)));
}

}  // namespace app
