#include "extractors/respectively.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "extractors/moves.h"

namespace countercheck {
namespace {

using Items = std::vector<Item>;

constexpr size_t kReachOfWord = 12;  // from a figure to "respectively"
constexpr size_t kGap = 6;           // from one member of a list to the next

// "respectively" behind the figure; the number of items where there is none.
size_t EndOfLists(const Items& items, size_t figure) {
  for (size_t i = figure + 1; i < std::min(items.size(), figure + kReachOfWord); ++i)
    if (items[i].IsWord("respectively")) return i;
  return items.size();
}

// The end of "2.3% and 0.6%", which `figure` is one of.
size_t EndOfPair(const Items& items, size_t figure) {
  const bool first =
      figure + 2 < items.size() && items[figure + 1].IsWord("and") && IsFigure(items[figure + 2]);
  return figure + (first ? 3 : 1);
}

// What may stand between two members of a list.
bool Links(const Item& item) {
  static constexpr std::array<std::string_view, 12> kWords = {
      ",", "and", "the", "or", "'s", "shares", "stock", "both", "by", "to", "about", "some"};
  return std::find(kWords.begin(), kWords.end(), item.lower) != kWords.end();
}

// The members of the list that ends before `end`, from the last to the first; what interrupts it
// may stand between its end and `end` only.
template <typename IsMember>
std::vector<size_t> ListBefore(const Items& items, size_t end, IsMember is_member) {
  std::vector<size_t> members;
  for (size_t i = end; i > 0;) {
    --i;
    if (is_member(items[i])) {
      members.push_back(i);
    } else if (!members.empty() && (!Links(items[i]) || members.back() - i > kGap)) {
      break;
    }
  }
  return members;
}

constexpr int kConfidence = 80;
constexpr size_t kReach = 14;  // items between the last name and the first figure

bool IsName(const Item& item) { return item.kind == Item::Kind::kMetric; }
bool IsComma(const Item& item) { return item.IsWord(",") || item.IsWord("and"); }

// The figures of the list that ends before `end`, from left to right.
std::vector<size_t> FiguresBefore(const TaggedSentence& sentence, size_t end) {
  const auto& items = sentence.items;
  std::vector<size_t> figures;
  for (size_t i = end; i > 0;) {
    --i;
    if (IsFigure(items[i])) {
      figures.insert(figures.begin(), i);
    } else if (!IsComma(items[i])) {
      break;
    }
  }
  const auto kind = [&](size_t i) { return QuantityAt(sentence, i).kind; };
  const bool alike = std::all_of(figures.begin(), figures.end(),
                                 [&](size_t i) { return kind(i) == kind(figures.front()); });
  return alike ? figures : std::vector<size_t>();
}

// The names before the first figure, up to another figure; "earnings per share (EPS)" is one.
std::vector<size_t> NamesBefore(const TaggedSentence& sentence, size_t figure) {
  const auto& items = sentence.items;
  std::vector<size_t> names;
  for (size_t i = figure; i > 0;) {
    --i;
    if (IsFigure(items[i]) || items[i].IsWord(";")) break;
    const bool bracketed = i > 0 && items[i - 1].IsWord("(");
    if (IsName(items[i]) && !bracketed) names.insert(names.begin(), i);
  }
  return names;
}

bool HaveAndBetween(const TaggedSentence& sentence, size_t from, size_t to) {
  return std::any_of(sentence.items.begin() + from, sentence.items.begin() + to,
                     [](const Item& item) { return item.IsWord("and"); });
}

}  // namespace

std::optional<size_t> NameRespectively(const TaggedSentence& sentence, size_t figure,
                                       const std::function<bool(const Item&)>& is_name) {
  const Items& items = sentence.items;
  const size_t word = EndOfLists(items, figure);
  const bool said = word < items.size();
  const size_t end = said ? word : EndOfPair(items, figure);
  const std::vector<size_t> figures = ListBefore(items, end, IsFigure);
  const auto place = std::find(figures.begin(), figures.end(), figure);
  if (figures.size() < 2 || place == figures.end()) return std::nullopt;
  const std::vector<size_t> names = ListBefore(items, figures.back(), is_name);
  if (said ? names.size() < figures.size() : names.size() != figures.size()) return std::nullopt;
  return names[place - figures.begin()];
}

void DealOutRespectively(const TaggedSentence& sentence, const CompiledRules& rules,
                         const TextContext& context, std::vector<Draft>* drafts) {
  const auto& items = sentence.items;
  const auto word = std::find_if(items.begin(), items.end(),
                                 [](const Item& item) { return item.IsWord("respectively"); });
  if (word == items.end()) return;
  const auto figures = FiguresBefore(sentence, word - items.begin());
  if (figures.size() < 2) return;
  const auto names = NamesBefore(sentence, figures.front());
  if (names.size() != figures.size() || figures.front() - names.back() > kReach) return;
  if (!HaveAndBetween(sentence, names.front(), names.back())) return;
  std::vector<Draft> dealt;
  for (size_t k = 0; k < figures.size(); ++k) {
    const auto draft = std::find_if(drafts->begin(), drafts->end(),
                                    [&](const Draft& d) { return d.item == figures[k]; });
    if (draft == drafts->end()) return;
    const auto move = GoverningMove(sentence, figures.front());
    const Measure measure = move ? Measure::kChange : Measure::kLevel;
    dealt.push_back(*draft);
    dealt.back().metric =
        FittingMetric(rules, context, *items[names[k]].meaning, sentence, figures[k], measure);
    if (!dealt.back().metric) return;
    dealt.back().measure = measure;
    dealt.back().metric_item = names[k];
    dealt.back().move_item = move;
    dealt.back().confidence = kConfidence;
  }
  for (Draft& draft : dealt)
    *std::find_if(drafts->begin(), drafts->end(),
                  [&](const Draft& d) { return d.item == draft.item; }) = draft;
}

}  // namespace countercheck
