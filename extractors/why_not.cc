#include "extractors/why_not.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>

#include "extractors/binder.h"
#include "extractors/near_frames.h"
#include "extractors/other_figures.h"
#include "extractors/sentence_observer.h"

namespace countercheck {
namespace {

// One figure of a sentence, with all that the rules see of it.
struct FigureInPlace {
  const Article& article;
  const CompiledRules& rules;
  const TaggedSentence& sentence;
  const TextContext& context;
  size_t item = 0;
};

std::string Joined(const std::vector<std::string>& units) {
  return units.empty() ? "nothing" : fmt::format("{}", fmt::join(units, " or "));
}

std::string UnitsOf(const MetricRule& metric) {
  return fmt::format("takes no such figure: its levels are in {}, its changes in {}",
                     Joined(metric.level_units), Joined(metric.change_units));
}

// What stands between a name and the figure, of which each costs the name some of its score.
std::string DistanceOf(const FigureInPlace& figure, size_t name) {
  const size_t between = name < figure.item ? figure.item - name - 1 : name - figure.item - 1;
  return fmt::format("{} word{} or mark{} {} the figure", between, between == 1 ? "" : "s",
                     between == 1 ? "" : "s", name < figure.item ? "before" : "behind");
}

std::string WhyNotName(const FigureInPlace& figure, const WeighedName& name) {
  const PhraseMeaning& meaning = *figure.sentence.items[name.metric_item].meaning;
  const bool takes = FittingMetric(figure.rules, figure.context, meaning, figure.sentence,
                                   figure.item, Measure::kLevel) ||
                     FittingMetric(figure.rules, figure.context, meaning, figure.sentence,
                                   figure.item, Measure::kChange);
  if (!takes) return UnitsOf(figure.rules.metrics[meaning.metrics.front().metric]);
  if (!name.in_reach) return "stands too far away: " + DistanceOf(figure, name.metric_item);
  if (!name.metric)
    return "takes it as a change only, and the sentence does not say that anything moved so far";
  if (name.score < LeastScore())
    return fmt::format("scores {} of the {} that bind: it stands {}", name.score, LeastScore(),
                       DistanceOf(figure, name.metric_item));
  return fmt::format("scores {}, enough to bind, but another reason came first", name.score);
}

// The id of the metric weighed, or all that the name may mean.
std::string MetricsOf(const FigureInPlace& figure, const WeighedName& name) {
  if (name.metric) return name.metric->id;
  std::vector<std::string> ids;
  for (const MetricName& metric : figure.sentence.items[name.metric_item].meaning->metrics)
    ids.push_back(figure.rules.metrics[metric.metric].id);
  return fmt::format("{}", fmt::join(ids, " or "));
}

NearMetric NearMetricOf(const FigureInPlace& figure, const WeighedName& name) {
  const Range range = figure.sentence.items[name.metric_item].range;
  return {MetricsOf(figure, name), std::string(figure.article.text.Printed(range)),
          figure.article.text.ToOriginal(range), WhyNotName(figure, name)};
}

std::string ReasonFor(const FigureInPlace& figure, const std::vector<WeighedName>& names) {
  if (IsOfSomethingElse(figure.sentence, figure.item))
    return "the words around it make it odds, the strike of an option, the size of a market or the "
           "like";
  if (names.empty()) return "the sentence names no metric";
  const bool fits = std::any_of(names.begin(), names.end(),
                                [](const WeighedName& name) { return name.metric != nullptr; });
  if (!fits) return "no metric that the sentence names takes it as it stands";
  const bool near = std::any_of(names.begin(), names.end(), [](const WeighedName& name) {
    return name.in_reach && name.metric && name.score >= LeastScore();
  });
  return near ? "what stands right behind it says that it is something else"
              : "no metric that takes it is named near enough";
}

const Draft* DraftOf(const std::vector<Draft>& drafts, size_t item) {
  const auto at = std::find_if(drafts.begin(), drafts.end(), [&](const Draft& draft) {
    return draft.kind == ClaimKind::kQuantity && draft.item == item;
  });
  return at == drafts.end() ? nullptr : &*at;
}

WhyNot Explain(const FigureInPlace& figure, const Draft* draft) {
  const Text& text = figure.article.text;
  const Range range = figure.sentence.items[figure.item].range;
  WhyNot why;
  why.document = figure.article.document.name;
  why.span = text.ToOriginal(range);
  const std::string& original = text.original();
  const auto begin = original.begin();
  why.line = 1 + std::count(begin, begin + static_cast<long>(why.span.begin), '\n');
  why.text = text.Printed(range);
  why.sentence = text.Printed(figure.sentence.sentence->range);
  if (draft && draft->metric) {
    why.metric = draft->metric->id;
    why.rule = draft->rule;
    return why;
  }
  const std::vector<WeighedName> names =
      WeighNames(figure.sentence, figure.rules, figure.context, figure.item);
  why.reason = ReasonFor(figure, names);
  why.frames = FindNearFrames(figure.sentence, figure.rules, figure.item);
  for (const WeighedName& name : names) why.metrics.push_back(NearMetricOf(figure, name));
  return why;
}

bool Holds(Span span, size_t byte) { return byte >= span.begin && byte < span.end; }

// In boilerplate no rule is tried; the figure is shown with that reason.
std::optional<WhyNot> InBoilerplate(const Article& article, const Mentions& mentions, size_t byte) {
  for (const Sentence& sentence : article.sentences) {
    if (sentence.section != Section::kBoilerplate) continue;
    if (!Holds(article.text.ToOriginal(sentence.range), byte)) continue;
    for (const QuantityMention& mention : mentions.quantities) {
      const Span span = article.text.ToOriginal(mention.figure);
      if (!Holds(span, byte)) continue;
      WhyNot why;
      why.document = article.document.name;
      why.span = span;
      const auto begin = article.text.original().begin();
      why.line = 1 + std::count(begin, begin + static_cast<long>(span.begin), '\n');
      why.text = article.text.Printed(mention.figure);
      why.sentence = article.text.Printed(sentence.range);
      why.reason = "it stands in boilerplate (by-line, disclaimer, promotion), which is not read";
      return why;
    }
  }
  return std::nullopt;
}

}  // namespace

Result<std::optional<WhyNot>> FindWhyNot(const Article& article, const RuleBook& rules, size_t byte,
                                         const ExtractLimits& limits) {
  std::optional<WhyNot> why;
  const auto look = [&](const TaggedSentence& sentence, const TextContext& context,
                        const std::vector<Draft>& drafts) {
    for (size_t i = 0; i < sentence.items.size() && !why; ++i) {
      const Item& item = sentence.items[i];
      if (item.kind != Item::Kind::kQuantity) continue;
      if (!Holds(article.text.ToOriginal(item.range), byte)) continue;
      why = Explain({article, rules.compiled(), sentence, context, i}, DraftOf(drafts, i));
    }
  };
  const Result<std::vector<Claim>> claims = Extract(article, rules, limits, look);
  if (!claims) return Unexpected(claims.error());
  if (why) return why;
  const Result<Mentions> mentions = FindMentions(article, limits);
  if (!mentions) return Unexpected(mentions.error());
  return InBoilerplate(article, *mentions, byte);
}

}  // namespace countercheck
