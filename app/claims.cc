// countercheck claims --db FILE: the claims of a store.
#include <CLI/CLI.hpp>
#include <memory>

#include "app/commands.h"
#include "app/console.h"
#include "app/store_reports.h"
#include "pipeline/store/questions.h"

namespace countercheck {
namespace {

struct ClaimsOptions : QuestionOptions {
  ClaimFilter filter;
};

int Claims(ClaimsOptions options) {
  std::optional<Database> store = OpenOrComplain(options.store, OpenMode::kRead);
  if (!store) return kStoreFailed;
  options.filter.limit = options.limit;
  const Report report = FindClaims(options.filter, &*store);
  NoteLimit(report.claims.size(), options.limit);
  return PrintReport(report, true, options, *store);
}

void AddFilter(CLI::App* command, ClaimFilter* filter) {
  command->add_option("--subject", filter->subject, "Of this company: a name or a ticker")
      ->type_name("NAME");
  command->add_option("--metric", filter->metric, "Of this metric: gross_margin")
      ->type_name("METRIC");
  command->add_option("--outlet", filter->outlet, "In articles of this outlet")->type_name("NAME");
  command->add_option("--article", filter->article, "In this article: its id, URL or path")
      ->type_name("NAME");
  command->add_option("--finding", filter->finding, "The members of this finding")->type_name("ID");
  command->add_option("--from", filter->from, "Of periods that end on this day or later")
      ->type_name("DATE");
  command->add_option("--until", filter->until, "Of periods that begin on this day or earlier")
      ->type_name("DATE");
  command->add_option("--confidence", filter->least_confidence, "At least so sure, in percent")
      ->type_name("PERCENT")
      ->check(CLI::Range(0, 100));
}

}  // namespace

void AddClaims(CLI::App* app, int* exit_code) {
  const auto options = std::make_shared<ClaimsOptions>();
  CLI::App* command = app->add_subcommand("claims", "List the claims of a store");
  command->footer(
      "Examples:\n"
      "  countercheck claims --db news.db --subject 'Deere' --metric revenue\n"
      "  countercheck claims --db news.db --finding e3ff4d0f0cf19bfe --format jsonl");
  AddQuestion(command, options.get());
  AddFilter(command, &options->filter);
  command->callback([options, exit_code] { *exit_code = Claims(*options); });
}

}  // namespace countercheck
