// The period of a figure whose sentence names none: that of the sentences before, or the one that
// the article reports on. Private to extractors/.
//
//   Acme published first-quarter results. Revenue rose 5%.    5%: Q1
//   The shares fell on Friday. They were down 8% at the close. 8%: that Friday
//   It sees third-quarter sales of $5 billion and profit of $1 billion. Analysts had hoped for $6
//   billion.                                                   $6 billion: Q3
#ifndef COUNTERCHECK_EXTRACTORS_CARRIED_PERIOD_H_
#define COUNTERCHECK_EXTRACTORS_CARRIED_PERIOD_H_

#include <optional>
#include <string>
#include <vector>

#include "core/article.h"
#include "core/claim.h"
#include "extractors/compiled_rules.h"
#include "extractors/tagger.h"

namespace countercheck {

// What the text read so far tells of when. Periods in it have dates, or are fiscal ones in words.
struct PeriodMemory {
  std::optional<Period> reported;    // the quarter or half that the article reports on
  std::optional<Period> month;       // the month that its figures of an economy are for
  std::optional<Period> paragraph;   // of the last result in this paragraph that names one
  std::string spoken_of;             // the subject of that result
  std::optional<Period> day;         // the last day of trading that was named
  bool day_here = false;             // it was named in this paragraph
  bool day_opens = false;            // by its first sentence
  int sentences_here = 0;            // of this paragraph, so far
  bool other_day = false;            // another day of trading was named, anywhere
  std::optional<Period> trading;     // the day that a report on markets is about
  std::optional<Period> recent_day;  // the last that was, shortly before the article
  std::optional<Period> window;      // over which a price of this paragraph has moved
  std::optional<Date> today;         // on which the sentence was written
  std::optional<Period> guided;      // what the company looks ahead to in this paragraph
  std::optional<Period> outlook;     // the same, told by a sentence that gives no figures
  bool outlook_here = false;         // it was told in this paragraph, not in the one before

  // A result or a forecast of this paragraph, which expectations are held against.
  struct Held {
    std::string metric;
    std::string subject;
    Period period;
    Modality modality = Modality::kActual;
  };
  std::vector<Held> held;
  std::optional<Held> moved;  // the price whose move on a day this sentence tells

  // Takes up what an opening sentence of the article tells.
  void ReadOpening(const TaggedSentence& sentence, const CompiledRules& rules,
                   std::optional<Date> published);
  // Takes up the days, and the time over which a price has moved, that a sentence names.
  void ReadDays(const TaggedSentence& sentence, std::optional<Date> published);
  // Forgets the days of trading: what follows was written at another time.
  void ForgetDays();
  // Forgets what holds within a paragraph only.
  void BeginParagraph();
  // Takes up the period of a claim that was made.
  void Note(const Claim& claim, const MetricRule& metric);

  // The result or forecast of this paragraph that a claim is on; null where there is none.
  const Held* HeldBy(const Claim& claim) const;

  // The period of a claim that has none of its own; none where nothing before tells. `of_main`: it
  // is about the company of the article.
  std::optional<Period> For(const Claim& claim, const MetricRule& metric, bool of_main) const;

 private:
  std::optional<Period> HeldFor(const Claim& claim) const;
  std::optional<Period> OfTrading(const Claim& claim, const MetricRule& metric) const;
  std::optional<Period> OfMove(const Claim& claim) const;
  std::optional<Period> OfDirection(const MetricRule& metric) const;
  std::optional<Period> OfEconomy(const MetricRule& metric) const;
};

// True where a sentence speaks of a time ahead: "analysts expect", "next quarter". What it tells
// belongs to no period of the text before.
bool LooksAhead(const TaggedSentence& sentence);

// "Analysts had expected a profit of 9 cents; it made 11 cents in the second quarter": gives the
// expectations among the claims of one sentence, from index `first` on, the period of the result
// that they are held against.
void ShareWithExpectations(const CompiledRules& rules, size_t first, std::vector<Claim>* claims);

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_CARRIED_PERIOD_H_
