// A frame, compiled: the pattern over symbols, and the claims it makes.
#ifndef COUNTERCHECK_EXTRACTORS_FRAME_PATTERN_H_
#define COUNTERCHECK_EXTRACTORS_FRAME_PATTERN_H_

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/claim.h"
#include "core/result.h"
#include "extractors/symbols.h"

namespace re2 {
class RE2;
}

namespace countercheck {

// One "MEASURE = {place} …" of a claim: line.
struct FrameClaim {
  std::string metric;  // empty: that of the frame
  Measure measure = Measure::kLevel;
  std::string place;
  std::optional<Modality> modality;
  std::string comparator;
  std::string subject_place;       // "of {name}"
  std::string counterparty_place;  // "by {name}"
  bool prior = false;              // "a year earlier"
  bool before = false;             // the period before
  std::string given;  // only in an article that has a name of this metric that is not weak
  bool market = false;  // only where the text speaks of trading, and no other metric does
  int sign = 0;         // -1 "negative", 1 "positive", 0 as the words say
};

// Where a frame matched a sentence of symbols.
struct FrameMatch {
  size_t begin = 0;  // items of the sentence, half-open
  size_t end = 0;
  size_t gap = 0;  // items that its gaps took
  // By group of the pattern: the item at that place, or none.
  std::vector<std::optional<size_t>> places;
};

class FramePattern {
 public:
  // `pattern` as in a frame: line, `claims` as in its claim: lines. Words of the pattern are added
  // to `symbols`. The error's message names the offending part; its `where` is the index of the
  // claim: line at fault, empty where it is the pattern.
  static Result<FramePattern> Compile(std::string_view pattern,
                                      const std::vector<std::string>& claims, Symbols* symbols);

  FramePattern(FramePattern&&) noexcept;
  FramePattern& operator=(FramePattern&&) noexcept;
  ~FramePattern();

  // All matches, also overlapping ones, from left to right. `symbols` is the sentence as
  // Symbols::Append writes it.
  std::vector<FrameMatch> Match(const std::string& symbols) const;

  // True where `present` (one flag a symbol) has what every match needs.
  bool MayMatch(const std::vector<bool>& present) const;
  // Of each of these lists every match has a symbol.
  const std::vector<std::vector<Symbol>>& required() const { return required_; }

  const std::vector<FrameClaim>& claims() const { return claims_; }
  // The item at the place called `name` ("percent", "low"), where it took part in the match.
  std::optional<size_t> PlaceOf(const FrameMatch& match, std::string_view name) const;
  // The items at all places whose tag is `tag`, in order.
  std::vector<size_t> PlacesTagged(const FrameMatch& match, std::string_view tag) const;

 private:
  FramePattern();

  struct Place {
    std::string name;
    std::vector<std::string> tags;
  };
  std::unique_ptr<re2::RE2> pattern_;
  std::vector<Place> places_;                  // by group - 1; gaps have an empty name
  std::vector<std::vector<Symbol>> required_;  // one of each must be present
  std::vector<FrameClaim> claims_;

  friend class FrameParser;
};

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_FRAME_PATTERN_H_
