// The entries of a live blog in a text without mark-up, each below the line of its day.
//
//   24 June 2026, 16:05      the day of the lines below
//   Shares fall at the open
//   …
//   23 June 2026, 21:30      the day of the lines below
#ifndef COUNTERCHECK_PIPELINE_TEXT_ENTRIES_H_
#define COUNTERCHECK_PIPELINE_TEXT_ENTRIES_H_

#include <string_view>
#include <vector>

#include "pipeline/text/layout.h"
#include "pipeline/text/lines.h"

namespace countercheck {

// The day of each line. Empty where fewer than two entries have words, or where their days lie more
// than a month apart.
GivenDays EntryDays(std::string_view text, const std::vector<Line>& lines);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_TEXT_ENTRIES_H_
