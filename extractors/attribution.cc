// Who says so: the chain of sources of a figure, nearest first.
#include <algorithm>
#include <array>
#include <string_view>

#include "extractors/fields.h"
#include "extractors/raters.h"

namespace countercheck {
namespace {

using Items = std::vector<Item>;

// The items [begin, end) as they stand; of a company alone its name without the ticker.
std::string Printed(const FieldContext& context, size_t begin, size_t end) {
  const auto& items = context.sentence->items;
  std::string text(context.article->text.At({items[begin].range.begin, items[end - 1].range.end}));
  const bool company = end - begin == 1 && items[begin].kind == Item::Kind::kCompany;
  return company ? text.substr(0, text.find(" (")) : text;
}

bool NamesSource(const Item& item) {
  bool company = item.Is("pronoun") && item.lower.find(' ') != std::string::npos;
  return item.kind == Item::Kind::kCompany || item.Is("source") || item.Is("place") ||
         item.Is("analyst") || company || item.lower == "management" || item.Is("consensus");
}

// A word of somebody's name: "Jane", "Doe".
bool IsNameWord(const Item& item) {
  return item.capital && (item.kind == Item::Kind::kWord || item.Is("first_name"));
}

// "Officials", "Roe", but not "He", nor any other word that is large where a sentence begins.
bool IsSpeaker(const Item& item) {
  static constexpr std::array<std::string_view, 30> kOthers = {
      "he",    "she",   "i",    "we",    "you",   "who",   "that",  "which",     "this",    "also",
      "there", "one",   "what", "the",   "all",   "after", "in",    "official",  "but",     "and",
      "as",    "while", "when", "where", "since", "then",  "still", "meanwhile", "however", "now"};
  return IsNameWord(item) && std::ranges::find(kOthers, item.lower) == kOthers.end();
}

// "[Ministry of] Finance": where a name that ends in the name word at `last` begins.
size_t BeginOfName(const Items& items, size_t last) {
  size_t begin = last;
  if (begin >= 2 && items[begin - 1].IsWord("of") && IsNameWord(items[begin - 2])) begin -= 2;
  while (begin > 0 && begin < last && last - begin < 5 && IsNameWord(items[begin - 1]) &&
         !items[begin - 1].IsWord("the"))
    --begin;
  return begin;
}

// Nouns of those who speak for a body, and of what it publishes.
bool IsNounOfSource(const Item& item) {
  static constexpr std::array<std::string_view, 26> kNouns = {
      "executives", "executive",   "officials",   "official",   "ministry",  "minister",
      "department", "agency",      "bureau",      "office",     "spokesman", "regulator",
      "watchdog",   "spokeswoman", "survey",      "report",     "statement", "spokesperson",
      "filing",     "sources",     "authorities", "prospectus", "lawyers",   "exchange",
      "institute",  "association"};
  return std::ranges::find(kNouns, item.lower) != kNouns.end();
}

// "after a report said": the source begins behind it.
bool IsLink(const Item& item) {
  static constexpr std::array<std::string_view, 12> kLinks = {"that",  "and",   "as",   "after",
                                                              "when",  "while", "but",  "because",
                                                              "where", "to",    "with", "than"};
  return std::ranges::find(kLinks, item.lower) != kLinks.end();
}

// Where the words before a noun of a source begin: "Globex [executives]", "Norway's finance
// [ministry]".
size_t BeginOfSource(const Items& items, size_t noun) {
  constexpr size_t kReach = 4;
  size_t begin = noun;
  while (begin > 0 && noun - begin < kReach) {
    const Item& before = items[begin - 1];
    const bool part = before.kind == Item::Kind::kWord || before.kind == Item::Kind::kCompany ||
                      before.Is("place") || before.IsWord("'s");
    if (!part || IsLink(before)) break;
    --begin;
  }
  return begin;
}

// "had said", "on Thursday said": what stands between a source and its verb.
size_t SkipToSource(const Items& items, size_t end) {
  static constexpr std::array<std::string_view, 8> kWords = {
      "had", "has", "have", "also", "earlier", "previously", "already", "recently"};
  while (end > 1 && std::find(kWords.begin(), kWords.end(), items[end - 1].lower) != kWords.end())
    --end;
  const bool day = end > 2 && items[end - 1].kind == Item::Kind::kPeriod;
  return day && items[end - 2].IsWord("on") ? end - 2 : end;
}

// "people familiar with the matter": where the words for them begin.
std::optional<size_t> PeopleBefore(const Items& items, size_t noun) {
  constexpr size_t kReach = 6;
  for (size_t i = noun; i > 0 && noun - i < kReach;) {
    --i;
    for (std::string_view word : {"people", "sources", "person", "source", "persons"})
      if (items[i].IsWord(word)) return i;
    if (items[i].kind == Item::Kind::kMark) break;
  }
  return std::nullopt;
}

// "the agency", "the Swedish fintech": where the words for it begin, at most two before the noun.
std::optional<size_t> BodyBefore(const Items& items, size_t end) {
  constexpr size_t kLongest = 4;
  static constexpr std::array<std::string_view, 9> kLinks = {"of", "in",   "on", "for", "to",
                                                             "by", "from", "at", "and"};
  if (end < 2 || items[end - 1].kind != Item::Kind::kWord) return std::nullopt;
  for (size_t i = end - 1; i > 0 && end - i < kLongest;) {
    const Item& item = items[--i];
    if (item.IsWord("the")) return i;
    // "in the wake of recent reports", not "the Ministry of Finance"
    const bool link = std::find(kLinks.begin(), kLinks.end(), item.lower) != kLinks.end() &&
                      !(i > 0 && items[i - 1].capital);
    if (link || (item.kind != Item::Kind::kWord && !item.Is("place"))) break;
  }
  return std::nullopt;
}

// The source that ends right before `end`: "Globex", "Jane Doe", "the agency"; empty where none
// does. "Jane Doe, an analyst at Globex, said": what stands between commas is stepped over.
std::string SourceBefore(const FieldContext& context, size_t end) {
  const Items& items = context.sentence->items;
  constexpr size_t kAppositionReach = 12;
  end = SkipToSource(items, end);
  if (end == 0) return "";
  if (items[end - 1].IsWord(",")) {
    for (size_t i = end - 1; i > 0 && end - i < kAppositionReach;)
      if (items[--i].IsWord(",")) return i > 0 ? SourceBefore(context, i) : "";
    return "";
  }
  if (NamesSource(items[end - 1])) {
    // "Statistics Canada"
    const bool longer = items[end - 1].Is("place") && end > 1 && IsNameWord(items[end - 2]) &&
                        !items[end - 2].IsWord("the");
    return Printed(context, end - 1 - longer, end);
  }
  size_t begin = end;
  while (begin > 0 && end - begin < 4 && IsNameWord(items[begin - 1])) --begin;
  if (end - begin >= 2) return Printed(context, begin, end);
  if (end - begin == 1 && IsSpeaker(items[begin]))
    return Printed(context, BeginOfName(items, begin), end);
  if (const auto people = PeopleBefore(items, end - 1)) return Printed(context, *people, end);
  if (IsNounOfSource(items[end - 1])) return Printed(context, BeginOfSource(items, end - 1), end);
  // "the agency said", "the Swedish lender said": a body by what it is.
  const auto body = BodyBefore(items, end);
  return body ? Printed(context, *body, end) : "";
}

// "said Jane Doe", "said Globex", "described by the company": the source right behind the verb.
std::string SourceBehind(const FieldContext& context, size_t begin) {
  const Items& items = context.sentence->items;
  if (begin + 1 < items.size() && items[begin].IsWord("by") && NamesSource(items[begin + 1]))
    return Printed(context, begin + 1, begin + 2);
  if (begin >= items.size()) return "";
  if (items[begin].kind == Item::Kind::kCompany || items[begin].Is("source"))
    return Printed(context, begin, begin + 1);
  size_t end = begin;
  while (end < items.size() && end - begin < 4 && IsNameWord(items[end])) ++end;
  return end - begin >= 2 ? Printed(context, begin, end) : "";
}

// Where the words for a source end: "the bureau showed on Friday".
bool EndsSource(const Item& item) {
  static constexpr std::array<std::string_view, 8> kWords = {
      "showed", "shows", "on", "which", "that", "published", "while", "as"};
  return item.kind == Item::Kind::kPeriod || item.kind == Item::Kind::kQuantity ||
         (item.kind == Item::Kind::kMark && !item.IsWord("'s") && !item.IsWord("&")) ||
         std::find(kWords.begin(), kWords.end(), item.lower) != kWords.end();
}

// The words behind "according to", up to the end of the clause.
std::string AccordingTo(const FieldContext& context, size_t cue) {
  constexpr size_t kReach = 12;
  const Items& items = context.sentence->items;
  size_t end = cue + 1;
  while (end < items.size() && end < cue + kReach && !EndsSource(items[end])) ++end;
  return end == cue + 1 ? "" : Printed(context, cue + 1, end);
}

// "Wall Street", "the consensus", "beating the consensus".
bool IsForecaster(const Item& item) {
  const bool verdict = item.Is("beat") || item.Is("miss") || item.Is("meet");
  const bool named = item.lower.find("consensus") != std::string::npos ||
                     item.lower.find("estimate") != std::string::npos ||
                     item.lower.find("forecast") != std::string::npos;
  return item.Is("analyst") || item.Is("consensus") || (verdict && named);
}

class Chain {
 public:
  explicit Chain(const FieldContext& context)
      : context_(context), items_(context.sentence->items) {}

  std::vector<std::string> Of(const Draft& draft, Modality modality) {
    const bool target = draft.metric && draft.metric->id == "price_target";
    if (target) AddRaters();
    const bool foretold = modality == Modality::kExpectation && !target;
    // "Globex said sales beat estimates of": the estimates are not the word of Globex.
    const auto forecaster = foretold ? NearestForecaster(draft.item) : std::nullopt;
    if (forecaster && draft.kind == ClaimKind::kQuantity && IsNear(*forecaster, draft.item)) {
      if (items_[*forecaster].Is("analyst")) AddRaters();
      if (chain_.empty()) Add(ForecasterAt(*forecaster));
      for (size_t i = 0; i < items_.size(); ++i)
        if (items_[i].Is("according_to")) Add(AccordingTo(context_, i));
      return chain_;
    }
    if (chain_.empty()) AddSpeech();
    AddBrackets(draft.item);
    if (target && chain_.empty() && IsOfAll(draft)) Add("consensus");
    if (draft.kind != ClaimKind::kQuantity) return chain_;
    if (chain_.empty() && foretold && NamesAnalyst(draft)) {
      AddRaters();
      if (chain_.empty()) AddForecaster(draft);
    }
    if (chain_.empty()) AddGuide(draft.item);
    if (chain_.empty() && foretold) AddForecaster(draft);
    return chain_;
  }

 private:
  void Add(std::string who) {
    if (!who.empty() && std::find(chain_.begin(), chain_.end(), who) == chain_.end())
      chain_.push_back(std::move(who));
  }

  void AddRaters() {
    for (std::string& who : RatersIn(*context_.article, *context_.sentence)) Add(std::move(who));
  }

  // "analyst Jane Roe expects sales of": an analyst before the figure.
  bool NamesAnalyst(const Draft& draft) const {
    return std::any_of(items_.begin(), items_.begin() + draft.item,
                       [](const Item& item) { return item.Is("analyst"); });
  }

  // "the mean target": of all who set one.
  bool IsOfAll(const Draft& draft) const {
    constexpr size_t kReach = 4;
    const size_t name = draft.metric_item.value_or(draft.item);
    for (size_t i = name > kReach ? name - kReach : 0; i <= name; ++i)
      for (std::string_view word : {"mean", "average", "consensus", "median"})
        if (items_[i].lower.starts_with(word)) return true;
    return false;
  }

  void AddSpeech() {
    for (size_t i = 0; i < items_.size(); ++i) {
      if (items_[i].Is("say")) {
        std::string source = SourceBefore(context_, i);
        Add(source.empty() ? SourceBehind(context_, i + 1) : source);
      } else if (items_[i].Is("according_to")) {
        Add(AccordingTo(context_, i));
      }
    }
  }

  // A bracket behind the figure that names where it is from: "(Reuters coverage)", "(same source)".
  void AddBrackets(size_t from) {
    for (size_t i = from; i + 1 < items_.size(); ++i) {
      if (!items_[i].IsWord("(")) continue;
      size_t end = i + 1;
      bool source = false;
      for (int depth = 1; end < items_.size(); ++end) {
        depth += items_[end].IsWord("(") - items_[end].IsWord(")");
        if (depth == 0) break;
        source |= items_[end].Is("source") || items_[end].Is("same_source");
      }
      const bool link = i + 1 < items_.size() && items_[i + 1].IsWord("see");
      if (source && !link && end > i + 1 && end - i < 20) Add(Printed(context_, i + 1, end));
      i = end;
    }
  }

  // Guidance is the company's word: "the company expects".
  void AddGuide(size_t figure) {
    for (size_t i = 1; i < figure; ++i)
      if (items_[i].Is("guide") || items_[i].Is("target")) Add(SourceBefore(context_, i));
  }

  static size_t Distance(size_t a, size_t b) { return a > b ? a - b : b - a; }

  static bool IsNear(size_t forecaster, size_t figure) {
    constexpr size_t kReach = 8;
    return Distance(forecaster, figure) <= kReach;
  }

  std::optional<size_t> NearestForecaster(size_t figure) const {
    std::optional<size_t> nearest;
    for (size_t i = 0; i < items_.size(); ++i) {
      const bool verb = i > 0 && (items_[i - 1].Is("pronoun") || items_[i - 1].IsWord("i"));
      if (verb || !IsForecaster(items_[i])) continue;  // "we estimate"
      if (!nearest || Distance(i, figure) < Distance(*nearest, figure)) nearest = i;
    }
    return nearest;
  }

  // "analysts", "analysts' estimates", "the LSEG estimate", "economists polled by Reuters".
  std::string ForecasterAt(size_t at) const {
    const Item& item = items_[at];
    auto names = [&](size_t i) {
      return i < items_.size() &&
             (items_[i].Is("source") || items_[i].kind == Item::Kind::kCompany);
    };
    if (item.Is("analyst") && names(at + 2) && items_[at + 1].lower.ends_with(" by"))
      return Printed(context_, at + 2, at + 3);
    if (item.lower.ends_with(" by") && names(at + 1)) return Printed(context_, at + 1, at + 2);
    const bool people = item.Is("analyst") || item.lower.find("analyst") != std::string::npos ||
                        item.lower.find("economist") != std::string::npos ||
                        item.lower.find("street") != std::string::npos;
    if (people || (item.Is("consensus") && item.capital)) return Printed(context_, at, at + 1);
    return item.Is("consensus") && at > 0 && items_[at - 1].Is("source")
               ? Printed(context_, at - 1, at)
               : "consensus";
  }

  // What is expected is expected by those who are named at it.
  void AddForecaster(const Draft& draft) {
    if (const auto nearest = NearestForecaster(draft.item)) return Add(ForecasterAt(*nearest));
    // "66 cents expected": by whom is understood.
    if (draft.item + 1 < items_.size() && items_[draft.item + 1].Is("expected")) Add("consensus");
  }

  const FieldContext& context_;
  const Items& items_;
  std::vector<std::string> chain_;
};

}  // namespace

std::vector<std::string> FindAttribution(const FieldContext& context, const Draft& draft,
                                         std::optional<Modality> modality) {
  return Chain(context).Of(draft, modality.value_or(Modality::kActual));
}

}  // namespace countercheck
