// The mails of a demonstration, on a server: they are their recipients' alone.

#include "shared/api/mail/demonstration.hpp"

#include <catch2/catch.hpp>

#include "shared/api/json.hpp"
#include "shared/base/result.hpp"
#include "shared/text/mail/demonstration.hpp"
#include "tests/support/world.hpp"

TEST_CASE("Where there is a server nobody reads the mails of others as a demonstration shows them", "[mail]") {
    test::World world;
    const auto shown_to = [&](test::Actor&& somebody) {
        const auto list = somebody.refused<api::mail::ListDemoMails>({});
        CHECK(list.kind == base::ErrorKind::not_found);
        CHECK(list.message == text::mail::demonstration_elsewhere.words());
        const auto file =
            somebody.document(api::mail::DemoMailFile::path,
                              api::encode(api::mail::DemoMailFile::Request{"01890000-0000-7000-8000-000000000000", 0}));
        REQUIRE_FALSE(file);
        CHECK(file.error().kind == base::ErrorKind::not_found);
    };
    shown_to(world.visitor());
    shown_to(world.director());
    shown_to(world.administrator());
}
