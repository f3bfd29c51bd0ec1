// Days told by their distance from another day: "two weeks ago", "three days after Christmas",
// "will open in two weeks", "a week starting tomorrow".

#include <fmt/format.h>

#include "extractors/period/calendar.h"
#include "extractors/period/match.h"
#include "extractors/period/pieces.h"
#include "extractors/period/units.h"

namespace countercheck::periods {
namespace {

// "1 month, 21 days", "two and a half years". `unit` is the finest one.
struct Distance {
  int months = 0;
  int days = 0;
  int count = 0;  // of the first unit
  int unit = kDays;
  int parts = 0;  // "and a half" is one
  bool vague = false;
  size_t next = 0;
};

void Add(int count, int unit, Distance& distance) {
  const bool days = unit == kDays || unit == kWeeks || unit == kFortnights;
  const int each = unit == kFortnights ? 14
                   : unit == kWeeks    ? 7
                   : unit == kDecades  ? 120
                   : unit == kYears    ? 12
                   : unit == kHalves   ? 6
                   : unit == kQuarters ? 3
                                       : 1;
  (days ? distance.days : distance.months) += count * each;
  ++distance.parts;
}

// Half of a year or decade; half a month, week or day is none that news means to the day.
bool AddHalf(int unit, Distance& distance) {
  if (unit != kYears && unit != kDecades) return false;
  Add(unit == kYears ? 6 : 60, kMonths, distance);
  distance.unit = kMonths;
  return true;
}

bool IsCounted(int unit) { return unit != kHalves && unit != kPeriods && unit != kWeekends; }

bool SaysAndAHalf(const Words& words, size_t i) {
  const size_t a = words.Skip(words.Skip(i, {"-"}), {"and"});
  return a > i && words.Is(words.Skip(words.Skip(a, {"-"}), {"a"}), "half");
}

size_t BehindHalf(const Words& words, size_t i) {
  while (!words.Is(i, "half")) ++i;  // at most five words on, as SaysAndAHalf saw
  return words.Skip(i + 1, {"-"});
}

// One part: "21 days", "two and a half years", "a year and a half". The first word behind it.
std::optional<size_t> AddPart(const Words& words, size_t i, Distance& distance) {
  const auto count = CountAt(words, i);
  if (!count || count->value < 1) return std::nullopt;
  const bool half = SaysAndAHalf(words, count->next);
  const size_t at = half ? BehindHalf(words, count->next) : words.Skip(count->next, {"-"});
  if (!words.IsClass(at, WordClass::kUnit) || !IsCounted(words[at].value)) return std::nullopt;
  const int unit = words[at].value;
  if (distance.parts == 0) distance.count = count->value;
  distance.unit = unit;
  distance.vague |= words.IsAny(count->next - 1, {"few"});
  Add(count->value, unit, distance);
  if (half) return AddHalf(unit, distance) ? std::optional<size_t>(at + 1) : std::nullopt;
  if (!SaysAndAHalf(words, at + 1) || !AddHalf(unit, distance)) return at + 1;
  return BehindHalf(words, at + 1);
}

std::optional<Distance> DistanceAt(const Words& words, size_t i) {
  Distance distance;
  auto next = AddPart(words, i, distance);
  if (!next) return std::nullopt;
  constexpr int kMostParts = 3;
  while (distance.parts < kMostParts) {
    const int coarser = distance.unit;
    Distance longer = distance;
    const auto more = AddPart(words, words.Skip(words.Skip(*next, {","}), {"and"}), longer);
    const bool finer = more && (longer.days > distance.days) && coarser != kDays;
    const bool months = more && longer.unit == kMonths && (coarser == kYears);
    if (!finer && !months) break;
    distance = longer;
    next = more;
  }
  distance.next = *next;
  return distance;
}

Date Moved(const Date& date, const Distance& distance, int sign) {
  return AddDays(AddMonths(date, sign * distance.months), sign * distance.days);
}

// A part of a longer distance that was not understood: "1 year, 1 quarter, 21 days ago".
bool IsRestOfDistance(const Words& words, size_t i) {
  const size_t comma = words.Before(i).lower == "," ? 2 : 1;
  return words.IsClass(i, WordClass::kNumber) &&
         words.Before(i, comma).word_class == WordClass::kUnit &&
         words.Before(i, comma + 1).word_class == WordClass::kNumber;
}

std::string NameOf(const Distance& distance, std::string_view tail) {
  return fmt::format("{} {}{} {}", distance.count, UnitName(distance.unit),
                     distance.count == 1 ? "" : "s", tail);
}

// "two weeks ago" is a day; in months and years it is the month and year of then.
Match AgoMatch(const Scene& scene, const Distance& distance) {
  Match match;
  match.next = distance.next + 1;
  if (!scene.context.published || distance.vague) {
    match.period = LabelOnly(UnitGrain(distance.unit), NameOf(distance, "ago"));
    return match;
  }
  const Date day = Moved(*scene.context.published, distance, -1);
  const bool whole = distance.unit == kMonths || distance.unit == kYears;
  match.period = whole ? Around(day, distance.unit) : DayPeriod(day);
  return match;
}

// The words that hang a distance on a day.
enum class Link { kNone, kAfter, kBefore, kStarting };

struct Anchor {
  Link link = Link::kNone;
  size_t next = 0;  // the word of the day
};

Anchor AnchorAt(const Words& words, size_t begin, size_t i) {
  const bool span = words.Before(begin).lower == "for";
  const size_t at = words.Skip(i, {","});
  if (words.IsAny(at, {"starting", "beginning", "commencing"})) {
    return {Link::kStarting, words.Skip(at + 1, {"on", "from", "with"})};
  }
  if (words.Is(at, "from") && (span || at == i)) {
    return {span ? Link::kStarting : Link::kAfter, at + 1};
  }
  if (words.Is(i, "after")) return {Link::kAfter, i + 1};
  if (words.Is(i, "before")) return {Link::kBefore, i + 1};
  return {};
}

// From `first` on, as long as the distance.
Period SpanFrom(const Date& first, const Distance& distance) {
  const Date last = AddDays(Moved(first, distance, 1), -1);
  if (distance.parts == 1 && distance.count == 1) {
    const Period whole = Around(first, distance.unit);
    if (whole.start == first && whole.end == last) return whole;
  }
  return DatedPeriod({first, last}, Grain::kOther,
                     FormatIsoDate(first) + " to " + FormatIsoDate(last));
}

// "three days after Christmas", "for 3 days from today", "a week starting tomorrow".
std::optional<Match> AnchoredMatch(const Scene& scene, size_t i, const Distance& distance) {
  const Words& words = scene.words;
  const Anchor anchor = AnchorAt(words, i, distance.next);
  if (anchor.link == Link::kNone || distance.vague) return std::nullopt;
  auto match = MatchSingleDay(scene, anchor.next);
  if (!match || words.IsAny(match->next, {"to", "through", "-"})) return std::nullopt;
  if (!match->period.HasDates()) {
    match->period = LabelOnly(UnitGrain(distance.unit), NameOf(distance, "away"));
    return match;
  }
  const Date day = *match->period.start;
  if (anchor.link == Link::kStarting) {
    match->period = SpanFrom(day, distance);
  } else if (words.Before(i).lower == "within" && anchor.link == Link::kAfter) {
    match->period = SpanFrom(day, distance);
  } else {
    match->period = DayPeriod(Moved(day, distance, anchor.link == Link::kBefore ? -1 : 1));
  }
  match->role = PeriodRole::kNamed;
  return match;
}

// Whether "in two years" only says how long, or which: "the most in two years", "first time in …".
bool IsSuperlative(const Words& words, size_t i) {
  for (size_t back = 1; back <= 10; ++back) {
    const std::string_view word = words.Before(i, back).lower;
    if (word == "." || word == ";" || word == "\n" || word.empty()) return false;
    // "hours that one would work in a week"
    if (word == "would" || word == "most" || word == "first" || word == "second" ||
        word == "third" || word == "worst" || word == "only" || word == "least" || word == "time" ||
        (word.size() > 5 && word.ends_with("est") && word != "interest" && word != "invest")) {
      return true;
    }
  }
  return false;
}

// "will open in two weeks": that day. "will open within two weeks": from today on, that long.
std::optional<Match> ToComeMatch(const Scene& scene, size_t i, const Distance& distance) {
  const Words& words = scene.words;
  const bool within = words.Before(i).lower == "within";
  if (!within && words.Before(i).lower != "in") return std::nullopt;
  if (!scene.context.published || distance.vague || IsSuperlative(words, i)) return std::nullopt;
  // "in five year notes"
  const bool plural = words[distance.next - 1].lower.back() == 's';
  if (distance.count > 1 && !plural) return std::nullopt;
  Match match;
  match.next = distance.next;
  if (words.Is(match.next, "'")) match.next = words.Skip(match.next + 1, {"s"});
  if (words.Is(match.next, "time")) {
    ++match.next;
  } else if (match.next != distance.next || !LooksToCome(words, i) ||
             words.IsAny(match.next, {"of", "to", "through", "after", "before", "since", "ended",
                                      "ending", "between", "and", "or", "-", "straight"})) {
    return std::nullopt;
  }
  const Date& today = *scene.context.published;
  match.period = within ? SpanFrom(today, distance) : DayPeriod(Moved(today, distance, 1));
  return match;
}

}  // namespace

std::optional<Match> MatchDistance(const Scene& scene, size_t i) {
  const Words& words = scene.words;
  const auto distance = DistanceAt(words, i);
  if (!distance || IsRestOfDistance(words, i)) return std::nullopt;
  if (words.Is(distance->next, "ago")) return AgoMatch(scene, *distance);
  if (auto match = AnchoredMatch(scene, i, *distance)) return match;
  return ToComeMatch(scene, i, *distance);
}

std::optional<Match> MatchUnitOfDay(const Scene& scene, size_t i) {
  const Words& words = scene.words;
  const bool day = words.Is(i, "day");
  if (!day && !words.Is(i, "week")) return std::nullopt;
  const bool of = words.Is(i + 1, "of") && !day;
  const bool starting = words.IsAny(i + 1, {"starting", "beginning", "commencing"}) && !day;
  const bool before = words.Is(i + 1, "before");
  if (!of && !starting && !before && !words.Is(i + 1, "after")) return std::nullopt;
  auto match = MatchSingleDay(scene, starting ? words.Skip(i + 2, {"on"}) : i + 2);
  if (!match || !match->period.HasDates()) return std::nullopt;
  const Date date = *match->period.start;
  const int unit = day ? kDays : kWeeks;
  if (starting) {
    match->period = SpanFrom(date, {0, 7, 1, kWeeks, 1, false, 0});
  } else {
    match->period = Around(Shift(date, of ? 0 : before ? -1 : 1, unit), unit);
  }
  return match;
}

std::optional<Match> MatchSingleDay(const Scene& scene, size_t i) {
  const Words& words = scene.words;
  i = words.Skip(i, {"the"});
  std::optional<Match> match;
  switch (words[i].word_class) {
    case WordClass::kDayName:
      match = MatchRelative(scene, i);
      break;
    case WordClass::kWhich: {
      const bool named = words.IsClass(i + 1, WordClass::kWeekday);
      match = named ? MatchWeekday(scene, i + 1) : MatchHoliday(scene, i + 1);
      break;
    }
    case WordClass::kWeekday:
      match = MatchWeekday(scene, i);
      break;
    case WordClass::kHoliday:
      match = MatchHoliday(scene, i);
      break;
    case WordClass::kMonth:
    case WordClass::kNumber:
      match = MatchDay(scene, i);
      break;
    default:
      if (words.Is(i, "now")) {
        match.emplace();
        match->next = i + 1;
        match->period = scene.context.published ? DayPeriod(*scene.context.published)
                                                : LabelOnly(Grain::kDay, "now");
      }
  }
  return match && match->period.grain == Grain::kDay ? match : std::nullopt;
}

}  // namespace countercheck::periods
