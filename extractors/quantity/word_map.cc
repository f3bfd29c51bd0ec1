#include "extractors/quantity/word_map.h"

namespace countercheck {

PhraseWords WordsAt(const Tokens& tokens, size_t i) {
  PhraseWords found;
  while (found.words.size() < kMaxPhraseWords && tokens.IsWord(i)) {
    if (!found.words.empty() && tokens.StartsLine(i)) break;
    found.words.push_back(tokens.Lower(i));
    found.edges.push_back(++i);
    if (tokens.IsDash(i) && tokens.IsGlued(i) && tokens.IsGlued(i + 1)) ++i;
  }
  return found;
}

PhraseWords WordsBefore(const Tokens& tokens, size_t i) {
  PhraseWords found;
  if (tokens.StartsBlock(i)) return found;
  while (found.words.size() < kMaxPhraseWords && i > 0) {
    if (i > 1 && tokens.IsDash(i - 1) && tokens.IsGlued(i - 1)) --i;
    if (i == 0 || !tokens.IsWord(i - 1)) break;
    found.words.push_back(tokens.Lower(--i));
    found.edges.push_back(i);
    if (tokens.StartsBlock(i)) break;
  }
  return found;
}

}  // namespace countercheck
