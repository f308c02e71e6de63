// The code of a final paper, as pages and QR codes show it.

#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "shared/domain/surplus/code.hpp"
#include "shared/text/surplus/paper.hpp"

using domain::surplus::codes_in;

TEST_CASE("A code is told by the address of its verification or by the words at the foot, and by nothing else [beyond 12]",
          "[surplus]") {
    const auto [text, found] = GENERATE(table<std::string, std::vector<std::string>>({
        {"https://intranet.imss.example/#/excedentes/verificar?codigo=K7Q2M9X4TB", {"K7Q2M9X4TB"}},
        {"Código de verificación: K7Q2M9X4TB                 Página 1 de 3", {"K7Q2M9X4TB"}},
        {"CÓDIGO DE\n   VERIFICACIÓN:\nK7Q2M9X4TB", {"K7Q2M9X4TB"}},
        {"Código de verificación:K7Q2M9X4TB.", {"K7Q2M9X4TB"}},
        {"codigo de verificacion: k7q2m9x4tb", {"K7Q2M9X4TB"}},
        {"Código de verificación: K7Q2M9X4TB\fCódigo de verificación: K7Q2M9X4TB", {"K7Q2M9X4TB"}},
        {"verificar?codigo=K7Q2M9X4TB verificar?codigo=ABCDEFGHJK", {"K7Q2M9X4TB", "ABCDEFGHJK"}},
        {"Código de verificación: K7Q2M9X4T", {}},
        {"Código de verificación: K7Q2M9X4TBX", {}},
        {"Código de verificación: K7Q2M9X4O0", {}},  // misread: such letters are in none
        {"Código de verificación: ", {}},
        {"K7Q2M9X4TB", {}},
        {"https://otra.example/?codigo=K7Q2M9X4TB", {}},
        {"Folio K7Q2M9X4TB, código postal 06700", {}},
        {"", {}},
    }));
    CAPTURE(text);
    CHECK(codes_in(text) == found);
}

TEST_CASE("The words at the foot of a final paper are those by which its code is found", "[surplus]") {
    CHECK(codes_in(text::surplus::code_of_paper("K7Q2M9X4TB")) == std::vector<std::string>{"K7Q2M9X4TB"});
}
