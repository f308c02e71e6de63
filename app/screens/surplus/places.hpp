#pragma once
// Where one is in the collection, and the head that all its inner screens share: Inicio, Guía de Ayuda, Regresar, the way
// down to here, the step and its notes (B1.4 to B1.6).

#include <string>
#include <string_view>
#include <vector>

#include "app/navigation/address.hpp"
#include "app/screens/screen.hpp"
#include "shared/api/surplus/reports.hpp"
#include "shared/text/text.hpp"

namespace screens::surplus {

/// The parameters of an address: "periodo", "ooad", "unidad", "grupo", "especialidad". Those that are "" are left out.
struct Place {
    std::string period_id{}, entity_id{}, unit_id{}, group_id{}, specialty_id{};

    static Place of(const navigation::Address& address);
    /// The address of another screen at this place.
    navigation::Address at(const Screen& screen) const;
    std::string href(const Screen& screen) const { return navigation::href(at(screen)); }
    Place of_period() const { return {period_id, {}, {}, {}, {}}; }
    Place of_entity() const { return {period_id, entity_id, {}, {}, {}}; }
    Place of_unit() const { return {period_id, entity_id, unit_id, {}, {}}; }
    Place of_group() const { return {period_id, entity_id, unit_id, group_id, {}}; }
    friend bool operator==(const Place&, const Place&) = default;
};

struct Crumb {
    std::string words{};
    std::string href{};  ///< "" for where one is.
};

struct Head {
    int step = 0;                ///< At which "Guía de Ayuda" opens; 0: at its beginning.
    text::Words title{};         ///< The step in the guide's words; the page's h1.
    std::string back{};          ///< Of "Regresar".
    std::vector<Crumb> trail{};  ///< "OOAD Chihuahua" › "HGZMF 23" › "Cirugía" › "Cirugía general"
};

/// Draws the head of an inner screen; "Inicio" leads to the dashboard of the period, or to the landing page without one.
void draw_head(const Place& place, const Head& head);

/// "OOAD Chihuahua"; a UMAE has its own name.
std::string name_of(const api::surplus::ReportView& report);
/// "la OOAD Chihuahua"
std::string with_article(const api::surplus::ReportView& report);
/// An address that lacks what its screen needs says so, with a way on; true when it was drawn.
bool draw_missing_place(bool complete);

}  // namespace screens::surplus
