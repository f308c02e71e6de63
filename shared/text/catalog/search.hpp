#pragma once
// How the rows of a search read.

#include <string>

namespace text::catalog {

// Rows of a search.
inline std::string medicine_row(const std::string& generic, const std::string& clave) { return generic + " · " + clave; }

}  // namespace text::catalog
