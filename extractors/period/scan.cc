// Which readers are asked for which word, and the pass over a text.

#include <utility>

#include "extractors/period/match.h"

namespace countercheck::periods {
namespace {

using Reader = std::optional<Match> (*)(const Scene&, size_t);

// The longest of what the readers find; the earlier one where two are as long.
std::optional<Match> Longest(const Scene& scene, size_t i, std::initializer_list<Reader> readers) {
  std::optional<Match> best;
  for (const Reader reader : readers) {
    auto match = reader(scene, i);
    if (match && (!best || match->next > best->next)) best = std::move(match);
  }
  return best;
}

}  // namespace

std::optional<Match> MatchAt(const Scene& scene, size_t i) {
  switch (scene.words[i].word_class) {
    case WordClass::kNone:
      return std::nullopt;
    case WordClass::kNumber:
      return Longest(scene, i,
                     {MatchQuarter, MatchFiscalOrFullYear, MatchDay, MatchYear, MatchSpanEnded,
                      MatchRole, MatchDistance, MatchRelative, MatchPart, MatchMonth});
    case WordClass::kMonth:
      return Longest(scene, i, {MatchMonth, MatchDay});
    case WordClass::kWeekday:
      return MatchWeekday(scene, i);
    case WordClass::kOrdinal:
      return Longest(scene, i, {MatchQuarter, MatchPartOfYear, MatchDay, MatchPart});
    case WordClass::kCount:
      return Longest(scene, i, {MatchRole, MatchSpanEnded, MatchDistance, MatchRelative});
    case WordClass::kUnit:
      return Longest(scene, i,
                     {MatchSpanEnded, MatchRole, MatchToDate, MatchUnitOfDay, MatchSession});
    case WordClass::kFiscal:
    case WordClass::kQuarterLetter:
    case WordClass::kHalfLetter:
    case WordClass::kFull:
      return Longest(scene, i, {MatchQuarter, MatchFiscalOrFullYear, MatchSpanEnded});
    case WordClass::kWhich:
      return Longest(scene, i,
                     {MatchQuarter, MatchPartOfYear, MatchRole, MatchRelative, MatchPart});
    case WordClass::kSame:
    case WordClass::kQuarterly:
      return MatchRole(scene, i);
    case WordClass::kDayName:
      return MatchRelative(scene, i);
    case WordClass::kToDate:
      return MatchToDate(scene, i);
    case WordClass::kEdge:
      return MatchEdge(scene, i);
    case WordClass::kHoliday:
      return MatchHoliday(scene, i);
    case WordClass::kSeason:
      return MatchSeason(scene, i);
  }
  return std::nullopt;
}

std::vector<PlacedMatch> Scan(const Scene& scene) {
  std::vector<PlacedMatch> found;
  for (size_t i = 0; i < scene.words.size();) {
    if (scene.words[i].word_class == WordClass::kNone) {
      ++i;
      continue;
    }
    auto match = MatchAt(scene, i);
    if (!match) {
      ++i;
      continue;
    }
    const size_t next = match->next;
    found.push_back({*std::move(match), i});
    i = next;
  }
  return found;
}

}  // namespace countercheck::periods
