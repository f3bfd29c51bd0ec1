// countercheck stats, doctor and vacuum --db FILE: what a store holds, whether it is sound, and how
// small it can be.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <memory>

#include "app/commands.h"
#include "app/console.h"
#include "app/store_options.h"
#include "pipeline/store/checkup.h"
#include "pipeline/store/questions.h"
#include "pipeline/store/schema.h"

namespace countercheck {
namespace {

std::string Counts(Database* store) {
  std::string text;
  for (const Count& count : CountAll(store))
    text += fmt::format("{:>9}  {}\n", count.number, count.what);
  return text;
}

int Stats(const StoreOptions& options) {
  std::optional<Database> store = OpenOrComplain(options, OpenMode::kRead);
  if (!store) return kStoreFailed;
  const std::string text = Counts(&*store);
  if (!IsSound(*store)) return kStoreFailed;
  return WriteResult(text, "") ? kDone : kUsage;
}

int Doctor(const StoreOptions& options) {
  std::optional<Database> store = OpenOrComplain(options, OpenMode::kRead);
  if (!store) return kStoreFailed;
  const std::vector<std::string> faults = FaultsOf(&*store);
  for (const std::string& fault : faults) Complain(options.path + ": " + fault);
  const std::string text = fmt::format("{:>9}  schema version\n", kSchemaVersion) + Counts(&*store);
  if (!IsSound(*store) || !faults.empty()) return kStoreFailed;
  return WriteResult(text + "The store is sound.\n", "") ? kDone : kUsage;
}

// Gives back to the disk what is no longer used.
int Vacuum(const StoreOptions& options) {
  std::optional<Database> store = OpenOrComplain(options, OpenMode::kWrite);
  if (!store) return kStoreFailed;
  const auto bytes = [&store] {
    return store->Number("PRAGMA page_count") * store->Number("PRAGMA page_size");
  };
  const int64_t before = bytes();
  Compact(&*store);
  const int64_t after = bytes();
  if (!IsSound(*store)) return kStoreFailed;
  return WriteResult(fmt::format("{} bytes, before {}\n", after, before), "") ? kDone : kUsage;
}

void AddCommand(CLI::App* app, int* exit_code, const char* name, const char* about,
                int (*run)(const StoreOptions&)) {
  const auto options = std::make_shared<StoreOptions>();
  CLI::App* command = app->add_subcommand(name, about);
  command->footer(fmt::format("Example:\n  countercheck {} --db news.db", name));
  AddStore(command, options.get());
  command->callback([options, exit_code, run] { *exit_code = run(*options); });
}

}  // namespace

void AddStats(CLI::App* app, int* exit_code) {
  AddCommand(app, exit_code, "stats", "Count what a store holds", Stats);
}

void AddDoctor(CLI::App* app, int* exit_code) {
  AddCommand(app, exit_code, "doctor", "Check that a store is sound", Doctor);
}

void AddVacuum(CLI::App* app, int* exit_code) {
  AddCommand(app, exit_code, "vacuum", "Make a store as small and as quick as it can be", Vacuum);
}

}  // namespace countercheck
