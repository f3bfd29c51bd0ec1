// How people say the name of a metric.
#ifndef COUNTERCHECK_CORE_METRIC_WORDS_H_
#define COUNTERCHECK_CORE_METRIC_WORDS_H_

#include <string>
#include <string_view>

namespace countercheck {

// "gross_margin" is "gross margin", "ipo_price" "IPO price".
std::string MetricInWords(std::string_view metric);

// Likewise, one of it: "a gross margin", "an IPO price".
std::string OneMetricInWords(std::string_view metric);

}  // namespace countercheck

#endif  // COUNTERCHECK_CORE_METRIC_WORDS_H_
