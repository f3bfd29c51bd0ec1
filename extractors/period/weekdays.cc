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

}  // namespace

std::optional<Match> MatchWeekday(const Scene& scene, size_t i) {
  const Words& words = scene.words;
  const int weekday = words[i].value;
  const bool abbreviated = words[i].lower.size() <= 5;
  size_t next = i + 1;
  if (abbreviated) next = words.Skip(next, {"."});
  const size_t date_at = words.Skip(words.Skip(next, {","}), {"the"});
  if (auto match = MatchDayOn(scene, date_at, weekday)) return match;
  // "Following Monday's rise" is after it; only "the following Monday" is the next one.
  const bool after = words.Before(i).lower == "following" && words.Before(i, 2).lower != "the";
  const std::string_view before = after ? std::string_view{} : words.Before(i).lower;
  if (before == "black" || before == "cyber" || before == "good" || before == "ruby") {
    return std::nullopt;
  }
  if (!words[i].capital && abbreviated) return std::nullopt;
  // "The Sunday Times"
  if (words[i + 1].capital && words.IsAny(i + 1, {"times", "telegraph", "mail", "mirror", "express",
                                                  "post", "herald", "star"})) {
    return std::nullopt;
  }
  if (abbreviated && before != "on" && before != "last" && before != "next") return std::nullopt;

  Match match;
  match.next = i + 1;
  // "Friday next week", "Monday of the following week"; "last week Sunday" is read from "last".
  size_t which = words.Skip(words.Skip(i + 1, {"of", "in"}), {"the"});
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
  const int in_week = weekday - IsoWeekday(published);  // days to that of the same week
  if (const auto away = WeeksAway(words, i + 1)) {
    match.next = away->next;
    shift = away->value;
  }
  const bool shifted = of_week || shift != 0;
  const bool on_sunday = IsoWeekday(published) == 7;
  const bool to_come = !IsClose(words, i + 1) && LooksToCome(words, i);
  const int days = shifted ? in_week + 7 * shift : DaysTo(in_week, before, to_come, on_sunday);
  match.period = DayPeriod(AddDays(published, days));
  return match;
}

}  // namespace countercheck::periods
