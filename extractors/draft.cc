#include "extractors/draft.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace countercheck {
namespace {

bool IsShareWord(const Item& item) {
  static constexpr std::array<std::string_view, 6> kWords = {"share",    "shares", "ads",
                                                             "ordinary", "adr",    "unit"};
  return std::find(kWords.begin(), kWords.end(), item.lower) != kWords.end();
}

bool EndsClause(const Item& item) {
  static constexpr std::array<std::string_view, 6> kMarks = {";", ":", "\xE2\x80\x94",
                                                             "(", ")", "\xE2\x80\x93"};
  static constexpr std::array<std::string_view, 5> kWords = {"while", "but", "whereas", "although",
                                                             "though"};
  if (item.kind == Item::Kind::kMark)
    return std::find(kMarks.begin(), kMarks.end(), item.lower) != kMarks.end();
  return std::find(kWords.begin(), kWords.end(), item.lower) != kWords.end();
}

// Zero, to the nearest percent.
const Quantity& NoChange() {
  static const Quantity zero = [] {
    Quantity quantity;
    quantity.kind = QuantityKind::kPercent;
    quantity.unit = "percent";
    quantity.low = quantity.high = Decimal(0);
    quantity.qualifier = Qualifier::kAbout;
    quantity.measured = true;
    quantity.interval = IntervalOf(quantity);
    return quantity;
  }();
  return zero;
}

}  // namespace

bool IsNoChange(const Item& item) { return item.Is("flat"); }

const Quantity& QuantityAt(const TaggedSentence& sentence, size_t item) {
  if (IsNoChange(sentence.items[item])) return NoChange();
  assert(sentence.items[item].kind == Item::Kind::kQuantity);
  return sentence.quantities[sentence.items[item].index].quantity;
}

bool SpeaksOfTrading(const TaggedSentence& sentence) {
  return std::any_of(sentence.items.begin(), sentence.items.end(), [&](const Item& item) {
    if (item.kind == Item::Kind::kPeriod)
      return sentence.periods[item.index].period.grain == Grain::kDay;
    for (const char* name : {"closed", "opened", "trade", "after_hours", "pre_market", "regular"})
      if (item.Is(name)) return true;
    for (const char* word : {"shares", "stock", "stocks", "share price", "shares of", "dow"})
      if (item.lower == word) return true;
    for (const char* name : {"index", "s&p 500", "nasdaq", "spx", "dow jones"})
      if (item.lower.find(name) != std::string::npos) return true;
    return false;
  });
}

bool IsPerShare(const TaggedSentence& sentence, size_t item) {
  size_t at = item + 1;
  const auto& items = sentence.items;
  auto word = [&](size_t i) -> std::string_view { return i < items.size() ? items[i].lower : ""; };
  if (word(at) == "apiece" || word(at) == "/") return true;
  if (word(at) != "a" && word(at) != "per" && word(at) != "an" && word(at) != "each") return false;
  ++at;
  if (word(at) == "diluted" || word(at) == "basic" || word(at) == "common" ||
      word(at) == "american")
    ++at;
  return at < items.size() && IsShareWord(items[at]);
}

// "doubled from 30 cents to 67 cents a share": a change of something that is told per share.
bool LeadsToPerShare(const TaggedSentence& sentence, size_t item) {
  constexpr size_t kReach = 8;
  const auto& items = sentence.items;
  if (QuantityAt(sentence, item).kind == QuantityKind::kMoney) return false;
  for (size_t i = item + 1; i < std::min(items.size(), item + 1 + kReach); ++i) {
    if (items[i].kind == Item::Kind::kMark || items[i].kind == Item::Kind::kMetric) return false;
    if (items[i].kind == Item::Kind::kQuantity && IsPerShare(sentence, i)) return true;
  }
  return false;
}

// "Sales rose 5% to $3 billion", "to 8,400 cars": the level that a change led to.
std::optional<size_t> LevelReached(const TaggedSentence& sentence, size_t item) {
  constexpr size_t kReach = 6;
  const auto& items = sentence.items;
  for (size_t i = item + 1; i + 1 < std::min(items.size(), item + 1 + kReach); ++i) {
    if (items[i].kind == Item::Kind::kMark || IsFigure(items[i])) return std::nullopt;
    if (items[i].IsWord("to") && IsFigure(items[i + 1])) return i + 1;
  }
  return std::nullopt;
}

// "EV sales doubled to 66,501 units": what the level that is reached counts.
bool CountsNounOf(const MetricRule& metric, const Quantity& reached) {
  if (reached.kind != QuantityKind::kCount || reached.noun.empty()) return false;
  return std::ranges::find(metric.nouns, NormalizePhrase(reached.noun)) != metric.nouns.end();
}

bool Names(const CompiledRules& rules, const PhraseMeaning& meaning, std::string_view metric) {
  return std::ranges::any_of(meaning.metrics, [&](const MetricName& name) {
    return rules.metrics[name.metric].id == metric;
  });
}

// "EBITDA rose to $62 million, with a margin of 14%": the share of revenue of what is named last
// before the figure, in the sentence or in the one before.
bool IsMarginOfNamed(const CompiledRules& rules, const TextContext& context,
                     const MetricRule& margin, const TaggedSentence& sentence, size_t figure) {
  if (margin.margin_of.empty()) return false;
  const auto is_share = [&](const MetricRule& metric) { return !metric.margin_of.empty(); };
  for (size_t i = figure; i-- > 0;) {
    if (sentence.items[i].kind != Item::Kind::kMetric) continue;
    const PhraseMeaning& name = *sentence.items[i].meaning;
    if (is_share(rules.metrics[name.metrics.front().metric])) continue;
    return Names(rules, name, margin.margin_of);
  }
  return context.metric && context.metric->id == margin.margin_of;
}

bool MayBind(const TextContext& context, const MetricRule& metric, const MetricName& name) {
  if (context.named[name.metric]) return true;
  return !name.echo && !(name.weak && metric.introduced);
}

int Standing(const TextContext& context, const MetricRule& metric, const MetricName& name) {
  const bool own = !name.weak || context.named[name.metric];
  return 2 * own + (metric.subject != SubjectKind::kCountry && !name.echo);
}

const MetricRule* FittingMetric(const CompiledRules& rules, const TextContext& context,
                                const PhraseMeaning& name, const TaggedSentence& sentence,
                                size_t item, Measure measure) {
  const Quantity& quantity = QuantityAt(sentence, item);
  bool per_share = IsPerShare(sentence, item) || LeadsToPerShare(sentence, item);
  constexpr int kReached = 8;
  const auto reached = LevelReached(sentence, item);
  const MetricRule* fitting = nullptr;
  int best = -1;
  for (const MetricName& candidate : name.metrics) {
    const MetricRule& metric = rules.metrics[candidate.metric];
    const bool counted = reached && CountsNounOf(metric, QuantityAt(sentence, *reached));
    const bool margin = candidate.echo && IsMarginOfNamed(rules, context, metric, sentence, item);
    if (!margin && !counted && !MayBind(context, metric, candidate)) continue;
    bool fits =
        measure == Measure::kLevel ? TakesLevel(metric, quantity) : TakesChange(metric, quantity);
    if (!fits) continue;
    int score = 4 * (per_share == metric.IsPrice()) + Standing(context, metric, candidate);
    if (margin) score += kReached;
    if (reached && TakesLevel(metric, QuantityAt(sentence, *reached))) score += kReached;
    if (score <= best) continue;
    best = score;
    fitting = &metric;
  }
  return fitting;
}

// "double the daily average": held against something else, and no change; "nearly double the prior
// year's" is one.
bool IsComparison(const std::vector<Item>& items, size_t at) {
  const std::string& word = items[at].lower;
  if (!word.ends_with("double") && !word.ends_with("triple")) return false;
  if (at + 2 >= items.size() || !items[at + 1].IsWord("the")) return false;
  const Item& behind = items[at + 2];
  return behind.kind != Item::Kind::kPeriod && !behind.IsWord("prior") &&
         !behind.IsWord("previous") && !behind.Is("previous");
}

bool IsFold(const TaggedSentence& sentence, size_t item) {
  static constexpr std::array<std::string_view, 7> kStems = {
      "doubl", "tripl", "quadrupl", "quintupl", "halv", "fold", "trebl"};
  const auto& items = sentence.items;
  const bool ahead = item + 1 < items.size();
  // "doubled down on", "more than double that of"
  if (ahead && (items[item + 1].IsWord("down") || items[item + 1].IsWord("that"))) return false;
  if (IsComparison(items, item)) return false;
  return std::any_of(kStems.begin(), kStems.end(), [&](std::string_view stem) {
    return items[item].lower.find(stem) != std::string::npos;
  });
}

// The other bracket of the pair, or `from` where there is none: what stands in brackets interrupts
// a clause and does not end it.
size_t OverBrackets(const std::vector<Item>& items, size_t from, std::string_view open,
                    std::string_view close, int step) {
  int depth = 0;
  for (size_t i = from; i < items.size(); i += step) {
    depth += items[i].IsWord(open) - items[i].IsWord(close);
    if (depth == 0) return i;
    if (i == 0 && step < 0) break;
  }
  return from;
}

bool BeginsClause(const std::vector<Item>& items, size_t i) {
  return items[i].IsWord("which") && i > 0 && items[i - 1].IsWord(",");
}

Clause ClauseAround(const TaggedSentence& sentence, size_t item) {
  const auto& items = sentence.items;
  Clause clause{item, item + 1};
  while (clause.begin > 0 && !BeginsClause(items, clause.begin)) {
    size_t before = clause.begin - 1;
    if (items[before].IsWord(")")) {
      size_t open = OverBrackets(items, before, ")", "(", -1);
      if (open == before) break;
      clause.begin = open;
      continue;
    }
    if (EndsClause(items[before])) break;
    clause.begin = before;
  }
  while (clause.end < items.size() && !BeginsClause(items, clause.end)) {
    if (items[clause.end].IsWord("(")) {
      size_t close = OverBrackets(items, clause.end, "(", ")", 1);
      if (close == clause.end) break;
      clause.end = close + 1;
      continue;
    }
    if (EndsClause(items[clause.end])) break;
    ++clause.end;
  }
  return clause;
}

}  // namespace countercheck
