#include "pipeline/check/coverage.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "pipeline/check/messages.h"
#include "pipeline/check/question.h"
#include "pipeline/check/question_words.h"
#include "pipeline/check/sources.h"
#include "pipeline/check/terms_in_words.h"

namespace countercheck {
namespace {

using ClaimIds = std::unordered_set<std::string>;

// Arithmetic is within an article, and a tension is no contradiction.
bool IsClash(RelationKind kind) {
  return kind < RelationKind::kTension && kind != RelationKind::kArithmetic;
}

// Adds to `clashing` who says the same as one of them, who says the same as that one, and so on.
void AddEquals(const std::vector<Relation>& pairs, ClaimIds* clashing) {
  std::unordered_map<std::string_view, std::vector<const std::string*>> equals;
  for (const Relation& pair : pairs) {
    if (pair.kind != RelationKind::kAgreement) continue;
    equals[pair.a].push_back(&pair.b);
    equals[pair.b].push_back(&pair.a);
  }
  std::vector<std::string> to_do(clashing->begin(), clashing->end());
  while (!to_do.empty()) {
    const std::string claim = std::move(to_do.back());
    to_do.pop_back();
    for (const std::string* equal : equals[claim])
      if (clashing->insert(*equal).second) to_do.push_back(*equal);
  }
}

bool IsTension(RelationKind kind) { return kind == RelationKind::kTension; }

// Its pairs name one claim of a side for all that say the same.
bool IsTensionThroughout(const Finding& finding) {
  return IsTension(finding.kind) &&
         std::all_of(finding.pairs.begin(), finding.pairs.end(),
                     [](const Relation& pair) { return IsTension(pair.kind); });
}

// The claims that a finding sets against another one by a pair of such a kind, and those that say
// the same as these.
ClaimIds ClaimsSetApart(const std::vector<Finding>& findings, bool (*is_such)(RelationKind)) {
  ClaimIds clashing;
  for (const Finding& finding : findings) {
    ClaimIds here;
    const bool all = is_such == IsTension && IsTensionThroughout(finding);
    if (all) here.insert(finding.claims.begin(), finding.claims.end());
    for (const Relation& pair : finding.pairs)
      if (is_such(pair.kind)) here.insert({pair.a, pair.b});
    AddEquals(finding.pairs, &here);
    clashing.merge(here);
  }
  return clashing;
}

bool IsHedged(const Fact& fact) {
  return fact.claim().kind == ClaimKind::kQuantity && fact.value().qualifier != Qualifier::kExact;
}

bool IsAmong(const ClaimIds& claims, const Fact& fact) {
  return std::any_of(fact.mentions.begin(), fact.mentions.end(),
                     [&](const Claim* claim) { return claims.contains(claim->id); });
}

// What findings set against other claims.
struct Doubted {
  ClaimIds clashing, in_tension;
};

Answer AnswerOf(const Fact& fact, const Doubted& doubted) {
  if (IsAmong(doubted.clashing, fact)) return Answer::kInConflict;
  if (IsAmong(doubted.in_tension, fact)) return Answer::kInTension;
  return IsHedged(fact) ? Answer::kHedged : Answer::kGiven;
}

void AddOnce(std::string said, std::vector<std::string>* values) {
  if (std::find(values->begin(), values->end(), said) == values->end())
    values->push_back(std::move(said));
}

void AddAnswer(const Fact& fact, const Doubted& doubted, CoverageCell* cell) {
  cell->answer = std::max(cell->answer, AnswerOf(fact, doubted));
  AddOnce(SaidIn(fact), &cell->values);
}

// Equal for facts that may be said of one thing, whatever their period and modality.
std::string ThingOf(const Fact& fact, const std::string& subject) {
  const Claim& claim = fact.claim();
  std::string key = subject;
  for (const std::string_view part :
       {std::string_view(fact.metric), claim.measure ? ToString(*claim.measure) : "",
        ToString(claim.kind), std::string_view(claim.value.unit), std::string_view(fact.segment)})
    key.append("\x1f").append(part);
  return key;
}

bool NamesNobody(const Fact& fact) { return fact.claim().subject.name.empty(); }

bool SharesAValue(const Fact& fact, const Question& question) {
  if (fact.claim().kind != ClaimKind::kQuantity) return false;
  return std::any_of(question.facts.begin(), question.facts.end(), [&](const Fact* other) {
    return !Disjoint(fact.value().interval, other->value().interval);
  });
}

// What `fact`, which does not answer the question, says beside it; empty where it is about another
// thing.
std::string AsideOn(const Question& question, const Fact& telling, const Fact& fact) {
  if (Compare(fact.period, telling.period) == PeriodRelation::kDifferent) return "";
  if (fact.subject != telling.subject)
    return SharesAValue(fact, question) ? "of a company it does not name: " + SaidIn(fact) : "";
  if (fact.modality == telling.modality) return "";
  return fmt::format("as {}: {}",
                     fact.modality == Modality::kActual ? "fact" : InWords(fact.modality),
                     SaidIn(fact));
}

// The fact that says the question's period, where one does.
const Fact& TellingFact(const Question& question) {
  for (const Fact* fact : question.facts)
    if (fact->period.stated() && !fact->period.partial) return *fact;
  return *question.facts.front();
}

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
        doubted_{ClaimsSetApart(report.findings, IsClash),
                 ClaimsSetApart(report.findings, IsTension)} {
    coverage_.documents.resize(documents.size());
    coverage_.unbound.resize(documents.size());
    coverage_.sources.resize(documents.size());
    for (size_t i = 0; i < documents.size(); ++i) {
      coverage_.documents[places_[i]] = documents[i]->name;
      coverage_.sources[places_[i]].origin = documents[sources_.OriginOf(i)]->name;
    }
  }

  // Before the questions.
  void AddFact(const Fact& fact) {
    by_thing_[ThingOf(fact, NamesNobody(fact) ? "" : fact.subject)].push_back(&fact);
  }

  void AddQuestion(const Question& question) {
    const Fact& telling = TellingFact(question);
    CoverageRow row{TopicOf(telling), {}};
    telling_.push_back(&telling);
    for (const Fact* fact : question.facts)
      AddAnswer(*fact, doubted_, &row.cells[places_[fact->document]]);
    const bool shared = sources_.CountOrigins(question.facts) > 1;
    AddAsides(question, telling, &row);
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
  // Of what documents that do not answer say as a forecast, or of nobody by name.
  void AddAsides(const Question& question, const Fact& telling, CoverageRow* row) const {
    for (const std::string& subject : {telling.subject, std::string()}) {
      const auto beside = by_thing_.find(ThingOf(telling, subject));
      if (beside == by_thing_.end()) continue;
      for (const Fact* fact : beside->second) {
        const size_t place = places_[fact->document];
        if (row->cells.contains(place)) continue;
        if (std::string aside = AsideOn(question, telling, *fact); !aside.empty())
          AddOnce(aside + DoubtOn(*fact), &row->asides[place]);
      }
    }
  }

  std::string DoubtOn(const Fact& fact) const {
    const Answer answer = AnswerOf(fact, doubted_);
    if (answer == Answer::kInConflict) return ", in conflict";
    return answer == Answer::kInTension ? ", in tension" : "";
  }

  static void Count(const CoverageCell& cell, bool shared, SourceStanding* standing) {
    ++standing->questions;
    if (shared) ++standing->shared;
    if (shared && cell.answer == Answer::kInConflict) ++standing->differs;
  }

  Sources sources_;
  std::vector<size_t> places_;
  Doubted doubted_;
  std::unordered_map<std::string, std::vector<const Fact*>> by_thing_;
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
  NameAlike(&facts);
  for (const Fact& fact : facts) audit.AddFact(fact);
  for (const ClaimKind kind : {ClaimKind::kQuantity, ClaimKind::kDirection, ClaimKind::kVerdict})
    for (const Question& question : QuestionsOf(facts, kind)) audit.AddQuestion(question);
  return std::move(audit).Finish();
}

}  // namespace countercheck
