#include "extractors/quantity/openings.h"

#include <string_view>
#include <vector>

#include "extractors/quantity/bands.h"
#include "extractors/quantity/number_words.h"
#include "extractors/quantity/units.h"
#include "extractors/word_index.h"

namespace countercheck {
namespace {

WordSet Openings() {
  std::vector<std::string_view> words = {"minus", "negative"};
  AddNumberOpenings(&words);
  AddBandOpenings(&words);
  return WordSet(words);
}

WordSet Codes() {
  std::vector<std::string_view> codes;
  for (const auto& [code, unit] : CurrencyCodes()) codes.push_back(code);
  return WordSet(codes);
}

// Words behind "a" and "an" that make a figure of the two: "a dozen", "a third of", "a gigawatt".
WordSet Followers() {
  std::vector<std::string_view> words;
  AddArticleFollowers(&words);
  for (const UnitRows* rows : {&UnitNames(), &CurrencyNames()}) {
    for (const auto& [name, unit] : *rows) {
      if (unit.style != UnitStyle::kStandalone) continue;
      words.push_back(std::string_view(name).substr(0, name.find(' ')));
    }
  }
  return WordSet(words);
}

bool IsArticle(std::string_view lower) { return lower == "a" || lower == "an"; }

bool OpensBehindArticle(const Tokens& tokens, size_t i) {
  static const WordSet followers = Followers();
  return followers.contains(tokens.Lower(i + (tokens.IsDash(i) ? 1 : 0)));
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

bool MayOpenFigure(const Tokens& tokens, size_t i) {
  static const WordSet words = Openings();
  static const WordSet codes = Codes();
  const Token& token = tokens[i];
  if (token.kind == TokenKind::kNumber) return true;
  if (token.kind == TokenKind::kMark) return MayOpen(tokens, i, token.mark);
  if (tokens.IsMark(i + 1, U'$')) return true;
  const std::string_view lower = tokens.Lower(i);
  if (IsArticle(lower)) return OpensBehindArticle(tokens, i + 1);
  return words.contains(lower) || codes.contains(tokens.Printed(i));
}

}  // namespace countercheck
