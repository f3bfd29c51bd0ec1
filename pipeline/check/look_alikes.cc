#include "pipeline/check/look_alikes.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "pipeline/check/answers.h"
#include "pipeline/check/fact_codes.h"
#include "pipeline/check/messages.h"
#include "pipeline/check/question.h"
#include "pipeline/check/same_thing.h"
#include "pipeline/check/same_value.h"
#include "pipeline/check/terms_in_words.h"

namespace countercheck {
namespace {

using Facts = std::vector<const Fact*>;

constexpr size_t kMostMembers = 12;

bool EmptyIsAValue(Dimension dimension) { return dimension == Dimension::kSegment; }

std::string FamilyKey(const Fact& fact) {
  const Claim& claim = fact.claim();
  return fmt::format("{}\x1f{}\x1f{}\x1f{}", fact.subject, fact.metric,
                     claim.measure ? ToString(*claim.measure) : "", claim.value.unit);
}

bool Invite(const Fact& a, const Fact& b) {
  if (!WithinOneEvent(a, b)) return false;
  if (!FiguresDiffer(a.value(), b.value())) return false;
  return a.value().kind == QuantityKind::kPercent || AreClose(a.value(), b.value());
}

// Of facts among the facts.
using Places = std::vector<size_t>;

// The facts of one comparison, by place.
struct CodedFacts {
  const std::vector<Fact>& facts;
  std::vector<FactCodes> codes;

  bool IsFigure(size_t place) const {
    const Claim& claim = facts[place].claim();
    return claim.kind == ClaimKind::kQuantity && !claim.metric.empty();
  }
};

// Whether two of them say otherwise along the dimension.
bool SayDifferent(Dimension dimension, const Places& places, const CodedFacts& coded) {
  return std::any_of(places.begin(), places.end(), [&](size_t place) {
    return coded.codes[place].Along(dimension) != coded.codes[places.front()].Along(dimension);
  });
}

void SortByFigure(const CodedFacts& coded, Places* places) {
  std::stable_sort(places->begin(), places->end(), [&](size_t a, size_t b) {
    return FigureOf(coded.facts[a].value()) < FigureOf(coded.facts[b].value());
  });
}

// The facts of a bucket that another one, apart along the dimension only, invites to compare with.
// Neighbours by value are enough: if any two invite, two neighbours of different standing do.
Facts Inviting(Dimension dimension, Places bucket, const CodedFacts& coded) {
  SortByFigure(coded, &bucket);
  Facts inviting;
  for (size_t i = 0; i < bucket.size() && inviting.size() < kMostMembers; ++i) {
    const Fact& fact = coded.facts[bucket[i]];
    const size_t from = i < 4 ? 0 : i - 4;
    const size_t to = std::min(bucket.size(), i + 5);
    for (size_t j = from; j < to; ++j) {
      const Fact& other = coded.facts[bucket[j]];
      if (coded.codes[bucket[i]].Along(dimension) == coded.codes[bucket[j]].Along(dimension))
        continue;
      if (Along(dimension, fact, other) == Sameness::kEqual || !Invite(fact, other)) continue;
      inviting.push_back(&fact);
      break;
    }
  }
  return inviting;
}

using FamilyAndValue = std::pair<uint32_t, uint32_t>;

// Facts that leave the dimension open, by family and value.
std::map<FamilyAndValue, Facts> OpenAlong(Dimension dimension, const CodedFacts& coded) {
  std::map<FamilyAndValue, Facts> open;
  if (EmptyIsAValue(dimension)) return open;
  for (size_t i = 0; i < coded.facts.size(); ++i) {
    const FactCodes& codes = coded.codes[i];
    if (coded.IsFigure(i) && codes.Along(dimension) == 0)
      open[{codes.family, codes.value}].push_back(&coded.facts[i]);
  }
  return open;
}

// A third article may have the figure of the first, and not say on what it stands.
void AddThoseLeftOpen(const std::map<FamilyAndValue, Facts>& open, const CodedFacts& coded,
                      Facts* family) {
  const Facts stated = *family;
  for (const Fact* fact : stated) {
    const FactCodes& codes = coded.codes[static_cast<size_t>(fact - coded.facts.data())];
    const auto same = open.find({codes.family, codes.value});
    if (same == open.end()) continue;
    for (const Fact* other : same->second)
      if (family->size() < kMostMembers && other->document != fact->document &&
          std::find(family->begin(), family->end(), other) == family->end())
        family->push_back(other);
  }
}

// The figures that can be apart along the dimension.
Places CandidatesAlong(Dimension dimension, const CodedFacts& coded) {
  Places candidates;
  for (size_t i = 0; i < coded.facts.size(); ++i) {
    if (!coded.IsFigure(i)) continue;
    if (!EmptyIsAValue(dimension) && coded.codes[i].Along(dimension) == 0) continue;
    if (dimension == Dimension::kPeriod && coded.facts[i].period.partial) continue;
    candidates.push_back(i);
  }
  return candidates;
}

// Those that are one in family and in all other dimensions, two or more, in the order of their
// first.
std::vector<Places> BucketsOf(Dimension dimension, Places candidates, const CodedFacts& coded) {
  const auto key = [&](size_t place) {
    FactCodes codes = coded.codes[place];
    codes.along[static_cast<size_t>(dimension)] = 0;
    return std::pair(codes.family, codes.along);
  };
  std::stable_sort(candidates.begin(), candidates.end(),
                   [&](size_t a, size_t b) { return key(a) < key(b); });
  std::vector<Places> buckets;
  for (auto begin = candidates.begin(); begin != candidates.end();) {
    const auto end = std::find_if(begin, candidates.end(),
                                  [&](size_t place) { return key(place) != key(*begin); });
    if (end - begin > 1) buckets.emplace_back(begin, end);
    begin = end;
  }
  std::sort(buckets.begin(), buckets.end());
  return buckets;
}

// The members of each family that differ along one dimension only.
std::map<std::string, Facts> FamiliesApart(Dimension dimension, const CodedFacts& coded) {
  std::map<std::string, Facts> families;
  Places candidates = CandidatesAlong(dimension, coded);
  if (!SayDifferent(dimension, candidates, coded)) return families;
  for (const Places& bucket : BucketsOf(dimension, std::move(candidates), coded)) {
    if (!SayDifferent(dimension, bucket, coded)) continue;
    const Facts inviting = Inviting(dimension, bucket, coded);
    if (inviting.empty()) continue;
    Facts& family = families[FamilyKey(*inviting.front())];
    for (const Fact* fact : inviting)
      if (family.size() < kMostMembers) family.push_back(fact);
  }
  if (families.empty()) return families;
  const auto open = OpenAlong(dimension, coded);
  for (auto& [key, family] : families) AddThoseLeftOpen(open, coded, &family);
  return families;
}

std::string Described(Dimension dimension, const Fact& fact) {
  const std::string said = TermInWords(dimension, fact);
  if (!said.empty()) return said;
  return EmptyIsAValue(dimension) ? "the whole" : "not said";
}

// Facts that say the same on the same terms, in the order of the first ones: each is said once,
// with the names of all who say it.
std::vector<Facts> SaidAlike(Dimension dimension, const Facts& facts) {
  std::vector<Facts> alike;
  std::map<std::string, size_t> places;
  for (const Fact* fact : facts) {
    const auto [place, is_new] =
        places.emplace(SaidIn(*fact) + "\x1f" + Described(dimension, *fact), alike.size());
    if (is_new) alike.emplace_back();
    alike[place->second].push_back(fact);
  }
  return alike;
}

std::string ListWithDimension(Dimension dimension, const std::vector<Facts>& alike,
                              const Sources& sources) {
  std::string list;
  for (const Facts& facts : alike) {
    list += fmt::format("{}{} ({}; {})", list.empty() ? "" : ", ", SaidIn(*facts.front()),
                        Described(dimension, *facts.front()), sources.NamesOf(facts));
  }
  return list;
}

// What the facts speak of, without that in which they differ.
std::string TopicWithout(Dimension dimension, Fact fact) {
  if (dimension == Dimension::kSegment) fact.segment.clear();
  if (dimension == Dimension::kPeriod) fact.period = {};
  if (dimension == Dimension::kModality) fact.modality = Modality::kActual;
  return TopicOf(fact);
}

Finding FindingApart(Dimension dimension, const std::string& family, const Facts& facts,
                     const Sources& sources) {
  const std::string question = fmt::format("{}\x1f{}", family, ToString(dimension));
  Finding finding = StartFinding(RelationKind::kNotComparable, question, facts, sources);
  const std::string reason = fmt::format("different {}", ToString(dimension));
  for (size_t i = 1; i < facts.size(); ++i)
    finding.pairs.push_back({WitnessOf(*facts.front()).id, WitnessOf(*facts[i]).id,
                             RelationKind::kNotComparable, reason});
  finding.differs = {reason};
  const std::vector<Facts> alike = SaidAlike(dimension, facts);
  finding.message = fmt::format("{}: not to be compared, the {} differs: {}.",
                                TopicWithout(dimension, *facts.front()), InWords(dimension),
                                ListWithDimension(dimension, alike, sources));
  for (const Facts& same : alike)
    finding.explain.push_back(fmt::format("{}: “{}”, {} {}", sources.NamesOf(same),
                                          same.front()->claim().value_text, InWords(dimension),
                                          Described(dimension, *same.front())));
  return finding;
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

// The mention that names the session, where one of several does.
const Claim& InSession(const Fact& fact) {
  for (const Claim* mention : fact.mentions)
    if (mention->session == fact.session) return *mention;
  return WitnessOf(fact);
}

bool IsInWords(const Fact* fact) { return fact->claim().kind == ClaimKind::kDirection; }

std::optional<Finding> SessionClash(const std::string& question, const Moves& moves,
                                    const Sources& sources) {
  Facts regular = OnlyIn(moves.regular, moves.after_hours);
  Facts after = OnlyIn(moves.after_hours, moves.regular);
  // Two figures of two sessions are two moves. A session in words, with no figure, is the doubt.
  Facts& in_words = std::any_of(regular.begin(), regular.end(), IsInWords) ? regular : after;
  std::erase_if(in_words, [](const Fact* fact) { return !IsInWords(fact); });
  if (regular.empty() || after.empty()) return std::nullopt;
  if (!SameReaction(*regular.front(), *after.front())) return std::nullopt;

  Facts facts = regular;
  facts.insert(facts.end(), after.begin(), after.end());
  Finding finding = StartFinding(RelationKind::kTension, "session\x1f" + question, facts, sources);
  finding.severity = Severity::kMedium;
  finding.differs = {"session: regular in " + sources.NamesOf(regular) + ", after hours in " +
                     sources.NamesOf(after)};
  for (const Fact* fact : after)
    finding.pairs.push_back({InSession(*regular.front()).id, InSession(*fact).id,
                             RelationKind::kTension, "one move in two sessions"});
  finding.message = fmt::format(
      "{}: in regular trading (“{}”, {}), after hours in {}. If this is the same reaction, one "
      "session "
      "is wrong: check when the news came out.",
      TopicOf(*regular.front()), InSession(*regular.front()).value_text, sources.NamesOf(regular),
      sources.NamesOf(after));
  for (const Fact* fact : facts)
    finding.explain.push_back(fmt::format("{}: “{}”, {}", sources.NameOf(*fact),
                                          InSession(*fact).value_text,
                                          TermInWords(Dimension::kSession, *fact)));
  return finding;
}

}  // namespace

std::vector<Finding> FindLookAlikes(const std::vector<Fact>& facts, const Sources& sources) {
  if (facts.size() < 2) return {};
  const CodedFacts coded{facts, CodesOf(facts)};
  std::vector<Finding> findings;
  for (const Dimension dimension : kDimensions)
    for (const auto& [family, members] : FamiliesApart(dimension, coded))
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
