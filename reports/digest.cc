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
constexpr size_t kShortName = 8;
constexpr size_t kMostLines = 15;

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
  std::vector<EqualRows> said = FoldEqual(RowsOf(finding, members), finding.kind);
  if (DocumentsOf(members).size() < 2) return said;
  std::set<std::string_view> heard;
  std::erase_if(said, [&](const EqualRows& rows) {
    return !heard.insert(rows.first.claim->document).second;
  });
  return said;
}

// "Daily Post and 2 more"; "Daily… +2" where names are short.
std::string NamesOf(const EqualRows& rows, const HtmlContext& context, size_t columns) {
  const size_t others = ArticlesOf(rows) - 1;
  std::string names =
      CutTo(Printable(ShortName(context.sources, rows.first.claim->document)), columns);
  if (others == 0) return names;
  return names +
         (columns > kShortName ? fmt::format(" and {} more", others) : fmt::format(" +{}", others));
}

// What a value and a name may take of a line.
struct Room {
  size_t value = 0;
  size_t name = 0;
};
constexpr Room kRooms[] = {{28, 28}, {28, 20}, {28, 14}};
constexpr Room kNarrowRooms[] = {{28, 14}, {20, 12}, {20, kShortName}, {16, kShortName}};

// "down 10% (003)"
std::string SideInWords(const EqualRows& rows, const HtmlContext& context, const Room& room) {
  return CutTo(Printable(ValueInWords(*rows.first.claim)), room.value) + " (" +
         NamesOf(rows, context, room.name) + ")";
}

// "down 10% (003) / down roughly 7.8% (004 and 2 more)"; of one source "+92% / $193.4M (003)".
std::string WhoSaysWhat(const std::vector<EqualRows>& said, bool across, const HtmlContext& context,
                        const Room& room) {
  std::vector<std::string> parts;
  for (const EqualRows& rows : said)
    parts.push_back(across ? SideInWords(rows, context, room)
                           : CutTo(Printable(ValueInWords(*rows.first.claim)), room.value));
  const std::string line = fmt::format("{}", fmt::join(parts, " / "));
  return across || said.empty() ? line : line + " (" + NamesOf(said[0], context, room.name) + ")";
}

// Where a claim stands of those that speak in words: its verdict, or the sign of its move.
int SideOf(const Claim& claim) {
  if (claim.verdict) return 1 + static_cast<int>(*claim.verdict);
  if (claim.direction) return *claim.direction == Direction::kUp ? 1 : -1;
  const auto& figure = claim.value.low ? claim.value.low : claim.value.high;
  return !figure || figure->IsZero() ? 0 : figure->IsNegative() ? -1 : 1;
}

// At most `most` of what is said, at least two: the lowest and the highest figure, and where words
// clash one of either side.
std::vector<EqualRows> WithBothSides(const std::vector<EqualRows>& said, size_t most) {
  std::vector<EqualRows> kept;
  for (const size_t place : MostTelling(said, most)) kept.push_back(said[place]);
  const auto is_other_side = [&](const EqualRows& rows) {
    return SideOf(*rows.first.claim) != SideOf(*kept[0].first.claim);
  };
  if (std::any_of(kept.begin(), kept.end(), is_other_side)) return kept;
  const auto other = std::find_if(said.begin(), said.end(), is_other_side);
  if (other != said.end()) kept.back() = *other;
  return kept;
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

constexpr std::string_view kMore = " / …";

// Some of what is said, both sides of it, on one line; empty where they do not fit.
std::string ShortenedLine(const std::vector<EqualRows>& said, const HtmlContext& context) {
  for (size_t most = said.size(); most >= 2; --most) {
    const std::vector<EqualRows> kept = WithBothSides(said, most);
    for (const Room& room : kNarrowRooms) {
      // Of many values those are left out that stand between.
      if (most > 2 && room.name < kRooms[2].name) break;
      const std::string line =
          WhoSaysWhat(kept, true, context, room) + std::string(most < said.size() ? kMore : "");
      if (ColumnsOf(line) + kIndent <= kColumns) return Indented(line);
    }
  }
  return "";
}

// Of one source: as many values as fit.
std::string LineOfOneSource(std::vector<EqualRows> said, const HtmlContext& context) {
  while (said.size() > 1) {
    said.pop_back();
    const std::string line = WhoSaysWhat(said, false, context, kRooms[2]);
    if (ColumnsOf(line) + ColumnsOf(kMore) + kIndent <= kColumns)
      return Indented(line + std::string(kMore));
  }
  return Indented(WhoSaysWhat(said, false, context, kRooms[2]));
}

// With names as long as there is room for; on two lines where one has none, and one is to spare.
std::string SaidLines(const Finding& finding, const std::vector<const Claim*>& members,
                      const HtmlContext& context, size_t* spare_lines) {
  const std::vector<EqualRows> said = WhatIsSaid(finding, members);
  const bool across = DocumentsOf(members).size() > 1;
  // One value that clashes with itself: what it is said of.
  if (across && SayOneValue(said))
    if (const std::string difference = WhatSetsApart(finding, members, context);
        !difference.empty())
      return Indented(Printable(ValueInWords(*said[0].first.claim) + ", " + difference));
  for (const Room& room : kRooms) {
    const std::string line = WhoSaysWhat(said, across, context, room);
    if (ColumnsOf(line) + kIndent <= kColumns) return Indented(line);
  }
  if (!across) return LineOfOneSource(said, context);
  if (*spare_lines == 0 || said.size() > 2) {
    if (std::string line = ShortenedLine(said, context); !line.empty()) return line;
  }
  if (said.size() < 2) return Indented(WhoSaysWhat(said, across, context, kRooms[2]));
  const std::vector<EqualRows> sides = WithBothSides(said, 2);
  *spare_lines -= std::min<size_t>(*spare_lines, 1);
  return Indented(SideInWords(sides[0], context, kRooms[0]) + " /") +
         Indented(SideInWords(sides[1], context, kRooms[0]) +
                  std::string(said.size() > 2 ? kMore : ""));
}

// The findings that a mail is for, each once, without copies; at most a few of them, and how many
// there are.
struct GraveFindings {
  std::vector<const Finding*> shown;
  size_t all = 0;
};

GraveFindings GraveOf(const Report& report, const ClaimIndex& index) {
  GraveFindings grave;
  std::set<std::string> told;
  for (const Finding& finding : report.findings) {
    const std::vector<const Claim*> members = index.MembersOf(finding);
    if (finding.severity == Severity::kInfo || !IsForEditors(finding, members)) continue;
    if (!told.insert(LikenessOf(finding, members)).second) continue;
    if (++grave.all <= kMostFindings) grave.shown.push_back(&finding);
  }
  return grave;
}

}  // namespace

std::string FormatDigest(const Report& report) {
  const ClaimIndex index(report.claims);
  const HtmlContext context = ContextOf(report);
  std::string digest = SubjectLine(report, index) + "\n";
  const GraveFindings grave = GraveOf(report, index);
  // Two lines each, those above them, and those below.
  size_t spare_lines = kMostLines - 4 - 2 * grave.shown.size();
  for (const Finding* finding : grave.shown) {
    digest += Line(fmt::format("{} {}: {}", HeadingOf(finding->kind), ToString(finding->severity),
                               TopicOf(*finding)));
    digest += SaidLines(*finding, index.MembersOf(*finding), context, &spare_lines);
  }
  if (grave.all == 0) digest += "Nothing that asks for an editor.\n";
  if (grave.all > grave.shown.size())
    digest += Line("… and " + CountOf(grave.all - grave.shown.size(), "more", "more"));
  if (!report.errors.empty())
    digest += Line(CountOf(report.errors.size(), "document") + " could not be read.");
  return digest;
}

}  // namespace countercheck
