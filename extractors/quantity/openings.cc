#include "extractors/quantity/openings.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "extractors/ascii.h"
#include "extractors/quantity/bands.h"
#include "extractors/quantity/number_words.h"
#include "extractors/quantity/swings.h"
#include "extractors/quantity/units.h"
#include "extractors/word_index.h"

namespace countercheck {
namespace {

using Words = std::vector<std::string_view>;

Words Openings() {
  Words words = {"minus", "negative", "y"};
  AddNumberOpenings(&words);
  AddBandOpenings(&words);
  AddSwingOpenings(&words);
  std::erase_if(words, [](std::string_view word) { return word == "a" || word == "an"; });
  return words;
}

// Words behind "a" and "an" that make a figure of the two: "a dozen", "a third of", "a gigawatt".
Words Followers() {
  Words words;
  AddArticleFollowers(&words);
  for (const UnitRows* rows : {&UnitNames(), &CurrencyNames()}) {
    for (const auto& [name, unit] : *rows) {
      if (unit.style != UnitStyle::kStandalone) continue;
      words.push_back(std::string_view(name).substr(0, name.find(' ')));
    }
  }
  return words;
}

bool IsCode(std::string_view printed) {
  static const WordSet codes = [] {
    Words words;
    for (const auto& [code, unit] : CurrencyCodes()) words.push_back(code);
    return WordSet(words);
  }();
  return codes.contains(printed);
}

bool MayOpen(const Tokens& tokens, size_t i, char32_t mark) {
  switch (mark) {
    case U',':
    case U'.':
    case U'"':
    case U'\'':
    case U':':
    case U';':
    case U')':
    case U'/':
    case U'&':
      return false;
    case U'(':
      return tokens.IsNumber(i + 1) || tokens.IsMark(i + 1);
    case U'-':
      return tokens.IsGlued(i + 1);
    default:
      return true;
  }
}

}  // namespace

std::vector<std::pair<std::string, uint8_t>> FigureCues() {
  std::vector<std::pair<std::string, uint8_t>> cues = {{"a", kIsArticle}, {"an", kIsArticle}};
  const auto add = [&](const Words& words, FigureCue cue) {
    for (const std::string_view word : words) cues.emplace_back(word, cue);
  };
  add(Openings(), kOpensFigure);
  add(Followers(), kFollowsArticle);
  for (const auto& [code, unit] : CurrencyCodes()) {
    cues.emplace_back(code, kCurrencyCode);
    LowerInPlace(cues.back().first);
  }
  return cues;
}

bool MayHoldFigure(const Passage& passage) {
  return std::ranges::any_of(passage.lexemes, [](const Lexeme& lexeme) {
    // Fractions, and what comes before a figure in digits, are marks above ASCII.
    return lexeme.IsDigits() || (lexeme.figure_cues & ~kIsArticle) != 0 || lexeme.mark >= 0x80;
  });
}

bool MayOpenFigure(const Tokens& tokens, size_t i) {
  const Token& token = tokens[i];
  if (token.kind == TokenKind::kNumber) return true;
  if (token.kind == TokenKind::kMark) return MayOpen(tokens, i, token.mark);
  if (tokens.IsMark(i + 1, U'$') || (token.cues & kOpensFigure) != 0) return true;
  if ((token.cues & kIsArticle) != 0) {
    return tokens.HasCue(i + 1 + (tokens.IsDash(i + 1) ? 1 : 0), kFollowsArticle);
  }
  return (token.cues & kCurrencyCode) != 0 && IsCode(tokens.Printed(i));
}

}  // namespace countercheck
