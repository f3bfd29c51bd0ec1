// Words that a page has twice: paragraphs for narrow screens and for wide ones, and sentences that
// are set large beside the text they stand in.
#ifndef COUNTERCHECK_PIPELINE_INGEST_HTML_REPEATS_H_
#define COUNTERCHECK_PIPELINE_INGEST_HTML_REPEATS_H_

#include "pipeline/ingest/html/body_finder.h"
#include "pipeline/ingest/html/html_tree.h"
#include "pipeline/ingest/html/page_counts.h"

namespace countercheck {

// Leaves all but the first of equal paragraphs out of `body`, and quotes that its text holds.
// Linear, but for a sort of the words.
void LeaveOutRepeats(const HtmlTree& tree, const PageCounts& counts, PageBody* body);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_INGEST_HTML_REPEATS_H_
