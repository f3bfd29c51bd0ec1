// countercheck conflicts --db FILE: what contradicts what in a store.
#include <CLI/CLI.hpp>
#include <memory>
#include <string>
#include <vector>

#include "app/clock.h"
#include "app/commands.h"
#include "app/console.h"
#include "app/finding_formats.h"
#include "app/kind_words.h"
#include "app/review_words.h"
#include "app/severity_words.h"
#include "app/store_reports.h"
#include "app/stored_paths.h"
#include "core/relation.h"
#include "pipeline/store/questions.h"
#include "reports/text_layout.h"

namespace countercheck {
namespace {

struct ConflictsOptions : QuestionOptions {
  FindingFilter filter;
  std::string least = "low";
  std::string state = "open";
  std::vector<std::string> statuses;
  std::string page;
};

// What is wrong with it, empty where nothing is. It becomes a link: "javascript:" is no address.
std::string IsWebAddress(const std::string& page) {
  const bool web = page.starts_with("https://") || page.starts_with("http://");
  return web ? "" : "'" + Printable(page) + "' is no web address (https://...)";
}

void NoteMissingPage(const ConflictsOptions& options) {
  if (options.format == "claimreview" && options.page.empty())
    Complain("without --page URL the reviews have no address: search engines pass them over");
}

int Conflicts(ConflictsOptions options) {
  std::optional<Database> store = OpenOrComplain(options.store, OpenMode::kRead);
  if (!store) return kStoreFailed;
  options.filter.least = SeverityOf(options.least);
  options.filter.open = options.state == "open";
  options.filter.statuses = StatusesOf(options.statuses);
  options.filter.article = ArticleInStore(options.filter.article, &*store);
  options.filter.limit = options.limit;
  options.filter.offset = options.offset;
  const Report report = FindFindings(options.filter, &*store);
  NoteLimit(report.findings.size(), options.limit);
  NoteMissingPage(options);
  if (!IsSound(*store)) return kStoreFailed;
  const FindingForm form{options.format, options.output, true, true, options.page};
  return WriteResult(FormatFindings(report, form), options.output) ? kDone : kUsage;
}

}  // namespace

void AddConflicts(CLI::App* app, int* exit_code) {
  const auto options = std::make_shared<ConflictsOptions>();
  CLI::App* command =
      app->add_subcommand("conflicts", "List the findings of a store, gravest first");
  command->footer(
      "Examples:\n"
      "  countercheck conflicts --db news.db --severity medium\n"
      "  countercheck conflicts --db news.db --since 2026-06-24 --format jsonl\n"
      "  countercheck conflicts --db news.db --status confirmed --format claimreview");
  AddFindingQuestion(command, options.get());
  command
      ->add_option("--severity", options->least,
                   "The least: info, low (default), medium, high; info shows agreements too")
      ->check(CLI::IsMember({"info", "low", "medium", "high"}));
  command->add_option("--kind", options->filter.kind, "One kind only: conflict, arithmetic, …")
      ->type_name("KIND")
      ->check(CLI::IsMember(KindWords()));
  command->add_option("--subject", options->filter.subject, "Of this company: a name or a ticker")
      ->type_name("NAME");
  command
      ->add_option("--since", options->filter.since,
                   "Opened or changed at this time or later (ISO 8601, UTC)")
      ->type_name("TIME")
      ->check(IsDayOrUtcTime);
  command
      ->add_option("--status", options->statuses,
                   "What people made of them: open, triaged, confirmed, explained, dismissed, all, "
                   "with commas between (default: all but dismissed)")
      ->type_name("STATUS")
      ->delimiter(',')
      ->check(CLI::IsMember({"open", "triaged", "confirmed", "explained", "dismissed", "all"}));
  command
      ->add_option("--page", options->page,
                   "For claimreview: the address at which the reviews are published")
      ->type_name("URL")
      ->check(IsWebAddress);
  command->add_option("--state", options->state, "open (default) or resolved")
      ->check(CLI::IsMember({"open", "resolved"}));
  command->callback([options, exit_code] { *exit_code = Conflicts(*options); });
}

}  // namespace countercheck
