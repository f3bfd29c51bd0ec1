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

// A number below 2^14 that equal words share and others seldom do.
size_t MarkOf(const std::string& word) {
  const auto at = [&](size_t i) { return static_cast<unsigned char>(word[i]); };
  const size_t last = word.size() - 1;
  return (at(0) * 31u + at(last / 2) * 257u + at(last) * 1021u + word.size() * 4099u) % (1u << 14);
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
  auto bucket = words.empty() ? by_first_word_.end() : by_first_word_.find(words.front());
  if (bucket == by_first_word_.end()) return nullptr;
  for (Entry& entry : bucket->second)
    if (entry.phrase == phrase) return &entry.meaning;
  return nullptr;
}

PhraseMeaning& PhraseTable::Add(const std::string& phrase, PhraseMeaning meaning) {
  std::vector<std::string> words = SplitNormalized(phrase);
  std::vector<Entry>& bucket = by_first_word_[words.front()];
  marks_.set(MarkOf(words.front()));
  words.erase(words.begin());
  auto place = std::find_if(bucket.begin(), bucket.end(),
                            [&](const Entry& entry) { return entry.rest.size() < words.size(); });
  const size_t second = words.empty() ? 0 : MarkOf(words.front());
  return bucket.insert(place, {second, std::move(words), phrase, std::move(meaning)})->meaning;
}

PhraseMatch PhraseTable::Match(const std::vector<Word>& words, size_t at) const {
  if (!marks_.test(MarkOf(words[at].lower))) return {};
  auto bucket = by_first_word_.find(words[at].lower);
  if (bucket == by_first_word_.end()) return {};
  const size_t second = at + 1 < words.size() ? MarkOf(words[at + 1].lower) : 0;
  for (const Entry& entry : bucket->second) {
    if (!entry.rest.empty() && entry.second != second) continue;
    if (at + entry.rest.size() >= words.size()) continue;
    if (entry.meaning.company >= 0 && !words[at].capital) continue;
    bool equal = std::equal(entry.rest.begin(), entry.rest.end(), words.begin() + at + 1,
                            [](const std::string& a, const Word& b) { return a == b.lower; });
    if (equal) return {&entry.meaning, entry.phrase, entry.rest.size() + 1};
  }
  return {};
}

}  // namespace countercheck
