// countercheck diff BEFORE.jsonl NOW.jsonl: findings that are new, gone or changed.
#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "app/commands.h"
#include "app/console.h"
#include "app/finding_options.h"
#include "core/finding_changes.h"
#include "pipeline/ingest/claim_lines.h"
#include "reports/changes_report.h"

namespace countercheck {
namespace {

struct DiffOptions : ReadingOptions {
  std::string before;
  std::string now;
  std::string fail_on;
  std::string show;
};

// Nothing in it could be read: against it every finding would be new, or gone.
bool IsNoReport(const Report& report) {
  return report.documents.empty() && report.findings.empty() && !report.errors.empty();
}

void ComplainOfReport(const Report& report) {
  if (!IsNoReport(report)) return Complain(report.errors);
  Complain(FormatError(report.errors.front()));
  Complain("no report of check or compare: nothing is held against it");
}

int Diff(const DiffOptions& options) {
  if (options.before == "-" && options.now == "-") {
    Complain("only one of the two reports can be standard input");
    return kUsage;
  }
  const Report before = ReadReportLines(options.before, std::cin);
  const Report now = ReadReportLines(options.now, std::cin);
  ComplainOfReport(before);
  ComplainOfReport(now);
  if (IsNoReport(before) || IsNoReport(now)) return kDocumentsFailed;
  const FindingChanges changes = ChangesBetween(before.findings, now.findings);
  TextStyle style = StyleFor(options.output);
  style.all_findings = options.show == "all";
  const std::string text =
      options.Json() ? FormatChangeLines(changes) : FormatChanges(changes, style);
  if (!WriteResult(text, options.output)) return kUsage;
  if (!before.errors.empty() || !now.errors.empty()) return kDocumentsFailed;
  return Fails(changes.added, options.fail_on) ? kFindings : kDone;
}

}  // namespace

void AddDiff(CLI::App* app, int* exit_code) {
  const auto options = std::make_shared<DiffOptions>();
  CLI::App* command = app->add_subcommand(
      "diff", "Show which findings of a report are new, gone or changed since an earlier one");
  command->footer(
      "Examples:\n"
      "  countercheck check monday/*.txt --format jsonl -o monday.jsonl\n"
      "  countercheck diff monday.jsonl tuesday.jsonl --fail-on high");
  command->add_option("BEFORE", options->before, "JSON lines of check or compare")
      ->type_name("")
      ->required();
  command->add_option("NOW", options->now, "Likewise, later; - is standard input")
      ->type_name("")
      ->required();
  AddOutput(command, options.get());
  command
      ->add_option("--fail-on", options->fail_on,
                   "Exit with 1 for a new finding of this severity or above: low, medium, high")
      ->check(CLI::IsMember({"low", "medium", "high"}));
  command->add_option("--show", options->show, "all: findings for information too")
      ->check(CLI::IsMember({"all"}));
  command->callback([options, exit_code] { *exit_code = Diff(*options); });
}

}  // namespace countercheck
