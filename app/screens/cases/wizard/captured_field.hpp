#pragma once
// The field of a row of what is captured: one way for each way of filling it.

#include "app/screens/cases/wizard/capture.hpp"
#include "app/screens/screen.hpp"
#include "app/ui/form.hpp"
#include "shared/domain/cases/captured.hpp"

namespace screens::cases {

/// With its label as its name and the refusal of its key. What hangs on a choice is emptied by another choice.
void draw_field(Capture& capture, Frame& frame, ui::Form& form, const domain::cases::CapturedField& field);

}  // namespace screens::cases
