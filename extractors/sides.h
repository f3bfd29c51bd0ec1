// Who buys, holds, invests and supplies, by the words of a sentence and by what the article is
// about. Private to extractors/. All companies are indices into ArticleNames::companies; none where
// nobody is named.
#ifndef COUNTERCHECK_EXTRACTORS_SIDES_H_
#define COUNTERCHECK_EXTRACTORS_SIDES_H_

#include <optional>
#include <vector>

#include "extractors/fields.h"
#include "extractors/parties.h"

namespace countercheck {

bool IsInvestment(const Draft& draft);

// The purchase that a figure of a deal is about: that of its sentence, else that of the article; a
// stake is bought, too.
std::optional<DealParties> DealOf(const FieldContext& context, const Draft& draft);

// Who supplies whom, by the verbs of the sentence, else by the article: its customer stays one
// where other suppliers are named ("Globex also signed with Acme").
std::optional<SupplyParties> SupplyOf(const FieldContext& context, const Draft& draft);

// "a 10% stake in Globex", "10% of the company": the company that is held, behind the name of the
// metric or the figure.
std::optional<size_t> HeldCompany(const FieldContext& context, const Draft& draft);

// Who holds: the company that stands before the figure, else the other side of the article's deal.
std::optional<size_t> HolderOf(const FieldContext& context, const Draft& draft, size_t held);

// "a $2 billion investment from Globex": the item of who invests, behind the name.
std::optional<size_t> InvestorBehind(const std::vector<Item>& items, const Draft& draft);

// "The investment in Acme": nobody else is named before, so it is by who holds Acme.
std::optional<size_t> InvestorOfArticle(const FieldContext& context, const Draft& draft);

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_SIDES_H_
