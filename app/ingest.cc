// countercheck ingest --db FILE …: articles into a store.
#include <fmt/format.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <functional>
#include <iostream>
#include <memory>

#include "app/clock.h"
#include "app/commands.h"
#include "app/console.h"
#include "app/folder_watch.h"
#include "app/input_paths.h"
#include "app/interrupts.h"
#include "app/reading_options.h"
#include "app/rule_source.h"
#include "app/store_options.h"
#include "app/stored_paths.h"
#include "pipeline/store/intake.h"
#include "reports/wording.h"

namespace countercheck {
namespace {

struct IngestOptions : ReadingOptions {
  StoreOptions store;
  std::string now;
  size_t batch = IntakeOptions().batch_articles;
  std::string watch;  // folder; empty: none
};

// On a terminal one line that grows with the work; errors on lines of their own.
class Progress {
 public:
  void operator()(const IntakeCounts& counts, const Error* error) {
    if (error != nullptr) Wipe(), Complain(FormatError(*error));
    const size_t done = counts.added + counts.changed + counts.unchanged + counts.failed;
    if (!terminal_ || done == shown_) return;
    shown_ = done;
    fmt::print(stderr, "\r{} articles", done);
    std::fflush(stderr);
  }

  void Wipe() {
    if (terminal_ && shown_ > 0) fmt::print(stderr, "\r\x1b[K");
  }

 private:
  bool terminal_ = isatty(STDERR_FILENO) != 0;
  size_t shown_ = 0;
};

std::string Summary(const IntakeCounts& counts) {
  std::string text =
      fmt::format("{} new, {} changed, {} unchanged, {} failed\n", CountOf(counts.added, "article"),
                  counts.changed, counts.unchanged, counts.failed);
  const FindingCounts& findings = counts.findings;
  return text + fmt::format("findings: {} opened, {} changed, {} resolved, {} reopened\n",
                            findings.opened, findings.changed, findings.resolved,
                            findings.reopened);
}

// Whether to leave the rest for another time; asked before each path.
using IsToEnd = std::function<bool()>;

// Takes in all that `paths` stand for. Returns the exit code.
int TakeInAll(const std::vector<std::string>& paths, const IngestOptions& options,
              const RuleBook& rules, const IsToEnd& is_to_end, Database* store) {
  IntakeOptions intake;
  intake.now = NowOr(options.now);
  intake.batch_articles = options.batch;
  intake.is_interrupted = IsInterrupted;
  const DocumentSource source = [&](const Sink& sink) {
    for (const std::string& path : ExpandPaths(paths))
      if (!is_to_end())
        Ingest({PathForStore(path)}, options.Input(), std::cin, intake.limits, sink);
  };
  Progress progress;
  const Result<IntakeCounts> counts = TakeIn(
      source, rules, intake,
      [&progress](const IntakeCounts& so_far, const Error* error) { progress(so_far, error); },
      store);
  progress.Wipe();
  if (!counts) return Complain(FormatError(counts.error())), kStoreFailed;
  if (!WriteResult(Summary(*counts), "")) return kUsage;
  if (IsInterrupted()) {
    Complain("interrupted: these are stored, with their findings; the same command again goes on");
    return kInterrupted;
  }
  return counts->failed == 0 ? kDone : kDocumentsFailed;
}

// What is there, then what comes, until somebody asks it to end.
int TakeInForever(const IngestOptions& options, const RuleBook& rules, Database* store) {
  Result<FolderWatch> watch = FolderWatch::On(options.watch);
  if (!watch) return Complain(FormatError(watch.error())), kUsage;
  const IsToEnd is_to_end = [&watch] { return watch->IsAskedToEnd(); };
  std::vector<std::string> paths = options.files;
  paths.push_back(options.watch);
  int worst = kDone;
  do {
    const int code = TakeInAll(paths, options, rules, is_to_end, store);
    if (code != kDone && code != kDocumentsFailed) return code;
    worst = std::max<int>(worst, code);
    paths = watch->Wait();
  } while (!paths.empty());
  if (!watch->IsGone()) return worst;
  Complain(options.watch + ": was removed or moved away: nothing can come there any more");
  return kUsage;
}

int IngestArticles(const IngestOptions& options) {
  if (options.files.empty() && options.watch.empty())
    return Complain("name files, folders, or - for standard input, or --watch DIR"), kUsage;
  const std::optional<RuleBook> rules = LoadRules(options.rules);
  if (!rules) return kUsage;
  std::optional<Database> store = OpenOrComplain(options.store, OpenMode::kCreate);
  if (!store) return kStoreFailed;
  if (!options.watch.empty()) return TakeInForever(options, *rules, &*store);
  CatchInterrupts();
  return TakeInAll(
      options.files, options, *rules, [] { return false; }, &*store);
}

}  // namespace

void AddIngest(CLI::App* app, int* exit_code) {
  const auto options = std::make_shared<IngestOptions>();
  CLI::App* command = app->add_subcommand(
      "ingest", "Put articles into a store, and compare what they say with what is there");
  command->footer(
      "Examples:\n"
      "  countercheck ingest --db news.db news/\n"
      "  countercheck ingest --db news.db 'news/2026-06-*.jsonl'\n"
      "  countercheck ingest --db news.db --watch inbox\n"
      "  zcat feed.jsonl.gz | countercheck ingest --db news.db -");
  AddStore(command, &options->store);
  AddInput(command, options.get());
  command->get_option("FILES")->description(
      "Articles: text or JSON lines, folders of them, patterns; - is standard input (JSON lines)");
  command->get_option("FILES")->required(false);
  command
      ->add_option("--watch", options->watch,
                   "Then wait for articles that are written to this folder, or moved to it, until "
                   "SIGINT or SIGTERM")
      ->type_name("DIR");
  command
      ->add_option("--batch", options->batch,
                   "New articles that are stored, and compared, at once (default: 512)")
      ->type_name("COUNT")
      ->check(CLI::Range(1, 100000));
  AddNow(command, &options->now);
  AddRulesFolder(command, &options->rules);
  command->callback([options, exit_code] { *exit_code = IngestArticles(*options); });
}

}  // namespace countercheck
