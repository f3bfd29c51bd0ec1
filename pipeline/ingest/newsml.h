// NewsML-G2 with NITF or XHTML in it, and NITF alone: the items of a news agency as XML.
#ifndef COUNTERCHECK_PIPELINE_INGEST_NEWSML_H_
#define COUNTERCHECK_PIPELINE_INGEST_NEWSML_H_

#include <string>

#include "pipeline/ingest/raw_document.h"

namespace countercheck {

// Hands each <newsItem> of `bytes`, or the <nitf> that it is, to `sink`. The text is that of the
// XHTML or NITF body, headline first where it stands there or before; else that of <inlineData>. A
// document is named by its guid where the file holds several, else by `path`. One error, which
// names `path`, for what is no XML or holds no item.
void ReadNewsMl(const std::string& path, const std::string& bytes, const Sink& sink);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_INGEST_NEWSML_H_
