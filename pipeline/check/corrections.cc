#include "pipeline/check/corrections.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>

#include "core/metric_words.h"
#include "core/period.h"
#include "pipeline/check/claim_list.h"
#include "pipeline/check/compare.h"
#include "pipeline/check/fact.h"
#include "pipeline/check/normal_words.h"
#include "pipeline/check/sources.h"

namespace countercheck {
namespace {

using Members = std::vector<const Claim*>;
using Figures = std::vector<std::string>;  // as printed

// "$3 billion" in "about $3 billion", "9%" in "9 percent"; not in "19%".
bool IsFigure(const std::string& said, const std::string& figure) {
  const auto plain = [](std::string text) {
    for (const std::string_view word : {" percent", " per cent", " pct"})
      if (text.ends_with(word)) text.replace(text.size() - word.size(), word.size(), "%");
    return " " + text;
  };
  return plain(said).ends_with(plain(figure));
}

bool IsOneOf(const Claim& claim, const Figures& figures) {
  return std::any_of(figures.begin(), figures.end(),
                     [&](const std::string& figure) { return IsFigure(claim.value_text, figure); });
}

// The first of the members with one of the figures, in the document or outside of it.
const Claim* Find(const Members& members, const std::string& document, bool inside,
                  const Figures& figures) {
  for (const Claim* claim : members)
    if ((claim->document == document) == inside && IsOneOf(*claim, figures)) return claim;
  return nullptr;
}

std::string OneOf(const Figures& figures) {
  return figures.empty() ? "" : "“" + figures.front() + "”";
}

std::string At(const Note& note) {
  return note.line > 0 ? fmt::format(" (line {})", note.line) : "";
}

bool IsVersionOf(const Document& a, const Document& b) { return !a.url.empty() && a.url == b.url; }

// What is known while the findings are gone through.
class Settling {
 public:
  Settling(const DocumentIndex& documents, const std::vector<Claim>& claims,
           const std::vector<Note>& notes)
      : documents_(documents), sources_(documents.sorted()) {
    for (const Note& note : notes)
      if (note.kind == NoteKind::kRevision && !note.earlier.empty())
        notes_[note.document].push_back(&note);
    for (const Claim& claim : claims) {
      claims_.emplace(claim.id, &claim);
      if (notes_.contains(claim.document)) said_[claim.document].push_back(&claim);
    }
  }

  std::vector<std::string> Of(const Finding& finding) const {
    const Members members = MembersOf(finding);
    std::vector<std::string> corrections;
    for (const std::string& document : NamesOf(members)) {
      const auto notes = notes_.find(document);
      if (notes == notes_.end()) continue;
      for (const Note* note : notes->second)
        if (auto said = ByNote(*note, finding, members)) corrections.push_back(std::move(*said));
    }
    if (corrections.empty())
      if (auto said = ByVersions(members)) corrections.push_back(std::move(*said));
    return corrections;
  }

 private:
  Members MembersOf(const Finding& finding) const {
    Members members;
    for (const std::string& id : finding.claims)
      if (const auto claim = claims_.find(id); claim != claims_.end())
        members.push_back(claim->second);
    return members;
  }

  static std::set<std::string> NamesOf(const Members& members) {
    std::set<std::string> names;
    for (const Claim* claim : members) names.insert(claim->document);
    return names;
  }

  const std::string& NameOf(const std::string& document) const {
    Fact fact;
    fact.document = documents_.PlaceOf(document);
    return sources_.NameOf(fact);
  }

  // The note names the metric, or its article gives its figures for no other one.
  bool IsAbout(const Note& note, const Claim& claim) const {
    const std::string metric =
        claim.metric.empty() ? claim.label : std::string(MetricInWords(claim.metric));
    const std::string words = " " + NormalWords(note.message) + " ";
    if (!metric.empty() && words.find(" " + NormalWords(metric) + " ") != words.npos) return true;
    const auto said = said_.find(note.document);
    return said != said_.end() &&
           std::all_of(said->second.begin(), said->second.end(), [&](const Claim* other) {
             const bool same = other->metric == claim.metric && other->label == claim.label;
             return same || !(IsOneOf(*other, note.earlier) || IsOneOf(*other, note.corrected));
           });
  }

  std::optional<std::string> ByNote(const Note& note, const Finding& finding,
                                    const Members& members) const {
    const Claim* withdrawn = Find(members, note.document, true, note.earlier);
    if (withdrawn && IsAbout(note, *withdrawn)) return Withdrawn(note, *withdrawn, members);
    const Claim* holds = Find(members, note.document, true, note.corrected);
    const Claim* retold = Find(members, note.document, false, note.earlier);
    if (!holds || !retold || !IsAbout(note, *holds) || finding.kind == RelationKind::kArithmetic)
      return std::nullopt;
    return fmt::format(
        "{} gave {} in an earlier version and corrected it to {}{}: {} still has the earlier "
        "figure.",
        NameOf(note.document), OneOf(note.earlier), OneOf(note.corrected), At(note),
        NameOf(retold->document));
  }

  std::string Withdrawn(const Note& note, const Claim& withdrawn, const Members& members) const {
    const std::string figure = OneOf({withdrawn.value_text});
    const std::string& name = NameOf(note.document);
    if (note.corrected.empty())
      return fmt::format("{} has withdrawn {}{}.", name, figure, At(note));
    const Claim* agrees = Find(members, note.document, false, note.corrected);
    return fmt::format("{} has withdrawn {}{}: it is {}{}.", name, figure, At(note),
                       OneOf(note.corrected),
                       agrees ? ", as " + NameOf(agrees->document) + " says" : "");
  }

  // All members are of two versions of one article.
  std::optional<std::string> ByVersions(const Members& members) const {
    const std::set<std::string> names = NamesOf(members);
    if (names.size() != 2) return std::nullopt;
    const Document* earlier = documents_.sorted()[documents_.PlaceOf(*names.begin())];
    const Document* later = documents_.sorted()[documents_.PlaceOf(*names.rbegin())];
    const auto x = ParseIsoDate(earlier->published), y = ParseIsoDate(later->published);
    if (!IsVersionOf(*earlier, *later)) return std::nullopt;
    if (!x || !y || *x == *y)
      return fmt::format("{} and {} are versions of one article: quote the later one.",
                         NameOf(earlier->name), NameOf(later->name));
    if (*y < *x) std::swap(earlier, later);
    return fmt::format("{} is a later version of {}: {} became {}.", NameOf(later->name),
                       NameOf(earlier->name), SaidBy(*earlier, members), SaidBy(*later, members));
  }

  static std::string SaidBy(const Document& document, const Members& members) {
    for (const Claim* claim : members)
      if (claim->document == document.name) return OneOf({claim->value_text});
    return "";
  }

  const DocumentIndex& documents_;
  Sources sources_;
  std::map<std::string, std::vector<const Note*>> notes_;  // by document
  std::map<std::string, Members> said_;                    // by documents that have notes
  std::unordered_map<std::string_view, const Claim*> claims_;
};

bool AnyVersions(const std::vector<Document>& documents) {
  std::set<std::string_view> urls;
  return std::any_of(documents.begin(), documents.end(), [&](const Document& document) {
    return !document.url.empty() && !urls.insert(document.url).second;
  });
}

bool AnyCorrections(const std::vector<Note>& notes) {
  return std::any_of(notes.begin(), notes.end(), [](const Note& note) {
    return note.kind == NoteKind::kRevision && !note.earlier.empty();
  });
}

}  // namespace

void SettleByCorrections(const std::vector<Document>& documents, const std::vector<Claim>& claims,
                         const std::vector<Note>& notes, std::vector<Finding>* findings) {
  if (!AnyCorrections(notes) && !AnyVersions(documents)) return;
  const DocumentIndex known(documents, PointersTo(claims));
  const Settling settling(known, claims, notes);
  for (Finding& finding : *findings) {
    if (finding.kind > RelationKind::kTension) continue;
    const std::vector<std::string> corrections = settling.Of(finding);
    for (const std::string& correction : corrections) finding.message += " " + correction;
    if (!corrections.empty()) finding.severity = std::min(finding.severity, Severity::kMedium);
  }
  SortGravestFirst(findings);
}

}  // namespace countercheck
