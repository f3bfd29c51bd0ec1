// The forms in which findings are printed.
#ifndef COUNTERCHECK_APP_FINDING_FORMATS_H_
#define COUNTERCHECK_APP_FINDING_FORMATS_H_

#include <string>
#include <vector>

#include "core/report.h"

namespace countercheck {

// What --format may name for findings that were just made, and what each of them is.
const std::vector<std::string>& FindingFormats();
std::string FindingFormatsInWords();

struct FindingForm {
  std::string format;         // one of FindingFormats(), or "claimreview"
  std::string output;         // the file that it is for; empty: standard output
  bool all_findings = false;  // agreements and single sources too
  bool informing = false;     // in the text form, findings for information too
  std::string page;           // of "claimreview": where reviews are published; may be empty
};
std::string FormatFindings(const Report& report, const FindingForm& form);

}  // namespace countercheck

#endif  // COUNTERCHECK_APP_FINDING_FORMATS_H_
