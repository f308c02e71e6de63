// Blocks of cells to and from the clipboard, as Excel writes them.

#include <catch2/catch.hpp>

#include "app/ui/grid/clipboard.hpp"

using ui::grid::Block;
using ui::grid::block_text;
using ui::grid::parse_block;

TEST_CASE("A pasted text is cut into rows and cells as Excel has written it") {
    const auto [what, text, block] = GENERATE(table<std::string, std::string, Block>({
        {"one cell", "12", {{"12"}}},
        {"two by two", "1\t2\n3\t4", {{"1", "2"}, {"3", "4"}}},
        {"a line break at the end is no row", "1\t2\r\n3\t4\r\n", {{"1", "2"}, {"3", "4"}}},
        {"nor is one of the old Macintosh", "1\r2\r", {{"1"}, {"2"}}},
        {"an empty last row is one", "1\n\n", {{"1"}, {""}}},
        {"an empty first row is one", "\n1", {{""}, {"1"}}},
        {"empty cells count", "\t1\t\n", {{"", "1", ""}}},
        {"rows of different lengths", "1\n2\t3\n", {{"1"}, {"2", "3"}}},
        {"a line break within quotes", "\"uno\r\ndos\"\t3\n", {{"uno\ndos", "3"}}},
        {"a tab within quotes", "\"uno\tdos\"\t3", {{"uno\tdos", "3"}}},
        {"doubled quotes", "\"tubo de 5\"\"\"\tx", {{"tubo de 5\"", "x"}}},
        {"quotes that are none", "\"sin cierre\tx", {{"\"sin cierre", "x"}}},
        {"quotes in the middle", "5\" de largo\tx", {{"5\" de largo", "x"}}},
        {"a quoted word and more", "\"a\"b\tx", {{"\"a\"b", "x"}}},
        {"an empty quoted cell", "\"\"\tx", {{"", "x"}}},
        {"nothing", "", {}},
    }));
    CAPTURE(what);
    CHECK(parse_block(text) == block);
}

TEST_CASE("What is copied comes back the same") {
    const Block block = GENERATE(Block{{"1", "2"}, {"3", "4"}}, Block{{"uno\ndos", "tab\tulado"}}, Block{{"5\"", "\"citado\""}},
                                 Block{{"", ""}, {"x", ""}});
    CHECK(parse_block(block_text(block)) == block);
}

TEST_CASE("Copied cells are separated by tabs, and quoted only where they must be") {
    CHECK(block_text({{"1", "Apendicectomía"}, {"2", ""}}) == "1\tApendicectomía\r\n2\t");
    CHECK(block_text({{"a\nb"}}) == "\"a\nb\"");
}
