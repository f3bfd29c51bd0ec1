// countercheck lint DRAFT --against FILE: one draft against what a store knows.
#include "pipeline/store/lint.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <memory>
#include <set>
#include <utility>

#include "app/commands.h"
#include "app/console.h"
#include "app/file_columns.h"
#include "app/reading_options.h"
#include "app/rule_source.h"
#include "app/severity_words.h"
#include "app/store_options.h"
#include "app/version.h"
#include "reports/lint_lines.h"
#include "reports/sarif_report.h"

namespace countercheck {
namespace {

struct LintOptions {
  std::string draft;
  StoreOptions store;
  std::string format = "line";
  std::string fail_on = "high";
  std::string least = "low";
  std::string rules;
};

// The one document in the file; an error, where there is none or more than one.
Result<RawDocument> ReadDraft(const std::string& path) {
  std::vector<RawDocument> documents;
  std::optional<Error> failed;
  Ingest({path}, InputFormat::kDetect, std::cin, IngestLimits(), [&](Result<RawDocument> raw) {
    if (raw) documents.push_back(std::move(*raw));
    if (!raw) failed = raw.error();
  });
  if (failed) return Unexpected(*failed);
  if (documents.size() != 1) return Unexpected(Error{path, "", "expected one article"});
  return std::move(documents.front());
}

// Claims of the draft stand first in each finding: the first is its place.
void PutDraftFirst(Report* report) {
  std::set<std::string> drafts;
  for (const Claim& claim : report->claims)
    if (claim.document == report->documents.front().name) drafts.insert(claim.id);
  for (Finding& finding : report->findings)
    std::stable_partition(finding.claims.begin(), finding.claims.end(),
                          [&drafts](const std::string& id) { return drafts.contains(id); });
}

std::string Formatted(Report report, const std::string& bytes, const LintOptions& options) {
  if (options.format == "sarif") {
    PutDraftFirst(&report);
    FileColumns columns;
    return FormatSarif(report, kVersion, true,
                       [&columns](const Claim& claim) { return columns.Of(claim); });
  }
  if (options.format == "jsonl") return FormatJsonLines(report);
  if (options.format == "line") return FormatLintLines(report, bytes);
  TextStyle style = StyleFor("");
  style.all_findings = true;
  return FormatText(report, style);
}

int Lint(const LintOptions& options) {
  const std::optional<RuleBook> rules = LoadRules(options.rules);
  if (!rules) return kUsage;
  std::optional<Database> store = OpenOrComplain(options.store, OpenMode::kRead);
  if (!store) return kStoreFailed;
  Result<RawDocument> raw = ReadDraft(options.draft);
  if (!raw) return Complain(FormatError(raw.error())), kDocumentsFailed;
  const std::string bytes = raw->bytes;
  const Result<ReadDocument> draft = Read(std::move(*raw), *rules, ExtractLimits());
  if (!draft) return Complain(FormatError(draft.error())), kDocumentsFailed;
  Report report = LintAgainst(*draft, &*store);
  if (!IsSound(*store)) return kStoreFailed;
  const Severity least = SeverityOf(options.least), limit = SeverityOf(options.fail_on);
  std::erase_if(report.findings, [least](const Finding& f) { return f.severity < least; });
  if (!WriteResult(Formatted(report, bytes, options), "")) return kUsage;
  const bool fails =
      std::any_of(report.findings.begin(), report.findings.end(),
                  [limit](const Finding& finding) { return finding.severity >= limit; });
  return fails && options.fail_on != "never" ? kFindings : kDone;
}

}  // namespace

void AddLint(CLI::App* app, int* exit_code) {
  const auto options = std::make_shared<LintOptions>();
  CLI::App* command =
      app->add_subcommand("lint", "Hold one draft against a store; nothing is stored");
  command->footer(
      "Example:\n"
      "  countercheck lint draft.txt --against news.db --fail-on medium");
  command
      ->add_option("DRAFT", options->draft,
                   "One article: text, or a line of JSON; - is standard input")
      ->required();
  AddStore(command, &options->store, "--against");
  command
      ->add_option("--format", options->format,
                   "line: path:line:col: level [kind] message (default); text; jsonl; sarif")
      ->check(CLI::IsMember({"line", "text", "jsonl", "sarif"}));
  command
      ->add_option("--severity", options->least,
                   "The least that is shown: info, low (default), medium, high")
      ->check(CLI::IsMember({"info", "low", "medium", "high"}));
  command
      ->add_option(
          "--fail-on", options->fail_on,
          "Exit with 1 for a finding of this severity or above that is shown: low, medium, "
          "high (default), never")
      ->check(CLI::IsMember({"low", "medium", "high", "never"}));
  AddRulesFolder(command, &options->rules);
  command->callback([options, exit_code] { *exit_code = Lint(*options); });
}

}  // namespace countercheck
