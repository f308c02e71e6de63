#include "server/http/status.hpp"

namespace server {

int status_of(base::ErrorKind kind) {
    using base::ErrorKind;
    switch (kind) {
        case ErrorKind::invalid_input: return 422;
        case ErrorKind::not_signed_in: return 401;
        case ErrorKind::not_allowed: return 403;
        case ErrorKind::not_found: return 404;
        case ErrorKind::conflict: return 409;
        case ErrorKind::too_many: return 429;
        case ErrorKind::outdated: return 426;
        case ErrorKind::unavailable: return 503;
        case ErrorKind::internal: return 500;
    }
    return 500;
}

base::ErrorKind kind_of(int status) {
    using base::ErrorKind;
    if (status == 403) return ErrorKind::not_allowed;
    if (status == 404) return ErrorKind::not_found;
    if (status == 408 || status == 503) return ErrorKind::unavailable;
    if (status == 426) return ErrorKind::outdated;
    if (status == 429) return ErrorKind::too_many;
    return status < 500 || status == 505 ? ErrorKind::invalid_input : ErrorKind::internal;
}

}  // namespace server
