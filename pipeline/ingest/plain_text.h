// A file of text with its metadata in a sidecar: X.txt and X.txt.meta.json.
#ifndef COUNTERCHECK_PIPELINE_INGEST_PLAIN_TEXT_H_
#define COUNTERCHECK_PIPELINE_INGEST_PLAIN_TEXT_H_

#include <optional>
#include <string>
#include <string_view>

#include "core/article.h"
#include "core/result.h"

namespace countercheck {

// True for the names of sidecars.
bool IsSidecar(std::string_view path);

// The document that the file at `path` is, before its metadata is known: name, and the file name
// without folders as its identity; bytes that are not UTF-8 in the name become U+FFFD.
Document DocumentOfFile(const std::string& path);

// Reads {"id","outlet" or "source","url","published","title"} of `json` into `document`; unknown
// keys and nulls are passed over. An error, with the place in `json`, for what is no such object;
// `document` then stays as it was. The error names no document.
std::optional<Error> ReadMetadata(std::string_view json, Document* document);

// The same from the sidecar of the file at `path`. Nothing happens where there is none.
std::optional<Error> ReadSidecar(const std::string& path, Document* document);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_INGEST_PLAIN_TEXT_H_
