#include "extractors/lexicon.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "extractors/quantity/openings.h"

namespace countercheck {
namespace {

WordIndex<WordCues> MakeLexicon() {
  std::map<std::string, WordCues> cues;
  for (const auto& [word, meaning] : periods::CalendarWords()) cues[word].calendar = meaning;
  for (const auto& [word, figure] : FigureCues()) cues[word].figure |= figure;
  return WordIndex<WordCues>({cues.begin(), cues.end()});
}

}  // namespace

const WordIndex<WordCues>& Lexicon() {
  static const WordIndex<WordCues> lexicon = MakeLexicon();
  return lexicon;
}

}  // namespace countercheck
