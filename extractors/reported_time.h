// Which times a report of results is about: quarters, halves, and the months of a year so far.
// Private to extractors/.
#ifndef COUNTERCHECK_EXTRACTORS_REPORTED_TIME_H_
#define COUNTERCHECK_EXTRACTORS_REPORTED_TIME_H_

#include <vector>

#include "core/period.h"
#include "extractors/tagger.h"

namespace countercheck {

// A quarter or a half.
bool IsOfResults(Grain grain);

// One of those, or "the nine months ended September 30".
bool IsReportedOn(const Period& period);

// The period at an item is one that the article reports on: "the second quarter", "results for the
// nine months ended June 30", but not "in the first nine months", told in passing.
bool IsReportedIn(const std::vector<Item>& items, size_t item, const Period& period);

// A quarter that is told of beside the months of a year so far is the news.
bool ReplacesPartOfYear(const Period& quarter, const Period& reported);

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_REPORTED_TIME_H_
