// What may be asked: claims, findings, articles, coverage, sources, and why. Answers are the JSON
// lines that the command line prints, a page of them at a time.
#include <string>

#include "app/serve/answers.h"
#include "app/serve/filters.h"
#include "app/serve/hidden_paths.h"
#include "app/serve/parameters.h"
#include "app/serve/service.h"
#include "pipeline/check/coverage.h"
#include "pipeline/store/audit.h"
#include "pipeline/store/one_article.h"
#include "pipeline/store/questions.h"
#include "reports/coverage_report.h"
#include "reports/report_formats.h"
#include "reports/service_json.h"

namespace countercheck {
namespace {

constexpr size_t kLeastDigits = 4;
// Articles that an audit looks at, those stored last: more make no page that anybody reads.
constexpr int64_t kMostAudited = 200;

HttpResponse Lines(Report report, Database* store) {
  HidePaths(&report, store);
  return Ok(kJsonLinesType, FormatJsonLines(report));
}

// A page of what `find` gives for a filter, and the way to the next; `found` is the list of the
// report that the page is counted by.
template <typename Filter, typename Find, typename List>
HttpResponse PageOfFound(const Service& service, const RoutedRequest& request,
                         Filter (*filter_of)(Parameters*), Find find, List Report::*found) {
  Parameters parameters(request);
  Filter filter = filter_of(&parameters);
  const ResultPage page = PageOf(&parameters);
  if (const auto fault = parameters.Fault()) return *fault;
  filter.limit = page.limit;
  filter.offset = page.offset;
  return service.Reading([&](Database* store) {
    Report report = find(filter, store);
    const size_t count = (report.*found).size();
    HttpResponse response = Lines(std::move(report), store);
    AddNextLink(request, page, count, &response);
    return response;
  });
}

HttpResponse Claims(const Service& service, const RoutedRequest& request) {
  return PageOfFound(service, request, ClaimFilterOf, FindClaims, &Report::claims);
}

HttpResponse Findings(const Service& service, const RoutedRequest& request) {
  return PageOfFound(service, request, FindingFilterOf, FindFindings, &Report::findings);
}

HttpResponse Articles(const Service& service, const RoutedRequest& request) {
  const auto find = [](const ArticleFilter& filter, Database* store) {
    Report report;
    report.documents = FindArticles(filter, store);
    return report;
  };
  return PageOfFound(service, request, ArticleFilterOf, find, &Report::documents);
}

HttpResponse OneArticle(const Service& service, const RoutedRequest& request) {
  if (const auto fault = Parameters(request).Fault()) return *fault;
  return service.Reading([&](Database* store) {
    const auto document = FindArticle(request.names.front(), store);
    if (!document) return Problem(404, "There is no such article.");
    ClaimFilter filter;
    filter.article = document->identity;
    Report report = FindClaims(filter, store);
    report.documents = {*document};
    return Lines(std::move(report), store);
  });
}

HttpResponse ExplainClaim(const std::string& id, Database* store) {
  ClaimFilter filter;
  filter.claim = id;
  Report report = FindClaims(filter, store);
  HidePaths(&report, store);
  if (report.claims.empty()) return Problem(404, "There is no such claim.");
  return Ok(kJsonType, FormatExplained(report.claims.front()));
}

HttpResponse ExplainFinding(const std::string& id, Database* store) {
  FindingFilter filter;
  filter.finding = id;
  Report report = FindFindings(filter, store);
  filter.open = false;
  if (report.findings.empty()) report = FindFindings(filter, store);
  HidePaths(&report, store);
  if (report.findings.empty()) return Problem(404, "There is no such finding.");
  return Ok(kJsonType, FormatExplained(report.findings.front(), ShownHistoryOf(id, store)));
}

HttpResponse Explain(const Service& service, const RoutedRequest& request) {
  if (const auto fault = Parameters(request).Fault()) return *fault;
  const std::string& id = request.names.front();
  if (id.size() < kLeastDigits) return Problem(400, "Give four digits of an id, or more.");
  return service.Reading([&](Database* store) {
    const std::vector<std::string> claims = ClaimsNamed(id, store);
    const std::vector<std::string> findings = FindingsNamed(id, store);
    const size_t count = claims.size() + findings.size();
    if (count > 1) return Problem(409, "Several ids begin so: give more digits.");
    if (count == 0) return Problem(404, "There is no claim and no finding of this id.");
    return claims.empty() ? ExplainFinding(findings.front(), store)
                          : ExplainClaim(claims.front(), store);
  });
}

// Those lines of `lines` that are on the page; `count` is their number.
std::string LinesOnPage(const std::string& lines, const ResultPage& page, size_t* count) {
  size_t begin = 0;
  for (int64_t i = 0; i < page.offset && begin < lines.size(); ++i)
    begin = lines.find('\n', begin) + 1;
  size_t end = begin;
  for (*count = 0; *count < static_cast<size_t>(page.limit) && end < lines.size(); ++*count)
    end = lines.find('\n', end) + 1;
  return lines.substr(begin, end - begin);
}

// What the store knows of what is asked, as if its articles had been checked.
HttpResponse Audit(const Service& service, const RoutedRequest& request,
                   std::string (*format)(const Coverage&)) {
  Parameters parameters(request);
  ClaimFilter filter = ClaimFilterOf(&parameters);
  const ResultPage page = PageOf(&parameters);
  if (const auto fault = parameters.Fault()) return *fault;
  filter.limit = kMostAudited;
  return service.Reading([&](Database* store) {
    Report report = FindForAudit(filter, store).report;
    HidePaths(&report, store);
    size_t count = 0;
    HttpResponse response =
        Ok(kJsonLinesType, LinesOnPage(format(CoverageOf(report)), page, &count));
    AddNextLink(request, page, count, &response);
    return response;
  });
}

}  // namespace

void AddQuestionRoutes(const Service* service, std::vector<Route>* routes) {
  const auto add = [&](const char* path, auto answer) {
    routes->push_back({"GET", path, [service, answer](const RoutedRequest& request) {
                         return answer(*service, request);
                       }});
  };
  add("/claims", Claims);
  add("/findings", Findings);
  add("/articles", Articles);
  add("/articles/{id}", OneArticle);
  add("/explain/{id}", Explain);
  add("/coverage", [](const Service& of, const RoutedRequest& request) {
    return Audit(of, request, FormatCoverageLines);
  });
  add("/sources", [](const Service& of, const RoutedRequest& request) {
    return Audit(of, request, FormatSourceLines);
  });
}

}  // namespace countercheck
