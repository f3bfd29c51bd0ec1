#include "extractors/binder.h"

#include <algorithm>
#include <array>
#include <utility>

#include "extractors/level_or_change.h"
#include "extractors/moves.h"
#include "extractors/name_scores.h"
#include "extractors/other_figures.h"
#include "extractors/respectively.h"
#include "extractors/same_move.h"
#include "extractors/second_figure.h"
#include "extractors/words.h"

namespace countercheck {
namespace {

// A name scores by how near it stands to the figure; what is below the threshold stays unbound.
constexpr int kThreshold = 40;
constexpr int kByNoun = kThreshold + 20;
constexpr int kInherited = kThreshold + 10;
constexpr int kLongestReach = 16;
constexpr int kReachBehind = 6;
constexpr int kWeakName = 10;   // taken off for the name
constexpr int kWrongNoun = 50;  // taken off for what the figure counts

struct Binding {
  const MetricRule* metric = nullptr;
  Measure measure = Measure::kLevel;
  size_t metric_item = 0;
  int score = 0;
};

class Binder {
 public:
  Binder(const TaggedSentence& sentence, const CompiledRules& rules, const TextContext& context)
      : sentence_(sentence),
        rules_(rules),
        context_(context),
        scores_(sentence, [this](size_t name, size_t figure) { return FitsAny(name, figure); }) {}

  Draft Bind(size_t item) const {
    Draft draft;
    draft.item = item;
    draft.rule = "binder";
    draft.move_item = GoverningMove(sentence_, item);
    if (IsOfSomethingElse(sentence_, item)) return draft;
    Binding best = BestInSentence(item);
    if (best.score < kThreshold) best = ByNoun(item);
    if (best.score < kThreshold) best = Inherited(item);
    if (best.score < kThreshold) return draft;
    if (best.measure == Measure::kChange && LeadsToOther(*best.metric, item)) return draft;
    draft.metric = best.metric;
    draft.measure = best.measure;
    if (best.metric_item < sentence_.items.size()) draft.metric_item = best.metric_item;
    if (draft.metric_item && IsGrowth(*draft.metric_item, item) && LeadsThere(item))
      draft.move_item.reset();
    draft.confidence = std::clamp(40 + best.score / 2, 40, 88);
    return draft;
  }

  std::vector<WeighedName> Weigh(size_t item) const {
    std::vector<WeighedName> weighed;
    const auto& items = sentence_.items;
    const auto [from, to] = ReachOf(item);
    for (size_t i = 0; i < items.size(); ++i) {
      if (items[i].kind != Item::Kind::kMetric) continue;
      const Binding binding = Weighed(i, item);
      weighed.push_back({i, binding.metric, binding.score, i >= from && i < to});
    }
    return weighed;
  }

 private:
  // "88% of total revenue": a part of it, neither how large it is nor how it moved.
  bool IsShareOf(size_t item) const {
    const auto& items = sentence_.items;
    if (QuantityAt(sentence_, item).kind != QuantityKind::kPercent) return false;
    if (item + 2 >= items.size() || !items[item + 1].IsWord("of")) return false;
    for (size_t i = item + 2; i < std::min(items.size(), item + 6); ++i) {
      if (items[i].kind != Item::Kind::kMetric) continue;
      const PhraseMeaning& name = *items[i].meaning;
      return !FittingMetric(rules_, context_, name, sentence_, item, Measure::kLevel) &&
             FittingMetric(rules_, context_, name, sentence_, item, Measure::kChange);
    }
    return false;
  }

  bool MovesBy(size_t item, bool level_fits) const {
    return !IsShareOf(item) && TellsMove(sentence_, item, level_fits);
  }

  // "sales doubling to 8,400 ounces": where it went is no level of the metric, nor is the way.
  bool LeadsToOther(const MetricRule& metric, size_t item) const {
    const auto& items = sentence_.items;
    if (item + 2 >= items.size() || !items[item + 1].IsWord("to")) return false;
    if (!IsFigure(items[item + 2])) return false;
    const Quantity& reached = QuantityAt(sentence_, item + 2);
    const bool counts = reached.kind == QuantityKind::kCount && !reached.noun.empty();
    return (counts || reached.kind == QuantityKind::kMeasure) && !TakesLevel(metric, reached);
  }

  Binding BestInSentence(size_t item) const {
    Binding best;
    const auto& items = sentence_.items;
    // "a $2bn dividend": what stands right behind says what it is, and it is no known level.
    const bool taken = item + 1 < items.size() && items[item + 1].kind == Item::Kind::kMetric &&
                       QuantityAt(sentence_, item).kind == QuantityKind::kMoney &&
                       !FitsAny(item + 1, item);
    if (taken) return best;
    const auto [from, to] = ReachOf(item);
    for (size_t i = from; i < to; ++i) {
      if (items[i].kind != Item::Kind::kMetric || IsLeftOut(i, item)) continue;
      Binding binding = Weighed(i, item);
      if (binding.metric && binding.score > best.score) best = binding;
    }
    return best;
  }

  // "Earnings, adjusted for one-time costs, were 95 cents": costs are spoken of in passing.
  bool IsLeftOut(size_t name, size_t figure) const {
    return name < figure && scores_.IsAside(name) && !scores_.IsAside(figure);
  }

  // The items whose names are weighed, half-open.
  std::pair<size_t, size_t> ReachOf(size_t item) const {
    size_t from = item;
    for (int left = kLongestReach; from > 0 && left > 0; left -= !scores_.IsAside(from)) --from;
    return {from, std::min(sentence_.items.size(), item + kReachBehind + 1)};
  }

  Binding Weighed(size_t metric, size_t item) const {
    return Fit(metric, item, scores_.Of(metric, item));
  }

  Binding Fit(size_t metric_item, size_t item, int score) const {
    const PhraseMeaning& name = *sentence_.items[metric_item].meaning;
    Binding binding;
    binding.metric_item = metric_item;
    if (metric_item < item && IsOfFigureBefore(metric_item)) return {};
    const MetricRule* level =
        FittingMetric(rules_, context_, name, sentence_, item, Measure::kLevel);
    const MetricRule* change =
        FittingMetric(rules_, context_, name, sentence_, item, Measure::kChange);
    if (CountsMovers(sentence_, item)) return {};
    const bool growth = change && IsGrowth(metric_item, item);
    if (growth) level = nullptr;
    if (change && !growth && !OnlyMoves(*change) && !MovesBy(item, level != nullptr))
      change = nullptr;
    // "gross margin rose 2%": how far it moved, in a unit that its changes are not given in.
    std::optional<size_t> move = GoverningMove(sentence_, item);
    bool percent = QuantityAt(sentence_, item).kind == QuantityKind::kPercent;
    if (level && !change && percent && move && *move < item &&
        IsBoundByMove(sentence_, item, *move) &&
        IsAnyOf(sentence_.items[item - 1].lower, {sentence_.items[*move].lower, "by"}))
      level = nullptr;
    // "a 12.2% loss by the index": a fall, not what a company lost.
    const bool fell = percent && metric_item > item && metric_item <= item + 2 &&
                      sentence_.items[metric_item].lower == "loss";
    if (fell) return {};
    binding.metric = change ? change : level;
    binding.measure = change ? Measure::kChange : Measure::kLevel;
    if (!binding.metric) return {};
    for (const MetricName& candidate : name.metrics)
      if (&rules_.metrics[candidate.metric] == binding.metric && candidate.weak) score -= kWeakName;
    if (QuantityAt(sentence_, item).kind == QuantityKind::kCount)
      score -= CountPenalty(*binding.metric, item);
    binding.score = score;
    return binding;
  }

  // "$4 billion in cash and deposits and $7 billion": a name with its "in" is of what stands
  // before it.
  bool IsOfFigureBefore(size_t metric_item) const {
    return metric_item > 0 && IsFigure(sentence_.items[metric_item - 1]) &&
           sentence_.items[metric_item].lower.starts_with("in ");
  }

  // "GDP growth of 0.8%", "wage growth slowed to 4%": how far it moved, with or without a verb.
  bool IsGrowth(size_t metric_item, size_t item) const {
    return QuantityAt(sentence_, item).kind == QuantityKind::kPercent &&
           sentence_.items[metric_item].lower.ends_with(" growth");
  }

  // "slowed to 4%": the verb does not say which way the metric went.
  bool LeadsThere(size_t item) const {
    return item > 0 && IsAnyOf(sentence_.items[item - 1].lower, {"to", "at", "of", "from", "was"});
  }

  // Comparable sales: growth is all that is told of them, with or without a verb.
  static bool OnlyMoves(const MetricRule& metric) {
    return metric.level_units == std::vector<std::string>{"percentage_point"};
  }

  // A count belongs to a metric only where its noun says so.
  int CountPenalty(const MetricRule& metric, size_t item) const {
    const Quantity& quantity = QuantityAt(sentence_, item);
    if (quantity.unit == "shares") return 0;
    std::string noun = NormalizePhrase(quantity.noun);
    if (noun == "points") return 0;
    auto is_noun = [&](const std::string& n) { return noun == n || noun.ends_with(" " + n); };
    bool known = std::any_of(metric.nouns.begin(), metric.nouns.end(), is_noun) ||
                 std::any_of(metric.counted.begin(), metric.counted.end(), is_noun);
    const bool open = metric.nouns.empty() && metric.counted.empty();
    return known || noun.empty() || open ? 0 : kWrongNoun;
  }

  bool FitsAny(size_t metric_item, size_t item) const {
    const PhraseMeaning& name = *sentence_.items[metric_item].meaning;
    return FittingMetric(rules_, context_, name, sentence_, item, Measure::kLevel) ||
           FittingMetric(rules_, context_, name, sentence_, item, Measure::kChange);
  }

  // "254 stores", "3.4 million customers": the figure's own noun says what it is.
  Binding ByNoun(size_t item) const {
    Binding binding;
    const Quantity& quantity = QuantityAt(sentence_, item);
    std::string noun = NormalizePhrase(quantity.noun);
    if (quantity.kind != QuantityKind::kCount || noun.empty() || quantity.unit == "shares")
      return binding;
    for (const MetricRule& metric : rules_.metrics) {
      if (std::find(metric.nouns.begin(), metric.nouns.end(), noun) == metric.nouns.end()) continue;
      binding.metric = &metric;
      binding.metric_item = sentence_.items.size();
      binding.score = kByNoun;
      return binding;
    }
    return binding;
  }

  // "That's up from 34%", "They were down 5%": the metric of the sentence before.
  Binding Inherited(size_t item) const {
    Binding binding;
    if (!context_.metric || !RefersBack()) return binding;
    const Quantity& quantity = QuantityAt(sentence_, item);
    bool level = TakesLevel(*context_.metric, quantity);
    bool change = TakesChange(*context_.metric, quantity) && MovesBy(item, level);
    if (!level && !change) return binding;
    binding.metric = context_.metric;
    binding.measure = change ? Measure::kChange : Measure::kLevel;
    binding.metric_item = sentence_.items.size();
    binding.score = kInherited;
    return binding;
  }

  // "It was up from", "They rose": how a figure stands or goes; "It raised $9 million" is a deed.
  bool TellsOfIt(size_t verb) const {
    if (verb >= sentence_.items.size()) return false;
    const Item& item = sentence_.items[verb];
    const bool level = item.Is("previous") || item.Is("guide") || item.Is("expected") ||
                       item.Is("trade") || item.Is("closed") || item.Is("versus") ||
                       item.Is("ahead_of") || item.Is("short_of");
    return level || SignOfMove(item) != 0 || IsNoChange(item) ||
           IsAnyOf(item.lower,
                   {"was",         "were",    "is",       "are",      "'s",       "has",
                    "had",         "have",    "also",     "then",     "now",      "came",
                    "stood",       "reached", "hit",      "compares", "compared", "represents",
                    "represented", "marks",   "includes", "excludes", "hovers",   "hovered",
                    "from",        "to",      "by",       "remains",  "remained", "stands"});
  }

  bool RefersBack() const {
    for (size_t i = 0; i < std::min<size_t>(sentence_.items.size(), 4); ++i) {
      const Item& item = sentence_.items[i];
      if (i < 2 && IsAnyOf(item.lower, {"that", "they", "this", "it", "those", "these", "both"}))
        return !IsAnyOf(item.lower, {"it", "they"}) || TellsOfIt(i + 1);
      if (item.Is("previous") || item.Is("guidance")) return true;
    }
    return false;
  }

  const TaggedSentence& sentence_;
  const CompiledRules& rules_;
  const TextContext& context_;
  const NameScores scores_;
};

}  // namespace

std::vector<Draft> BindRest(const TaggedSentence& sentence, const CompiledRules& rules,
                            const TextContext& context, const std::vector<Draft>& claimed) {
  std::vector<Draft> drafts;
  std::optional<Draft> last, total;
  std::optional<Draft> outside;  // the last one that stands in no bracket
  Binder binder(sentence, rules, context);
  for (size_t i = 0; i < sentence.items.size(); ++i) {
    if (!IsFigure(sentence.items[i])) continue;
    auto taken = std::find_if(claimed.begin(), claimed.end(), [&](const Draft& draft) {
      return draft.kind == ClaimKind::kQuantity && draft.item == i;
    });
    const bool share = last && IsForOneShare(sentence, last->item, i);
    if (taken != claimed.end()) {
      total = share ? last : std::nullopt;
      last = *taken;
      if (!IsInBracket(sentence, i)) outside = last;
      continue;
    }
    Draft draft = binder.Bind(i);
    if (IsOfSomethingElse(sentence, i)) {
      drafts.push_back(std::move(draft));
      continue;
    }
    const bool second =
        last && (IsSecondFigure(sentence, last->item, i) || IsDealtOutWith(sentence, *last, i) ||
                 IsSecondInBrackets(sentence, last->item, i));
    if (second) TakeUp(sentence, *last, &draft);
    // "$212 million (margin: 18.4%), up from $187 million"
    const bool behind = outside && outside->item != last->item && !IsInBracket(sentence, i);
    if (behind && IsSecondFigure(sentence, outside->item, i)) TakeUp(sentence, *outside, &draft);
    if (last) TakeUpMove(sentence, *last, &draft);
    if (share && !draft.metric) TakeUpForOneShare(sentence, rules, *last, &draft);
    // "$5 million, or 9 cents a share, from $4 million, or 7 cents a share"
    if (total && !draft.metric && IsSecondFigure(sentence, last->item, i))
      TakeUp(sentence, *total, &draft);
    if (draft.metric) {
      total = share ? last : std::nullopt;
      last = draft;
      if (!IsInBracket(sentence, i)) outside = last;
    }
    drafts.push_back(std::move(draft));
  }
  DealOutRespectively(sentence, rules, context, &drafts);
  return drafts;
}

std::vector<WeighedName> WeighNames(const TaggedSentence& sentence, const CompiledRules& rules,
                                    const TextContext& context, size_t item) {
  return Binder(sentence, rules, context).Weigh(item);
}

int LeastScore() { return kThreshold; }

}  // namespace countercheck
