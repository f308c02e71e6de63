// The quick guide of the Módulo on paper, read back.

#include <catch2/catch.hpp>

#include <string>

#include "shared/documents/contents/module_guide.hpp"
#include "shared/text/contents/module_guide.hpp"
#include "tests/support/pdf.hpp"

namespace {

namespace words = text::contents;

bool says(const std::string& text, std::string_view sentence) {
    return test::without_blanks(text).find(test::without_blanks(sentence)) != std::string::npos;
}

}  // namespace

TEST_CASE("The quick guide on paper says all that its page says, and whom to ask [A17.4] [A17.5]", "[A17.4][A17.5]") {
    const documents::contents::ModuleGuidePaper facts{
        {"55 57 26 17 00 Ext 15972", "modulo@imss.example"}, {"55 1234 5678", {}}, 1753309620000};
    const auto bytes = documents::contents::module_guide(facts).value();
    CHECK(bytes == documents::contents::module_guide(facts).value());
    CHECK(test::pdf_check(bytes).empty());
    const auto info = test::pdf_info(bytes);
    CHECK(info.at("Page size").find("612 x 792") == 0);
    CHECK(info.at("Title") == words::guide_title.words());
    const auto text = test::pdf_text(bytes);
    for (const auto& section : words::guide_sections) {
        CAPTURE(section.title.words());
        CHECK(says(text, section.title.view()));
        for (const auto& line : section.lines) {
            CAPTURE(line.words.words());
            CHECK(says(text, line.words.view()));
        }
    }
    CHECK(says(text, "Dudas o comentarios: • Tel. 55 57 26 17 00 Ext 15972 • modulo@imss.example"));
    CHECK(says(text, "Para reportar errores del SAnECE comunicarse a: • Tel. 55 1234 5678"));
}

TEST_CASE("Whom nobody has named is not printed [A17.5]", "[A17.5]") {
    const auto text = test::pdf_text(documents::contents::module_guide({{}, {}, 1753309620000}).value());
    CHECK_FALSE(says(text, words::doubts_section.view()));
    CHECK_FALSE(says(text, words::errors_section.view()));
}
