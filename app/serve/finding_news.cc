#include "app/serve/finding_news.h"

#include "app/serve/hidden_paths.h"
#include "pipeline/store/questions.h"
#include "reports/service_json.h"

namespace countercheck {

std::string NewsObject(const FindingNews& news, Database* store) {
  FindingFilter filter;
  filter.finding = news.finding;
  Report report = FindFindings(filter, store);
  filter.open = false;
  if (report.findings.empty()) report = FindFindings(filter, store);
  HidePaths(&report);
  // There is one: findings are never deleted.
  return FormatFindingEvent(news.what, news.at,
                            report.findings.empty() ? Finding() : report.findings.front());
}

}  // namespace countercheck
