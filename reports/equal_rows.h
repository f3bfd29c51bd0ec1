// What a finding's sources say, each thing once: a value told by many articles is read once, with
// the names of those that tell it.
//
//   7.8%   Reuters, CNBC and 6 more
//   10%    Bloomberg
#ifndef COUNTERCHECK_REPORTS_EQUAL_ROWS_H_
#define COUNTERCHECK_REPORTS_EQUAL_ROWS_H_

#include <cstddef>
#include <string>
#include <vector>

#include "core/finding.h"
#include "reports/document_names.h"
#include "reports/finding_rows.h"

namespace countercheck {

// Rows that say the same: the first of them, and the others.
struct EqualRows {
  FindingRow first;
  std::vector<FindingRow> others;
};

// In the order of the first rows. Where the finding is about more than values (another period, a
// basis left out, a word against a figure), rows that differ in that are not equal. Linear but for
// a logarithm.
std::vector<EqualRows> FoldEqual(const std::vector<FindingRow>& rows, RelationKind kind);

// The same with the rows of each article apart, those of one value one behind the other; as given
// where that makes more than `most`.
std::vector<EqualRows> OneOfEachSource(std::vector<EqualRows> folded, size_t most);

// How many articles say it.
size_t ArticlesOf(const EqualRows& rows);

// "CNBC, Bloomberg and 5 more": the articles of the other rows, without that of the first one.
// Empty where there are none.
std::string OthersInWords(const EqualRows& rows, const DocumentNames& names);

// The places of at most `most` of `folded`, in their order: the lowest and the highest value, then
// what most articles say.
std::vector<size_t> MostTelling(const std::vector<EqualRows>& folded, size_t most);

}  // namespace countercheck

#endif  // COUNTERCHECK_REPORTS_EQUAL_ROWS_H_
