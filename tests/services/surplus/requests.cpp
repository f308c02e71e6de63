// What is asked of the division: the opening of a finalized report, a product that is not in the list.

#include <catch2/catch.hpp>

#include "shared/api/surplus/requests.hpp"
#include "shared/text/surplus/requests.hpp"
#include "tests/services/surplus/support.hpp"
#include "tests/support/crowd.hpp"

using domain::surplus::Answer;
using domain::surplus::RequestKind;
using surplus_tests::aguascalientes;
using surplus_tests::baja_california;
using surplus_tests::Nation;
namespace words = text::surplus;

TEST_CASE("Whoever finalized asks for the opening: it is filed once, mailed, and listed for the division [B6.4] [beyond 6]",
          "[B6.4]") {
    Nation nation;
    auto actor = nation.responsable();
    const auto answered = nation.answer(actor, Answer::no);
    CHECK(actor.refused<api::surplus::AskOpening>({nation.period, aguascalientes, "Faltó una unidad"}).kind ==
          base::ErrorKind::conflict);
    actor.must<api::surplus::FinalizeReport>({nation.period, aguascalientes, answered.version, false});
    CHECK(actor.refused<api::surplus::AskOpening>({nation.period, aguascalientes, " "}).fields.at(0).field == "reason");
    actor.must<api::surplus::AskOpening>({nation.period, aguascalientes, "Faltó una unidad"});
    CHECK(actor.refused<api::surplus::AskOpening>({nation.period, aguascalientes, "Otra vez"}).message ==
          words::opening_asked_already);
    auto stranger = nation.responsable(baja_california);
    CHECK(stranger.refused<api::surplus::AskOpening>({nation.period, aguascalientes, "x"}).kind == base::ErrorKind::not_allowed);
    const auto mail = nation.world.mails().back();
    CHECK(mail.recipient == "colaboracion.salud@imss.gob.mx");
    CHECK(mail.sender_name == "Recolección de Excedentes y Faltantes");
    CHECK(mail.subject == "Solicitud de apertura: OOAD Aguascalientes");
    CHECK(mail.body.find("Faltó una unidad") != std::string::npos);
    auto admin = nation.world.administrator();
    const auto requests = admin.must<api::surplus::ListRequests>({.filter = {nation.period}}).rows;
    REQUIRE(requests.size() == 1);
    CHECK(requests.at(0).kind == RequestKind::opening);
    CHECK(requests.at(0).entity == "OOAD Aguascalientes");
    CHECK(requests.at(0).reason == "Faltó una unidad");
}

TEST_CASE("A product that is not in the list is asked for, with the unit and group it is missed in [B5.12]", "[B5.12]") {
    Nation nation;
    auto actor = nation.capturista();
    const auto unit = nation.unit(actor, 0);
    CHECK(actor.refused<api::surplus::AskProduct>({nation.period, unit, "cirugia", "", ""}).fields.at(0).field == "product");
    CHECK(actor.refused<api::surplus::AskProduct>({nation.period, unit, "nada", "Injerto", ""}).kind ==
          base::ErrorKind::not_found);
    actor.must<api::surplus::AskProduct>({nation.period, unit, "cirugia", "Injerto de córnea", ""});
    CHECK(nation.world.mails().back().body.find("Injerto de córnea") != std::string::npos);
    auto admin = nation.world.administrator();
    const auto requests = admin.must<api::surplus::ListRequests>({.filter = {nation.period}}).rows;
    REQUIRE(requests.size() == 1);
    CHECK(requests.at(0).kind == RequestKind::product);
    CHECK(requests.at(0).product == "Injerto de córnea");
    CHECK(requests.at(0).group == "Cirugía");
    CHECK_FALSE(requests.at(0).unit.empty());
}

TEST_CASE("Of many requests each is listed once, the newest first, and those of another period are not [F8]", "[F8]") {
    Nation nation;
    test::add_requests(nation.world, 7, nation.world.clock.now(), nation.period);
    test::add_requests(nation.world, 2, nation.world.clock.now(), "another");
    auto admin = nation.world.administrator();
    api::surplus::ListRequests::Request request{.filter = {nation.period}};
    request.page.size = 3;
    std::vector<std::string> products;
    do {
        const auto page = admin.must<api::surplus::ListRequests>(request);
        CHECK(page.total == 7);
        for (const auto& each : page.rows) products.push_back(each.product);
        request.page.after = page.next;
    } while (!request.page.after.empty());
    REQUIRE(products.size() == 7);
    CHECK(products.front() == "Producto 7");
    CHECK(products.back() == "Producto 1");
    CHECK(admin.must<api::surplus::ListRequests>({.filter = {"unknown"}}).rows.empty());
    auto actor = nation.responsable();
    CHECK(actor.refused<api::surplus::ListRequests>({.filter = {nation.period}}).kind == base::ErrorKind::not_allowed);
}
