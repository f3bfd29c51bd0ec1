#include "extractors/carried_period.h"

#include <algorithm>

namespace countercheck {
namespace {

bool IsOver(const Period& period, std::optional<Date> published) {
  return period.HasDates() && (!published || *period.start <= *published);
}

bool IsOfResults(Grain grain) { return grain == Grain::kQuarter || grain == Grain::kHalf; }

// What a company, or an economy, brings in over a time: not prices, deals or stakes.
bool IsResult(const MetricRule& metric) {
  const bool own = metric.subject == SubjectKind::kCompany;
  return own && !metric.daily && !metric.against.empty();
}

bool HasMetricOfEconomy(const TaggedSentence& sentence, const CompiledRules& rules) {
  return std::any_of(sentence.items.begin(), sentence.items.end(), [&](const Item& item) {
    return item.kind == Item::Kind::kMetric &&
           rules.metrics[item.meaning->metrics.front().metric].subject == SubjectKind::kCountry;
  });
}

}  // namespace

void PeriodMemory::ReadOpening(const TaggedSentence& sentence, const CompiledRules& rules,
                               std::optional<Date> published) {
  const bool economy = HasMetricOfEconomy(sentence, rules);
  for (const PeriodMention& mention : sentence.periods) {
    const Period& period = mention.period;
    if (mention.role != PeriodRole::kNamed || !IsOver(period, published)) continue;
    // The quarter that is still running is no quarter that is reported on.
    const bool over = !published || *period.end <= *published;
    if (!reported && over && IsOfResults(period.grain)) reported = period;
    if (!month && economy && period.grain == Grain::kMonth) month = period;
  }
}

void PeriodMemory::ReadDays(const TaggedSentence& sentence, std::optional<Date> published) {
  for (const PeriodMention& mention : sentence.periods)
    if (mention.role == PeriodRole::kNamed && mention.period.grain == Grain::kDay &&
        IsOver(mention.period, published))
      day = mention.period;
}

void PeriodMemory::Note(const Claim& claim, const MetricRule& metric) {
  if (!claim.period_explicit || !claim.period->HasDates()) return;
  const bool economy = metric.subject == SubjectKind::kCountry;
  if (claim.modality != Modality::kActual || !(IsResult(metric) || economy)) return;
  // "from $17 million in the same period last year": what was is not what the text goes on with.
  const std::optional<Period>& known = paragraph ? paragraph : reported;
  if (!known || *claim.period->start >= *known->start) paragraph = claim.period;
}

std::optional<Period> PeriodMemory::For(const Claim& claim, const MetricRule& metric,
                                        bool of_main) const {
  if (claim.kind == ClaimKind::kDirection || claim.modality != Modality::kActual)
    return std::nullopt;
  if (metric.trades)
    return claim.measure == Measure::kChange && claim.comparator == "prior_close" ? day
                                                                                  : std::nullopt;
  const bool economy = metric.subject == SubjectKind::kCountry && metric.verdict;
  if (economy) return paragraph && paragraph->grain == Grain::kMonth ? paragraph : month;
  if (!IsResult(metric)) return std::nullopt;
  if (paragraph && IsOfResults(paragraph->grain)) return paragraph;
  return of_main ? reported : std::nullopt;
}

}  // namespace countercheck
