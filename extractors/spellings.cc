#include "extractors/spellings.h"

#include "extractors/name_words.h"

namespace countercheck {

bool EndsSentencePart(const Word& word) {
  return word.mark && word.lower != "," && word.lower != "(" && word.lower != "&";
}

std::string LabelOf(const std::vector<Word>& words) {
  constexpr size_t kLongest = 3;
  std::string label;
  for (size_t at = 0; at < words.size() && at <= kLongest; ++at) {
    if (at > 1 && words[at].lower == ":") return label;
    if (words[at].mark || !words[at].capital) break;
    label += (at > 0 ? " " : "") + words[at].lower;
  }
  return "";
}

void Spellings::Count(const std::vector<Word>& words) {
  if (const std::string label = LabelOf(words); !label.empty()) AddOne(label, &labels_);
  for (size_t at = 0; at < words.size(); ++at) {
    const Word& word = words[at];
    if (word.mark) continue;
    ++words_;
    if (!word.capital) AddOne(word.lower, &small_);
    const bool due = at == 0 || EndsSentencePart(words[at - 1]);
    if (word.capital) AddOne(word.lower, due ? &begins_ : &capital_);
    if (word.capital && at > 0 && words[at - 1].capital && !words[at - 1].mark)
      AddOne(words[at - 1].lower + " " + word.lower, &pairs_);
  }
}

void Spellings::AddOne(const std::string& word, Counts* counts) {
  int* count = counts->Find(word);
  ++(count ? *count : counts->Add(word, 0));
}

int Spellings::CountOf(const Counts& counts, const std::string& word) {
  const int* count = counts.Find(word);
  return count ? *count : 0;
}

bool Spellings::IsCommonStart(const Word& word) const {
  if (word.lower.size() <= 1 || IsFunctionWord(word.lower) || IsOpening(word.lower)) return true;
  const int capital = CountOf(capital_, word.lower);
  return CountOf(small_, word.lower) > capital || (capital == 0 && word.lower.size() <= 3);
}

bool Spellings::IsCommon(const std::string& word) const {
  const int capital = CountOf(capital_, word) + CountOf(begins_, word);
  return CountOf(small_, word) > 0 && CountOf(small_, word) * 4 >= capital;
}

bool Spellings::IsSpeaker(const std::string& label) const {
  constexpr size_t kSpeakers = 4;
  const int times = CountOf(labels_, label);
  return times > 1 || (times > 0 && labels_.rows().size() >= kSpeakers);
}

bool Spellings::IsCommonInTitle(const Word& word) const {
  constexpr int kEnough = 120;  // words of running text, in which a name would come up
  if (word.lower.size() <= 1 || IsFunctionWord(word.lower) || IsOpening(word.lower)) return true;
  const int capital = CountOf(capital_, word.lower);
  if (CountOf(small_, word.lower) > capital) return true;
  return words_ >= kEnough && capital == 0 && CountOf(begins_, word.lower) == 0;
}

bool Spellings::IsPair(const std::string& first, const std::string& second) const {
  const int pairs = CountOf(pairs_, first + " " + second);
  return pairs >= 2 && pairs >= CountOf(capital_, second) + CountOf(begins_, second);
}

bool IsTitleCased(const std::vector<Word>& words) {
  constexpr size_t kLong = 4, kLeast = 3;  // letters of a word that counts, and how many of them
  size_t capitals = 0, all = 0;
  for (const Word& word : words) {
    if (word.mark || word.lower.size() < kLong) continue;
    ++all;
    capitals += word.capital;
  }
  return all >= kLeast && capitals * 10 >= all * 9;
}

}  // namespace countercheck
