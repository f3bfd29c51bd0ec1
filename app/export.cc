// countercheck export --db FILE and import --db FILE: a whole store as JSON lines, and back.
#include <CLI/CLI.hpp>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <memory>

#include "app/commands.h"
#include "app/console.h"
#include "app/store_options.h"
#include "pipeline/store/transfer.h"

namespace countercheck {
namespace {

struct TransferOptions {
  StoreOptions store;
  std::string file = "-";
};

constexpr size_t kChunkBytes = 1 << 16;

int ExportStore(const TransferOptions& options) {
  std::optional<Database> store = OpenOrComplain(options.store, OpenMode::kRead);
  if (!store) return kStoreFailed;
  std::string chunk;
  bool written = true;
  Export(&*store, [&](std::string_view line) {
    chunk.append(line).push_back('\n');
    if (chunk.size() < kChunkBytes) return true;
    written = WriteResult(chunk, "");
    chunk.clear();
    return written;
  });
  if (!IsSound(*store)) return kStoreFailed;
  return written && WriteResult(chunk, "") ? kDone : kUsage;
}

// One that was made in vain; what SQLite keeps beside it is gone when it is closed.
void RemoveStore(const std::string& path) {
  std::error_code ignored;
  for (const char* end : {"", "-wal", "-shm"}) std::filesystem::remove(path + end, ignored);
}

int ImportStore(const TransferOptions& options) {
  std::ifstream file;
  if (options.file != "-") file.open(options.file, std::ios::binary);
  if (options.file != "-" && !file) {
    return Complain(options.file + ": cannot be read: no such file, or no permission"), kUsage;
  }
  std::error_code unknown;
  const bool is_new = !std::filesystem::exists(options.store.path, unknown) && !unknown;
  std::optional<Database> store = OpenOrComplain(options.store, OpenMode::kCreate);
  if (!store) return kStoreFailed;
  Import(options.file == "-" ? std::cin : file, &*store);
  if (IsSound(*store)) return kDone;
  store.reset();
  if (is_new) RemoveStore(options.store.path);
  return kStoreFailed;
}

}  // namespace

void AddExport(CLI::App* app, int* exit_code) {
  const auto options = std::make_shared<TransferOptions>();
  CLI::App* command =
      app->add_subcommand("export", "Write a whole store as JSON lines, a row each");
  command->footer("Example:\n  countercheck export --db news.db > news.jsonl");
  AddStore(command, &options->store);
  command->callback([options, exit_code] { *exit_code = ExportStore(*options); });
}

void AddImport(CLI::App* app, int* exit_code) {
  const auto options = std::make_shared<TransferOptions>();
  CLI::App* command = app->add_subcommand("import", "Make a store from what export wrote");
  command->footer("Example:\n  countercheck import --db copy.db news.jsonl");
  AddStore(command, &options->store);
  command->add_option("FILE", options->file, "What export wrote; - is standard input (default)");
  command->callback([options, exit_code] { *exit_code = ImportStore(*options); });
}

}  // namespace countercheck
