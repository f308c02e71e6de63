#pragma once
// What responses have in common: the header set of security.md
// 1, the page of an error, names of files to save.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "server/http/guard.hpp"

namespace server {

using Headers = std::vector<std::pair<std::string, std::string>>;

/// On every response; a response's own header of the same name wins.
Headers common_headers(bool https);
/// Over those, for a document that people uploaded: it can neither run nor be shown.
Headers uploaded_document_headers();

/// A small page in Spanish, without style or script of its own.
std::string error_page(int status, std::string_view words);

/// RFC 6266 and 8187: `attachment; filename="…"; filename*=UTF-8''…`.
enum class Disposition { show, save };
std::string content_disposition(Disposition disposition, std::string_view file_name);

/// A whole refusal for the wire; the connection ends after it.
std::string raw_refusal(const Refusal& refusal, bool https);

}  // namespace server
