#pragma once
// A draft was answered in one version of its form, and another is asked for by now: what stays, and what has no place any more.

#include <string>
#include <vector>

#include "shared/domain/cases/content.hpp"
#include "shared/domain/catalog/form.hpp"

namespace domain::cases {

/// An answer as it was asked for.
struct FormerAnswer {
    std::string label{}, value{};
    friend bool operator==(const FormerAnswer&, const FormerAnswer&) = default;
};

/// There is nothing that another form could leave without a place.
bool nothing_answered(const Content& content);
/// Answers of the former form that the form of now does not ask for, or asks for otherwise: another kind, an option that is gone.
std::vector<FormerAnswer> former_answers(const Content& content, const catalog::FormDescription& former,
                                         const catalog::FormDescription& now);
/// Goes on with the form of now: those are left out, all others stay.
void adopt_form(Content& content, const catalog::FormDescription& former, const catalog::FormDescription& now);

}  // namespace domain::cases
