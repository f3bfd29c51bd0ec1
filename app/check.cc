// countercheck check FILES…: extract, compare, report.
#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "app/commands.h"
#include "app/finding_options.h"
#include "app/reading_options.h"
#include "app/rule_source.h"
#include "pipeline/pipeline.h"

namespace countercheck {
namespace {

struct CheckOptions : ReadingOptions, FindingOptions {};

int Check(const CheckOptions& options) {
  if (!KeepsInputs(options)) return kUsage;
  const std::optional<RuleBook> rules = LoadRules(options.rules);
  if (!rules) return kUsage;
  RunOptions run;
  run.format = options.Input();
  run.keep_texts = options.format == "html" || options.format == "webannotation";
  return WriteFindings(Run(options.files, std::cin, *rules, run), options, options);
}

}  // namespace

void AddCheck(CLI::App* app, int* exit_code) {
  const auto options = std::make_shared<CheckOptions>();
  CLI::App* command = app->add_subcommand(
      "check", "Extract the claims of articles, compare them, and report what conflicts");
  command->footer(
      "Examples:\n"
      "  countercheck check news/*.txt\n"
      "  countercheck check news/*.txt --format html -o report.html\n"
      "  countercheck check today.jsonl --format jsonl -o findings.jsonl\n"
      "  countercheck check draft.txt filed/*.txt --fail-on high");
  AddInput(command, options.get());
  AddReportOutput(command, options.get());
  AddRulesFolder(command, &options->rules);
  AddFindings(command, options.get());
  command->callback([options, exit_code] { *exit_code = Check(*options); });
}

}  // namespace countercheck
