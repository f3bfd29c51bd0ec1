// The articles that the JSON-LD of a page speaks of.
//
//   <script type="application/ld+json">{"@type":"NewsArticle","headline":"Acme falls", …}</script>
#ifndef COUNTERCHECK_PIPELINE_INGEST_HTML_LINKED_ARTICLE_H_
#define COUNTERCHECK_PIPELINE_INGEST_HTML_LINKED_ARTICLE_H_

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/ingest/json_tree.h"
#include "pipeline/text/mapped_text.h"

namespace countercheck {

struct LinkedArticle {
  const JsonTree& json;
  size_t object;            // of the article, in the tree
  const WayBack& way_back;  // from what the tree was made of to the page
};

// The first article of each of the `scripts`, which are places in `page`; none where a script is no
// JSON, even with what browsers forgive, or speaks of no article. What `take` gets lives as long as
// the call.
void ForEachLinkedArticle(std::string_view page, const std::vector<SourceRange>& scripts,
                          const std::function<void(const LinkedArticle&)>& take);

// The name of what is called `id` ("@id") in one of the scripts; empty where nothing with a name is.
std::string LinkedName(std::string_view page, const std::vector<SourceRange>& scripts,
                       std::string_view id);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_INGEST_HTML_LINKED_ARTICLE_H_
