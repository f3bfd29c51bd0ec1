// countercheck claims --db FILE: the claims of a store.
#include <CLI/CLI.hpp>
#include <memory>

#include "app/commands.h"
#include "app/console.h"
#include "app/store_lookup.h"
#include "app/store_reports.h"
#include "app/stored_paths.h"
#include "pipeline/store/questions.h"
#include "reports/table_report.h"

namespace countercheck {
namespace {

struct ClaimsOptions : QuestionOptions {
  ClaimFilter filter;
};

int Claims(ClaimsOptions options) {
  std::optional<Database> store = OpenOrComplain(options.store, OpenMode::kRead);
  if (!store) return kStoreFailed;
  if (!ResolveFinding(&options.filter, &*store)) return kUsage;
  options.filter.article = ArticleInStore(options.filter.article, &*store);
  options.filter.limit = options.limit;
  options.filter.offset = options.offset;
  const Report report = FindClaims(options.filter, &*store);
  NoteLimit(report.claims.size(), options.limit);
  if (options.format == "csv" && IsSound(*store))
    return WriteResult(FormatClaimsCsv(report), options.output) ? kDone : kUsage;
  return PrintReport(report, true, options, *store);
}

}  // namespace

void AddClaims(CLI::App* app, int* exit_code) {
  const auto options = std::make_shared<ClaimsOptions>();
  CLI::App* command = app->add_subcommand("claims", "List the claims of a store");
  command->footer(
      "Examples:\n"
      "  countercheck claims --db news.db --subject 'Deere' --metric revenue\n"
      "  countercheck claims --db news.db --finding e3ff4d --format csv");
  AddTableQuestion(command, options.get());
  AddClaimFilter(command, &options->filter);
  command->callback([options, exit_code] { *exit_code = Claims(*options); });
}

}  // namespace countercheck
