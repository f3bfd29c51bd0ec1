#include "reports/html_quotes.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "reports/claim_quote.h"
#include "reports/finding_rows.h"
#include "reports/html_tables.h"
#include "reports/html_text.h"
#include "reports/text_layout.h"
#include "reports/time_words.h"
#include "reports/wording.h"

namespace countercheck {
namespace {

// What stands open is taken in at a glance, without scrolling.
constexpr size_t kValuesOpen = 4;
constexpr size_t kValuesFolded = 18;
constexpr size_t kOthersQuoted = 24;

constexpr size_t kNameColumns = 28;
constexpr size_t kQuoteColumns = 240;
constexpr size_t kShortQuoteColumns = 140;
constexpr size_t kValueColumns = 60;

// Printable text holds no control characters: these stand for <mark> until it is escaped.
constexpr std::string_view kOpen = "\x01";
constexpr std::string_view kClose = "\x02";

// The quote as HTML, its figure in <mark>. Empty where the claim has neither quote nor sentence.
std::string QuoteHtml(const Claim& claim, size_t columns) {
  const std::string quote = MarkedQuote(claim, columns, kOpen, kClose);
  const size_t open = quote.find(kOpen), close = quote.find(kClose);
  if (open == quote.npos || close == quote.npos || close < open) return Isolated(quote);
  const std::string_view view = quote;
  return IsolatedPrintable(view.substr(0, open)) + "<mark>" +
         IsolatedPrintable(view.substr(open + 1, close - open - 1)) + "</mark>" +
         IsolatedPrintable(view.substr(close + 1));
}

// "2026-06-24 · Acme falls after results": what is known of an article besides its name.
std::string OriginOf(const std::string& document, const HtmlContext& context) {
  const auto found = context.documents.find(document);
  if (found == context.documents.end()) return "";
  const std::string day = TimeInWords(found->second->published);
  const std::string& title = found->second->title;
  return day + (day.empty() || title.empty() ? "" : " · ") + title;
}

// "line 9", which leads to the figure in the article, where the page shows that.
std::string LineHtml(const Claim& claim, const HtmlContext& context) {
  if (claim.line <= 0) return "";
  const std::string line = fmt::format("line {}", claim.line);
  const auto figure = context.figures.find(claim.id);
  if (figure == context.figures.end()) return line;
  return fmt::format("<a href=\"#figure-{}\">{}</a>", figure->second, line);
}

std::string OtherHtml(const FindingRow& row, const HtmlContext& context) {
  return fmt::format("<li><strong>{}</strong> {} {}</li>\n",
                     EscapedAndCut(ShortName(context.sources, row.claim->document), kNameColumns),
                     LineHtml(*row.claim, context), QuoteHtml(*row.claim, kShortQuoteColumns));
}

// "The same in CNBC, Bloomberg and 5 more"; within one article "Again in line 28".
std::string OthersSummary(const EqualRows& rows, const HtmlContext& context) {
  const std::string names = OthersInWords(rows, context.sources);
  if (!names.empty()) return "The same in " + Isolated(names);
  if (rows.others.size() > 1) return CountOf(rows.others.size(), "more place");
  return fmt::format("Again in line {}", rows.others.front().claim->line);
}

// That, with their quotes.
std::string OthersHtml(const EqualRows& rows, const HtmlContext& context) {
  if (rows.others.empty()) return "";
  const size_t shown = std::min(rows.others.size(), kOthersQuoted);
  std::string items;
  for (size_t i = 0; i < shown; ++i) items += OtherHtml(rows.others[i], context);
  return fmt::format("<details class=\"same\"><summary>{}</summary>\n<ul>\n{}</ul>\n{}</details>\n",
                     OthersSummary(rows, context), items,
                     LeftOut(rows.others.size(), shown, "quote"));
}

std::string ValueHtml(const EqualRows& rows, const Finding& finding, const HtmlContext& context) {
  const Claim& claim = *rows.first.claim;
  return Filled(HtmlFile("quote.html"),
                {{"value", EscapedAndCut(ValueInWords(claim), kValueColumns)},
                 {"line", LineHtml(claim, context)},
                 {"quote", QuoteHtml(claim, kQuoteColumns)},
                 {"remarks", Isolated(RemarksOf(rows.first, finding))},
                 {"others", OthersHtml(rows, context)}});
}

// A link to the article, where the page that shows the card has one.
std::string NameHtml(const std::string& document, const HtmlContext& context) {
  const std::string name = EscapedAndCut(ShortName(context.sources, document), kNameColumns);
  const auto address = context.addresses.find(document);
  if (address == context.addresses.end()) return name;
  return fmt::format("<a href=\"{}\">{}</a>", Escaped(address->second), name);
}

std::string SourceHtml(const std::string& document, const std::string& quotes,
                       const HtmlContext& context) {
  const std::string name = ShortName(context.sources, document);
  const std::string origin = OriginOf(document, context);
  return Filled(HtmlFile("source.html"), {{"label", Escaped(name)},
                                          {"level", std::to_string(context.heading + 1)},
                                          {"name", NameHtml(document, context)},
                                          {"file", Escaped(document)},
                                          {"origin_whole", Escaped(origin)},
                                          {"origin", Isolated(origin)},
                                          {"quotes", quotes}});
}

// A column for each source, side by side; first rows come by document.
std::string ColumnsHtml(const std::vector<EqualRows>& folded, const std::vector<size_t>& places,
                        const Finding& finding, const HtmlContext& context) {
  std::string columns, quotes;
  for (size_t i = 0; i < places.size(); ++i) {
    quotes += ValueHtml(folded[places[i]], finding, context);
    const std::string& document = folded[places[i]].first.claim->document;
    if (i + 1 < places.size() && folded[places[i + 1]].first.claim->document == document) continue;
    columns += SourceHtml(document, quotes, context);
    quotes.clear();
  }
  return "<div class=\"sources\">\n" + columns + "</div>\n";
}

}  // namespace

std::string FormatQuotes(const std::vector<EqualRows>& folded, const Finding& finding,
                         const HtmlContext& context) {
  const std::vector<size_t> open = MostTelling(folded, kValuesOpen);
  std::vector<size_t> further;
  for (size_t place = 0; place < folded.size(); ++place)
    if (!std::binary_search(open.begin(), open.end(), place)) further.push_back(place);
  const std::string html = ColumnsHtml(folded, open, finding, context);
  if (further.empty()) return html;
  const size_t all = further.size();
  further.resize(std::min(all, kValuesFolded));
  return html + fmt::format("<details><summary>{}</summary>\n{}{}</details>\n",
                            CountOf(all, "more value"),
                            ColumnsHtml(folded, further, finding, context),
                            LeftOut(all, further.size(), "value"));
}

}  // namespace countercheck
