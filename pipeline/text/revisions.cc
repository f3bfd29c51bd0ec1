#include "pipeline/text/revisions.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "pipeline/text/boilerplate.h"

namespace countercheck {
namespace {

constexpr size_t kOpeningBytes = 250;
constexpr size_t kLookedAt = 1200;  // a correction is short
constexpr size_t kLongestLead = 60;

template <size_t N>
using Phrases = std::array<std::string_view, N>;

// The opening words of a line, behind what leads in.
constexpr Phrases<24> kOpenings = {
    "correction:",      "corrections:",      "correction,",     "correction (",
    "correction -",     "correction –",      "correction —",    "correction on ",
    "clarification:",   "clarification,",    "clarifications:", "clarification (",
    "amendment:",       "this version c",    "this story c",    "this article c",
    "corrects ",        "refiles to ",       "refiled to ",     "corrected to ",
    "a correction was", "we have corrected", "we've corrected", "an earlier version incorrectly"};
constexpr Phrases<6> kLeads = {"editor's note", "editors' note", "editors note",
                               "note:",         "update",        "for the record"};
constexpr Phrases<4> kAges = {"earlier", "previous", "prior", "original"};
constexpr Phrases<10> kPieces = {"article", "story",    "report", "post",   "piece",
                                 "page",    "headline", "item",   "column", "analysis"};
// That are told from others by their day: "this June 3 story".
constexpr Phrases<4> kDatedPieces = {"story", "article", "post", "column"};
constexpr Phrases<5> kAuxiliaries = {"has been ", "have been ", "was ", "were ", "has since been "};
constexpr Phrases<9> kChanged = {"amended", "corrected", "updated", "revised", "clarified",
                                 "changed", "edited",    "refiled", "modified"};
constexpr Phrases<4> kFirst = {"originally ", "initially ", "first ", "previously "};
constexpr Phrases<6> kSaid = {"said", "stated", "gave ", "reported", "misstated", "put "};
// Of the article and not of what it is about.
constexpr Phrases<7> kPurposes = {" to correct", " to fix",   " to say",   " to reflect",
                                  " to clarify", " to amend", " to remove"};

std::string Lower(std::string_view text) {
  std::string lower(text);
  std::transform(lower.begin(), lower.end(), lower.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return lower;
}

template <size_t N>
bool HoldsAny(std::string_view text, const Phrases<N>& phrases) {
  return std::any_of(phrases.begin(), phrases.end(),
                     [&](std::string_view phrase) { return text.find(phrase) != text.npos; });
}

// `text` behind the first of `phrases` that it starts with; nothing where it starts with none.
template <size_t N>
std::optional<std::string_view> Behind(std::string_view text, const Phrases<N>& phrases) {
  for (const std::string_view phrase : phrases) {
    if (text.starts_with(phrase)) return text.substr(phrase.size());
  }
  return std::nullopt;
}

// The beginning of a line in lower case and with plain apostrophes.
std::string Opening(std::string_view line) {
  std::string lower = Lower(line.substr(0, kOpeningBytes));
  for (size_t place = 0; (place = lower.find("\xE2\x80\x99", place)) != lower.npos;) {
    lower.replace(place, 3, "'");
  }
  return lower;
}

// Without "Editor's note:", "• " and "(".
std::string_view WithoutLead(std::string_view opening) {
  const auto strip = [&] {
    while (opening.starts_with("•")) opening.remove_prefix(3);
    const size_t begin = opening.find_first_not_of(" (*[_");
    opening.remove_prefix(std::min(begin, opening.size()));
  };
  strip();
  if (!Behind(opening, kLeads)) return opening;
  const size_t colon = opening.substr(0, kLongestLead).find(": ");
  if (colon == opening.npos) return opening;
  opening.remove_prefix(colon + 2);
  strip();
  return opening;
}

// "earlier version(s) of this article", "original headline on this story".
bool NamesEarlierVersion(std::string_view opening) {
  for (const std::string_view age : kAges) {
    const size_t place = opening.find(std::string(age) + " version");
    if (place == opening.npos) continue;
    std::string_view rest = opening.substr(place + age.size() + 8);
    if (rest.starts_with('s')) rest.remove_prefix(1);
    for (const std::string_view of : {" of this ", " of the ", " of our "}) {
      if (rest.starts_with(of) && Behind(rest.substr(of.size()), kPieces)) return true;
    }
  }
  return false;
}

// "has been updated", "was amended": what a piece underwent.
bool SaysChanged(std::string_view verb) {
  const auto participle = Behind(verb, kAuxiliaries);
  return participle && Behind(*participle, kChanged);
}

// What stands behind the piece that is named first: "this article", "this June 3 story", "the
// headline of this article", "this story, published on June 3,". Nothing where it is none.
std::optional<std::string_view> BehindPiece(std::string_view opening) {
  for (const std::string_view part : {"the headline of ", "the headline on ", "the text of "}) {
    if (opening.starts_with(part)) opening.remove_prefix(part.size());
  }
  constexpr size_t kLongestDay = 20;
  if (!opening.starts_with("this ")) return std::nullopt;
  opening.remove_prefix(5);
  std::optional<std::string_view> rest = Behind(opening, kPieces);
  for (const std::string_view piece : kDatedPieces) {
    const size_t place = opening.substr(0, kLongestDay + piece.size()).find(piece);
    if (rest || place == opening.npos || place == 0) continue;
    const bool day = opening.substr(0, place).find_first_of("0123456789") != opening.npos;
    if (day) rest = opening.substr(place + piece.size());
  }
  constexpr size_t kLongestAside = 80;
  if (rest && rest->starts_with(", ")) {
    const size_t end = rest->substr(0, kLongestAside).find(", ", 2);
    if (end != rest->npos) rest->remove_prefix(end + 1);
  }
  return rest && rest->starts_with(' ') ? std::optional(rest->substr(1)) : std::nullopt;
}

// "This story has been updated to …", "this article originally said …".
bool SaysItWasChanged(std::string_view opening) {
  const std::optional<std::string_view> verb = BehindPiece(opening);
  if (!verb) return false;
  const auto first = Behind(*verb, kFirst);
  return SaysChanged(*verb) || (first && Behind(*first, kSaid));
}

// "The story was updated to correct …".
bool SaysWhatFor(std::string_view opening) {
  if (!opening.starts_with("the ")) return false;
  const auto rest = Behind(opening.substr(4), kPieces);
  return rest && rest->starts_with(' ') && SaysChanged(rest->substr(1)) &&
         HoldsAny(opening, kPurposes);
}

}  // namespace

bool IsRevision(std::string_view line) {
  const std::string lower = Opening(line);
  const std::string_view opening = WithoutLead(lower);
  return Behind(opening, kOpenings) || NamesEarlierVersion(opening) || SaysItWasChanged(opening) ||
         SaysWhatFor(opening);
}

bool IsRevisionHeading(std::string_view line) {
  if (line.size() > 60 || CountWords(line) > 5) return false;
  return Behind(Lower(line), Phrases<2>{"correction", "clarification"}).has_value();
}

bool TellsOfError(std::string_view line) {
  const std::string lower = Lower(line.substr(0, kLookedAt));
  return NamesEarlierVersion(lower) ||
         HoldsAny(lower,
                  Phrases<9>{"misstated", "misreported", "incorrectly", "wrongly", "mistakenly",
                             "erroneously", "inaccurate", "should have", "was incorrect"});
}

}  // namespace countercheck
