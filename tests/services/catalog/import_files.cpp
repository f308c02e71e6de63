// Files as programs write them: every kind in every shape gives the same rows, or is refused by what it is.

#include <catch2/catch.hpp>

#include <algorithm>
#include <map>

#include "shared/base/records.hpp"
#include "shared/base/result.hpp"
#include "shared/base/text.hpp"
#include "shared/domain/catalog/csv.hpp"
#include "shared/domain/catalog/text_file.hpp"
#include "shared/services/catalog/import/import.hpp"
#include "shared/services/near/seeds.hpp"
#include "shared/storage/catalog/catalog.hpp"
#include "shared/storage/engine/database.hpp"
#include "shared/storage/engine/embedded.hpp"
#include "shared/text/catalog/import.hpp"
#include "tests/support/database.hpp"

using services::catalog::DryRun;
using services::catalog::ImportKind;
using services::catalog::ImportReport;
namespace words = text::catalog;

namespace {

using Lines = std::vector<std::string>;
using Table = std::vector<std::vector<std::string>>;

std::unique_ptr<storage::Database> with_starter_catalogs() {
    auto database = test::empty_database();
    REQUIRE(services::load_starter_catalogs(*database));
    return database;
}

base::Result<ImportReport> imported(storage::Database& database, ImportKind kind, std::string_view file,
                                    DryRun dry_run = DryRun::no) {
    return services::catalog::import_file(database, kind, file, dry_run);
}

ImportReport import(storage::Database& database, ImportKind kind, std::string_view file, DryRun dry_run = DryRun::no) {
    const auto report = imported(database, kind, file, dry_run);
    if (!report) FAIL(report.error().message << report.error().detail);
    CHECK(services::catalog::rejection_lines(report.value()) == Lines{});
    return report.value();
}

template <class Query>
auto ask(storage::Database& database, Query query) {
    using Answer = std::invoke_result_t<Query, storage::Connection&>;
    const auto answer = database.read([&](storage::Connection& db) -> base::Result<Answer> { return query(db); });
    REQUIRE(answer);
    return answer.value();
}

std::string seed(ImportKind kind) {
    for (const auto& file : storage::seeds()) {
        if (file.name == services::seed_name(kind)) return std::string(file.content);
    }
    FAIL("no seed");
    return {};
}

std::vector<ImportKind> kinds_of_rows() {
    std::vector<ImportKind> kinds;
    for (const auto& [kind, name] : enum_names(ImportKind{})) {
        if (kind != ImportKind::forms) kinds.push_back(kind);
    }
    return kinds;
}

std::string windows_1252(const std::string& text) {
    static const auto bytes = [] {
        std::map<std::uint32_t, char> found;
        for (int byte = 0x80; byte < 0x100; ++byte) {
            const auto read = domain::catalog::read_text_file("\xE9\xE9\xE9 caf\xE9 " + std::string(1, static_cast<char>(byte)));
            const auto& decoded = std::get<domain::catalog::TextFile>(read).text;
            std::size_t at = decoded.rfind(' ') + 1;
            found[base::next_code_point(decoded, at)] = static_cast<char>(byte);
        }
        return found;
    }();
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const auto c = base::next_code_point(text, at);
        if (c < 0x80) out.push_back(static_cast<char>(c));
        else if (bytes.count(c)) out.push_back(bytes.at(c));
    }
    return out;
}

/// The first rows of a seed, in letters that Windows-1252 has as well.
Table sample(ImportKind kind, std::size_t rows = 8) {
    const auto text =
        std::get<domain::catalog::TextFile>(domain::catalog::read_text_file("\xE9\xF3\xED caf\xE9\n" + windows_1252(seed(kind))))
            .text;
    const auto sheet = domain::catalog::read_csv(text.substr(text.find('\n') + 1));
    Table table{sheet.header.cells};
    for (const auto& row : sheet.rows) {
        if (table.size() <= rows) table.push_back(row.cells);
    }
    return table;
}

std::string written(const Table& table, char separator = ',', const std::string& line_end = "\n") {
    std::string out;
    for (const auto& row : table) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (i > 0) out.push_back(separator);
            const bool quoted = row[i].find_first_of(",;\t\"\r\n") != std::string::npos;
            if (quoted) out.push_back('"');
            for (const char c : row[i]) out += quoted && c == '"' ? "\"\"" : std::string(1, c);
            if (quoted) out.push_back('"');
        }
        out += line_end;
    }
    return out;
}

/// With the empty columns and rows of a spreadsheet.
Table padded(Table table) {
    for (auto& row : table) row.insert(row.end(), 3, "");
    table.insert(table.begin() + 2, std::vector<std::string>(table.front().size(), ""));
    table.insert(table.end(), 4, std::vector<std::string>(table.front().size(), ""));
    return table;
}

}  // namespace

TEST_CASE("Every kind gives the same rows with every separator, encoding and line end, padded or not") {
    const auto database = with_starter_catalogs();
    for (const auto kind : kinds_of_rows()) {
        const auto table = sample(kind);
        import(*database, kind, written(table));
        const auto rows = static_cast<int>(table.size()) - 1;
        for (const char separator : {',', ';', '\t'}) {
            for (const std::string line_end : {"\n", "\r\n", "\r"}) {
                const auto text = written(table, separator, line_end);
                const auto told = std::string("sep=") + separator + line_end + text;
                const auto wide = written(padded(table), separator, line_end);
                for (const auto& file :
                     {text, "\xEF\xBB\xBF" + text, windows_1252(text), told, "\xEF\xBB\xBF" + told, windows_1252(told), wide,
                      windows_1252(wide), text + "\x1A", text.substr(0, text.size() - line_end.size())}) {
                    CAPTURE(base::name_of(kind), separator, line_end, file.substr(0, 200));
                    const auto report = import(*database, kind, file, DryRun::yes);
                    CHECK(report.unchanged == rows);
                    CHECK(report.added + report.changed == 0);
                    CHECK(report.unknown_columns == Lines{});
                }
            }
        }
    }
}

TEST_CASE("Forms are the same in every encoding and with every line end") {
    const auto database = with_starter_catalogs();
    const auto forms = seed(ImportKind::forms);
    import(*database, ImportKind::forms, windows_1252(forms));
    for (const auto& file : {windows_1252(forms), windows_1252(forms) + "\x1A"}) {
        const auto report = import(*database, ImportKind::forms, file, DryRun::yes);
        CHECK(report.added + report.changed == 0);
    }
    import(*database, ImportKind::forms, forms);
    for (const auto& file : {forms, "\xEF\xBB\xBF" + forms}) {
        const auto report = import(*database, ImportKind::forms, file, DryRun::yes);
        CHECK(report.added + report.changed == 0);
        CHECK(report.missing == Lines{});
    }
}

TEST_CASE("Every kind refuses what is no text by what it is, and stores nothing") {
    const auto database = with_starter_catalogs();
    const auto [file, refusal] = GENERATE(table<std::string, std::string>({
        {"", words::file_empty.words()},
        {"\r\n\r\n", words::file_empty.words()},
        {std::string("\xFF\xFEi\0d\0\n\0", 8), words::file_utf16.words()},
        {std::string("\xFE\xFF\0i\0d\0\n", 8), words::file_utf16.words()},
        {"PK\x03\x04 [Content_Types].xml", words::file_workbook.words()},
        {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", words::file_old_workbook.words()},
        {"PK\x03\x04 opendocument", words::file_open_document.words()},
        {"PK\x03\x04 a.csv", words::file_compressed.words()},
        {"\x1F\x8B\x08", words::file_compressed.words()},
        {"%PDF-1.4", words::file_pdf.words()},
        {"<html><table>", words::file_web_page.words()},
        {"<?xml version='1.0'?><Workbook/>", words::file_xml.words()},
        {"id,nombre\n1,Oncolog\xA1\x61\n", words::file_dos_letters.words()},
        {"id,nombre\n1,Oncolog\x92\x61\n", words::file_mac_letters.words()},
        {std::string("id\0nombre", 9), words::file_binary.words()},
        {"id,nombre\n1,CirugÃ\u00ADa de tÃ³rax\n2,NiÃ±ez\n", words::file_doubled_letters.words()},
        {"\xEF\xBB\xBFid,nombre\n1,NIÃ‘EZ Y Â«AÃ‘OÂ»\n", words::file_doubled_letters.words()},
        {"ï»¿id,nombre\n1,Uno\n", words::file_doubled_letters.words()},
    }));
    CAPTURE(file);
    for (const auto& [kind, name] : enum_names(ImportKind{})) {
        CAPTURE(name);
        const auto report = imported(*database, kind, file);
        REQUIRE_FALSE(report);
        CHECK(report.error().kind == base::ErrorKind::invalid_input);
        CHECK(report.error().message == refusal);
    }
}

TEST_CASE("The names of the columns alone are no import, and twice they are two files") {
    const auto database = with_starter_catalogs();
    for (const auto kind : kinds_of_rows()) {
        CAPTURE(base::name_of(kind));
        const auto table = sample(kind, 2);
        for (const auto& file :
             {written({table[0]}), written(padded({table[0], std::vector<std::string>(table[0].size())}), ';')}) {
            const auto alone = imported(*database, kind, file);
            REQUIRE_FALSE(alone);
            CHECK(alone.error().message == words::file_without_rows);
        }
        const auto joined = imported(*database, kind, written(table) + "\xEF\xBB\xBF" + written(table));
        REQUIRE(joined);
        const auto first_file = written(table);
        const auto lines = static_cast<int>(std::count(first_file.begin(), first_file.end(), '\n'));
        CHECK(services::catalog::rejection_lines(joined.value()) ==
              Lines{words::rejected_row(lines + 1, words::row_header_again.words())});
    }
    const auto no_forms = imported(*database, ImportKind::forms, R"({"forms":[]})");
    REQUIRE_FALSE(no_forms);
    CHECK(no_forms.error().message == words::forms_empty);
}

TEST_CASE("Equal rejections are one line with the first rows and a count") {
    const auto database = with_starter_catalogs();
    std::string file = "id,orden,nombre\n";
    for (int i = 0; i < 2857; ++i) file += "y-" + std::to_string(i) + ",mil,Nombre\n";
    file += "z,1,\n";
    const auto report = imported(*database, ImportKind::positions, file);
    REQUIRE(report);
    CHECK(report.value().rejected.size() == 2858);
    CHECK(services::catalog::rejection_lines(report.value()) ==
          Lines{words::rejected_rows("2, 3, 4, 5, 6", 2852, words::not_a_number("orden")),
                words::rejected_row(2859, words::value_missing("nombre"))});
}

TEST_CASE("Rows of two encodings in one file, and bytes that Windows-1252 does not have, are named") {
    const auto database = with_starter_catalogs();
    const auto mixed = imported(*database, ImportKind::positions,
                                "id,orden,nombre\na,1,Oncolog\xC3\xAD\x61\nb,2,Hematolog\xED\x61\nc,3,Dermatolog\xED\x61\n");
    REQUIRE(mixed);
    CHECK(services::catalog::rejection_lines(mixed.value()) ==
          Lines{words::rejected_rows("3, 4", 0, words::row_not_utf8.words())});
    const auto undefined =
        imported(*database, ImportKind::positions, "id,orden,nombre\na,1,Oncolog\xED\x61\nb,2,\x81xito\nc,3,A\xA2\x6Fs s\xED\n");
    REQUIRE(undefined);
    CHECK(services::catalog::rejection_lines(undefined.value()) ==
          Lines{words::rejected_row(3, words::row_byte_undefined("81")), words::rejected_row(4, words::row_sign_doubtful("¢"))});
}

TEST_CASE("Every kind of rows is withdrawn and brought back by its column activo") {
    const auto database = with_starter_catalogs();
    for (const auto kind : kinds_of_rows()) {
        CAPTURE(base::name_of(kind));
        auto table = sample(kind, 1);
        import(*database, kind, written(table));
        // The only diagnosis of a drug goes when the drug does.
        if (kind == ImportKind::recommendations)
            import(*database, ImportKind::generics, "nombre_generico,activo\nABATACEPT,NO\n");
        const auto import_with = [&](const std::string& active) {
            auto changed = table;
            changed[0].push_back("ACTIVO");
            changed[1].push_back(active);
            return import(*database, kind, written(changed, ';'));
        };
        const auto missing = import(*database, kind, written(table), DryRun::yes).missing.size();
        const auto withdrawn = import_with("NO");
        CHECK(withdrawn.changed == 1);
        REQUIRE(withdrawn.differences.size() == 1);
        CHECK(withdrawn.differences[0].field == "activo");
        CHECK(withdrawn.differences[0].before == words::yes);
        CHECK(withdrawn.differences[0].after == words::no);
        CHECK(import(*database, kind, written(table)).unchanged == 1);
        CHECK(import_with("").unchanged == 1);
        CHECK(import_with("no").unchanged == 1);
        CHECK(import_with("S\u00CD").changed == 1);
        CHECK(import(*database, kind, written(table), DryRun::yes).missing.size() == missing);
        auto wrong = table;
        wrong[0].push_back("activo");
        wrong[1].push_back("quizá");
        const auto refused = imported(*database, kind, written(wrong));
        REQUIRE(refused);
        CHECK(services::catalog::rejection_lines(refused.value()) ==
              Lines{words::rejected_row(2, words::not_yes_or_no("activo"))});
    }
}

TEST_CASE("What is withdrawn is not offered any more") {
    const auto database = with_starter_catalogs();
    const auto diagnoses = [&] {
        return ask(*database, [](auto& db) { return storage::catalog::search_cie10(db, "C92.1", 9); }).size();
    };
    const auto values = [&] {
        return ask(*database, [](auto& db) { return storage::catalog::search_list_values(db, "mutaciones", "T315I", 9); }).size();
    };
    const auto medicines = [&] {
        return ask(*database, [](auto& db) { return storage::catalog::search_medicines(db, "010.000.5790.00", 9); }).size();
    };
    CHECK(diagnoses() == 1);
    CHECK(values() == 1);
    REQUIRE(medicines() == 1);
    import(*database, ImportKind::cie10, "codigo,descripcion,activo\nC92.1,Leucemia mieloide crónica,NO\n");
    import(*database, ImportKind::list_values, "lista,valor,activo\nmutaciones,T315I,NO\n");
    auto medicine = sample(ImportKind::medicines, 1);
    medicine[0].push_back("activo");
    medicine[1].push_back("NO");
    import(*database, ImportKind::medicines, written(medicine));
    CHECK(diagnoses() == 0);
    CHECK(values() == 0);
    CHECK(medicines() == 0);
    CHECK(ask(*database, [](auto& db) { return storage::catalog::cie10_by_code(db, "C92.1"); }));
}

TEST_CASE("A dry run lists each change with line, key and column, and what the file lacks; unknown columns are named") {
    const auto database = test::empty_database();
    import(*database, ImportKind::ooad, "orden,clave,nombre\n1,01,Aguascalientes\n8,08,Chihuahua\n9,09,Colima\n");
    const auto report = import(
        *database, ImportKind::ooad,
        "orden,clave,nombre,sigla,Teléfono\n7,08,Chihuahua Norte,x,y\n10,10,Durango,,\n1,01,Aguascalientes,,\n", DryRun::yes);
    CHECK(report.added == 1);
    CHECK(report.changed == 1);
    CHECK(report.unchanged == 1);
    CHECK(services::catalog::difference_lines(report) ==
          Lines{words::row_changed(2, "ooad-08", "nombre", "Chihuahua", "Chihuahua Norte"),
                words::row_changed(2, "ooad-08", "orden", "8", "7"), words::row_new(3, "ooad-10"),
                words::row_missing("ooad-09")});
    CHECK(report.unknown_columns == Lines{"sigla", "telefono"});
    CHECK(report.read_as == words::read_as(words::utf8.words(), words::comma.words()));
    const auto values = import(*database, ImportKind::list_values, "lista,valor\nmutaciones,T315I\nmutaciones,V299L\notra,X\n");
    CHECK(values.added == 3);
    CHECK(import(*database, ImportKind::list_values, "lista,valor\nmutaciones,t315i\n", DryRun::yes).missing ==
          Lines{"mutaciones v299l"});
}

TEST_CASE("A dry run of forms names the field that changes") {
    const auto database = test::empty_database();
    const auto form = [](const std::string& label) {
        return R"({"forms":[{"id":"f","heading":"H","form_fields":[{"key":"a","label":")" + label +
               R"("}],"slots":[{"key":"evidencia","label":"EVIDENCIA","several":true}]}]})";
    };
    import(*database, ImportKind::forms, form("A"));
    const auto report = import(*database, ImportKind::forms, form("B"), DryRun::yes);
    REQUIRE(report.differences.size() == 1);
    CHECK(report.differences[0].field == words::form_field("a"));
    CHECK(report.differences[0].key == "f");
}

TEST_CASE("A letter that was converted twice in a row among sound ones is named, and a capital with tilde is none") {
    const auto database = with_starter_catalogs();
    const auto slip = imported(*database, ImportKind::positions,
                               "id,orden,nombre\na,1,Oncología\nb,2,CirugÃ\u00ADa\nc,3,Hematología y niñez\n");
    REQUIRE(slip);
    CHECK(services::catalog::rejection_lines(slip.value()) ==
          Lines{words::rejected_row(3, words::row_letter_doubled("Ã\u00AD"))});
    CHECK(import(*database, ImportKind::positions, "id,orden,nombre\na,1,SÃO JOÃO\nb,2,Ângela\n").added == 2);
}

TEST_CASE("Rows of nothing but blanks of any kind are none") {
    const auto database = with_starter_catalogs();
    CHECK(import(*database, ImportKind::positions, "id,orden,nombre\n\u3000,\u200B,\u2003\nx-uno,1,Uno\n\u00A0,\u2028,\u00AD\n")
              .added == 1);
    const auto blank = imported(*database, ImportKind::positions, "\u3000\n\u200B\n");
    REQUIRE_FALSE(blank);
    CHECK(blank.error().message == words::file_empty.words());
}

TEST_CASE("A line that tells another separator than the file has is named as the reason") {
    const auto database = with_starter_catalogs();
    const auto refused = imported(*database, ImportKind::positions, "sep=,\nid;orden;nombre\nuno;1;Uno\n");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message ==
          words::columns_missing("id, orden, nombre", 3, "id;orden;nombre") + words::separator_told(words::comma.words()));
    CHECK(words::row_width(1, 4) == "tiene 1 columna y deben ser 4");
}
