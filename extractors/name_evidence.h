// What the words around a run of capitals say of it: a company, a person, a ticker.
// Private to extractors/: names.cc asks.
#ifndef COUNTERCHECK_EXTRACTORS_NAME_EVIDENCE_H_
#define COUNTERCHECK_EXTRACTORS_NAME_EVIDENCE_H_

#include <vector>

#include "core/article.h"
#include "extractors/compiled_rules.h"
#include "extractors/name_candidates.h"
#include "extractors/spellings.h"
#include "extractors/words.h"

namespace countercheck {

// A sentence, with what its names are judged by.
struct NameSurroundings {
  const Article& article;
  const CompiledRules& rules;
  const Spellings& spellings;
  const std::vector<Word>& words;
};

// Adds to `candidate`, which are the words [begin, end): its evidence, whether it is a person, and
// the ticker in the brackets behind it, which then belong to its range.
void AddEvidence(const NameSurroundings& around, size_t begin, size_t end, Candidate* candidate);

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_NAME_EVIDENCE_H_
