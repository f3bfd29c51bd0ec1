// Reports as text: for people, and as JSON lines. The home of writing JSON.
#ifndef COUNTERCHECK_REPORTS_REPORT_FORMATS_H_
#define COUNTERCHECK_REPORTS_REPORT_FORMATS_H_

#include <string>
#include <vector>

#include "core/article.h"
#include "core/period.h"
#include "core/quantity.h"
#include "core/report.h"
#include "core/why_not.h"

namespace countercheck {

// One JSON object a line, keys in a fixed order, as reports/schema.json promises: each document
// with its notes and its claims behind it, then the findings, then the errors.
std::string FormatJsonLines(const Report& report);

struct TextStyle {
  bool color = false;
  bool claims = false;        // list every claim (`extract`), not only findings
  bool all_findings = false;  // agreement, single_source, unverifiable too
  bool informing = false;     // of those for editors, what is for information only
  int width = 100;
};

// For people: ranked findings with their quotes side by side, file and line; then counts.
std::string FormatText(const Report& report, const TextStyle& style);

// The whole story of one claim: rule, pieces, and why each field is what it is.
std::string FormatExplanation(const Claim& claim);

// What `why-not` says of one figure, and the same as one JSON object on a line.
std::string FormatWhyNotText(const WhyNot& why);
std::string FormatWhyNotJson(const WhyNot& why);

// The lines of `quantities`, in the order of their places. Ranges are in the text of `article`.
std::string FormatMentionsJson(const Article& article,
                               const std::vector<QuantityMention>& quantities,
                               const std::vector<PeriodMention>& periods);
std::string FormatMentionsText(const Article& article,
                               const std::vector<QuantityMention>& quantities,
                               const std::vector<PeriodMention>& periods);

}  // namespace countercheck

#endif  // COUNTERCHECK_REPORTS_REPORT_FORMATS_H_
