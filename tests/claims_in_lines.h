// The claims of a text, each as one line, for table tests of extractors/.
#ifndef COUNTERCHECK_TESTS_CLAIMS_IN_LINES_H_
#define COUNTERCHECK_TESTS_CLAIMS_IN_LINES_H_

#include <string>

#include "extractors/extract.h"
#include "tests/sample_article.h"

namespace countercheck {

// "1%: Dow index_level; fell: chip stocks share_price": what is printed, whom it is about, and the
// metric of each claim that has one, in the order of the text; "" where there is none.
inline std::string LinesOf(const Article& article) {
  std::string lines;
  for (const Claim& claim : Extract(article, BuiltinBook())) {
    if (claim.metric.empty()) continue;
    lines += lines.empty() ? "" : "; ";
    lines += claim.value_text + ": " + claim.subject.name + " " + claim.metric;
  }
  return lines;
}

// Of a body under a headline that names Acme.
inline std::string LinesOf(const std::string& body) { return LinesOf(AcmeArticle(body)); }

}  // namespace countercheck

#endif  // COUNTERCHECK_TESTS_CLAIMS_IN_LINES_H_
