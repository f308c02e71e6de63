#pragma once
// The whole product in one program without a server: database, files, keys, example accounts. For the demonstration in
// the browser and the desktop program on its own folder; laid out as the server's data folder.

#include <memory>
#include <string>

#include "shared/api/api.hpp"
#include "shared/crypto/crypto.hpp"
#include "shared/services/near/in_process_api.hpp"

namespace services {

struct NearSettings {
    std::string folder{};  ///< Made when missing; "" keeps everything in memory.
    crypto::PasswordCost password_cost = crypto::PasswordCost::recommended;
    std::string page_url{};  ///< Where links in mails and on papers lead (Settings::page_url).
};

class NearWorld {
public:
    /// An empty folder gets the starter catalogues and the demonstration's accounts first. `place` is the program's.
    /// Errors carry words for the person who started the program.
    static base::Result<std::unique_ptr<NearWorld>> open(const NearSettings& settings, NearPlace place);
    ~NearWorld();
    NearWorld(const NearWorld&) = delete;
    NearWorld& operator=(const NearWorld&) = delete;

    api::Api& api();

private:
    struct Inside;
    explicit NearWorld(std::unique_ptr<Inside> inside);

    std::unique_ptr<Inside> inside_;
};

}  // namespace services
