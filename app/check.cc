// countercheck check FILES…: extract, compare, report.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <memory>

#include "app/commands.h"
#include "app/console.h"
#include "app/reading_options.h"
#include "app/rule_source.h"
#include "pipeline/pipeline.h"

namespace countercheck {
namespace {

struct CheckOptions : ReadingOptions {
  std::string fail_on;  // "low", "medium", "high"; empty: never
  std::string show;     // "all", or empty
};

bool Fails(const std::vector<Finding>& findings, const std::string& fail_on) {
  if (fail_on.empty()) return false;
  const Severity limit = fail_on == "low"      ? Severity::kLow
                         : fail_on == "medium" ? Severity::kMedium
                                               : Severity::kHigh;
  return std::any_of(findings.begin(), findings.end(),
                     [&](const Finding& finding) { return finding.severity >= limit; });
}

int Check(const CheckOptions& options) {
  if (!KeepsInputs(options)) return kUsage;
  const std::optional<RuleBook> rules = LoadRules(options.rules);
  if (!rules) return kUsage;
  RunOptions run;
  run.format = options.Input();
  const Report report = Run(options.files, std::cin, *rules, run);
  TextStyle style = StyleFor(options.output);
  style.all_findings = options.show == "all";
  if (!options.Json()) Complain(report.errors);
  const std::string text = options.Json() ? FormatJsonLines(report) : FormatText(report, style);
  if (!WriteResult(text, options.output)) return kUsage;
  if (!report.errors.empty()) return kDocumentsFailed;
  return Fails(report.findings, options.fail_on) ? kFindings : kDone;
}

}  // namespace

void AddCheck(CLI::App* app, int* exit_code) {
  const auto options = std::make_shared<CheckOptions>();
  CLI::App* command = app->add_subcommand(
      "check", "Extract the claims of articles, compare them, and report what conflicts");
  command->footer(
      "Examples:\n"
      "  countercheck check news/*.txt\n"
      "  countercheck check today.jsonl --format jsonl -o findings.jsonl\n"
      "  countercheck check draft.txt filed/*.txt --fail-on high");
  AddInput(command, options.get());
  AddOutput(command, options.get());
  AddRulesFolder(command, &options->rules);
  command
      ->add_option("--fail-on", options->fail_on,
                   "Exit with 1 for a finding of this severity or above: low, medium, high")
      ->check(CLI::IsMember({"low", "medium", "high"}));
  command->add_option("--show", options->show, "all: agreements and single sources too")
      ->check(CLI::IsMember({"all"}));
  command->callback([options, exit_code] { *exit_code = Check(*options); });
}

}  // namespace countercheck
