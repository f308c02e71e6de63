#include "shared/documents/surplus/words.hpp"

#include "shared/base/records.hpp"
#include "shared/base/text.hpp"
#include "shared/text/surplus/capture.hpp"
#include "shared/text/surplus/paper.hpp"

namespace documents::surplus {

using domain::surplus::Cause;
using domain::surplus::Modality;
namespace words = text::surplus;

std::string words_of(Cause cause) {
    switch (cause) {
        case Cause::none: return {};
        case Cause::carencia_servicio: return words::cause_carencia_servicio.words();
        case Cause::falta_equipo: return words::cause_falta_equipo.words();
        case Cause::falta_insumos: return words::cause_falta_insumos.words();
        case Cause::falta_personal: return words::cause_falta_personal.words();
    }
    return {};
}

std::string words_of(Modality modality) {
    return (modality == Modality::ambulatorio ? words::modality_ambulatorio : words::modality_hospitalario).words();
}

std::vector<std::string> all_causes() {
    std::vector<std::string> all;
    for (const auto& each : base::enum_table<Cause>) {
        if (each.first != Cause::none) all.push_back(words_of(each.first));
    }
    return all;
}

std::optional<Cause> cause_of(std::string_view said) {
    const auto sought = base::folded(said);
    for (const auto& each : base::enum_table<Cause>) {
        if (base::folded(words_of(each.first)) == sought) return each.first;
    }
    return std::nullopt;
}

}  // namespace documents::surplus
