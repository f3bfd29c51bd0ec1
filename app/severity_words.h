// Severities as options name them.
#ifndef COUNTERCHECK_APP_SEVERITY_WORDS_H_
#define COUNTERCHECK_APP_SEVERITY_WORDS_H_

#include <string_view>

#include "core/finding.h"

namespace countercheck {

// kInfo for any other word: options are checked where they are read.
inline Severity SeverityOf(std::string_view word) {
  for (const Severity severity : {Severity::kLow, Severity::kMedium, Severity::kHigh})
    if (ToString(severity) == word) return severity;
  return Severity::kInfo;
}

}  // namespace countercheck

#endif  // COUNTERCHECK_APP_SEVERITY_WORDS_H_
