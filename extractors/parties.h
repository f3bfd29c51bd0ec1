// The two sides of a deal or a contract: who buys whom, who supplies whom, who holds whom.
// Private to extractors/.
//
//   Globex Corp agreed to buy Initech Inc.       buyer Globex Corp, target Initech Inc
//   Acme will supply chips to Globex Corp.       supplier Acme, customer Globex Corp
//   Globex Corp will spend $2bn on Acme servers. supplier Acme, customer Globex Corp
//   Globex Corp invests $2bn in Acme.            holder Globex Corp, held Acme
#ifndef COUNTERCHECK_EXTRACTORS_PARTIES_H_
#define COUNTERCHECK_EXTRACTORS_PARTIES_H_

#include <optional>

#include "extractors/compiled_rules.h"
#include "extractors/tagger.h"

namespace countercheck {

// Indices into ArticleNames::companies.
struct DealParties {
  std::optional<size_t> buyer;
  size_t target = 0;
  bool by_pronoun = false;  // "it bought Initech": the buyer stands in the text before
};

struct SupplyParties {
  size_t supplier = 0;
  size_t customer = 0;
};

struct HoldingParties {
  size_t holder = 0;
  size_t held = 0;
};

// The purchase that a sentence speaks of, the one nearest to the item `near`; none where it names
// no company that is bought.
std::optional<DealParties> DealIn(const TaggedSentence& sentence, size_t near);

// The first delivery or order that a sentence speaks of; none where it names no two companies
// around it.
std::optional<SupplyParties> SupplyIn(const TaggedSentence& sentence);

// Who puts money into whom, or holds a part of it: the first that a sentence speaks of; none where
// it names no two companies around it.
std::optional<HoldingParties> HoldingIn(const TaggedSentence& sentence);

// The company behind "with" at the name of a contract: "an agreement with Globex".
std::optional<size_t> PartnerIn(const TaggedSentence& sentence, const CompiledRules& rules);

// The company that is named nearest to the item `near`, `except` left out; none where there is
// none.
std::optional<size_t> NearestCompany(const TaggedSentence& sentence, size_t near,
                                     std::optional<size_t> except);

// True where the sentence names the company.
bool Names(const TaggedSentence& sentence, size_t company);

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_PARTIES_H_
