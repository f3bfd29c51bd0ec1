#include "pipeline/check/ignore_list.h"

#include <fmt/format.h>

#include <algorithm>
#include <sstream>
#include <utility>

namespace countercheck {
namespace {

constexpr size_t kIdDigits = 16;

bool IsId(const std::string& word) {
  return word.size() == kIdDigits && word.find_first_not_of("0123456789abcdef") == word.npos;
}

Unexpected Bad(const std::string& path, int line, std::string message) {
  return Unexpected(Error{path, std::to_string(line), std::move(message)});
}

Result<IgnoredFinding> ParseLine(const std::string& text, const std::string& path, int number) {
  std::istringstream words(text);
  IgnoredFinding entry;
  std::string until;
  words >> entry.id >> until >> std::ws;
  std::getline(words, entry.reason);
  if (!IsId(entry.id))
    return Bad(path, number,
               "expected the id of a finding, 16 hexadecimal digits, not '" + entry.id + "'");
  entry.until = ParseIsoDate(until);
  if (!entry.until && until != "-")
    return Bad(path, number, "expected a day (2026-12-31) or -, not '" + until + "'");
  if (entry.reason.empty()) return Bad(path, number, "say why: the reason stands behind the day");
  return entry;
}

}  // namespace

Result<IgnoreList> ParseIgnoreList(const std::string& text, const std::string& path) {
  IgnoreList list;
  std::istringstream lines(text);
  int number = 0;
  for (std::string line; std::getline(lines, line);) {
    ++number;
    const size_t begin = line.find_first_not_of(" \t\r");
    if (begin == std::string::npos || line[begin] == '#') continue;
    Result<IgnoredFinding> entry = ParseLine(line, path, number);
    if (!entry) return Unexpected(entry.error());
    list.push_back(std::move(*entry));
  }
  return list;
}

std::vector<std::string> Ignore(const IgnoreList& list, const Date& today,
                                std::vector<Finding>* findings) {
  std::vector<std::string> notes;
  size_t ignored = 0;
  for (const IgnoredFinding& entry : list) {
    const auto is_it = [&](const Finding& finding) { return finding.id == entry.id; };
    if (std::none_of(findings->begin(), findings->end(), is_it)) {
      notes.push_back(fmt::format("ignored finding {} is not there ({})", entry.id, entry.reason));
    } else if (entry.until && *entry.until < today) {
      notes.push_back(fmt::format("finding {} was ignored until {} and is shown again ({})",
                                  entry.id, FormatIsoDate(*entry.until), entry.reason));
    } else {
      ignored += std::erase_if(*findings, is_it);
    }
  }
  if (ignored > 0)
    notes.push_back(fmt::format("{} {} ignored", ignored, ignored == 1 ? "finding" : "findings"));
  return notes;
}

}  // namespace countercheck
