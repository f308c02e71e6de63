#pragma once
// Who reports in the demonstration of the collection, and how he calls his file.

#include <array>

#include "shared/text/text.hpp"

namespace text::surplus {

inline constexpr std::array demo_people{
    Text{"Rosa Díaz Luna"},        Text{"Jorge Peña Ríos"},       Text{"Alicia Muñoz Vega"},   Text{"Sergio Ávila Cruz"},
    Text{"Teresa Gómez Solís"},    Text{"Raúl Estrada Nava"},     Text{"Irma Castañeda León"}, Text{"Luis Ángel Mora Díaz"},
    Text{"Verónica Salas Pineda"}, Text{"Óscar Medina Quintero"}, Text{"Silvia Rangel Ochoa"}, Text{"Gabriel Zúñiga Parra"},
    Text{"Norma Bautista Lara"},
};
inline constexpr Text demo_signed_file{"Reporte firmado.pdf"};

}  // namespace text::surplus
