#include "app/screens/surplus/missing_product.hpp"

#include "app/ui/actions.hpp"
#include "app/ui/form.hpp"
#include "app/ui/words.hpp"
#include "shared/api/api.hpp"
#include "shared/domain/limits.hpp"
#include "shared/text/surplus/steps.hpp"

namespace screens::surplus {

namespace words = text::surplus;

void draw_missing_product(MissingProduct& missing, Frame& frame, const Place& place, const std::string& mailbox,
                          const std::string& sought) {
    if (missing.asked.arrived() && !missing.asked.error()) {
        missing.outcome = words::product_asked(missing.product);
        missing.product.clear();
        missing.suggested.clear();
        missing.reason.clear();
    }
    if (!missing.outcome.empty()) ui::notice(ui::Tone::success, missing.outcome);
    const ui::Expander open(words::missing_product, missing.open);
    if (!open) return;
    if (missing.product == missing.suggested && missing.outcome.empty()) missing.product = missing.suggested = sought;
    ui::text(words::missing_product_intro(mailbox));
    ui::link(std::string_view(words::write_to(mailbox)), "mailto:" + mailbox);
    ui::Form form(words::missing_product, missing.asked.error());
    if (form.text("product", words::product_wanted, missing.product,
                  {.required = true, .letters_max = domain::limits::product_name_letters_max}))
        missing.outcome.clear();
    form.area("reason", words::product_reason, missing.reason, {.letters_max = domain::limits::reason_letters_max}, 2);
    if (form.submit(words::ask_product, ui::ButtonSpec{.waiting = missing.asked.waiting()})) {
        const api::surplus::AskProduct::Request request{place.period_id, place.unit_id, place.group_id, missing.product,
                                                        missing.reason};
        api::call<api::surplus::AskProduct>(frame.api, request, missing.asked, missing.command.key_of(request, frame));
    }
}

}  // namespace screens::surplus
