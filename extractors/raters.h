// Who judges the shares of others: analysts and the houses that they work for.
// Private to extractors/.
//
//   Harbour Bank analyst Jane Roe raised her target.   Jane Roe, Harbour Bank
//   Harbour cut its rating.                            Harbour
#ifndef COUNTERCHECK_EXTRACTORS_RATERS_H_
#define COUNTERCHECK_EXTRACTORS_RATERS_H_

#include <string>
#include <vector>

#include "core/article.h"
#include "extractors/tagger.h"

namespace countercheck {

// Those that the sentence names, as printed, each person before the house; empty where it names
// none.
std::vector<std::string> RatersIn(const Article& article, const TaggedSentence& sentence);

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_RATERS_H_
