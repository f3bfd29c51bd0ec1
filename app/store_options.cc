#include "app/store_options.h"

#include <CLI/CLI.hpp>
#include <utility>

#include "app/console.h"

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
  Result<Database> database = OpenStore(options.path, mode, options.wait_seconds * 1000);
  if (database) return std::move(*database);
  Complain(FormatError(database.error()));
  return std::nullopt;
}

bool IsSound(const Database& database) {
  if (database.error()) Complain(FormatError(*database.error()));
  return !database.error();
}

}  // namespace countercheck
