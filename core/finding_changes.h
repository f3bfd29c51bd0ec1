// What became of the findings of one report in another.
#ifndef COUNTERCHECK_CORE_FINDING_CHANGES_H_
#define COUNTERCHECK_CORE_FINDING_CHANGES_H_

#include <cstddef>
#include <string>
#include <vector>

#include "core/finding.h"

namespace countercheck {

// A finding of both reports that is not what it was.
struct ChangedFinding {
  Finding before;
  Finding now;
  std::vector<std::string> changes;  // "severity medium, was low"; "2 more claims"; never empty
};

struct FindingChanges {
  std::vector<Finding> added;  // each in the order of its report
  std::vector<Finding> gone;
  std::vector<ChangedFinding> changed;  // in the order of the later report
  size_t unchanged = 0;
};

// Findings are the same by id: that of their question and kind. Names of files in the messages are
// no change.
FindingChanges ChangesBetween(const std::vector<Finding>& before, const std::vector<Finding>& now);

}  // namespace countercheck

#endif  // COUNTERCHECK_CORE_FINDING_CHANGES_H_
