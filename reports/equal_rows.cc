#include "reports/equal_rows.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <string_view>

#include "reports/text_layout.h"
#include "reports/wording.h"

namespace countercheck {
namespace {

constexpr size_t kNamesShown = 2;
constexpr size_t kNameColumns = 24;

// Only the values stand against each other; what else the sources say is taken for the same.
bool IsAboutValues(RelationKind kind) {
  return kind == RelationKind::kConflict || kind == RelationKind::kMagnitudeSlip ||
         kind == RelationKind::kRoundingOnly || kind == RelationKind::kAgreement;
}

template <typename Enum>
std::string Number(const std::optional<Enum>& value) {
  return value ? std::to_string(static_cast<int>(*value)) : "-";
}

// Equal for rows that say the same.
std::string KeyOf(const Claim& claim, RelationKind kind) {
  std::string key =
      fmt::format("{}|{}|{}|{}|{}|{}|{}|{}", static_cast<int>(claim.kind), claim.metric,
                  claim.label, Number(claim.measure), ToString(claim.value.interval),
                  claim.value.unit, Number(claim.direction), Number(claim.verdict));
  if (IsAboutValues(kind)) return key;
  // Words may clash about one value: "$5 million a year", "over two years". Copies say the same.
  if (kind == RelationKind::kTension) key += "|" + claim.quote;
  return key + fmt::format("|{}|{}|{}|{}|{}|{}|{}|{}", claim.value_text, claim.subject.name,
                           claim.period ? claim.period->label : "", claim.segment,
                           Number(claim.session), Number(claim.modality), Number(claim.basis),
                           static_cast<int>(claim.section));
}

// The values that stand at either end, where there are figures.
std::set<size_t> Ends(const std::vector<EqualRows>& folded) {
  const auto figure = [&](size_t place) {
    const Quantity& value = folded[place].first.claim->value;
    return value.low ? value.low : value.high;
  };
  std::vector<size_t> figures;
  for (size_t place = 0; place < folded.size(); ++place)
    if (figure(place)) figures.push_back(place);
  if (figures.empty()) return {};
  const auto [low, high] = std::minmax_element(
      figures.begin(), figures.end(), [&](size_t a, size_t b) { return *figure(a) < *figure(b); });
  return {*low, *high};
}

}  // namespace

std::vector<EqualRows> FoldEqual(const std::vector<FindingRow>& rows, RelationKind kind) {
  std::vector<EqualRows> folded;
  std::map<std::string, size_t> places;
  for (const FindingRow& row : rows) {
    const auto [place, is_new] = places.emplace(KeyOf(*row.claim, kind), folded.size());
    if (is_new)
      folded.push_back({row, {}});
    else
      folded[place->second].others.push_back(row);
  }
  return folded;
}

std::vector<EqualRows> OneOfEachSource(std::vector<EqualRows> folded, size_t most) {
  std::vector<EqualRows> apart;
  for (const EqualRows& rows : folded) {
    apart.push_back({rows.first, {}});
    for (const FindingRow& row : rows.others) {
      const bool same = apart.back().first.claim->document == row.claim->document;
      if (same)
        apart.back().others.push_back(row);
      else
        apart.push_back({row, {}});
    }
  }
  return apart.size() <= most ? apart : folded;
}

size_t ArticlesOf(const EqualRows& rows) {
  std::set<std::string_view> articles = {rows.first.claim->document};
  for (const FindingRow& row : rows.others) articles.insert(row.claim->document);
  return articles.size();
}

std::string OthersInWords(const EqualRows& rows, const DocumentNames& names) {
  std::vector<std::string> shown;
  std::string_view before = rows.first.claim->document;
  for (const FindingRow& row : rows.others) {
    if (row.claim->document == before) continue;  // rows come by document
    before = row.claim->document;
    if (shown.size() < kNamesShown)
      shown.push_back(CutTo(Printable(ShortName(names, before)), kNameColumns));
  }
  if (shown.empty()) return "";
  const size_t others = ArticlesOf(rows) - 1;
  if (others > shown.size())
    return fmt::format("{} and {} more", fmt::join(shown, ", "), others - shown.size());
  return fmt::format("{}", fmt::join(shown, " and "));
}

std::vector<size_t> MostTelling(const std::vector<EqualRows>& folded, size_t most) {
  std::vector<size_t> places(folded.size());
  std::iota(places.begin(), places.end(), size_t{0});
  if (places.size() <= most) return places;
  const std::set<size_t> ends = Ends(folded);
  std::stable_sort(places.begin(), places.end(), [&](size_t a, size_t b) {
    if (ends.contains(a) != ends.contains(b)) return ends.contains(a);
    return folded[a].others.size() > folded[b].others.size();
  });
  places.resize(most);
  std::sort(places.begin(), places.end());
  return places;
}

}  // namespace countercheck
