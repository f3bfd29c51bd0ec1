#include "pipeline/check/question_words.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "pipeline/check/normal_words.h"
#include "pipeline/check/terms_in_words.h"

namespace countercheck {
namespace {

std::string KindOf(const Fact& fact) {
  return fact.claim().kind == ClaimKind::kQuantity ? "" : "in words";
}

std::string UnitOf(const Fact& fact) {
  const std::string& unit = fact.value().unit;
  if (fact.claim().kind != ClaimKind::kQuantity || unit.empty()) return "";
  if (unit == "count") return "as a number";
  if (unit == "ratio") return "as a ratio";
  return "in " + Spoken(unit) + (unit.ends_with("_point") ? "s" : "");
}

// Stated periods stand in the question already; "Q3" of no year does not.
std::string PeriodOf(const Fact& fact) {
  if (!fact.period.stated()) return "no period stated";
  if (!fact.period.partial) return "";
  const bool is_grain = fact.period.text.size() == 1;
  return is_grain || !fact.claim().period ? "no year stated" : fact.claim().period->label;
}

std::string CounterpartyOf(const Fact& fact) {
  return fact.claim().counterparty.empty() ? "" : "with " + fact.claim().counterparty;
}

std::string ComparatorOf(const Fact& fact) {
  const std::string words = TermInWords(Dimension::kComparator, fact);
  return words.empty() ? "no base stated" : words;
}

// In the order in which they are said.
constexpr std::string (*kDifferences[])(const Fact&) = {KindOf, UnitOf, PeriodOf, CounterpartyOf,
                                                        ComparatorOf};

// The places of rows with one question, where there are several.
std::map<std::string, std::vector<size_t>> Alike(const std::vector<CoverageRow>& rows) {
  std::map<std::string, std::vector<size_t>> alike;
  for (size_t place = 0; place < rows.size(); ++place) alike[rows[place].question].push_back(place);
  std::erase_if(alike, [](const auto& same) { return same.second.size() < 2; });
  return alike;
}

}  // namespace

void TellApart(const std::vector<const Fact*>& telling, std::vector<CoverageRow>* rows) {
  for (const auto& said_of : kDifferences)
    for (const auto& [question, places] : Alike(*rows)) {
      const std::string first = said_of(*telling[places.front()]);
      const bool differs = std::any_of(places.begin(), places.end(), [&](size_t place) {
        return said_of(*telling[place]) != first;
      });
      for (const size_t place : places)
        if (const std::string said = said_of(*telling[place]); differs && !said.empty())
          (*rows)[place].question += ", " + said;
    }
}

}  // namespace countercheck
