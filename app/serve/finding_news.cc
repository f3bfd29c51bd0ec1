#include "app/serve/finding_news.h"

#include "app/serve/hidden_paths.h"
#include "pipeline/store/questions.h"
#include "reports/service_json.h"

namespace countercheck {

std::optional<Finding> FindingOf(const FindingNews& news, Database* store) {
  FindingFilter filter;
  filter.finding = news.finding;
  Report report = FindFindings(filter, store);
  filter.open = false;
  if (report.findings.empty()) report = FindFindings(filter, store);
  HidePaths(&report, store);
  if (report.findings.empty()) return std::nullopt;
  return report.findings.front();
}

std::string NewsObject(const FindingNews& news, Database* store) {
  return FormatFindingEvent(news.what, news.at, FindingOf(news, store).value_or(Finding()));
}

}  // namespace countercheck
