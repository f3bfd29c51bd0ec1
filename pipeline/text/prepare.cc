#include "pipeline/text/prepare.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "pipeline/text/charset.h"
#include "pipeline/text/dateline.h"
#include "pipeline/text/entries.h"
#include "pipeline/text/layout.h"
#include "pipeline/text/lines.h"
#include "pipeline/text/live_quotes.h"
#include "pipeline/text/normalize.h"
#include "pipeline/text/notes.h"
#include "pipeline/text/sentences.h"
#include "pipeline/text/title.h"
#include "pipeline/text/utf8_text.h"

namespace countercheck {
namespace {

// An article has some thousand bytes in some hundred lines; all cost memory many times their size.
constexpr size_t kMaxTextBytes = 2u << 20;
constexpr size_t kMaxLines = 100'000;
constexpr size_t kMaxTitleBytes = 64 * 1024;

const char kUtf8[] = "UTF-8";

Section SentenceSection(Section line, std::string_view sentence) {
  const bool may_ask = line == Section::kBody || line == Section::kList || line == Section::kDeck;
  return may_ask && IsQuestion(sentence) ? Section::kQuestion : line;
}

std::vector<Sentence> SentencesOf(std::string_view text, const std::vector<LaidOutLine>& lines) {
  std::vector<Sentence> sentences;
  for (size_t i = 0; i < lines.size(); ++i) {
    for (const Range range : SplitSentences(text, lines[i].range)) {
      const std::string_view words = text.substr(range.begin, range.size());
      sentences.push_back(
          {range, SentenceSection(lines[i].section, words), static_cast<int>(i), lines[i].day});
    }
  }
  return sentences;
}

// Tables name the days that their figures are of.
std::vector<Range> LinesWithoutTables(const std::vector<LaidOutLine>& lines) {
  std::vector<Range> ranges;
  ranges.reserve(lines.size());
  for (const LaidOutLine& line : lines) {
    if (line.section != Section::kTable) ranges.push_back(line.range);
  }
  return ranges;
}

Note UnreadableDate(const std::string& given, const std::optional<Date>& found) {
  const std::string then = found ? "; taken from its text: " + FormatIsoDate(*found)
                                 : "; days such as \"Monday\" have no date";
  return {"", NoteKind::kDate,
          fmt::format("the date given, \"{}\", cannot be read{}", given, then)};
}

// What the source says of the day counts more than what the text names.
void SetPublished(std::string_view text, const std::vector<LaidOutLine>& lines, Article* article) {
  std::string& given = article->document.published;
  article->published = ReadDate(given);
  const bool unreadable = !given.empty() && !article->published;
  if (!article->published) article->published = FindPublished(text, LinesWithoutTables(lines));
  if (unreadable) article->notes.push_back(UnreadableDate(given, article->published));
  const bool iso = ParseIsoDate(given).has_value();
  if (article->published && !iso && !unreadable) given = FormatIsoDate(*article->published);
}

void SetTitle(std::string_view text, const std::vector<Line>& lines,
              const std::vector<size_t>& title_lines, Document* document) {
  if (!document->title.empty() || title_lines.empty()) return;
  const Range range = lines[title_lines.front()].range;
  document->title = std::string(text.substr(range.begin, range.size()));
}

// `bytes` of UTF-8 are the article.
std::optional<Error> TooLarge(std::string_view bytes) {
  if (bytes.size() > kMaxTextBytes) {
    return Error{
        "", "",
        fmt::format("more than {} bytes of text, the limit for one document", kMaxTextBytes)};
  }
  const size_t count = CountLines(bytes);
  if (count <= kMaxLines) return std::nullopt;
  return Error{"", "", fmt::format("{} lines are more than an article has", count)};
}

// `given` of each of `lines` is what mark-up calls it.
std::optional<Error> TitleTooLong(const Document& document, const std::vector<Line>& lines,
                                  const GivenSections& given) {
  bool too_long = document.title.size() > kMaxTitleBytes;
  for (size_t i = 0; i < std::min(lines.size(), given.size()); ++i) {
    too_long =
        too_long || (given[i] == Section::kHeadline && lines[i].range.size() > kMaxTitleBytes);
  }
  if (!too_long) return std::nullopt;
  return Error{document.name, "", fmt::format("a title longer than {} bytes", kMaxTitleBytes)};
}

// Where each line of `text` begins, before lines are joined.
std::vector<size_t> LineBegins(std::string_view text) {
  std::vector<size_t> begins = {0};
  for (size_t i = text.find('\n'); i != text.npos; i = text.find('\n', i + 1)) {
    begins.push_back(i + 1);
  }
  return begins;
}

// What is given for the `lines` that hold words; `begins` and `all` are of all lines.
template <typename Given>
Given OfLines(const Given& all, const std::vector<size_t>& begins, const std::vector<Line>& lines) {
  Given given;
  if (all.empty()) return given;
  size_t number = 0;
  for (const Line& line : lines) {
    while (number + 1 < begins.size() && begins[number + 1] <= line.range.begin) ++number;
    given.push_back(number < all.size() ? all[number] : std::nullopt);
  }
  return given;
}

std::vector<size_t> TitleLines(std::string_view text, const std::vector<Line>& lines,
                               const GivenSections& given, std::string_view title) {
  std::vector<size_t> marked;
  for (size_t i = 0; i < given.size(); ++i) {
    if (given[i] == Section::kHeadline) marked.push_back(i);
  }
  return marked.empty() ? FindTitle(text, lines, title) : marked;
}

// `days` are of the `lines`, of which some are not laid out.
void SetDays(const GivenDays& days, const std::vector<Line>& lines,
             std::vector<LaidOutLine>* laid_out) {
  size_t i = 0;
  for (LaidOutLine& line : *laid_out) {
    while (i < lines.size() && lines[i].range.end < line.range.end) ++i;
    if (i < days.size()) line.day = days[i];
  }
}

// All of an article but its text.
Result<Article> Arrange(Document document, const NormalizedText& text,
                        const std::vector<size_t>& begins, const GivenSections& sections,
                        const GivenDays& days) {
  const std::vector<Line> lines = SplitLines(text.text);
  const GivenSections given = OfLines(sections, begins, lines);
  if (auto excess = TitleTooLong(document, lines, given)) return Unexpected(*excess);
  const std::vector<size_t> title = TitleLines(text.text, lines, given, document.title);
  std::vector<LaidOutLine> laid_out = LayOut(text.text, lines, title, given);
  SetDays(days.empty() ? EntryDays(text.text, lines) : OfLines(days, begins, lines), lines,
          &laid_out);
  Article article{std::move(document), {}, SentencesOf(text.text, laid_out), std::nullopt, {}};
  SetTitle(text.text, lines, title, &article.document);
  SetPublished(text.text, laid_out, &article);
  return article;
}

// The anchors of the normalised form lead to the text that was read; on from there to `bytes`.
std::vector<Anchor> LeadBack(const std::vector<Anchor>& anchors, const Reading& reading,
                             std::string_view bytes) {
  WayBack way;
  way.reserve(anchors.size());
  for (const Anchor& a : anchors) way.push_back({a.normalized_byte, a.original_byte, a.copied});
  return AnchorsOf(Compose(way, reading.text.way_back), bytes, reading.charset);
}

// The words as they were read, where what they were normalised to is not the same.
ShownText ShownAs(std::string utf8, std::vector<Anchor> anchors) {
  const bool same = std::all_of(anchors.begin(), anchors.end(), [](const Anchor& a) {
    return a.copied && a.normalized_byte == a.original_byte;
  });
  if (same) return {};
  return {std::move(utf8), std::move(anchors)};
}

Unexpected Named(Error error, const Document& document) {
  error.document = document.name;
  return Unexpected(std::move(error));
}

}  // namespace

Result<Article> PrepareArticle(Document document, std::string bytes) {
  Result<std::string> charset = DetectCharset(bytes);
  if (!charset) return Named(charset.error(), document);
  if (*charset != kUtf8) {
    Reading decoded{ToUtf8(bytes, *charset), std::move(*charset)};
    decoded.may_be_wrapped = true;
    return PrepareArticle(std::move(document), std::move(bytes), std::move(decoded));
  }
  if (auto excess = TooLarge(bytes)) return Named(*excess, document);
  NormalizedText normalized = Normalize(bytes, kUtf8);
  BracketLiveQuotes(&normalized);
  JoinWrappedLines(&normalized);
  Result<Article> article = Arrange(std::move(document), normalized, {}, {}, {});
  if (!article) return article;
  article->text = Text(std::move(bytes), std::move(normalized.text), std::move(normalized.anchors));
  AddNotes(Access::kOpen, &*article);
  return article;
}

Result<Article> PrepareArticle(Document document, std::string bytes, Reading reading) {
  if (auto excess = TooLarge(reading.text.text)) return Named(*excess, document);
  NormalizedText normalized = Normalize(reading.text.text, kUtf8);
  const std::vector<size_t> begins = LineBegins(normalized.text);
  BracketLiveQuotes(&normalized);
  if (reading.may_be_wrapped) JoinWrappedLines(&normalized);
  Result<Article> article =
      Arrange(std::move(document), normalized, begins, reading.sections, reading.days);
  if (!article) return article;
  std::vector<Anchor> anchors = LeadBack(normalized.anchors, reading, bytes);
  article->text = Text(std::move(bytes), std::move(normalized.text), std::move(anchors),
                       ShownAs(std::move(reading.text.text), std::move(normalized.anchors)));
  AddNotes(reading.access, &*article);
  return article;
}

}  // namespace countercheck
