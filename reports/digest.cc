#include "reports/digest.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string_view>
#include <vector>

#include "reports/dimension_notes.h"
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
constexpr size_t kNameColumns[] = {28, 20, 14};
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

// The first value of each source; of one source all its values.
std::vector<EqualRows> WhatIsSaid(const Finding& finding,
                                  const std::vector<const Claim*>& members) {
  std::vector<EqualRows> said = FoldEqual(RowsOf(members), finding.kind);
  if (DocumentsOf(members).size() < 2) return said;
  std::set<std::string_view> heard;
  std::erase_if(said, [&](const EqualRows& rows) {
    return !heard.insert(rows.first.claim->document).second;
  });
  return said;
}

// "Daily Post and 2 more".
std::string NamesOf(const EqualRows& rows, const HtmlContext& context, size_t columns) {
  const size_t others = ArticlesOf(rows) - 1;
  return CutTo(Printable(ShortName(context.sources, rows.first.claim->document)), columns) +
         (others == 0 ? "" : fmt::format(" and {} more", others));
}

// "down 10% (003) / down roughly 7.8% (004 and 2 more)"; of one source "+92% / $193.4M (003)".
std::string WhoSaysWhat(const std::vector<EqualRows>& said, bool across, const HtmlContext& context,
                        size_t columns) {
  std::vector<std::string> parts;
  for (const EqualRows& rows : said) {
    parts.push_back(CutTo(Printable(ValueInWords(*rows.first.claim)), kValueColumns));
    if (across) parts.back() += " (" + NamesOf(rows, context, columns) + ")";
  }
  const std::string line = fmt::format("{}", fmt::join(parts, " / "));
  return across || said.empty() ? line : line + " (" + NamesOf(said[0], context, columns) + ")";
}

constexpr size_t kIndent = 2;

std::string Indented(std::string_view text) {
  return std::string(kIndent, ' ') + CutTo(text, kColumns - kIndent) + "\n";
}

bool SayOneValue(const std::vector<EqualRows>& said) {
  return std::all_of(said.begin(), said.end(), [&](const EqualRows& rows) {
    return rows.first.claim->value_text == said[0].first.claim->value_text;
  });
}

// With names as long as there is room for.
std::string SaidLine(const Finding& finding, const std::vector<const Claim*>& members,
                     const HtmlContext& context) {
  std::vector<EqualRows> said = WhatIsSaid(finding, members);
  const bool across = DocumentsOf(members).size() > 1;
  // One value that clashes with itself: what it is said of.
  if (across && SayOneValue(said))
    if (const std::string difference = WhatSetsApart(finding, members, context);
        !difference.empty())
      return Indented(Printable(ValueInWords(*said[0].first.claim) + ", " + difference));
  for (const size_t columns : kNameColumns) {
    const std::string line = WhoSaysWhat(said, across, context, columns);
    if (ColumnsOf(line) + kIndent <= kColumns) return Indented(line);
  }
  // What does not fit is left out whole: half a bracket says nothing.
  constexpr std::string_view kMore = " / …";
  while (said.size() > 1) {
    said.pop_back();
    const std::string line = WhoSaysWhat(said, across, context, kNameColumns[2]);
    if (ColumnsOf(line) + ColumnsOf(kMore) + kIndent <= kColumns)
      return Indented(line + std::string(kMore));
  }
  return Indented(WhoSaysWhat(said, across, context, kNameColumns[2]));
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
    digest += SaidLine(finding, members, context);
  }
  if (grave == 0) digest += "Nothing that asks for an editor.\n";
  if (grave > shown) digest += Line("… and " + CountOf(grave - shown, "more", "more"));
  if (!report.errors.empty())
    digest += Line(CountOf(report.errors.size(), "document") + " could not be read.");
  return digest;
}

}  // namespace countercheck
