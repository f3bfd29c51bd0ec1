// countercheck quantities FILES…: every figure and period, whatever it is about.
#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>
#include <utility>

#include "app/commands.h"
#include "app/console.h"
#include "app/reading_options.h"
#include "extractors/extract.h"
#include "reports/report_formats.h"

namespace countercheck {
namespace {

Result<std::string> MentionsOf(const Article& article, bool json) {
  const Result<Mentions> found = FindMentions(article, ExtractLimits());
  if (!found) return Unexpected(found.error());
  return json ? FormatMentionsJson(article, found->quantities, found->periods)
              : FormatMentionsText(article, found->quantities, found->periods);
}

int Quantities(const ReadingOptions& options) {
  if (!KeepsInputs(options)) return kUsage;
  ResultStream out(options.output);
  Report failed;
  const auto add = [&](Result<RawDocument> raw) {
    if (!raw) return failed.errors.push_back(raw.error());
    const Result<Article> article = ToArticle(std::move(*raw));
    if (!article) return failed.errors.push_back(article.error());
    const Result<std::string> mentions = MentionsOf(*article, options.Json());
    if (!mentions) return failed.errors.push_back(mentions.error());
    out.Write(*mentions);
  };
  Ingest(options.files, options.Input(), std::cin, IngestLimits(), add);
  if (options.Json()) {
    out.Write(FormatJsonLines(failed));
  } else {
    Complain(failed.errors);
  }
  if (!out.Close()) return kUsage;
  return failed.errors.empty() ? kDone : kDocumentsFailed;
}

}  // namespace

void AddQuantities(CLI::App* app, int* exit_code) {
  const auto options = std::make_shared<ReadingOptions>();
  CLI::App* command = app->add_subcommand(
      "quantities", "List every figure and period of articles, whatever it is about");
  command->footer("Example:\n  countercheck quantities article.txt --format jsonl");
  AddInput(command, options.get());
  AddOutput(command, options.get());
  command->callback([options, exit_code] { *exit_code = Quantities(*options); });
}

}  // namespace countercheck
