// Words of everyday language that listed companies are called by. Private to extractors/.
#ifndef COUNTERCHECK_EXTRACTORS_EVERYDAY_WORDS_H_
#define COUNTERCHECK_EXTRACTORS_EVERYDAY_WORDS_H_

#include <string>

namespace countercheck {

// "target", "gap": alone, with a capital at the beginning of a sentence, it need not be a company.
// Lower case. The list holds the words that companies are known to use; it is no dictionary.
bool IsEverydayWord(const std::string& word);

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_EVERYDAY_WORDS_H_
