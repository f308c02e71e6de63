#pragma once
// Judges a PDF by what its objects are (R30, R31): from the catalogue through pages, annotations, fields,
// outlines and name trees, behind every reference. A name or a text that only looks like an action is none.

#include <string>

#include "server/files/pdf_report.hpp"

namespace server {

/// May throw `std::bad_alloc`; whatever is wrong with the file is in the report.
PdfReport look_through(int descriptor);
PdfReport look_through(const std::string& path);

}  // namespace server
