// What holds of every paper, whatever is on it.

#include <catch2/catch.hpp>

#include <string>

#include "shared/documents/page.hpp"

TEST_CASE("A paper of any size is drawn whole, also one that fills the last piece of libharu's memory to its end") {
    constexpr std::size_t piece = 4096;  // HPDF_STREAM_BUF_SIZ
    const auto drawn = [](std::size_t keywords) {
        documents::PageSetup setup;
        setup.title = "Reporte";
        setup.keywords = std::string(keywords, 'x');
        documents::Pages pages(setup);
        return pages.finish();
    };
    const auto plain = drawn(piece);
    REQUIRE(plain);
    const auto missing = piece - plain.value().size() % piece;
    bool fills_it = false;
    for (std::size_t more = missing > 3 ? missing - 3 : 0; more <= missing + 3; ++more) {
        const auto paper = drawn(piece + more);
        CAPTURE(more, missing);
        INFO((paper ? std::string{} : paper.error().detail));
        REQUIRE(paper);
        CHECK(paper.value().ends_with("%%EOF\n"));
        fills_it = fills_it || paper.value().size() % piece == 0;
    }
    CHECK(fills_it);
}
