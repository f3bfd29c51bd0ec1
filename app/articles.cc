// countercheck articles --db FILE: the articles of a store.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>

#include "app/clock.h"
#include "app/commands.h"
#include "app/console.h"
#include "app/store_reports.h"
#include "pipeline/store/questions.h"
#include "reports/table_report.h"
#include "reports/text_layout.h"

namespace countercheck {
namespace {

struct ArticlesOptions : QuestionOptions {
  ArticleFilter filter;
};

// "2026-06-24 · Reuters · A title · 001.txt"
std::string LineOf(const Document& document) {
  std::string line = document.published.empty() ? "no date" : document.published.substr(0, 10);
  for (const std::string& part : {document.outlet, document.title, document.name})
    if (!part.empty()) line += " · " + part;
  if (!document.near_copies.empty())
    line += fmt::format(" (nearly the words of {})", fmt::join(document.near_copies, ", "));
  return Printable(line) + "\n";
}

int Articles(ArticlesOptions options) {
  std::optional<Database> store = OpenOrComplain(options.store, OpenMode::kRead);
  if (!store) return kStoreFailed;
  options.filter.limit = options.limit;
  options.filter.offset = options.offset;
  Report report;
  report.documents = FindArticles(options.filter, &*store);
  NoteLimit(report.documents.size(), options.limit);
  if (options.format == "jsonl") return PrintReport(report, false, options, *store);
  if (!IsSound(*store)) return kStoreFailed;
  std::string text = options.format == "csv" ? FormatArticlesCsv(report.documents) : "";
  if (options.format == "text")
    for (const Document& document : report.documents) text += LineOf(document);
  return WriteResult(text, options.output) ? kDone : kUsage;
}

}  // namespace

void AddArticles(CLI::App* app, int* exit_code) {
  const auto options = std::make_shared<ArticlesOptions>();
  CLI::App* command = app->add_subcommand("articles", "List the articles of a store, by date");
  command->footer("Example:\n  countercheck articles --db news.db --since 2026-06-24");
  AddTableQuestion(command, options.get());
  command->add_option("--outlet", options->filter.outlet, "Of this outlet")->type_name("NAME");
  command->add_option("--since", options->filter.since, "Published on this day or later")
      ->type_name("DATE")
      ->check(IsDay);
  command->add_option("--until", options->filter.until, "Published on this day or earlier")
      ->type_name("DATE")
      ->check(IsDay);
  command->callback([options, exit_code] { *exit_code = Articles(*options); });
}

}  // namespace countercheck
