#include "reports/finding_rows.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
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

// Whether `b` gives the answer of `a` in other words, or on terms that it leaves open.
bool AnswersLike(const Claim& a, const Claim& b) {
  const auto open_or_same = [](const auto& one, const auto& other) {
    return !one || !other || *one == *other;
  };
  const bool one_period =
      !a.period || !b.period || a.period->label == b.period->label || !b.period_explicit;
  return a.document == b.document && a.kind == b.kind && a.metric == b.metric &&
         a.label == b.label && a.measure == b.measure && a.segment == b.segment &&
         a.direction == b.direction && a.verdict == b.verdict && a.value.unit == b.value.unit &&
         a.value.interval == b.value.interval && open_or_same(a.modality, b.modality) &&
         open_or_same(a.session, b.session) && open_or_same(a.basis, b.basis) && one_period;
}

using ClaimIds = std::set<std::string_view>;

ClaimIds RestsOn(const Finding& finding) {
  ClaimIds ids;
  for (const Relation& pair : finding.pairs) ids.insert({pair.a, pair.b});
  return ids;
}

void AddLine(int line, FindingRow* row) {
  if (line <= 0 || line == row->claim->line) return;
  std::vector<int>& lines = row->other_lines;
  const auto place = std::lower_bound(lines.begin(), lines.end(), line);
  if (place == lines.end() || *place != line) lines.insert(place, line);
}

// The claim of a row gives way to one that the finding rests on.
void AddClaim(const Claim& claim, const ClaimIds& rests_on, FindingRow* row) {
  const bool better = rests_on.contains(claim.id) && !rests_on.contains(row->claim->id);
  const int line = better ? row->claim->line : claim.line;
  if (better) row->claim = &claim;
  AddLine(line, row);
}

// The row of the same document that the finding rests on, and that `row` only says again.
FindingRow* SaidBetterIn(std::vector<FindingRow>* rows, const FindingRow& row,
                         const ClaimIds& rests_on) {
  if (rests_on.contains(row.claim->id)) return nullptr;
  const auto better = std::find_if(rows->begin(), rows->end(), [&](const FindingRow& other) {
    return rests_on.contains(other.claim->id) && AnswersLike(*other.claim, *row.claim);
  });
  return better == rows->end() ? nullptr : &*better;
}

// `rows` are those of one document.
void FoldRepeats(const ClaimIds& rests_on, std::vector<FindingRow> rows,
                 std::vector<FindingRow>* all) {
  std::vector<bool> folded(rows.size());
  for (size_t i = 0; i < rows.size(); ++i) {
    FindingRow* better = SaidBetterIn(&rows, rows[i], rests_on);
    if (better == nullptr) continue;
    folded[i] = true;
    AddLine(rows[i].claim->line, better);
    for (const int line : rows[i].other_lines) AddLine(line, better);
  }
  for (size_t i = 0; i < rows.size(); ++i)
    if (!folded[i]) all->push_back(std::move(rows[i]));
}

}  // namespace

std::vector<FindingRow> RowsOf(const Finding& finding, const std::vector<const Claim*>& members) {
  const ClaimIds rests_on = RestsOn(finding);
  std::vector<FindingRow> all, rows;
  for (const Claim* claim : members) {
    // Members come by document.
    if (!rows.empty() && rows.back().claim->document != claim->document)
      FoldRepeats(rests_on, std::exchange(rows, {}), &all);
    const auto same = std::find_if(rows.begin(), rows.end(), [&](const FindingRow& row) {
      return SaysTheSame(*row.claim, *claim);
    });
    if (same == rows.end())
      rows.push_back({claim, {}});
    else
      AddClaim(*claim, rests_on, &*same);
  }
  FoldRepeats(rests_on, std::move(rows), &all);
  return all;
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
