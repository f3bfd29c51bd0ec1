// countercheck coverage and countercheck sources, of FILES… or --db FILE: the audit of an event.
#include "pipeline/check/coverage.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "app/commands.h"
#include "app/console.h"
#include "app/reading_options.h"
#include "app/rule_source.h"
#include "app/store_lookup.h"
#include "app/store_reports.h"
#include "pipeline/pipeline.h"
#include "pipeline/store/audit.h"
#include "reports/coverage_report.h"

namespace countercheck {
namespace {

enum class View { kCoverage, kSources };

// More make no table that anybody reads.
constexpr int64_t kMostArticles = 100;

struct AuditOptions : ReadingOptions {
  StoreOptions store;  // no path: of files
  ClaimFilter filter;
};

std::string Format(View view, const Coverage& coverage, const Report& report,
                   const ReadingOptions& options) {
  const TextStyle style = StyleFor(options.output);
  if (view == View::kSources)
    return options.Json() ? FormatSourceLines(coverage)
                          : FormatSources(coverage, report.documents, style);
  return options.Json() ? FormatCoverageLines(coverage)
                        : FormatCoverage(coverage, report.documents, style);
}

int Print(View view, const Report& report, const ReadingOptions& options) {
  if (!WriteResult(Format(view, CoverageOf(report), report, options), options.output))
    return kUsage;
  return report.errors.empty() ? kDone : kDocumentsFailed;
}

int AuditStore(View view, const AuditOptions& options) {
  std::optional<Database> store = OpenOrComplain(options.store, OpenMode::kRead);
  if (!store) return kStoreFailed;
  ClaimFilter filter = options.filter;
  if (!ResolveFinding(&filter, &*store)) return kUsage;
  const AuditPage page = FindForAudit(filter, &*store);
  if (!IsSound(*store)) return kStoreFailed;
  if (page.has_more) {
    Complain(
        fmt::format("only {} articles are looked at, those stored last; --offset {} looks at "
                    "the next, --limit 0 at all",
                    page.articles, options.filter.offset + page.articles));
  }
  return Print(view, page.report, options);
}

int AuditFiles(View view, const AuditOptions& options) {
  if (!KeepsInputs(options)) return kUsage;
  const std::optional<RuleBook> rules = LoadRules(options.rules);
  if (!rules) return kUsage;
  RunOptions run;
  run.format = options.Input();
  const Report report = Run(options.files, std::cin, *rules, run);
  Complain(report.errors);
  return Print(view, report, options);
}

int Audit(View view, const AuditOptions& options) {
  const bool of_store = !options.store.path.empty();
  if (of_store != options.files.empty())
    return Complain("name articles, or a store with --db and what to look at in it"), kUsage;
  return of_store ? AuditStore(view, options) : AuditFiles(view, options);
}

void AddAudit(CLI::App* command, View view, int* exit_code) {
  const auto options = std::make_shared<AuditOptions>();
  AddInput(command, options.get());
  command->get_option("FILES")->required(false);
  AddStore(command, &options->store);
  command->get_option("--db")->required(false);
  AddClaimFilter(command, &options->filter);
  options->filter.limit = kMostArticles;
  AddPage(command, "articles of a store, those stored last", &options->filter.limit,
          &options->filter.offset);
  AddOutput(command, options.get());
  AddRulesFolder(command, &options->rules);
  command->callback([options, view, exit_code] { *exit_code = Audit(view, *options); });
}

}  // namespace

void AddCoverage(CLI::App* app, int* exit_code) {
  CLI::App* command = app->add_subcommand(
      "coverage", "Show question by question what each article gives, hedges or leaves out");
  command->footer(
      "Examples:\n"
      "  countercheck coverage news/*.txt\n"
      "  countercheck coverage --db news.db --subject Deere --from 2026-04-01");
  AddAudit(command, View::kCoverage, exit_code);
}

void AddSources(CLI::App* app, int* exit_code) {
  CLI::App* command = app->add_subcommand(
      "sources", "Show who follows whom, and how often each article differs from the rest");
  command->footer(
      "Examples:\n"
      "  countercheck sources news/*.txt\n"
      "  countercheck sources --db news.db --subject Deere");
  AddAudit(command, View::kSources, exit_code);
}

}  // namespace countercheck
