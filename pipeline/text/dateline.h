// The day of an article, as its text gives it.
#ifndef COUNTERCHECK_PIPELINE_TEXT_DATELINE_H_
#define COUNTERCHECK_PIPELINE_TEXT_DATELINE_H_

#include <optional>
#include <string_view>
#include <vector>

#include "core/period.h"
#include "core/span.h"

namespace countercheck {

// A date with day, month and year: "24 Jun 2026", "June 24, 2026", "2026-06-24".
struct DateMention {
  Date date;
  Range range;
  // Behind "due", "until", "through" …: the end of something, hardly the day of the article.
  bool is_deadline = false;

  bool operator==(const DateMention&) const = default;
};

// In the order of the text. "Aug. 14" without a year, and days that no calendar has, are none.
// "03/04/2026" neither: it is two days.
std::vector<DateMention> FindDates(std::string_view text);

// The day that a text of metadata names: ISO, or that of PublishedAmong.
std::optional<Date> ReadDate(std::string_view published);

// The day among `dates`, those of FindDates in `text`, on which something was published: not that
// of a change where another stands beside it ("Updated 4 June 2026, first published 3 June 2026").
// Nothing where there is none.
std::optional<DateMention> PublishedAmong(std::string_view text,
                                          const std::vector<DateMention>& dates);

// True for a line that holds a date and hardly anything else ("6/10 Industry 24 Jun 2026, 23:00
// UTC").
bool IsDateLine(std::string_view line);

// The day of the article whose `lines` are these: that of a date line or dateline among the first
// five, else the latest full date that they name and that is no deadline and not the day of a
// change; else nothing.
std::optional<Date> FindPublished(std::string_view text, const std::vector<Range>& lines);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_TEXT_DATELINE_H_
