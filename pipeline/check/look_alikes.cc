#include "pipeline/check/look_alikes.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>

#include "pipeline/check/answers.h"
#include "pipeline/check/messages.h"
#include "pipeline/check/question.h"
#include "pipeline/check/same_thing.h"
#include "pipeline/check/same_value.h"

namespace countercheck {
namespace {

using Facts = std::vector<const Fact*>;

constexpr size_t kMostMembers = 12;

constexpr std::array kDimensions = {
    Dimension::kPeriod, Dimension::kBasis,    Dimension::kSegment,    Dimension::kSession,
    Dimension::kMoment, Dimension::kModality, Dimension::kComparator, Dimension::kCounterparty};

bool EmptyIsAValue(Dimension dimension) { return dimension == Dimension::kSegment; }

std::string FamilyKey(const Fact& fact) {
  const Claim& claim = fact.claim();
  return fmt::format("{}\x1f{}\x1f{}\x1f{}", fact.subject, fact.metric,
                     claim.measure ? ToString(*claim.measure) : "", claim.value.unit);
}

std::string KeyWithout(Dimension left_out, const Fact& fact) {
  std::string key = FamilyKey(fact);
  for (const Dimension dimension : kDimensions)
    key += '\x1f' + (dimension == left_out ? "" : StatedAlong(dimension, fact));
  return key;
}

bool Invite(const Fact& a, const Fact& b) {
  if (!WithinOneEvent(a, b)) return false;
  if (!FiguresDiffer(a.value(), b.value())) return false;
  return a.value().kind == QuantityKind::kPercent || AreClose(a.value(), b.value());
}

// The facts of a bucket that another one, apart along the dimension only, invites to compare with.
// Neighbours by value are enough: if any two invite, two neighbours of different standing do.
Facts Inviting(Dimension dimension, Facts facts) {
  std::stable_sort(facts.begin(), facts.end(), [](const Fact* a, const Fact* b) {
    return FigureOf(a->value()) < FigureOf(b->value());
  });
  Facts inviting;
  for (size_t i = 0; i < facts.size() && inviting.size() < kMostMembers; ++i) {
    const size_t from = i < 4 ? 0 : i - 4;
    const size_t to = std::min(facts.size(), i + 5);
    for (size_t j = from; j < to; ++j) {
      if (StatedAlong(dimension, *facts[i]) == StatedAlong(dimension, *facts[j])) continue;
      if (Along(dimension, *facts[i], *facts[j]) == Sameness::kEqual) continue;
      if (!Invite(*facts[i], *facts[j])) continue;
      inviting.push_back(facts[i]);
      break;
    }
  }
  return inviting;
}

std::string ValueInFamily(const Fact& fact) { return FamilyKey(fact) + '\x1f' + fact.value_key; }

// Facts that leave the dimension open, by family and value.
std::unordered_map<std::string, Facts> OpenAlong(Dimension dimension,
                                                 const std::vector<Fact>& facts) {
  std::unordered_map<std::string, Facts> open;
  if (EmptyIsAValue(dimension)) return open;
  for (const Fact& fact : facts)
    if (fact.claim().kind == ClaimKind::kQuantity && !fact.claim().metric.empty() &&
        StatedAlong(dimension, fact).empty())
      open[ValueInFamily(fact)].push_back(&fact);
  return open;
}

// A third article may have the figure of the first, and not say on what it stands.
void AddThoseLeftOpen(const std::unordered_map<std::string, Facts>& open, Facts* family) {
  const Facts stated = *family;
  for (const Fact* fact : stated) {
    const auto same = open.find(ValueInFamily(*fact));
    if (same == open.end()) continue;
    for (const Fact* other : same->second)
      if (family->size() < kMostMembers && other->document != fact->document &&
          std::find(family->begin(), family->end(), other) == family->end())
        family->push_back(other);
  }
}

// The members of each family that differ along one dimension only.
std::map<std::string, Facts> FamiliesApart(Dimension dimension, const std::vector<Fact>& facts) {
  std::unordered_map<std::string, Facts> buckets;
  std::vector<std::string> order;
  for (const Fact& fact : facts) {
    if (fact.claim().kind != ClaimKind::kQuantity || fact.claim().metric.empty()) continue;
    if (!EmptyIsAValue(dimension) && StatedAlong(dimension, fact).empty()) continue;
    if (dimension == Dimension::kPeriod && fact.period.partial) continue;
    Facts& bucket = buckets[KeyWithout(dimension, fact)];
    if (bucket.empty()) order.push_back(KeyWithout(dimension, fact));
    bucket.push_back(&fact);
  }
  std::map<std::string, Facts> families;
  for (const std::string& key : order) {
    const Facts& bucket = buckets[key];
    if (bucket.size() < 2) continue;
    Facts& family = families[FamilyKey(*bucket.front())];
    for (const Fact* fact : Inviting(dimension, bucket))
      if (family.size() < kMostMembers) family.push_back(fact);
  }
  const auto open = OpenAlong(dimension, facts);
  for (auto& [key, family] : families)
    if (!open.empty()) AddThoseLeftOpen(open, &family);
  return families;
}

std::string Described(Dimension dimension, const Fact& fact) {
  const std::string said = StatedAlong(dimension, fact);
  if (!said.empty()) return said;
  return EmptyIsAValue(dimension) ? "total" : "not said";
}

std::string ListWithDimension(Dimension dimension, const Facts& facts, const Sources& sources) {
  std::string list;
  for (const Fact* fact : facts) {
    list += fmt::format("{}{} ({}; {})", list.empty() ? "" : ", ", SaidIn(*fact),
                        Described(dimension, *fact), sources.NameOf(*fact));
  }
  return list;
}

Finding FindingApart(Dimension dimension, const std::string& family, const Facts& facts,
                     const Sources& sources) {
  const std::string question = fmt::format("{}\x1f{}", family, ToString(dimension));
  Finding finding = StartFinding(RelationKind::kNotComparable, question, facts, sources);
  const std::string reason = fmt::format("different {}", ToString(dimension));
  for (size_t i = 1; i < facts.size(); ++i)
    finding.pairs.push_back(
        {facts.front()->claim().id, facts[i]->claim().id, RelationKind::kNotComparable, reason});
  finding.differs = {reason};
  finding.message =
      fmt::format("{}: not to be compared, the {} differs: {}.", TopicOf(*facts.front()),
                  ToString(dimension), ListWithDimension(dimension, facts, sources));
  for (const Fact* fact : facts)
    finding.explain.push_back(fmt::format("{}: “{}”, {} {}", sources.NameOf(*fact),
                                          fact->claim().value_text, ToString(dimension),
                                          Described(dimension, *fact)));
  return finding;
}

// The sign of a move, of figure or word.
int SignOfMove(const Fact& fact) {
  const Claim& claim = fact.claim();
  if (claim.kind == ClaimKind::kDirection && claim.direction)
    return *claim.direction == Direction::kUp ? 1 : -1;
  return claim.kind == ClaimKind::kQuantity ? SignOf(claim.value) : 0;
}

struct Moves {
  Facts regular;
  Facts after_hours;
};

// Moves of one share one way, by subject and sign.
std::map<std::string, Moves> MovesBySubject(const std::vector<Fact>& facts) {
  std::map<std::string, Moves> by_subject;
  for (const Fact& fact : facts) {
    const int sign = SignOfMove(fact);
    if (!fact.traits->share || fact.claim().measure != Measure::kChange || sign == 0 ||
        fact.modality != Modality::kActual || !fact.session)
      continue;
    Moves& moves = by_subject[fmt::format("{}\x1f{}", fact.subject, sign)];
    if (*fact.session == Session::kRegular) moves.regular.push_back(&fact);
    if (*fact.session == Session::kAfterHours) moves.after_hours.push_back(&fact);
  }
  return by_subject;
}

bool SameReaction(const Fact& a, const Fact& b) {
  return Along(Dimension::kPeriod, a, b) != Sameness::kDifferent && WithinOneEvent(a, b);
}

// The facts whose articles place the move in this session only.
Facts OnlyIn(const Facts& facts, const Facts& other_session) {
  std::set<size_t> both;
  for (const Fact* fact : other_session) both.insert(fact->document);
  Facts only;
  for (const Fact* fact : facts)
    if (!both.contains(fact->document) && only.size() < kMostMembers) only.push_back(fact);
  return only;
}

// The words that name the session, where one of several mentions does.
std::string SaidInSession(const Fact& fact) {
  for (const Claim* mention : fact.mentions)
    if (mention->session) return fmt::format("“{}”", mention->value_text);
  return SaidIn(fact);
}

bool InWords(const Fact* fact) { return fact->claim().kind == ClaimKind::kDirection; }

std::optional<Finding> SessionClash(const std::string& question, const Moves& moves,
                                    const Sources& sources) {
  Facts regular = OnlyIn(moves.regular, moves.after_hours);
  Facts after = OnlyIn(moves.after_hours, moves.regular);
  // Two figures of two sessions are two moves. A session in words, with no figure, is the doubt.
  Facts& in_words = std::any_of(regular.begin(), regular.end(), InWords) ? regular : after;
  std::erase_if(in_words, [](const Fact* fact) { return !InWords(fact); });
  if (regular.empty() || after.empty()) return std::nullopt;
  if (!SameReaction(*regular.front(), *after.front())) return std::nullopt;

  Facts facts = regular;
  facts.insert(facts.end(), after.begin(), after.end());
  Finding finding = StartFinding(RelationKind::kTension, "session\x1f" + question, facts, sources);
  finding.severity = Severity::kMedium;
  finding.differs = {"session: regular in " + sources.NamesOf(regular) + ", after hours in " +
                     sources.NamesOf(after)};
  for (const Fact* fact : after)
    finding.pairs.push_back({regular.front()->claim().id, fact->claim().id, RelationKind::kTension,
                             "one move in two sessions"});
  finding.message = fmt::format(
      "{}: in regular trading ({}, {}), after hours in {}. If this is the same reaction, one "
      "session "
      "is wrong: check when the news came out.",
      TopicOf(*regular.front()), SaidInSession(*regular.front()), sources.NamesOf(regular),
      sources.NamesOf(after));
  for (const Fact* fact : facts)
    finding.explain.push_back(fmt::format("{}: {}, session {}", sources.NameOf(*fact),
                                          SaidIn(*fact), ToString(*fact->session)));
  return finding;
}

}  // namespace

std::vector<Finding> FindLookAlikes(const std::vector<Fact>& facts, const Sources& sources) {
  std::vector<Finding> findings;
  for (const Dimension dimension : kDimensions)
    for (const auto& [family, members] : FamiliesApart(dimension, facts))
      if (members.size() > 1) findings.push_back(FindingApart(dimension, family, members, sources));
  return findings;
}

std::vector<Finding> FindSessionClashes(const std::vector<Fact>& facts, const Sources& sources) {
  std::vector<Finding> findings;
  for (const auto& [question, moves] : MovesBySubject(facts))
    if (auto finding = SessionClash(question, moves, sources))
      findings.push_back(std::move(*finding));
  return findings;
}

}  // namespace countercheck
