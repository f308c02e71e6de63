#pragma once
// One file that is chosen, announced by an endpoint and sent. Until the server has it, the file stays chosen.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/screens/common/sending.hpp"
#include "app/screens/screen.hpp"
#include "app/ui/fields.hpp"
#include "app/ui/words.hpp"
#include "shared/api/api.hpp"
#include "shared/api/pending.hpp"
#include "shared/base/file.hpp"
#include "shared/base/result.hpp"
#include "shared/domain/files.hpp"
#include "shared/text/cases/attachments.hpp"
#include "shared/text/text.hpp"

namespace screens {

/// `Announce` answers an `upload_id`, the finished upload an `Answer`.
template <class Announce, class Answer>
class OneUpload {
public:
    bool has_file() const { return !chosen_.empty(); }
    bool running() const { return announced_.waiting() || stored_.waiting(); }
    const Answer* answer() const { return stored_.value(); }
    const std::string& refusal() const { return refusal_; }
    /// The field of the announcement at which the file that was sent was refused; "" when it was for another reason.
    std::string_view refused_field() const {
        const auto* error = stored_.error();
        return error && !error->fields.empty() ? std::string_view(error->fields.front().field) : std::string_view{};
    }
    void refuse(std::string why) {
        refusal_ = std::move(why);
        ui::announce(refusal_);
    }

    /// The field of the file, which says what was refused of it. True when another one was chosen.
    bool draw_field(Frame& frame, text::Words label, const domain::FileNames& rule, ui::FileSpec spec) {
        const auto name = chosen_.empty() ? std::string{} : chosen_.front().name;
        spec.chosen = std::string_view(name);
        spec.error = std::string_view(refusal_);
        spec.enabled = spec.enabled && !running();
        std::vector<base::ChosenFile> files;
        if (!ui::file_field(label, files, spec)) return false;
        forget(frame);
        auto why = domain::file_name_refusal(files.front().name, rule);
        if (why.empty()) why = domain::file_size_refusal(files.front().size_bytes);
        if (why.empty()) {
            chosen_ = std::move(files);
        } else {
            refuse(text::cases::file_refused(files.front().name, why));
            frame.platform.release_file(files.front().handle);
        }
        return true;
    }

    /// `request` lacks nothing but the file's name and size.
    void start(Frame& frame, typename Announce::Request request) {
        refusal_.clear();
        stored_.forget();
        sending_ = {};
        sending_.file = chosen_.front();
        request.name = sending_.file.name;
        request.size_bytes = static_cast<std::int64_t>(sending_.file.size_bytes);
        api::call<Announce>(frame.api, request, announced_);
    }

    /// Call each frame; true when the server has taken the file.
    bool follow(Frame& frame) {
        if (announced_.arrived()) {
            if (const auto* error = announced_.error()) take_refusal(*error);
            else send_bytes(sending_, frame, announced_.value()->upload_id, answering<Answer>(stored_));
        }
        if (!stored_.arrived()) return false;
        sending_.call = 0;
        if (const auto* error = stored_.error()) {
            take_refusal(*error);
            return false;
        }
        release(frame);
        return true;
    }

    /// While bytes are on their way.
    void draw_progress(Frame& frame) {
        if (stored_.waiting() && draw_sending(sending_, frame)) frame.api.cancel(sending_.call);
    }

    void forget(Frame& frame) {
        release(frame);
        refusal_.clear();
        stored_.forget();
    }

private:
    void release(Frame& frame) {
        if (!chosen_.empty()) frame.platform.release_file(chosen_.front().handle);
        chosen_.clear();
    }
    void take_refusal(const base::Error& error) {
        if (error.detail == api::cancelled) return refuse(text::cases::upload_cancelled.words());
        refuse(error.fields.empty() ? error.message : error.fields.front().message);
    }

    std::vector<base::ChosenFile> chosen_{};
    Sending sending_{};
    api::Pending<typename Announce::Response> announced_{};
    api::Pending<Answer> stored_{};
    std::string refusal_{};
};

}  // namespace screens
