// Words that are parts of names, and words that are not. Private to extractors/.
#ifndef COUNTERCHECK_EXTRACTORS_NAME_WORDS_H_
#define COUNTERCHECK_EXTRACTORS_NAME_WORDS_H_

#include <string>

namespace countercheck {

// "systems", "holdings", "inc": ends the name of a company. Lower case.
bool IsNameSuffix(const std::string& word);

// "inc", "plc": the legal form of a company. Lower case.
bool IsLegalForm(const std::string& word);

// What may be left out of a name: "Systems", "Inc", "&". As printed.
bool IsNameForm(const std::string& printed);

// "what", "should", "the": begins a headline and belongs to no name. Lower case.
bool IsFunctionWord(const std::string& word);

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_NAME_WORDS_H_
