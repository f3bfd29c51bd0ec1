// Whether a page gives all of its article to those who do not pay.
#ifndef COUNTERCHECK_PIPELINE_INGEST_HTML_PAYWALL_SIGNS_H_
#define COUNTERCHECK_PIPELINE_INGEST_HTML_PAYWALL_SIGNS_H_

#include "pipeline/ingest/html/body_finder.h"
#include "pipeline/ingest/html/html_tree.h"
#include "pipeline/text/reading.h"

namespace countercheck {

// kCut where the body is short and an offer that is shown stands behind it; else kPaid where the
// metadata say that it is `for_subscribers`. Linear in the number of nodes.
Access AccessOf(const HtmlTree& tree, const PageBody& body, bool for_subscribers);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_INGEST_HTML_PAYWALL_SIGNS_H_
