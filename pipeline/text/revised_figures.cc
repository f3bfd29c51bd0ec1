#include "pipeline/text/revised_figures.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/quantity.h"
#include "extractors/periods.h"
#include "extractors/quantities.h"

namespace countercheck {
namespace {

// Longer lines are looked at no further: a correction is short.
constexpr size_t kLookedAt = 1200;

template <size_t N>
using Phrases = std::array<std::string_view, N>;

// What figures behind them are.
constexpr Phrases<25> kEarlierCues = {
    "earlier version", "previous version", "prior version", "original version",
    "misstated",       "incorrect",        "wrong",         "mistaken",
    "erroneous",       "inaccurate",       "misreported",   "originally",
    "previously",      "in error",         "had said",      "instead of",
    "rather than",     "misattributed",    "earlier said",  "overstated",
    "understated",     "misidentified",    "said ",         "first published",
    "initially"};
constexpr Phrases<12> kCorrectedCues = {"should have", "should be",  "should read", "the correct ",
                                        "the actual",  "in fact",    "is actually", "to say",
                                        "to show",     "to reflect", "to state",    "was actually"};
// Of a clause that begins with them; "said it was" goes on with what was said.
constexpr Phrases<4> kCorrectedBeginnings = {"it is ", "it was ", "they were ", "they are "};
// Between the end of a clause and the figure: "the figure was $3 million".
constexpr Phrases<4> kCopulas = {" is ", " was ", " were ", " are "};
// Directly before a figure that is set against another one.
constexpr Phrases<8> kRefusals = {"not ",           "not the ",          "instead of ",
                                  "rather than ",   "instead of the ",   "rather than the ",
                                  "as opposed to ", "compared with the "};
// "Corrects growth to 12% from 21%": what is changed is the article.
constexpr Phrases<10> kChanges = {"corrects ", "correct ", "correcting ", "corrected ", "fixes ",
                                  "fix ",      "amends ",  "amend ",      "changes ",   "change "};
// What else goes from one figure to another.
constexpr Phrases<17> kMoves = {" rose",    " fell",       " grew",     " climbed", " dropped",
                                " jumped",  " gained",     " declined", " slid",    " rising",
                                " falling", " up ",        " down ",    " a rise",  " a drop",
                                " a fall",  " an increase"};
// Directly behind a figure: "the 9% originally reported", "as stated in an earlier version".
constexpr Phrases<10> kEarlierTails = {
    " as stated",          " as reported in an",    " as first reported",
    " as originally",      " as previously stated", " originally reported",
    " originally stated",  " first reported",       " stated in an earlier",
    " given in an earlier"};

enum class Role {
  kNone,
  kBase,  // what something rose from, or the slip itself
  kEarlier,
  kCorrected,
};

std::string Lower(std::string_view text) {
  std::string lower(text);
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

template <size_t N>
bool EndsWithAny(std::string_view text, const Phrases<N>& phrases) {
  return std::any_of(phrases.begin(), phrases.end(),
                     [&](std::string_view phrase) { return text.ends_with(phrase); });
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

// The last clause in `before`, with the sign that ends the one before it.
std::string_view LastClause(std::string_view before) {
  const size_t begin = LastOf(
      before, Phrases<8>{";", ":", ". ", " (", ", it ", ", the correct", ", in fact", ", they "});
  return before.substr(begin == before.npos ? 0 : begin);
}

// "(Corrects growth to 12% from 21%)": what was put right, and what it was, in one breath.
// "Corrects to show sales rose to $5 million from $4 million" tells of a rise.
Role RoleInChange(std::string_view before) {
  const size_t verb = LastOf(before, kChanges);
  if (verb == before.npos || before.find(". ", verb) != before.npos) return Role::kNone;
  if (LastOf(before.substr(verb), kMoves) != before.npos) return Role::kNone;
  if (EndsWithAny(before, Phrases<2>{" from ", "(from "})) return Role::kEarlier;
  return before.ends_with(" to ") ? Role::kCorrected : Role::kNone;
}

// "The figure was …", but not "this article was updated …".
bool SaysWhatItIs(std::string_view clause) {
  const size_t verb = LastOf(clause, kCopulas);
  if (verb == clause.npos) return false;
  return !StartsWithAny(clause.substr(clause.find(' ', verb + 1) + 1),
                        Phrases<5>{"updated", "amended", "corrected", "changed", "edited"});
}

// By the words before a figure; all in lower case.
Role RoleBehind(std::string_view before) {
  if (const Role role = RoleInChange(before); role != Role::kNone) return role;
  if (before.ends_with("from ")) return Role::kBase;
  if (EndsWithAny(before, Phrases<3>{"corrected to ", "updated to ", "amended to "})) {
    return Role::kCorrected;
  }
  const std::string_view clause = LastClause(before);
  const size_t earlier = LastOf(clause, kEarlierCues);
  const size_t corrected = LastOf(clause, kCorrectedCues);
  if (corrected != clause.npos && (earlier == clause.npos || corrected > earlier)) {
    return Role::kCorrected;
  }
  if (StartsWithAny(clause.substr(std::min(clause.find_first_not_of(" ,.;:("), clause.size())),
                    kCorrectedBeginnings)) {
    return Role::kCorrected;
  }
  if (earlier != clause.npos) return Role::kEarlier;
  return SaysWhatItIs(clause) ? Role::kCorrected : Role::kNone;
}

// "(Corrects growth in paragraph 2 to 12% …)" speaks of no range from 2 to 12%.
Range WithoutParagraph(std::string_view lower, Range figure) {
  if (!lower.substr(0, figure.begin).ends_with("paragraph ")) return figure;
  const size_t to = lower.substr(0, figure.end).find(" to ", figure.begin);
  return to == lower.npos ? figure : Range{to + 4, figure.end};
}

struct Figure {
  Range range;
  Role role = Role::kNone;
};

// Gives the figures of a correction their roles, one after the other.
class Roles {
 public:
  explicit Roles(std::string lower) : lower_(std::move(lower)) {}

  void Add(Range figure) { figures_.push_back({figure, RoleOf(figure)}); }

  RevisedFigures Take() const {
    RevisedFigures revised;
    for (const Figure& figure : figures_) {
      if (figure.role == Role::kEarlier) revised.earlier.push_back(figure.range);
      if (figure.role == Role::kCorrected) revised.corrected.push_back(figure.range);
    }
    return revised;
  }

 private:
  Role RoleOf(Range figure) {
    const std::string_view before = std::string_view(lower_).substr(0, figure.begin);
    const std::string_view behind = std::string_view(lower_).substr(figure.end);
    if (EndsWithAny(before, kRefusals)) return AgainstTheOneBefore(before);
    if (StartsWithAny(behind, kEarlierTails)) return Role::kEarlier;
    if (before.ends_with("but ") && Was(Role::kEarlier)) return Role::kCorrected;
    const Role role = RoleBehind(before);
    const bool alone = role == Role::kNone && Has(Role::kEarlier) && !Has(Role::kCorrected);
    return alone && SaysHowItIs(before) ? Role::kCorrected : role;
  }

  // "It is 7%, not 9%", but "an earlier version said 9% instead of 7%".
  Role AgainstTheOneBefore(std::string_view before) {
    const bool set_against = !figures_.empty() && LastClause(before).size() > Since(before).size();
    if (!set_against) return Role::kEarlier;
    if (Was(Role::kNone)) figures_.back().role = Role::kCorrected;
    return Was(Role::kEarlier) ? Role::kCorrected : Role::kEarlier;
  }

  // What of `before` stands behind the last figure.
  std::string_view Since(std::string_view before) const {
    return before.substr(figures_.back().range.end);
  }

  // "An earlier version said sales rose 21%. They rose 12%.": a clause that only says how it is.
  static bool SaysHowItIs(std::string_view before) {
    const size_t stop = LastOf(before, Phrases<3>{". ", "; ", " ("});
    if (stop == before.npos || before.ends_with("from ")) return false;
    return StartsWithAny(before.substr(stop + 2),
                         Phrases<5>{"it ", "they ", "the company ", "we ", "the figure "});
  }

  bool Was(Role role) const { return !figures_.empty() && figures_.back().role == role; }
  bool Has(Role role) const {
    return std::any_of(figures_.begin(), figures_.end(),
                       [role](const Figure& figure) { return figure.role == role; });
  }

  std::string lower_;
  std::vector<Figure> figures_;
};

}  // namespace

RevisedFigures FindRevisedFigures(std::string_view line) {
  const std::string_view text = line.substr(0, kLookedAt);
  const std::string lower = Lower(text);
  std::vector<Range> periods;
  for (const PeriodMention& mention : FindPeriods(text, {})) periods.push_back(mention.range);
  Roles roles(lower);
  for (const QuantityMention& mention : FindQuantities(text, periods)) {
    roles.Add(WithoutParagraph(lower, mention.hedged));
  }
  return roles.Take();
}

}  // namespace countercheck
