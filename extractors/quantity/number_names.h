// Numbers that are part of a name.
//
//   "No. 1"  "Section 230"  "S&P 500"  "Windows 11"  "Llama 3.1"  "Xbox 360"  "737 MAX"
//   "401(k)"  "49 Old Mill Road"  "the 90049 ZIP Code"  "the Group of 20"
#ifndef COUNTERCHECK_EXTRACTORS_QUANTITY_NUMBER_NAMES_H_
#define COUNTERCHECK_EXTRACTORS_QUANTITY_NUMBER_NAMES_H_

#include "extractors/quantity/amounts.h"
#include "extractors/quantity/tokens.h"

namespace countercheck {

// `amount` is a whole number in digits without a unit.
bool IsPartOfName(const Tokens& tokens, const Amount& amount);

// "Llama 3.1", of any amount.
bool IsVersion(const Tokens& tokens, const Amount& amount);

// "Exhibit 99.1", "Section 230", "S&P 500": the word before names what the number is of.
bool FollowsDesignator(const Tokens& tokens, const Amount& amount);

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_QUANTITY_NUMBER_NAMES_H_
