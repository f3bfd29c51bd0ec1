#include "extractors/names.h"

#include <algorithm>
#include <unordered_set>

#include "extractors/everyday_words.h"
#include "extractors/name_candidates.h"
#include "extractors/name_evidence.h"
#include "extractors/name_runs.h"
#include "extractors/name_words.h"
#include "extractors/spellings.h"
#include "extractors/words.h"

namespace countercheck {
namespace {

// An article names some hundred. A text with more is no article; the names beyond are not told
// apart.
constexpr size_t kMostCandidates = 1'000'000;

class Finder {
 public:
  Finder(const Article& article, ArticleWords& words, const CompiledRules& rules)
      : article_(article), words_(words), rules_(rules) {}

  ArticleNames Find() {
    const size_t count = article_.sentences.size();
    for (size_t i = 0; i < count; ++i) CountSpellings(i);
    for (size_t i = 0; i < count && candidates_.size() < kMostCandidates; ++i) {
      CollectCandidates(i);
    }
    return GroupNames(article_, rules_, candidates_, products_);
  }

 private:
  // A capital says nothing in a headline, in a heading, and in a line that is written like one.
  bool IsHeading(size_t index) const {
    const Section section = article_.sentences[index].section;
    return section == Section::kHeadline || section == Section::kHeading;
  }

  void CountSpellings(size_t index) {
    const std::vector<Word>& words = words_.Of(index);
    if (!IsHeading(index) && !IsTitleCased(words)) spellings_.Count(words);
  }

  bool IsClass(const PhraseMatch& match, std::string_view name) const {
    return match.meaning && match.meaning->word_class == name;
  }

  std::string Printed(const Word& word) const { return std::string(article_.text.At(word.range)); }

  void CollectCandidates(size_t index) {
    const std::vector<Word>& words = words_.Of(index);
    Section section = article_.sentences[index].section;
    if (section == Section::kBoilerplate) return;
    const bool title_cased = IsTitleCased(words);
    const bool title = title_cased || IsHeading(index);
    const NameRuns runs(article_, rules_, spellings_, words, title_cased);
    for (size_t at = 0; at < words.size();) {
      PhraseMatch match = words[at].phrase;
      if (match.meaning && match.meaning->company >= 0) {
        at = SkipProduct(words, AddKnown(index, at, match));
        continue;
      }
      if (IsClass(match, "first_name") && words[at].capital && at + 1 < words.size() &&
          words[at + 1].capital && !words[at + 1].mark) {
        at = AddRun(runs, index, at);
        continue;
      }
      if (match.meaning && !runs.BeginsName(at, match)) {
        at += match.words;
        continue;
      }
      const bool due = at == 0 || title || EndsSentencePart(words[at - 1]);
      const bool common = (due && spellings_.IsCommonStart(words[at])) ||
                          runs.IsCommonInTitle(words[at]) || IsCommand(words[at].lower);
      // "Third-quarter sales", "Full-year guidance": the capital is that of the sentence.
      const bool tied = due && at + 1 < words.size() && words[at + 1].glued &&
                        !words[at + 1].capital && !words[at + 1].mark;
      const bool starts = words[at].capital && !words[at].mark && !tied &&
                          (!common || runs.RoundUpNameEnd(at) > at || runs.MarkedNameEnd(at) > at);
      at = starts ? AddRun(runs, index, at) : at + 1;
    }
  }

  // "Amazon Web Services", "Globex Turbo": capitals behind a known name are something of that
  // company, and no company of their own, here and where they stand alone.
  size_t SkipProduct(const std::vector<Word>& words, size_t at) {
    while (at < words.size() && words[at].capital && !words[at].mark && !words[at].phrase.meaning) {
      if (!IsFunctionWord(words[at].lower)) products_.insert(words[at].lower);
      ++at;
    }
    return at;
  }

  size_t AddKnown(size_t index, size_t at, const PhraseMatch& match) {
    const std::vector<Word>& words = words_.Of(index);
    size_t end = at + match.words;
    // "Marvell" of the list, "Marvell Technology" in the text.
    while (end < words.size() && words[end].capital && !words[end].mark &&
           IsNameSuffix(words[end].lower))
      ++end;
    if (IsFormBehindComma(words, end)) end += 2;
    Candidate candidate = Make(index, at, end);
    candidate.company = match.meaning->company;
    candidate.evidence = 4;
    AddEvidence({article_, rules_, spellings_, words}, at, end, &candidate);
    candidates_.push_back(std::move(candidate));
    return end;
  }

  Candidate Make(size_t index, size_t at, size_t end) {
    const std::vector<Word>& words = words_.Of(index);
    Candidate candidate;
    candidate.range = {words[at].range.begin, words[end - 1].range.end};
    candidate.sentence = index;
    for (size_t i = at; i < end; ++i)
      if (!words[i].mark || words[i].lower == "&") candidate.words.push_back(Printed(words[i]));
    candidate.printed =
        std::string(article_.text.At({words[at].range.begin, words[end - 1].range.end}));
    return candidate;
  }

  // "Imperial Bank of Trade", "the Society of Motor Traders": "of" ties two runs to one name, which
  // is a company's where the first ends in "Bank".
  static bool IsOfBehind(const std::vector<Word>& words, size_t end) {
    return end + 1 < words.size() && words[end].lower == "of" && words[end + 1].capital &&
           !words[end + 1].mark && (words[end - 1].lower == "bank" || IsBody(words[end - 1].lower));
  }

  // "Cash", "Cash Bean": written small elsewhere, or one everyday word.
  bool IsCommonName(const std::vector<Word>& words, size_t at, size_t end) const {
    if (HasInnerCapital(Printed(words[at]))) return false;
    const bool everyday = end - at == 1 && IsEverydayWord(words[at].lower);
    return everyday || std::all_of(words.begin() + at, words.begin() + end, [&](const Word& word) {
             return spellings_.IsCommon(word.lower);
           });
  }

  // "the Oat Growers Association (OGA) said": neither the body nor its short form is a company.
  void LeaveBody(const std::vector<Word>& words, size_t at, size_t end) {
    std::string initials;
    for (size_t i = at; i < end; ++i)
      if (words[i].capital) initials += words[i].lower.front();
    if (initials.size() > 1) products_.insert(initials);
    const bool bracket = end + 2 < words.size() && words[end].lower == "(" &&
                         words[end + 1].capital && words[end + 2].lower == ")";
    if (bracket) products_.insert(words[end + 1].lower);
  }

  // "the Turbo division" of Turbo, whose net income fell: a part that is called like the whole.
  bool HasStoodForCompany(const Word& word) const {
    constexpr int kTold = 2;
    return std::any_of(candidates_.begin(), candidates_.end(), [&](const Candidate& before) {
      return before.evidence >= kTold && before.words.size() == 1 &&
             before.words.front() == Printed(word);
    });
  }

  // "a Series F round": which money a company raised.
  static bool IsFundingSeries(const std::vector<Word>& words, size_t at, size_t end) {
    return end - at == 2 && words[at].lower == "series" && words[at + 1].lower.size() == 1;
  }

  size_t AddRun(const NameRuns& runs, size_t index, size_t at) {
    const std::vector<Word>& words = words_.Of(index);
    size_t end = runs.NameEnd(at);
    // "Comment Globex has": the first word of a sentence has its capital for that.
    if (at == 0 && end > 1) {
      PhraseMatch second = words[1].phrase;
      if (second.meaning && second.meaning->company >= 0) return 1;
    }
    // "Kohl's (KSS)": the ending belongs to the name.
    if (end + 1 < words.size() && words[end].lower == "'s" && words[end + 1].lower == "(") ++end;
    const bool suffix_alone =
        std::all_of(words.begin() + at, words.begin() + end,
                    [](const Word& word) { return IsNameSuffix(word.lower); });
    if (IsOfBehind(words, end)) {
      const bool bank = words[end - 1].lower == "bank";
      const size_t whole = runs.RunEnd(end + 1);
      if (!bank) {
        LeaveBody(words, at, whole);
        return whole;
      }
      end = whole;
    }
    if (IsBody(words[end - 1].lower)) LeaveBody(words, at, end);
    if (IsFundingSeries(words, at, end)) return end;
    if (end - at == 1 && words[at].lower.size() == 1) return end;  // the "O" of "P and O"
    const size_t longest = IsLegalForm(words[end - 1].lower) ? 8 : 5;
    if (end - at > longest || suffix_alone || NamesNoCompany(words[end - 1].lower)) return end;
    Candidate candidate = Make(index, at, end);
    if (IsNameSuffix(words[end - 1].lower) && end - at > 1) candidate.evidence += 3;
    if (HasInnerCapital(candidate.words.front())) candidate.evidence += 1;
    candidate.common = IsCommonName(words, at, end);
    // "the Turbo maker", "the Turbo segment": what a company makes, or a part of it.
    if (end < words.size() && (MakesIt(words[end].lower) || IsPartOfCompany(words[end].lower))) {
      if (end - at > 1 || !HasStoodForCompany(words[at])) products_.insert(words[at].lower);
      return end;
    }
    candidate.person = candidate.evidence == 0 && at + 1 < end && words[at].capital &&
                       (IsClass(words[at].phrase, "first_name") ||
                        (at == 0 && spellings_.IsSpeaker(LabelOf(words))));
    AddEvidence({article_, rules_, spellings_, words}, at, end, &candidate);
    candidates_.push_back(std::move(candidate));
    return end;
  }

  const Article& article_;
  ArticleWords& words_;
  const CompiledRules& rules_;
  Spellings spellings_;
  std::vector<Candidate> candidates_;
  std::unordered_set<std::string> products_;  // words behind the names of known companies
};

}  // namespace

ArticleNames FindNames(const Article& article, ArticleWords& words, const CompiledRules& rules) {
  return Finder(article, words, rules).Find();
}

}  // namespace countercheck
