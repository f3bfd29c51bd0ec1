#include "extractors/phrases.h"

#include <algorithm>

namespace countercheck {
namespace {

std::vector<std::string> Split(std::string_view phrase) {
  std::vector<std::string> words;
  for (Word& word : SplitWords(phrase, 0)) words.push_back(std::move(word.lower));
  return words;
}

// The words of what NormalizePhrase made. Splitting it as text again would part "u.s." and "'s".
std::vector<std::string> SplitNormalized(const std::string& phrase) {
  std::vector<std::string> words;
  for (size_t at = 0; at < phrase.size();) {
    const size_t end = std::min(phrase.find(' ', at), phrase.size());
    words.push_back(phrase.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

}  // namespace

std::string NormalizePhrase(std::string_view phrase) {
  std::string normalized;
  for (const std::string& word : Split(phrase))
    normalized += (normalized.empty() ? "" : " ") + word;
  return normalized;
}

PhraseTable::WordNumber PhraseTable::NumberOf(std::string_view word) const {
  const WordNumber* number = numbers_.Find(word);
  return number ? *number : 0;
}

PhraseMeaning* PhraseTable::Find(const std::string& phrase) {
  const size_t end = std::min(phrase.find(' '), phrase.size());
  for (Entry& entry : by_first_word_[NumberOf(std::string_view(phrase).substr(0, end))])
    if (entry.meaning.phrase == phrase) return &entry.meaning;
  return nullptr;
}

PhraseMeaning& PhraseTable::Add(const std::string& phrase, PhraseMeaning meaning) {
  std::vector<WordNumber> words;
  for (std::string& word : SplitNormalized(phrase)) {
    const auto next = static_cast<WordNumber>(by_first_word_.size());
    words.push_back(numbers_.Add(std::move(word), next));
    if (words.back() == next) by_first_word_.emplace_back();
  }
  std::vector<Entry>& bucket = by_first_word_[words.front()];
  words.erase(words.begin());
  auto place = std::find_if(bucket.begin(), bucket.end(),
                            [&](const Entry& entry) { return entry.rest.size() < words.size(); });
  meaning.phrase = phrase;
  return bucket.insert(place, {std::move(words), std::move(meaning)})->meaning;
}

void PhraseTable::Read(std::vector<Word>* words) const {
  std::vector<WordNumber> numbers;
  numbers.reserve(words->size());
  for (const Word& word : *words) numbers.push_back(NumberOf(word.lower));
  for (size_t at = 0; at < words->size(); ++at) (*words)[at].phrase = Match(*words, numbers, at);
}

PhraseMatch PhraseTable::Match(const std::vector<Word>& words,
                               const std::vector<WordNumber>& numbers, size_t at) const {
  const auto behind = numbers.begin() + static_cast<std::ptrdiff_t>(at + 1);
  const size_t left = numbers.size() - at - 1;
  for (const Entry& entry : by_first_word_[numbers[at]]) {
    if (entry.rest.size() > left) continue;
    if (entry.meaning.company >= 0 && !words[at].capital) continue;
    if (std::equal(entry.rest.begin(), entry.rest.end(), behind))
      return {&entry.meaning, entry.rest.size() + 1};
  }
  return {};
}

}  // namespace countercheck
