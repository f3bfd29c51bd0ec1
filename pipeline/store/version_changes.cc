#include "pipeline/store/version_changes.h"

#include <deque>
#include <set>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "core/metric_words.h"
#include "pipeline/store/words.h"

namespace countercheck {
namespace {

// Whom and what a claim speaks of: "Acme Corp, revenue, level, Q1 2026".
std::string WhatOf(const Claim& claim) {
  std::string topic;
  const std::string metric = MetricInWords(claim.metric);
  for (const std::string_view part :
       {std::string_view(claim.subject.name), std::string_view(claim.segment),
        std::string_view(metric.empty() ? claim.label : metric), WordOf(claim.measure),
        claim.period ? std::string_view(claim.period->label) : std::string_view()}) {
    if (!part.empty()) topic.append(topic.empty() ? "" : ", ").append(part);
  }
  return topic.empty() ? "a figure" : topic;
}

std::set<std::string_view> IdsOf(const ClaimList& claims) {
  std::set<std::string_view> ids;
  for (const Claim* claim : claims) ids.insert(claim->id);
  return ids;
}

void AddClaimChanges(const ClaimList& before, const ClaimList& after,
                     std::vector<VersionChange>* changes) {
  const auto ids_before = IdsOf(before), ids_after = IdsOf(after);
  std::unordered_map<std::string, std::deque<std::string>> gone;  // figures, by topic
  for (const Claim* claim : before)
    if (!ids_after.contains(claim->id)) gone[WhatOf(*claim)].push_back(claim->value_text);
  for (const Claim* claim : after) {
    if (ids_before.contains(claim->id)) continue;
    VersionChange change{WhatOf(*claim), "", claim->value_text};
    auto& old = gone[change.what];
    if (!old.empty()) change.before = std::move(old.front()), old.pop_front();
    if (change.before != change.after) changes->push_back(std::move(change));
  }
  for (const Claim* claim : before) {
    if (ids_after.contains(claim->id)) continue;
    const std::string topic = WhatOf(*claim);
    auto& old = gone[topic];
    if (old.empty()) continue;
    changes->push_back({topic, old.front(), ""});
    old.pop_front();
  }
}

}  // namespace

std::vector<VersionChange> ChangesBetween(const Document& before, const ClaimList& claims_before,
                                          const Document& after, const ClaimList& claims_after) {
  std::vector<VersionChange> changes;
  const auto add = [&](const char* what, const std::string& old, const std::string& fresh) {
    if (old != fresh) changes.push_back({what, old, fresh});
  };
  add("title", before.title, after.title);
  add("outlet", before.outlet, after.outlet);
  add("url", before.url, after.url);
  add("published", before.published, after.published);
  AddClaimChanges(claims_before, claims_after, &changes);
  return changes;
}

void InsertChanges(int64_t version, const std::vector<VersionChange>& changes, Database* database) {
  int64_t position = 0;
  for (const VersionChange& change : changes) {
    Query row = database->Ask("INSERT INTO version_change VALUES (?, ?, ?, ?, ?)");
    row.Bind(version).Bind(position++).Bind(change.what).BindOptional(change.before);
    row.BindOptional(change.after).Run();
  }
}

std::vector<VersionChange> ChangesOf(int64_t version, Database* database) {
  std::vector<VersionChange> changes;
  Query rows = database->Ask(
      "SELECT what, before, after FROM version_change WHERE version = ? ORDER BY position");
  rows.Bind(version);
  while (rows.Next()) {
    std::string what = rows.Text(), before = rows.Text();
    changes.push_back({std::move(what), std::move(before), rows.Text()});
  }
  return changes;
}

}  // namespace countercheck
