// countercheck coverage FILES… and countercheck sources FILES…: the audit of an event.
#include "pipeline/check/coverage.h"

#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "app/commands.h"
#include "app/console.h"
#include "app/reading_options.h"
#include "app/rule_source.h"
#include "pipeline/pipeline.h"
#include "reports/coverage_report.h"

namespace countercheck {
namespace {

enum class View { kCoverage, kSources };

std::string Format(View view, const Coverage& coverage, const Report& report,
                   const ReadingOptions& options) {
  const TextStyle style = StyleFor(options.output);
  if (view == View::kSources)
    return options.Json() ? FormatSourceLines(coverage)
                          : FormatSources(coverage, report.documents, style);
  return options.Json() ? FormatCoverageLines(coverage)
                        : FormatCoverage(coverage, report.documents, style);
}

int Audit(View view, const ReadingOptions& options) {
  if (!KeepsInputs(options)) return kUsage;
  const std::optional<RuleBook> rules = LoadRules(options.rules);
  if (!rules) return kUsage;
  RunOptions run;
  run.format = options.Input();
  const Report report = Run(options.files, std::cin, *rules, run);
  Complain(report.errors);
  if (!WriteResult(Format(view, CoverageOf(report), report, options), options.output))
    return kUsage;
  return report.errors.empty() ? kDone : kDocumentsFailed;
}

void AddAudit(CLI::App* command, View view, int* exit_code) {
  const auto options = std::make_shared<ReadingOptions>();
  AddInput(command, options.get());
  AddOutput(command, options.get());
  AddRulesFolder(command, &options->rules);
  command->callback([options, view, exit_code] { *exit_code = Audit(view, *options); });
}

}  // namespace

void AddCoverage(CLI::App* app, int* exit_code) {
  CLI::App* command = app->add_subcommand(
      "coverage", "Show question by question what each article gives, hedges or leaves out");
  command->footer("Example:\n  countercheck coverage news/*.txt");
  AddAudit(command, View::kCoverage, exit_code);
}

void AddSources(CLI::App* app, int* exit_code) {
  CLI::App* command = app->add_subcommand(
      "sources", "Show who follows whom, and how often each article differs from the rest");
  command->footer("Example:\n  countercheck sources news/*.txt");
  AddAudit(command, View::kSources, exit_code);
}

}  // namespace countercheck
