// Lists of other articles in a page, and boxes of one.
//
//   <ul><li><a href=/1>How the harbour was won</a><p>A long read</p></li> …
#ifndef COUNTERCHECK_PIPELINE_INGEST_HTML_TEASERS_H_
#define COUNTERCHECK_PIPELINE_INGEST_HTML_TEASERS_H_

#include "pipeline/ingest/html/html_tree.h"
#include "pipeline/ingest/html/page_rest.h"

namespace countercheck {

// Leaves them out of `rest`, whose counts are those of what is not left out yet.
void LeaveOutTeasers(const HtmlTree& tree, PageRest* rest);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_INGEST_HTML_TEASERS_H_
