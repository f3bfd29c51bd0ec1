#include "extractors/quantity/word_map.h"

namespace countercheck {
namespace {

void Push(std::string_view word, size_t edge, PhraseWords& into) {
  into.words[into.size] = word;
  into.edges[into.size] = edge;
  ++into.size;
}

}  // namespace

PhraseWords WordsAt(const Tokens& tokens, size_t i, size_t count) {
  PhraseWords found;
  count = std::min(count, kMaxPhraseWords);
  while (found.size < count && tokens.IsWord(i)) {
    if (found.size > 0 && tokens.StartsLine(i)) break;
    Push(tokens.Lower(i), i + 1, found);
    ++i;
    if (tokens.IsDash(i) && tokens.IsGlued(i) && tokens.IsGlued(i + 1)) ++i;
  }
  return found;
}

PhraseWords WordsBefore(const Tokens& tokens, size_t i, size_t count) {
  PhraseWords found;
  count = std::min(count, kMaxPhraseWords);
  if (tokens.StartsBlock(i)) return found;
  while (found.size < count && i > 0) {
    if (i > 1 && tokens.IsDash(i - 1) && tokens.IsGlued(i - 1)) --i;
    if (i == 0 || !tokens.IsWord(i - 1)) break;
    --i;
    Push(tokens.Lower(i), i, found);
    if (tokens.StartsBlock(i)) break;
  }
  return found;
}

}  // namespace countercheck
