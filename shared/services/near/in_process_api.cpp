#include "shared/services/near/in_process_api.hpp"

#include <algorithm>
#include <memory>

#include "shared/base/file.hpp"
#include "shared/base/result.hpp"
#include "shared/services/core/documents.hpp"
#include "shared/text/cases/attachments.hpp"
#include "shared/text/shared.hpp"

namespace services {
namespace {

/// What the server does with an error before it answers: words for those without, nothing for the log.
base::Error shown(base::Error error) {
    if (error.message.empty()) error.message = text::shared::internal_error("local");
    return error;
}

}  // namespace

InProcessApi::InProcessApi(Dispatcher& dispatcher, NearPlace place) : dispatcher_(dispatcher), place_(std::move(place)) {}

void InProcessApi::send(api::Question question, api::Reply reply) {
    later([this, question = std::move(question), reply = std::move(reply)] {
        auto answer = dispatcher_.handle(caller(question.place), question.endpoint->path, question.body, question.key);
        if (answer.session_change) token_ = answer.session_change->token;
        if (answer.reply && place_.changed) place_.changed();
        if (answer.reply) {
            reply(std::move(answer.reply));
        } else {
            reply(shown(std::move(answer.reply).error()));
        }
    });
}

base::Result<std::string> InProcessApi::store(const std::string& upload_id, std::string_view bytes) {
    const auto permit = TRY(dispatcher_.begin_upload(caller(), upload_id));
    const auto incoming = TRY(dispatcher_.ports().files.begin(permit.kind, permit.size_bytes));
    TRY(incoming->write(bytes));
    const auto file = TRY(incoming->finish());
    auto reply = TRY(dispatcher_.finish_upload(permit, file));
    if (place_.changed) place_.changed();
    return reply;
}

std::uint32_t InProcessApi::upload(std::string upload_id, const base::ChosenFile& file, api::Progress progress,
                                   api::Reply reply) {
    const auto number = next_upload_++;
    place_.read_file(file.handle, [this, number, upload_id = std::move(upload_id), size = file.size_bytes,
                                   progress = std::move(progress), reply = std::move(reply)](bool read, std::string bytes) {
        later([this, number, upload_id, size, progress, reply, read, bytes = std::move(bytes)] {
            if (std::find(cancelled_.begin(), cancelled_.end(), number) != cancelled_.end()) {
                reply(base::Error{
                    base::ErrorKind::unavailable, text::cases::upload_cancelled.words(), {}, std::string(api::cancelled)});
                return;
            }
            if (!read) {
                reply(base::Error{base::ErrorKind::invalid_input, text::shared::file_changed.words(), {}, "unreadable"});
                return;
            }
            if (progress) progress(size, size);
            auto stored = store(upload_id, bytes);
            if (stored) {
                reply(std::move(stored));
            } else {
                reply(shown(std::move(stored).error()));
            }
        });
    });
    return number;
}

void InProcessApi::cancel(std::uint32_t upload) { cancelled_.push_back(upload); }

void InProcessApi::link(api::Question question, api::Reply reply) {
    later([this, question = std::move(question), reply = std::move(reply)] {
        auto answer = dispatcher_.handle_document(caller(), question.endpoint->path, question.body);
        if (!answer.document) {
            reply(shown(std::move(answer.document).error()));
            return;
        }
        auto document = std::move(answer.document).value();
        const auto name = document.file_name, mime = document.mime;
        const auto reader = reader_of(std::move(document), dispatcher_.ports());
        if (!reader) {
            reply(shown(reader.error()));
            return;
        }
        auto bytes = reader.value()->read(0, static_cast<std::size_t>(reader.value()->size_bytes()));
        reply(place_.publish(name, mime, std::move(bytes)));
    });
}

void InProcessApi::poll() {
    // What is asked while answering waits for the next poll, as it would over a network.
    for (auto& work : std::exchange(queue_, {})) work();
    if (place_.idle) place_.idle();
}

}  // namespace services
