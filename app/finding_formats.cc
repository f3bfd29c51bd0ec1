#include "app/finding_formats.h"

#include "app/console.h"
#include "app/file_columns.h"
#include "app/version.h"
#include "pipeline/check/coverage.h"
#include "reports/claim_review.h"
#include "reports/digest.h"
#include "reports/html_report.h"
#include "reports/report_formats.h"
#include "reports/sarif_report.h"
#include "reports/table_report.h"
#include "reports/web_annotation.h"

namespace countercheck {

const std::vector<std::string>& FindingFormats() {
  static const std::vector<std::string> formats = {"text", "jsonl", "html",          "md",
                                                   "csv",  "sarif", "webannotation", "digest"};
  return formats;
}

std::string FindingFormatsInWords() {
  return "What is printed: text, for people (default), or jsonl, one JSON object a line; html, a "
         "page of its own; md; csv; sarif; webannotation; digest, a mail of at most 15 lines";
}

std::string FormatFindings(const Report& report, const FindingForm& form) {
  const std::string& format = form.format;
  if (format == "jsonl") return FormatJsonLines(report);
  if (format == "html") return FormatHtml(report, CoverageOf(report), form.all_findings);
  if (format == "md") return FormatMarkdown(report, form.all_findings);
  if (format == "csv") return FormatCsv(report);
  FileColumns columns;
  const auto column_of = [&columns](const Claim& claim) { return columns.Of(claim); };
  if (format == "sarif") return FormatSarif(report, kVersion, form.all_findings, column_of);
  if (format == "webannotation") return FormatWebAnnotations(report, form.all_findings);
  if (format == "digest") return FormatDigest(report);
  if (format == "claimreview") return FormatClaimReviews(report, form.page);
  TextStyle style = StyleFor(form.output);
  style.all_findings = form.all_findings;
  style.informing = form.informing;
  return FormatText(report, style);
}

}  // namespace countercheck
