#include "extractors/told_outlook.h"

#include <algorithm>

namespace countercheck {
namespace {

using Items = std::vector<Item>;

// A quarter, half or year: what a company looks ahead to.
std::optional<Period> LongPeriodAt(const TaggedSentence& sentence, size_t item) {
  if (sentence.items[item].kind != Item::Kind::kPeriod) return std::nullopt;
  const PeriodMention& mention = sentence.periods[sentence.items[item].index];
  const Grain grain = mention.period.grain;
  const bool results = grain == Grain::kQuarter || grain == Grain::kHalf || grain == Grain::kYear;
  return results && mention.role == PeriodRole::kNamed ? std::optional(mention.period)
                                                       : std::nullopt;
}

// "full-year sales guidance", "outlook for the third quarter".
std::optional<Period> PeriodAtOutlook(const TaggedSentence& sentence, size_t outlook) {
  constexpr size_t kReach = 3;
  const Items& items = sentence.items;
  for (size_t i = outlook; i > 0 && outlook - i < kReach;)
    if (auto period = LongPeriodAt(sentence, --i)) return period;
  for (size_t i = outlook + 1; i < std::min(items.size(), outlook + 1 + kReach); ++i)
    if (auto period = LongPeriodAt(sentence, i)) return period;
  return std::nullopt;
}

bool IsOfOthers(const Item& item) { return item.Is("analyst") || item.Is("consensus"); }

// "its guidance", "Acme's full-year outlook", "raised the outlook"; not "analysts cut their
// outlook".
bool IsOwn(const Items& items, size_t outlook) {
  constexpr size_t kReach = 5;
  const size_t from = outlook > kReach ? outlook - kReach : 0;
  if (std::any_of(items.begin() + from, items.begin() + outlook, IsOfOthers)) return false;
  for (size_t i = outlook; i > from;) {
    --i;
    if (items[i].kind == Item::Kind::kCompany) return !items[i].rates;
    for (const char* word : {"its", "their", "our", "raised", "raising", "raises", "lifted", "cut",
                             "lowered", "narrowed", "reaffirmed", "maintained", "boosted"})
      if (items[i].IsWord(word)) return true;
  }
  return false;
}

// "are expected to", "is now projected to", not "the expected $5 million" of somebody.
bool IsExpectedNow(const Items& items, size_t cue) {
  if (!items[cue].Is("expected")) return false;
  const std::string& words = items[cue].lower;
  if (words.starts_with("is ") || words.starts_with("are ")) return true;
  size_t verb = cue;
  while (verb > 0 && items[verb - 1].IsWord("now")) --verb;
  return verb > 0 && (items[verb - 1].IsWord("is") || items[verb - 1].IsWord("are"));
}

}  // namespace

bool SpeaksOfOthers(const TaggedSentence& sentence) {
  return std::any_of(sentence.items.begin(), sentence.items.end(), IsOfOthers);
}

std::optional<Period> TimeOfOutlook(const TaggedSentence& sentence) {
  for (size_t i = 0; i < sentence.items.size(); ++i) {
    if (!sentence.items[i].Is("guidance") || !IsOwn(sentence.items, i)) continue;
    if (auto period = PeriodAtOutlook(sentence, i)) return period;
  }
  return std::nullopt;
}

bool TellsOwnOutlook(const TaggedSentence& sentence) {
  for (size_t i = 0; i < sentence.items.size(); ++i)
    if (sentence.items[i].Is("guidance") && IsOwn(sentence.items, i)) return true;
  return false;
}

bool IsExpectedToBe(const TaggedSentence& sentence, size_t figure) {
  for (size_t i = 0; i < figure; ++i)
    if (IsExpectedNow(sentence.items, i)) return true;
  return false;
}

}  // namespace countercheck
