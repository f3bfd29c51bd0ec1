#include "reports/digest.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <vector>

#include "reports/equal_rows.h"
#include "reports/finding_rows.h"
#include "reports/html_context.h"
#include "reports/shown_findings.h"
#include "reports/text_layout.h"
#include "reports/wording.h"

namespace countercheck {
namespace {

constexpr size_t kColumns = 78;
constexpr size_t kMostFindings = 5;
constexpr size_t kMostKinds = 2;
constexpr size_t kSubjectColumns = 32;
constexpr size_t kNameColumns = 28;
constexpr size_t kValueColumns = 28;

std::string Line(std::string_view text) { return CutTo(Printable(text), kColumns) + "\n"; }

// "Acme: 2 conflicts, 1 tension in 5 articles", with the gravest kinds only, as many as fit.
std::string SubjectLine(const Report& report, const ClaimIndex& index) {
  std::vector<std::string> kinds;
  for (const auto& [kind, count] : CountKinds(report.findings))
    if (kind < RelationKind::kCompatible && kinds.size() < kMostKinds)
      kinds.push_back(CountOf(kind, count));
  if (kinds.empty()) kinds.emplace_back("no conflict");
  const std::string who = SubjectsOf(report, index, kSubjectColumns);
  while (true) {
    const std::string line =
        fmt::format("{}: {} in {}", who.empty() ? "Countercheck" : who, fmt::join(kinds, ", "),
                    CountOf(report.documents.size(), "article"));
    if (kinds.size() == 1 || ColumnsOf(line) <= kColumns) return Line(line);
    kinds.pop_back();
  }
}

// "down 10% (003) / down roughly 7.8% (004 and 2 more)", each value once.
std::string WhoSaysWhat(const Finding& finding, const std::vector<const Claim*>& members,
                        const HtmlContext& context) {
  std::vector<std::string> said;
  for (const EqualRows& rows : FoldEqual(RowsOf(members), finding.kind)) {
    const Claim& claim = *rows.first.claim;
    const size_t others = ArticlesOf(rows) - 1;
    const std::string text =
        fmt::format("{} ({}{})", CutTo(Printable(ValueInWords(claim)), kValueColumns),
                    CutTo(Printable(ShortName(context.sources, claim.document)), kNameColumns),
                    others == 0 ? "" : fmt::format(" and {} more", others));
    if (std::find(said.begin(), said.end(), text) == said.end()) said.push_back(text);
  }
  return fmt::format("{}", fmt::join(said, " / "));
}

}  // namespace

std::string FormatDigest(const Report& report) {
  const ClaimIndex index(report.claims);
  const HtmlContext context = ContextOf(report);
  std::string digest = SubjectLine(report, index) + "\n";
  std::set<std::string> told;
  size_t grave = 0, shown = 0;
  for (const Finding& finding : report.findings) {
    const std::vector<const Claim*> members = index.MembersOf(finding);
    if (finding.severity == Severity::kInfo || !IsForEditors(finding, members)) continue;
    if (!told.insert(LikenessOf(finding, members)).second) continue;
    if (++grave > kMostFindings) continue;
    ++shown;
    digest += Line(fmt::format("{} {}: {}", HeadingOf(finding.kind), ToString(finding.severity),
                               TopicOf(finding)));
    digest += "  " + CutTo(WhoSaysWhat(finding, members, context), kColumns - 2) + "\n";
  }
  if (grave == 0) digest += "Nothing that asks for an editor.\n";
  if (grave > shown) digest += Line("… and " + CountOf(grave - shown, "more", "more"));
  if (!report.errors.empty())
    digest += Line(CountOf(report.errors.size(), "document") + " could not be read.");
  return digest;
}

}  // namespace countercheck
