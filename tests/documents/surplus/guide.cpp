// The help of the nine steps on paper, read back.

#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "shared/base/text.hpp"
#include "shared/documents/surplus/guide.hpp"
#include "shared/domain/limits.hpp"
#include "shared/text/surplus/guide.hpp"
#include "tests/support/pdf.hpp"

namespace {

namespace words = text::surplus;

documents::surplus::GuidePaper facts() {
    return {{"INSTITUTO MEXICANO DEL SEGURO SOCIAL", "DIRECCIÓN DE PRESTACIONES MÉDICAS"},
            {"Dra. Rocío Ofelia Uc Coyoc, Titular de la División: rocio.uc@imss.gob.mx"},
            "colaboracion.salud@imss.gob.mx",
            1753309620000};
}

bool says(const std::string& text, std::string_view sentence) {
    return test::without_blanks(text).find(test::without_blanks(sentence)) != std::string::npos;
}

}  // namespace

TEST_CASE("The guide on paper says all that its page says, in its order [B1.5] [B1.7]", "[B1.5][B1.7]") {
    const auto bytes = documents::surplus::guide(facts()).value();
    CHECK(test::pdf_check(bytes).empty());
    const auto info = test::pdf_info(bytes);
    CHECK(info.at("Page size").find("612 x 792") == 0);
    CHECK(info.at("Title") == words::guide_title.words());
    const auto text = test::pdf_text(bytes);
    std::vector<std::string> pages;
    for (const auto page : base::split(text, '\f')) {
        if (!base::is_blank(page)) pages.emplace_back(page);
    }
    REQUIRE(pages.size() >= 3);
    std::string whole;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        CHECK(says(pages[i], "Página " + std::to_string(i + 1) + " de " + std::to_string(pages.size())));
        whole += pages[i];
    }
    const auto flat = test::without_blanks(whole);
    std::size_t at = 0;
    const auto after = [&](std::string_view sentence) {
        CAPTURE(sentence);
        const auto found = flat.find(test::without_blanks(sentence), at);
        CHECK(found != std::string::npos);
        if (found != std::string::npos) at = found;
    };
    after(words::guide_title.view());
    for (const auto& section : words::guide_before) after(section.title.view());
    after(words::glossary_title.view());
    for (const auto& section : words::guide_steps) after(section.title.view());
    after(words::guide_contact.view());
    after("rocio.uc@imss.gob.mx");
    after("colaboracion.salud@imss.gob.mx");
    CHECK(bytes == documents::surplus::guide(facts()).value());
}

TEST_CASE("The guide tells the size that is really taken [R7]", "[R7]") {
    const auto megabytes = std::to_string(domain::limits::file_size_bytes_max / (1024 * 1024));
    CHECK(says(test::pdf_text(documents::surplus::guide(facts()).value()), "peso máximo de " + megabytes + " Megabytes"));
}
