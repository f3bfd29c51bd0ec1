// What the checks must know of a metric besides its name: the one place that names metrics one by
// one. A metric that is not in the table has none of these properties.
#ifndef COUNTERCHECK_PIPELINE_CHECK_METRIC_TRAITS_H_
#define COUNTERCHECK_PIPELINE_CHECK_METRIC_TRAITS_H_

#include <string_view>

namespace countercheck {

struct MetricTraits {
  // A term of a deal or contract: one modality, whether an article has it as signed or as to come.
  bool deal_term = false;
  // Announced as decided, by the company, whether said as done or as guidance.
  bool decided = false;
  // Happens to a subject once: an article that dates it by the month and one that dates it by the
  // year mean the same.
  bool once = false;
  // A subject can have several at one time: two contracts, two stakes.
  bool several = false;
  // A price or rate that moves all day, so that a figure means nothing without its moment.
  bool moves_all_day = false;
  // Stands at a date, and is another a quarter later: cash, debt.
  bool balance = false;
  // Covers many goods, series or countries: a figure of one says nothing of another.
  bool many_kinds = false;
  // An official statistic, of which there is one a month, revised later.
  bool economic = false;
  // A figure above the estimate beats it.
  bool more_is_better = false;
  // Each source may have its own, and may change it any day.
  bool differs_freely = false;
  // The move of a share on the day of the news: articles mean the same one without naming the day.
  bool share = false;
  // Quoted in either direction: the figure falls where the subject rises.
  bool either_way = false;
};

const MetricTraits& TraitsOf(std::string_view metric);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_CHECK_METRIC_TRAITS_H_
