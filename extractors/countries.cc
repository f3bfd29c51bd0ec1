// Of which economy a figure is.
#include <algorithm>
#include <array>
#include <map>

#include "extractors/fields.h"
#include "extractors/words.h"

namespace countercheck {
namespace {

using Items = std::vector<Item>;

// The last place before, in the same clause: in "as the war in Ukraine went on, prices rose" it is
// none.
std::optional<size_t> PlaceBefore(const Items& items, size_t from, size_t reach) {
  for (size_t i = from; i > 0 && from - i < reach;) {
    --i;
    if (items[i].Is("place")) return i;
    if (items[i].kind == Item::Kind::kMetric || items[i].IsWord(",")) break;
  }
  return std::nullopt;
}

// "In Germany, prices rose": a place that opens the sentence.
std::optional<size_t> PlaceInFront(const Items& items) {
  if (items.empty() || !items[0].IsWord("in")) return std::nullopt;
  for (size_t i = 1; i < std::min<size_t>(items.size(), 4); ++i)
    if (items[i].Is("place")) return i;
  return std::nullopt;
}

// "in Japan", "on goods from Brazil": a place behind a word that ties it, within `reach` items.
std::optional<size_t> PlaceBehind(const Items& items, size_t from, size_t reach,
                                  std::initializer_list<std::string_view> ties) {
  bool tied = false;
  for (size_t i = from + 1; i < std::min(items.size(), from + 1 + reach); ++i) {
    if (items[i].Is("place") && tied) return i;
    if (items[i].kind == Item::Kind::kQuantity || items[i].IsWord(";")) break;
    tied |= std::find(ties.begin(), ties.end(), items[i].lower) != ties.end();
  }
  return std::nullopt;
}

// True where the sentence has the name of something that economies have: inflation, retail sales;
// a tariff is one country's and another's.
bool SpeaksOfEconomy(const std::vector<Word>& words, const CompiledRules& rules) {
  for (size_t at = 0; at < words.size(); ++at) {
    PhraseMatch match = words[at].phrase;
    if (!match.meaning) continue;
    for (const MetricName& name : match.meaning->metrics)
      if (!name.weak && rules.metrics[name.metric].subject == SubjectKind::kCountry &&
          rules.metrics[name.metric].id != "tariff_rate")
        return true;
  }
  return false;
}

}  // namespace

// The country that the article names most often where it speaks of the economy, and in headline and
// first sentences; the U.S. where it names none.
std::string CountryOf(const Article& article, ArticleWords& article_words,
                      const CompiledRules& rules) {
  constexpr size_t kFirst = 6;
  constexpr size_t kMost = 200;
  std::map<std::string, int> counts;
  for (size_t i = 0; i < std::min(kMost, article.sentences.size()); ++i) {
    const Sentence& sentence = article.sentences[i];
    const std::vector<Word>& words = article_words.Of(i);
    int weight = SpeaksOfEconomy(words, rules) ? 3 : i < kFirst ? 1 : 0;
    if (sentence.section == Section::kHeadline) weight += 2;
    for (size_t at = 0; at < words.size() && weight > 0;) {
      PhraseMatch match = words[at].phrase;
      if (match.meaning && match.meaning->word_class == "place")
        counts[match.meaning->canonical] += weight;
      at += std::max<size_t>(match.words, 1);
    }
  }
  std::string country = "U.S.";
  int most = 0;
  for (const auto& [name, count] : counts)
    if (count > most) most = count, country = name;
  return country;
}

bool IsOffice(const TaggedSentence& sentence, size_t at) {
  const Item& item = sentence.items[at];
  // "the Brazilian central bank", "Brazil's central bank"
  for (size_t i = at + 1; i < std::min(at + 3, sentence.items.size()); ++i)
    if (item.Is("place") && sentence.items[i].IsWord("central")) return true;
  static constexpr std::array<std::string_view, 6> kEndings = {
      "department", "statistics", "bureau", "analysis", "bank", "reserve"};
  return item.Is("place") && std::any_of(kEndings.begin(), kEndings.end(),
                                         [&](auto ending) { return item.lower.ends_with(ending); });
}

// The economy that is named at the metric, else that of the article: other places of a sentence
// ("as the war in Ukraine went on") say where things happen. A duty is on goods from somewhere.
std::string FindCountry(const FieldContext& context, const Draft& draft) {
  const auto& items = context.sentence->items;
  const size_t metric = draft.metric_item.value_or(draft.item);
  std::optional<size_t> place;
  if (draft.metric->id == "tariff_rate")
    place = PlaceBehind(items, std::min(metric, draft.item), 14, {"on", "from", "against", "for"});
  if (!place) place = PlaceBefore(items, metric, 5);
  if (!place) place = PlaceBehind(items, metric, 4, {"in", "of", "for"});
  if (!place) place = PlaceBehind(items, draft.item, 4, {"in", "of", "for"});
  if (!place) place = PlaceBefore(items, metric, 14);
  if (!place) place = PlaceInFront(items);
  if (place) return items[*place].meaning->canonical;
  return context.text->place.empty() ? context.text->country : context.text->place;
}

bool IsOfPlace(const FieldContext& context, const Draft& draft) {
  const auto& items = context.sentence->items;
  const size_t metric = draft.metric_item.value_or(draft.item);
  return PlaceBefore(items, metric, 6) || PlaceBehind(items, metric, 4, {"in", "of"});
}

}  // namespace countercheck
