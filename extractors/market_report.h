// Whether an article reports on a day of trading, and on which. Private to extractors/.
//
//   Stocks slipped on Tuesday. The FTSE 100 lost 0.3%. Brent crude was up 1%.     that Tuesday
//   Acme opens a plant on Tuesday. It will make anvils.                           none
#ifndef COUNTERCHECK_EXTRACTORS_MARKET_REPORT_H_
#define COUNTERCHECK_EXTRACTORS_MARKET_REPORT_H_

#include <optional>
#include <string_view>

#include "core/article.h"
#include "extractors/compiled_rules.h"
#include "extractors/tagger.h"

namespace countercheck {

// What the opening sentences tell, read one by one.
struct MarketReport {
  int read = 0;               // sentences
  int moves = 0;              // of them tell how a market moved
  std::optional<Period> day;  // the first day of trading that the first few of these name

  void Read(const TaggedSentence& sentence, const CompiledRules& rules,
            std::optional<Date> published);

  // The day reported on: the one that is named, else the last day of trading up to `published`.
  // Nothing where the article is no such report; a list of moving shares (`listed`) is one.
  std::optional<Period> Day(std::optional<Date> published, bool listed) const;
};

// The session that a list of moving shares is about by its title or first sentence: "Stocks making
// the biggest moves premarket". Nothing for other articles.
std::optional<Session> SessionOfList(std::string_view title, const TaggedSentence& first);

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_MARKET_REPORT_H_
