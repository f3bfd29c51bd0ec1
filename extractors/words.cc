#include "extractors/words.h"

#include <algorithm>

#include "extractors/ascii.h"
#include "extractors/phrases.h"

namespace countercheck {
namespace {

// Dashes and ellipses above ASCII that are marks: U+2010–U+203F, the block of general punctuation.
bool IsHighMark(std::string_view text, size_t at) {
  return at + 2 < text.size() && text[at] == '\xE2' &&
         (text[at + 1] == '\x80' || text[at + 1] == '\x81');
}

size_t HighCharacterSize(std::string_view text, size_t at) {
  unsigned char c = static_cast<unsigned char>(text[at]);
  size_t size = c >= 0xF0 ? 4 : c >= 0xE0 ? 3 : c >= 0xC0 ? 2 : 1;
  return std::min(size, text.size() - at);
}

bool IsWordByte(std::string_view text, size_t at) {
  char c = text[at];
  return IsAlpha(c) || IsDigit(c) || (IsHigh(c) && !IsHighMark(text, at));
}

// "U.S." and "J.P.": single letters with points behind them.
size_t InitialsEnd(std::string_view text, size_t begin) {
  size_t at = begin;
  int letters = 0;
  while (at + 1 < text.size() && IsUpper(text[at]) && text[at + 1] == '.') {
    at += 2;
    ++letters;
  }
  if (letters < 2) return begin;
  return at < text.size() && IsAlpha(text[at]) ? begin : at;
}

// "Globex.ai", "Initech.com": the full stop at `stop` is that of an address, and so of a name.
bool IsStopOfDomain(std::string_view text, size_t stop) {
  for (std::string_view domain : {"com", "ai", "io", "org", "net"}) {
    const size_t end = stop + 1 + domain.size();
    if (text.substr(stop + 1).starts_with(domain) && (end == text.size() || !IsWordByte(text, end)))
      return true;
  }
  return false;
}

size_t WordEnd(std::string_view text, size_t begin) {
  if (size_t end = InitialsEnd(text, begin); end > begin) return end;
  size_t at = begin;
  while (at < text.size()) {
    if (IsAlpha(text[at])) {
      ++at;
      continue;
    }
    if (IsWordByte(text, at)) {
      at += IsHigh(text[at]) ? HighCharacterSize(text, at) : 1;
      continue;
    }
    // "S&P", "O'Neill", "1,234", "3.5": the mark ties what stands on both sides.
    bool inside = at > begin && at + 1 < text.size() && IsWordByte(text, at + 1);
    bool ties =
        inside &&
        (text[at] == '&' || (text[at] == '\'' && text[at + 1] != 's') ||
         ((text[at] == ',' || text[at] == '.') && IsDigit(text[at - 1]) && IsDigit(text[at + 1])) ||
         (text[at] == '.' && IsStopOfDomain(text, at)));
    if (!ties) break;
    ++at;
  }
  return at;
}

std::string Lower(std::string_view text) {
  std::string lower(text);
  LowerInPlace(lower);
  return lower;
}

// Within a sentence a full stop behind a word is that of an abbreviation: "vs. 66 cents".
bool IsInnerStop(std::string_view text, size_t at) {
  return text[at] == '.' && at > 0 && IsWordByte(text, at - 1) && at + 2 < text.size() &&
         text[at + 1] == ' ';
}

}  // namespace

std::vector<Word> SplitWords(std::string_view text, size_t offset) {
  std::vector<Word> words;
  words.reserve(text.size() / 4 + 4);
  bool glued = false;
  for (size_t at = 0; at < text.size();) {
    char c = text[at];
    if (c == ' ' || c == '\n' || c == '\t' || c == '\r') {
      ++at;
      glued = false;
      continue;
    }
    if (IsInnerStop(text, at)) {
      ++at;
      continue;
    }
    size_t end = at;
    bool possessive = c == '\'' && !words.empty() && words.back().range.end == offset + at;
    if (possessive && at + 1 < text.size() && text[at + 1] == 's' &&
        (at + 2 >= text.size() || !IsWordByte(text, at + 2))) {
      end = at + 2;
    } else if (c == '-' && at > 0 && at + 1 < text.size() && IsWordByte(text, at - 1) &&
               IsWordByte(text, at + 1)) {
      glued = true;
      ++at;
      continue;
    } else if (IsWordByte(text, at)) {
      end = WordEnd(text, at);
    }
    bool mark = end == at;
    if (mark) end = at + (IsHigh(c) ? HighCharacterSize(text, at) : 1);
    bool is_possessive = !mark && c == '\'';
    words.push_back({{offset + at, offset + end},
                     Lower(text.substr(at, end - at)),
                     mark,
                     IsUpper(c) || (IsHigh(c) && !mark),
                     glued && !is_possessive,
                     {}});
    glued = false;
    at = end;
  }
  return words;
}

ArticleWords::ArticleWords(const Article& article, const PhraseTable& phrases)
    : article_(article),
      phrases_(phrases),
      is_huge_(article.text.normalized().size() > 1 << 20),
      sentences_(article.sentences.size()) {}

const std::vector<Word>& ArticleWords::Of(size_t sentence) {
  if (is_huge_ && last_ != sentence) sentences_[last_] = {};
  last_ = sentence;
  const Range range = article_.sentences[sentence].range;
  std::vector<Word>& words = sentences_[sentence];
  if (!words.empty()) return words;
  words = SplitWords(article_.text.At(range), range.begin);
  phrases_.Read(&words);
  return words;
}

}  // namespace countercheck
