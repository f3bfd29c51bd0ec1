#include "core/finding_changes.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace countercheck {
namespace {

size_t CountOutside(const std::vector<std::string>& claims,
                    const std::vector<std::string>& others) {
  const std::unordered_set<std::string_view> known(others.begin(), others.end());
  return static_cast<size_t>(std::count_if(
      claims.begin(), claims.end(), [&](const std::string& id) { return !known.contains(id); }));
}

void AddCount(size_t count, std::string_view what, std::vector<std::string>* changes) {
  if (count == 0) return;
  changes->push_back(std::to_string(count) + " " + std::string(what) +
                     (count == 1 ? " claim" : " claims"));
}

std::vector<std::string> ChangesOf(const Finding& before, const Finding& now) {
  std::vector<std::string> changes;
  if (before.severity != now.severity)
    changes.push_back("severity " + std::string(ToString(now.severity)) + ", was " +
                      std::string(ToString(before.severity)));
  AddCount(CountOutside(now.claims, before.claims), "more", &changes);
  AddCount(CountOutside(before.claims, now.claims), "fewer", &changes);
  if (before.origins != now.origins)
    changes.push_back("origins " + std::to_string(now.origins) + ", was " +
                      std::to_string(before.origins));
  return changes;
}

}  // namespace

FindingChanges ChangesBetween(const std::vector<Finding>& before, const std::vector<Finding>& now) {
  FindingChanges changes;
  std::unordered_map<std::string_view, const Finding*> earlier;
  std::unordered_set<std::string_view> later;
  for (const Finding& finding : before) earlier.emplace(finding.id, &finding);
  for (const Finding& finding : now) {
    later.insert(finding.id);
    const auto found = earlier.find(finding.id);
    if (found == earlier.end()) {
      changes.added.push_back(finding);
      continue;
    }
    std::vector<std::string> what = ChangesOf(*found->second, finding);
    if (what.empty())
      ++changes.unchanged;
    else
      changes.changed.push_back({*found->second, finding, std::move(what)});
  }
  for (const Finding& finding : before)
    if (!later.contains(finding.id)) changes.gone.push_back(finding);
  return changes;
}

}  // namespace countercheck
