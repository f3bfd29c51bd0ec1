// A claim in the making: what a frame or the binder saw, before its fields are filled.
// Private to extractors/.
#ifndef COUNTERCHECK_EXTRACTORS_DRAFT_H_
#define COUNTERCHECK_EXTRACTORS_DRAFT_H_

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/claim.h"
#include "extractors/carried_period.h"
#include "extractors/compiled_rules.h"
#include "extractors/names.h"
#include "extractors/parties.h"
#include "extractors/tagger.h"

namespace countercheck {

struct Draft {
  ClaimKind kind = ClaimKind::kQuantity;
  const MetricRule* metric = nullptr;  // null: bound to none
  Measure measure = Measure::kLevel;
  size_t item = 0;  // the figure, or the word of the direction or verdict
  std::optional<size_t> metric_item;
  std::optional<size_t> move_item;
  std::optional<size_t> subject_item;
  std::optional<size_t> counterparty_item;
  std::optional<Modality> modality;
  std::string comparator;
  bool prior = false;   // of the year before
  bool before = false;  // of the period before
  int sign = 0;         // -1, 1, or 0: as printed
  int confidence = 0;   // hundredths
  std::string rule;
  size_t length = 0;  // items that the rule matched
  size_t gap = 0;     // items that its gaps took
  size_t order = 0;   // of the frame
};

// What the sentences before tell a sentence.
struct TextContext {
  PeriodMemory periods;
  const ArticleNames* names = nullptr;
  std::optional<size_t> subject;                  // company spoken of last, in this paragraph
  bool main_named = false;                        // this paragraph names the company of the article
  std::optional<size_t> opener;                   // the company that this paragraph begins with
  std::optional<size_t> heading;                  // the one company that the heading above names
  const MetricRule* metric = nullptr;             // metric spoken of last, in the sentence before
  std::string segment;                            // of the claims of the sentence before
  std::vector<std::string> attribution;           // of the last claim of the paragraph that has one
  std::vector<std::string> raters;                // who judged shares last
  std::string place;                              // whose office or bank the paragraph has named
  std::map<std::string, std::string> named_last;  // by metric: the index, the metal, named last
  std::optional<DealParties> deal;                // of the article
  std::optional<SupplyParties> supply;            // of the article
  std::optional<HoldingParties> holding;          // of the article
  std::optional<Session> session;                 // that a list of moving shares is about
  std::string country;                            // the economy that the article speaks of
  bool per_share = false;                         // the article gives a figure for one share
  bool outlook = false;     // the sentence before tells of the company's own outlook
  bool market = false;      // the sentence before speaks of trading, or one of this paragraph does
  int paragraph = -1;       // of the sentence before
  std::vector<bool> named;  // by metric: the article uses a name of its own for it
};

// True where the sentence speaks of trading: shares, an index, a session, a day of the week.
bool SpeaksOfTrading(const TaggedSentence& sentence);

// "flat", "unchanged": words for a change of zero.
bool IsNoChange(const Item& item);

// The figure of an item that is one, or a word for one.
const Quantity& QuantityAt(const TaggedSentence& sentence, size_t item);

// True where "a share", "per share", "apiece" stands behind the figure.
bool IsPerShare(const TaggedSentence& sentence, size_t item);

// The metric of the name that takes the figure as `measure`; null where none does. Where several
// do, the one whose money is per piece or total as the figure is, then the one that the article
// calls by a name of its own, then the first.
const MetricRule* FittingMetric(const CompiledRules& rules, const TextContext& context,
                                const PhraseMeaning& name, const TaggedSentence& sentence,
                                size_t item, Measure measure);

// How likely a name that several metrics share means this one: 2 where the article calls it by a
// name of its own, 1 where it is about a company and not about an economy.
int Standing(const TextContext& context, const MetricRule& metric, const MetricName& name);

// False for a name that binds only where the article uses another one, and it uses none.
bool MayBind(const TextContext& context, const MetricRule& metric, const MetricName& name);

// "doubled", "threefold": a change; "27.9 times", "two-thirds" are none.
bool IsFold(const TaggedSentence& sentence, size_t item);

// The clause around an item, as half-open item indices: it ends at ; : — ( ) and at "while", "but"
// …
struct Clause {
  size_t begin = 0;
  size_t end = 0;
};
Clause ClauseAround(const TaggedSentence& sentence, size_t item);

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_DRAFT_H_
