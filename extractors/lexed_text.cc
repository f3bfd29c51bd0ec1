#include "extractors/lexed_text.h"

#include <algorithm>

#include "extractors/ascii.h"

namespace countercheck {
namespace {

// A part ends at an empty line or the end of a sentence behind the smaller size, at any space
// before the larger.
constexpr size_t kSmallPart = 64 << 10;
constexpr size_t kLargePart = 128 << 10;

bool EndsSentence(std::string_view text, size_t i) {
  return text[i] == '.' && text[i + 1] == ' ' && IsLower(text[i - 1]) && IsUpper(text[i + 2]);
}

size_t PartEnd(std::string_view text, size_t begin) {
  if (text.size() - begin <= kLargePart) return text.size();
  const size_t limit = begin + kLargePart;
  for (size_t i = begin + kSmallPart; i + 2 < limit; ++i) {
    const bool empty_line = text[i] == '\n' && text[i + 1] == '\n';
    if (empty_line || EndsSentence(text, i)) return i + 1;
  }
  const size_t space = text.substr(begin, kLargePart).rfind(' ');
  return space == text.npos || space == 0 ? limit : begin + space;
}

std::vector<size_t> PartBegins(std::string_view text) {
  std::vector<size_t> begins = {0};
  while (begins.back() < text.size()) begins.push_back(PartEnd(text, begins.back()));
  return begins;
}

}  // namespace

LexedText::LexedText(std::string_view text) : text_(text), begins_(PartBegins(text)) {}

const Lexemes& LexedText::Part(size_t part) {
  if (!lexemes_ || part_ != part) {
    lexemes_.emplace(text_.substr(begins_[part], begins_[part + 1] - begins_[part]));
    part_ = part;
    cursor_ = 0;
  }
  return *lexemes_;
}

void LexedText::ReadAll(const Reader& read) {
  for (size_t part = 0; part + 1 < begins_.size(); ++part) {
    read(Part(part).All(), begins_[part]);
  }
}

// Sentences come in order: the next one begins where the last one ended.
size_t LexedText::FirstFrom(const std::vector<Lexeme>& lexemes, size_t begin) {
  const bool ahead = cursor_ < lexemes.size() && lexemes[cursor_].begin <= begin;
  const auto from = lexemes.begin() + static_cast<std::ptrdiff_t>(ahead ? cursor_ : 0);
  constexpr std::ptrdiff_t kNear = 8;
  const auto near = from + std::min(kNear, lexemes.end() - from);
  auto it = std::find_if(from, near, [&](const Lexeme& lexeme) { return lexeme.begin >= begin; });
  if (it == near) it = std::ranges::lower_bound(near, lexemes.end(), begin, {}, &Lexeme::begin);
  return static_cast<size_t>(it - lexemes.begin());
}

std::optional<Passage> LexedText::Find(Range range) {
  const auto behind = std::ranges::upper_bound(begins_, range.begin);
  if (behind == begins_.end() || *behind < range.end) return std::nullopt;
  const size_t part = static_cast<size_t>(behind - begins_.begin()) - 1;
  const std::vector<Lexeme>& lexemes = Part(part).all();
  const size_t offset = begins_[part];
  const size_t first = FirstFrom(lexemes, range.begin - offset);
  // An empty line has no bytes, and stands before one that has.
  const size_t most = std::min(lexemes.size(), first + 2 * range.size() + 1);
  const auto from = lexemes.begin();
  const auto end = std::ranges::lower_bound(from + static_cast<std::ptrdiff_t>(first),
                                            from + static_cast<std::ptrdiff_t>(most),
                                            range.end - offset, {}, &Lexeme::begin);
  const size_t last = static_cast<size_t>(end - from);
  cursor_ = last;
  const bool cut_before = first > 0 && lexemes[first - 1].end > range.begin - offset;
  const bool glued = first < last && lexemes[first].glued;
  const bool cut_behind = last > first && lexemes[last - 1].end > range.end - offset;
  if (cut_before || glued || cut_behind) return std::nullopt;
  return lexemes_->Between(first, last);
}

void LexedText::Read(Range range, const Reader& read) {
  if (const auto passage = Find(range)) return read(*passage, begins_[part_]);
  const std::string_view sentence = text_.substr(range.begin, range.size());
  for (size_t begin = 0; begin < sentence.size();) {
    const size_t end = PartEnd(sentence, begin);
    const Lexemes lexemes(sentence.substr(begin, end - begin));
    read(lexemes.All(), range.begin + begin);
    begin = end;
  }
}

}  // namespace countercheck
