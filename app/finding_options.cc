#include "app/finding_options.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "app/commands.h"
#include "app/console.h"
#include "app/finding_formats.h"
#include "pipeline/check/ignore_list.h"

namespace countercheck {
namespace {

constexpr char kIgnoreFile[] = ".countercheck-ignore";

Date Today() {
  return Date(std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()));
}

Result<IgnoreList> ReadIgnoreList(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return Unexpected(Error{path, "", "cannot be read"});
  return ParseIgnoreList({std::istreambuf_iterator<char>(in), {}}, path);
}

// False, after a complaint, where the file is no list of findings to ignore.
bool LeaveOutIgnored(const std::string& named, Report* report) {
  const std::string path = named.empty() ? kIgnoreFile : named;
  std::error_code ignored;
  if (named.empty() && !std::filesystem::exists(path, ignored)) return true;
  const Result<IgnoreList> list = ReadIgnoreList(path);
  if (!list) return Complain(FormatError(list.error())), false;
  for (const std::string& note : Ignore(*list, Today(), &report->findings)) Complain(note);
  return true;
}

}  // namespace

bool Fails(const std::vector<Finding>& findings, const std::string& fail_on) {
  if (fail_on.empty()) return false;
  const Severity limit = fail_on == "low"      ? Severity::kLow
                         : fail_on == "medium" ? Severity::kMedium
                                               : Severity::kHigh;
  return std::any_of(findings.begin(), findings.end(),
                     [&](const Finding& finding) { return finding.severity >= limit; });
}

int WriteFindings(Report report, const ReadingOptions& reading, const FindingOptions& options) {
  if (!LeaveOutIgnored(options.ignore, &report)) return kUsage;
  if (!reading.Json()) Complain(report.errors);
  const std::string text = FormatFindings(
      report, {reading.format, reading.output, options.show == "all", options.show == "info", ""});
  if (!WriteResult(text, reading.output)) return kUsage;
  if (!report.errors.empty()) return kDocumentsFailed;
  return Fails(report.findings, options.fail_on) ? kFindings : kDone;
}

void AddFindings(CLI::App* command, FindingOptions* options) {
  command
      ->add_option("--fail-on", options->fail_on,
                   "Exit with 1 for a finding of this severity or above: low, medium, high")
      ->check(CLI::IsMember({"low", "medium", "high"}));
  command
      ->add_option("--show", options->show,
                   "info: in the text form, findings for information too; all: agreements and "
                   "single sources as well")
      ->check(CLI::IsMember({"info", "all"}));
  command
      ->add_option("--ignore", options->ignore,
                   "File of findings to leave out (default: .countercheck-ignore, if it is there)")
      ->type_name("FILE");
}

}  // namespace countercheck
