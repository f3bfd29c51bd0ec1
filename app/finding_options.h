// The options that every command which reports findings has in common, and what they do to the
// report.
#ifndef COUNTERCHECK_APP_FINDING_OPTIONS_H_
#define COUNTERCHECK_APP_FINDING_OPTIONS_H_

#include <string>
#include <vector>

#include "app/reading_options.h"
#include "core/report.h"

namespace countercheck {

struct FindingOptions {
  std::string fail_on;  // "low", "medium", "high"; empty: never
  std::string show;     // "all", or empty
  std::string ignore;  // file of findings to leave out; empty: .countercheck-ignore, if it is there
};

// --fail-on, --show and --ignore.
void AddFindings(CLI::App* command, FindingOptions* options);

// True where one of `findings` is of the severity `fail_on` or above; false for an empty one.
bool Fails(const std::vector<Finding>& findings, const std::string& fail_on);

// Leaves out what is to be ignored, writes the report, and gives the exit code.
int WriteFindings(Report report, const ReadingOptions& reading, const FindingOptions& options);

}  // namespace countercheck

#endif  // COUNTERCHECK_APP_FINDING_OPTIONS_H_
