#include "reports/finding_rows.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "reports/text_layout.h"
#include "reports/wording.h"

namespace countercheck {
namespace {

bool SaysTheSame(const Claim& a, const Claim& b) {
  return a.document == b.document && a.value_text == b.value_text && a.metric == b.metric &&
         a.measure == b.measure && a.value.low == b.value.low && a.value.high == b.value.high &&
         a.session == b.session && a.modality == b.modality;
}

}  // namespace

std::vector<FindingRow> RowsOf(const std::vector<const Claim*>& members) {
  std::vector<FindingRow> rows;
  size_t first = 0;
  for (const Claim* claim : members) {
    // Members come by document: those before its first row are no restatements.
    if (rows.empty() || rows.back().claim->document != claim->document) first = rows.size();
    const auto same = std::find_if(rows.begin() + first, rows.end(), [&](const FindingRow& row) {
      return SaysTheSame(*row.claim, *claim);
    });
    if (same == rows.end())
      rows.push_back({claim, {}});
    else if (claim->line != same->claim->line)
      same->other_lines.push_back(claim->line);
  }
  return rows;
}

std::string RemarksOf(const FindingRow& row, const Finding& finding) {
  std::vector<std::string> parts;
  const bool same_topic = row.claim->metric == finding.metric &&
                          (!row.claim->measure || ToString(*row.claim->measure) == finding.measure);
  if (!same_topic) parts.push_back(TopicOf(*row.claim));
  if (std::string context = ContextInWords(*row.claim); !context.empty()) parts.push_back(context);
  if (!row.other_lines.empty()) {
    parts.push_back(fmt::format("also line{} {}", row.other_lines.size() == 1 ? "" : "s",
                                fmt::join(row.other_lines, ", ")));
  }
  return Printable(fmt::format("{}", fmt::join(parts, " · ")));
}

std::string UnitOfAll(const Finding& finding, const std::vector<const Claim*>& members) {
  if (finding.kind == RelationKind::kArithmetic || finding.kind == RelationKind::kUnverifiable)
    return "";
  std::set<std::string> units;
  for (const Claim* claim : members)
    if (claim->kind == ClaimKind::kQuantity) units.insert(claim->value.unit);
  return units.size() == 1 ? *units.begin() : "";
}

std::string TopicOf(const Finding& finding) {
  std::string topic = MetricInWords(finding.metric);
  if (!finding.measure.empty())
    topic += (topic.empty() ? "" : ", ") + MeasureInWords(finding.measure);
  if (!finding.subject.empty()) topic = finding.subject + (topic.empty() ? "" : " · ") + topic;
  return Printable(topic);
}

std::set<std::string_view> DocumentsOf(const std::vector<const Claim*>& members) {
  std::set<std::string_view> documents;
  for (const Claim* claim : members) documents.insert(claim->document);
  return documents;
}

Finding InShortNames(Finding finding, const std::vector<const Claim*>& members,
                     const DocumentNames& names) {
  const std::set<std::string_view> documents = DocumentsOf(members);
  const auto shorten = [&](std::string* text) {
    *text = WithShortNames(std::move(*text), names, documents);
  };
  shorten(&finding.message);
  for (std::string& step : finding.explain) shorten(&step);
  for (std::string& difference : finding.differs) shorten(&difference);
  return finding;
}

std::vector<std::string> WithSourcesFolded(const std::vector<std::string>& differs) {
  constexpr std::string_view kUnstated = " unstated in ";
  constexpr size_t kSourcesNamed = 4;
  std::vector<std::string> folded;
  std::map<std::string, std::pair<size_t, size_t>> places;  // of a beginning, and its sources
  for (const std::string& text : differs) {
    const size_t at = text.find(kUnstated);
    const std::string beginning = at == text.npos ? "" : text.substr(0, at + kUnstated.size());
    const auto [known, is_new] = places.emplace(beginning, std::pair(folded.size(), size_t{0}));
    auto& [place, sources] = known->second;
    if (beginning.empty() || is_new)
      folded.push_back(text);
    else if (sources < kSourcesNamed)
      folded[place] += ", " + text.substr(beginning.size());
    ++sources;
  }
  for (const auto& [beginning, known] : places)
    if (!beginning.empty() && known.second > kSourcesNamed)
      folded[known.first] += fmt::format(" and {} more", known.second - kSourcesNamed);
  return folded;
}

std::string LikenessOf(const Finding& finding, const std::vector<const Claim*>& members) {
  if (members.empty() || DocumentsOf(members).size() > 1) return "finding " + finding.id;
  std::set<std::string> values;
  for (const Claim* claim : members) values.insert(TopicOf(*claim) + " " + ValueInWords(*claim));
  return fmt::format("{} {} {}", ToString(finding.kind), TopicOf(finding),
                     fmt::join(values, " / "));
}

std::string SourcesOf(const Finding& finding, const std::vector<const Claim*>& members) {
  const std::set<std::string_view> documents = DocumentsOf(members);
  if (documents.size() < 2 || finding.origins < 1) return "";
  return CountOf(documents.size(), "article") + ", " +
         CountOf(static_cast<size_t>(finding.origins), "origin");
}

}  // namespace countercheck
