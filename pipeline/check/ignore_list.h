// Findings that a person has looked at and does not want to see again, a line each:
//
//   # id of the finding   until (or -)   why
//   3f9c0a7712e4b8d1      2026-12-31     the wire has corrected it
#ifndef COUNTERCHECK_PIPELINE_CHECK_IGNORE_LIST_H_
#define COUNTERCHECK_PIPELINE_CHECK_IGNORE_LIST_H_

#include <optional>
#include <string>
#include <vector>

#include "core/finding.h"
#include "core/period.h"
#include "core/result.h"

namespace countercheck {

struct IgnoredFinding {
  std::string id;
  std::optional<Date> until;  // the last day on which it is ignored; nothing: for good
  std::string reason;
};

using IgnoreList = std::vector<IgnoredFinding>;

// `text` is that of the file `path`. The error names the line and what it lacks: an id of 16
// hexadecimal digits, a day or "-", a reason.
Result<IgnoreList> ParseIgnoreList(const std::string& text, const std::string& path);

// Takes the ignored findings out. Returns what is worth knowing: how many, and each entry that has
// expired or that fits no finding.
std::vector<std::string> Ignore(const IgnoreList& list, const Date& today,
                                std::vector<Finding>* findings);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_CHECK_IGNORE_LIST_H_
