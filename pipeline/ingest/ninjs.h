// IPTC ninjs 1.x to 3.x: the items of a news agency as JSON.
#ifndef COUNTERCHECK_PIPELINE_INGEST_NINJS_H_
#define COUNTERCHECK_PIPELINE_INGEST_NINJS_H_

#include <string>

#include "pipeline/ingest/raw_document.h"

namespace countercheck {

// Hands each item of `bytes` to `sink`: one object, a list of them, or an object with a list in
// "items", or one a line. The headline is read where it stands before the body; of several bodies
// the one in HTML counts. A document is named by its uri where the file holds several, else by
// `path`. One error, which names `path`, for what is no JSON or holds no item.
void ReadNinjs(const std::string& path, const std::string& bytes, const Sink& sink);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_INGEST_NINJS_H_
