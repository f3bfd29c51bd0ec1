#include "reports/html_articles.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <numeric>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "reports/html_figure.h"
#include "reports/html_tables.h"
#include "reports/html_text.h"
#include "reports/text_layout.h"
#include "reports/time_words.h"
#include "reports/wording.h"

namespace countercheck {
namespace {

// A page stays below two megabytes, whatever is checked.
constexpr size_t kMostTexts = 60;
constexpr size_t kMostBytes = 700'000;
constexpr size_t kBytesOfFigure = 350;  // its links and its note, about
constexpr size_t kMostBytesOfOne = 60'000;

constexpr size_t kTitleColumns = 100;
constexpr size_t kNameColumns = 28;
constexpr size_t kMostListed = 500;
constexpr size_t kArticlesOpen = 20;  // more are folded together

// What a text adds to the page, about.
size_t BytesOf(const ArticleText& text) {
  size_t bytes = 0;
  for (const ArticleParagraph& paragraph : text.paragraphs)
    for (const TextPiece& piece : paragraph.pieces)
      bytes += Escaped(piece.text).size() + (piece.claims.empty() ? 0 : kBytesOfFigure);
  return bytes;
}

// The place of the gravest finding that one of the text's figures conflicts in; the end of counting
// where there is none.
size_t GravestOf(const ArticleText& text, const HtmlContext& context) {
  size_t gravest = std::numeric_limits<size_t>::max();
  for (const ArticleParagraph& paragraph : text.paragraphs)
    for (const TextPiece& piece : paragraph.pieces)
      for (const std::string& id : piece.claims) {
        const auto found = context.standings.find(id);
        if (found != context.standings.end() && found->second.has_finding &&
            found->second.state == FigureState::kConflicts)
          gravest = std::min(gravest, found->second.finding);
      }
  return gravest;
}

std::vector<size_t> GravestFirst(const std::vector<ArticleText>& texts,
                                 const HtmlContext& context) {
  std::vector<size_t> gravest, order(texts.size());
  for (const ArticleText& text : texts) gravest.push_back(GravestOf(text, context));
  std::iota(order.begin(), order.end(), size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](size_t a, size_t b) { return gravest[a] < gravest[b]; });
  return order;
}

// Its first paragraphs, where it is very long.
ArticleText Shortened(const ArticleText& text) {
  ArticleText shortened{text.document, {}};
  size_t bytes = 0;
  for (const ArticleParagraph& paragraph : text.paragraphs) {
    for (const TextPiece& piece : paragraph.pieces) bytes += piece.text.size();
    if (bytes > kMostBytesOfOne) {
      shortened.paragraphs.push_back(
          {Section::kBoilerplate, {{"The rest of this article is left out.", {}}}});
      break;
    }
    shortened.paragraphs.push_back(paragraph);
  }
  return shortened;
}

// The keys of the context are views into the report: those of the standings.
void NumberFigures(const ArticleText& text, HtmlContext* context, size_t* number) {
  for (const ArticleParagraph& paragraph : text.paragraphs)
    for (const TextPiece& piece : paragraph.pieces) {
      if (piece.claims.empty()) continue;
      ++*number;
      for (const std::string& id : piece.claims)
        if (const auto found = context->standings.find(id); found != context->standings.end())
          context->figures.emplace(found->first, *number);
    }
}

std::string_view TagOf(Section section) {
  return section == Section::kHeadline || section == Section::kHeading ? "h4" : "p";
}

std::string ParagraphHtml(const ArticleParagraph& paragraph, const FigureNotes& notes,
                          size_t* number) {
  std::string html;
  for (const TextPiece& piece : paragraph.pieces)
    html +=
        piece.claims.empty() ? EscapedWithSpaces(piece.text) : notes.FigureHtml(piece, ++*number);
  const std::string_view tag = TagOf(paragraph.section);
  return fmt::format("<{} class=\"{}\">{}</{}>\n", tag, ToString(paragraph.section), html, tag);
}

// "2 conflicts · 3 agrees", each with its underline.
std::string StatesHtml(const ArticleText& text, const HtmlContext& context) {
  std::array<size_t, 5> counts{};
  for (const ArticleParagraph& paragraph : text.paragraphs)
    for (const TextPiece& piece : paragraph.pieces)
      if (!piece.claims.empty()) ++counts[static_cast<size_t>(StateOfPiece(piece, context))];
  std::string html;
  for (size_t i = 0; i < counts.size(); ++i) {
    const auto state = static_cast<FigureState>(i);
    if (counts[i] > 0)
      html += fmt::format("<li><span class=\"underline {}\">{}</span> {}</li>", ToString(state),
                          StateInWords(state), counts[i]);
  }
  return html.empty() ? "" : "<ul class=\"states\">" + html + "</ul>";
}

// Where to find it: its address; the name of its file only where nothing else tells it.
std::string WhereIs(const Document& document) {
  if (!document.url.empty()) return document.url;
  return document.outlet.empty() || document.title.empty() ? document.name : "";
}

// `*figures` is the number of the last figure before it.
std::string ArticleHtml(const ArticleText& text, size_t place, const FigureNotes& notes,
                        const HtmlContext& context, size_t* figures) {
  const auto found = context.documents.find(text.document);
  const Document document = found == context.documents.end() ? Document() : *found->second;
  std::string paragraphs;
  for (const ArticleParagraph& paragraph : text.paragraphs)
    paragraphs += ParagraphHtml(paragraph, notes, figures);
  const std::string name = ShortName(context.sources, text.document);
  return Filled(HtmlFile("article.html"), {{"anchor", fmt::format("article-{}", place)},
                                           {"name", EscapedAndCut(name, kNameColumns)},
                                           {"title", EscapedAndCut(document.title, kTitleColumns)},
                                           {"origin", Escaped(TimeInWords(document.published))},
                                           {"states", StatesHtml(text, context)},
                                           {"file", Escaped(WhereIs(document))},
                                           {"text", paragraphs}});
}

std::string OthersHtml(const Report& report, const std::unordered_set<std::string_view>& shown,
                       const HtmlContext& context) {
  std::vector<std::vector<std::string>> rows;
  size_t others = 0;
  for (const Document& document : report.documents) {
    if (shown.contains(document.name) || ++others > kMostListed) continue;
    rows.push_back({"<span title=\"" + Escaped(document.name) + "\">" +
                        EscapedAndCut(ShortName(context.names, document.name), kNameColumns) +
                        "</span>",
                    Escaped(document.outlet), Escaped(TimeInWords(document.published)),
                    EscapedAndCut(document.title, kTitleColumns)});
  }
  if (rows.empty()) return "";
  return fmt::format(
      "<details><summary>{} without text</summary>\n{}{}</details>\n", CountOf(others, "article"),
      Table("Articles without their text", {"Article", "Outlet", "Published", "Title"}, rows),
      LeftOut(others, kMostListed, "article"));
}

}  // namespace

std::vector<ArticleText> ChooseTexts(const std::vector<ArticleText>& texts, HtmlContext* context) {
  std::map<size_t, ArticleText> chosen;  // by place
  size_t sum = 0;
  for (const size_t place : GravestFirst(texts, *context)) {
    if (chosen.size() == kMostTexts) break;
    ArticleText text = Shortened(texts[place]);
    const size_t bytes = BytesOf(text);
    if (sum + bytes > kMostBytes) continue;
    sum += bytes;
    chosen.emplace(place, std::move(text));
  }
  std::vector<ArticleText> in_order;
  size_t number = 0;
  for (auto& [place, text] : chosen) {
    NumberFigures(text, context, &number);
    in_order.push_back(std::move(text));
  }
  return in_order;
}

std::string FormatArticles(const Report& report, const std::vector<ArticleText>& texts,
                           const ClaimIndex& index, const HtmlContext& context) {
  const FigureNotes notes(report, index, context);
  std::string html;
  std::unordered_set<std::string_view> shown;
  size_t place = 0, figures = 0;
  for (const ArticleText& text : texts) {
    if (place == kArticlesOpen)
      html += fmt::format("<details class=\"more\"><summary>{}</summary>\n",
                          CountOf(texts.size() - place, "more article"));
    html += ArticleHtml(text, ++place, notes, context, &figures);
    shown.insert(text.document);
  }
  if (place > kArticlesOpen) html += "</details>\n";
  return html + OthersHtml(report, shown, context);
}

}  // namespace countercheck
