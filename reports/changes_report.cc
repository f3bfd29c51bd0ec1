#include "reports/changes_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "reports/finding_rows.h"
#include "reports/terminal.h"
#include "reports/text_layout.h"
#include "reports/wording.h"

namespace countercheck {
namespace {

constexpr size_t kLabelColumns = 9;

bool IsShown(const Finding& finding, const TextStyle& style) {
  return style.all_findings || finding.severity > Severity::kInfo;
}

std::string Entry(std::string_view label, const Finding& finding,
                  const std::vector<std::string>& changes, const TextStyle& style) {
  std::string text =
      fmt::format("{}{}  {:<6}  {}\n", Inked(Padded(label, kLabelColumns), Ink::kBold, style.color),
                  HeadingOf(finding.kind), ToString(finding.severity), TopicOf(finding));
  const size_t room = static_cast<size_t>(std::max(style.width, 40)) - 2;
  if (!finding.message.empty())
    for (const std::string& line : Wrap(Printable(finding.message), room))
      text += "  " + line + "\n";
  if (!changes.empty()) text += fmt::format("  ({})\n", fmt::join(changes, "; "));
  return text + fmt::format("  {}\n\n", Inked(Printable(finding.id), Ink::kDim, style.color));
}

}  // namespace

std::string FormatChanges(const FindingChanges& changes, const TextStyle& style) {
  std::string out =
      fmt::format("{} new, {} changed, {} gone, {} as before\n\n", changes.added.size(),
                  changes.changed.size(), changes.gone.size(), changes.unchanged);
  size_t hidden = 0;
  const auto add = [&](std::string_view label, const Finding& finding,
                       const std::vector<std::string>& what) {
    if (IsShown(finding, style))
      out += Entry(label, finding, what, style);
    else
      ++hidden;
  };
  for (const Finding& finding : changes.added) add("NEW", finding, {});
  for (const ChangedFinding& changed : changes.changed)
    add("CHANGED", changed.now, changed.changes);
  for (const Finding& finding : changes.gone) add("GONE", finding, {});
  if (hidden > 0)
    out += fmt::format("Not shown: {} for information (--show all lists them).\n",
                       CountOf(hidden, "finding"));
  return out;
}

}  // namespace countercheck
