// Weekdays: "Friday", "Friday, Aug. 22", "last Thursday", "Monday of the following week".

#include <fmt/format.h>

#include "extractors/period/calendar.h"
#include "extractors/period/match.h"
#include "extractors/period/pieces.h"

namespace countercheck::periods {
namespace {

// "two weeks ago", "two weeks from now" behind a weekday: the weeks, negative where they are past.
std::optional<Reading> WeeksAway(const Words& words, size_t i) {
  const auto count = CountAt(words, i);
  if (!count || !words.IsUnit(count->next, kWeeks)) return std::nullopt;
  const size_t at = count->next + 1;
  if (words.Is(at, "ago")) return Reading{-count->value, at + 1};
  const bool from_now = words.Is(at, "from") && words.IsAny(at + 1, {"now", "today"});
  return from_now ? std::optional<Reading>({count->value, at + 2}) : std::nullopt;
}

// Days from the article to the weekday that the word in front of it means, where that of the same
// week lies `in_week` days off. "Last" and "next" count whole weeks: on a Thursday "last Monday" is
// ten days ago, and the Monday of the same week is plainly "Monday". On a Sunday the week is over.
int DaysTo(int in_week, std::string_view before, bool to_come, bool on_sunday) {
  const bool last = before == "last" || before == "previous";
  if (before == "next") return in_week + 7;
  if (before == "past" || (last && on_sunday)) return in_week - (in_week >= 0 ? 7 : 0);
  if (last) return in_week - 7;
  if (before == "coming" || before == "following" || before == "upcoming") {
    return in_week + (in_week <= 0 ? 7 : 0);
  }
  if (before == "this") return in_week;
  if (to_come) return in_week + (in_week < 0 ? 7 : 0);
  return in_week - (in_week > 0 ? 7 : 0);
}

// "a premium on Thursday's closing price" is past, whatever the words before tell.
bool IsClose(const Words& words, size_t i) {
  return words.Is(i, "'") && words.Is(i + 1, "s") &&
         words.IsAny(i + 2, {"close", "closing", "finish", "settlement", "level", "levels"});
}

// The word in front; none where "following Monday's rise" is after it: only "the following Monday"
// is the next one.
std::string_view WordBefore(const Words& words, size_t i) {
  const bool after = words.Is(i - 1, "following") && words.Before(i, 2).lower != "the";
  return after ? std::string_view{} : words.Before(i).lower;
}

bool IsAbbreviated(const Word& weekday) { return weekday.lower.size() <= 5; }

// Whether the word is a day: not in "Black Friday", "The Sunday Times", "the sun".
bool IsDayByContext(const Words& words, size_t i) {
  if (words.IsAny(i - 1, {"black", "cyber", "good", "ruby"})) return false;
  if (words[i + 1].capital && words.IsAny(i + 1, {"times", "telegraph", "mail", "mirror", "express",
                                                  "post", "herald", "star"})) {
    return false;
  }
  return !IsAbbreviated(words[i]) ||
         (words[i].capital && words.IsAny(i - 1, {"on", "last", "next"}));
}

// "Friday next week", "Monday of the following week", "Monday two weeks ago": the weeks from that
// of the article. "Last week Sunday" is read from "last".
std::optional<Reading> WeekBehind(const Words& words, size_t i) {
  if (const auto away = WeeksAway(words, i)) return away;
  const size_t which = words.Skip(words.Skip(i, {"of"}), {"the"});
  if (!words.IsClass(which, WordClass::kWhich) || !words.IsUnit(which + 1, kWeeks)) {
    return std::nullopt;
  }
  return Reading{words[which].value, which + 2};
}

Period NamedOnly(int weekday) {
  static constexpr std::string_view kNames[] = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                                "Friday", "Saturday", "Sunday"};
  return LabelOnly(Grain::kDay, std::string(kNames[weekday - 1]));
}

}  // namespace

std::optional<Match> MatchWeekday(const Scene& scene, size_t i) {
  const Words& words = scene.words;
  const int weekday = words[i].value;
  const size_t next = IsAbbreviated(words[i]) ? words.Skip(i + 1, {"."}) : i + 1;
  const size_t date_at = words.Skip(words.Skip(next, {","}), {"the"});
  if (auto match = MatchDayOn(scene, date_at, weekday)) return match;
  if (!IsDayByContext(words, i)) return std::nullopt;
  const auto week = WeekBehind(words, i + 1);
  Match match;
  match.next = week ? week->next : i + 1;
  if (!scene.context.published) {
    match.period = NamedOnly(weekday);
    return match;
  }
  const Date& published = *scene.context.published;
  const int in_week = weekday - IsoWeekday(published);  // days to that of the same week
  const bool on_sunday = IsoWeekday(published) == 7;
  const bool to_come = !IsClose(words, i + 1) && LooksToCome(words, i);
  const int days =
      week ? in_week + 7 * week->value : DaysTo(in_week, WordBefore(words, i), to_come, on_sunday);
  match.period = DayPeriod(AddDays(published, days));
  return match;
}

}  // namespace countercheck::periods
