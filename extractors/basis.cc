// On what basis a figure is given: as the law of accounting has it, or adjusted.
#include <algorithm>

#include "extractors/consensus.h"
#include "extractors/fields.h"

namespace countercheck {
namespace {

using Items = std::vector<Item>;

// "Core platform revenue": a part of the company that is called so.
bool IsCoreOfSegment(const Items& items, size_t at, size_t metric) {
  return items[at].IsWord("core") && at + 1 < metric && items[at + 1].kind == Item::Kind::kWord;
}

std::optional<Basis> BasisOf(const Item& item) {
  if (item.Is("non_gaap")) return Basis::kNonGaap;
  if (item.Is("gaap")) return Basis::kGaap;
  return std::nullopt;
}

// Names that carry their basis: "core revenue", "adjusted EBITDA".
std::optional<Basis> BasisInName(std::string_view name) {
  for (std::string_view word : {"core ", "adjusted ", "underlying ", "non gaap "})
    if (name.starts_with(word)) return Basis::kNonGaap;
  return name.starts_with("gaap ") ? std::optional(Basis::kGaap) : std::nullopt;
}

}  // namespace

std::optional<Basis> FindBasis(const FieldContext& context, const Draft& draft) {
  if (!draft.metric || draft.metric->subject != SubjectKind::kCompany) return std::nullopt;
  const Items& items = context.sentence->items;
  if (draft.kind == ClaimKind::kQuantity && draft.item + 1 < items.size())
    if (auto basis = BasisOf(items[draft.item + 1])) return basis;
  // "earned an adjusted $2 a share"
  if (!draft.metric_item && draft.kind == ClaimKind::kQuantity && draft.item > 0)
    return BasisOf(items[draft.item - 1]);
  if (!draft.metric_item) return std::nullopt;
  size_t metric = *draft.metric_item;
  // "31 cents adjusted vs. 29 cents expected": the consensus does not say on what basis.
  bool second = std::any_of(items.begin() + std::min(metric, draft.item),
                            items.begin() + std::max(metric, draft.item), IsFigure);
  if (second && draft.kind == ClaimKind::kQuantity && IsConsensus(items, draft.item))
    return std::nullopt;
  if (auto basis = BasisInName(items[metric].lower)) return basis;
  for (size_t i = metric; i > 0 && metric - i < 4;) {
    --i;
    if (IsCoreOfSegment(items, i, metric)) continue;
    if (auto basis = BasisOf(items[i])) return basis;
    // "Excluding one-time items, earnings were"
    if (items[i].IsWord(",") && i == 1) return BasisOf(items[0]);
    if (IsFigure(items[i]) || items[i].IsWord(",") || items[i].IsWord("and")) break;
  }
  for (size_t i = metric + 1; i < std::min(items.size(), metric + 4) && i < draft.item; ++i)
    if (auto basis = BasisOf(items[i])) return basis;
  return std::nullopt;
}

}  // namespace countercheck
