// How a figure is meant: actual, guided, expected, aimed at, supposed.
#include <algorithm>
#include <array>

#include "extractors/consensus.h"
#include "extractors/fields.h"
#include "extractors/outlook_cues.h"
#include "extractors/price_stance.h"
#include "extractors/told_outlook.h"

namespace countercheck {
namespace {

using Items = std::vector<Item>;

// Deals, contracts and stakes are what was signed, whatever they "would" bring: only talks, wishes
// and what somebody "expects" are still to come.
Modality ModalityOfDeal(const Items& items, const Clause& clause, size_t figure) {
  constexpr size_t kNear = 8;
  for (size_t i = clause.begin; i < figure; ++i) {
    if (items[i].Is("tentative")) return Modality::kExpectation;
    const bool expects = items[i].lower.find("expect") != std::string::npos;
    if (expects && figure - i <= kNear)
      if (auto cue = CueOf(items[i])) return *cue;
  }
  return Modality::kActual;
}

// "Futures price in a 25 basis point cut", "the odds of a quarter-point cut": a step that a market
// waits for.
bool IsPricedIn(const Items& items, const Clause& clause) {
  return std::any_of(
      items.begin() + clause.begin, items.begin() + clause.end, [](const Item& item) {
        for (const char* word :
             {"priced", "pricing", "price", "odds", "chance", "chances", "probability",
              "likelihood", "bets", "bet", "betting", "possibility", "possibly", "discounting",
              "traders", "convinced", "anticipated", "next"})
          if (item.IsWord(word)) return true;
        return item.lower.find("expect") != std::string::npos;
      });
}

// Of metrics that are spoken of in a way of their own.
std::optional<Modality> OwnModality(const Items& items, const Clause& clause, const Draft& draft) {
  if (draft.metric->trades) return ModalityOfPrice(items, clause, draft);
  if (draft.metric->id == "interest_rate" && draft.measure == Measure::kChange &&
      !draft.move_item && IsPricedIn(items, clause))
    return Modality::kExpectation;
  const SubjectKind kind = draft.metric->subject;
  const bool deal = kind == SubjectKind::kTarget || kind == SubjectKind::kSupplier ||
                    kind == SubjectKind::kHolder;
  if (deal) return ModalityOfDeal(items, clause, draft.item);
  return std::nullopt;
}

// "outlook", "guidance", "forecasts" within reach before.
bool IsOfOutlook(const Items& items, size_t item) {
  constexpr size_t kReach = 12;
  for (size_t i = item; i > 0 && item - i < kReach;) {
    --i;
    if (items[i].Is("guidance") || items[i].Is("target") || items[i].Is("guide")) return true;
  }
  return false;
}

// "$16 from", "$16, from": true where the figure before `from` is what is held against the next.
bool FollowsFigure(const Items& items, size_t from) {
  const size_t end = from - (from > 0 && items[from - 1].IsWord(","));
  return end > 0 && IsFigure(items[end - 1]);
}

bool IsRange(const Quantity& value) { return value.low && value.high && *value.low != *value.high; }

// "down from 46.5%", "compared with $3 million": what was, beside what is guided; what was "from 4%
// to 6%" was guided, too.
bool IsFormer(const TaggedSentence& sentence, size_t figure) {
  const Items& items = sentence.items;
  if (IsFigure(items[figure]) && IsRange(QuantityAt(sentence, figure))) return false;
  for (size_t i = figure; i > 0 && figure - i < 3;) {
    --i;
    // "raised its outlook to $16 from $15": the outlook that was.
    if (items[i].IsWord("from") && FollowsFigure(items, i) && IsOfOutlook(items, i)) return false;
    if (items[i].IsWord("from") || items[i].Is("versus")) return true;
    if (!items[i].IsWord("a") && !items[i].IsWord("the")) break;
  }
  return false;
}

bool IsPrevious(const Item& item) {
  return item.Is("previous") || item.IsWord("prior") || item.IsWord("earlier");
}

// "previously", "from a prior view of", but not "the previous consensus".
bool HasPrevious(const Items& items, size_t begin, size_t end) {
  const auto first = items.begin() + begin;
  const auto last = items.begin() + std::min(end, items.size());
  const auto by_others = [](const Item& item) {
    return item.lower.find("consensus") != std::string::npos || item.Is("analyst");
  };
  return std::any_of(first, last, IsPrevious) && std::none_of(first, last, by_others);
}

// "now expects $4 billion, up from $3 billion previously", "from a prior view of $3": the outlook
// that was.
bool IsFormerOutlook(const Items& items, const Clause& clause, size_t figure) {
  constexpr size_t kReach = 5;
  size_t from = figure;
  while (from > clause.begin && figure - from < kReach && !IsFigure(items[from - 1])) --from;
  const bool before = HasPrevious(items, from, figure);
  size_t end = figure + 1;
  while (end < items.size() && end < figure + 3 && items[end].kind != Item::Kind::kMark) ++end;
  if (!before && !HasPrevious(items, figure + 1, end)) return false;
  return from > clause.begin && CueBefore(items, clause, from) == Modality::kGuidance;
}

// "are projected to reach $5 billion, up from its earlier guidance": who guided before guides now.
bool ReplacesGuidance(const Items& items, size_t figure) {
  constexpr size_t kReach = 9;
  for (size_t i = figure + 1; i + 1 < std::min(items.size(), figure + kReach); ++i) {
    if (IsFigure(items[i]) || items[i].Is("analyst")) return false;
    const bool own = items[i].IsWord("its") || items[i].IsWord("our") || items[i].IsWord("their");
    if (own && CueOf(items[i + 1]) == Modality::kGuidance) return HasPrevious(items, i, i + 2);
  }
  return false;
}

// "is targeting earnings of $5.10 to $5.20 a share": a range of money is what a company guides to.
bool IsGuidedRange(const TaggedSentence& sentence, const Clause& clause, const Draft& draft) {
  if (draft.kind != ClaimKind::kQuantity || draft.metric->against != "yoy") return false;
  const Quantity& value = QuantityAt(sentence, draft.item);
  if (value.kind != QuantityKind::kMoney || value.low == value.high) return false;
  return std::any_of(sentence.items.begin() + clause.begin, sentence.items.begin() + draft.item,
                     [](const Item& item) { return item.lower.starts_with("targeting"); });
}

// "if sales of $2 billion", "$2 billion if": conditions; "potentially", "whether": right before.
bool IsSupposed(const TaggedSentence& sentence, const Clause& clause, size_t figure) {
  const Items& items = sentence.items;
  constexpr size_t kNear = 6;
  for (size_t i = 0; i < figure; ++i) {
    if (!items[i].Is("hypothetical")) continue;
    bool condition =
        items[i].IsWord("if") || items[i].lower.starts_with("assum") || items[i].IsWord("suppose");
    if (IsFormer(sentence, figure))
      continue;  // "will rise if it comes to pass, from 13% last year"
    if (condition ? i >= clause.begin || i == 0 : i >= clause.begin && figure - i <= kNear)
      return true;
  }
  for (size_t i = figure + 1; i < clause.end && !IsFigure(items[i]); ++i)
    if (items[i].IsWord("if")) return true;
  return false;
}

// What is said right at the figure of its standing: the consensus, a condition, analysts.
std::optional<Modality> ModalityAtFigure(const TaggedSentence& sentence, const Clause& clause,
                                         const Draft& draft) {
  const Items& items = sentence.items;
  if (draft.kind != ClaimKind::kQuantity) return std::nullopt;
  const bool price = draft.metric && draft.metric->trades;
  if (!price && IsConsensus(items, draft.item)) return Modality::kExpectation;
  if (IsSupposed(sentence, clause, draft.item)) return Modality::kHypothetical;
  if (!price && AnalystsExpect(items, clause, draft.item)) return Modality::kExpectation;
  return std::nullopt;
}

// "ahead of the $3 billion it had forecast".
bool IsForecastBehind(const Items& items, size_t figure) {
  size_t verb = figure + 1;
  if (verb < items.size() && items[verb].IsWord("that")) ++verb;
  if (verb >= items.size() || !items[verb].Is("pronoun")) return false;
  do ++verb;
  while (verb < items.size() && IsAuxiliary(items[verb]));
  return verb < items.size() && (items[verb].Is("guide") || items[verb].IsWord("expected") ||
                                 items[verb].IsWord("projected"));
}

// Cues behind the figure: "69% projected revenue growth", "its 20% market share target", "66 cents,
// the company's guidance".
std::optional<Modality> CueBehind(const Items& items, const Clause& clause, const Draft& draft) {
  if (draft.metric_item && *draft.metric_item > draft.item)
    for (size_t i = draft.item; i < *draft.metric_item; ++i)
      if (items[i].Is("expected")) return Modality::kExpectation;
  if (draft.metric_item)
    for (size_t i = *draft.metric_item + 1; i < std::min(items.size(), *draft.metric_item + 3); ++i)
      if (items[i].Is("target") && i != draft.item) return Modality::kTarget;
  for (size_t i = draft.item + 1; i < std::min(clause.end, draft.item + 3); ++i) {
    if (items[i].Is("guidance")) return Modality::kGuidance;
    if (items[i].Is("target")) return Modality::kTarget;
  }
  return IsForecastBehind(items, draft.item) ? std::optional(Modality::kGuidance) : std::nullopt;
}

// "will take inflation to 7%", "set to be $5 million": it has not happened.
bool IsToCome(const Items& items, const Clause& clause, size_t figure) {
  constexpr size_t kReach = 9;
  for (size_t i = figure; i > clause.begin && figure - i < kReach;) {
    --i;
    const bool mark = items[i].kind == Item::Kind::kMark && !items[i].IsWord("'s");
    if (mark || IsFigure(items[i]) || EndsOutlook(items[i])) return false;
    if (items[i].IsWord("will") || items[i].IsWord("won't")) return true;
  }
  return false;
}

// "Revenue will be $5 million, Globex said": a sum or a rate that the company itself tells.
bool IsOwnWord(const TaggedSentence& sentence, const Draft& draft) {
  const bool of_company = draft.metric && draft.metric->subject == SubjectKind::kCompany;
  const bool counted = draft.kind == ClaimKind::kQuantity &&
                       QuantityAt(sentence, draft.item).kind == QuantityKind::kCount;
  if (!of_company || counted) return false;
  const Items& items = sentence.items;
  auto is_company = [](const Item& item) {
    return (item.kind == Item::Kind::kCompany && !item.rates) || item.Is("pronoun");
  };
  // "chief executive Jane Roe said"
  auto is_officer = [&](size_t verb) {
    size_t name = verb;
    while (name > 0 && verb - name < 4 && items[name - 1].capital && !items[name - 1].Is("title"))
      --name;
    return name > 0 && name < verb && items[name - 1].Is("title");
  };
  for (size_t i = 1; i < items.size(); ++i)
    if (items[i].Is("say") && !items[i].IsWord("predicted that") &&
        (is_company(items[i - 1]) || is_officer(i)))
      return true;
  return false;
}

// The cue before the figure is a bare "would".
bool WouldBefore(const Items& items, const Clause& clause, size_t figure) {
  for (size_t i = figure; i > clause.begin;)
    if (CueOf(items[--i])) return items[i].IsWord("would");
  return false;
}

// "wants to sell more to its 40 million users": those that there are.
bool IsOfThoseThereAre(const TaggedSentence& sentence, const Draft& draft) {
  if (!draft.metric || draft.kind != ClaimKind::kQuantity || draft.item == 0) return false;
  if (QuantityAt(sentence, draft.item).kind != QuantityKind::kCount) return false;
  const Item& before = sentence.items[draft.item - 1];
  for (const char* word : {"its", "their", "our", "from", "among", "across"})
    if (before.IsWord(word)) return true;
  return before.lower == "data from";
}

// "a premium to its current market value of $3 billion": a level that stands, beside what is hoped.
bool IsOfNow(const Items& items, const Draft& draft) {
  if (!draft.metric || !draft.metric->daily || !draft.metric_item || *draft.metric_item == 0)
    return false;
  return draft.measure == Measure::kLevel && items[*draft.metric_item - 1].IsWord("current");
}

// "For 2026 Globex expects: sales growth of 7%; capital expenditures of $150 million": what a list
// is led in by holds for all of it.
bool IsListedOutlook(const Items& items, size_t figure) {
  for (size_t i = figure; i > 1; --i)
    if (items[i - 1].IsWord(":"))
      return items[i - 2].Is("guide") || IsOwnOutlook(items, i - 2) || items[i - 2].Is("guidance");
  return false;
}

std::optional<Modality> ModalityInWords(const TaggedSentence& sentence, const Draft& draft) {
  const Items& items = sentence.items;
  Clause clause = ClauseAround(sentence, draft.item);
  // What leans on a name further up leans on the words around that name, too.
  if (draft.metric_item) clause.begin = std::min(clause.begin, *draft.metric_item);
  const bool guided_before = draft.kind == ClaimKind::kQuantity && draft.metric &&
                             !draft.metric->trades && !AnalystsExpect(items, clause, draft.item) &&
                             IsFormerOutlook(items, clause, draft.item);
  if (guided_before) return Modality::kGuidance;
  if (auto said = ModalityAtFigure(sentence, clause, draft)) return said;
  if (draft.metric && draft.metric->modality) {
    bool aimed = !draft.metric->daily && CueBefore(items, clause, draft.item) == Modality::kTarget;
    return aimed ? Modality::kTarget : draft.metric->modality;
  }
  if (draft.metric)
    if (auto own = OwnModality(items, clause, draft)) return own;
  if (IsOfNow(items, draft) || IsOfThoseThereAre(sentence, draft)) return Modality::kActual;
  if (draft.kind == ClaimKind::kQuantity && IsFormer(sentence, draft.item))
    return Modality::kActual;
  if (auto cue = CueBefore(items, clause, draft.item)) {
    // "Revenue would be flat, Globex said": its own forecast.
    const bool own = cue == Modality::kExpectation && WouldBefore(items, clause, draft.item) &&
                     IsOwnWord(sentence, draft);
    const bool guided = cue == Modality::kExpectation ? ReplacesGuidance(items, draft.item)
                                                      : cue == Modality::kTarget && draft.metric &&
                                                            IsGuidedRange(sentence, clause, draft);
    return own || guided ? Modality::kGuidance : cue;
  }
  if (auto cue = CueBehind(items, clause, draft)) return cue;
  if (IsListedOutlook(items, draft.item)) return Modality::kGuidance;
  // What is signed is so, whenever it will be paid.
  const bool signed_sum = draft.metric && draft.metric->id == "investment";
  if (draft.kind == ClaimKind::kQuantity && !signed_sum && IsToCome(items, clause, draft.item))
    return IsOwnWord(sentence, draft) ? Modality::kGuidance : Modality::kExpectation;
  return draft.metric ? std::optional(Modality::kActual) : std::nullopt;
}

// "Acme raised its outlook. Sales are expected to be $5 billion": by Acme itself.
bool IsOfToldOutlook(const FieldContext& context, const Draft& draft) {
  const MetricRule& metric = *draft.metric;
  const bool result = metric.subject == SubjectKind::kCompany && !metric.daily && !metric.trades &&
                      !metric.against.empty();
  if (!result || draft.kind != ClaimKind::kQuantity || !context.text->outlook) return false;
  if (SpeaksOfOthers(*context.sentence) || TellsOwnOutlook(*context.sentence)) return false;
  return IsExpectedToBe(*context.sentence, draft.item);
}

}  // namespace

std::optional<Modality> FindModality(const FieldContext& context, const Draft& draft) {
  if (draft.modality) return draft.modality;
  const auto modality = ModalityInWords(*context.sentence, draft);
  if (!draft.metric) return modality;
  // Nobody guides an economy, and an offering that is aimed at is a plan.
  const bool economy = draft.metric->subject == SubjectKind::kCountry;
  const bool offering = draft.metric->id.starts_with("ipo_");
  if (modality == Modality::kGuidance && (economy || offering)) return Modality::kExpectation;
  if (modality == Modality::kTarget && offering) return Modality::kExpectation;
  if (modality == Modality::kExpectation && IsOfToldOutlook(context, draft))
    return Modality::kGuidance;
  return modality;
}

}  // namespace countercheck
