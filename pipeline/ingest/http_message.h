// A message of HTTP as it stands in an archive: headers, and the body with its codings undone.
#ifndef COUNTERCHECK_PIPELINE_INGEST_HTTP_MESSAGE_H_
#define COUNTERCHECK_PIPELINE_INGEST_HTTP_MESSAGE_H_

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

#include "core/result.h"

namespace countercheck {

// Header fields by name in lower case; the first of equal names counts.
using HeaderFields = std::map<std::string, std::string>;

// Reads "Name: value" lines, folded ones too, from `place` to behind the empty line that ends them,
// where `place` then stands. Lines that are none are passed over.
HeaderFields ReadHeaderFields(std::string_view message, size_t* place);

struct ArchivedResponse {
  int status = 0;
  HeaderFields fields;
  size_t body_byte = 0;   // where the body begins in the message
  bool is_coded = false;  // the body is not that of the message but what it was made of
  std::string body;
};

// An error for bytes that are no response, and for a body that is damaged or longer than `limit`.
Result<ArchivedResponse> ReadArchivedResponse(std::string_view message, size_t limit);

// "text/html" of "text/html; charset=x", in lower case.
std::string MediaType(std::string_view content_type);
// "x" of it; empty where there is none.
std::string Parameter(std::string_view field, std::string_view name);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_INGEST_HTTP_MESSAGE_H_
