// The articles: a list, and each with its figures and its versions.
#include <fmt/format.h>

#include <string>

#include "app/serve/filters.h"
#include "app/serve/first_words.h"
#include "app/serve/hidden_paths.h"
#include "app/serve/pages.h"
#include "pipeline/store/one_article.h"
#include "pipeline/store/questions.h"
#include "reports/html_articles.h"
#include "reports/html_tables.h"
#include "reports/quoted_texts.h"
#include "reports/shown_findings.h"
#include "reports/time_words.h"

namespace countercheck {
namespace {

constexpr int64_t kOnPage = 50;
constexpr int64_t kMostFindings = 500;
constexpr size_t kTitleColumns = 90;

// The name only where nothing of the text is known.
std::string TitleOf(const Document& document) {
  return document.title.empty() ? document.name : document.title;
}

std::vector<std::string> RowOf(const Document& document) {
  std::string title = fmt::format("<a href=\"{}\">{}</a>", ArticleAddress(document.name),
                                  EscapedAndCut(TitleOf(document), kTitleColumns));
  if (!document.near_copies.empty())
    title += "<br><span class=\"remark\">nearly the words of " +
             Escaped(document.near_copies.front()) + "</span>";
  return {title, Escaped(document.outlet), Escaped(TimeInWords(document.published))};
}

HttpResponse List(const Service& service, const RoutedRequest& request) {
  Parameters parameters(request);
  ArticleFilter filter = ArticleFilterOf(&parameters);
  filter.offset = parameters.Number("offset", 0, 1'000'000'000, 0);
  if (const auto fault = parameters.Fault())
    return PageProblem(service, request, 400, "Give days as 2026-06-24.");
  filter.limit = kOnPage;
  filter.newest_first = true;
  return service.Reading([&](Database* store) {
    Report report;
    report.documents = FindArticles(filter, store);
    GiveTitles(&report, store);
    HidePaths(&report, store);
    std::vector<std::vector<std::string>> rows;
    for (const Document& document : report.documents) rows.push_back(RowOf(document));
    const std::string table = rows.empty()
                                  ? "<p class=\"notice\">There is no article.</p>\n"
                                  : Table("Articles", {"Title", "Outlet", "Published"}, rows);
    return PageResponse(
        service, request,
        {"Articles", "articles",
         FilledAsset(service, "articles.html",
                     {{"outlet", Escaped(filter.outlet)},
                      {"since", Escaped(filter.since)},
                      {"until", Escaped(filter.until)},
                      {"table", table},
                      {"pages", PagesHtml(request, kOnPage, filter.offset, rows.size())}})});
  });
}

// The sentences that its claims quote, its figures underlined by their state.
std::string TextHtml(const Report& report, HtmlContext* context) {
  const auto texts = ChooseTexts(QuotedTexts(report.claims), context);
  std::string html = FormatArticles(report, texts, ClaimIndex(report.claims), *context);
  // It is the only one on its page: unfolded.
  constexpr std::string_view kFolded = "<details class=\"article\"";
  if (html.starts_with(kFolded)) html.insert(kFolded.size(), " open");
  return html;
}

std::string VersionsHtml(const std::vector<Event>& events) {
  std::string html;
  for (const Event& event : events) {
    html += fmt::format("<li><time>{}</time> <strong>{}</strong> {}",
                        Escaped(TimeInWords(event.at)), Escaped(event.what), Escaped(event.text));
    for (const std::string& detail : event.details) html += "<br>" + Escaped(detail);
    html += "</li>\n";
  }
  return html;
}

std::string OriginOf(const Document& document) {
  std::vector<std::string> parts = {Escaped(TimeInWords(document.published)),
                                    Escaped(document.outlet)};
  const bool web = document.url.starts_with("https://") || document.url.starts_with("http://");
  parts.push_back(
      web ? fmt::format("<a rel=\"noreferrer\" href=\"{0}\">{0}</a>", Escaped(document.url))
          : Escaped(document.name));
  std::erase(parts, "");
  return fmt::format("{}", fmt::join(parts, " · "));
}

HttpResponse One(const Service& service, const RoutedRequest& request) {
  return service.Reading([&](Database* store) {
    const auto document = FindArticle(request.names.front(), store);
    if (!document) return PageProblem(service, request, 404, "There is no such article.");
    ClaimFilter claims;
    claims.article = document->identity;
    FindingFilter findings;
    findings.article = document->identity;
    findings.limit = kMostFindings;
    Report clashes = FindFindings(findings, store);
    GiveTitles(&clashes, store);
    HidePaths(&clashes, store);
    Report article = FindClaims(claims, store);
    article.documents = {*document};
    const std::vector<Event> versions = HistoryOfArticle(document->identity, store);
    GiveTitles(&article, store);
    HidePaths(&article, store);
    article.findings = clashes.findings;
    // Agreement is seen in the text.
    std::erase_if(clashes.findings,
                  [](const Finding& finding) { return finding.severity < Severity::kLow; });
    const std::string cards =
        CardsHtml(service, request, clashes, ArticleAddress(article.documents.front().name), 3);
    HtmlContext context = DeskContextOf(article);
    const Document& shown = article.documents.front();
    return PageResponse(
        service, request,
        {TitleOf(shown), "articles",
         FilledAsset(
             service, "article.html",
             {{"title", Escaped(TitleOf(shown))},
              {"origin", OriginOf(shown)},
              {"text", TextHtml(article, &context)},
              {"findings", cards.empty() ? "<p class=\"notice\">Nothing clashes.</p>\n" : cards},
              {"versions", VersionsHtml(versions)}})});
  });
}

}  // namespace

void AddArticlePages(const Service* service, std::vector<Route>* routes) {
  const auto add = [&](const char* path, auto answer) {
    routes->push_back({"GET", path, [service, answer](const RoutedRequest& request) {
                         return answer(*service, request);
                       }});
  };
  add("/desk/articles", List);
  add("/desk/articles/{id}", One);
}

}  // namespace countercheck
