#include "extractors/name_scores.h"

#include <string_view>
#include <utility>

#include "extractors/asides.h"
#include "extractors/draft.h"
#include "extractors/moves.h"
#include "extractors/words.h"

namespace countercheck {
namespace {

constexpr int kBefore = 100;  // the name right before the figure
constexpr int kAfter = 95;    // the name right behind it
constexpr int kStepBefore = 4;
constexpr int kStepAfter = 7;
// What is taken off for what stands between the two.
constexpr int kRivalName = 40;     // another name that fits
constexpr int kOtherName = 8;      // one that does not
constexpr int kBetween = 4;        // a figure, the colon of a label
constexpr int kNewClause = 25;     // ; : .
constexpr int kNewStatement = 30;  // while, but, after
constexpr int kDash = 10;
constexpr int kBracket = 6;
constexpr int kComma = 5;
constexpr int kAnd = 6;
constexpr int kCompany = 6;
constexpr int kNotLinked = 60;  // behind the figure: a word that ties no name to it
constexpr int kArticle = 10;    // "its", "the"
constexpr int kLinked = 15;     // "in", "of" add to it
constexpr int kShareOf = 70;    // "6% of GDP"

int MarkPenalty(std::string_view mark) {
  if (IsAnyOf(mark, {";", ":", "."})) return kNewClause;
  if (mark == "\xE2\x80\x94") return kDash;
  if (IsAnyOf(mark, {"(", ")"})) return kBracket;
  return mark == "," ? kComma : 0;
}

size_t LastMetricBefore(const std::vector<Item>& items, size_t i) {
  while (i > 0 && items[i].kind != Item::Kind::kMetric) --i;
  return i;
}

}  // namespace

NameScores::NameScores(const TaggedSentence& sentence, Fits fits)
    : sentence_(sentence), asides_(Asides(sentence)), fits_(std::move(fits)) {}

int NameScores::Of(size_t name, size_t figure) const {
  return name < figure ? ScoreBefore(name, figure) : ScoreAfter(figure, name);
}

bool NameScores::IsAside(size_t item) const { return !asides_.empty() && asides_[item]; }

// "gross margin … of 47%": the name stands before.
int NameScores::ScoreBefore(size_t metric, size_t item) const {
  int score = kBefore;
  for (size_t i = metric + 1; i <= item; ++i)
    if (!IsAside(i)) score -= kStepBefore + (i < item ? StepPenalty(i, item) : 0);
  return score;
}

int NameScores::StepPenalty(size_t i, size_t item) const {
  const Item& step = sentence_.items[i];
  if (step.kind == Item::Kind::kMetric) return fits_(i, item) ? kRivalName : kOtherName;
  if (IsFigure(step)) return kBetween;
  // "Revenue: $2.01 billion": a label and its value.
  if (step.lower == ":" && i == 1 + LastMetricBefore(sentence_.items, i)) return kBetween;
  if (step.kind == Item::Kind::kMark) return MarkPenalty(step.lower);
  // "was at 111.3 after sliding 1%": one statement on one thing.
  if (BeginsOtherMove(sentence_.items, i) && sentence_.items[i + 1].lower.ends_with("ing"))
    return kAnd;
  if (IsAnyOf(step.lower, {"while", "but", "whereas", "although", "though", "because", "after"}))
    return kNewStatement;
  if (step.lower == "and") return kAnd;
  if (step.kind == Item::Kind::kCompany) return kCompany;
  return 0;
}

// "$400 million in cost savings", "92% revenue growth", "a 9% decline in sales": the name stands
// behind, with nothing between that a new statement begins with.
int NameScores::ScoreAfter(size_t item, size_t metric) const {
  int score = kAfter;
  for (size_t i = item + 1; i <= metric; ++i) score -= IsAside(i) ? 0 : kStepAfter;
  bool linked = item + 1 < metric && IsAnyOf(sentence_.items[item + 1].lower, {"in", "of"});
  if (linked && metric - item <= 3) score += kLinked;
  // "6% of GDP", "74% of revenue": a share of it, neither its level nor its change.
  bool share = linked && sentence_.items[item + 1].IsWord("of") &&
               QuantityAt(sentence_, item).kind == QuantityKind::kPercent;
  if (share) score -= kShareOf;
  for (size_t i = item + 1; i < metric; ++i) {
    if (IsAside(i) || IsPeriodOfName(i)) continue;
    const Item& step = sentence_.items[i];
    bool links = IsAnyOf(step.lower, {"in", "of", "for"}) || step.Is("rise") || step.Is("fall") ||
                 step.Is("yoy") || step.Is("strong") || step.Is("non_gaap") || step.Is("gaap") ||
                 step.Is("expected") || step.Is("target");
    bool qualifies = step.kind == Item::Kind::kWord &&
                     !IsAnyOf(step.lower, {"and", "but",  "to",    "from",  "on",   "as",   "at",
                                           "by",  "with", "that",  "which", "its",  "the",  "was",
                                           "is",  "were", "after", "while", "than", "when", "per"});
    if (!links && !qualifies)
      score -= step.lower == "its" || step.lower == "the" ? kArticle : kNotLinked;
  }
  return score;
}

// "$3 billion in 2025 cost cuts", "$94 million in Q4 revenue"
bool NameScores::IsPeriodOfName(size_t i) const {
  const bool period = sentence_.items[i].kind == Item::Kind::kPeriod;
  return period && !IsAnyOf(sentence_.items[i + 1].lower, {"in", "of", "for"});
}

}  // namespace countercheck
