// Fills the fields of a draft from its clause, then its sentence, then the text before.
// Private to extractors/.
#ifndef COUNTERCHECK_EXTRACTORS_FIELDS_H_
#define COUNTERCHECK_EXTRACTORS_FIELDS_H_

#include <optional>
#include <string>
#include <vector>

#include "core/article.h"
#include "core/claim.h"
#include "extractors/draft.h"
#include "extractors/tagger.h"

namespace countercheck {

// One sentence, with what its fields are read from.
struct FieldContext {
  const Article* article = nullptr;
  const TaggedSentence* sentence = nullptr;
  const TextContext* text = nullptr;
  const CompiledRules* rules = nullptr;
  const std::vector<size_t>* line_starts = nullptr;  // original bytes, ascending, the first is 0
};

// The claim of `draft`, all fields but id and restates.
Claim MakeClaim(const FieldContext& context, const Draft& draft);

// Fills the value of a claim and its place: span, unit, sign, direction, verdict.
void FillValue(const FieldContext& context, const Draft& draft, Claim* claim);  // value.cc

// A company of the article, and the words that stand for it in the sentence ("" where none do); or
// the name of a government that acts in its stead.
struct FoundSubject {
  std::optional<size_t> company = std::nullopt;  // index into ArticleNames::companies
  std::optional<size_t> item = std::nullopt;     // where it is named, or the pronoun
  std::string state = {};
};
FoundSubject FindSubject(const FieldContext& context, const Draft& draft);  // subjects.cc
// The company that a sentence is about, and the one company that it names; none where there is
// none.
std::optional<size_t> SpokenOf(const TaggedSentence& sentence);
std::optional<size_t> OnlyCompany(const TaggedSentence& sentence);
// "the Bureau of Labor Statistics", "the Bank of Japan": an office that stands for its country.
bool IsOffice(const TaggedSentence& sentence, size_t at);
// The economy that an article is about.
// countries.cc
std::string CountryOf(const Article& article, ArticleWords& words, const CompiledRules& rules);
std::string FindCountry(const FieldContext& context, const Draft& draft);
// "Brazil's sugar output": what is made in a country, not by a company.
bool IsOfPlace(const FieldContext& context, const Draft& draft);
std::optional<size_t> FindCounterparty(const FieldContext& context, const Draft& draft,
                                       const FoundSubject& subject);

struct FoundPeriod {
  std::optional<Period> period;
  std::optional<size_t> item;
  bool year_before = false;  // it is the year before the one that the text speaks of
  bool told = false;         // the sentence says so
  bool elsewhere = false;    // it is another one than the text speaks of, and has no dates
};
// `modality` is that of the claim.
FoundPeriod FindPeriod(const FieldContext& context, const Draft& draft,
                       std::optional<Modality> modality);  // when.cc
// Fills the period of a claim whose modality, subject and comparator are known; returns the item
// that names it. claim_period.cc
std::optional<size_t> FillPeriod(const FieldContext& context, const Draft& draft, Claim* claim);
// trading_time.cc
std::optional<Session> FindSession(const FieldContext& context, const Draft& draft);
std::string FindMoment(const FieldContext& context, const Draft& draft);
// comparator.cc
struct FoundComparator {
  std::string name;        // "yoy"; empty where there is none
  bool by_custom = false;  // the text does not say so, the rule of the metric does
};
FoundComparator FindComparator(const FieldContext& context, const Draft& draft);

std::optional<Modality> FindModality(const FieldContext& context, const Draft& draft);  // stance.cc
std::optional<Basis> FindBasis(const FieldContext& context, const Draft& draft);
// `modality` is that of the claim.
std::vector<std::string> FindAttribution(const FieldContext& context, const Draft& draft,
                                         std::optional<Modality> modality);  // attribution.cc
std::string FindSegment(const FieldContext& context, const Draft& draft);    // segments.cc
// The noun phrase at an unbound figure: its noun, the subject of its verb, or the words behind it.
std::string LabelOf(const FieldContext& context, const Draft& draft);  // labels.cc

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_FIELDS_H_
