// The entries of a live blog in a page, and the day of each.
//
//   <div class="entry"><time datetime="2026-06-24T16:05Z">4:05 pm</time><p>Shares fell …</p></div>
//   <div class="entry"><time datetime="2026-06-23T21:30Z">9:30 pm</time><p>Acme said …</p></div>
#ifndef COUNTERCHECK_PIPELINE_INGEST_HTML_LIVE_ENTRIES_H_
#define COUNTERCHECK_PIPELINE_INGEST_HTML_LIVE_ENTRIES_H_

#include <cstddef>
#include <vector>

#include "core/period.h"
#include "pipeline/ingest/html/body_finder.h"
#include "pipeline/ingest/html/html_tree.h"
#include "pipeline/ingest/html/page_metadata.h"

namespace countercheck {

struct LiveEntry {
  size_t begin = 0;  // nodes of the tree, half-open
  size_t end = 0;
  Date day;
};

// In the order of the page, one beside the other. By the updates that the metadata list, else by
// parts that are alike and have a <time> or a printed date each. None where there are fewer than
// two, or where a day lies further than a month from that of the article. Linear in the number of
// nodes.
std::vector<LiveEntry> FindLiveEntries(const HtmlTree& tree, const PageBody& body,
                                       const PageMetadata& metadata);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_INGEST_HTML_LIVE_ENTRIES_H_
