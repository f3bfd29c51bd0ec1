// The report for people: a line that sums up, the findings, and what is not shown.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string_view>
#include <unordered_map>

#include "reports/claim_list.h"
#include "reports/document_names.h"
#include "reports/finding_text.h"
#include "reports/report_formats.h"
#include "reports/terminal.h"
#include "reports/text_layout.h"
#include "reports/wording.h"

namespace countercheck {
namespace {

constexpr size_t kMostDocumentsListed = 20;
constexpr size_t kNameColumns = 24;
constexpr size_t kIsoDayLetters = 10;

bool IsCountedOnly(RelationKind kind) {
  return kind == RelationKind::kAgreement || kind == RelationKind::kSingleSource ||
         kind == RelationKind::kUnverifiable;
}

// Figures of one article that differ in a named dimension: nothing for an editor to do.
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

bool IsShown(const Finding& finding, const std::vector<const Claim*>& members,
             const TextStyle& style) {
  if (style.all_findings) return true;
  if (finding.kind == RelationKind::kNotComparable &&
      (IsWithinOneArticle(members) || !NamesADimension(finding)))
    return false;
  return !IsCountedOnly(finding.kind);
}

std::map<RelationKind, size_t> CountKinds(const std::vector<Finding>& findings) {
  std::map<RelationKind, size_t> counts;
  for (const Finding& finding : findings) ++counts[finding.kind];
  return counts;
}

bool IsUnbound(const Claim& claim) { return claim.metric.empty(); }

size_t CountUnbound(const Report& report) {
  return static_cast<size_t>(std::count_if(report.claims.begin(), report.claims.end(), IsUnbound));
}

// "5 articles, 77 claims, 4 conflicts, 1 tension, 2 not comparable"
std::string Summary(const Report& report, const TextStyle& style) {
  std::vector<std::string> parts = {CountOf(report.documents.size(), "article"),
                                    CountOf(report.claims.size() - CountUnbound(report), "claim")};
  const auto counts = CountKinds(report.findings);
  if (!style.claims && !counts.contains(RelationKind::kConflict)) parts.push_back("no conflict");
  for (const auto& [kind, count] : counts) {
    if (!IsCountedOnly(kind)) parts.push_back(CountOf(kind, count));
  }
  if (!report.errors.empty()) {
    parts.push_back(CountOf(report.errors.size(), "document") + " not read");
  }
  std::string summary;
  for (const std::string& line :
       Wrap(fmt::format("{}", fmt::join(parts, ", ")), std::max(style.width, 40))) {
    summary += Inked(line, Ink::kBold, style.color) + "\n";
  }
  return summary + "\n";
}

// "  001  Daily Post · 2026-06-24 · Acme falls after results", so that a reader knows the names.
std::string Legend(const Report& report, const DocumentNames& names, const TextStyle& style) {
  const bool any_known =
      std::any_of(report.documents.begin(), report.documents.end(), [](const Document& document) {
        return !(document.outlet + document.published + document.title).empty();
      });
  if (report.documents.size() > kMostDocumentsListed || !any_known) return "";
  size_t columns = 0;
  for (const auto& [name, shown] : names) columns = std::max(columns, ColumnsOf(Printable(shown)));
  columns = std::min(columns, kNameColumns);
  std::string legend;
  for (const Document& document : report.documents) {
    // The outlet first: messages call an article by it.
    std::vector<std::string> parts;
    const std::string day = document.published.substr(0, kIsoDayLetters);
    for (const std::string& part : {document.outlet, day, document.title}) {
      if (!part.empty()) parts.push_back(part);
    }
    if (parts.empty()) parts.push_back("no title and no date");
    const std::string name = CutTo(Printable(ShortName(names, document.name)), columns);
    const size_t room = static_cast<size_t>(std::max(style.width, 40)) - 4 - columns;
    legend += fmt::format("  {}  {}\n", Padded(name, columns),
                          CutTo(Printable(fmt::format("{}", fmt::join(parts, " · "))), room));
  }
  return legend + (legend.empty() ? "" : "\n");
}

// The members of findings, found by id, in the order of the report.
class ClaimIndex {
 public:
  explicit ClaimIndex(const std::vector<Claim>& claims) : claims_(claims) {
    for (size_t i = 0; i < claims.size(); ++i) places_.emplace(claims[i].id, i);
  }

  std::vector<const Claim*> MembersOf(const Finding& finding) const {
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

 private:
  const std::vector<Claim>& claims_;
  std::unordered_map<std::string_view, size_t> places_;  // views into claims_
};

// "Not shown: 12 agreements, 30 single source (--show all lists them)."
std::string NotShown(const std::vector<Finding>& hidden) {
  std::vector<std::string> parts;
  for (const auto& [kind, count] : CountKinds(hidden)) parts.push_back(CountOf(kind, count));
  if (parts.empty()) return "";
  return fmt::format("Not shown: {} (--show all lists them).\n", fmt::join(parts, ", "));
}

// "Coverage: 77 of 90 figures are bound to a metric; 13 were seen only (passenger load factor 2,
// …)."
std::string Coverage(const Report& report) {
  const size_t unbound = CountUnbound(report);
  const size_t figures = static_cast<size_t>(
      std::count_if(report.claims.begin(), report.claims.end(),
                    [](const Claim& claim) { return claim.kind == ClaimKind::kQuantity; }));
  if (figures == 0) return "";
  if (unbound == 0) return fmt::format("Coverage: all {} bound.\n", CountOf(figures, "figure"));
  return fmt::format("Coverage: {} of {} bound to a metric; {} seen only (extract lists them).\n",
                     figures - std::min(unbound, figures), CountOf(figures, "figure"), unbound);
}

}  // namespace

std::string FormatText(const Report& report, const TextStyle& style) {
  std::string out = Summary(report, style);
  if (style.claims) return out + FormatClaimList(report, style) + Coverage(report);
  const DocumentNames names = ShortNamesOf(report.documents);
  out += Legend(report, names, style);
  const ClaimIndex index(report.claims);
  std::vector<Finding> hidden;
  for (const Finding& finding : report.findings) {
    const std::vector<const Claim*> members = index.MembersOf(finding);
    if (IsShown(finding, members, style))
      out += FormatFinding(finding, members, names, style);
    else
      hidden.push_back(finding);
  }
  return out + NotShown(hidden) + Coverage(report);
}

}  // namespace countercheck
