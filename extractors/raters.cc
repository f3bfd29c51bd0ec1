#include "extractors/raters.h"

#include <algorithm>
#include <optional>

#include "extractors/name_words.h"

namespace countercheck {
namespace {

using Items = std::vector<Item>;

// Half-open item indices.
struct Run {
  size_t begin = 0;
  size_t end = 0;
};

constexpr size_t kLongest = 4;

bool IsNameWord(const Item& item) {
  const bool plain = item.kind == Item::Kind::kWord && !IsFunctionWord(item.lower) &&
                     !IsOpening(item.lower) && !item.lower.ends_with("ing");
  return item.IsWord("&") ||
         (item.capital && (plain || item.Is("first_name") || item.Is("source")));
}

// The name that ends right before `end`.
std::optional<Run> NameBefore(const Items& items, size_t end) {
  if (end == 0) return std::nullopt;
  size_t begin = end;
  while (begin > 0 && end - begin < kLongest && IsNameWord(items[begin - 1])) --begin;
  // "Globex Securities", where Globex is known.
  if (begin > 0 && items[begin - 1].kind == Item::Kind::kCompany) --begin;
  return end > begin ? std::optional(Run{begin, end}) : std::nullopt;
}

std::optional<Run> NameBehind(const Items& items, size_t begin) {
  if (begin >= items.size()) return std::nullopt;
  if (items[begin].kind == Item::Kind::kCompany) return Run{begin, begin + 1};
  size_t end = begin;
  while (end < items.size() && end - begin < kLongest && IsNameWord(items[end])) ++end;
  return end > begin ? std::optional(Run{begin, end}) : std::nullopt;
}

bool IsAnalyst(const Item& item) {
  return item.lower == "analyst" || item.lower == "analysts" || item.lower == "strategist" ||
         item.lower == "strategists" || item.lower == "economist" || item.lower == "economists";
}

// "upgraded Globex", "raised its price target", "kept its buy rating"; not "Globex upgraded to
// buy".
bool Rates(const Items& items, size_t verb) {
  constexpr size_t kReach = 9;
  const size_t next = verb + 1;
  if (next >= items.size() || items[next].kind == Item::Kind::kMark) return false;
  if (items[verb].Is("rate"))
    return !items[next].IsWord("to") && !items[next].IsWord("by") && !items[next].IsWord("from");
  if (!IsRatingVerb(items[verb].lower)) return false;
  for (size_t i = next; i < std::min(items.size(), verb + kReach); ++i) {
    const bool target = items[i].lower.find("price target") != std::string::npos ||
                        items[i].lower.find("target price") != std::string::npos ||
                        items[i].lower.find("price objective") != std::string::npos;
    if (target || items[i].IsWord("rating") || items[i].IsWord("coverage")) return true;
  }
  return false;
}

// A word that no sentence about a rating lacks.
bool SpeaksOfRating(const Item& item) {
  const bool target =
      item.kind == Item::Kind::kMetric && (item.lower.find("target") != std::string::npos ||
                                           item.lower.find("objective") != std::string::npos);
  return target || item.Is("rate") || item.Is("analyst") || item.IsWord("rating") ||
         item.IsWord("coverage") || item.lower.starts_with("strategist");
}

class Raters {
 public:
  Raters(const Article& article, const TaggedSentence& sentence)
      : article_(article), items_(sentence.items) {}

  std::vector<std::string> Find() {
    if (std::none_of(items_.begin(), items_.end(), SpeaksOfRating)) return {};
    for (size_t i = 0; i < items_.size(); ++i) {
      if (IsAnalyst(items_[i]))
        AddAnalyst(i);
      else if (Rates(items_, i))
        AddBefore(i);
    }
    return std::move(found_);
  }

 private:
  void Add(const std::optional<Run>& run) {
    if (!run) return;
    const Range range = {items_[run->begin].range.begin, items_[run->end - 1].range.end};
    std::string name(article_.text.At(range));
    if (const size_t ticker = name.find(" ("); ticker != std::string::npos) name.resize(ticker);
    if (std::find(found_.begin(), found_.end(), name) == found_.end())
      found_.push_back(std::move(name));
  }

  // "Harbour Bank analyst Jane Roe", "analysts at Harbour Bank".
  void AddAnalyst(size_t at) {
    const bool one = !items_[at].lower.ends_with('s');
    if (one) Add(NameBehind(items_, at + 1));
    Add(NameBefore(items_, at));
    const bool of =
        at + 1 < items_.size() && (items_[at + 1].IsWord("at") || items_[at + 1].IsWord("from") ||
                                   items_[at + 1].IsWord("with"));
    if (of) Add(NameBehind(items_, at + 2));
  }

  // "Harbour Bank's Jane Roe", "Jane Roe from Harbour Bank", "Harbour Bank": before the verb.
  void AddBefore(size_t verb) {
    // "double downgraded", "also reiterated"
    while (verb > 0 && (items_[verb - 1].IsWord("double") || items_[verb - 1].IsWord("also") ||
                        items_[verb - 1].IsWord("recently") || items_[verb - 1].IsWord("then")))
      --verb;
    const auto name = NameBefore(items_, verb);
    if (!name) return;
    const size_t tie = name->begin;
    const bool from = tie > 0 && (items_[tie - 1].IsWord("from") || items_[tie - 1].IsWord("at"));
    if (from) Add(NameBefore(items_, tie - 1));
    Add(name);
    if (tie > 0 && items_[tie - 1].IsWord("'s")) Add(NameBefore(items_, tie - 1));
  }

  const Article& article_;
  const Items& items_;
  std::vector<std::string> found_;
};

}  // namespace

std::vector<std::string> RatersIn(const Article& article, const TaggedSentence& sentence) {
  return Raters(article, sentence).Find();
}

}  // namespace countercheck
