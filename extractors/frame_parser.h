// Reads the lines of a frame (rules/README.md, "Frames"): the pattern becomes a regular expression
// over symbols, a claim: line becomes FrameClaims. Private to extractors/.
#ifndef COUNTERCHECK_EXTRACTORS_FRAME_PARSER_H_
#define COUNTERCHECK_EXTRACTORS_FRAME_PARSER_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"
#include "extractors/frame_pattern.h"
#include "extractors/symbols.h"

namespace countercheck {

class FrameParser {
 public:
  // A group of the expression: a place has tags, a gap has none.
  struct Place {
    std::string name;
    std::vector<std::string> tags;
  };

  explicit FrameParser(Symbols* symbols) : symbols_(symbols) {}

  Result<std::string> ParsePattern(std::string_view pattern);
  // After ParsePattern: places are checked against it.
  Result<std::vector<FrameClaim>> ParseClaims(std::string_view line);

  const std::vector<Place>& places() const { return places_; }
  const std::vector<std::vector<Symbol>>& required() const { return required_; }

 private:
  Result<std::string> ParseTag(std::string_view inside, bool optional);
  Result<std::string> ParseWord(std::string_view word, bool optional);
  Result<std::string> ParseGap(std::string_view dots);
  Result<FrameClaim> ParseClaim(std::string_view text);
  Result<std::string> PlaceName(std::string_view token) const;
  std::optional<Error> CheckKind(const FrameClaim& claim) const;

  Symbols* symbols_;
  std::vector<Place> places_;
  std::vector<std::vector<Symbol>> required_;
};

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_FRAME_PARSER_H_
