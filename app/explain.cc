// countercheck explain CLAIM FILES…: where a claim comes from, and why it says what it says.
#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "app/claim_lookup.h"
#include "app/commands.h"
#include "app/console.h"
#include "app/reading_options.h"
#include "app/rule_source.h"
#include "pipeline/pipeline.h"

namespace countercheck {
namespace {

struct ExplainOptions : ReadingOptions {
  std::string claim;
};

int Explain(ExplainOptions options) {
  const std::optional<FileLine> place = ParseFileLine(options.claim);
  if (options.files.empty() && place) options.files = {place->file};
  if (options.files.empty()) {
    Complain("explain: FILES is missing: give the articles that the claim was read from");
    return kUsage;
  }
  const std::optional<RuleBook> rules = LoadRules(options.rules);
  if (!rules) return kUsage;
  RunOptions run;
  run.format = options.Input();
  run.compare = false;
  const Report report = Run(options.files, std::cin, *rules, run);
  Complain(report.errors);
  const Result<std::vector<Claim>> claims = FindClaims(report.claims, options.claim);
  if (!claims) {
    Complain(FormatError(claims.error()));
    return report.errors.empty() ? kUsage : kDocumentsFailed;
  }
  std::string text;
  for (const Claim& claim : *claims) text += (text.empty() ? "" : "\n") + FormatExplanation(claim);
  if (!WriteResult(text, "")) return kUsage;
  return report.errors.empty() ? kDone : kDocumentsFailed;
}

}  // namespace

void AddExplain(CLI::App* app, int* exit_code) {
  const auto options = std::make_shared<ExplainOptions>();
  CLI::App* command =
      app->add_subcommand("explain", "Show the rule and the words behind a claim, field by field");
  command->footer(
      "Examples:\n"
      "  countercheck explain 1f3c news/*.txt\n"
      "  countercheck explain news/article.txt:12");
  command
      ->add_option("CLAIM", options->claim,
                   "Id of a claim, its first digits (four or more), or FILE:LINE")
      ->required();
  AddInput(command, options.get());
  command->get_option("FILES")->required(false);
  AddRulesFolder(command, &options->rules);
  command->callback([options, exit_code] { *exit_code = Explain(*options); });
}

}  // namespace countercheck
