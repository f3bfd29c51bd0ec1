#include "pipeline/text/revisions.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/quantity.h"
#include "extractors/periods.h"
#include "extractors/quantities.h"
#include "pipeline/text/boilerplate.h"

namespace countercheck {
namespace {

// Longer lines are looked at no further: a correction is short.
constexpr size_t kLookedAt = 1200;
constexpr size_t kOpeningBytes = 200;

template <size_t N>
using Phrases = std::array<std::string_view, N>;

constexpr Phrases<17> kOpenings = {
    "correction:",          "corrections:",    "correction,",     "correction (",
    "correction -",         "correction –",    "correction —",    "clarification:",
    "clarification,",       "clarifications:", "(this version c", "(this story c",
    "(this article c",      "(corrects ",      "(refiles to ",    "an earlier version incorrectly",
    "this version corrects"};
constexpr Phrases<4> kAges = {"earlier", "previous", "prior", "original"};
constexpr Phrases<10> kPieces = {"article", "story",    "report", "post",   "piece",
                                 "page",    "headline", "item",   "column", "analysis"};
constexpr Phrases<6> kChanges = {"been corrected", "been updated",   "been amended",
                                 "been revised",   "been clarified", "been changed"};
constexpr Phrases<4> kChangedOn = {"amended", "corrected", "updated", "revised"};

// What figures behind them are.
constexpr Phrases<23> kEarlierCues = {
    "earlier version", "previous version", "prior version", "original version",
    "misstated",       "incorrect",        "wrong",         "mistaken",
    "erroneous",       "inaccurate",       "misreported",   "originally",
    "previously",      "in error",         "had said",      "instead of",
    "rather than",     "misattributed",    "earlier said",  "overstated",
    "understated",     "misidentified",    "said "};
constexpr Phrases<13> kCorrectedCues = {"should have", "should be", "should read",  "the correct ",
                                        "the actual",  "in fact",   "corrected to", "is actually",
                                        "to say",      "to show",   "to reflect",   "updated to",
                                        "was actually"};
// Of a clause that begins with them; "said it was" goes on with what was said.
constexpr Phrases<4> kCorrectedBeginnings = {"it is ", "it was ", "they were ", "they are "};
// Between the end of a clause and the figure: "the figure was $3 million".
constexpr Phrases<4> kCopulas = {" is ", " was ", " were ", " are "};
// Of a single figure, directly before it.
constexpr Phrases<4> kRefusals = {"not ", "instead of ", "rather than ", "and not "};

std::string Lower(std::string_view text) {
  std::string lower(text.substr(0, kLookedAt));
  std::transform(lower.begin(), lower.end(), lower.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return lower;
}

template <size_t N>
bool StartsWithAny(std::string_view text, const Phrases<N>& phrases) {
  return std::any_of(phrases.begin(), phrases.end(),
                     [&](std::string_view phrase) { return text.starts_with(phrase); });
}

// The place of the last of `phrases` in `text`; npos where none is.
template <size_t N>
size_t LastOf(std::string_view text, const Phrases<N>& phrases) {
  size_t last = text.npos;
  for (const std::string_view phrase : phrases) {
    const size_t place = text.rfind(phrase);
    if (place != text.npos && (last == text.npos || place > last)) last = place;
  }
  return last;
}

// "earlier version(s) of this article", "original headline on this story".
bool NamesEarlierVersion(std::string_view opening) {
  for (const std::string_view age : kAges) {
    const size_t place = opening.find(std::string(age) + " version");
    if (place == opening.npos) continue;
    std::string_view rest = opening.substr(place + age.size() + 8);
    if (rest.starts_with('s')) rest.remove_prefix(1);
    for (const std::string_view of : {" of this ", " of the ", " of our "}) {
      if (rest.starts_with(of) && StartsWithAny(rest.substr(of.size()), kPieces)) return true;
    }
  }
  return false;
}

// "This story has been updated to …", "this article was amended on 3 June".
bool SaysItWasChanged(std::string_view opening) {
  if (!opening.starts_with("this ") && !opening.starts_with("(this ")) return false;
  const std::string_view piece = opening.substr(opening.find(' ') + 1);
  if (!StartsWithAny(piece, kPieces)) return false;
  const std::string_view verb = piece.substr(std::min(piece.find(' '), piece.size() - 1) + 1);
  if (verb.starts_with("has ")) return StartsWithAny(verb.substr(4), kChanges);
  return verb.starts_with("was ") && StartsWithAny(verb.substr(4), kChangedOn);
}

// The last clause in `before`, with the sign that ends the one before it.
std::string_view LastClause(std::string_view before) {
  const size_t end = before.find_last_of(";:");
  const size_t stop = before.rfind(". ");
  size_t begin = end == before.npos ? 0 : end;
  if (stop != before.npos) begin = std::max(begin, stop);
  const size_t comma = LastOf(before, Phrases<4>{", it ", ", the correct", ", in fact", ", they "});
  if (comma != before.npos) begin = std::max(begin, comma);
  return before.substr(begin);
}

enum class Role { kNone, kEarlier, kCorrected };

// "(Corrects growth to 12% from 21%)": what was put right, and what it was, in one breath.
// "Corrects to show sales rose to $5 million from $4 million" tells of a rise.
Role RoleInCorrection(std::string_view before) {
  const size_t verb = before.rfind("corrects ");
  if (verb == before.npos || before.find(". ", verb) != before.npos) return Role::kNone;
  const std::string_view told = before.substr(verb);
  for (const std::string_view move : {" rose", " fell", " grew", " climbed", " dropped", " jumped",
                                      " gained", " declined", " slid", " rising", " falling"}) {
    if (told.find(move) != told.npos) return Role::kNone;
  }
  if (before.ends_with(" from ")) return Role::kEarlier;
  return before.ends_with(" to ") ? Role::kCorrected : Role::kNone;
}

// Of the figure behind `before`; all in lower case.
Role RoleOf(std::string_view before) {
  if (const Role role = RoleInCorrection(before); role != Role::kNone) return role;
  for (const std::string_view refusal : kRefusals) {
    if (before.ends_with(refusal)) return Role::kEarlier;
  }
  if (before.ends_with("from ")) return Role::kNone;  // of a rise, or of the slip itself
  const std::string_view clause = LastClause(before);
  const size_t earlier = LastOf(clause, kEarlierCues);
  const size_t corrected = LastOf(clause, kCorrectedCues);
  if (corrected != clause.npos && (earlier == clause.npos || corrected > earlier)) {
    return Role::kCorrected;
  }
  if (StartsWithAny(clause.substr(std::min(clause.find_first_not_of(" ,.;:"), clause.size())),
                    kCorrectedBeginnings)) {
    return Role::kCorrected;
  }
  if (earlier != clause.npos) return Role::kEarlier;
  return LastOf(clause, kCopulas) != clause.npos ? Role::kCorrected : Role::kNone;
}

// "(Corrects growth in paragraph 2 to 12% …)" speaks of no range from 2 to 12%.
Range WithoutParagraph(std::string_view lower, Range figure) {
  if (!lower.substr(0, figure.begin).ends_with("paragraph ")) return figure;
  const size_t to = lower.substr(0, figure.end).find(" to ", figure.begin);
  return to == lower.npos ? figure : Range{to + 4, figure.end};
}

// "An earlier version said revenue rose 21%. It rose 12%.": a sentence that only says how it is.
bool SaysHowItIs(std::string_view before) {
  const size_t stop = before.rfind(". ");
  if (stop == before.npos || before.ends_with("from ")) return false;
  return StartsWithAny(before.substr(stop + 2), Phrases<3>{"it ", "they ", "the company "});
}

}  // namespace

bool IsRevision(std::string_view line) {
  const std::string lower = Lower(line.substr(0, kOpeningBytes));
  return StartsWithAny(lower, kOpenings) || NamesEarlierVersion(lower) || SaysItWasChanged(lower);
}

bool IsRevisionHeading(std::string_view line) {
  if (line.size() > 60 || CountWords(line) > 5) return false;
  const std::string lower = Lower(line);
  return StartsWithAny(lower, Phrases<2>{"correction", "clarification"});
}

bool TellsOfError(std::string_view line) {
  const std::string lower = Lower(line);
  return LastOf(lower, Phrases<9>{"misstated", "misreported", "incorrectly", "wrongly",
                                  "mistakenly", "erroneously", "inaccurate", "should have",
                                  "was incorrect"}) != lower.npos ||
         NamesEarlierVersion(lower);
}

RevisedFigures FindRevisedFigures(std::string_view line) {
  const std::string_view text = line.substr(0, kLookedAt);
  const std::string lower = Lower(text);
  std::vector<Range> periods;
  for (const PeriodMention& mention : FindPeriods(text, {})) periods.push_back(mention.range);
  RevisedFigures figures;
  for (const QuantityMention& mention : FindQuantities(text, periods)) {
    const Range figure = WithoutParagraph(lower, mention.hedged);
    const std::string_view before = std::string_view(lower).substr(0, figure.begin);
    Role role = RoleOf(before);
    const bool alone = role == Role::kNone && !figures.earlier.empty() && figures.corrected.empty();
    if (alone && SaysHowItIs(before)) role = Role::kCorrected;
    if (role == Role::kEarlier) figures.earlier.push_back(figure);
    if (role == Role::kCorrected) figures.corrected.push_back(figure);
  }
  return figures;
}

}  // namespace countercheck
