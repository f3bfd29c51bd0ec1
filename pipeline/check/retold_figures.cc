#include "pipeline/check/retold_figures.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "pipeline/check/answers.h"
#include "pipeline/check/fact.h"
#include "pipeline/check/messages.h"
#include "pipeline/check/normal_words.h"
#include "pipeline/check/same_value.h"
#include "pipeline/check/slips.h"
#include "pipeline/check/sources.h"
#include "pipeline/identity.h"

namespace countercheck {
namespace {

// Words on one side that must be the same; a figure that stands so in more articles is part of a
// pattern.
constexpr size_t kReach = 5;
constexpr size_t kMostArticles = 8;
// So many figures must agree before one that does not is a changed one.
constexpr size_t kLeastEqual = 3;
constexpr size_t kEqualForOne = 3;
// More changes are an update of quotes.
constexpr size_t kMostChanges = 3;
// From here on two sketches are of one text with changes.
constexpr int kOneTextPercent = 60;

using Figures = std::vector<const Claim*>;
// The figures at one place of a sentence by article, in the order of the text.
using Tellings = std::map<std::string_view, Figures>;
using Pair = std::pair<const Claim*, const Claim*>;

// What two articles have in common.
struct Common {
  std::set<Pair> equal, changed;
};

bool HasDigit(const std::string& word) {
  return word.find_first_of("0123456789") != std::string::npos;
}

// One mark for "25,534" and for "25534".
void AddMasked(const std::string& word, std::string* mask) {
  if (!HasDigit(word))
    *mask += word + " ";
  else if (!mask->ends_with("# "))
    *mask += "# ";
}

// The words before the figure and those behind it, a mask for each: one of two tellings may begin
// otherwise ("dropped to", "declined to"). Empty where there are too few.
std::vector<std::string> MasksOf(const Claim& claim) {
  const size_t at = claim.sentence.find(claim.value_text);
  if (claim.value_text.empty() || at == std::string::npos) return {};
  const std::string_view sentence = claim.sentence;
  const std::vector<std::string> before = WordsOf(sentence.substr(0, at));
  const std::vector<std::string> after = WordsOf(sentence.substr(at + claim.value_text.size()));
  std::vector<std::string> masks;
  if (before.size() >= kReach) {
    masks.push_back("before ");
    for (size_t i = before.size() - kReach; i < before.size(); ++i)
      AddMasked(before[i], &masks.back());
  }
  if (after.size() >= kReach) {
    masks.push_back("behind ");
    for (size_t i = 0; i < kReach; ++i) AddMasked(after[i], &masks.back());
  }
  return masks;
}

using BySentence = std::unordered_map<std::string, Tellings>;

BySentence SentencesOf(const std::vector<Claim>& claims) {
  BySentence sentences;
  for (const Claim& claim : claims) {
    if (claim.kind != ClaimKind::kQuantity) continue;
    for (std::string& mask : MasksOf(claim))
      sentences[std::move(mask)][claim.document].push_back(&claim);
  }
  std::erase_if(sentences, [](const auto& sentence) {
    return sentence.second.size() < 2 || sentence.second.size() > kMostArticles;
  });
  for (auto& [mask, tellings] : sentences)
    for (auto& [document, figures] : tellings)
      std::sort(figures.begin(), figures.end(), [](const Claim* a, const Claim* b) {
        return std::tie(a->span.bytes, a->id) < std::tie(b->span.bytes, b->id);
      });
  return sentences;
}

bool AreEqual(const Claim& a, const Claim& b) {
  const Quantity &x = a.value, &y = b.value;
  return x.low == y.low && x.high == y.high && x.unit == y.unit;
}

// "15 billion" of "15 billion dollars": one was read further than the other.
bool IsPartOf(const std::string& part, const std::string& whole) {
  return part != whole && (whole.starts_with(part) || whole.ends_with(part));
}

bool AreChanged(const Claim& a, const Claim& b) {
  if (IsPartOf(a.value_text, b.value_text) || IsPartOf(b.value_text, a.value_text)) return false;
  if (!HasDigit(a.value_text) || !HasDigit(b.value_text)) return false;
  const Quantity &x = a.value, &y = b.value;
  // "160 miles" and "257 km" are no change.
  if (x.unit != y.unit) return x.low == y.low && x.high == y.high;
  return HaveOppositeSigns(x, y) || FiguresDiffer(x, y);
}

using ByArticles = std::map<std::pair<std::string_view, std::string_view>, Common>;

void AddCommon(const Figures& a, const Figures& b, Common* common) {
  if (a.size() != b.size()) return;
  for (size_t i = 0; i < a.size(); ++i) {
    if (AreEqual(*a[i], *b[i]))
      common->equal.emplace(a[i], b[i]);
    else if (AreChanged(*a[i], *b[i]))
      common->changed.emplace(a[i], b[i]);
  }
}

ByArticles CommonByArticles(const BySentence& sentences) {
  ByArticles common;
  for (const auto& [mask, tellings] : sentences) {
    for (auto a = tellings.begin(); a != tellings.end(); ++a)
      for (auto b = std::next(a); b != tellings.end(); ++b)
        AddCommon(a->second, b->second, &common[{a->first, b->first}]);
  }
  return common;
}

// One figure that is said three times is changed once.
size_t CountChanges(const Common& common) {
  std::set<std::pair<std::string, std::string>> changes;
  for (const auto& [a, b] : common.changed)
    changes.emplace(ToString(a->value.interval) + a->value.unit,
                    ToString(b->value.interval) + b->value.unit);
  return changes.size();
}

// Where several figures of one sentence are others, the two reports are made by one pattern, each
// on a thing of its own: "in Iowa" for "in Ohio".
bool AreOfOnePattern(const Common& common) {
  std::map<std::pair<std::string_view, std::string_view>, std::set<std::string>> changes;
  for (const auto& [a, b] : common.changed)
    changes[{a->sentence, b->sentence}].insert(ToString(a->value.interval) + a->value.unit);
  return std::any_of(changes.begin(), changes.end(),
                     [](const auto& sentence) { return sentence.second.size() > 1; });
}

// One article in two versions, as its address says.
bool AreVersions(const Document& a, const Document& b) { return !a.url.empty() && a.url == b.url; }

bool AreOneText(const Document& a, const Document& b) {
  return SketchSimilarity(a.sketch, b.sketch) >= kOneTextPercent;
}

// Reports of two days go by one pattern, unless most of their words are the same.
bool MayTellOneStory(const Document& a, const Document& b) {
  const auto x = ParseIsoDate(a.published), y = ParseIsoDate(b.published);
  return !x || !y || *x == *y || AreVersions(a, b) || AreOneText(a, b);
}

// By their figures; or by their words, where they have few figures.
bool AreOneStory(const Common& common, const Document& a, const Document& b) {
  if (common.changed.empty() || !MayTellOneStory(a, b) || AreOfOnePattern(common)) return false;
  const size_t changes = CountChanges(common);
  if (changes > kMostChanges) return false;
  if (common.equal.size() >= kLeastEqual && common.equal.size() >= kEqualForOne * changes)
    return true;
  return changes == 1 && !common.equal.empty() && AreOneText(a, b);
}

using ClaimPairs = std::set<std::pair<std::string, std::string>>;

ClaimPairs ClashesIn(const std::vector<Finding>& findings) {
  ClaimPairs pairs;
  for (const Finding& finding : findings)
    for (const Relation& pair : finding.pairs)
      if (pair.kind <= RelationKind::kTension) pairs.insert(std::minmax(pair.a, pair.b));
  return pairs;
}

RelationKind KindOf(const Quantity& a, const Quantity& b) {
  if (a.unit != b.unit) return RelationKind::kUnitSlip;
  return SlipBetween(a, b) == Slip::kScale ? RelationKind::kMagnitudeSlip : RelationKind::kConflict;
}

std::string SlipOf(const Quantity& a, const Quantity& b) {
  if (a.unit != b.unit && a.low == b.low)
    return fmt::format(" Perhaps a slip: the same digits, {} for {}?", a.unit, b.unit);
  const std::string words = SlipInWords(SlipBetween(a, b), a, b);
  if (words.empty()) return "";
  return " Perhaps a slip: " + words + (words.back() == '?' ? "" : ".");
}

// The claim alone as a fact, of metric, label or neither.
Fact FactOf(const Claim& claim, const DocumentIndex& documents, const SubjectIndex& subjects) {
  const size_t place = documents.PlaceOf(claim.document);
  Folded folded = FoldArticle(*documents.sorted()[place], {&claim}, subjects);
  Fact& fact = folded.facts.empty() ? folded.loose.front() : folded.facts.front();
  fact.document = place;
  return std::move(fact);
}

std::string MessageOn(const Fact& a, const Fact& b, bool versions, const Sources& sources) {
  const std::string topic = TopicOf(a);
  const std::string both =
      fmt::format("{}{}{} ({}) against {} ({})", topic, topic.empty() ? "" : ": ", SaidIn(a),
                  sources.NameOf(a), SaidIn(b), sources.NameOf(b));
  if (versions)
    return both +
           " in two versions of one article. Quote the later one, and what was said of the "
           "earlier one anew.";
  return both +
         " in one and the same sentence. One of them was changed, or both copy a text that "
         "was." +
         SlipOf(a.value(), b.value());
}

Finding FindingOn(const Fact& a, const Fact& b, bool versions, const Sources& sources) {
  const RelationKind kind = versions ? RelationKind::kTension : KindOf(a.value(), b.value());
  const Claim& claim = a.claim();
  Finding finding = StartFinding(
      kind,
      "retold figure\x1f" + std::min(claim.id, b.claim().id) + std::max(claim.id, b.claim().id),
      {&a, &b}, sources);
  finding.severity = Severity::kMedium;
  finding.pairs = {{claim.id, b.claim().id, kind, "one sentence with two figures"}};
  finding.message = MessageOn(a, b, versions, sources);
  for (const Fact* fact : {&a, &b})
    finding.explain.push_back(sources.NameOf(*fact) + ": " +
                              AllowsIn(fact->claim(), fact->value().interval));
  return finding;
}

}  // namespace

std::vector<Finding> FindRetoldFigures(const DocumentIndex& documents,
                                       const std::vector<Claim>& claims,
                                       const SubjectIndex& subjects,
                                       const std::vector<Finding>& known) {
  const BySentence sentences = SentencesOf(claims);
  if (sentences.empty()) return {};
  const Sources sources(documents.sorted());
  const ClaimPairs clashes = ClashesIn(known);
  const auto named = [&](std::string_view name) -> const Document& {
    return *documents.sorted()[documents.PlaceOf(name)];
  };
  std::vector<Finding> findings;
  for (const auto& [articles, pair] : CommonByArticles(sentences)) {
    const Document& first = named(articles.first);
    const Document& second = named(articles.second);
    if (!AreOneStory(pair, first, second)) continue;
    for (const auto& [a, b] : pair.changed)
      if (!clashes.contains(std::minmax(a->id, b->id)))
        findings.push_back(FindingOn(FactOf(*a, documents, subjects),
                                     FactOf(*b, documents, subjects), AreVersions(first, second),
                                     sources));
  }
  return findings;
}

}  // namespace countercheck
