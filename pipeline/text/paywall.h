// Where an article stops for those who do not pay: "Subscribe to continue reading."
#ifndef COUNTERCHECK_PIPELINE_TEXT_PAYWALL_H_
#define COUNTERCHECK_PIPELINE_TEXT_PAYWALL_H_

#include <string_view>

namespace countercheck {

// True for a line that stands in place of the rest of an article. Normalised text.
bool IsPaywall(std::string_view line);

// True for a line of an offer, as they stand around such a line: "$1 a week for 12 weeks. Cancel
// anytime." Only to be asked there: news speaks of subscribers too.
bool IsOffer(std::string_view line);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_TEXT_PAYWALL_H_
