// Runs of capitalised words that may name companies, and how they are grouped into companies.
// Private to extractors/: names.cc collects them, name_groups.cc groups them.
#ifndef COUNTERCHECK_EXTRACTORS_NAME_CANDIDATES_H_
#define COUNTERCHECK_EXTRACTORS_NAME_CANDIDATES_H_

#include <string>
#include <unordered_set>
#include <vector>

#include "core/article.h"
#include "extractors/names.h"

namespace countercheck {

// A run of capitalised words, before it is known what it names.
struct Candidate {
  Range range;
  std::vector<std::string> words;  // as printed, without marks
  std::string printed;
  size_t sentence = 0;
  int company = -1;  // index into CompiledRules::companies
  int evidence = 0;  // of being a company
  bool person = false;
  bool rates = false;   // speaks of another one's shares: "Harbour Securities upgraded Globex"
  bool common = false;  // one word that the article also writes small, or that is an everyday one
  std::string ticker;
};

// "JPM" of JPMorgan Chase's words is "JC": the first letters; empty for a single word.
std::string Initials(const std::vector<std::string>& words);

// The companies that the candidates name: a short form follows the longer name that it begins, and
// people, products and words with too little evidence are left out. `products`: words, in lower
// case, that stand behind the names of known companies.
ArticleNames GroupNames(const Article& article, const CompiledRules& rules,
                        const std::vector<Candidate>& candidates,
                        const std::unordered_set<std::string>& products);

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_NAME_CANDIDATES_H_
