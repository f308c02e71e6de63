// Text as it enters: one spelling for what looks the same, whatever keyboard, program or document it comes from (R26-R29).

#include <utf8proc.h>
#include <catch2/catch.hpp>

#include "shared/base/normal.hpp"
#include "shared/base/records.hpp"
#include "shared/base/result.hpp"
#include "shared/base/text.hpp"
#include "shared/domain/cases/attachment.hpp"
#include "shared/domain/cases/content.hpp"
#include "shared/domain/cases/general.hpp"
#include "shared/domain/cases/measures.hpp"
#include "shared/domain/cases/patient.hpp"
#include "shared/domain/cases/treatments.hpp"
#include "shared/domain/checker.hpp"
#include "shared/domain/files.hpp"
#include "shared/domain/identity/account.hpp"
#include "shared/text/cases/patient.hpp"
#include "shared/text/cases/treatments.hpp"
#include "shared/text/cases/verification.hpp"
#include "shared/text/identity/registration.hpp"
#include "shared/text/identity/sign_in.hpp"
#include "shared/text/identity/validation.hpp"
#include "shared/text/shared.hpp"
#include "shared/text/signs.hpp"
#include "tests/support/refusals.hpp"

using test::message_of;

namespace {

using base::Written;

const std::vector<Written> kinds{Written::line, Written::paragraphs, Written::surname,   Written::number,
                                 Written::code, Written::quantity,   Written::file_name, Written::secret};

std::string utf8(std::uint32_t code_point) {
    std::string text;
    base::append_code_point(text, code_point);
    return text;
}

/// Every code point that Unicode's data say this of, surrogates apart.
template <class Says>
std::vector<std::uint32_t> all_that(Says says) {
    std::vector<std::uint32_t> found;
    for (std::uint32_t c = 0; c < 0x110000; ++c) {
        if (c >= 0xD800 && c < 0xE000) continue;
        if (says(*utf8proc_get_property(static_cast<utf8proc_int32_t>(c)))) found.push_back(c);
    }
    return found;
}

std::vector<std::uint32_t> blanks() {
    return all_that([](const auto& of) { return of.category == UTF8PROC_CATEGORY_ZS; });
}

/// Default_Ignorable_Code_Point of Unicode 14, and the marks of annotations.
std::vector<std::uint32_t> unseen() {
    struct Range {
        std::uint32_t first, last;
    };
    std::vector<std::uint32_t> found;
    for (const auto& range : std::vector<Range>{{0xAD, 0xAD},
                                                {0x34F, 0x34F},
                                                {0x61C, 0x61C},
                                                {0x115F, 0x1160},
                                                {0x17B4, 0x17B5},
                                                {0x180B, 0x180F},
                                                {0x200B, 0x200F},
                                                {0x202A, 0x202E},
                                                {0x2060, 0x206F},
                                                {0x3164, 0x3164},
                                                {0xFE00, 0xFE0F},
                                                {0xFEFF, 0xFEFF},
                                                {0xFFA0, 0xFFA0},
                                                {0xFFF0, 0xFFFB},
                                                {0x1BCA0, 0x1BCA3},
                                                {0x1D173, 0x1D17A},
                                                {0xE0000, 0xE0FFF}}) {
        for (auto c = range.first; c <= range.last; ++c) found.push_back(c);
    }
    return found;
}

}  // namespace

TEST_CASE("A mark without a letter is nothing [R26]", "[R26]") {
    for (const auto* mark : {"\u0301", "\u0308\u0301", "\u20DD", "\u0903", "\uFE0F"}) {
        CAPTURE(mark);
        const std::string alone = mark;
        CHECK(base::normalised(alone) == "");
        CHECK(base::normalised(" " + alone + " ", base::Written::paragraphs) == "");
        CHECK(base::normalised(alone, base::Written::number) == "");
        CHECK(base::normalised("a " + alone + "b") == "a b");
    }
    CHECK(base::normalised("e\u0301") == "é");
    CHECK(base::normalised("\u0301", base::Written::secret) == "\u0301");
}

TEST_CASE("Every blank of Unicode is a blank, one within a line and none at its ends [R26]", "[R26]") {
    REQUIRE(blanks().size() == 17);
    for (const auto c : blanks()) {
        const auto blank = utf8(c);
        CAPTURE(c);
        const auto text = blank + "José" + blank + blank + "Luis" + blank;
        CHECK(base::normalised(text) == "José Luis");
        CHECK(base::normalised(text, Written::file_name) == "José Luis");
        CHECK(base::normalised(text, Written::surname) == "José Luis");
        CHECK(base::normalised(text, Written::paragraphs) == "José  Luis");
        CHECK(base::normalised(text, Written::secret) == " José  Luis ");
        CHECK(base::normalised(blank + "02" + blank + "87" + blank, Written::number) == "0287");
        CHECK(base::folded(text) == "jose luis");
        CHECK(base::normalised(blank + blank).empty());
        CHECK(base::normalised(blank + blank, Written::surname) == " ");  // A7.11
    }
}

TEST_CASE("What nobody sees is dropped wherever it stands, but in a password [R26] [R27]", "[R26][R27]") {
    REQUIRE(unseen().size() > 4000);
    for (const auto c : unseen()) {
        const auto sign = utf8(c);
        const auto text = sign + "pul" + sign + "mo\u0301" + sign + "n" + sign;
        const auto number = sign + "0287" + sign + "451236" + sign;
        bool right = base::normalised(text, Written::secret).find(sign) != std::string::npos;
        for (const auto written : kinds) {
            if (written == Written::secret) continue;
            right = right && base::normalised(text, written) == "pulm\u00F3n" && base::normalised(sign, written).empty();
            right = right && base::normalised(number, written) == "0287451236";
        }
        right = right && base::folded(text) == "pulmon" && base::is_unseen(c);
        if (!right) FAIL_CHECK("U+" << std::hex << c);
    }
    for (const std::uint32_t c : {0xADu, 0x200Bu, 0x200Cu, 0x200Du, 0x200Eu, 0x200Fu, 0x202Au, 0x202Du, 0x202Eu, 0x2060u, 0x2066u,
                                  0x2069u, 0xFEFFu, 0x61Cu, 0x180Eu, 0xFE0Fu, 0x34Fu, 0xFFF9u, 0xE0041u}) {
        CAPTURE(c);
        CHECK(base::is_unseen(c));
    }
}

TEST_CASE("A letter and its accents are one letter, however they were typed [R26]", "[R26]") {
    CHECK(base::normalised("Mari\u0301a Nu\u0301n\u0303ez") == "Mar\u00EDa N\u00FA\u00F1ez");
    CHECK(base::normalised("Nguye\u0302\u0303n") == "Nguy\u1EC5n");
    CHECK(base::normalised("25 \u2103 \u212B") == "25 \u2103 \u00C5");
    for (const auto written : kinds) CHECK(base::normalised("e\u0301", written) == "\u00E9");
    CHECK(base::normalised("e\u200D\u0301") == "\u00E9");  // what is dropped keeps none apart
}

TEST_CASE("Text that is normalised already stays as it is [R26]", "[R26]") {
    for (std::uint32_t c = 1; c < 0x30000; ++c) {
        if (c >= 0xD800 && c < 0xE000) continue;
        const auto text = "a" + utf8(c) + "b" + utf8(c);
        for (const auto written : kinds) {
            const auto once = base::normalised(text, written);
            if (base::normalised(once, written) != once) FAIL_CHECK("U+" << std::hex << c);
        }
    }
}

TEST_CASE("A line has no break and no tab; a text of several keeps its breaks, each the same one [R26]", "[R26]") {
    for (const char* line_break : {"\n", "\r", "\r\n", "\v", "\f", "\u0085", "\u2028", "\u2029"}) {
        const auto text = std::string("uno") + line_break + line_break + "dos" + line_break;
        CAPTURE(text);
        CHECK(base::normalised(text) == "uno dos");
        CHECK(base::normalised(text, Written::paragraphs) == "uno\n\ndos");
        CHECK(base::normalised(text, Written::code) == "unodos");
        CHECK(base::normalised(text, Written::number) == "uno dos");
        CHECK(base::folded(text) == "uno dos");
    }
    CHECK(base::normalised("a\tb") == "a b");
    CHECK(base::normalised("a\tb\t", Written::paragraphs) == "a\tb");
    CHECK(base::normalised(" \u200B\t\n ").empty());
    CHECK(base::normalised("\u200B", Written::surname).empty());
}

TEST_CASE("A number counts as people write it: blanks and dashes go, wide digits become plain ones [BR09] [R26]", "[R26]") {
    const auto typed = GENERATE(as<std::string>{}, "02 87 45 1236", "0287-45-1236", "\u202D0287451236\u202C", "\u200E0287451236",
                                "0287\u00A0451236", "\u200B0287451236", "\uFEFF0287451236",
                                "\uFF10\uFF12\uFF18\uFF17\uFF14\uFF15\uFF11\uFF12\uFF13\uFF16", "0287\u2011451236",
                                "0287\u2007451236", "0287\u2013451236", "0287\u2212451236", "0287\t451236\n", " 0287451236 ");
    CAPTURE(typed);
    CHECK(base::normalised(typed, Written::number) == "0287451236");
    CHECK(base::normalised(typed, Written::code) == "0287451236");
    CHECK(base::normalised("no es", Written::number) == "no es");  // a draft keeps what is wrong
    CHECK(base::normalised("k7qx \u2011 2MPB\u00A0", Written::code) == "k7qx2MPB");
    CHECK(base::normalised("\u00B2", Written::number) == "\u00B2");  // a raised digit is another sign, not this number's
    CHECK(base::normalised("\u2212"
                           "5",
                           Written::quantity) == "-5");  // the sign of a quantity is no hyphen
    CHECK(base::normalised(" \uFF17\uFF12\uFF0E\uFF15 ", Written::quantity) == "72.5");
    CHECK_FALSE(domain::cases::parse_integer(base::normalised("4 5", Written::quantity)));
}

TEST_CASE("Every string of a record is normalised as its field is written, in lists and parts too [R26]", "[R26]") {
    domain::cases::Content content;
    content.nss = "02 87-451236";
    content.umf = " 1\u00A02 ";
    content.doctor_maternal_surname = "\u00A0";
    content.doctor_given_names = "\u200BAna\u00A0\u00A0Mari\u0301a\n";
    content.diagnosis_detail = "uno\r\ndos ";
    content.new_patient.paternal_surname = "\t";
    content.new_patient.given_names = "\t";
    content.treatments = {{"x", "Y", " 400\u202Fmg ", "\uFF13"}};
    content.answers = {{"k", "\u00ADuno\r\ndos"}};
    content = base::normalised(content);
    CHECK(content.nss == "0287451236");
    CHECK(content.umf == "12");
    CHECK(content.doctor_maternal_surname == " ");
    CHECK(content.doctor_given_names == "Ana Mar\u00EDa");
    CHECK(content.diagnosis_detail == "uno\ndos");
    CHECK(content.new_patient.paternal_surname == " ");
    CHECK(content.new_patient.given_names.empty());
    CHECK(content.treatments.at(0).dose == "400 mg");
    CHECK(content.treatments.at(0).months == "3");
    CHECK(content.answers.at(0).value == "uno\ndos");
}

TEST_CASE("A password changes in its spelling alone, and its length is what a person sees [A3.9] [R27]", "[A3.9][R27]") {
    CHECK(base::normalised("Lluvia\u00A0 Verde\u3000", Written::secret) == "Lluvia  Verde ");
    CHECK(base::normalised("n\u0303 \uFF21-\u2013", Written::secret) == "\u00F1 \uFF21-\u2013");
    namespace words = text::identity;
    const std::string family = "\U0001F469\u200D\U0001F469\u200D\U0001F467";  // three people, one sign
    CHECK(base::letters_seen(family) == 1);
    CHECK(base::letters_seen("n\u0303a\u0301") == 2);
    CHECK(base::letters_seen("\u200B\u200B\u00AD") == 0);
    CHECK(domain::identity::password_refusal(family + family + family, {}) == words::password_too_short.words());
    CHECK(domain::identity::password_refusal("a\u0301e\u0301i\u0301o\u0301", {}) == words::password_too_short.words());
    CHECK(domain::identity::password_refusal("\u200B\u200B\u200B\u200B\u200B\u200B\u200B\u200B", {}) ==
          words::password_too_short.words());
    CHECK(domain::identity::password_refusal("Lluvia.Verde.8", {}).empty());
}

TEST_CASE("What is sought is found however it is spelt [BR12] [R26]", "[R26]") {
    const auto [typed, stored] = GENERATE(table<std::string, std::string>({
        {"no especi\uFB01cado", "NO ESPECIFICADO"},
        {"pulmo\u0301n", "Pulm\u00F3n"},
        {"leu\u00ADcemia", "Leucemia"},
        {"linfoma\u00A0no\u200B hodgkin", "LINFOMA NO HODGKIN"},
        {"\uFEFFC92\u200B.1", "c92.1"},
        {"\uFF29\uFF4D\uFF41\uFF54\uFF49\uFF4E\uFF49\uFF42", "imatinib"},
        {"no\u2011hodgkin", "no-hodgkin"},
        {"\u00B5g", "\u03BCg"},
        {"CD\u2074", "cd4"},
        {"S\u00F8ren \u0141uk", "soren luk"},
        {"stra\u00DFe", "STRASSE"},
        {"Nguy\u1EC5n", "nguyen"},
        {"d\u2019Or", "D'OR"},
    }));
    CAPTURE(typed, stored);
    CHECK(base::folded(typed) == base::folded(stored));
    CHECK(base::folded(base::folded(typed)) == base::folded(typed));
}

TEST_CASE("A great many marks cost their length and no more", "[R26]") {
    std::string text = "a";
    for (int i = 0; i < 60000; ++i) text += i % 2 == 0 ? "\u0301" : "\u0323";
    CHECK_FALSE(base::normalised(text).empty());
    CHECK(base::folded(text) == "a");
}

TEST_CASE("An NSS that lost its zero is never taken as another without a word [BR09] [R28]", "[R28]") {
    CHECK(domain::cases::parse_nss("02874512367") == "0287451236");
    CHECK_FALSE(domain::cases::parse_nss("287451236"));
    CHECK(domain::cases::nss_refusal("287451236").find("cero") != std::string::npos);
    CHECK(domain::cases::nss_hint("2874512367").find("0287451236") != std::string::npos);
    CHECK(domain::cases::nss_hint("0287451236").empty());
    CHECK(domain::cases::nss_hint("02874512367").empty());  // eleven say which they are
    CHECK(domain::cases::nss_hint("1234567890").empty());
    for (const char* ten : {"0287451236", "0111111111", "0999999990", "0100000000"}) {
        for (char last = '0'; last <= '9'; ++last) {
            const auto eleven = std::string(ten) + last;
            if (!domain::cases::parse_nss(eleven)) continue;
            CAPTURE(eleven);
            CHECK(domain::cases::nss_hint(eleven.substr(1)).find(ten) != std::string::npos);
        }
    }
}

TEST_CASE("What is missing is asked for; its shape is told to who wrote something [A9.1-A9.12]", "[A9.1-A9.12]") {
    const auto general = domain::cases::validate_general({}, {2025, 7, 23});
    const auto patient = domain::cases::validate(domain::cases::NewPatient{});
    const auto person = domain::identity::validate(domain::identity::Registration{});
    CHECK(message_of(general, "doctor_matricula") == text::shared::matricula_required);
    CHECK(message_of(general, "age_years") == text::cases::age_required);
    CHECK(message_of(general, "weight_kg") == text::cases::weight_required);
    CHECK(message_of(general, "height_cm") == text::cases::height_required);
    CHECK(message_of(patient, "agregado_medico") == text::cases::agregado_required);
    CHECK(message_of(person, "matricula") == text::shared::matricula_required);
    CHECK(message_of(person, "user_name") == text::identity::user_name_required);
    CHECK(domain::cases::nss_refusal("") == text::cases::nss_required);
    CHECK(message_of(domain::cases::validate(domain::cases::Treatment{}), "months") == text::cases::months_required);
}

TEST_CASE("A sign that cannot be shown is refused at its field by its name and place [BR23] [R29]", "[R29]") {
    for (const char* shown :
         {"5 \u00B5g/kg\u00B7d \u03BA \u03BB \u0394 \u207A \u2265",
          "\u03BA \u03BB \u0394 \u207A \u207B \u03A9 \u2103 \uFB01 \u2248 \u2260 \u2192 \u221A",
          "10\u207B\u00B3 CD4\u207A F508del \u0394F508",
          "\u00C5ngstr\u00F6m \u00DE\u00F3r\u00F0ur Nguy\u1EC5n N\u00FA\u00F1ez \u0175 \u017E \u0151 \u0107 \u015F \u0219",
          "TNF-\u03B1 \u03B2 \u03B3-GT \u2264 \u00B1 \u221E \u2642 \u2640 \u2300 \u2160 \u2163",
          "uno\ndos \u20AC \u2026 \u201Cx\u201D \u2014"}) {
        CAPTURE(shown);
        CHECK(domain::letters_refusal(base::normalised(shown, Written::paragraphs)).empty());
    }
    const auto refusal = domain::letters_refusal("dosis 5 mg \U0001F600 diaria");
    CHECK(refusal.find("un emoji") != std::string::npos);
    CHECK(refusal.find("U+1F600") != std::string::npos);
    CHECK(refusal.find("\"dosis 5 mg\"") != std::string::npos);
    for (const char* foreign : {"\u65E5", "\u0416", "\u05D0", "\u0627", "\uFFFD", "\x07", "\u0085", "\uFF21", "\uE000"}) {
        CAPTURE(foreign);
        CHECK_FALSE(domain::letters_refusal(foreign).empty());
    }
}

TEST_CASE("A file name is told which sign is not taken, where it stands, and a name that is [BR07] [A11.7] [R33]",
          "[A11.7][R33]") {
    const auto kept = [](std::string_view name) { return base::normalised(name, Written::file_name); };
    for (const auto c : blanks()) CHECK(domain::file_name_refusal(kept("Captura" + utf8(c) + "1.pdf" + utf8(c)), 99).empty());
    for (const auto c : unseen()) {
        if (kept(utf8(c) + "nota" + utf8(c) + ".pdf") != "nota.pdf") FAIL_CHECK("U+" << std::hex << c);
    }
    CHECK(kept("a\u2013b \u2014 c\u2011d.pdf") == "a-b - c-d.pdf");
    CHECK(kept("Mari\u0301a.pdf") == "Mar\u00EDa.pdf");

    for (std::uint32_t c = 0x21; c < 0x3000; ++c) {
        const auto name = kept("nota" + utf8(c) + "2.pdf");
        const auto refusal = domain::file_name_refusal(name, 99);
        if (refusal.empty()) continue;
        CAPTURE(c, refusal);
        std::size_t at = 4;  // the sign as it is kept
        CHECK(refusal.find(text::shared::sign_in_words(base::next_code_point(name, at))) != std::string::npos);
        CHECK(refusal.find("\"nota\"") != std::string::npos);
        const auto from = refusal.rfind(" a \"") + 4;
        const auto offered = refusal.substr(from, refusal.find('"', from) - from);
        CHECK(offered == "nota 2.pdf");
        CHECK(domain::file_name_refusal(offered, 99).empty());
    }
    for (const auto& [sign, words] : std::vector<std::pair<std::string, std::string>>{{",", "una coma"},
                                                                                      {"#", "un signo de n\u00FAmero"},
                                                                                      {"&", "un signo de y"},
                                                                                      {"'", "un ap\u00F3strofo"},
                                                                                      {"%", "un signo de porcentaje"},
                                                                                      {"+", "un signo de m\u00E1s"},
                                                                                      {"[", "un corchete"},
                                                                                      {";", "un punto y coma"},
                                                                                      {"=", "un signo de igual"},
                                                                                      {"\u00BA", "un ordinal"},
                                                                                      {"\u00AA", "un ordinal"}}) {
        CAPTURE(sign);
        CHECK(domain::file_name_refusal("a" + sign + "b.pdf", 99).find(words) != std::string::npos);
    }
    std::string apart;  // eighty letters for a person, more for a machine
    for (int i = 0; i < 76; ++i) apart += "n\u0303";
    CHECK(domain::file_name_refusal(kept(apart + ".pdf"), 80).empty());
    const auto too_long = domain::file_name_refusal(kept(apart + "n\u0303.pdf"), 80);
    CHECK(too_long.find("81") != std::string::npos);
    CHECK(domain::file_name_refusal("\u65E5\u672C.pdf", 99).find("archivo.pdf") != std::string::npos);
}
