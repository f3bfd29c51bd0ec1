// countercheck rules check [FILES…]: loads the rules and runs the examples in them.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <sstream>

#include "app/commands.h"
#include "app/console.h"
#include "app/reading_options.h"
#include "app/rule_source.h"

namespace countercheck {
namespace {

struct RulesOptions {
  std::vector<std::string> files;
  std::string folder;
};

// Path in the rule book ("rules/metrics/x.rule") to the path that the user gave.
using GivenPaths = std::map<std::string, std::string>;

Unexpected CannotRead(const std::string& path, const std::string& message) {
  return Unexpected({path, "", message});
}

Result<std::string> ReadFile(const std::string& path) {
  std::error_code error;
  if (std::filesystem::is_directory(path, error)) {
    return CannotRead(path, "is a folder (--rules DIR reads one)");
  }
  std::ifstream file(path, std::ios::binary);
  if (!file) return CannotRead(path, "cannot be read: no such file, or no permission");
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

bool HasKey(const std::string& content, const std::string& key) {
  return content.starts_with(key) || content.find("\n" + key) != content.npos;
}

// The kind of a file is that of its folder; of a file that lies elsewhere, what it begins with.
std::string BookPathOf(const std::string& path, const std::string& content) {
  const std::filesystem::path given(path);
  std::string folder = given.parent_path().filename().string();
  if (folder != "metrics" && folder != "frames" && folder != "words" && folder != "names") {
    const bool rule = given.extension() == ".rule";
    folder = !rule ? "words" : HasKey(content, "frame:") ? "frames" : "metrics";
  }
  return "rules/" + folder + "/" + given.filename().string();
}

void Replace(RuleFile file, std::vector<RuleFile>* files) {
  const auto at = std::lower_bound(files->begin(), files->end(), file.path,
                                   [](const RuleFile& f, const auto& p) { return f.path < p; });
  if (at != files->end() && at->path == file.path) {
    *at = std::move(file);
  } else {
    files->insert(at, std::move(file));
  }
}

Result<GivenPaths> AddFiles(const std::vector<std::string>& paths, std::vector<RuleFile>* files) {
  GivenPaths given;
  std::sort(files->begin(), files->end(),
            [](const RuleFile& a, const RuleFile& b) { return a.path < b.path; });
  for (const std::string& path : paths) {
    Result<std::string> content = ReadFile(path);
    if (!content) return Unexpected(content.error());
    const std::string book_path = BookPathOf(path, *content);
    given[book_path] = path;
    Replace({book_path, std::move(*content)}, files);
  }
  return given;
}

// `text` with the path of the rule book at its beginning turned into the user's.
std::string InUsersWords(const std::string& text, const GivenPaths& given) {
  for (const auto& [book_path, path] : given) {
    if (text.starts_with(book_path)) return path + text.substr(book_path.size());
  }
  return text;
}

ExampleReport RunExamples(const RuleBook& rules, const GivenPaths& given) {
  const bool words = std::any_of(given.begin(), given.end(),
                                 [](const auto& entry) { return !entry.first.ends_with(".rule"); });
  // Lists of words have no examples of their own: those of all rules show what they change.
  if (given.empty() || words) return CheckExamples(rules);
  ExampleReport all;
  for (const auto& [book_path, path] : given) {
    ExampleReport report = CheckExamples(rules, book_path);
    all.run += report.run;
    std::move(report.failures.begin(), report.failures.end(), std::back_inserter(all.failures));
  }
  return all;
}

int PrintExamples(const ExampleReport& report, const GivenPaths& given) {
  std::string text;
  for (const ExampleFailure& failure : report.failures) {
    text += fmt::format("{}: {}\n", InUsersWords(failure.where, given), failure.message);
  }
  const size_t failures = report.failures.size();
  text += fmt::format("{} example{}, {} failure{}\n", report.run, report.run == 1 ? "" : "s",
                      failures, failures == 1 ? "" : "s");
  if (!WriteResult(text, "")) return kUsage;
  return failures == 0 ? kDone : kFindings;
}

int RulesCheck(const RulesOptions& options) {
  Result<std::vector<RuleFile>> files = RuleFilesOf(options.folder);
  if (!files) return Complain(FormatError(files.error())), kUsage;
  const Result<GivenPaths> given = AddFiles(options.files, &*files);
  if (!given) return Complain(FormatError(given.error())), kUsage;
  const Result<RuleBook> rules = RuleBook::Load(*files);
  if (!rules) return Complain(InUsersWords(FormatError(rules.error()), *given)), kUsage;
  return PrintExamples(RunExamples(*rules, *given), *given);
}

}  // namespace

void AddRules(CLI::App* app, int* exit_code) {
  const auto options = std::make_shared<RulesOptions>();
  CLI::App* rules = app->add_subcommand("rules", "Work on the rules that claims are found by");
  rules->require_subcommand(1);
  CLI::App* check =
      rules->add_subcommand("check", "Load the rules and run the examples that stand in them");
  check->footer(
      "Examples:\n"
      "  countercheck rules check\n"
      "  countercheck rules check metrics/gross_margin.rule\n"
      "  countercheck rules check --rules my_rules");
  check->add_option(
      "FILES", options->files,
      "Rule files to check beside the others (default: all rules); a file of the same "
      "folder and name takes the place of the one built in");
  AddRulesFolder(check, &options->folder);
  check->callback([options, exit_code] { *exit_code = RulesCheck(*options); });
}

}  // namespace countercheck
