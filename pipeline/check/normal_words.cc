#include "pipeline/check/normal_words.h"

#include <algorithm>

namespace countercheck {
namespace {

bool IsAsciiAlnum(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool BelongsToWord(char c) { return IsAsciiAlnum(c) || static_cast<unsigned char>(c) >= 0x80; }

// Left out without ending the word.
bool Joins(char c) { return c == '-' || c == '\'' || c == '.'; }

char Lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

}  // namespace

std::vector<std::string> WordsOf(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  const auto finish = [&] {
    if (!word.empty()) words.push_back(std::move(word));
    word.clear();
  };
  for (const char c : text) {
    if (BelongsToWord(c)) {
      word += Lower(c);
    } else if (c == '&') {
      finish();
      words.emplace_back("and");
    } else if (!Joins(c)) {
      finish();
    }
  }
  finish();
  return words;
}

std::string NormalWords(std::string_view text) {
  std::string joined;
  for (const std::string& word : WordsOf(text)) {
    if (!joined.empty()) joined += ' ';
    joined += word;
  }
  return joined;
}

std::string Spoken(std::string_view metric) {
  std::string words(metric);
  std::replace(words.begin(), words.end(), '_', ' ');
  return words;
}

}  // namespace countercheck
