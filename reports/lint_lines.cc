#include "reports/lint_lines.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <vector>

#include "reports/text_layout.h"

namespace countercheck {
namespace {

struct Line {
  size_t byte = 0;
  std::string text;
};

std::string_view LevelOf(Severity severity) {
  return severity == Severity::kHigh ? "error" : severity == Severity::kMedium ? "warning" : "note";
}

// From 1; bytes that go on a code point of UTF-8 are not counted.
size_t ColumnOf(size_t byte, std::string_view bytes) {
  byte = std::min(byte, bytes.size());
  const size_t feed = byte == 0 ? bytes.npos : bytes.rfind('\n', byte - 1);
  const size_t begin = feed == bytes.npos ? 0 : feed + 1;
  const auto starts = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; };
  const auto before = bytes.substr(begin, byte - begin);
  return 1 + static_cast<size_t>(std::count_if(before.begin(), before.end(), starts));
}

Line LineOf(const Finding& finding, const Claim& claim, std::string_view bytes) {
  const size_t byte = claim.span.bytes.begin;
  return {byte, Printable(fmt::format("{}:{}:{}: {} [{}] {}", claim.document, claim.line,
                                      ColumnOf(byte, bytes), LevelOf(finding.severity),
                                      ToString(finding.kind), finding.message))};
}

}  // namespace

std::string FormatLintLines(const Report& report, std::string_view bytes) {
  if (report.documents.empty()) return "";
  std::map<std::string_view, const Claim*> drafts;
  for (const Claim& claim : report.claims)
    if (claim.document == report.documents.front().name) drafts.emplace(claim.id, &claim);
  std::vector<Line> lines;
  for (const Finding& finding : report.findings) {
    const Claim* first = nullptr;
    for (const std::string& id : finding.claims) {
      const auto found = drafts.find(id);
      if (found == drafts.end()) continue;
      if (first == nullptr || found->second->span.bytes < first->span.bytes) first = found->second;
    }
    if (first != nullptr) lines.push_back(LineOf(finding, *first, bytes));
  }
  std::stable_sort(lines.begin(), lines.end(),
                   [](const Line& a, const Line& b) { return a.byte < b.byte; });
  std::string text;
  for (const Line& line : lines) text += line.text + "\n";
  return text;
}

}  // namespace countercheck
