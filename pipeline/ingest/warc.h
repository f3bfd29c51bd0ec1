// WARC, the format of web archives: the pages and texts in its records.
#ifndef COUNTERCHECK_PIPELINE_INGEST_WARC_H_
#define COUNTERCHECK_PIPELINE_INGEST_WARC_H_

#include <string>

#include "pipeline/ingest/ingest.h"
#include "pipeline/ingest/line_reader.h"

namespace countercheck {

// Hands each article to `sink`: responses of status 200 that are HTML or text, with chunked and
// compressed bodies undone, and the texts of resource and conversion records. Others, revisits
// among them, are passed over. A document is named "crawl.warc:1234" by the byte where its body
// begins, known by its address, and dated by the page or else not at all. Places count in the file,
// or in the body where that was chunked or compressed. A record that is broken or too long is an
// error ("byte 1234"), and reading goes on at the next, also where a length passes it by.
void ReadWarc(const std::string& path, LineReader* reader, const IngestLimits& limits,
              const Sink& sink);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_INGEST_WARC_H_
