// Times of day and of trading as the days that they lie on: "this morning", "last night",
// "next four business days", "over the weekend".

#include <fmt/format.h>

#include "extractors/period/calendar.h"
#include "extractors/period/match.h"
#include "extractors/period/units.h"

namespace countercheck::periods {
namespace {

// A year of them: more is no span that news counts in working days.
constexpr int kMostBusinessDays = 260;

// "this morning", "last night".
std::optional<Match> MatchPartOfDay(const Scene& scene, size_t i) {
  const Words& words = scene.words;
  const bool night = words.Is(i, "last") && words.Is(i + 1, "night");
  if (!night && !(words.Is(i, "this") && words.IsAny(i + 1, {"morning", "afternoon", "evening"}))) {
    return std::nullopt;
  }
  Match match;
  match.next = i + 2;
  match.period = scene.context.published
                     ? DayPeriod(AddDays(*scene.context.published, night ? -1 : 0))
                     : LabelOnly(Grain::kDay, night ? "last night" : "today");
  return match;
}

// "next 4 business days", "past five trading sessions". Which of the past ones the article counts
// (its own day? holidays?) is not told, so those have no dates.
std::optional<Match> MatchBusinessDays(const Scene& scene, size_t i) {
  const Words& words = scene.words;
  const auto count = CountAt(words, i + 1);
  if (!count || words[i].value == 0 || words.Is(i + 1, "a") || count->value < 1) {
    return std::nullopt;
  }
  const bool business = words.IsAny(count->next, {"business", "trading", "working"});
  const size_t unit = business ? count->next + 1 : count->next;
  const bool sessions = words.IsAny(unit, {"session", "sessions"});
  if (!sessions && !(business && words.IsUnit(unit, kDays))) return std::nullopt;
  Match match;
  match.next = unit + 1;
  match.period = LabelOnly(Grain::kOther, fmt::format("{} {} {}s", words[i].lower, count->value,
                                                      sessions ? "session" : "business day"));
  const bool dated = words[i].value > 0 && business && !sessions;
  if (dated && scene.context.published && count->value <= kMostBusinessDays) {
    const Date& today = *scene.context.published;
    match.period.start = ShiftBusinessDays(today, 1);
    match.period.end = ShiftBusinessDays(today, count->value);
  }
  return match;
}

// "over the weekend": from Monday to Wednesday the one before. Later in the week it may be either.
std::optional<Match> MatchTheWeekend(const Scene& scene, size_t i) {
  if (scene.words.Before(i).lower != "the" || !scene.context.published) return std::nullopt;
  const Date& published = *scene.context.published;
  constexpr int kWednesday = 3, kSaturday = 6;
  const int today = IsoWeekday(published);
  Match match;
  match.next = i + 1;
  if (today > kWednesday && today < kSaturday) {
    match.period = LabelOnly(Grain::kOther, "weekend");
  } else {
    match.period = Around(AddDays(published, today < kSaturday ? -7 : 0), kWeekends);
  }
  return match;
}

}  // namespace

std::optional<Match> MatchSession(const Scene& scene, size_t i) {
  if (scene.words.IsUnit(i, kWeekends)) return MatchTheWeekend(scene, i);
  if (!scene.words.IsClass(i, WordClass::kWhich)) return std::nullopt;
  if (auto match = MatchPartOfDay(scene, i)) return match;
  return MatchBusinessDays(scene, i);
}

}  // namespace countercheck::periods
