#include "extractors/parties.h"

#include <algorithm>

namespace countercheck {
namespace {

// How far from the verb the two sides stand, in items.
constexpr size_t kReach = 12;

using Items = std::vector<Item>;
using Company = std::optional<size_t>;

bool IsCompany(const Item& item) { return item.kind == Item::Kind::kCompany; }

size_t Distance(size_t a, size_t b) { return a > b ? a - b : b - a; }

// "partners such as Globex": named in passing.
bool IsExample(const Items& items, size_t company) {
  return company > 0 && (items[company - 1].IsWord("as") || items[company - 1].IsWord("like") ||
                         items[company - 1].IsWord("including"));
}

// The first company of the sentence, where it stands before the item `at`.
Company FirstBefore(const Items& items, size_t at) {
  for (size_t i = 0; i < at; ++i)
    if (IsCompany(items[i])) return items[i].index;
  return std::nullopt;
}

// "Globex rose on news that the company will deliver": a pronoun stands for the first.
Company CompanyBefore(const Items& items, size_t at) {
  for (size_t i = at; i > 0 && at - i < kReach;) {
    --i;
    if (IsCompany(items[i]) && !IsExample(items, i)) return items[i].index;
    if (items[i].Is("pronoun")) return FirstBefore(items, i);
  }
  return std::nullopt;
}

// "rents halls to fulfil contracts with Globex": Globex is neither side of the renting.
Company CompanyBehind(const Items& items, size_t at) {
  for (size_t i = at + 1; i < std::min(items.size(), at + 1 + kReach); ++i)
    if (IsCompany(items[i]) && !items[i - 1].IsWord("with")) return items[i].index;
  return std::nullopt;
}

bool IsWordAt(const Items& items, size_t at, std::string_view word) {
  return at < items.size() && items[at].IsWord(word);
}

// "takeover of", "acquisition of": the purchase as a noun.
bool IsPurchaseOf(const Items& items, size_t at) {
  bool noun = items[at].lower == "takeover" || items[at].lower == "acquisition" ||
              items[at].lower == "purchase" || items[at].lower == "buyout";
  return noun && IsWordAt(items, at + 1, "of");
}

// "Initech Inc, which it bought": the company that "which" stands for.
Company Antecedent(const Items& items, size_t verb) {
  for (size_t i = verb; i > 0 && verb - i < 4;) {
    --i;
    if (!items[i].IsWord("which") && !items[i].IsWord("that")) continue;
    if (i > 0 && items[i - 1].IsWord(",")) --i;
    return i > 0 && i + 1 < verb && IsCompany(items[i - 1]) ? Company(items[i - 1].index)
                                                            : std::nullopt;
  }
  return std::nullopt;
}

Company FirstOther(const Items& items, size_t than) {
  for (const Item& item : items)
    if (IsCompany(item) && item.index != than) return item.index;
  return std::nullopt;
}

// "it bought", "the company has made several, including agreeing to buy": nobody is named before.
bool HasOnlyPronounBefore(const Items& items, size_t verb) {
  const auto before = items.begin() + verb;
  return std::none_of(items.begin(), before, IsCompany) &&
         std::any_of(items.begin(), before, [](const Item& item) { return item.Is("pronoun"); });
}

// "bought by", "will be taken private for $5 billion by a group led by": who is named behind buys.
bool IsBoughtBy(const Items& items, size_t verb) {
  if (IsWordAt(items, verb + 1, "by")) return true;
  const auto is_passive = [&](std::string_view word) {
    return verb > 0 && items[verb - 1].IsWord(word);
  };
  if (!is_passive("be") && !is_passive("been") && !is_passive("being") && !is_passive("was"))
    return false;
  for (size_t i = verb + 1; i < std::min(items.size(), verb + kReach); ++i) {
    if (items[i].IsWord("by")) return true;
    if (IsCompany(items[i]) || items[i].IsWord(";")) break;
  }
  return false;
}

std::optional<DealParties> DealAt(const Items& items, size_t verb) {
  if (auto target = Antecedent(items, verb)) {
    bool named = verb > 0 && IsCompany(items[verb - 1]);
    return DealParties{named ? items[verb - 1].index : FirstOther(items, *target), *target};
  }
  Company before = verb == 0 ? std::nullopt : CompanyBefore(items, verb);
  Company behind = CompanyBehind(items, verb);
  if (IsPurchaseOf(items, verb) && behind) return DealParties{FirstBefore(items, verb), *behind};
  // "it bought Initech": by whom, the text before tells.
  if (!before && behind && HasOnlyPronounBefore(items, verb))
    return DealParties{std::nullopt, *behind, true};
  if (!before || !behind || *before == *behind) return std::nullopt;
  if (IsBoughtBy(items, verb)) return DealParties{behind, *before};
  return DealParties{before, *behind};
}

// "will buy chips from Acme": the company behind "from".
Company SellerBehind(const Items& items, size_t verb) {
  for (size_t i = verb + 1; i + 1 < std::min(items.size(), verb + kReach); ++i)
    if (items[i].IsWord("from") && IsCompany(items[i + 1])) return items[i + 1].index;
  return std::nullopt;
}

// "a contract with Globex to supply": the customer stands before the verb.
std::optional<SupplyParties> ContractAt(const Items& items, size_t verb) {
  for (size_t i = verb; i > 0 && verb - i < kReach;) {
    --i;
    if (!IsCompany(items[i]) || i == 0 || !items[i - 1].IsWord("with")) continue;
    const Company supplier = FirstBefore(items, i);
    if (!supplier || *supplier == items[i].index) return std::nullopt;
    return SupplyParties{*supplier, items[i].index};
  }
  return std::nullopt;
}

std::optional<SupplyParties> SupplyAt(const Items& items, size_t verb) {
  if (items[verb].Is("supply"))
    if (auto contract = ContractAt(items, verb)) return contract;
  Company before = CompanyBefore(items, verb);
  Company behind =
      items[verb].Is("acquire") ? SellerBehind(items, verb) : CompanyBehind(items, verb);
  // "Globex spoke of Acme, which will supply it with chips": the other company of the sentence.
  const bool pronoun = verb + 1 < items.size() && items[verb + 1].Is("pronoun");
  if (pronoun && before && !behind) behind = FirstOther(items, *before);
  if (!before || !behind || *before == *behind) return std::nullopt;
  const bool supplies = items[verb].Is("supply") || items[verb].Is("sell");
  return supplies ? SupplyParties{*before, *behind} : SupplyParties{*behind, *before};
}

// "a stake in", "invested": a name of money that is put into a company, or of a part of it.
bool IsOfHolding(const Item& item) {
  return item.kind == Item::Kind::kMetric && (item.lower.find("invest") != std::string::npos ||
                                              item.lower.find("stake") != std::string::npos);
}

// "in chip designer Globex", "into Globex": the company behind the first such word.
Company CompanyBehindIn(const Items& items, size_t at) {
  bool in = items[at].lower.ends_with(" in");
  for (size_t i = at + 1; i < std::min(items.size(), at + kReach); ++i) {
    if (in && IsCompany(items[i])) return items[i].index;
    const bool links = items[i].IsWord("in") || items[i].IsWord("into");
    if (in && (links || items[i].kind == Item::Kind::kMark)) return std::nullopt;
    in |= links;
  }
  return std::nullopt;
}

std::optional<HoldingParties> HoldingAt(const Items& items, size_t name) {
  Company holder = CompanyBefore(items, name);
  Company held = CompanyBehindIn(items, name);
  // "Acme gets an investment from Globex"
  const bool from = IsWordAt(items, name + 1, "from") && name + 2 < items.size();
  if (from && IsCompany(items[name + 2])) {
    held = holder;
    holder = items[name + 2].index;
  }
  if (!holder || !held || *holder == *held) return std::nullopt;
  return HoldingParties{*holder, *held};
}

}  // namespace

std::optional<HoldingParties> HoldingIn(const TaggedSentence& sentence) {
  for (size_t i = 0; i < sentence.items.size(); ++i) {
    if (!IsOfHolding(sentence.items[i])) continue;
    if (auto holding = HoldingAt(sentence.items, i)) return holding;
  }
  return std::nullopt;
}

std::optional<DealParties> DealIn(const TaggedSentence& sentence, size_t near) {
  std::optional<DealParties> nearest;
  size_t best = sentence.items.size();
  for (size_t i = 0; i < sentence.items.size(); ++i) {
    if (!sentence.items[i].Is("acquire") && !IsPurchaseOf(sentence.items, i)) continue;
    auto deal = DealAt(sentence.items, i);
    if (!deal || Distance(i, near) >= best) continue;
    nearest = deal;
    best = Distance(i, near);
  }
  return nearest;
}

std::optional<SupplyParties> SupplyIn(const TaggedSentence& sentence) {
  for (size_t i = 0; i < sentence.items.size(); ++i) {
    const Item& item = sentence.items[i];
    bool orders = item.Is("procure") || item.Is("acquire") || item.IsWord("deploy");
    if (!orders && !item.Is("supply") && !item.Is("sell")) continue;
    if (auto supply = SupplyAt(sentence.items, i)) return supply;
  }
  return std::nullopt;
}

std::optional<size_t> PartnerIn(const TaggedSentence& sentence, const CompiledRules& rules) {
  for (size_t i = 1; i + 1 < sentence.items.size(); ++i) {
    const Item& name = sentence.items[i - 1];
    if (name.kind != Item::Kind::kMetric || !sentence.items[i].IsWord("with")) continue;
    const auto& metrics = name.meaning->metrics;
    const bool contract = std::any_of(metrics.begin(), metrics.end(), [&](const MetricName& m) {
      return rules.metrics[m.metric].subject == SubjectKind::kSupplier;
    });
    if (contract && sentence.items[i + 1].kind == Item::Kind::kCompany)
      return sentence.items[i + 1].index;
  }
  return std::nullopt;
}

std::optional<size_t> NearestCompany(const TaggedSentence& sentence, size_t near,
                                     std::optional<size_t> except) {
  std::optional<size_t> nearest;
  size_t best = sentence.items.size();
  for (size_t i = 0; i < sentence.items.size(); ++i) {
    const Item& item = sentence.items[i];
    if (!IsCompany(item) || item.index == except || Distance(i, near) >= best) continue;
    nearest = item.index;
    best = Distance(i, near);
  }
  return nearest;
}

bool Names(const TaggedSentence& sentence, size_t company) {
  return std::any_of(sentence.items.begin(), sentence.items.end(),
                     [&](const Item& item) { return IsCompany(item) && item.index == company; });
}

}  // namespace countercheck
