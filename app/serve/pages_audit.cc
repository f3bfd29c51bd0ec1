// One company at a time: a metric over time, who answers which question, and who follows whom.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "app/serve/filters.h"
#include "app/serve/first_words.h"
#include "app/serve/hidden_paths.h"
#include "app/serve/pages.h"
#include "pipeline/check/coverage.h"
#include "pipeline/check/normal_words.h"
#include "pipeline/store/names_in_use.h"
#include "pipeline/store/questions.h"
#include "reports/html_tables.h"
#include "reports/time_words.h"
#include "reports/timeline_plot.h"
#include "reports/wording.h"

namespace countercheck {
namespace {

constexpr int64_t kMostClaims = 2000;
constexpr int64_t kMostSubjects = 300;
constexpr size_t kMostUnfolded = 40;

struct Asked {
  ClaimFilter filter;
  std::string html;  // the form with what was asked
};

Asked AskedOf(const Service& service, const RoutedRequest& request, Parameters* parameters,
              const char* form, Database* store) {
  Asked asked;
  asked.filter.subject = parameters->Text("subject");
  asked.filter.metric = parameters->Text("metric");
  asked.filter.from = parameters->Date("from");
  asked.filter.until = parameters->Date("until");
  asked.filter.limit = kMostClaims;
  const std::vector<std::string> subjects = SubjectsInUse(kMostSubjects, store);
  // Without a question, that of which most is said.
  if (request.query.empty() && !subjects.empty()) asked.filter.subject = subjects.front();
  std::vector<std::pair<std::string, std::string>> metrics = {{"", "all"}};
  for (const std::string& metric : MetricsInUse(store))
    metrics.emplace_back(metric, MetricInWords(metric));
  asked.html = FilledAsset(service, form,
                           {{"subject", Escaped(asked.filter.subject)},
                            {"from", Escaped(asked.filter.from)},
                            {"until", Escaped(asked.filter.until)},
                            {"metrics", OptionsHtml(metrics, asked.filter.metric)},
                            {"subjects", DatalistHtml("subjects", subjects)}});
  return asked;
}

// Articles call one company, and one part of it, by several names: here it has one, the company the
// one that was asked for, else the one that is used most.
void NameAlike(const std::string& asked, std::vector<Claim>* claims) {
  std::map<std::string, std::string> segments;
  std::map<std::string, size_t> subjects;
  for (Claim& claim : *claims) {
    ++subjects[claim.subject.name];
    claim.segment = segments.emplace(NormalWords(claim.segment), claim.segment).first->second;
  }
  const auto most = std::max_element(subjects.begin(), subjects.end(),
                                     [](auto& a, auto& b) { return a.second < b.second; });
  for (Claim& claim : *claims) claim.subject.name = subjects.contains(asked) ? asked : most->first;
}

// The claims of what is asked, with the findings over them.
Report ReportOf(const ClaimFilter& filter, Database* store) {
  Report report = FindClaims(filter, store);
  FindingFilter findings;
  findings.subject = filter.subject;
  findings.limit = kMostClaims;
  report.findings = FindFindings(findings, store).findings;
  GiveTitles(&report, store);
  HidePaths(&report, store);
  NameAlike(filter.subject, &report.claims);
  return report;
}

using Fill = std::function<std::string(const Report&, const ClaimFilter&)>;

// A page with a form on top and what `fill` makes of the answer below it.
HttpResponse AuditPage(const Service& service, const RoutedRequest& request, const char* form,
                       const DeskPage& page, const Fill& fill) {
  return service.Reading([&](Database* store) {
    Parameters parameters(request);
    const Asked asked = AskedOf(service, request, &parameters, form, store);
    if (parameters.Fault()) return PageProblem(service, request, 400, "Give days as 2026-06-24.");
    const bool nothing = asked.filter.subject.empty();
    const Report report = nothing ? Report() : ReportOf(asked.filter, store);
    std::string content = fill(report, asked.filter);
    if (content.empty())
      content = nothing ? "<p class=\"notice\">Name a company.</p>\n"
                        : "<p class=\"notice\">The store knows nothing of that.</p>\n";
    return PageResponse(service, request, {page.title, page.part, asked.html + content});
  });
}

std::optional<Decimal> SingleOf(const Quantity& value) {
  if (value.low && value.high && *value.low != *value.high) return std::nullopt;
  return value.low ? value.low : value.high;
}

// What a figure is of, besides its metric: dots of one plot that are no rivals.
std::string SeriesOf(const Claim& claim) {
  std::vector<std::string> parts;
  if (!claim.segment.empty()) parts.push_back(claim.segment);
  if (claim.basis) parts.push_back(BasisInWords(*claim.basis));
  if (claim.session) parts.push_back(SessionInWords(*claim.session));
  if (!claim.counterparty.empty()) parts.push_back("with " + claim.counterparty);
  return fmt::format("{}", fmt::join(parts, " · "));
}

// It stands at the end of its period.
TimelinePoint PointOf(const Claim& claim, const HtmlContext& context) {
  const std::optional<Date> day = claim.period ? claim.period->end : std::nullopt;
  TimelinePoint point{day, claim.value.interval, SingleOf(claim.value), "", ""};
  const std::string terms = ContextInWords(claim);
  point.words = fmt::format("{}: {}, {}{}", day ? FormatIsoDate(*day) : "no period",
                            ValueInWords(claim), ShortName(context.sources, claim.document),
                            terms.empty() ? "" : " (" + terms + ")");
  point.address = ArticleAddress(claim.document);
  point.series = SeriesOf(claim);
  const auto standing = context.standings.find(claim.id);
  point.grave =
      standing != context.standings.end() && standing->second.state == FigureState::kConflicts;
  point.forecast = claim.modality && *claim.modality != Modality::kActual;
  return point;
}

// Levels are not plotted with changes, nor dollars with percent. A single figure is no course of
// things: it has a plot only where its metric is asked for.
std::string PlotsHtml(const Report& report, const ClaimFilter& asked, const HtmlContext& context) {
  std::map<std::tuple<std::string, std::string, std::string>, TimelinePlot> plots;
  for (const Claim& claim : report.claims) {
    if (claim.kind != ClaimKind::kQuantity || claim.metric.empty()) continue;
    const std::string topic = TopicOf(claim);
    TimelinePlot& plot = plots[{claim.metric, topic, claim.value.unit}];
    plot.title = claim.subject.name + " · " + topic;
    plot.unit = claim.value.unit;
    plot.points.push_back(PointOf(claim, context));
  }
  std::string html;
  for (const auto& [key, plot] : plots)
    if (plot.points.size() > 1 || !asked.metric.empty()) html += FormatTimeline(plot);
  return html;
}

std::string ClaimsHtml(const Report& report, const HtmlContext& context) {
  std::vector<std::vector<std::string>> rows;
  for (const Claim& claim : report.claims)
    if (!claim.metric.empty())
      rows.push_back({Escaped(TopicOf(claim)), Escaped(ValueInWords(claim)),
                      Escaped(ContextInWords(claim)),
                      fmt::format("<a href=\"{}\">{}</a>", ArticleAddress(claim.document),
                                  Escaped(ShortName(context.sources, claim.document)))});
  if (rows.empty()) return "";
  return fmt::format("<details{}>\n<summary>{}</summary>\n{}</details>\n",
                     rows.size() <= kMostUnfolded ? " open" : "", CountOf(rows.size(), "claim"),
                     Table("Claims", {"What", "Value", "On what terms", "Source"}, rows));
}

HttpResponse Timeline(const Service& service, const RoutedRequest& request) {
  return AuditPage(service, request, "timeline.html", {"Timeline", "timeline", ""},
                   [](const Report& report, const ClaimFilter& asked) {
                     const HtmlContext context = DeskContextOf(report);
                     return PlotsHtml(report, asked, context) + ClaimsHtml(report, context);
                   });
}

HttpResponse CoveragePage(const Service& service, const RoutedRequest& request) {
  return AuditPage(service, request, "coverage.html", {"Coverage", "coverage", ""},
                   [](const Report& report, const ClaimFilter&) {
                     return FormatCoverageTable(CoverageOf(report), DeskContextOf(report));
                   });
}

std::string SourcesHtml(const Report& report) {
  const Coverage coverage = CoverageOf(report);
  const HtmlContext context = DeskContextOf(report);
  std::vector<std::vector<std::string>> rows;
  for (size_t i = 0; i < coverage.sources.size() && i < coverage.documents.size(); ++i) {
    const SourceStanding& source = coverage.sources[i];
    const std::string& name = coverage.documents[i];
    rows.push_back(
        {fmt::format("<a href=\"{}\">{}</a>", ArticleAddress(name),
                     Escaped(ShortName(context.sources, name))),
         source.origin == name ? "nobody" : Escaped(ShortName(context.sources, source.origin)),
         source.quotes.empty() ? "nobody"
                               : Escaped(fmt::format("{}", fmt::join(source.quotes, ", "))),
         std::to_string(source.questions), std::to_string(source.shared),
         std::to_string(source.differs)});
  }
  if (rows.empty()) return "";
  return Table("Sources",
               {"Article", "Follows", "Quotes", "Questions", "Shared with others", "Differs in"},
               rows);
}

HttpResponse Sources(const Service& service, const RoutedRequest& request) {
  return AuditPage(service, request, "coverage.html", {"Sources", "sources", ""},
                   [](const Report& report, const ClaimFilter&) { return SourcesHtml(report); });
}

}  // namespace

void AddAuditPages(const Service* service, std::vector<Route>* routes) {
  const auto add = [&](const char* path, auto answer) {
    routes->push_back({"GET", path, [service, answer](const RoutedRequest& request) {
                         return answer(*service, request);
                       }});
  };
  add("/desk/timeline", Timeline);
  add("/desk/coverage", CoveragePage);
  add("/desk/sources", Sources);
}

}  // namespace countercheck
