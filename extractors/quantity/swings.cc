#include "extractors/quantity/swings.h"

#include <utility>

#include "extractors/quantity/amounts.h"
#include "extractors/quantity/figure_places.h"
#include "extractors/quantity/ranges.h"

namespace countercheck {
namespace {

struct End {
  std::optional<Amount> amount;  // none for "flat"
  size_t last = 0;
};

// "flat", "up 2%", "down about 1%".
std::optional<End> ReadEnd(const Tokens& tokens, size_t i) {
  if (tokens.IsWord(i, "flat")) return End{{}, i + 1};
  const bool down = tokens.IsWord(i, "down");
  if (!down && !tokens.IsWord(i, "up")) return {};
  const bool about = tokens.IsWord(i + 1, "about") || tokens.IsWord(i + 1, "around");
  auto amount = ReadAmount(tokens, i + 1 + about);
  if (!amount) return {};
  amount->negative = down;
  const size_t last = amount->last;
  return End{std::move(amount), last};
}

// No change, in the unit of the other end.
Amount Flat(const Amount& other) {
  Amount flat = other;
  flat.number.value = Decimal(0);
  flat.negative = false;
  return flat;
}

}  // namespace

std::optional<QuantityPlace> ReadSwing(const Tokens& tokens, size_t i) {
  const auto first = ReadEnd(tokens, i);
  if (!first || !(tokens.IsWord(first->last, "to") || tokens.IsWord(first->last, "and"))) return {};
  const auto second = ReadEnd(tokens, first->last + 1);
  if (!second || (!first->amount && !second->amount)) return {};
  // "up 3% and down 2%" are two figures, unless "between" says that they are one.
  if (tokens.IsWord(first->last, "and") && (i == 0 || !tokens.IsWord(i - 1, "between"))) return {};
  Amount low = first->amount ? *first->amount : Flat(*second->amount);
  Amount high = second->amount ? *second->amount : Flat(low);
  if (low.HasUnit() && high.HasUnit() && low.unit.name != high.unit.name) return {};
  if (!low.HasUnit()) low.unit = high.unit, low.position = high.position;
  if (!low.HasUnit() || low.unit.kind != QuantityKind::kPercent) return {};
  if (high.Value() < low.Value()) std::swap(low, high);
  QuantityPlace place = FromRange(tokens, {low, high, second->last});
  place.first = i;
  return place;
}

void AddSwingOpenings(std::vector<std::string_view>* words) {
  for (std::string_view word : {"flat", "up", "down"}) words->push_back(word);
}

}  // namespace countercheck
