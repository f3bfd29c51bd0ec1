#include "app/store_options.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <utility>

#include "app/console.h"
#include "pipeline/store/migrate.h"

namespace countercheck {

void AddStore(CLI::App* command, StoreOptions* options, const std::string& name) {
  command->add_option(name, options->path, "The store: one SQLite file")
      ->type_name("FILE")
      ->required();
  command
      ->add_option("--wait", options->wait_seconds,
                   "Seconds to wait for another process that writes (default: 10)")
      ->type_name("SECONDS")
      ->check(CLI::Range(0, 86400));
}

std::optional<Database> OpenOrComplain(const StoreOptions& options, OpenMode mode) {
  const auto migration = BringUpToDate(options.path, options.wait_seconds * 1000);
  if (!migration) return Complain(FormatError(migration.error())), std::nullopt;
  if (*migration) {
    Complain(fmt::format("{}: brought from schema version {} to {}; as it was: {}", options.path,
                         (*migration)->from, (*migration)->to, (*migration)->backup));
  }
  Result<Database> database = OpenStore(options.path, mode, options.wait_seconds * 1000);
  if (database) return std::move(*database);
  Complain(FormatError(database.error()));
  return std::nullopt;
}

bool IsSound(const Database& database) {
  if (database.error()) {
    Complain(FormatError(*database.error()));
  } else if (database.WasWrittenMeanwhile()) {
    Complain("the store was written to while it was read; ask again");
  }
  return !database.error() && !database.WasWrittenMeanwhile();
}

}  // namespace countercheck
