#include "extractors/tagger.h"

#include <algorithm>

#include "extractors/quantities.h"
#include "extractors/words.h"

namespace countercheck {
namespace {

std::string_view TagOf(const Quantity& quantity) {
  switch (quantity.kind) {
    case QuantityKind::kMoney:
      return "money";
    case QuantityKind::kPercent:
      return "percent";
    case QuantityKind::kPercentagePoint:
    case QuantityKind::kBasisPoint:
      return "points";
    case QuantityKind::kRatio:
      return "ratio";
    case QuantityKind::kCount:
      return "count";
    case QuantityKind::kDuration:
    case QuantityKind::kAge:
      return "duration";
    case QuantityKind::kMeasure:
      return "measure";
  }
  return "count";
}

std::string MetricTag(const PhraseMeaning& meaning, const CompiledRules& rules) {
  std::string tag;
  for (const MetricName& name : meaning.metrics)
    tag += (tag.empty() ? "" : "+") + rules.metrics[name.metric].id;
  return tag;
}

class Tagger {
 public:
  Tagger(const Article& article, const ArticleNames& names, const CompiledRules& rules,
         TaggedSentence* sentence)
      : article_(article), names_(names), rules_(rules), sentence_(sentence) {}

  void Run(const std::vector<Word>& words) {
    mention_ =
        std::lower_bound(names_.mentions.begin(), names_.mentions.end(),
                         words.empty() ? 0 : words.front().range.begin,
                         [](const CompanyMention& m, size_t at) { return m.range.end <= at; });
    for (size_t at = 0; at < words.size();) at = Next(words, at);
    Finish();
  }

 private:
  size_t Next(const std::vector<Word>& words, size_t at) {
    size_t begin = words[at].range.begin;
    SkipPassed(begin);
    size_t end = 0;
    if (period_ < sentence_->periods.size() &&
        sentence_->periods[period_].range.begin < words[at].range.end) {
      end = AddFixed(Item::Kind::kPeriod, sentence_->periods[period_].range, period_, "period");
    } else if (quantity_ < sentence_->quantities.size() &&
               sentence_->quantities[quantity_].hedged.begin < words[at].range.end) {
      const QuantityMention& mention = sentence_->quantities[quantity_];
      end = AddFixed(Item::Kind::kQuantity, mention.hedged, quantity_, TagOf(mention.quantity));
    } else if (mention_ != names_.mentions.end() && mention_->range.begin < words[at].range.end) {
      end = AddFixed(Item::Kind::kCompany, mention_->range, mention_->company, "company");
      sentence_->items.back().rates = mention_->rates;
    }
    if (end == 0) return AddPhraseOrWord(words, at);
    while (at < words.size() && words[at].range.begin < end) ++at;
    return at;
  }

  void SkipPassed(size_t begin) {
    while (period_ < sentence_->periods.size() && sentence_->periods[period_].range.end <= begin)
      ++period_;
    while (quantity_ < sentence_->quantities.size() &&
           sentence_->quantities[quantity_].hedged.end <= begin)
      ++quantity_;
    while (mention_ != names_.mentions.end() && mention_->range.end <= begin) ++mention_;
  }

  // The place from which something that was found before takes over.
  size_t NextFixed() const {
    size_t next = std::string::npos;
    if (period_ < sentence_->periods.size())
      next = std::min(next, sentence_->periods[period_].range.begin);
    if (quantity_ < sentence_->quantities.size())
      next = std::min(next, sentence_->quantities[quantity_].hedged.begin);
    if (mention_ != names_.mentions.end()) next = std::min(next, mention_->range.begin);
    return next;
  }

  size_t AddFixed(Item::Kind kind, Range range, size_t index, std::string_view tag) {
    Item item;
    item.kind = kind;
    item.range = range;
    item.index = index;
    item.symbol = rules_.symbols.FindTag(tag).value_or(kOtherWord);
    if (kind == Item::Kind::kQuantity) item.lower = NormalizePhrase(article_.text.At(range));
    sentence_->items.push_back(std::move(item));
    return range.end;
  }

  size_t AddPhraseOrWord(const std::vector<Word>& words, size_t at) {
    const Word& word = words[at];
    PhraseMatch match = word.mark ? PhraseMatch() : words[at].phrase;
    bool fits = match.meaning && words[at + match.words - 1].range.end <= NextFixed();
    if (!fits || match.meaning->company >= 0) match = {};
    if (match.meaning && IsPartOfName(words, at, match)) match = {};
    if (match.meaning && IsPerPiece(words, at, match)) match = {};
    size_t count = std::max<size_t>(match.words, 1);
    // What only looks like a name keeps the other tags of its words: "growth rate" still grows.
    if (match.meaning && match.meaning->plain) {
      for (size_t i = 0; i < count; ++i) {
        PhraseMatch part = words[at + i].phrase;
        bool tagged = part.words == 1 && part.meaning && part.meaning->metrics.empty() &&
                      !part.meaning->plain && part.meaning->company < 0;
        if (tagged)
          AddPhrase(words, at + i, part);
        else
          AddWord(words[at + i]);
      }
      return at + count;
    }
    if (!match.meaning) {
      AddWord(word);
      return at + 1;
    }
    AddPhrase(words, at, match);
    return at + count;
  }

  void AddPhrase(const std::vector<Word>& words, size_t at, const PhraseMatch& match) {
    const Word& word = words[at];
    Item item;
    item.kind = match.meaning->metrics.empty() ? Item::Kind::kClass : Item::Kind::kMetric;
    item.range = {word.range.begin, words[at + match.words - 1].range.end};
    item.lower = match.meaning->phrase;
    item.meaning = match.meaning;
    item.word_class = match.meaning->word_class;
    item.capital = word.capital;
    std::string tag = item.kind == Item::Kind::kMetric ? MetricTag(*match.meaning, rules_)
                                                       : match.meaning->word_class;
    item.symbol = rules_.symbols.FindTag(tag).value_or(kOtherWord);
    sentence_->items.push_back(std::move(item));
  }

  // "the Production & Precision Agriculture unit": a capital in mid-sentence, beside another.
  bool IsPartOfName(const std::vector<Word>& words, size_t at, const PhraseMatch& match) const {
    Section section = sentence_->sentence->section;
    bool title_case = section == Section::kHeadline || section == Section::kHeading;
    if (title_case || at == 0 || match.words != 1 || match.meaning->metrics.empty()) return false;
    const Word& word = words[at];
    bool letters = word.lower.size() > 3 && word.capital && !IsAbbreviation(word);
    auto named = [&](size_t i) {
      return i < words.size() && i > 0 &&
             (words[i].lower == "&" || (words[i].capital && !words[i].mark));
    };
    return letters && !words[at - 1].mark && (named(at + 1) || named(at - 1));
  }

  bool IsAbbreviation(const Word& word) const {
    std::string_view printed = article_.text.At(word.range);
    return std::all_of(printed.begin(), printed.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  }

  // "$4.75 a share", "22 cents per diluted share": a unit, not the name of a metric.
  static bool IsPerPiece(const std::vector<Word>& words, size_t at, const PhraseMatch& match) {
    if (match.words != 1 || (words[at].lower != "share" && words[at].lower != "shares"))
      return false;
    size_t before = at;
    if (before > 0 && (words[before - 1].lower == "diluted" || words[before - 1].lower == "basic" ||
                       words[before - 1].lower == "common"))
      --before;
    if (before == 0) return false;
    const std::string& word = words[before - 1].lower;
    return word == "per" || word == "a" || word == "each" || word == "/";
  }

  void AddWord(const Word& word) {
    Item item;
    item.kind = word.mark ? Item::Kind::kMark : Item::Kind::kWord;
    item.range = word.range;
    item.lower = word.lower;
    item.capital = word.capital;
    item.symbol = rules_.symbols.WordOrOther(word.lower);
    sentence_->items.push_back(std::move(item));
  }

  void Finish() {
    sentence_->present.assign(rules_.symbols.size(), false);
    sentence_->symbols.reserve(sentence_->items.size() * kSymbolBytes);
    for (const Item& item : sentence_->items) {
      sentence_->present[item.symbol] = true;
      Symbols::Append(item.symbol, &sentence_->symbols);
    }
  }

  const Article& article_;
  const ArticleNames& names_;
  const CompiledRules& rules_;
  TaggedSentence* sentence_;
  std::vector<CompanyMention>::const_iterator mention_;
  size_t quantity_ = 0;
  size_t period_ = 0;
};

// Drops the periods in whose place a figure of that kind stands. Both in the order of their places.
template <typename Kind>
void DropUnderFigures(const std::vector<QuantityMention>& figures, Kind is_of_kind,
                      std::vector<PeriodMention>* periods) {
  std::erase_if(*periods, [&](const PeriodMention& period) {
    auto figure =
        std::ranges::upper_bound(figures, period.range.begin, {},
                                 [](const QuantityMention& mention) { return mention.hedged.end; });
    for (; figure != figures.end() && figure->hedged.begin < period.range.end; ++figure) {
      if (is_of_kind(*figure)) return true;
    }
    return false;
  });
}

bool IsNoDuration(const QuantityMention& figure) {
  return figure.quantity.kind != QuantityKind::kDuration;
}

void FindIn(const Passage& passage, size_t offset, const PeriodContext& context,
            std::vector<QuantityMention>* quantities, std::vector<PeriodMention>* periods) {
  std::vector<PeriodMention> dates = FindPeriods(passage, context);
  std::vector<Range> places;
  for (const PeriodMention& mention : dates) places.push_back(mention.range);
  std::vector<QuantityMention> figures = FindQuantities(passage, places);
  DropUnderFigures(figures, IsNoDuration, &dates);
  for (PeriodMention& mention : dates) {
    mention.range = Shifted(mention.range, offset);
    periods->push_back(std::move(mention));
  }
  for (QuantityMention& mention : figures) {
    mention.figure = Shifted(mention.figure, offset);
    mention.hedged = Shifted(mention.hedged, offset);
    quantities->push_back(std::move(mention));
  }
}

// "one plant" counts, but nobody would check it; to the frames it is a word.
bool IsMereOne(std::string_view printed, const Quantity& quantity) {
  return quantity.kind == QuantityKind::kCount && !quantity.noun.empty() &&
         (printed == "one" || printed == "One");
}

}  // namespace

void FindFigures(LexedText& text, const Sentence& sentence, const PeriodContext& context,
                 std::vector<QuantityMention>* quantities, std::vector<PeriodMention>* periods) {
  text.Read(sentence.range, [&](const Passage& passage, size_t offset) {
    FindIn(passage, offset, context, quantities, periods);
  });
}

TaggedSentence Tag(const Article& article, LexedText& text, ArticleWords& words, size_t sentence,
                   const ArticleNames& names, const PeriodContext& periods,
                   const CompiledRules& rules) {
  TaggedSentence tagged;
  tagged.sentence = &article.sentences[sentence];
  FindFigures(text, *tagged.sentence, periods, &tagged.quantities, &tagged.periods);
  std::erase_if(tagged.quantities, [&](const QuantityMention& mention) {
    return IsMereOne(article.text.At(mention.figure), mention.quantity);
  });
  // "over the next three years": to a claim a length of time, not a date.
  const auto any = [](const QuantityMention&) { return true; };
  DropUnderFigures(tagged.quantities, any, &tagged.periods);
  Tagger(article, names, rules, &tagged).Run(words.Of(sentence));
  return tagged;
}

}  // namespace countercheck
