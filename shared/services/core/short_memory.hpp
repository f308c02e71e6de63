#pragma once
// What is known only as long as the process lives, by the clock that only goes forward: who has to wait after wrong
// passwords, which networks they come from, how old a link is. None of it is in the database: a name that nobody has is
// often a password, typed into the wrong field, and its digest would let it be tried at the speed of SHA-256.

#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>

#include "shared/base/time.hpp"

namespace services {

class ShortMemory {
public:
    // Times are Clock::elapsed().

    /// Milliseconds that `who` still has to wait; 0: they may try.
    base::Instant wait_of(const std::string& who, base::Instant elapsed);
    /// Another wrong try: the wait grows with each.
    void failed(const std::string& who, base::Instant elapsed);
    void forgive(const std::string& who);

    /// A try of this network that nothing speaks for. One is forgotten a minute, and one for each that was right.
    void suspect(const std::string& network, base::Instant elapsed);
    void trust(const std::string& network);
    /// Whether there were so many that it stands behind everybody else.
    bool is_doubtful(const std::string& network, base::Instant elapsed);

    void link_made(const std::string& token_hash, base::Instant elapsed);
    /// Nothing for a link of another process.
    std::optional<base::Instant> age_of_link(const std::string& token_hash, base::Instant elapsed);

private:
    struct Wait {
        std::int64_t failed = 0;
        base::Instant until = 0, last = 0;
    };
    struct Network {
        double tries = 0;
        base::Instant last = 0;
    };
    struct Link {
        base::Instant last = 0;  ///< When it was made.
    };
    /// A flood of names or networks does not grow the tables without bound.
    template <class Row>
    static Row& row_of(std::unordered_map<std::string, Row>& rows, const std::string& key, base::Instant elapsed);

    std::mutex mutex_{};
    std::unordered_map<std::string, Wait> waits_{};
    std::unordered_map<std::string, Network> networks_{};
    std::unordered_map<std::string, Link> links_{};
};

}  // namespace services
