#include "server/mail/carrier.hpp"

#include <curl/curl.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstring>

#include "server/data_folder.hpp"
#include "shared/base/text.hpp"

namespace server {
namespace {

class SmtpCarrier final : public MailCarrier {
public:
    SmtpCarrier(std::string url, std::string from, std::string password, MailTls tls)
        : url_(std::move(url)), from_(std::move(from)), password_(std::move(password)), tls_(tls) {
        ::curl_global_init(CURL_GLOBAL_DEFAULT);
    }

    base::Result<void> carry(const storage::MailRow& mail, const std::string& message) override {
        const std::unique_ptr<CURL, decltype(&::curl_easy_cleanup)> curl(::curl_easy_init(), ::curl_easy_cleanup);
        const std::string recipient = "<" + mail.recipient + ">";
        const std::unique_ptr<curl_slist, decltype(&::curl_slist_free_all)> recipients(
            ::curl_slist_append(nullptr, recipient.c_str()), ::curl_slist_free_all);
        Reading reading{message, 0};
        CURL* const handle = curl.get();
        ::curl_easy_setopt(handle, CURLOPT_URL, url_.c_str());
        ::curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
        ::curl_easy_setopt(handle, CURLOPT_USE_SSL,
                           static_cast<long>(tls_ == MailTls::required ? CURLUSESSL_ALL : CURLUSESSL_TRY));
        ::curl_easy_setopt(handle, CURLOPT_MAIL_FROM, ("<" + from_ + ">").c_str());
        ::curl_easy_setopt(handle, CURLOPT_MAIL_RCPT, recipients.get());
        ::curl_easy_setopt(handle, CURLOPT_UPLOAD, 1L);
        ::curl_easy_setopt(handle, CURLOPT_READFUNCTION, &SmtpCarrier::read);
        ::curl_easy_setopt(handle, CURLOPT_READDATA, &reading);
        if (!password_.empty()) ::curl_easy_setopt(handle, CURLOPT_PASSWORD, password_.c_str());
        std::array<char, CURL_ERROR_SIZE> cause{};
        ::curl_easy_setopt(handle, CURLOPT_ERRORBUFFER, cause.data());
        ::curl_easy_setopt(handle, CURLOPT_NOPROGRESS, 0L);  // asked about once a second, also while nothing moves
        ::curl_easy_setopt(handle, CURLOPT_XFERINFOFUNCTION, &SmtpCarrier::ask_whether_to_stop);
        ::curl_easy_setopt(handle, CURLOPT_XFERINFODATA, this);
        Dialogue dialogue;
        ::curl_easy_setopt(handle, CURLOPT_VERBOSE, 1L);  // for the next two alone; nothing is printed
        ::curl_easy_setopt(handle, CURLOPT_DEBUGFUNCTION, &SmtpCarrier::watch);
        ::curl_easy_setopt(handle, CURLOPT_DEBUGDATA, &dialogue);
        ::curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
        ::curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT, 15L);
        ::curl_easy_setopt(handle, CURLOPT_TIMEOUT, 60L);
        const auto code = ::curl_easy_perform(handle);
        if (code == CURLE_OK) return base::done();
        long answer = 0;
        ::curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &answer);
        std::string why(cause.data());
        if (why.empty()) why = ::curl_easy_strerror(code);
        if (!dialogue.refusal.empty()) why += ": " + dialogue.refusal;
        return base::Error{is_of_this_mail(dialogue, answer) ? base::ErrorKind::invalid_input : base::ErrorKind::unavailable,
                           {},
                           {},
                           why + " (" + std::to_string(answer) + ")"};
    }

    void stop() override { stopping_ = true; }
    bool stopped() const override { return stopping_; }

private:
    /// What was said on the way.
    struct Dialogue {
        bool recipient_was_named = false;
        std::string refusal{};  ///< The last line of the server's that refused.
    };

    /// Before the recipient is named a refusal is of us, and so is one for want of a name and password or of leave to
    /// relay: somebody will mend that. The rest is of this mail, and no further try would help.
    static bool is_of_this_mail(const Dialogue& dialogue, long answer) {
        constexpr long permanently = 500;
        if (!dialogue.recipient_was_named || answer < permanently) return false;
        for (const long ours : {502L, 503L, 530L, 534L, 535L, 538L}) {
            if (answer == ours) return false;
        }
        return base::folded(dialogue.refusal).find("relay") == std::string::npos;
    }

    static int ask_whether_to_stop(void* self, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
        return static_cast<SmtpCarrier*>(self)->stopping_ ? 1 : 0;
    }

    struct Reading {
        const std::string& message;
        std::size_t at;
    };
    static std::size_t read(char* to, std::size_t size, std::size_t count, void* state) {
        auto& reading = *static_cast<Reading*>(state);
        const auto bytes = std::min(size * count, reading.message.size() - reading.at);
        std::memcpy(to, reading.message.data() + reading.at, bytes);
        reading.at += bytes;
        return bytes;
    }

    static int watch(CURL*, curl_infotype kind, char* bytes, std::size_t count, void* state) {
        auto& dialogue = *static_cast<Dialogue*>(state);
        const std::string_view line(bytes, count);
        if (kind == CURLINFO_HEADER_OUT && line.starts_with("RCPT ")) dialogue.recipient_was_named = true;
        if (kind == CURLINFO_HEADER_IN && !line.empty() && (line.front() == '4' || line.front() == '5'))
            dialogue.refusal = base::trimmed(line);
        return 0;
    }

    std::string url_, from_, password_;
    MailTls tls_;
    std::atomic<bool> stopping_{false};
};

class FolderCarrier final : public MailCarrier {
public:
    explicit FolderCarrier(std::string folder) : folder_(std::move(folder)) {}

    base::Result<void> carry(const storage::MailRow& mail, const std::string& message) override {
        return write_private_file(folder_ + "/" + std::to_string(mail.created_at) + "-" + mail.id + ".eml", message);
    }

private:
    std::string folder_;
};

}  // namespace

std::unique_ptr<MailCarrier> smtp_carrier(std::string url, std::string from, std::string password, MailTls tls) {
    return std::make_unique<SmtpCarrier>(std::move(url), std::move(from), std::move(password), tls);
}

std::unique_ptr<MailCarrier> folder_carrier(std::string folder) { return std::make_unique<FolderCarrier>(std::move(folder)); }

}  // namespace server
