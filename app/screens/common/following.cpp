#include "app/screens/common/following.hpp"

namespace screens {

bool may_pass(base::ErrorKind kind) {
    switch (kind) {
        case base::ErrorKind::not_signed_in:
        case base::ErrorKind::too_many:
        case base::ErrorKind::unavailable:
        case base::ErrorKind::internal: return true;
        case base::ErrorKind::invalid_input:
        case base::ErrorKind::not_allowed:
        case base::ErrorKind::not_found:
        case base::ErrorKind::conflict:
        case base::ErrorKind::outdated: return false;
    }
    return false;
}

}  // namespace screens
