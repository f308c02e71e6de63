#include "server/mail/carrier.hpp"

#include <curl/curl.h>

#include <algorithm>
#include <cstring>

#include "server/data_folder.hpp"

namespace server {
namespace {

class SmtpCarrier final : public MailCarrier {
public:
    SmtpCarrier(std::string url, std::string from) : url_(std::move(url)), from_(std::move(from)) {
        ::curl_global_init(CURL_GLOBAL_DEFAULT);
    }

    base::Result<void> carry(const storage::MailRow& mail, const std::string& message) override {
        const std::unique_ptr<CURL, decltype(&::curl_easy_cleanup)> curl(::curl_easy_init(),
                                                                         ::curl_easy_cleanup);
        const std::string recipient = "<" + mail.recipient + ">";
        const std::unique_ptr<curl_slist, decltype(&::curl_slist_free_all)> recipients(
            ::curl_slist_append(nullptr, recipient.c_str()), ::curl_slist_free_all);
        Reading reading{message, 0};
        CURL* const handle = curl.get();
        ::curl_easy_setopt(handle, CURLOPT_URL, url_.c_str());
        ::curl_easy_setopt(handle, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
        ::curl_easy_setopt(handle, CURLOPT_USE_SSL, static_cast<long>(CURLUSESSL_TRY));
        ::curl_easy_setopt(handle, CURLOPT_MAIL_FROM, ("<" + from_ + ">").c_str());
        ::curl_easy_setopt(handle, CURLOPT_MAIL_RCPT, recipients.get());
        ::curl_easy_setopt(handle, CURLOPT_UPLOAD, 1L);
        ::curl_easy_setopt(handle, CURLOPT_READFUNCTION, &SmtpCarrier::read);
        ::curl_easy_setopt(handle, CURLOPT_READDATA, &reading);
        bool recipient_was_named = false;
        ::curl_easy_setopt(handle, CURLOPT_VERBOSE, 1L);  // for the next two alone; nothing is printed
        ::curl_easy_setopt(handle, CURLOPT_DEBUGFUNCTION, &SmtpCarrier::watch);
        ::curl_easy_setopt(handle, CURLOPT_DEBUGDATA, &recipient_was_named);
        ::curl_easy_setopt(handle, CURLOPT_NOSIGNAL, 1L);
        ::curl_easy_setopt(handle, CURLOPT_CONNECTTIMEOUT, 15L);
        ::curl_easy_setopt(handle, CURLOPT_TIMEOUT, 60L);
        const auto code = ::curl_easy_perform(handle);
        if (code == CURLE_OK) return base::done();
        long answer = 0;
        ::curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &answer);
        constexpr long permanently = 500;
        // Before the recipient is named, a refusal is of us: a changed password, say, that will be mended.
        const bool of_this_mail = recipient_was_named && answer >= permanently;
        return base::Error{of_this_mail ? base::ErrorKind::invalid_input : base::ErrorKind::unavailable,
                           {},
                           {},
                           std::string(::curl_easy_strerror(code)) + " (" + std::to_string(answer) + ")"};
    }

private:
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
        const bool names_recipient =
            kind == CURLINFO_HEADER_OUT && std::string_view(bytes, count).starts_with("RCPT ");
        if (names_recipient) *static_cast<bool*>(state) = true;
        return 0;
    }

    std::string url_, from_;
};

class FolderCarrier final : public MailCarrier {
public:
    explicit FolderCarrier(std::string folder) : folder_(std::move(folder)) {}

    base::Result<void> carry(const storage::MailRow& mail, const std::string& message) override {
        return write_private_file(folder_ + "/" + std::to_string(mail.created_at) + "-" + mail.id + ".eml",
                                  message);
    }

private:
    std::string folder_;
};

}  // namespace

std::unique_ptr<MailCarrier> smtp_carrier(std::string url, std::string from) {
    return std::make_unique<SmtpCarrier>(std::move(url), std::move(from));
}

std::unique_ptr<MailCarrier> folder_carrier(std::string folder) {
    return std::make_unique<FolderCarrier>(std::move(folder));
}

}  // namespace server
