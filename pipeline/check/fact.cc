#include "pipeline/check/fact.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <map>
#include <unordered_map>

#include "pipeline/check/normal_words.h"
#include "pipeline/check/same_value.h"

namespace countercheck {
namespace {

// More facts of one value in one article are not looked through for one that a mention fits.
constexpr size_t kMostFactsToTry = 16;

bool Has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

bool HasAny(const std::string& text, std::initializer_list<std::string_view> parts) {
  return std::any_of(parts.begin(), parts.end(), [&](auto part) { return Has(text, part); });
}

std::string NormalComparator(const std::string& comparator) {
  if (comparator.empty()) return "";
  const std::string words = NormalWords(Spoken(comparator));
  if (HasAny(words, {"year to date", "ytd", "start of the year"})) return "ytd";
  if (HasAny(words, {"yoy", "year over year", "year ago", "year earlier", "prior year"}))
    return "yoy";
  if (HasAny(words, {"qoq", "quarter over quarter", "prior quarter", "previous quarter"}))
    return "qoq";
  if (HasAny(words, {"mom", "month over month", "prior month", "previous month"})) return "mom";
  if (HasAny(words, {"prior close", "previous close"})) return "prior_close";
  if (HasAny(words, {"consensus", "expectation", "estimate", "forecast", "street", "analyst"}))
    return "consensus";
  return words;
}

// What a verdict is measured against: the company's own guidance, or what others expected, in
// whatever words ("what the market was hoping for").
std::string Yardstick(const std::string& comparator) {
  if (comparator.empty()) return "";
  return HasAny(comparator, {"guidance", "outlook"}) ? "guidance" : "consensus";
}

// Words of a sentence that tie the price in it to a moment which no field may have caught.
std::string MomentInWords(const Claim& claim) {
  static constexpr std::array<std::string_view, 14> kMoments = {
      "noon",          "at writing",         "as of this writing", "midday",
      "at one point",  "as much as",         "intraday",           "morning trading",
      "early trading", "afternoon trading",  "at the open",        "opened",
      "last check",    "when markets opened"};
  const std::string words = NormalWords(claim.quote.empty() ? claim.sentence : claim.quote);
  for (const std::string_view moment : kMoments)
    if (Has(words, moment)) return std::string(moment);
  return HasAny(words, {"closed", "to close", "ended the day", "finished"}) ? "close" : "";
}

bool IsInHeadline(const Claim& claim) {
  return claim.section == Section::kHeadline || claim.section == Section::kDeck;
}

std::string Text(const std::optional<Decimal>& value) {
  return value ? value->Trimmed().ToString() : "";
}

std::string ValueKey(const Claim& claim) {
  if (claim.kind == ClaimKind::kDirection && claim.direction)
    return std::string(ToString(*claim.direction));
  if (claim.kind == ClaimKind::kVerdict && claim.verdict)
    return std::string(ToString(*claim.verdict));
  const Quantity& value = claim.value;
  return Text(value.low) + '\x1f' + (value.high == value.low ? "" : Text(value.high)) + '\x1f' +
         std::string(ToString(value.qualifier)) + '\x1f' + value.unit;
}

// "auto sales", "auto dealers", "the auto segment": what part it is, without what it is a part of.
std::string SegmentWords(const std::string& segment) {
  if (segment.empty()) return "";
  static constexpr std::array<std::string_view, 14> kHeads = {
      "segment", "business", "unit",      "division", "sales",  "revenue",  "revenues",
      "dealers", "dealer",   "retailers", "retailer", "stores", "products", "operations"};
  std::vector<std::string> words = WordsOf(segment);
  const auto is_head = [&](const std::string& word) {
    return std::find(kHeads.begin(), kHeads.end(), word) != kHeads.end();
  };
  while (words.size() > 1 && is_head(words.back())) words.pop_back();
  std::string joined;
  for (const std::string& word : words) joined += (joined.empty() ? "" : " ") + word;
  return joined;
}

// "Excluding special items, we would have earned $29.9 million": what was, on another basis.
bool IsWithoutItems(const std::string& words) {
  const bool without = HasAny(words, {"excluding", "adjusting for", "without", "stripping out"}) &&
                       HasAny(words, {"special items", "one time items", "special charges"});
  return without && !HasAny(words, {"expect", "forecast", "guidance", "outlook", "estimate",
                                    "analyst", "will ", "should "});
}

// "plans to raise its dividend to 14 cents": what a company decides is its own word, whoever
// tells.
Modality ModalityOf(const Claim& claim, const MetricTraits& traits) {
  const Modality modality = claim.modality.value_or(Modality::kActual);
  if (modality != Modality::kExpectation && modality != Modality::kHypothetical) return modality;
  const std::string words = NormalWords(claim.sentence);
  if (IsWithoutItems(words)) return Modality::kActual;
  if (!traits.decided || modality != Modality::kExpectation) return modality;
  const bool own = HasAny(words, {"plans to", "plan to", "intends to", "intend to"});
  return own && !HasAny(words, {"analyst", "expected"}) ? Modality::kGuidance : modality;
}

Fact FactOf(const Claim& claim, const SubjectIndex& subjects) {
  Fact fact;
  fact.mentions = {&claim};
  fact.subject = subjects.RootOf(claim);
  fact.metric = claim.metric.empty() ? "label " + NormalWords(claim.label) : claim.metric;
  fact.traits = &TraitsOf(claim.metric);
  fact.segment = SegmentWords(claim.segment);
  fact.counterparty = subjects.RootOfName(claim.counterparty);
  fact.comparator = NormalComparator(claim.comparator);
  if (claim.kind == ClaimKind::kVerdict) fact.comparator = Yardstick(fact.comparator);
  if (!fact.traits->once) fact.period = KeyOf(claim.period);
  fact.session = claim.session;
  fact.moment = NormalWords(claim.moment);
  if (fact.moment.empty() && fact.traits->moves_all_day) fact.moment = MomentInWords(claim);
  fact.basis = claim.basis;
  fact.modality = ModalityOf(claim, *fact.traits);
  const bool as_if = claim.modality && *claim.modality != fact.modality;
  if (as_if && !fact.basis && fact.modality == Modality::kActual) fact.basis = Basis::kNonGaap;
  fact.only_in_headline = IsInHeadline(claim);
  fact.value_key = ValueKey(claim);
  return fact;
}

// What must be equal for a mention to say the same again.
std::string RepeatKey(const Fact& fact) {
  const Claim& c = fact.claim();
  std::string key;
  key.reserve(96);
  key.append(fact.subject) += '\x1f';
  key.append(fact.metric) += '\x1f';
  key.append(fact.segment) += '\x1f';
  key += static_cast<char>('0' + static_cast<int>(c.kind));
  key += c.measure ? static_cast<char>('0' + static_cast<int>(*c.measure)) : '-';
  key += static_cast<char>('0' + static_cast<int>(fact.modality));
  return key.append(fact.value_key);
}

bool Differ(const std::string& a, const std::string& b) {
  return !a.empty() && !b.empty() && a != b;
}

template <typename T>
bool Differ(const std::optional<T>& a, const std::optional<T>& b) {
  return a && b && *a != *b;
}

bool Joins(const Fact& fact, const Fact& mention) {
  return Compare(fact.period, mention.period) != PeriodRelation::kDifferent &&
         !Differ(fact.basis, mention.basis) && !Differ(fact.session, mention.session) &&
         !Differ(fact.moment, mention.moment) && !Differ(fact.comparator, mention.comparator) &&
         !Differ(fact.counterparty, mention.counterparty);
}

void TakeWhereUnstated(std::string* mine, const std::string& other) {
  if (mine->empty()) *mine = other;
}

template <typename T>
void TakeWhereUnstated(std::optional<T>* mine, const std::optional<T>& other) {
  if (!*mine) *mine = other;
}

void Join(Fact* fact, const Fact& mention) {
  fact->mentions.push_back(mention.mentions.front());
  if (!fact->period.stated() || (fact->period.partial && mention.period.stated()))
    fact->period = mention.period;
  TakeWhereUnstated(&fact->basis, mention.basis);
  TakeWhereUnstated(&fact->session, mention.session);
  TakeWhereUnstated(&fact->moment, mention.moment);
  TakeWhereUnstated(&fact->comparator, mention.comparator);
  TakeWhereUnstated(&fact->counterparty, mention.counterparty);
  fact->only_in_headline = fact->only_in_headline && mention.only_in_headline;
}

bool IsLoose(const Claim& claim) { return claim.metric.empty() && claim.label.empty(); }

// Where the facts of one document are found again: by what they say, and by claim id.
struct Folding {
  std::unordered_map<std::string, std::vector<size_t>> by_key;
  std::unordered_map<std::string, size_t> by_claim;
};

std::optional<size_t> FindRepeated(const Folding& folding, const std::vector<Fact>& facts,
                                   const Fact& mention, const std::string& key) {
  if (const auto it = folding.by_claim.find(mention.claim().restates);
      it != folding.by_claim.end()) {
    const Fact& fact = facts[it->second];
    if (RepeatKey(fact) == key && Joins(fact, mention)) return it->second;
  }
  const auto it = folding.by_key.find(key);
  if (it == folding.by_key.end()) return std::nullopt;
  const size_t tries = std::min(it->second.size(), kMostFactsToTry);
  for (size_t i = 0; i < tries; ++i)
    if (Joins(facts[it->second[i]], mention)) return it->second[i];
  return std::nullopt;
}

// An article that names no period, or no year, does not mean one that was over a year before.
bool IsLongOver(const std::optional<Period>& period, const std::optional<Date>& published) {
  constexpr int kAlmostAYear = 360;
  return period && period->end && published && *period->end < *published &&
         DaysApart(*period->end, *published) > kAlmostAYear;
}

void Place(const Document& document, const std::optional<Date>& published, Fact* mention) {
  mention->published = published;
  mention->undated = document.published.empty();
  if (IsLongOver(mention->claim().period, published)) mention->period.apart = true;
}

// Adds what `mention` says to the facts of its article.
void Fold(Fact mention, Folding* folding, std::vector<Fact>* facts) {
  const std::string& id = mention.claim().id;
  std::string key = RepeatKey(mention);
  std::optional<size_t> found = FindRepeated(*folding, *facts, mention, key);
  if (found) {
    Join(&(*facts)[*found], mention);
  } else {
    found = facts->size();
    folding->by_key[std::move(key)].push_back(*found);
    facts->push_back(std::move(mention));
  }
  folding->by_claim[id] = *found;
}

void Append(std::vector<Fact> more, size_t document, std::vector<Fact>* facts) {
  for (Fact& fact : more) {
    fact.document = document;
    facts->push_back(std::move(fact));
  }
}

}  // namespace

const std::string& NameOf(const Fact& fact) {
  return fact.name.empty() ? fact.claim().subject.name : fact.name;
}

void NameAlike(std::vector<Fact>* facts) {
  std::map<std::string, std::map<std::string, size_t>> uses;
  for (const Fact& fact : *facts)
    for (const Claim* mention : fact.mentions)
      if (!mention->subject.name.empty()) ++uses[fact.subject][mention->subject.name];
  for (Fact& fact : *facts) {
    const auto& names = uses[fact.subject];
    const auto most =
        std::max_element(names.begin(), names.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    if (most != names.end()) fact.name = most->first;
  }
}

int SignOfMove(const Fact& fact) {
  const Claim& claim = fact.claim();
  if (claim.kind == ClaimKind::kDirection && claim.direction)
    return *claim.direction == Direction::kUp ? 1 : -1;
  return claim.kind == ClaimKind::kQuantity ? SignOf(claim.value) : 0;
}

Folded FoldArticle(const Document& document, const ClaimList& claims,
                   const SubjectIndex& subjects) {
  Folded folded;
  Folding folding;
  const std::optional<Date> published = ParseIsoDate(document.published);
  for (const Claim* claim : claims) {
    Fact mention = FactOf(*claim, subjects);
    Place(document, published, &mention);
    if (IsLoose(*claim))
      folded.loose.push_back(std::move(mention));
    else
      Fold(std::move(mention), &folding, &folded.facts);
  }
  return folded;
}

Folded FoldClaims(const DocumentList& documents, const ClaimList& claims,
                  const SubjectIndex& subjects) {
  ClaimList sorted = claims;
  SortByPlace(&sorted);
  Folded all;
  size_t place = 0;
  for (auto begin = sorted.begin(); begin != sorted.end();) {
    const std::string& name = (*begin)->document;
    const auto end =
        std::find_if(begin, sorted.end(), [&](const Claim* c) { return c->document != name; });
    while (documents[place]->name < name) ++place;
    Folded article = FoldArticle(*documents[place], {begin, end}, subjects);
    Append(std::move(article.facts), place, &all.facts);
    Append(std::move(article.loose), place, &all.loose);
    begin = end;
  }
  return all;
}

}  // namespace countercheck
