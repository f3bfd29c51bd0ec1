#include "extractors/lexemes.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include "extractors/ascii.h"
#include "extractors/code_point.h"
#include "extractors/lexicon.h"

namespace countercheck {
namespace {

enum class CharClass : uint8_t { kSpace, kDigit, kLetter, kMark, kHigh };

constexpr std::array<CharClass, 256> kClasses = [] {
  std::array<CharClass, 256> classes{};
  for (size_t i = 0; i < classes.size(); ++i) {
    const char c = static_cast<char>(i);
    classes[i] = IsHigh(c)    ? CharClass::kHigh
                 : IsAlpha(c) ? CharClass::kLetter
                 : IsDigit(c) ? CharClass::kDigit
                 : i <= ' '   ? CharClass::kSpace
                              : CharClass::kMark;
  }
  return classes;
}();

CharClass ClassOf(char c) { return kClasses[static_cast<unsigned char>(c)]; }

// What a mark of general punctuation is written as in ASCII; empty where it is not.
std::string_view Plain(char32_t mark) {
  if (mark >= 0x2010 && mark <= 0x2015) return "-";
  if (mark == 0x2018 || mark == 0x2019) return "'";
  return mark >= 0x2016 && mark <= 0x201F ? "\"" : std::string_view();
}

size_t DigitsEnd(std::string_view text, size_t at) {
  while (at < text.size() && IsDigit(text[at])) ++at;
  return at;
}

size_t LettersEnd(std::string_view text, size_t at) {
  while (at < text.size()) {
    const CharClass c = ClassOf(text[at]);
    if (c == CharClass::kLetter) {
      ++at;
      continue;
    }
    if (c != CharClass::kHigh) break;
    const CodePoint point = DecodeAt(text, at);
    if (!IsHighLetter(point.value)) break;
    at += point.size;
  }
  return at;
}

// Eight bytes at a time may be read from any place of the text.
constexpr size_t kPadding = 8;

uint64_t LoadEight(const char* at) {
  uint64_t bytes = 0;
  std::memcpy(&bytes, at, sizeof(bytes));
  return bytes;
}

// How many of eight bytes, from the first in memory on, are a–z.
size_t LeadingLetters(uint64_t bytes) {
  constexpr uint64_t kEach = 0x0101010101010101u;
  const uint64_t low = bytes & 0x7F * kEach;
  const uint64_t from_a = low + (0x80 - 'a') * kEach;
  const uint64_t beyond_z = low + (0x7F - 'z') * kEach;
  const uint64_t other = ~(from_a & ~beyond_z & ~bytes) & 0x80 * kEach;
  return static_cast<size_t>(std::countr_zero(other)) / 8;
}

int NumberOf(std::string_view digits) {
  if (digits.size() > 9) return -1;
  int value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

void SetCues(const WordCues* cues, Lexeme& word) {
  if (!cues) return;
  word.word_class = cues->calendar.word_class;
  word.value = cues->calendar.value;
  word.figure_cues = cues->figure;
}

}  // namespace

Lexemes::Lexemes(std::string_view text) : lexicon_(Lexicon()), text_(text), lower_(text) {
  LowerInPlace(lower_);
  lower_.append(kPadding, ' ');
  lexemes_.reserve(text.size() / 4 + 8);
  Split();
}

void Lexemes::Split() {
  for (size_t at = 0; at < text_.size();) {
    switch (ClassOf(text_[at])) {
      case CharClass::kSpace:
        at = AddSpace(at);
        break;
      case CharClass::kDigit:
        at = AddDigits(at);
        break;
      case CharClass::kLetter:
        at = AddWord(at);
        break;
      case CharClass::kMark:
        AddMark(at, at + 1, static_cast<unsigned char>(text_[at]));
        ++at;
        break;
      case CharClass::kHigh:
        at = AddHigh(at);
        break;
    }
  }
}

// An empty line is a lexeme of no bytes. Returns the place behind the space.
size_t Lexemes::AddSpace(size_t at) {
  int newlines = 0;
  for (; at < text_.size() && ClassOf(text_[at]) == CharClass::kSpace; ++at) {
    newlines += text_[at] == '\n';
  }
  if (newlines > 1) {
    AddMark(at, at, U'\n');
    lexemes_.back().lower = "\n";
  }
  if (newlines > 0) newlines_ += newlines;
  return at;
}

size_t Lexemes::AddDigits(size_t at) {
  const size_t end = DigitsEnd(text_, at);
  Lexeme& digits = Add(at, end);
  digits.word_class = periods::WordClass::kNumber;
  digits.value = NumberOf(digits.lower);
  return end;
}

// A word that most often is of eight ASCII letters or less: they are its key.
size_t Lexemes::AddWord(size_t at) {
  const uint64_t bytes = LoadEight(lower_.data() + at);
  const size_t size = LeadingLetters(bytes);
  if (size == 8 || IsHigh(lower_[at + size]) || IsDigit(lower_[at + size])) {
    return AddLetters(at, LettersEnd(text_, at));
  }
  Lexeme& word = Add(at, at + size);
  const WordKey key{bytes & (~uint64_t{0} >> (64 - 8 * size)), 0};
  SetCues(lexicon_.Find(word.lower, key), word);
  word.capital = IsUpper(text_[at]);
  return at + size;
}

size_t Lexemes::AddLetters(size_t at, size_t end) {
  // "4QFY25": two words written as one.
  const std::string_view lower = std::string_view(lower_).substr(at, end - at);
  if (lower == "qfy" || lower == "hfy") end = at + 1;
  Lexeme& word = Add(at, end);
  SetCues(lexicon_.Find(word.lower), word);
  word.capital = IsUpper(text_[at]);
  return end;
}

size_t Lexemes::AddHigh(size_t at) {
  const CodePoint point = DecodeAt(text_, at);
  if (IsHighLetter(point.value)) return AddLetters(at, LettersEnd(text_, at));
  const size_t end = at + point.size;
  if (!IsHighSpace(point.value)) AddMark(at, end, point.value);
  return end;
}

void Lexemes::AddMark(size_t begin, size_t end, char32_t mark) {
  Lexeme& added = Add(begin, end);
  added.mark = mark;
  const std::string_view plain = mark < 0x80 ? std::string_view() : Plain(mark);
  if (!plain.empty()) added.lower = plain;
}

// Written where it stays: a copy of what has just been written in pieces stalls the processor.
Lexeme& Lexemes::Add(size_t begin, size_t end) {
  const bool glued = newlines_ == 0 && lexemes_.back().end == begin;
  Lexeme& lexeme = lexemes_.emplace_back();
  lexeme.lower = {lower_.data() + begin, end - begin};
  lexeme.begin = static_cast<uint32_t>(begin);
  lexeme.end = static_cast<uint32_t>(end);
  lexeme.glued = glued;
  if (newlines_ > 0) StartLine(begin, end, lexeme);
  return lexeme;
}

void Lexemes::StartLine(size_t begin, size_t end, Lexeme& lexeme) {
  lexeme.starts_block = newlines_ >= 2;
  lexeme.starts_line = newlines_ >= 2 || begin == end || !IsLower(text_[begin]);
  if (begin < end) newlines_ = 0;
}

}  // namespace countercheck
