// What a finding says of its members, whatever it is printed as: a row for each thing that a source
// says, in the words that people read.
#ifndef COUNTERCHECK_REPORTS_FINDING_ROWS_H_
#define COUNTERCHECK_REPORTS_FINDING_ROWS_H_

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/claim.h"
#include "core/finding.h"
#include "reports/document_names.h"

namespace countercheck {

// One source's words: what it says, and where it says the same again.
struct FindingRow {
  const Claim* claim = nullptr;
  std::vector<int> other_lines;
};

// `members` are the finding's claims in the order of the report; so are the rows. Claims of one
// document that say the same share one. Where the finding names the claims that it rests on (its
// pairs), they have the rows, and what the document says besides to the same effect is other lines.
std::vector<FindingRow> RowsOf(const Finding& finding, const std::vector<const Claim*>& members);

// What a row says besides its value: its topic, where that is not the finding's, its context, and
// the other lines. Joined by " · ", printable; empty where there is nothing.
std::string RemarksOf(const FindingRow& row, const Finding& finding);

// The unit of all figures of the finding; empty where they have several, and for figures of an
// equation, which may imply one of another unit.
std::string UnitOfAll(const Finding& finding, const std::vector<const Claim*>& members);

// "Acme · share price, change", printable.
std::string TopicOf(const Finding& finding);

// The names of the members' documents; views into the claims.
std::set<std::string_view> DocumentsOf(const std::vector<const Claim*>& members);

// The finding with the documents called as the rows call them.
Finding InShortNames(Finding finding, const std::vector<const Claim*>& members,
                     const DocumentNames& names);

// `differs` of a finding with what several sources leave open said once: "basis unstated in 002"
// and "basis unstated in 003" are "basis unstated in 002, 003"; of many "… and 5 more".
std::vector<std::string> WithSourcesFolded(const std::vector<std::string>& differs);

// The same text for findings of one kind within one article each that are about the same figures:
// copies of a story make the same mistake. Of several articles, or without figures, its own.
std::string LikenessOf(const Finding& finding, const std::vector<const Claim*>& members);

// "3 articles, 2 origins"; empty within one article.
std::string SourcesOf(const Finding& finding, const std::vector<const Claim*>& members);

}  // namespace countercheck

#endif  // COUNTERCHECK_REPORTS_FINDING_ROWS_H_
