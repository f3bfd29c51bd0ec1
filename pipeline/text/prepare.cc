#include "pipeline/text/prepare.h"

#include <fmt/format.h>

#include <utility>

#include "pipeline/text/charset.h"
#include "pipeline/text/dateline.h"
#include "pipeline/text/layout.h"
#include "pipeline/text/lines.h"
#include "pipeline/text/normalize.h"
#include "pipeline/text/sentences.h"
#include "pipeline/text/title.h"

namespace countercheck {
namespace {

// An article has some hundred; each costs memory many times its bytes.
constexpr size_t kMaxLines = 1'000'000;

Section SentenceSection(Section line, std::string_view sentence) {
  const bool may_ask = line == Section::kBody || line == Section::kList || line == Section::kDeck;
  return may_ask && IsQuestion(sentence) ? Section::kQuestion : line;
}

std::vector<Sentence> SentencesOf(std::string_view text, const std::vector<LaidOutLine>& lines) {
  std::vector<Sentence> sentences;
  for (size_t i = 0; i < lines.size(); ++i) {
    for (const Range range : SplitSentences(text, lines[i].range)) {
      const std::string_view words = text.substr(range.begin, range.size());
      sentences.push_back({range, SentenceSection(lines[i].section, words), static_cast<int>(i)});
    }
  }
  return sentences;
}

std::vector<Range> RangesOf(const std::vector<LaidOutLine>& lines) {
  std::vector<Range> ranges;
  ranges.reserve(lines.size());
  for (const LaidOutLine& line : lines) ranges.push_back(line.range);
  return ranges;
}

// What the source says of the day counts more than what the text names.
void SetPublished(std::string_view text, const std::vector<LaidOutLine>& lines, Article* article) {
  std::string& given = article->document.published;
  article->published = ReadDate(given);
  if (article->published) return;
  article->published = FindPublished(text, RangesOf(lines));
  if (given.empty() && article->published) given = FormatIsoDate(*article->published);
}

void SetTitle(std::string_view text, const std::vector<Line>& lines,
              const std::vector<size_t>& title_lines, Document* document) {
  if (!document->title.empty() || title_lines.empty()) return;
  const Range range = lines[title_lines.front()].range;
  document->title = std::string(text.substr(range.begin, range.size()));
}

Unexpected Named(Error error, const Document& document) {
  error.document = document.name;
  return Unexpected(std::move(error));
}

}  // namespace

Result<Article> PrepareArticle(Document document, std::string bytes) {
  const Result<std::string> charset = DetectCharset(bytes);
  if (!charset) return Named(charset.error(), document);
  NormalizedText normalized = Normalize(bytes, *charset);
  if (const size_t count = CountLines(normalized.text); count > kMaxLines) {
    return Named({"", "", fmt::format("{} lines are more than an article has", count)}, document);
  }
  JoinWrappedLines(&normalized);

  const std::vector<Line> lines = SplitLines(normalized.text);
  const std::vector<size_t> title = FindTitle(normalized.text, lines, document.title);
  const std::vector<LaidOutLine> laid_out = LayOut(normalized.text, lines, title);
  Article article{std::move(document), {}, SentencesOf(normalized.text, laid_out), std::nullopt};
  SetTitle(normalized.text, lines, title, &article.document);
  SetPublished(normalized.text, laid_out, &article);
  article.text = Text(std::move(bytes), std::move(normalized.text), std::move(normalized.anchors));
  return article;
}

}  // namespace countercheck
