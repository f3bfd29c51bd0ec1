// When exactly something was published, by the words of its metadata.
//
//   "2025-08-14T10:00:00-04:00"          2025-08-14 14:00 UTC
//   "Wed, 13 Aug 2025 12:00:00 GMT"      2025-08-13 12:00 UTC
//   "2025-08-14 10:00"                   10:00 there, wherever that is
#ifndef COUNTERCHECK_PIPELINE_TEXT_INSTANTS_H_
#define COUNTERCHECK_PIPELINE_TEXT_INSTANTS_H_

#include <chrono>
#include <optional>
#include <string_view>

namespace countercheck {

struct Instant {
  std::chrono::sys_time<std::chrono::milliseconds> at;  // in UTC where zoned, else in local time
  bool zoned = false;
};

// A day by ReadDate with a time of the day behind it, and the zone, if it is one of ISO 8601, RFC
// 822 or RFC 5322; nothing where there is no such time, or another zone.
std::optional<Instant> ReadInstant(std::string_view published);

// True where both say when, and the first is before the second: by their times where both have a
// zone or neither has, else by their days.
bool IsEarlier(std::string_view published, std::string_view than);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_TEXT_INSTANTS_H_
