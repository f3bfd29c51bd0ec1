// Lines of a page that speak to its visitor and not of the news, whatever they are called: consent,
// dates that stand alone, "Sign up for our newsletter", "Skip to content".
#ifndef COUNTERCHECK_PIPELINE_INGEST_HTML_OFFERS_H_
#define COUNTERCHECK_PIPELINE_INGEST_HTML_OFFERS_H_

#include "pipeline/ingest/html/html_tree.h"
#include "pipeline/ingest/html/page_rest.h"

namespace countercheck {

// Leaves them out of `rest`, whose counts are those of what is not left out yet. Linear.
void LeaveOutOffers(const HtmlTree& tree, PageRest* rest);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_INGEST_HTML_OFFERS_H_
