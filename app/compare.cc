// countercheck compare CLAIMS.jsonl…: findings from claims that extract wrote.
#include "pipeline/check/compare.h"

#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "app/commands.h"
#include "app/console.h"
#include "app/finding_options.h"
#include "app/reading_options.h"
#include "pipeline/check/corrections.h"
#include "pipeline/ingest/claim_lines.h"

namespace countercheck {
namespace {

struct CompareOptions : ReadingOptions, FindingOptions {};

int CompareClaims(const CompareOptions& options) {
  if (!KeepsInputs(options)) return kUsage;
  Report report = ReadClaimLines(options.files, std::cin);
  report.findings = Compare(report.documents, report.claims);
  SettleByCorrections(report.documents, report.claims, report.notes, &report.findings);
  return WriteFindings(std::move(report), options, options);
}

}  // namespace

void AddCompare(CLI::App* app, int* exit_code) {
  const auto options = std::make_shared<CompareOptions>();
  CLI::App* command = app->add_subcommand(
      "compare", "Compare the claims that extract wrote, here or on other machines");
  command->footer(
      "Examples:\n"
      "  countercheck extract monday/*.txt --format jsonl -o monday.jsonl\n"
      "  countercheck compare monday.jsonl tuesday.jsonl");
  command
      ->add_option("CLAIMS", options->files,
                   "JSON lines of extract --format jsonl; - is standard input")
      ->type_name("")
      ->required();
  AddReportOutput(command, options.get());
  AddFindings(command, options.get());
  command->callback([options, exit_code] { *exit_code = CompareClaims(*options); });
}

}  // namespace countercheck
