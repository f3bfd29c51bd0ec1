// countercheck names import FILE: companies of a public register, as lines of rules/names/*.tsv.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <fstream>
#include <iterator>
#include <memory>
#include <sstream>

#include "app/commands.h"
#include "app/console.h"
#include "app/reading_options.h"
#include "app/rule_source.h"
#include "extractors/name_import.h"
#include "pipeline/ingest/company_list.h"

namespace countercheck {
namespace {

constexpr size_t kLargestList = 64u << 20;

struct NamesOptions {
  std::string file;
  std::string rules;
  std::string output;
};

Result<std::string> ReadList(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::string bytes(kLargestList + 1, '\0');
  if (!in || !in.read(bytes.data(), static_cast<std::streamsize>(bytes.size())).eof()) {
    const bool large = in.gcount() > 0;
    return Unexpected(Error{path, "", large ? "is larger than 64 MB" : "cannot be read"});
  }
  bytes.resize(static_cast<size_t>(in.gcount()));
  return bytes;
}

Result<ImportedNames> Import(const NamesOptions& options) {
  const Result<std::vector<RuleFile>> rules = RuleFilesOf(options.rules);
  if (!rules) return Unexpected(rules.error());
  const Result<std::string> bytes = ReadList(options.file);
  if (!bytes) return Unexpected(bytes.error());
  const auto listed = ReadCompanyList(*bytes);
  if (!listed) return Unexpected(Error{options.file, listed.error().where, listed.error().message});
  return ImportNames(*listed, *rules);
}

int NamesImport(const NamesOptions& options) {
  ReadingOptions files;
  files.files = {options.file};
  files.output = options.output;
  if (!KeepsInputs(files)) return kUsage;
  const Result<ImportedNames> names = Import(options);
  if (!names) return Complain(FormatError(names.error())), kUsage;
  if (!WriteResult(names->lines, options.output)) return kUsage;
  Complain(fmt::format("{} companies added, {} known already, {} left out (funds, no names)",
                       names->added, names->known, names->refused));
  return kDone;
}

}  // namespace

void AddNames(CLI::App* app, int* exit_code) {
  const auto options = std::make_shared<NamesOptions>();
  CLI::App* names = app->add_subcommand("names", "Work on the lists of companies");
  names->require_subcommand(1);
  CLI::App* import = names->add_subcommand(
      "import", "Print lines for rules/names/ from a list of listed companies");
  import->footer(
      "FILE is the company_tickers.json of the US Securities and Exchange Commission.\n"
      "Example:\n"
      "  countercheck names import company_tickers.json -o rules/names/listed.tsv");
  import->add_option("FILE", options->file, "The list, in JSON")->required();
  import->add_option("-o,--output", options->output, "File to write instead of standard output")
      ->type_name("FILE");
  AddRulesFolder(import, &options->rules);
  import->callback([options, exit_code] { *exit_code = NamesImport(*options);
});
}  // namespace countercheck

}  // namespace countercheck
