// What an example expects behind "=>" (rules/README.md, "Examples"). Private to extractors/.
//
//   revenue change 11.1 percent, yoy; revenue level 481100000 USD, Q1
#ifndef COUNTERCHECK_EXTRACTORS_EXPECTED_CLAIM_H_
#define COUNTERCHECK_EXTRACTORS_EXPECTED_CLAIM_H_

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/claim.h"
#include "core/result.h"

namespace countercheck {

struct ExpectedClaim {
  std::string text;  // as written
  std::string metric;
  std::string measure;
  std::string word;  // "up", "beat" …; empty for figures
  std::optional<Decimal> low;
  std::optional<Decimal> high;
  std::string unit;
  std::vector<std::pair<std::string, std::string>> fields;  // name and value
};

// Claims separated by ';'. `metric` is that of the file, for claims that name none.
Result<std::vector<ExpectedClaim>> ParseExpectedClaims(std::string_view text,
                                                       const std::string& metric);

// True where the claim is the expected one; fields that are not named are not compared.
bool Holds(const ExpectedClaim& expected, const Claim& claim);

// The claim in the form in which examples are written.
std::string DescribeClaim(const Claim& claim);

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_EXPECTED_CLAIM_H_
