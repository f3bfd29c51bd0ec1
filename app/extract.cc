// countercheck extract FILES…: the claims only.
#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "app/commands.h"
#include "app/console.h"
#include "app/reading_options.h"
#include "app/rule_source.h"
#include "pipeline/pipeline.h"

namespace countercheck {
namespace {

// Each article is written as it comes: standard input may be a pipe that stays open all day.
int WriteLines(const ReadingOptions& options, const RuleBook& rules, const RunOptions& run) {
  ResultStream out(options.output);
  bool failed = false;
  RunEach(options.files, std::cin, rules, run, [&](const Report& report) {
    failed = failed || !report.errors.empty();
    out.Write(FormatJsonLines(report));
  });
  if (!out.Close()) return kUsage;
  return failed ? kDocumentsFailed : kDone;
}

int WriteText(const ReadingOptions& options, const RuleBook& rules, const RunOptions& run) {
  const Report report = Run(options.files, std::cin, rules, run);
  TextStyle style = StyleFor(options.output);
  style.claims = true;
  Complain(report.errors);
  if (!WriteResult(FormatText(report, style), options.output)) return kUsage;
  return report.errors.empty() ? kDone : kDocumentsFailed;
}

int ExtractClaims(const ReadingOptions& options) {
  if (!KeepsInputs(options)) return kUsage;
  const std::optional<RuleBook> rules = LoadRules(options.rules);
  if (!rules) return kUsage;
  RunOptions run;
  run.format = options.Input();
  run.compare = false;
  return options.Json() ? WriteLines(options, *rules, run) : WriteText(options, *rules, run);
}

}  // namespace

void AddExtract(CLI::App* app, int* exit_code) {
  const auto options = std::make_shared<ReadingOptions>();
  CLI::App* command =
      app->add_subcommand("extract", "List every claim of articles, without comparing them");
  command->footer(
      "Examples:\n"
      "  countercheck extract article.txt\n"
      "  zcat today.jsonl.gz | countercheck extract - --input-format jsonl --format jsonl");
  AddInput(command, options.get());
  AddOutput(command, options.get());
  AddRulesFolder(command, &options->rules);
  command->callback([options, exit_code] { *exit_code = ExtractClaims(*options); });
}

}  // namespace countercheck
