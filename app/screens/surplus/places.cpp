#include "app/screens/surplus/places.hpp"

#include "app/screens/surplus/screens.hpp"
#include "app/ui/actions.hpp"
#include "app/ui/structure.hpp"
#include "app/ui/words.hpp"
#include "shared/text/surplus/paper.hpp"
#include "shared/text/surplus/steps.hpp"

namespace screens::surplus {

namespace words = text::surplus;

Place Place::of(const navigation::Address& address) {
    return {address.parameter("periodo"), address.parameter("ooad"), address.parameter("unidad"), address.parameter("grupo"),
            address.parameter("especialidad")};
}

navigation::Address Place::at(const Screen& screen) const {
    navigation::Address address{std::string(screen.address), {}};
    const std::pair<const char*, const std::string*> all[] = {{"periodo", &period_id},
                                                              {"ooad", &entity_id},
                                                              {"unidad", &unit_id},
                                                              {"grupo", &group_id},
                                                              {"especialidad", &specialty_id}};
    for (const auto& [name, value] : all) {
        if (!value->empty()) address.parameters.emplace_back(name, *value);
    }
    return address;
}

namespace {

void draw_trail(const std::vector<Crumb>& trail) {
    for (std::size_t i = 0; i < trail.size(); ++i) {
        ui::same_line();
        ui::muted(i == 0 ? words::trail_mark : words::crumb_mark);
        ui::same_line();
        if (trail[i].href.empty()) ui::bold(std::string_view(trail[i].words));
        else ui::link(std::string_view(trail[i].words), trail[i].href);
    }
}

}  // namespace

void draw_head(const Place& place, const Head& head) {
    ui::link(words::go_home, place.period_id.empty() ? navigation::href(landing.address) : place.of_period().href(dashboard));
    ui::same_line();
    navigation::Address guide{std::string(help.address), {}};
    if (head.step > 0) guide.parameters.emplace_back("paso", std::to_string(head.step));
    ui::link(words::help_title, navigation::href(guide));
    ui::same_line();
    ui::link(words::go_back, head.back);
    draw_trail(head.trail);
    ui::heading(head.title, 1);
}

std::string name_of(const api::surplus::ReportView& report) {
    return report.card.is_umae ? report.card.entity : words::ooad_of(report.card.entity);
}

std::string with_article(const api::surplus::ReportView& report) {
    return report.card.is_umae ? words::the_umae(report.card.entity) : words::the_ooad(report.card.entity);
}

bool draw_missing_place(bool complete) {
    if (complete) return false;
    ui::heading(words::dashboard, 1);
    ui::notice(ui::Tone::warning, words::place_missing);
    ui::link(words::go_to_periods, navigation::href(landing.address), {.as_button = true});
    return true;
}

}  // namespace screens::surplus
