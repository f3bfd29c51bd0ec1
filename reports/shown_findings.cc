#include "reports/shown_findings.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "reports/text_layout.h"
#include "reports/wording.h"

namespace countercheck {
namespace {

bool IsCountedOnly(RelationKind kind) {
  return kind == RelationKind::kAgreement || kind == RelationKind::kSingleSource ||
         kind == RelationKind::kUnverifiable;
}

// Figures of one article that differ in a named dimension, or of which one covers the other:
// nothing for an editor to do.
bool IsWithinOneArticle(const std::vector<const Claim*>& members) {
  return std::all_of(members.begin(), members.end(), [&](const Claim* claim) {
    return claim->document == members.front()->document;
  });
}

// "different segment": what an editor would otherwise set against each other.
bool NamesADimension(const Finding& finding) {
  return std::any_of(finding.differs.begin(), finding.differs.end(),
                     [](const std::string& text) { return text.starts_with("different"); });
}

bool IsUnbound(const Claim& claim) { return claim.metric.empty(); }

size_t CountUnbound(const Report& report) {
  return static_cast<size_t>(std::count_if(report.claims.begin(), report.claims.end(), IsUnbound));
}

}  // namespace

ClaimIndex::ClaimIndex(const std::vector<Claim>& claims) : claims_(claims) {
  for (size_t i = 0; i < claims.size(); ++i) places_.emplace(claims[i].id, i);
}

std::vector<const Claim*> ClaimIndex::MembersOf(const Finding& finding) const {
  std::vector<size_t> places;
  for (const std::string& id : finding.claims) {
    if (const auto found = places_.find(id); found != places_.end()) {
      places.push_back(found->second);
    }
  }
  std::sort(places.begin(), places.end());
  std::vector<const Claim*> members;
  for (const size_t place : places) members.push_back(&claims_[place]);
  return members;
}

bool IsForEditors(const Finding& finding, const std::vector<const Claim*>& members) {
  if (finding.kind == RelationKind::kNotComparable)
    return !IsWithinOneArticle(members) && NamesADimension(finding);
  if (finding.kind == RelationKind::kCompatible) return !IsWithinOneArticle(members);
  return !IsCountedOnly(finding.kind);
}

std::map<RelationKind, size_t> CountKinds(const std::vector<Finding>& findings) {
  std::map<RelationKind, size_t> counts;
  for (const Finding& finding : findings) ++counts[finding.kind];
  return counts;
}

std::string SubjectsOf(const Report& report, const ClaimIndex& index, size_t columns) {
  constexpr std::string_view kOthers = " and others";
  std::map<std::string_view, std::set<std::string_view>> articles;
  std::vector<std::string_view> subjects;  // that of the gravest finding first
  for (const Finding& finding : report.findings) {
    if (finding.subject.empty()) continue;
    if (!articles.contains(finding.subject)) subjects.push_back(finding.subject);
    for (const Claim* claim : index.MembersOf(finding))
      articles[finding.subject].insert(claim->document);
  }
  if (subjects.empty()) return "";
  const std::string_view most =
      *std::max_element(subjects.begin(), subjects.end(),
                        [&](auto a, auto b) { return articles[a].size() < articles[b].size(); });
  if (articles.size() < 2 || 2 * articles[most].size() >= report.documents.size())
    return CutTo(Printable(most), columns);
  return CutTo(Printable(most), columns - kOthers.size()) + std::string(kOthers);
}

std::vector<std::string> SummaryOf(const Report& report, bool compared, bool all_findings) {
  std::vector<std::string> parts = {CountOf(report.documents.size(), "article"),
                                    CountOf(report.claims.size() - CountUnbound(report), "claim")};
  const ClaimIndex index(report.claims);
  std::map<RelationKind, size_t> counts;
  for (const Finding& finding : report.findings)
    if (all_findings || IsForEditors(finding, index.MembersOf(finding))) ++counts[finding.kind];
  if (compared && !counts.contains(RelationKind::kConflict)) parts.push_back("no conflict");
  for (const auto& [kind, count] : counts) parts.push_back(CountOf(kind, count));
  if (!report.errors.empty()) {
    parts.push_back(CountOf(report.errors.size(), "document") + " not read");
  }
  return parts;
}

std::string BoundFigures(const Report& report) {
  const size_t unbound = CountUnbound(report);
  const size_t figures = static_cast<size_t>(
      std::count_if(report.claims.begin(), report.claims.end(),
                    [](const Claim& claim) { return claim.kind == ClaimKind::kQuantity; }));
  if (figures == 0) return "";
  if (unbound == 0) return fmt::format("Coverage: all {} bound.\n", CountOf(figures, "figure"));
  return fmt::format("Coverage: {} of {} bound to a metric; {} seen only (extract lists them).\n",
                     figures - std::min(unbound, figures), CountOf(figures, "figure"), unbound);
}

}  // namespace countercheck
