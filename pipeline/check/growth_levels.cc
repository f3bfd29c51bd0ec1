#include "pipeline/check/growth_levels.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "pipeline/check/same_thing.h"

namespace countercheck {
namespace {

std::string MetricKey(const Fact& fact, Modality modality) {
  return fmt::format("{}\x1f{}\x1f{}", fact.metric, fact.segment, ToString(modality));
}

// A forecast change leads from what was to what is forecast: its base stands among the actual
// levels.
LevelsAndChanges WithActualLevels(LevelsAndChanges figures, const Fact& change,
                                  const FiguresByMetric& by_metric) {
  const auto actual = by_metric.find(MetricKey(change, Modality::kActual));
  if (actual == by_metric.end() || actual->second.levels.size() > kMostFiguresOfMetric)
    return figures;
  figures.levels.insert(figures.levels.end(), actual->second.levels.begin(),
                        actual->second.levels.end());
  return figures;
}

bool IsPoints(const std::string& unit) {
  return unit == "percentage_point" || unit == "basis_point";
}

// A change in this unit can lie between levels in that one.
bool CanLieBetween(const std::string& change, const std::string& level) {
  if (IsPoints(change)) return level == "percent";
  if (change == "percent") return level != "percent";
  return change == level;
}

std::string PeriodBefore(const std::string& period, const std::string& comparator) {
  if (comparator == "qoq" || comparator == "mom") return StepBefore(period);
  const bool monthly = period.size() == 7 && period[4] == '-';
  if (comparator.empty() && monthly) return "";  // on the month or on the year?
  if (comparator.empty() || comparator == "yoy") return YearsBefore(period, 1);
  return "";
}

bool IsEarlier(const Fact& before, const Fact& now, const Fact& change) {
  if (!before.period.stated() || !now.period.stated()) return false;
  return before.period.text == PeriodBefore(now.period.text, change.comparator);
}

// "opened at $350 and closed at $311, 11% lower from open to close".
bool IsOpenBeforeClose(const Fact& before, const Fact& now, const std::string& sentence) {
  static const std::vector<std::string_view> kCues = {
      "open to close", "from the open", "from its open", "opening price", "open to the close"};
  return before.moment == "open" && now.moment == "close" && SaysOneOf(sentence, kCues);
}

std::optional<Growth> Order(const Fact& change, const Fact& a, const Fact& b,
                            const std::string& sentence) {
  if (IsEarlier(a, b, change)) return Growth{&change, &a, &b};
  if (IsEarlier(b, a, change)) return Growth{&change, &b, &a};
  const bool a_earlier = StandsAsEarlier(a, sentence) || IsOpenBeforeClose(a, b, sentence);
  const bool b_earlier = StandsAsEarlier(b, sentence) || IsOpenBeforeClose(b, a, sentence);
  if (a_earlier == b_earlier) return std::nullopt;
  return a_earlier ? Growth{&change, &a, &b} : Growth{&change, &b, &a};
}

size_t CountInUnit(const Facts& facts, const std::string& unit) {
  return static_cast<size_t>(std::count_if(
      facts.begin(), facts.end(), [&](const Fact* fact) { return fact->value().unit == unit; }));
}

// Two levels alone in a sentence with one change in this unit, and no other figure between.
std::optional<Growth> BySentence(const Fact& change, const LevelsAndChanges& figures,
                                 const ArticleFigures& article) {
  const Facts fitting = LevelsFor(change, figures.levels);
  for (const Claim* mention : change.mentions) {
    if (mention->sentence.empty()) continue;
    const Facts levels = InSentence(fitting, mention->sentence);
    const Facts changes = InSentence(figures.changes, mention->sentence);
    if (levels.size() != 2 || CountInUnit(changes, change.value().unit) != 1) continue;
    if (!AreNeighbours({&change, levels[0], levels[1]}, article, mention->sentence)) continue;
    if (auto growth = Order(change, *levels[0], *levels[1], mention->sentence)) return growth;
  }
  return std::nullopt;
}

std::optional<Growth> ByPeriods(const Fact& change, const LevelsAndChanges& figures) {
  if (!IsOneSeries(change) || !change.period.stated() || change.period.partial) return std::nullopt;
  const std::string earlier = PeriodBefore(change.period.text, change.comparator);
  if (earlier.empty()) return std::nullopt;
  const Facts fitting = LevelsFor(change, figures.levels);
  const Fact* now = OnlyOf(fitting, change.period.text);
  const Fact* before = OnlyOf(fitting, earlier);
  if (!now || !before || !AreNear(change, *now) || !AreNear(change, *before)) return std::nullopt;
  if (StandAsOnePair(*before, *now)) return std::nullopt;
  return Growth{&change, before, now};
}

std::optional<Growth> BetweenThese(const Fact& change, const LevelsAndChanges& figures,
                                   const ArticleFigures& article) {
  auto growth = BySentence(change, figures, article);
  if (!growth) growth = ByPeriods(change, figures);
  if (growth && LeadsElsewhere(change, {growth->before, growth->now})) return std::nullopt;
  return growth;
}

// A forecast change from an actual level to a forecast one. Odds and rates, of which a sentence
// tells many, are left alone.
std::optional<Growth> FromActual(const Fact& change, const LevelsAndChanges& figures,
                                 const FiguresByMetric& by_metric, const ArticleFigures& article) {
  if (change.modality == Modality::kActual || !IsOneSeries(change)) return std::nullopt;
  auto growth = BetweenThese(change, WithActualLevels(figures, change, by_metric), article);
  if (!growth || growth->now->modality != change.modality) return std::nullopt;
  return growth;
}

}  // namespace

FiguresByMetric FiguresByMetricOf(const Facts& facts) {
  FiguresByMetric by_metric;
  for (const Fact* fact : facts) {
    LevelsAndChanges& figures = by_metric[MetricKey(*fact, fact->modality)];
    if (fact->claim().measure == Measure::kLevel) figures.levels.push_back(fact);
    if (fact->claim().measure == Measure::kChange) figures.changes.push_back(fact);
  }
  return by_metric;
}

Facts LevelsFor(const Fact& change, const Facts& levels) {
  Facts fitting;
  for (const Fact* level : levels)
    if (CanLieBetween(change.value().unit, level->value().unit)) fitting.push_back(level);
  return fitting;
}

bool IsOneSeries(const Fact& fact) { return !fact.traits->economic && !fact.traits->many_kinds; }

std::optional<Growth> GrowthOf(const Fact& change, const FiguresByMetric& by_metric,
                               const ArticleFigures& article) {
  const auto own = by_metric.find(MetricKey(change, change.modality));
  if (own == by_metric.end()) return std::nullopt;
  const auto growth = BetweenThese(change, own->second, article);
  return growth ? growth : FromActual(change, own->second, by_metric, article);
}

std::optional<Growth> GrowthOfLoose(const Fact& loose, const LevelsAndChanges& figures,
                                    const ArticleFigures& article) {
  const std::string& sentence = loose.claim().sentence;
  const Facts levels = InSentence(LevelsFor(loose, figures.levels), sentence);
  if (levels.size() != 2 || !InSentence(figures.changes, sentence).empty()) return std::nullopt;
  if (!Adjoin(loose, *levels[0], sentence) && !Adjoin(loose, *levels[1], sentence) &&
      !IsOpenBeforeClose(*levels[0], *levels[1], sentence))
    return std::nullopt;
  const Facts all = {&loose, levels[0], levels[1]};
  const size_t told =
      InSentence(article.bound, sentence).size() + InSentence(article.loose, sentence).size();
  if (told != all.size()) return std::nullopt;
  return Order(loose, *levels[0], *levels[1], sentence);
}

}  // namespace countercheck
