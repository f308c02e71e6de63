#pragma once
// The screens of contents: what everybody reads, and where the central area writes it.

#include <array>

#include "app/screens/screen.hpp"

namespace screens::contents {

extern const Screen requirements;
extern const Screen medicines;
extern const Screen module_guide;
extern const Screen notices;
extern const Screen notice_desk;
extern const Screen notice_editor;
extern const Screen list_values;
extern const Screen reasons;

inline constexpr std::array all{&requirements, &medicines,     &module_guide, &notices,
                                &notice_desk,  &notice_editor, &list_values,  &reasons};

}  // namespace screens::contents
