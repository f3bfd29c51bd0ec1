#include "app/serve/filters.h"

#include "app/kind_words.h"
#include "app/review_words.h"
#include "app/severity_words.h"

namespace countercheck {

ClaimFilter ClaimFilterOf(Parameters* parameters) {
  ClaimFilter filter;
  filter.subject = parameters->Text("subject");
  filter.metric = parameters->Text("metric");
  filter.outlet = parameters->Text("outlet");
  filter.article = parameters->Text("article");
  filter.finding = parameters->Text("finding");
  filter.from = parameters->Date("from");
  filter.until = parameters->Date("until");
  filter.least_confidence = static_cast<int>(parameters->Number("confidence", 0, 100, 0));
  return filter;
}

FindingFilter FindingFilterOf(Parameters* parameters) {
  FindingFilter filter;
  filter.least =
      SeverityOf(parameters->OneOf("severity", {"info", "low", "medium", "high"}, "low"));
  filter.kind = parameters->OneOf("kind", KindWords(), "");
  filter.subject = parameters->Text("subject");
  filter.article = parameters->Text("article");
  filter.words = parameters->Text("words");
  filter.since = parameters->Date("since");
  filter.statuses = StatusesOf(parameters->SomeOf(
      "status", {"open", "triaged", "confirmed", "explained", "dismissed", "all"}));
  filter.open = parameters->OneOf("state", {"open", "resolved"}, "open") == "open";
  return filter;
}

ArticleFilter ArticleFilterOf(Parameters* parameters) {
  ArticleFilter filter;
  filter.outlet = parameters->Text("outlet");
  filter.since = parameters->Date("since");
  filter.until = parameters->Date("until");
  return filter;
}

}  // namespace countercheck
