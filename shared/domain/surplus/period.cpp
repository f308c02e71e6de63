#include "shared/domain/surplus/period.hpp"

#include "shared/domain/checker.hpp"
#include "shared/domain/identity/account.hpp"
#include "shared/domain/limits.hpp"
#include "shared/text/surplus/period.hpp"

namespace domain::surplus {
namespace {

namespace words = text::surplus;

constexpr std::int64_t year_min = 2000, year_max = 2100;

/// The day in the form in which it is kept; nothing and a refusal when it is none.
std::optional<base::Date> day(Checker& checker, std::string_view field, std::string& written) {
    const auto date = base::parse_date(written);
    if (!checker.required_shape(field, written, words::day_required, date.has_value(), words::day_rule)) return std::nullopt;
    written = base::iso(*date);
    return date;
}

}  // namespace

PeriodFacts facts_of(const Period& period) {
    return {period.year,         period.title,    period.opens_on,          period.closes_on,
            period.header_lines, period.contacts, period.technical_contact, period.notes,
            period.mailbox};
}

void set_facts(Period& period, const PeriodFacts& facts) {
    period.year = facts.year;
    period.title = facts.title;
    period.opens_on = facts.opens_on;
    period.closes_on = facts.closes_on;
    period.header_lines = facts.header_lines;
    period.contacts = facts.contacts;
    period.technical_contact = facts.technical_contact;
    period.notes = facts.notes;
    period.mailbox = facts.mailbox;
}

std::vector<base::FieldError> validate(PeriodFacts& facts) {
    Checker checker;
    if (facts.year < year_min || facts.year > year_max) checker.refuse("year", words::year_rule);
    checker.required_text("title", facts.title, limits::period_title_letters_max);
    const auto opens = day(checker, "opens_on", facts.opens_on), closes = day(checker, "closes_on", facts.closes_on);
    if (opens && closes && *closes < *opens) checker.refuse("closes_on", words::closes_before_it_opens);
    checker.required_text("header_lines", facts.header_lines, limits::period_text_letters_max);
    checker.optional_text("contacts", facts.contacts, limits::period_text_letters_max);
    checker.optional_text("technical_contact", facts.technical_contact, limits::period_title_letters_max);
    checker.optional_text("notes", facts.notes, limits::period_text_letters_max);
    checker.required_shape("mailbox", facts.mailbox, words::mailbox_required, identity::is_email(facts.mailbox),
                           words::mailbox_rule);
    return checker.take();
}

PeriodState state_at(const Period& period, base::Instant now) {
    if (period.state != PeriodState::abierto) return period.state;
    const auto today = base::iso(base::mexico_city(now).date);  // of one length, so they sort as days do
    if (today < period.opens_on) return PeriodState::programado;
    return today > period.closes_on ? PeriodState::cerrado : PeriodState::abierto;
}

bool takes_saves(const Period& period, base::Instant now) {
    return state_at(period, now) == PeriodState::abierto ||
           (now >= limits::save_grace_ms && state_at(period, now) == PeriodState::cerrado &&
            state_at(period, now - limits::save_grace_ms) == PeriodState::abierto);
}

}  // namespace domain::surplus
