// The options that every command on a store has in common.
#ifndef COUNTERCHECK_APP_STORE_OPTIONS_H_
#define COUNTERCHECK_APP_STORE_OPTIONS_H_

#include <optional>
#include <string>

#include "pipeline/store/store.h"

namespace CLI {
class App;
}

namespace countercheck {

struct StoreOptions {
  std::string path;
  int wait_seconds = 10;
};

// --db (or `name`) and --wait.
void AddStore(CLI::App* command, StoreOptions* options, const std::string& name = "--db");

// The store, brought up to date with a note where it is old; nothing, after a complaint, where it
// cannot be used (kStoreFailed).
std::optional<Database> OpenOrComplain(const StoreOptions& options, OpenMode mode);

// False, after a complaint, where something went wrong with it since.
bool IsSound(const Database& database);

}  // namespace countercheck

#endif  // COUNTERCHECK_APP_STORE_OPTIONS_H_
