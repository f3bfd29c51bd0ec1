#include "extractors/frames.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string_view>
#include <tuple>

#include "extractors/asides.h"
#include "extractors/market_sense.h"
#include "extractors/moves.h"
#include "extractors/words.h"

namespace countercheck {
namespace {

constexpr int kFrameConfidence = 92;
constexpr int kBeside = 4;  // for a profit that the sentence tells for one share
constexpr int kInheritedConfidence = 80;

std::optional<size_t> PlaceOf(const FrameRule& frame, const FrameMatch& match,
                              const std::string& name) {
  return name.empty() ? std::nullopt : frame.pattern.PlaceOf(match, name);
}

// The items of the match that are names of metrics.
std::vector<size_t> MetricItems(const TaggedSentence& sentence, const FrameMatch& match) {
  std::vector<size_t> items;
  for (const auto& place : match.places)
    if (place && sentence.items[*place].kind == Item::Kind::kMetric) items.push_back(*place);
  return items;
}

std::optional<size_t> MoveItem(const TaggedSentence& sentence, const FrameMatch& match,
                               size_t place) {
  std::optional<size_t> nearest;
  auto distance = [&](size_t i) { return i < place ? place - i : i - place; };
  for (const auto& item : match.places) {
    if (!item) continue;
    const Item& tagged = sentence.items[*item];
    bool moves = tagged.Is("rise") || tagged.Is("fall") || tagged.Is("up") || tagged.Is("down") ||
                 tagged.Is("grow");
    if (moves && (!nearest || distance(*item) < distance(*nearest))) nearest = item;
  }
  return nearest;
}

std::vector<Symbol> SymbolsIn(const TaggedSentence& sentence) {
  std::vector<Symbol> symbols;
  symbols.reserve(sentence.items.size());
  for (const Item& item : sentence.items) symbols.push_back(item.symbol);
  return symbols;
}

class Applier {
 public:
  Applier(const TaggedSentence& sentence, const CompiledRules& rules, const TextContext& context)
      : sentence_(sentence), rules_(rules), context_(context) {}

  std::vector<Draft> Apply() {
    const std::vector<size_t> left = WithoutAsides(Asides(sentence_));
    const std::string shorter = SymbolsOf(left);
    for (const size_t i : rules_.frame_index.Candidates(SymbolsIn(sentence_))) {
      const FrameRule& frame = rules_.frames[i];
      if (!frame.pattern.MayMatch(sentence_.present)) continue;
      for (const FrameMatch& match : frame.pattern.Match(sentence_.symbols)) AddMatch(i, match);
      if (left.empty()) continue;
      for (const FrameMatch& match : frame.pattern.Match(shorter))
        if (auto over = OverAside(match, left)) AddMatch(i, *over);
    }
    return Resolve();
  }

 private:
  std::string SymbolsOf(const std::vector<size_t>& left) const {
    std::string symbols;
    for (size_t i : left) Symbols::Append(sentence_.items[i].symbol, &symbols);
    return symbols;
  }

  // A match in the sentence without asides as one in the whole; none where it steps over no aside
  // and was found in the whole already.
  static std::optional<FrameMatch> OverAside(FrameMatch match, const std::vector<size_t>& left) {
    const size_t length = match.end - match.begin;
    match.end = left[match.end - 1] + 1;
    match.begin = left[match.begin];
    if (match.end - match.begin == length) return std::nullopt;
    match.gap += match.end - match.begin - length;
    for (auto& place : match.places)
      if (place) place = left[*place];
    return match;
  }

  void AddMatch(size_t order, const FrameMatch& match) {
    for (const FrameClaim& claim : rules_.frames[order].pattern.claims())
      AddDrafts(order, match, claim);
  }

  void AddDrafts(size_t order, const FrameMatch& match, const FrameClaim& claim) {
    const FrameRule& frame = rules_.frames[order];
    auto place = PlaceOf(frame, match, claim.place);
    if (!place) return;
    if (!claim.given.empty() && !IsNamed(claim.given)) return;
    if (claim.market &&
        !MarketIsMeant(sentence_, rules_, context_, *place, rules_.FindMetric(claim.metric)))
      return;
    Draft draft;
    draft.item = *place;
    draft.measure = claim.measure;
    draft.move_item = MoveItem(sentence_, match, *place);
    draft.subject_item = PlaceOf(frame, match, claim.subject_place);
    draft.counterparty_item = PlaceOf(frame, match, claim.counterparty_place);
    draft.modality = claim.modality;
    draft.comparator = claim.comparator;
    draft.prior = claim.prior;
    draft.before = claim.before;
    draft.sign = claim.sign != 0 ? claim.sign : SignOfList(sentence_, *place);
    draft.rule = frame.rule;
    draft.length = match.end - match.begin;
    draft.gap = match.gap;
    draft.order = order;
    draft.confidence = kFrameConfidence - static_cast<int>(std::min<size_t>(match.gap, 6)) * 2;
    const Item& item = sentence_.items[*place];
    if (IsFigure(item) || IsNoChange(item)) {
      draft.kind = ClaimKind::kQuantity;
    } else {
      bool moves =
          item.Is("rise") || item.Is("fall") || item.Is("up") || item.Is("down") || item.Is("grow");
      // "lower than analysts expected": a verdict, whatever the word.
      bool verdict = !moves || claim.measure == Measure::kVersusExpectations;
      draft.kind = verdict ? ClaimKind::kVerdict : ClaimKind::kDirection;
    }
    BindMetric(match, claim, std::move(draft));
  }

  // "Earnings of $1.42 a share beat forecasts": the figure beside the verdict is for one share.
  bool TellsPerShare() const {
    for (size_t i = 0; i < sentence_.items.size(); ++i)
      if (sentence_.items[i].kind == Item::Kind::kQuantity && IsPerShare(sentence_, i)) return true;
    return false;
  }

  // The article calls the metric by a name of its own.
  bool IsNamed(const std::string& metric) const {
    return context_.named[rules_.FindMetric(metric) - rules_.metrics.data()];
  }

  // "missing our estimate by 6%": that of one house.
  bool IsOfOneHouse(size_t verdict) const {
    const auto& items = sentence_.items;
    if (verdict + 2 >= items.size()) return false;
    const Item& next = items[verdict + 1];
    return next.lower.starts_with("our est") ||
           (next.IsWord("our") && items[verdict + 2].lower.starts_with("est"));
  }

  // "most companies exceeded estimates": of nobody in particular.
  bool IsOfMany(size_t verdict) const {
    constexpr std::array<std::string_view, 6> kMany = {"companies",    "firms", "businesses",
                                                       "constituents", "names", "members"};
    return verdict > 0 &&
           std::ranges::find(kMany, sentence_.items[verdict - 1].lower) != kMany.end();
  }

  bool Fits(const MetricRule& metric, const Draft& draft) const {
    if (draft.kind == ClaimKind::kDirection) return metric.direction;
    if (draft.kind == ClaimKind::kVerdict)
      return metric.verdict && !IsOfMany(draft.item) && !IsOfOneHouse(draft.item);
    const Quantity& quantity = QuantityAt(sentence_, draft.item);
    if (draft.measure == Measure::kLevel) return TakesLevel(metric, quantity);
    return TakesChange(metric, quantity) && !IsPlainRatio(draft) && !IsPause(metric, draft);
  }

  // "27.9 times", "two-thirds": no change.
  bool IsPlainRatio(const Draft& draft) const {
    return draft.measure == Measure::kChange &&
           QuantityAt(sentence_, draft.item).kind == QuantityKind::kRatio &&
           !IsFold(sentence_, draft.item);
  }

  // "The shares were flat": one moment of a day of many moves.
  bool IsPause(const MetricRule& metric, const Draft& draft) const {
    return metric.against == "prior_close" && IsNoChange(sentence_.items[draft.item]);
  }

  const MetricRule* OfFigure(const PhraseMeaning& name, const Draft& draft) const {
    if (IsPlainRatio(draft)) return nullptr;
    const MetricRule* metric =
        FittingMetric(rules_, context_, name, sentence_, draft.item, draft.measure);
    return metric && IsPause(*metric, draft) ? nullptr : metric;
  }

  const MetricRule* FromName(const PhraseMeaning& name, const Draft& draft) const {
    if (draft.kind == ClaimKind::kQuantity) return OfFigure(name, draft);
    const MetricRule* fitting = nullptr;
    int best = -1;
    for (const MetricName& candidate : name.metrics) {
      const MetricRule& metric = rules_.metrics[candidate.metric];
      // "Profit beat forecasts" is that of one share where the article tells it.
      int score = Standing(context_, metric, candidate) - (metric.IsPrice() && !context_.per_share);
      if (metric.IsPrice() && TellsPerShare()) score += kBeside;
      if (!MayBind(context_, metric, candidate)) continue;
      if (!Fits(metric, draft) || score <= best) continue;
      best = score;
      fitting = &metric;
    }
    return fitting;
  }

  // What analysts expect without a name for it is a result, and no price of a market.
  static bool MayBeTakenUp(const MetricRule& metric, const Draft& draft) {
    // "was still up 50%" behind a deal: no deal is.
    if (draft.measure == Measure::kChange && metric.subject == SubjectKind::kTarget) return false;
    return draft.modality != Modality::kExpectation || metric.against != "prior_close";
  }

  // The last name before the frame of a metric that fits: "revenue rose to $2 billion and was ahead
  // of estimates".
  std::optional<size_t> MetricBefore(size_t begin, const Draft& draft) const {
    for (size_t i = begin; i-- > 0;) {
      if (sentence_.items[i].kind != Item::Kind::kMetric) continue;
      const MetricRule* metric = FromName(*sentence_.items[i].meaning, draft);
      if (metric && MayBeTakenUp(*metric, draft)) return i;
    }
    return std::nullopt;
  }

  // "topped estimates but earnings missed": what stands behind is another statement.
  bool IsOfNextStatement(size_t verdict, size_t name) const {
    const auto& items = sentence_.items;
    return name > verdict &&
           std::any_of(items.begin() + verdict, items.begin() + name, [](const Item& item) {
             return IsAnyOf(item.lower, {"but", "while", "although", "though", "whereas"});
           });
  }

  // "Earnings and revenue topped estimates": the first of two names that one verdict is about.
  std::optional<size_t> JoinedWith(size_t name) const {
    const auto& items = sentence_.items;
    if (name < 2 || !items[name - 1].IsWord("and")) return std::nullopt;
    const bool first = items[name - 2].kind == Item::Kind::kMetric;
    return first ? std::optional(name - 2) : std::nullopt;
  }

  void AddVerdict(const Draft& draft, size_t name) {
    Draft bound = draft;
    bound.metric = FromName(*sentence_.items[name].meaning, draft);
    bound.metric_item = name;
    if (bound.metric) drafts_.push_back(std::move(bound));
  }

  void BindMetric(const FrameMatch& match, const FrameClaim& claim, Draft draft) {
    std::vector<size_t> named = MetricItems(sentence_, match);
    if (!claim.metric.empty()) {
      draft.metric = rules_.FindMetric(claim.metric);
      if (!Fits(*draft.metric, draft)) return;
      if (!named.empty()) draft.metric_item = named.front();
      drafts_.push_back(std::move(draft));
    } else if (!named.empty()) {
      for (size_t item : named) {
        const bool verdict = draft.kind == ClaimKind::kVerdict;
        if (verdict && IsOfNextStatement(draft.item, item)) continue;
        if (verdict && item < draft.item)
          if (const auto joined = JoinedWith(item)) AddVerdict(draft, *joined);
        Draft bound = draft;
        bound.metric = FromName(*sentence_.items[item].meaning, draft);
        bound.metric_item = item;
        if (!bound.metric) continue;
        drafts_.push_back(std::move(bound));
        // A figure belongs to one metric; a verdict may be about two.
        if (draft.kind == ClaimKind::kQuantity) return;
      }
    } else if (auto before = MetricBefore(match.begin, draft)) {
      draft.metric = FromName(*sentence_.items[*before].meaning, draft);
      draft.metric_item = before;
      draft.confidence = std::min(draft.confidence, kInheritedConfidence);
      drafts_.push_back(std::move(draft));
    } else if (context_.metric && Fits(*context_.metric, draft) &&
               MayBeTakenUp(*context_.metric, draft)) {
      draft.metric = context_.metric;
      draft.confidence = std::min(draft.confidence, kInheritedConfidence);
      drafts_.push_back(std::move(draft));
    }
  }

  std::vector<Draft> Resolve() {
    std::stable_sort(drafts_.begin(), drafts_.end(), [](const Draft& a, const Draft& b) {
      return std::tuple(b.length, a.gap, a.order) < std::tuple(a.length, b.gap, b.order);
    });
    std::vector<Draft> kept;
    std::set<size_t> figures;
    std::set<std::pair<size_t, const MetricRule*>> words;
    std::map<size_t, std::string> rule_of_word;
    for (Draft& draft : drafts_) {
      if (draft.kind == ClaimKind::kQuantity) {
        if (!figures.insert(draft.item).second) continue;
      } else {
        auto [rule, first] = rule_of_word.emplace(draft.item, draft.rule);
        if (!first && rule->second != draft.rule) continue;
        if (!words.insert({draft.item, draft.metric}).second) continue;
      }
      kept.push_back(std::move(draft));
    }
    return kept;
  }

  const TaggedSentence& sentence_;
  const CompiledRules& rules_;
  const TextContext& context_;
  std::vector<Draft> drafts_;
};

}  // namespace

std::vector<Draft> ApplyFrames(const TaggedSentence& sentence, const CompiledRules& rules,
                               const TextContext& context) {
  return Applier(sentence, rules, context).Apply();
}

}  // namespace countercheck
