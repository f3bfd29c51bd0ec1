// The other side of a deal, a stake or a contract.
#include "extractors/sides.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "extractors/spoken_of.h"

namespace countercheck {
namespace {

using Items = std::vector<Item>;

bool IsCompany(const Item& item) { return item.kind == Item::Kind::kCompany; }

// "in chipmaker Globex": the company behind words that describe it.
std::optional<size_t> DescribedCompany(const Items& items, size_t from) {
  constexpr size_t kLongest = 6;
  for (size_t i = from; i < std::min(items.size(), from + kLongest); ++i) {
    if (IsCompany(items[i])) return i;
    if (items[i].kind != Item::Kind::kWord) break;
  }
  return std::nullopt;
}

// "in", "of", and behind a sum that is put somewhere "into" and "to".
bool LinksHeld(const Item& item, bool investment) {
  const bool goes = item.IsWord("into") || item.IsWord("to");
  return item.IsWord("of") || item.IsWord("in") || item.lower.ends_with(" in") ||
         item.lower.ends_with(" of") || (investment && goes);
}

// "into the struggling chipmaker": a company by what it is.
bool IsKindOfCompany(const Item& item) {
  static constexpr std::array<std::string_view, 12> kKinds = {
      "company", "startup",  "manufacturer", "retailer", "lender",    "airline",
      "insurer", "operator", "developer",    "producer", "chipmaker", "giant"};
  return std::find(kKinds.begin(), kKinds.end(), item.lower) != kKinds.end() ||
         (item.lower.size() > 5 && item.lower.ends_with("maker"));
}

// The company that such words stand for, behind money that is put into it: another one of the
// sentence, else that of the article.
std::optional<size_t> CompanyByKind(const FieldContext& context, const Draft& draft,
                                    std::optional<size_t> investor) {
  constexpr size_t kReach = 8;
  const auto& items = context.sentence->items;
  bool into = false;
  for (size_t i = draft.item + 1; i < std::min(items.size(), draft.item + kReach); ++i) {
    const bool links = items[i - 1].IsWord("into") || items[i - 1].IsWord("in");
    const bool phrase = links && items[i].Is("pronoun") &&
                        items[i].lower.find(' ') != std::string::npos;  // "the startup"
    if (phrase || (into && IsKindOfCompany(items[i]))) {
      if (auto other = NearestCompany(*context.sentence, draft.item, investor)) return other;
      return CompanyMeant(*context.text);
    }
    into |= (items[i].IsWord("into") || items[i].IsWord("in")) && i + 1 < items.size() &&
            items[i + 1].IsWord("the");
    if (IsFigure(items[i]) || items[i].IsWord(",")) into = false;
  }
  return std::nullopt;
}

// The other side of the deal or the contract that the article is about.
std::optional<size_t> OtherParty(const TextContext& text, size_t company) {
  if (text.supply && text.supply->supplier == company) return text.supply->customer;
  if (text.supply && text.supply->customer == company) return text.supply->supplier;
  if (text.deal && text.deal->target == company) return text.deal->buyer;
  if (text.deal && text.deal->buyer == company) return text.deal->target;
  if (text.holding && text.holding->held == company) return text.holding->holder;
  if (text.holding && text.holding->holder == company) return text.holding->held;
  return std::nullopt;
}

}  // namespace

bool IsInvestment(const Draft& draft) { return draft.metric && draft.metric->id == "investment"; }

std::optional<DealParties> DealOf(const FieldContext& context, const Draft& draft) {
  if (auto deal = DealIn(*context.sentence, draft.item)) return deal;
  if (context.text->deal || !context.text->holding) return context.text->deal;
  return DealParties{context.text->holding->holder, context.text->holding->held};
}

std::optional<size_t> HeldCompany(const FieldContext& context, const Draft& draft) {
  const auto& items = context.sentence->items;
  size_t from = std::max(draft.item, draft.metric_item.value_or(0));
  for (size_t i = from; i + 1 < items.size() && i < from + 4; ++i) {
    if (!LinksHeld(items[i], IsInvestment(draft))) continue;
    if (auto held = DescribedCompany(items, i + 1)) return items[*held].index;
    if (!items[i + 1].Is("pronoun")) continue;
    for (size_t k = 0; k < i; ++k)
      if (IsCompany(items[k])) return items[k].index;
    return MeantBy(*context.text, items[i + 1]);
  }
  return std::nullopt;
}

std::optional<size_t> InvestorBehind(const std::vector<Item>& items, const Draft& draft) {
  const size_t from = std::max(draft.item, draft.metric_item.value_or(0)) + 1;
  if (from >= items.size() || !items[from].IsWord("from")) return std::nullopt;
  return DescribedCompany(items, from + 1);
}

std::optional<size_t> InvestorOfArticle(const FieldContext& context, const Draft& draft) {
  const auto& holding = context.text->holding;
  if (!holding || HeldCompany(context, draft) != holding->held) return std::nullopt;
  const auto& items = context.sentence->items;
  const bool other = std::any_of(items.begin(), items.begin() + draft.item, [&](const Item& item) {
    return IsCompany(item) && item.index != holding->held;
  });
  return other ? std::nullopt : std::optional(holding->holder);
}

std::optional<size_t> HolderOf(const FieldContext& context, const Draft& draft, size_t held) {
  const auto& items = context.sentence->items;
  for (size_t i = draft.item; i-- > 0;)
    if (IsCompany(items[i]) && items[i].index != held && !IsNamedInPassing(items, i))
      return items[i].index;
  if (auto other = OtherParty(*context.text, held)) return other;
  if (auto before = SpokenOfBefore(*context.text); before && before != held) return before;
  return NearestCompany(*context.sentence, draft.item, held);
}

std::optional<SupplyParties> SupplyOf(const FieldContext& context, const Draft& draft) {
  const TaggedSentence& sentence = *context.sentence;
  if (auto supply = SupplyIn(sentence)) return supply;
  std::optional<SupplyParties> supply = context.text->supply;
  if (!supply) return std::nullopt;
  const auto nearest = NearestCompany(sentence, draft.item, supply->customer);
  if (!nearest) return supply;
  const bool known = *nearest == supply->supplier || Names(sentence, supply->customer);
  return known ? std::optional(SupplyParties{*nearest, supply->customer}) : std::nullopt;
}

std::optional<size_t> FindCounterparty(const FieldContext& context, const Draft& draft,
                                       const FoundSubject& subject) {
  const auto& items = context.sentence->items;
  if (draft.counterparty_item && IsCompany(items[*draft.counterparty_item]))
    return items[*draft.counterparty_item].index;
  const SubjectKind kind = draft.metric ? draft.metric->subject : SubjectKind::kCompany;
  auto other = [&](std::optional<size_t> company) {
    return company == subject.company ? std::nullopt : company;
  };
  if (kind == SubjectKind::kTarget)
    if (auto deal = DealOf(context, draft))
      return other(deal->buyer ? deal->buyer : SpokenOfBefore(*context.text));
  if (kind == SubjectKind::kSupplier)
    if (auto supply = SupplyOf(context, draft))
      return subject.company == supply->supplier ? supply->customer : supply->supplier;
  if (kind == SubjectKind::kHolder || IsInvestment(draft))
    if (auto held = HeldCompany(context, draft); held && other(held)) return held;
  if (IsInvestment(draft))
    if (auto held = CompanyByKind(context, draft, subject.company)) return other(held);
  const auto& holding = context.text->holding;
  const bool article = holding && subject.company == holding->holder;
  if (IsInvestment(draft) && article && Names(*context.sentence, holding->held))
    return holding->held;
  if (!subject.state.empty()) return SpokenOfBefore(*context.text);
  if (kind == SubjectKind::kCompany || kind == SubjectKind::kCountry || kind == SubjectKind::kNamed)
    return std::nullopt;
  if (auto named = NearestCompany(*context.sentence, draft.item, subject.company)) return named;
  return subject.company ? OtherParty(*context.text, *subject.company) : std::nullopt;
}

}  // namespace countercheck
