#include "app/serve/pages.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "app/serve/assets.h"
#include "app/serve/judgements.h"
#include "app/serve/parameters.h"
#include "reports/finding_rows.h"
#include "reports/html_finding.h"
#include "reports/shown_findings.h"
#include "reports/text_layout.h"

namespace countercheck {
namespace {

struct NavigationLink {
  std::string part, address, words;
};

std::string NavigationHtml(const std::string& part) {
  std::string html;
  for (const auto& link : std::vector<NavigationLink>{{"findings", "/", "Findings"},
                                                      {"articles", "/desk/articles", "Articles"},
                                                      {"timeline", "/desk/timeline", "Timeline"},
                                                      {"coverage", "/desk/coverage", "Coverage"},
                                                      {"sources", "/desk/sources", "Sources"},
                                                      {"draft", "/desk/draft", "Draft"}})
    html += fmt::format("<li><a href=\"{}\"{}>{}</a></li>\n", link.address,
                        link.part == part ? " aria-current=\"page\"" : "", link.words);
  return html;
}

std::string EditorHtml(const Service& service, const RoutedRequest& request) {
  const std::optional<Editor> editor = service.EditorOf(request.http);
  if (!editor) return "<a href=\"/desk/sign-in\">Sign in</a>";
  return FilledAsset(service, "signed_in.html",
                     {{"name", Escaped(editor->name)}, {"word", editor->form_word}});
}

std::string ActionsHtml(const Service& service, const std::optional<Editor>& editor,
                        const Finding& finding, const std::string& return_to) {
  const bool judged = finding.review && finding.review->status != ReviewStatus::kOpen;
  HtmlParts parts = {{"address", FindingAddress(finding.id)},
                     {"id", Escaped(finding.id)},
                     {"seen", StateOf(finding.review)},
                     {"return", Escaped(return_to)}};
  const std::string address = FindingAddress(finding.id);
  parts["life"] = return_to == address ? "" : "<a href=\"" + address + "\">Its life</a>\n";
  if (!editor) return FilledAsset(service, "actions_signed_out.html", parts);
  parts["word"] = editor->form_word;
  parts["undo"] = judged ? FilledAsset(service, "undo.html", parts) : "";
  return FilledAsset(service, "actions.html", parts);
}

}  // namespace

std::string FilledAsset(const Service& service, std::string_view name, const HtmlParts& parts) {
  return Filled(AssetText(name, service.options().assets), parts);
}

HttpResponse PageResponse(const Service& service, const RoutedRequest& request,
                          const DeskPage& page) {
  return Ok(kHtmlType,
            FilledAsset(service, "page.html",
                        {{"title", Escaped(page.title)},
                         {"heading", Escaped(page.heading.empty() ? page.title : page.heading)},
                         {"navigation", NavigationHtml(page.part)},
                         {"editor", EditorHtml(service, request)},
                         {"content", page.content}}));
}

HttpResponse PageProblem(const Service& service, const RoutedRequest& request, int status,
                         const std::string& words) {
  HttpResponse response = PageResponse(
      service, request,
      {std::string(ReasonOf(status)), "", "<p class=\"notice\">" + Escaped(words) + "</p>\n"});
  response.status = status;
  return response;
}

std::string ArticleAddress(const std::string& document) {
  return "/desk/articles/" + PercentEncoded(document);
}

std::string FindingAddress(const std::string& finding) {
  return "/desk/findings/" + PercentEncoded(finding);
}

std::string OptionsHtml(const std::vector<std::pair<std::string, std::string>>& values_and_words,
                        const std::string& chosen) {
  std::string html;
  for (const auto& [value, words] : values_and_words)
    html += fmt::format("<option value=\"{}\"{}>{}</option>", Escaped(value),
                        value == chosen ? " selected" : "", Escaped(words));
  return html;
}

std::string DatalistHtml(const std::string& id, const std::vector<std::string>& values) {
  std::string html = "<datalist id=\"" + id + "\">";
  for (const std::string& value : values)
    html += "<option value=\"" + Escaped(value) + "\"></option>";
  return html + "</datalist>\n";
}

std::string PagesHtml(const RoutedRequest& request, int64_t limit, int64_t offset, size_t count) {
  std::string html;
  const auto add = [&](int64_t to, const char* words, const char* rel) {
    const std::string address = AddressWith(
        request, {{"offset", to > 0 ? std::to_string(to) : std::string()}, {"done", ""}});
    html += fmt::format("<a rel=\"{}\" href=\"{}\">{}</a>\n", rel, Escaped(address), words);
  };
  if (offset > 0) add(std::max<int64_t>(0, offset - limit), "Earlier page", "prev");
  if (static_cast<int64_t>(count) == limit) add(offset + limit, "Next page", "next");
  return html.empty() ? "" : "<nav class=\"pages\" aria-label=\"Pages\">\n" + html + "</nav>\n";
}

// "“Acme falls after…”"; of two articles with the same words each keeps its file name.
static void NameByWords(const Report& report, HtmlContext* context) {
  constexpr size_t kColumns = 26;
  std::map<std::string, std::vector<std::string>> documents;
  for (const Document& document : report.documents) {
    if (document.outlet.empty() && !document.title.empty())
      documents["“" + CutTo(Printable(document.title), kColumns) + "”"].push_back(document.name);
  }
  for (const auto& [words, names] : documents)
    if (names.size() == 1) context->names[names.front()] = context->sources[names.front()] = words;
}

HtmlContext DeskContextOf(const Report& report) {
  HtmlContext context = ContextOf(report);
  NameByWords(report, &context);
  for (const Document& document : report.documents)
    context.addresses.emplace(document.name, ArticleAddress(document.name));
  for (size_t i = 0; i < report.findings.size(); ++i) context.cards[i] = i + 1;
  return context;
}

static std::string CardHtml(const Report& report, const ClaimIndex& index, size_t place,
                            int heading, const std::set<std::string>& without_page) {
  const Finding& finding = report.findings[place];
  const std::vector<const Claim*> members = index.MembersOf(finding);
  // Sources are named as those of one finding are told apart, not those of the whole page.
  Report one;
  one.findings = {finding};
  for (const Claim* claim : members) one.claims.push_back(*claim);
  for (const Document& document : report.documents)
    if (std::any_of(members.begin(), members.end(),
                    [&](const Claim* claim) { return claim->document == document.name; }))
      one.documents.push_back(document);
  HtmlContext context = DeskContextOf(one);
  context.heading = heading;
  for (const std::string& name : without_page) context.addresses.erase(name);
  return FormatCard(finding, members, context, place + 1);
}

std::string CardsHtml(const Service& service, const RoutedRequest& request, const Report& report,
                      const std::string& return_to, int heading) {
  const ClaimIndex index(report.claims);
  const std::optional<Editor> editor = service.EditorOf(request.http);
  std::string html;
  for (size_t i = 0; i < report.findings.size(); ++i) {
    const Finding& finding = report.findings[i];
    html += FilledAsset(service, "item.html",
                        {{"id", Escaped(finding.id)},
                         {"topic", Escaped(TopicOf(finding))},
                         {"card", CardHtml(report, index, i, heading, {})},
                         {"actions", ActionsHtml(service, editor, finding, return_to)}});
  }
  return html;
}

std::string DraftCardsHtml(const Report& report, const std::string& draft) {
  const ClaimIndex index(report.claims);
  std::string html;
  for (size_t i = 0; i < report.findings.size(); ++i)
    html += CardHtml(report, index, i, 2, {draft});
  return html;
}

std::string EscapedText(const std::string& text) {
  std::string html;
  for (size_t begin = 0; begin <= text.size();) {
    const size_t end = std::min(text.find('\n', begin), text.size());
    std::string line = text.substr(begin, end - begin);
    if (line.ends_with('\r')) line.pop_back();
    html += (begin == 0 ? "" : "\n") + EscapedPrintable(Printable(line));
    begin = end + 1;
  }
  return html;
}

std::optional<FormFields> FormOf(const HttpRequest& request) {
  if (!request.Header("content-type").starts_with("application/x-www-form-urlencoded"))
    return std::nullopt;
  return ParseForm(request.body);
}

}  // namespace countercheck
