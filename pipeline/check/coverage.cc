#include "pipeline/check/coverage.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <unordered_set>

#include "pipeline/check/messages.h"
#include "pipeline/check/question.h"
#include "pipeline/check/question_words.h"
#include "pipeline/check/sources.h"

namespace countercheck {
namespace {

using ClaimIds = std::unordered_set<std::string>;

// Arithmetic is within an article, and a tension is no contradiction.
bool IsClash(RelationKind kind) {
  return kind < RelationKind::kTension && kind != RelationKind::kArithmetic;
}

// The claims that a finding holds against another one, and those that say the same as these.
ClaimIds ClashingClaims(const std::vector<Finding>& findings) {
  ClaimIds clashing;
  for (const Finding& finding : findings) {
    ClaimIds here;
    for (const Relation& pair : finding.pairs)
      if (IsClash(pair.kind)) here.insert({pair.a, pair.b});
    for (const Relation& pair : finding.pairs) {
      if (pair.kind != RelationKind::kAgreement) continue;
      if (here.contains(pair.a) || here.contains(pair.b)) here.insert({pair.a, pair.b});
    }
    clashing.merge(here);
  }
  return clashing;
}

bool IsHedged(const Fact& fact) {
  return fact.claim().kind == ClaimKind::kQuantity && fact.value().qualifier != Qualifier::kExact;
}

bool Clashes(const Fact& fact, const ClaimIds& clashing) {
  return std::any_of(fact.mentions.begin(), fact.mentions.end(),
                     [&](const Claim* claim) { return clashing.contains(claim->id); });
}

Answer AnswerOf(const Fact& fact, const ClaimIds& clashing) {
  if (Clashes(fact, clashing)) return Answer::kInConflict;
  return IsHedged(fact) ? Answer::kHedged : Answer::kGiven;
}

void AddAnswer(const Fact& fact, const ClaimIds& clashing, CoverageCell* cell) {
  cell->answer = std::max(cell->answer, AnswerOf(fact, clashing));
  std::string said = SaidIn(fact);
  if (std::find(cell->values.begin(), cell->values.end(), said) == cell->values.end())
    cell->values.push_back(std::move(said));
}

// The fact that says the question's period, where one does.
const Fact& TellingFact(const Question& question) {
  for (const Fact* fact : question.facts)
    if (fact->period.stated() && !fact->period.partial) return *fact;
  return *question.facts.front();
}

// How most claims call each subject; of equally many the first in the order of letters.
class SubjectNames {
 public:
  explicit SubjectNames(const std::vector<Fact>& facts) {
    std::map<std::string, std::map<std::string, size_t>> uses;
    for (const Fact& fact : facts)
      uses[fact.subject][fact.claim().subject.name] += fact.mentions.size();
    for (const auto& [subject, names] : uses)
      name_[subject] =
          std::max_element(names.begin(), names.end(), [](const auto& a, const auto& b) {
            return a.second < b.second;
          })->first;
  }

  const std::string& Of(const Fact& fact) const { return name_.at(fact.subject); }

 private:
  std::map<std::string, std::string> name_;
};

bool HoldsConflict(const CoverageRow& row) {
  return std::any_of(row.cells.begin(), row.cells.end(),
                     [](const auto& cell) { return cell.second.answer == Answer::kInConflict; });
}

// Where the documents of the checks, sorted by name, stand in the report.
std::vector<size_t> PlacesInReport(const DocumentList& sorted, const Report& report) {
  std::map<std::string, size_t> place;
  for (const Document& document : report.documents) place.emplace(document.name, place.size());
  std::vector<size_t> places;
  for (const Document* document : sorted)
    places.push_back(place.emplace(document->name, place.size()).first->second);
  return places;
}

// Everything that is counted, for one report.
class Audit {
 public:
  Audit(const Report& report, const DocumentList& documents)
      : sources_(documents),
        places_(PlacesInReport(documents, report)),
        clashing_(ClashingClaims(report.findings)) {
    coverage_.documents.resize(documents.size());
    coverage_.unbound.resize(documents.size());
    coverage_.sources.resize(documents.size());
    for (size_t i = 0; i < documents.size(); ++i) {
      coverage_.documents[places_[i]] = documents[i]->name;
      coverage_.sources[places_[i]].origin = documents[sources_.OriginOf(i)]->name;
    }
  }

  void AddQuestion(const Question& question, const SubjectNames& names) {
    const Fact& telling = TellingFact(question);
    CoverageRow row{TopicOf(telling, names.Of(telling)), {}};
    telling_.push_back(&telling);
    for (const Fact* fact : question.facts)
      AddAnswer(*fact, clashing_, &row.cells[places_[fact->document]]);
    const bool shared = sources_.CountOrigins(question.facts) > 1;
    for (const auto& [place, cell] : row.cells) Count(cell, shared, &coverage_.sources[place]);
    coverage_.rows.push_back(std::move(row));
  }

  void AddUnbound(const Fact& fact) {
    if (fact.claim().metric.empty())
      coverage_.unbound[places_[fact.document]].push_back(fact.claim().value_text);
  }

  void AddQuotes(const Fact& fact) {
    std::vector<std::string>& quotes = coverage_.sources[places_[fact.document]].quotes;
    for (const std::string& wire : sources_.WiresOf(fact))
      if (std::find(quotes.begin(), quotes.end(), wire) == quotes.end()) quotes.push_back(wire);
  }

  Coverage Finish() && {
    TellApart(telling_, &coverage_.rows);
    std::stable_sort(coverage_.rows.begin(), coverage_.rows.end(),
                     [](const CoverageRow& a, const CoverageRow& b) {
                       if (a.cells.size() != b.cells.size()) return a.cells.size() > b.cells.size();
                       return HoldsConflict(a) > HoldsConflict(b);
                     });
    return std::move(coverage_);
  }

 private:
  static void Count(const CoverageCell& cell, bool shared, SourceStanding* standing) {
    ++standing->questions;
    if (shared) ++standing->shared;
    if (shared && cell.answer == Answer::kInConflict) ++standing->differs;
  }

  Sources sources_;
  std::vector<size_t> places_;
  ClaimIds clashing_;
  std::vector<const Fact*> telling_;  // of each row
  Coverage coverage_;
};

}  // namespace

Coverage CoverageOf(const Report& report) {
  const ClaimList claims = PointersTo(report.claims);
  const DocumentIndex documents(report.documents, claims);
  Audit audit(report, documents.sorted());
  const SubjectIndex subjects(report.claims);
  auto [facts, loose] = FoldClaims(documents.sorted(), claims, subjects);
  for (const Fact& fact : facts) audit.AddUnbound(fact), audit.AddQuotes(fact);
  for (const Fact& fact : loose) audit.AddUnbound(fact);
  std::erase_if(facts, [](const Fact& fact) { return fact.claim().metric.empty(); });
  const SubjectNames names(facts);
  for (const ClaimKind kind : {ClaimKind::kQuantity, ClaimKind::kDirection, ClaimKind::kVerdict})
    for (const Question& question : QuestionsOf(facts, kind)) audit.AddQuestion(question, names);
  return std::move(audit).Finish();
}

}  // namespace countercheck
