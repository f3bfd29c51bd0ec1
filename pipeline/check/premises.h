// What must be certain before figures of one article are put into one equation.
#ifndef COUNTERCHECK_PIPELINE_CHECK_PREMISES_H_
#define COUNTERCHECK_PIPELINE_CHECK_PREMISES_H_

#include <string>
#include <string_view>
#include <vector>

#include "pipeline/check/fact.h"

namespace countercheck {

using Facts = std::vector<const Fact*>;

// The figures of one article about one subject; never those of a hypothesis.
struct ArticleFigures {
  Facts bound;  // of a metric or label
  Facts loose;  // of neither: "widened 300 basis points to 45%"
};

// The mention of the fact in the sentence; null where there is none.
const Claim* MentionIn(const Fact& fact, const std::string& sentence);
Facts InSentence(const Facts& facts, const std::string& sentence);

// The only one of that period; null where there is none or where there are two.
const Fact* OnlyOf(const Facts& facts, const std::string& period);

// Near enough to be read as one statement.
bool AreNear(const Fact& a, const Fact& b);

// No two of them state different bases (GAAP, adjusted).
bool ShareBasis(const Facts& facts);
// One basis is stated for all, or for none.
bool HaveOneBasis(const Facts& facts);

// The text of the figure stands behind "from", "compared with", "versus" in the sentence.
bool StandsAsEarlier(const Fact& figure, const std::string& sentence);

// The sentence reads "A to B" or "A from B", and nothing else between.
bool Adjoin(const Fact& a, const Fact& b, const std::string& sentence);

// What stands behind the figure in its sentence; empty where it is not found there.
std::string TextBehind(const Claim& figure);

// Both figures stand as "A to B" in one sentence, which then has its own change.
bool StandAsOnePair(const Fact& a, const Fact& b);

// "gold sales doubling to 8,400 ounces": "to" and a figure behind the change, which is no level of
// these.
bool LeadsElsewhere(const Fact& change, const Facts& levels);

// The sentence holds one of the words, as words.
bool SaysOneOf(const std::string& sentence, const std::vector<std::string_view>& words);

// No other figure of the article stands between these in the sentence.
bool AreNeighbours(const Facts& figures, const ArticleFigures& article,
                   const std::string& sentence);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_CHECK_PREMISES_H_
