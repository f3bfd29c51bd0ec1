#include "pipeline/check/question.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>

#include "pipeline/check/same_thing.h"

namespace countercheck {
namespace {

constexpr char kSeparator = '\x1f';

using Facts = std::vector<const Fact*>;
using KeyOfFact = std::function<PeriodKey(const Fact&)>;

// Modalities that speak of one thing have one word.
std::string_view ModalityOf(const Fact& fact) {
  if (fact.traits->deal_term) return "deal";
  return ToString(fact.traits->decided && fact.modality == Modality::kGuidance ? Modality::kActual
                                                                               : fact.modality);
}

std::string HardKey(const Fact& fact) {
  const Claim& claim = fact.claim();
  std::string key;
  key.reserve(128);  // with what SplitBy adds
  key.append(fact.subject) += kSeparator;
  key.append(fact.metric) += kSeparator;
  key.append(claim.measure ? ToString(*claim.measure) : "") += kSeparator;
  key.append(ToString(claim.kind)) += kSeparator;
  key.append(claim.kind == ClaimKind::kQuantity ? claim.value.unit : "") += kSeparator;
  key.append(fact.segment) += kSeparator;
  return key.append(ModalityOf(fact));
}

// Which keys occur among fully stated facts, in which documents, with which values.
struct Classes {
  std::set<std::string> all;
  std::set<std::string> partial;  // "Q1", where no article says of which year
  std::map<size_t, std::set<std::string>> by_document;
  std::map<std::string, std::set<std::string>> by_value;
};

Classes ClassesOf(const Facts& facts, const KeyOfFact& key_of) {
  Classes classes;
  for (const Fact* fact : facts) {
    const PeriodKey key = key_of(*fact);
    if (key.stated() && key.partial) classes.partial.insert(key.text);
    if (!key.stated() || key.partial || key.apart) continue;
    classes.all.insert(key.text);
    classes.by_document[fact->document].insert(key.text);
    classes.by_value[fact->value_key].insert(key.text);
  }
  return classes;
}

// The only one of `keys` that `open` fits; empty where none or several do. A key that fits begins
// with the same letter: the others, which may be thousands of days, are not looked at.
std::string OnlyFitting(const std::set<std::string>& keys, const PeriodKey& open) {
  const std::string letter = open.text.substr(0, 1);
  std::string only;
  for (auto key = keys.lower_bound(letter); key != keys.end(); ++key) {
    if (open.stated() && !key->starts_with(letter)) break;
    if (open.stated() && Compare(open, {*key, false, false}) != PeriodRelation::kFits) continue;
    if (!only.empty()) return "";
    only = *key;
  }
  return only;
}

std::string ClassOf(const Fact& fact, const PeriodKey& key, const Classes& classes) {
  if (key.stated() && !key.partial) return key.text;
  const auto own = classes.by_document.find(fact.document);
  if (own != classes.by_document.end())
    if (std::string only = OnlyFitting(own->second, key); !only.empty()) return only;
  const auto value = classes.by_value.find(fact.value_key);
  if (value != classes.by_value.end())
    if (std::string only = OnlyFitting(value->second, key); !only.empty()) return only;
  if (std::string only = OnlyFitting(classes.all, key); !only.empty()) return only;
  if (!key.stated() && classes.all.empty() && classes.partial.size() == 1)
    return *classes.partial.begin();
  return key.text;
}

// The key is a dimension that is never partial.
PeriodKey Whole(const std::string& text) { return {text, false, false}; }

// None says what another does not.
bool SayTheSame(const Facts& facts, const KeyOfFact& key_of) {
  if (facts.size() == 1) return true;
  const PeriodKey key = key_of(*facts.front());
  return std::all_of(facts.begin() + 1, facts.end(),
                     [&](const Fact* fact) { return key_of(*fact) == key; });
}

std::vector<Question> SplitBy(const KeyOfFact& key_of, std::vector<Question> questions) {
  std::vector<Question> split;
  for (Question& question : questions) {
    if (SayTheSame(question.facts, key_of)) {
      question.key += kSeparator + key_of(*question.facts.front()).text;
      split.push_back(std::move(question));
      continue;
    }
    const Classes classes = ClassesOf(question.facts, key_of);
    std::map<std::string, Facts> parts;
    for (const Fact* fact : question.facts)
      parts[ClassOf(*fact, key_of(*fact), classes)].push_back(fact);
    for (auto& [key, facts] : parts)
      split.push_back({question.key + kSeparator + key, std::move(facts)});
  }
  return split;
}

}  // namespace

std::vector<Question> QuestionsOf(const std::vector<Fact>& facts, ClaimKind claim_kind) {
  std::map<std::string, Facts> by_key;
  for (const Fact& fact : facts)
    if (fact.claim().kind == claim_kind) by_key[HardKey(fact)].push_back(&fact);
  std::vector<Question> questions;
  for (auto& [key, members] : by_key) questions.push_back({key, std::move(members)});
  questions = SplitBy([](const Fact& f) { return Whole(f.counterparty); }, std::move(questions));
  questions = SplitBy([](const Fact& f) { return f.period; }, std::move(questions));
  return SplitBy([](const Fact& f) { return Whole(f.comparator); }, std::move(questions));
}

}  // namespace countercheck
