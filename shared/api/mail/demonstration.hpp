#pragma once
// The mails of a demonstration without a server, which nobody carries: whoever sits before it reads them.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "shared/api/endpoint.hpp"
#include "shared/base/records.hpp"
#include "shared/base/time.hpp"

namespace api::mail {

struct DemoMail {
    std::string id{}, recipient{}, subject{}, body{};
    base::Instant written_at = 0;
    std::vector<std::string> files{};  ///< Names of what goes along, in its order.
    static constexpr auto fields() {
        using T = DemoMail;
        return base::fields<&T::id, &T::recipient, &T::subject, &T::body, &T::written_at, &T::files>();
    }
};

/// The newest ones. Errors: not_found wherever there are people to write to.
struct ListDemoMails {
    static constexpr std::string_view path = "/api/mail/demonstration";
    static constexpr std::string_view summary = "Correos de la demostración sin servidor";
    static constexpr Access access = Access::anyone();
    static constexpr Effect effect = Effect::reads;
    using Request = Nothing;
    struct Response {
        std::vector<DemoMail> mails{};
        std::int64_t total = 0;
        static constexpr auto fields() { return base::fields<&Response::mails, &Response::total>(); }
    };
};

/// A file of one of them. Errors: not_found, also wherever there are people to write to; conflict when its seal does not hold.
struct DemoMailFile {
    static constexpr std::string_view path = "/api/mail/demonstration-file";
    static constexpr std::string_view summary = "Archivo adjunto de un correo de la demostración sin servidor";
    static constexpr std::string_view mime = "application/pdf";
    static constexpr Access access = Access::anyone();
    static constexpr Effect effect = Effect::reads;
    struct Request {
        std::string mail_id{};
        std::int64_t position = 0;  ///< In `DemoMail::files`
        static constexpr auto fields() { return base::fields<&Request::mail_id, &Request::position>(); }
    };
};

}  // namespace api::mail
