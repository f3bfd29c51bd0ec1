#include "reports/dimension_notes.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "reports/finding_rows.h"
#include "reports/text_layout.h"
#include "reports/wording.h"

namespace countercheck {
namespace {

constexpr size_t kNamesShown = 2;
constexpr size_t kValuesShown = 4;
constexpr std::string_view kUnstated = " unstated in ";

struct Dimension {
  std::string_view name;
  std::string (*value_of)(const Claim&);  // empty: not stated
  std::string_view unsaid;                // what leaving it out means; empty: it is left open
};

std::string MetricOf(const Claim& claim) { return MetricInWords(claim.metric); }
std::string MeasureOf(const Claim& claim) {
  return claim.measure ? MeasureInWords(ToString(*claim.measure)) : "";
}
std::string PeriodOf(const Claim& claim) { return claim.period ? LabelInWords(*claim.period) : ""; }
std::string SegmentOf(const Claim& claim) { return claim.segment; }
std::string SessionOf(const Claim& claim) {
  return claim.session ? SessionInWords(*claim.session) : "";
}
std::string MomentOf(const Claim& claim) {
  return claim.moment.empty() ? "" : ComparatorInWords(claim.moment);
}
std::string BasisOf(const Claim& claim) { return claim.basis ? BasisInWords(*claim.basis) : ""; }
// "actual" goes without saying where nobody says anything else.
std::string ModalityOf(const Claim& claim) {
  return claim.modality && *claim.modality != Modality::kActual
             ? std::string(ModalityInWords(*claim.modality))
             : "";
}
std::string ComparatorOf(const Claim& claim) {
  return claim.comparator.empty() ? "" : ComparatorInWords(claim.comparator);
}
std::string CounterpartyOf(const Claim& claim) { return claim.counterparty; }

// In words, values have no unit of their own.
std::string UnitOf(const Claim& claim) {
  return claim.kind == ClaimKind::kQuantity ? ComparatorInWords(claim.value.unit) : "";
}

constexpr Dimension kDimensions[] = {{"metric", MetricOf, ""},
                                     {"measure", MeasureOf, ""},
                                     {"unit", UnitOf, ""},
                                     {"period", PeriodOf, ""},
                                     {"segment", SegmentOf, "the whole"},
                                     {"session", SessionOf, ""},
                                     {"moment", MomentOf, ""},
                                     {"basis", BasisOf, ""},
                                     {"status", ModalityOf, "actual"},
                                     {"held against", ComparatorOf, ""},
                                     {"other party", CounterpartyOf, ""}};

// The heading of the finding has these; that they are the same is no news.
bool IsInTheHeading(std::string_view dimension) {
  return dimension == "metric" || dimension == "measure" || dimension == "unit";
}

// Figures of an equation, and those that imply another, are about different things.
bool IsOfAnEquation(RelationKind kind) {
  return kind == RelationKind::kArithmetic || kind == RelationKind::kUnverifiable;
}

// "Q1" of "Q1 2026": the same, less finely said.
bool IsBeginningOf(std::string_view label, std::string_view longer) {
  return longer.size() > label.size() && longer.starts_with(label) && longer[label.size()] == ' ';
}

// Without the case of letters, and "&" as "and": "Tools & Parts" is "tools and parts".
std::string Folded(std::string_view value) {
  std::string folded;
  for (const char c : value) {
    if (c == '&')
      folded += "and";
    else
      folded += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return folded;
}

// What one dimension holds: values, in the order of the report, each with the articles that give
// it; and the articles that leave it out.
struct Answers {
  std::vector<std::pair<std::string, std::vector<std::string_view>>> values;
  std::vector<std::string_view> silent;
};

void AddOnce(std::string_view document, std::vector<std::string_view>* documents) {
  if (std::find(documents->begin(), documents->end(), document) == documents->end())
    documents->push_back(document);
}

void AddValue(std::string value, std::string_view document, Answers* answers) {
  for (auto& [known, documents] : answers->values) {
    const bool coarser = IsBeginningOf(value, known), finer = IsBeginningOf(known, value);
    if (Folded(known) != Folded(value) && !coarser && !finer) continue;
    if (finer) known = std::move(value);
    return AddOnce(document, &documents);
  }
  answers->values.push_back({std::move(value), {document}});
}

Answers AnswersAlong(const Dimension& dimension, const std::vector<const Claim*>& members) {
  Answers answers;
  std::set<std::string_view> speakers;
  for (const Claim* claim : members) {
    std::string value = dimension.value_of(*claim);
    if (value.empty() && !dimension.unsaid.empty()) value = dimension.unsaid;
    if (value.empty()) continue;
    speakers.insert(claim->document);
    AddValue(std::move(value), claim->document, &answers);
  }
  for (const Claim* claim : members)
    if (!speakers.contains(claim->document)) AddOnce(claim->document, &answers.silent);
  return answers;
}

// "Daily Post, Courier and 2 more".
std::string NamesIn(const std::vector<std::string_view>& documents, const DocumentNames& names) {
  std::string list;
  for (size_t i = 0; i < documents.size() && i < kNamesShown; ++i)
    list += (i > 0 ? ", " : "") + ShortName(names, documents[i]);
  return documents.size() <= kNamesShown
             ? list
             : fmt::format("{} and {} more", list, documents.size() - kNamesShown);
}

std::string DifferenceIn(const Dimension& dimension, const Answers& answers,
                         const DocumentNames& names) {
  std::string text(dimension.name);
  size_t shown = 0;
  for (const auto& [value, documents] : answers.values) {
    if (shown == kValuesShown)
      return fmt::format("{} and {} more", text, answers.values.size() - shown);
    text += fmt::format("{}{} ({})", shown++ == 0 ? ": " : ", ", value, NamesIn(documents, names));
  }
  return text;
}

void AddNote(const Dimension& dimension, const Answers& answers, bool of_equation,
             const DocumentNames& names, DimensionNotes* notes) {
  const bool agree = answers.values.size() == 1 && answers.silent.empty();
  if (agree && answers.values[0].first != dimension.unsaid && !IsInTheHeading(dimension.name))
    notes->agrees.push_back(fmt::format("{} {}", dimension.name, answers.values[0].first));
  if (of_equation || answers.values.empty()) return;
  if (answers.values.size() > 1) notes->differs.push_back(DifferenceIn(dimension, answers, names));
  if (!answers.silent.empty() && !IsInTheHeading(dimension.name))
    notes->unstated.push_back(
        fmt::format("{}{}{}", dimension.name, kUnstated, NamesIn(answers.silent, names)));
}

bool SpeaksOf(std::string_view text, std::string_view dimension) {
  for (const std::string_view lead : {"different ", "apart in "})
    if (text.starts_with(lead)) text.remove_prefix(lead.size());
  if (dimension == "status") return text.starts_with("modality") || text.starts_with("status");
  if (dimension == "held against") return text.starts_with("comparator");
  if (dimension == "other party") return text.starts_with("counterparty");
  return text.starts_with(dimension);
}

bool IsSaidIn(const std::vector<std::string>& notes, std::string_view text) {
  for (const Dimension& dimension : kDimensions)
    if (SpeaksOf(text, dimension.name))
      return std::any_of(notes.begin(), notes.end(),
                         [&](const std::string& note) { return note.starts_with(dimension.name); });
  return false;
}

// "who pays" of "apart in who pays"; "different status" of "different modality".
std::string InReadersWords(std::string text) {
  constexpr std::pair<std::string_view, std::string_view> kNames[] = {
      {"apart in ", ""},
      {"modality", "status"},
      {"comparator", "held against"},
      {"counterparty", "other party"}};
  for (const auto& [name, words] : kNames)
    if (const size_t at = text.find(name); at != text.npos) text.replace(at, name.size(), words);
  return text;
}

// Drops the notes on the dimension that `text` speaks of.
void DropThoseOn(std::string_view text, std::vector<std::string>* notes) {
  std::erase_if(*notes, [&](const std::string& note) {
    return std::any_of(std::begin(kDimensions), std::end(kDimensions), [&](const Dimension& one) {
      return SpeaksOf(text, one.name) && note.starts_with(one.name);
    });
  });
}

// What an editor's question settles first, where several dimensions differ.
constexpr std::string_view kByWeight[] = {"rate",    "status",      "session", "moment",
                                          "basis",   "measure",     "unit",    "metric",
                                          "segment", "other party", "period",  "held against"};

}  // namespace

DimensionNotes DimensionNotesOf(const Finding& finding, const std::vector<const Claim*>& members,
                                const DocumentNames& names) {
  DimensionNotes notes;
  if (members.size() > 1)
    for (const Dimension& dimension : kDimensions)
      AddNote(dimension, AnswersAlong(dimension, members), IsOfAnEquation(finding.kind), names,
              &notes);
  // What the checks say, and the claims do not show.
  std::vector<std::string> further_differs, further_unstated;
  for (const std::string& text : WithSourcesFolded(finding.differs)) {
    const bool unstated = text.find(kUnstated) != text.npos;
    if (IsSaidIn(notes.differs, text)) continue;
    // The message has it from the checks, which know what an article says elsewhere.
    if (unstated) DropThoseOn(text, &notes.unstated);
    (unstated ? further_unstated : further_differs).push_back(InReadersWords(text));
  }
  notes.differs.insert(notes.differs.begin(), further_differs.begin(), further_differs.end());
  notes.unstated.insert(notes.unstated.end(), further_unstated.begin(), further_unstated.end());
  return notes;
}

std::string DecisiveDifference(const DimensionNotes& notes) {
  for (const std::string_view name : kByWeight)
    for (const std::string& note : notes.differs)
      if (note.starts_with(name)) return note;
  return "";
}

std::string DecisiveDimension(const DimensionNotes& notes) {
  for (const auto* list : {&notes.differs, &notes.unstated})
    for (const std::string_view name : kByWeight)
      for (const std::string& note : *list)
        if (SpeaksOf(note, name) || note.starts_with(name)) return std::string(name);
  return "";
}

std::string WhatSetsApart(const Finding& found, const std::vector<const Claim*>& members,
                          const HtmlContext& context) {
  const Finding finding = InShortNames(found, members, context.names);
  return DecisiveDifference(DimensionNotesOf(finding, members, context.sources));
}

}  // namespace countercheck
