// countercheck show ID --db FILE and history ID --db FILE: one thing of a store.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>

#include "app/commands.h"
#include "app/console.h"
#include "app/store_lookup.h"
#include "app/store_reports.h"
#include "app/stored_paths.h"
#include "pipeline/store/finding_rows.h"
#include "pipeline/store/questions.h"
#include "reports/text_layout.h"

namespace countercheck {
namespace {

struct ShowOptions : QuestionOptions {
  std::string name;
};

int NotFound(const std::string& name, const Database& store) {
  if (!IsSound(store)) return kStoreFailed;
  Complain(name + ": no finding, claim or article of this name in the store");
  return kUsage;
}

Report FindingNamed(const std::string& id, Database* store) {
  FindingFilter filter;
  filter.finding = id;
  Report report = FindFindings(filter, store);
  filter.open = false;
  return report.findings.empty() ? FindFindings(filter, store) : report;
}

// Its claims may be gone; what they said is not. Empty for a finding that is open.
std::string WhatItWas(const std::string& id, Database* store) {
  std::string text;
  for (const std::string& quote : QuotesOfResolved(id, store))
    text += "    " + Printable(quote) + "\n";
  return text.empty() ? text : "  resolved; it was about\n" + text;
}

int Show(const ShowOptions& options) {
  std::optional<Database> store = OpenOrComplain(options.store, OpenMode::kRead);
  if (!store) return kStoreFailed;
  const std::optional<NamedInStore> named = FindInStore(options.name, &*store);
  if (!named) return kUsage;
  if (!named->finding.empty())
    return PrintReport(FindingNamed(named->finding, &*store), false, options, *store,
                       WhatItWas(named->finding, &*store));
  ClaimFilter filter;
  filter.claim = named->claim;
  if (named->claim.empty()) filter.article = ArticleInStore(options.name, &*store);
  const Report report = FindClaims(filter, &*store);
  if (report.claims.empty()) return NotFound(options.name, *store);
  return PrintReport(report, true, options, *store);
}

int History(const ShowOptions& options) {
  std::optional<Database> store = OpenOrComplain(options.store, OpenMode::kRead);
  if (!store) return kStoreFailed;
  const std::optional<NamedInStore> named = FindInStore(options.name, &*store);
  if (!named) return kUsage;
  const std::vector<Event> events =
      named->finding.empty() ? HistoryOfArticle(ArticleInStore(options.name, &*store), &*store)
                             : HistoryOfFinding(named->finding, &*store);
  if (events.empty() || store->error()) return NotFound(options.name, *store);
  std::string text;
  for (const Event& event : events) {
    text += fmt::format("{}  {:<9} {}\n", event.at, event.what, Printable(event.text));
    for (const std::string& detail : event.details)
      text += fmt::format("{:{}}{}\n", "", event.at.size() + 4, Printable(detail));
  }
  return WriteResult(text, options.output) ? kDone : kUsage;
}

}  // namespace

void AddShow(CLI::App* app, int* exit_code) {
  const auto options = std::make_shared<ShowOptions>();
  CLI::App* command =
      app->add_subcommand("show", "Show a finding, a claim or an article of a store");
  command->footer("Example:\n  countercheck show --db news.db e3ff4d");
  AddQuestion(command, options.get());
  command
      ->add_option("ID", options->name,
                   "Id of a finding or claim, its first digits (four or more), or an article")
      ->required();
  command->callback([options, exit_code] { *exit_code = Show(*options); });
}

void AddHistory(CLI::App* app, int* exit_code) {
  const auto options = std::make_shared<ShowOptions>();
  CLI::App* command = app->add_subcommand(
      "history", "Show the life of a finding, or the versions of an article, in a store");
  command->footer("Example:\n  countercheck history --db news.db e3ff4d");
  AddStore(command, &options->store);
  command
      ->add_option("ID", options->name,
                   "Id of a finding, its first digits (four or more), or an article")
      ->required();
  command->callback([options, exit_code] { *exit_code = History(*options); });
}

}  // namespace countercheck
