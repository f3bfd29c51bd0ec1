// The first pass over a page, before a tree is made of it: what can hurt or only costs time is
// taken out, and its size is bounded. What is left are the elements that give a page its structure.
//
//   <div data-x="1" class="a"><b>5</b>%<script>…</script></div>   becomes   <div class="a">5%</div>
#ifndef COUNTERCHECK_PIPELINE_INGEST_HTML_PAGE_CLEANER_H_
#define COUNTERCHECK_PIPELINE_INGEST_HTML_PAGE_CLEANER_H_

#include <string_view>
#include <vector>

#include "core/result.h"
#include "pipeline/ingest/html/hidden_names.h"
#include "pipeline/text/mapped_text.h"

namespace countercheck {

// Of a title, wherever a page has it.
inline constexpr size_t kMaxTitleBytes = 64 * 1024;

struct CleanPage {
  MappedText html;                   // its way back leads to the page
  std::vector<SourceRange> json_ld;  // of the page: within <script type="application/ld+json">
  HiddenNames hidden;                // by its <style>s
};

// `page` is UTF-8. Comments, scripts, styles, drawings and forms' controls go with what they hold;
// of <b>, <i>, <font> and other tags that only change the look, the tags go; of attributes only
// those stay that tell what an element is. <s> and <strike> become <del>.
//
// An error for what no page of news has: tags nested deeper than 1,000, more than 150,000 tags, a
// tag of more than 1,000 attributes, more than 4 MiB of text and structure, a title of more than
// 64 KB. Linear.
Result<CleanPage> CleanHtml(std::string_view page);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_INGEST_HTML_PAGE_CLEANER_H_
