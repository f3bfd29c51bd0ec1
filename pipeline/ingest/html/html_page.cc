#include "pipeline/ingest/html/html_page.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "pipeline/ingest/declared_charset.h"
#include "pipeline/ingest/html/body_finder.h"
#include "pipeline/ingest/html/class_words.h"
#include "pipeline/ingest/html/html_tree.h"
#include "pipeline/ingest/html/linked_text.h"
#include "pipeline/ingest/html/live_entries.h"
#include "pipeline/ingest/html/page_cleaner.h"
#include "pipeline/ingest/html/page_text.h"
#include "pipeline/ingest/html/paywall_signs.h"
#include "pipeline/ingest/html/tag_scanner.h"
#include "pipeline/ingest/html/tree_text.h"
#include "pipeline/text/dateline.h"

namespace countercheck {
namespace {

constexpr size_t kLookedAt = 2048;
constexpr size_t kNodesBelowHeadline = 200;
constexpr size_t kLongestDay = 120;

// The day that is printed below the headline, in an element that is named for it; else empty. One
// above it is mostly that of the visit.
std::string PrintedDay(const HtmlTree& tree, const PageBody& body) {
  if (!body.headline) return "";
  const size_t bound = std::min(*body.headline + kNodesBelowHeadline, tree.size());
  for (size_t i = *body.headline; i < bound; ++i) {
    if (tree[i].IsText() || !IsArticleMeta(tree[i])) continue;
    const std::string text = TextIn(tree, i);
    const std::optional<Date> day = text.size() < kLongestDay ? ReadDate(text) : std::nullopt;
    if (day) return FormatIsoDate(*day);
  }
  return "";
}

size_t BytesIn(const HtmlTree& tree, size_t node) {
  size_t bytes = 0;
  for (size_t i = node; i < tree[node].end; ++i) bytes += tree[i].text.size();
  return bytes;
}

bool IsTitleTooLong(const HtmlTree& tree, const PageBody& body, const PageMetadata& metadata) {
  return metadata.longest_title > kMaxTitleBytes ||
         (body.headline && BytesIn(tree, *body.headline) > kMaxTitleBytes);
}

// What a script holds in full is not cut, whatever the mark-up offers.
void AddLinkedText(std::string_view html, const std::vector<SourceRange>& json_ld,
                   HtmlArticle* article) {
  std::optional<WrittenLines> lines = WithLinkedText(article->lines, html, json_ld);
  if (!lines) return;
  article->lines = *std::move(lines);
  article->access = article->metadata.for_subscribers ? Access::kPaid : Access::kOpen;
}

void FillDocument(const PageMetadata& metadata, Document* document) {
  document->title = metadata.title;
  document->published = metadata.published;
  document->outlet = metadata.outlet;
  document->url = metadata.url;
  if (!metadata.url.empty()) document->identity = metadata.url;
}

}  // namespace

Result<HtmlArticle> ReadHtml(std::string_view html, HtmlScope scope) {
  const Result<CleanPage> clean = CleanHtml(html);
  if (!clean) return Unexpected(clean.error());
  const HtmlTree tree = ParseHtml(clean->html.text, clean->hidden);
  HtmlArticle article;
  article.metadata = ReadPageMetadata(tree, html, clean->json_ld);
  const bool page = scope == HtmlScope::kPage;
  const PageBody body = page ? FindBody(tree, article.metadata.title) : WholeBody(tree);
  if (IsTitleTooLong(tree, body, article.metadata)) {
    return Unexpected(Error{"", "", fmt::format("a title longer than {} bytes", kMaxTitleBytes)});
  }
  if (body.headline) article.metadata.title = TextIn(tree, *body.headline);
  if (article.metadata.published.empty()) article.metadata.published = PrintedDay(tree, body);
  if (page) article.access = AccessOf(tree, body, article.metadata.for_subscribers);
  article.lines =
      WritePage(tree, body, FindLiveEntries(tree, body, article.metadata), clean->html.text);
  article.lines.text.way_back = Compose(article.lines.text.way_back, clean->html.way_back);
  if (page) AddLinkedText(html, clean->json_ld, &article);
  return article;
}

Result<RawDocument> ReadHtmlFile(Document document, std::string bytes, std::string_view charset) {
  Result<DecodedFile> file = Decode(bytes, charset);
  if (!file) return Unexpected(Named(file.error(), document.name));
  Result<HtmlArticle> article = ReadHtml(file->utf8.text, HtmlScope::kPage);
  if (!article) return Unexpected(Named(article.error(), document.name));
  FillDocument(article->metadata, &document);
  MappedText text = std::move(article->lines.text);
  text.way_back = Compose(text.way_back, file->utf8.way_back);
  Reading reading{std::move(text), std::move(file->charset), std::move(article->lines.sections)};
  reading.days = std::move(article->lines.days);
  reading.access = article->access;
  return RawDocument{std::move(document), std::move(bytes), std::move(reading)};
}

bool IsHtml(std::string_view start) {
  const std::string lower = LowerAscii(start.substr(0, kLookedAt));
  const size_t begin = lower.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  if (begin == lower.npos || lower[begin] != '<') return false;
  for (const char* sign : {"<!doctype html", "<html", "<head", "<body", "<article", "<div", "<p>",
                           "<p ", "<h1", "<main", "<section", "<table", "<meta "}) {
    if (lower.find(sign, begin) != lower.npos) return true;
  }
  return false;
}

bool HoldsPage(std::string_view start) {
  constexpr size_t kFewestBlocks = 2;
  const std::string lower = LowerAscii(start);
  for (const char* sign : {"<!doctype html", "<html", "<body", "</body>", "</html>"}) {
    if (lower.find(sign) != lower.npos) return true;
  }
  size_t blocks = 0;
  for (const char* sign : {"</p>", "</div>", "</article>", "</h1>", "</h2>", "</li>", "</td>"}) {
    for (size_t place = lower.find(sign); place != lower.npos && blocks < kFewestBlocks;
         place = lower.find(sign, place + 1)) {
      ++blocks;
    }
  }
  return blocks >= kFewestBlocks;
}

}  // namespace countercheck
