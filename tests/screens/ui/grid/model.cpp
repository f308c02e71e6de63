// Cells: what is right in a column, and how a cell stands from the first letter until it is saved or refused.

#include <catch2/catch.hpp>

#include "app/ui/grid/rows_shown.hpp"
#include "app/ui/spanish.hpp"
#include "tests/screens/ui/grid/samples.hpp"

using namespace ui::grid;

TEST_CASE("A number is read in the ways people and Excel write it") {
    const auto [text, value, error] = GENERATE(table<std::string, std::string, std::string>({
        {"12", "12", ""},
        {" 12 ", "12", ""},
        {"007", "7", ""},
        {"1,234", "1234", ""},
        {"1 234", "1234", ""},
        {"1\xC2\xA0"
         "234",
         "1234", ""},
        {"1\xE2\x80\xAF"
         "234",
         "1234", ""},
        {"12.00", "12", ""},
        {"0", "0", ""},
        {"１２", "12", ""},
        {"１，２３４", "1234", ""},
        {"", "", ""},
        {"  ", "", ""},
        {"\xC2\xA0", "", ""},
        {"12.5", "12.5", std::string(ui::spanish::not_whole)},
        {"1,23", "1,23", std::string(ui::spanish::not_whole)},
        {",5", ",5", std::string(ui::spanish::not_whole)},
        {"doce", "doce", std::string(ui::spanish::not_a_number)},
        {"1e5", "1e5", std::string(ui::spanish::not_a_number)},
        {"-", "-", std::string(ui::spanish::not_a_number)},
        {"-3", "-3", ui::spanish::number_too_small("0")},
        {"−3", "−3", ui::spanish::number_too_small("0")},
        {"－３", "－３", ui::spanish::number_too_small("0")},
        {"10,000", "10,000", ui::spanish::number_too_large("9,999")},
        {"99999999999999999999999", "99999999999999999999999", ui::spanish::number_too_large("9,999")},
    }));
    CAPTURE(text);
    const Judgement judgement = judge(samples::columns()[samples::hospital], text);
    CHECK(judgement.value == value);
    CHECK(judgement.error == error);
    CHECK(judgement.warning.empty());
}

TEST_CASE("A large number is taken with a warning, which is no error") {
    Model model = samples::model(2);
    model.write({0, samples::ambulatory}, "501");
    CHECK(model.state({0, samples::ambulatory}) == State::review);
    CHECK(model.cell({0, samples::ambulatory}).error.empty());
    CHECK(model.cell({0, samples::ambulatory}).warning == ui::spanish::number_doubtful("500"));
    CHECK(model.pending().size() == 1);
}

TEST_CASE("A choice is known by its id and by its words in any spelling") {
    const Column column = samples::columns()[samples::cause];
    CHECK(judge(column, "d").value == "d");
    CHECK(judge(column, " DESABASTO ").value == "d");
    CHECK(judge(column, "").value.empty());
    CHECK(judge(column, "Otra").error == ui::spanish::not_in_list);
}

TEST_CASE("A text is one line and counts its letters") {
    const Column column = samples::columns()[samples::lot];
    CHECK(judge(column, " uno\ndos ").value == "uno dos");
    CHECK(judge(column, "ááááááááááá").error == ui::spanish::letters_used(11, 10));
}

TEST_CASE("A cell is pending until it is saved") {
    Model model = samples::model(3);
    const Place place{1, samples::ambulatory};
    model.load(place, "5");
    CHECK(model.state(place) == State::untouched);
    model.write(place, "1,2");
    CHECK(model.state(place) == State::failed);
    CHECK(model.cell(place).text == "1,2");
    model.write(place, "1,200");
    model.finish(place);
    CHECK(model.cell(place).text == "1200");
    CHECK(model.row_state(1) == State::review);
    model.write(place, "7");
    CHECK(model.state(place) == State::pending);
    CHECK(model.pending() == std::set<Place>{place});

    SECTION("the answer of a save") {
        model.mark_saved(place, "7");
        CHECK(model.state(place) == State::saved);
        CHECK(model.pending().empty());
    }
    SECTION("an answer that comes when the cell holds something newer") {
        model.write(place, "8");
        model.mark_saved(place, "7");
        CHECK(model.state(place) == State::pending);
        CHECK(model.cell(place).text == "8");
        model.mark_refused(place, "7", "No se guardó");
        CHECK(model.state(place) == State::pending);
    }
    SECTION("a refusal keeps the text, and it can be tried again") {
        model.mark_refused(place, "7", "El periodo está cerrado");
        CHECK(model.state(place) == State::failed);
        CHECK(model.cell(place).text == "7");
        CHECK(model.pending().empty());
        model.retry();
        CHECK(model.pending() == std::set<Place>{place});
    }
    SECTION("a refusal that no longer holds is forgiven, and the column's own rules judge") {
        model.mark_refused(place, "7", "Falta la causa");
        model.mark_doubtful(place, "El doble que el año anterior");
        model.forgive(place);
        CHECK(model.state(place) == State::pending);
        CHECK(model.cell(place).text == "7");
        CHECK(model.pending() == std::set<Place>{place});
        CHECK(model.failed().empty());
        model.write(place, "1,2");
        model.forgive(place);
        CHECK(model.state(place) == State::failed);
        CHECK(model.failed() == std::set<Place>{place});
        model.write(place, "600");
        model.forgive(place);
        CHECK(model.state(place) == State::review);
    }
    SECTION("what it was loaded with is written again") {
        model.write(place, "5");
        CHECK(model.pending().empty());
        CHECK(model.state(place) == State::untouched);
    }
    SECTION("what is loaded later does not replace it") {
        model.load(place, "6");
        CHECK(model.cell(place).text == "7");
        CHECK(model.state(place) == State::pending);
    }
    SECTION("the owner's doubt is no error") {
        model.mark_saved(place, "7");
        model.mark_doubtful(place, "El doble que el año anterior");
        CHECK(model.state(place) == State::review);
        CHECK(model.pending().empty());
    }
}

TEST_CASE("A former figure stands beside a cell and is no content of it") {
    Model model = samples::model(2);
    const Place place{0, samples::ambulatory};
    model.compare_with(place, "1,200");
    CHECK(model.cell(place).former == "1,200");
    CHECK(model.cell(place).text.empty());
    CHECK(model.state(place) == State::untouched);
    CHECK_FALSE(model.captured(0));
    CHECK(model.pending().empty());
    model.write(place, "7");
    model.mark_saved(place, "7");
    CHECK(model.cell(place).former == "1,200");
}

TEST_CASE("Rows are found by all words that are sought, in any order, as parts of words, without accents") {
    const Model model(samples::columns(), {{.id = "a", .name = "Ureteroscopia con colocación de catéter"},
                                           {.id = "b", .name = "Colocación de marcapaso"},
                                           {.id = "c", .name = "Catéter venoso"}});
    using Rows = std::vector<std::size_t>;
    CHECK(rows_shown(model, {.search = "CATETER colocacion"}, {}) == Rows{0});
    CHECK(rows_shown(model, {.search = "  coloca   de "}, {}) == Rows{0, 1});
    CHECK(rows_shown(model, {.search = "catéter"}, {}) == Rows{0, 2});
    CHECK(rows_shown(model, {.search = "cateter marcapaso"}, {}).empty());
    CHECK(rows_shown(model, {.search = "   "}, {}).size() == 3);
}

TEST_CASE("Rows are found by their name in any spelling, by what is captured and by what is wrong") {
    Model model = samples::model(20);
    model.write({3, samples::ambulatory}, "4");
    model.write({8, samples::hospital}, "x");
    CHECK(rows_shown(model, {}, {}).size() == 20);
    CHECK(rows_shown(model, {.search = " APENDICECTOMIA "}, {}) == std::vector<std::size_t>{0, 5, 10, 15});
    CHECK(rows_shown(model, {.only_captured = true}, {}) == std::vector<std::size_t>{3, 8});
    CHECK(rows_shown(model, {.only_failed = true}, {}) == std::vector<std::size_t>{8});
    CHECK(rows_shown(model, {.search = "drenaje", .only_failed = true}, {}).size() == 1);
    CHECK(rows_shown(model, {.search = "nada"}, {}).empty());
}

TEST_CASE("Rows are sorted by name, number or word; empty cells stay below") {
    Model model = samples::model(5);
    model.write({1, samples::ambulatory}, "10");
    model.write({2, samples::ambulatory}, "9");
    model.write({4, samples::ambulatory}, "diez");
    CHECK(rows_shown(model, {}, {.column = 0, .descending = true}) == std::vector<std::size_t>{4, 3, 2, 1, 0});
    CHECK(rows_shown(model, {}, {.column = 1}) == std::vector<std::size_t>{2, 1, 4, 0, 3});
    CHECK(rows_shown(model, {}, {.column = 1, .descending = true}) == std::vector<std::size_t>{4, 1, 2, 0, 3});
}
