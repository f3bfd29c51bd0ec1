// Words of an article that stand in the JSON-LD of its page and are not shown in its mark-up: pages
// that a script makes, and entries of a live blog that are loaded later.
//
//   {"@type":"LiveBlogPosting","liveBlogUpdate":[
//     {"articleBody":"Acme shares fell 5% today.","datePublished":"2026-06-24T16:05Z"}]}
#ifndef COUNTERCHECK_PIPELINE_INGEST_HTML_LINKED_TEXT_H_
#define COUNTERCHECK_PIPELINE_INGEST_HTML_LINKED_TEXT_H_

#include <optional>
#include <string_view>
#include <vector>

#include "pipeline/ingest/html/line_writer.h"
#include "pipeline/text/mapped_text.h"

namespace countercheck {

// `shown` are the lines of the mark-up of `page`, `json_ld` the places of its scripts. The lines
// with those that only a script has: the text of the article in their place where it is more than
// twice as long, and the entries that are not among them, each with its day. The way back leads to
// the page. Nothing where there are none, or where they stand between those that are shown, as the
// way back can only lead forward.
std::optional<WrittenLines> WithLinkedText(const WrittenLines& shown, std::string_view page,
                                           const std::vector<SourceRange>& json_ld);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_INGEST_HTML_LINKED_TEXT_H_
