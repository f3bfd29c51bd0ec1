#include "extractors/spellings.h"

#include "extractors/name_words.h"

namespace countercheck {

bool EndsSentencePart(const Word& word) {
  return word.mark && word.lower != "," && word.lower != "(" && word.lower != "&";
}

void Spellings::Count(const std::vector<Word>& words) {
  for (size_t at = 0; at < words.size(); ++at) {
    const Word& word = words[at];
    if (word.mark) continue;
    const bool due = at == 0 || EndsSentencePart(words[at - 1]);
    if (word.capital && due) continue;
    Counts* known = counts_.Find(word.lower);
    Counts& counts = known ? *known : counts_.Add(word.lower, {});
    ++(word.capital ? counts.capital : counts.small);
  }
}

Spellings::Counts Spellings::CountsOf(const std::string& word) const {
  const Counts* counts = counts_.Find(word);
  return counts ? *counts : Counts();
}

bool Spellings::IsCommonStart(const Word& word) const {
  if (word.lower.size() <= 1 || IsFunctionWord(word.lower) || IsOpening(word.lower)) return true;
  const Counts counts = CountsOf(word.lower);
  return counts.small > counts.capital || (counts.capital == 0 && word.lower.size() <= 3);
}

}  // namespace countercheck
