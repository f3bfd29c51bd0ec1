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

PhraseMeaning* PhraseTable::Find(const std::string& phrase) {
  std::vector<std::string> words = SplitNormalized(phrase);
  std::vector<Entry>* bucket = words.empty() ? nullptr : by_first_word_.Find(words.front());
  if (!bucket) return nullptr;
  for (Entry& entry : *bucket)
    if (entry.meaning.phrase == phrase) return &entry.meaning;
  return nullptr;
}

PhraseMeaning& PhraseTable::Add(const std::string& phrase, PhraseMeaning meaning) {
  std::vector<std::string> words = SplitNormalized(phrase);
  std::vector<Entry>& bucket = by_first_word_.Add(words.front(), {});
  words.erase(words.begin());
  auto place = std::find_if(bucket.begin(), bucket.end(),
                            [&](const Entry& entry) { return entry.rest.size() < words.size(); });
  meaning.phrase = phrase;
  return bucket.insert(place, {std::move(words), std::move(meaning)})->meaning;
}

PhraseMatch PhraseTable::Match(const std::vector<Word>& words, size_t at) const {
  const std::vector<Entry>* bucket = by_first_word_.Find(words[at].lower);
  if (!bucket) return {};
  const auto behind = words.begin() + static_cast<std::ptrdiff_t>(at + 1);
  const size_t left = words.size() - at - 1;
  for (const Entry& entry : *bucket) {
    if (entry.rest.size() > left) continue;
    if (entry.meaning.company >= 0 && !words[at].capital) continue;
    bool equal = std::equal(entry.rest.begin(), entry.rest.end(), behind,
                            [](const std::string& a, const Word& b) { return a == b.lower; });
    if (equal) return {&entry.meaning, entry.rest.size() + 1};
  }
  return {};
}

}  // namespace countercheck
