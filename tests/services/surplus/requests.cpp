// What is asked of the division: the opening of a finalized report, a product that is not in the list.

#include <catch2/catch.hpp>

#include "shared/api/surplus/requests.hpp"
#include "shared/text/surplus/requests.hpp"
#include "tests/services/surplus/support.hpp"

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
    const auto requests = admin.must<api::surplus::ListRequests>({nation.period}).requests;
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
    const auto requests = admin.must<api::surplus::ListRequests>({nation.period}).requests;
    REQUIRE(requests.size() == 1);
    CHECK(requests.at(0).kind == RequestKind::product);
    CHECK(requests.at(0).product == "Injerto de córnea");
    CHECK(requests.at(0).group == "Cirugía");
    CHECK_FALSE(requests.at(0).unit.empty());
}
