#include "app/serve/first_words.h"

#include "pipeline/store/questions.h"

namespace countercheck {

// More names than these nobody reads on one page.
constexpr int kMost = 100;

void GiveTitles(Report* report, Database* store) {
  int given = 0;
  for (Document& document : report->documents) {
    if (!document.title.empty() || ++given > kMost) continue;
    ClaimFilter first;
    first.article = document.identity.empty() ? document.name : document.identity;
    first.limit = 1;
    const Report found = FindClaims(first, store);
    if (!found.claims.empty()) document.title = found.claims.front().sentence;
  }
}

}  // namespace countercheck
