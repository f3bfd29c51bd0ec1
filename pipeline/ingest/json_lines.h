// Documents as JSON lines: {"id","source" or "outlet","url","published","title","text"} a line.
#ifndef COUNTERCHECK_PIPELINE_INGEST_JSON_LINES_H_
#define COUNTERCHECK_PIPELINE_INGEST_JSON_LINES_H_

#include <string>
#include <string_view>

#include "core/result.h"
#include "pipeline/ingest/ingest.h"

namespace countercheck {

// The document that one line holds. Its bytes are the decoded "text"; its name and identity are the
// id, else the URL, else `path` and the number of the line. An error ("line 7") for what is no JSON
// object with a "text", for too long a text and for deep nesting. Bytes that are not UTF-8 become
// U+FFFD.
Result<RawDocument> ReadJsonLine(std::string_view line, const std::string& path, size_t number,
                                 const IngestLimits& limits);

// True where `line` is a JSON object with a "text".
bool IsJsonDocument(std::string_view line);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_INGEST_JSON_LINES_H_
