// The time at which an article was published, as people read it.
#ifndef COUNTERCHECK_REPORTS_TIME_WORDS_H_
#define COUNTERCHECK_REPORTS_TIME_WORDS_H_

#include <string>
#include <string_view>

namespace countercheck {

// "2026-06-24T14:00:00Z" is "2026-06-24 14:00 UTC", "…+02:00" "2026-06-24 14:00 UTC+02:00"; without
// a zone "2026-06-24 14:00, zone unstated". A day stays a day; what is no ISO 8601 stays as it is.
std::string TimeInWords(std::string_view published);

}  // namespace countercheck

#endif  // COUNTERCHECK_REPORTS_TIME_WORDS_H_
