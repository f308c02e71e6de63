// What an attached file may be called, and how large it is.

#include <catch2/catch.hpp>

#include "shared/domain/cases/attachment.hpp"
#include "shared/domain/files.hpp"
#include "shared/domain/limits.hpp"

TEST_CASE("A file name has letters, digits, blanks and a few signs, and its length counts the ending [A8.4] [A11.7] [R5]",
          "[A8.4][A11.7][R5]") {
    const auto [name, letters_max, accepted] = GENERATE(table<std::string, int, bool>({
        {"nota medica (1)_final-2.v3.pdf", 99, true},
        {"Niño áéíóú Ñ.PDF", 99, true},
        {std::string(76, 'a') + ".pdf", 80, true},
        {std::string(77, 'a') + ".pdf", 80, false},
        {std::string(95, 'a') + ".pdf", 99, true},
        {std::string(96, 'a') + ".pdf", 99, false},
        {"a,b.pdf", 99, false},
        {"a/b.pdf", 99, false},
        {"a\"b.pdf", 99, false},
        {"a\r\nb.pdf", 99, false},
        {"foto.jpg", 99, false},
        {".pdf", 99, false},
        {"..pdf", 99, false},
        {"-_().pdf", 99, false},
        {" . .pdf", 99, false},
        {"\xCC\x81.pdf", 99, false},
        {"1.pdf", 99, true},
        {"ñ.pdf", 99, true},
        {"..a.pdf", 99, true},
        {"", 99, false},
    }));
    CAPTURE(name);
    CHECK(domain::file_name_refusal(name, letters_max).empty() == accepted);
    CHECK(domain::cases::file_name_letters_max("vigencia") == 80);
    CHECK(domain::cases::file_name_letters_max("evidencia") == 99);
}

TEST_CASE("A PDF holds at most 150 MB [R7]", "[R7]") {
    CHECK(domain::file_size_refusal(150ull * 1024 * 1024).empty());
    CHECK_FALSE(domain::file_size_refusal(150ull * 1024 * 1024 + 1).empty());
    CHECK_FALSE(domain::file_size_refusal(0).empty());
}

TEST_CASE("Letters of a file name with one rule for every spelling of them [A11.7] [R5]", "[A11.7][R5]") {
    const auto [name, accepted] = GENERATE(table<std::string, bool>({
        {"Mu\xCC\x81"
         "ltiple.pdf",
         true},  // as macOS writes ú
        {"año.pdf", true},
        {"a.b.c.pdf", true},
        {"a.pdf ", false},
        {"a.pđf", false},
        {"a.pdf\xCC\x81", false},
        {"a;b.pdf", false},
        {"a\\b.pdf", false},
        {"a:b.pdf", false},
        {"<a>.pdf", false},
        {"a%2Fb.pdf", false},
        {std::string("a\0b.pdf", 7), false},
        {"日本.pdf", false},
        {"🙂.pdf", false},
        {"a\xE2\x80\xAE"
         "fdp.pdf",
         false},
        {"a\xFF.pdf", false},
        {"a.pdf.exe", false},
        {"pdf", false},
    }));
    CAPTURE(name);
    CHECK(domain::file_name_refusal(name, 99).empty() == accepted);
}

TEST_CASE("The refusal of a file name says which letter it is about [R5]", "[R5]") {
    CHECK(domain::file_name_refusal("a,b.pdf", 99).find(",") != std::string::npos);
    CHECK(domain::file_name_refusal(std::string(100, 'a') + ".pdf", 99).find("99") != std::string::npos);
    CHECK(domain::file_name_refusal(std::string(100, 'a') + ".pdf", 80).find("80") != std::string::npos);
}
