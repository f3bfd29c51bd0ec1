// Words that are parts of names, and words that are not. Private to extractors/.
#ifndef COUNTERCHECK_EXTRACTORS_NAME_WORDS_H_
#define COUNTERCHECK_EXTRACTORS_NAME_WORDS_H_

#include <string>

#include "extractors/words.h"

namespace countercheck {

// "systems", "holdings", "inc": ends the name of a company. Lower case.
bool IsNameSuffix(const std::string& word);

// "inc", "plc": the legal form of a company. Lower case.
bool IsLegalForm(const std::string& word);

// What may be left out of a name: "Systems", "Inc", "&". As printed.
bool IsNameForm(const std::string& printed);

// "what", "should", "the": begins a headline and belongs to no name. Lower case.
bool IsFunctionWord(const std::string& word);

// "overall", "meanwhile": begins a sentence, and a name only where a ticker says so. Lower case.
bool IsOpening(const std::string& word);

// The last word of what is no company: "CHIPS Act", "Mersey County", "Oat Growers Association".
bool NamesNoCompany(const std::string& word);

// "association", "ministry": the word for a body that reports, counts or rules and sells nothing.
bool IsBody(const std::string& word);

// "see", "buy": tells the reader what to do, before a name in a headline or in brackets.
bool IsCommand(const std::string& word);

// "advisors", "research": ends the name of a house that judges others. Lower case.
bool NamesHouse(const std::string& word);

// "raised", "maintains": what a broker does to a rating or a target. Lower case.
bool IsRatingVerb(const std::string& word);

// A long dash.
bool IsDash(const Word& word);

// A word before the name of a company: "rival Globex", "the chipmaker Globex".
bool NamesCompanyBefore(const std::string& word);

// A word behind the name of a product: "the ChatGPT maker".
bool MakesIt(const std::string& word);

// A word behind the name of a part: "the NAND segment".
bool IsPartOfCompany(const std::string& word);

// "OpenAI", "CoreWeave": written as people and places are not.
bool HasInnerCapital(const std::string& printed);

// "LAGOS": a longer word in capitals, as a place is written where a report begins.
bool IsShouted(const std::string& printed);

// "MI450", "17": the type of a product.
bool IsType(const std::string& printed);

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_NAME_WORDS_H_
