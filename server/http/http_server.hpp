#pragma once
// cpp-httplib between the sockets and the dispatcher: API, documents, uploads, the static site.

#include <memory>
#include <string>

#include "server/auth/forgery.hpp"
#include "server/auth/rate_limits.hpp"
#include "server/http/addresses.hpp"
#include "server/http/listener.hpp"
#include "shared/services/core/dispatcher.hpp"

namespace server {

struct HttpSettings {
    ListenerSettings listener{};
    std::string site_folder{};   ///< "" serves the API alone.
    std::string installation{};  ///< Its identity; the session cookie is named after it.
    Names names = Names::any;    ///< By which pages of ours may be reached.
    TrustedProxies trusted_proxies{};
    RateLimitSettings rate_limits{};
    int uploads_max = 32;  ///< At once; the workers left answer everybody else.
    int uploads_of_one_address_max = 12;
    int uploads_of_one_account_max = 8;  ///< A page sends six at once, which is what a browser opens to one server.
};

class HttpServer {
public:
    HttpServer(services::Dispatcher& dispatcher, HttpSettings settings);
    ~HttpServer();

    /// Binds; the answer is the port. Errors: unavailable with words for the person who starts the program.
    base::Result<int> open();
    /// Answers requests until `stop`, which may be called from any thread.
    void run();
    void stop();

private:
    class Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace server
