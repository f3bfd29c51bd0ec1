// Weekdays: "Friday", "Friday, Aug. 22", "last Thursday", "Monday of the following week".

#include <fmt/format.h>

#include "extractors/period/calendar.h"
#include "extractors/period/match.h"

namespace countercheck::periods {
std::optional<Match> MatchWeekday(const Scene& scene, size_t i) {
  const Words& words = scene.words;
  const int weekday = words[i].value;
  const bool abbreviated = words[i].lower.size() <= 5;
  size_t next = i + 1;
  if (abbreviated) next = words.Skip(next, {"."});
  const size_t date_at = words.Skip(words.Skip(next, {","}), {"the"});
  if (auto match = MatchDayOn(scene, date_at, weekday)) return match;
  const std::string_view before = words.Before(i).lower;
  if (before == "black" || before == "cyber" || before == "good" || before == "ruby") {
    return std::nullopt;
  }
  if (!words[i].capital && abbreviated) return std::nullopt;
  if (abbreviated && before != "on" && before != "last" && before != "next") return std::nullopt;

  Match match;
  match.next = i + 1;
  // "Friday next week", "Monday of the following week"; "last week Sunday" is read from "last".
  size_t which = words.Skip(words.Skip(i + 1, {"of"}), {"the"});
  const bool of_week = words.IsClass(which, WordClass::kWhich) && words.IsUnit(which + 1, kWeeks);
  int shift = 0;
  if (of_week) {
    shift = words[which].value;
    match.next = which + 2;
  }
  if (!scene.context.published) {
    static constexpr std::string_view kNames[] = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                  "Friday", "Saturday", "Sunday"};
    match.period = LabelOnly(Grain::kDay, std::string(kNames[weekday - 1]));
    return match;
  }
  const Date& published = *scene.context.published;
  const int today = IsoWeekday(published);
  int days = weekday - today;  // in the same week
  if (of_week) {
    days += 7 * shift;
  } else if (before == "next") {
    days += 7;
  } else if (before == "last" || before == "previous") {
    days -= days >= 0 ? 7 : 0;
  } else if (before == "coming" || before == "following" || before == "upcoming") {
    days += days <= 0 ? 7 : 0;
  } else if (days > 0 && before != "this") {
    days -= 7;
  }
  match.period = DayPeriod(AddDays(published, days));
  return match;
}

}  // namespace countercheck::periods
