#include "pipeline/text/instants.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

#include "pipeline/text/dateline.h"

namespace countercheck {
namespace {

using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;

// The zones of North America that RFC 822 names, in hours from UTC.
struct NamedZone {
  std::string_view name;
  int hours;
};
constexpr std::array<NamedZone, 12> kZones = {{{"Z", 0},
                                               {"UT", 0},
                                               {"UTC", 0},
                                               {"GMT", 0},
                                               {"EST", -5},
                                               {"EDT", -4},
                                               {"CST", -6},
                                               {"CDT", -5},
                                               {"MST", -7},
                                               {"MDT", -6},
                                               {"PST", -8},
                                               {"PDT", -7}}};

// Takes a number of so many digits off the front; nothing where there is none.
std::optional<int> TakeDigits(std::string_view* text, size_t count) {
  int number = 0;
  if (text->size() < count) return std::nullopt;
  const char* end = text->data() + count;
  const auto [stopped, error] = std::from_chars(text->data(), end, number);
  if (error != std::errc() || stopped != end || number < 0) return std::nullopt;
  text->remove_prefix(count);
  return number;
}

bool Take(std::string_view* text, char mark) {
  if (!text->starts_with(mark)) return false;
  text->remove_prefix(1);
  return true;
}

// "-04:00", "+0530", "EST": what is ahead of UTC; nothing where it is no zone.
std::optional<minutes> OffsetOf(std::string_view zone) {
  const auto named = std::ranges::find(kZones, zone, &NamedZone::name);
  if (named != kZones.end()) return hours(named->hours);
  const bool behind = zone.starts_with('-');
  if (!Take(&zone, '+') && !Take(&zone, '-')) return std::nullopt;
  const auto hour = TakeDigits(&zone, 2);
  Take(&zone, ':');
  const auto minute = zone.empty() ? std::optional(0) : TakeDigits(&zone, 2);
  if (!hour || !minute || !zone.empty()) return std::nullopt;
  const minutes ahead = hours(*hour) + minutes(*minute);
  return behind ? -ahead : ahead;
}

// ":30.5" at the front: half past thirty seconds. Takes it off.
milliseconds TakeSeconds(std::string_view* text) {
  if (!Take(text, ':')) return milliseconds(0);
  milliseconds time = seconds(TakeDigits(text, 2).value_or(0));
  if (!Take(text, '.') && !Take(text, ',')) return time;
  for (int unit = 100; const auto digit = TakeDigits(text, 1); unit /= 10)
    time += milliseconds(*digit * unit);
  return time;
}

// Where the hour begins, before the first colon: behind "T" or a space; npos where it does not.
size_t BeginOfTime(std::string_view published) {
  const size_t colon = published.find(':');
  if (colon == published.npos || colon < 3) return published.npos;
  const char before = published[colon - 3];
  return before == 'T' || before == ' ' ? colon - 2 : published.npos;
}

}  // namespace

std::optional<Instant> ReadInstant(std::string_view published) {
  constexpr size_t kLongest = 100;
  const size_t begin = BeginOfTime(published);
  const std::optional<Date> day = ReadDate(published);
  if (begin == published.npos || published.size() > kLongest || !day) return std::nullopt;
  std::string_view rest = published.substr(begin);
  const auto hour = TakeDigits(&rest, 2);
  Take(&rest, ':');
  const auto minute = TakeDigits(&rest, 2);
  if (!hour || !minute) return std::nullopt;
  const milliseconds time = hours(*hour) + minutes(*minute) + TakeSeconds(&rest);
  while (Take(&rest, ' ')) continue;
  const auto offset = rest.empty() ? std::optional(minutes(0)) : OffsetOf(rest);
  if (!offset) return std::nullopt;
  return Instant{std::chrono::sys_days(*day) + time - *offset, !rest.empty()};
}

bool IsEarlier(std::string_view published, std::string_view than) {
  const auto at = ReadInstant(published);
  const auto other = ReadInstant(than);
  if (at && other && at->zoned == other->zoned) return at->at < other->at;
  const auto day = ReadDate(published);
  const auto other_day = ReadDate(than);
  return day && other_day && *day < *other_day;
}

}  // namespace countercheck
