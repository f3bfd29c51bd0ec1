// Kinds of findings as options name them.
#ifndef COUNTERCHECK_APP_KIND_WORDS_H_
#define COUNTERCHECK_APP_KIND_WORDS_H_

#include <string>
#include <vector>

#include "core/relation.h"

namespace countercheck {

// All of them, the gravest first.
inline std::vector<std::string> KindWords() {
  std::vector<std::string> words;
  for (int kind = 0; kind <= static_cast<int>(RelationKind::kSingleSource); ++kind)
    words.emplace_back(ToString(static_cast<RelationKind>(kind)));
  return words;
}

}  // namespace countercheck

#endif  // COUNTERCHECK_APP_KIND_WORDS_H_
