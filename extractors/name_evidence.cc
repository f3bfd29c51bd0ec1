#include "extractors/name_evidence.h"

#include <algorithm>
#include <unordered_set>

#include "extractors/name_words.h"

namespace countercheck {
namespace {

bool IsAllCapitals(const std::vector<std::string>& words) {
  return words.size() == 1 && std::all_of(words.front().begin(), words.front().end(),
                                          [](char c) { return c >= 'A' && c <= 'Z'; });
}

// "jumped 3.7%", "rose by more than 4%"
bool HasDigitSoon(const std::vector<Word>& words, size_t verb) {
  for (size_t i = verb + 1; i < std::min(words.size(), verb + 5); ++i)
    if (words[i].lower.front() >= '0' && words[i].lower.front() <= '9') return true;
  return false;
}

bool IsClass(const PhraseMatch& match, std::string_view name) {
  return match.meaning && match.meaning->word_class == name;
}

bool NamesMetric(const PhraseMatch& match) {
  return match.meaning && !match.meaning->metrics.empty();
}

class Judge {
 public:
  Judge(const NameSurroundings& around, size_t begin, size_t end, Candidate* candidate)
      : article_(around.article),
        rules_(around.rules),
        spellings_(around.spellings),
        words_(around.words),
        begin_(begin),
        end_(end),
        behind_(end),
        candidate_(candidate) {}

  void Run() {
    ReadBefore();
    ReadVerb();
    ReadMarks();
    ReadMetric();
    candidate_->rates = IsHouse() || SetsTarget();
  }

 private:
  PhraseMatch MatchAt(size_t at) const {
    return at < words_.size() ? words_[at].phrase : PhraseMatch();
  }

  bool IsAt(size_t at, std::string_view word) const {
    return at < words_.size() && words_[at].lower == word;
  }

  // "CEO Jane Doe", "rival Globex", "shares of Globex".
  void ReadBefore() {
    if (begin_ == 0) return;
    const PhraseMatch before = MatchAt(begin_ - 1);
    if (FollowsTitle()) candidate_->person = true;
    // "Harbour Securities analyst Jane Roe"
    if (IsNamedAsAnalyst(before)) candidate_->person = true;
    if (NamesCompanyBefore(words_[begin_ - 1].lower) || IsBought() || IsValued())
      candidate_->evidence += 2;
    const bool of = begin_ >= 2 && IsAt(begin_ - 1, "of");
    if (of && (IsAt(begin_ - 2, "shares") || IsAt(begin_ - 2, "stock"))) candidate_->evidence += 3;
  }

  // "CEO", "Chief Financial Officer": a title, of some words, ends right before the name.
  bool FollowsTitle() const {
    constexpr size_t kLongest = 4;
    // "chief executive of Globex": where somebody works
    if (IsAt(begin_ - 1, "of") || IsAt(begin_ - 1, "at") || IsAt(begin_ - 1, "for")) return false;
    for (size_t words = 1; words <= std::min(begin_, kLongest); ++words) {
      const PhraseMatch match = MatchAt(begin_ - words);
      if (match.words == words && IsClass(match, "title")) return true;
    }
    return false;
  }

  // "a deal that values Initech at", "take Initech private".
  bool IsValued() const {
    const std::string& before = words_[begin_ - 1].lower;
    if (before == "values" || before == "valuing") return IsAt(end_, "at");
    return (before.starts_with("tak") || before == "took") && IsAt(end_, "private");
  }

  bool IsNamedAsAnalyst(const PhraseMatch& before) const {
    const bool one = IsAt(begin_ - 1, "analyst") || IsAt(begin_ - 1, "economist");
    return one && IsClass(before, "analyst") && candidate_->words.size() >= 2 &&
           candidate_->company < 0 && !IsNameSuffix(words_[end_ - 1].lower);
  }

  // "acquired Initech", "the sale of Initech", "a stake in Initech".
  bool IsBought() const {
    if (IsClass(MatchAt(begin_ - 1), "acquire")) return true;
    static const std::unordered_set<std::string> deals = {"sale",  "takeover", "acquisition",
                                                          "stake", "buyout",   "purchase"};
    const bool linked = IsAt(begin_ - 1, "of") || IsAt(begin_ - 1, "in");
    return begin_ > 1 && linked && deals.count(words_[begin_ - 2].lower) > 0;
  }

  // "Acme reported", "Acme expects": so do people, but those have a title somewhere.
  void ReadVerb() {
    const PhraseMatch after = MatchAt(end_);
    if (IsClass(after, "say") || IsClass(after, "guide")) candidate_->evidence += 1;
    // "Globex agreed", "Globex shareholders": what words that are no names do not do, nor have.
    if (IsAt(end_, "agreed") || IsAt(end_, "earned") || IsAt(end_, "posted"))
      candidate_->evidence += 1;
    if (IsAt(end_, "shareholders") || IsAt(end_, "stockholders") || IsAt(end_, "holders"))
      candidate_->evidence += begin_ > 0 ? 2 : 1;  // "Existing shareholders"
    // People do not climb 4%, nor have chief executives; common words do.
    const bool common =
        candidate_->words.size() == 1 && spellings_.IsWrittenSmall(words_[begin_].lower);
    // "Finance Minister Jane Roe"
    const bool office = IsAt(end_, "minister") || IsAt(end_, "secretary") || IsAt(end_, "governor");
    for (const char* name : {"rise", "fall", "trade", "closed", "title"})
      if (IsClass(after, name) && begin_ > 0 && !common && !office)
        candidate_->evidence += HasDigitSoon(words_, end_) ? 2 : 1;
  }

  void ReadMarks() {
    // "Globex — The maker of …": an item of a round-up.
    const bool item = begin_ == 0 && end_ < words_.size() && IsDash(words_[end_]);
    if (item && !IsShouted(candidate_->words.front())) candidate_->evidence += 2;
    // "Jane Doe, an analyst at …": a title within a few words behind a comma.
    if (IsAt(end_, ",") && candidate_->words.size() >= 2 && candidate_->company < 0)
      for (size_t i = end_ + 1; i < std::min(end_ + 6, words_.size()) && !IsAt(i, ","); ++i)
        if (IsClass(MatchAt(i), "title")) candidate_->person = true;
    if (IsAt(end_, "(")) ReadTicker();
    if (IsAt(end_, ",") && IsDescribed()) candidate_->evidence += 2;
  }

  // "Globex, a maker of anvils,", "Globex, the Dutch lender,": an article and a word for a company
  // before the next comma.
  bool IsDescribed() const {
    constexpr size_t kReach = 9;
    const bool article = IsAt(end_ + 1, "a") || IsAt(end_ + 1, "an") || IsAt(end_ + 1, "the") ||
                         IsAt(end_ + 1, "another");
    if (!article) return false;
    for (size_t i = end_ + 2; i < std::min(end_ + kReach, words_.size()); ++i) {
      if (words_[i].mark || IsClass(MatchAt(i), "title")) return false;
      if (NamesCompanyBefore(words_[i].lower) || MakesIt(words_[i].lower)) return true;
    }
    return false;
  }

  void ReadMetric() {
    const std::string& first = words_[begin_].lower;
    const bool verb = begin_ == 0 && end_ == 1 && (first.ends_with("ed") || first.ends_with("ing"));
    if (verb) return;  // "Leased capacity", "Recurring revenue"
    // "FFO growth", "ARPC revenue": capitals alone are seldom a name.
    if (NamesMetric(MatchAt(end_)))
      candidate_->evidence += IsAllCapitals(candidate_->words) ? 1 : 2;
    if (end_ + 1 < words_.size() && IsAt(end_, "'s"))
      candidate_->evidence += NamesMetric(MatchAt(end_ + 1)) ? 2 : 1;
  }

  // "(NASDAQ: MRVL)", "(NYSE:DE)", "(DE)".
  void ReadTicker() {
    size_t close = end_ + 1;
    while (close < words_.size() && close < end_ + 6 && !IsAt(close, ")")) ++close;
    if (!IsAt(close, ")") || close >= end_ + 6 || close == end_ + 1) return;
    std::string ticker(article_.text.At(words_[close - 1].range));
    const bool capitals =
        ticker.size() <= 6 && std::all_of(ticker.begin(), ticker.end(), [](char c) {
          return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.';
        });
    if (!capitals || ticker.empty()) return;
    // "Brightwell Foods Trust (BFT)": an abbreviation or a ticker.
    if (ticker == Initials(candidate_->words)) {
      candidate_->evidence += 2;
      return;
    }
    candidate_->ticker = std::move(ticker);
    candidate_->person = false;
    candidate_->evidence += 3;
    candidate_->range.end = words_[close].range.end;
    behind_ = close + 1;
  }

  // "Globex analysts", "strategists at Globex", "Globex's Jane Roe".
  bool IsHouse() const {
    const PhraseMatch after = MatchAt(behind_);
    const bool analysts = IsAt(behind_, "analysts") || IsAt(behind_, "analyst");
    if (analysts || IsClass(after, "analyst") || IsAt(behind_, "strategist") ||
        IsAt(behind_, "research"))
      return true;
    return WorksThere() || RatesThere();
  }

  // "upgraded to buy from hold at Globex"
  bool RatesThere() const {
    if (begin_ < 2 || !(IsAt(begin_ - 1, "at") || IsAt(begin_ - 1, "by"))) return false;
    return std::any_of(words_.begin(), words_.begin() + begin_, [](const Word& word) {
      return word.lower == "upgraded" || word.lower == "downgraded" || word.lower == "rating";
    });
  }

  // "strategists at Globex"; "the chairman of Globex Advisors": who speaks for a house.
  bool WorksThere() const {
    static const std::unordered_set<std::string> kTies = {"at", "from", "of", "for", "with"};
    static const std::unordered_set<std::string> kRaters = {
        "analyst", "analysts", "economist", "economists", "strategist", "strategists", "manager"};
    static const std::unordered_set<std::string> kHeads = {
        "officer",  "founder",    "president", "ceo",  "director",
        "chairman", "chairwoman", "partner",   "head", "principal"};
    const size_t article = begin_ > 0 && IsAt(begin_ - 1, "the");
    if (begin_ < 2 + article || kTies.count(words_[begin_ - 1 - article].lower) == 0) return false;
    const std::string& who = words_[begin_ - 2 - article].lower;
    return kRaters.count(who) > 0 || (kHeads.count(who) > 0 && NamesHouse(words_[end_ - 1].lower));
  }

  // "Globex upgraded Acme", "Globex raised its price target on Acme"; not "Globex upgraded to buy".
  bool SetsTarget() const {
    constexpr size_t kReach = 8;
    const PhraseMatch after = MatchAt(behind_);
    if (IsClass(after, "rate")) {
      const size_t next = behind_ + after.words;
      const bool passive = next >= words_.size() || words_[next].mark || IsAt(next, "to") ||
                           IsAt(next, "by") || IsAt(next, "from") || IsAt(next, "at");
      return !passive;
    }
    // "Globex also cut its target"
    const size_t verb = behind_ + (IsAt(behind_, "also") || IsAt(behind_, "has"));
    if (verb >= words_.size() || !IsRatingVerb(words_[verb].lower)) return false;
    for (size_t i = verb + 1; i < std::min(verb + kReach, words_.size()); ++i) {
      if (words_[i].mark && !IsAt(i, "'s") && !IsAt(i, "\"")) return false;
      if (IsAt(i, "rating") || IsAt(i, "coverage") || IsPriceTarget(MatchAt(i))) return true;
    }
    return false;
  }

  bool IsPriceTarget(const PhraseMatch& match) const {
    return NamesMetric(match) &&
           rules_.metrics[match.meaning->metrics.front().metric].id == "price_target";
  }

  const Article& article_;
  const CompiledRules& rules_;
  const Spellings& spellings_;
  const std::vector<Word>& words_;
  size_t begin_;
  size_t end_;
  size_t behind_;  // the name and its ticker
  Candidate* candidate_;
};

}  // namespace

void AddEvidence(const NameSurroundings& around, size_t begin, size_t end, Candidate* candidate) {
  Judge(around, begin, end, candidate).Run();
}

}  // namespace countercheck
