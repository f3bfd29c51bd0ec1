// One source of bytes: what format it is in, what it is packed in, and the documents in it.
#ifndef COUNTERCHECK_PIPELINE_INGEST_SOURCE_H_
#define COUNTERCHECK_PIPELINE_INGEST_SOURCE_H_

#include <istream>
#include <string>

#include "pipeline/ingest/ingest.h"

namespace countercheck {

enum class SourceKind {
  kFile,    // beside it there may be a sidecar
  kStream,  // standard input, or a file in an archive
};

// Hands the documents that `in` holds, or the errors in their place, to `sink`. `path` names it.
// Packed files in packed files are followed three deep.
void ReadSource(const std::string& path, SourceKind kind, std::istream& in, InputFormat format,
                const IngestLimits& limits, const Sink& sink);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_INGEST_SOURCE_H_
