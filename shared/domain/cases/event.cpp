#include "shared/domain/cases/event.hpp"

namespace domain::cases {

bool is_internal(Act act) {
    switch (act) {
        case Act::take:
        case Act::assign:
        case Act::release:
        case Act::evaluate:
        case Act::ask_opinion:
        case Act::take_back_opinion:
        case Act::give_opinion: return true;
        default: return false;
    }
}

}  // namespace domain::cases
