#include "extractors/sources.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace countercheck {
namespace {

using Items = std::vector<Item>;

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

// Where the words for a source end: "the bureau showed on Friday".
bool EndsSource(const Item& item) {
  static constexpr std::array<std::string_view, 8> kWords = {
      "showed", "shows", "on", "which", "that", "published", "while", "as"};
  return item.kind == Item::Kind::kPeriod || item.kind == Item::Kind::kQuantity ||
         (item.kind == Item::Kind::kMark && !item.IsWord("'s") && !item.IsWord("&")) ||
         std::find(kWords.begin(), kWords.end(), item.lower) != kWords.end();
}

}  // namespace

std::string PrintedSource(const FieldContext& context, size_t begin, size_t end) {
  const auto& items = context.sentence->items;
  std::string text(context.article->text.At({items[begin].range.begin, items[end - 1].range.end}));
  const bool company = end - begin == 1 && items[begin].kind == Item::Kind::kCompany;
  return company ? text.substr(0, text.find(" (")) : text;
}

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
    // "Statistics Canada", "the Bank of England"
    const bool place = items[end - 1].Is("place");
    const bool longer =
        place && end > 1 && IsNameWord(items[end - 2]) && !items[end - 2].IsWord("the");
    const bool of = place && end > 2 && items[end - 2].IsWord("of") &&
                    (items[end - 3].capital || items[end - 3].lower.ends_with("bank"));
    return PrintedSource(context, end - 1 - longer - 2 * of, end);
  }
  size_t begin = end;
  while (begin > 0 && end - begin < 4 && IsNameWord(items[begin - 1])) --begin;
  if (end - begin >= 2) return PrintedSource(context, begin, end);
  if (end - begin == 1 && IsSpeaker(items[begin]))
    return PrintedSource(context, BeginOfName(items, begin), end);
  if (const auto people = PeopleBefore(items, end - 1)) return PrintedSource(context, *people, end);
  if (IsNounOfSource(items[end - 1]))
    return PrintedSource(context, BeginOfSource(items, end - 1), end);
  // "the agency said", "the Swedish lender said": a body by what it is.
  const auto body = BodyBefore(items, end);
  return body ? PrintedSource(context, *body, end) : "";
}

std::string SourceBehind(const FieldContext& context, size_t begin) {
  const Items& items = context.sentence->items;
  if (begin + 1 < items.size() && items[begin].IsWord("by") && NamesSource(items[begin + 1]))
    return PrintedSource(context, begin + 1, begin + 2);
  if (begin >= items.size()) return "";
  if (items[begin].kind == Item::Kind::kCompany || items[begin].Is("source"))
    return PrintedSource(context, begin, begin + 1);
  size_t end = begin;
  while (end < items.size() && end - begin < 4 && IsNameWord(items[end])) ++end;
  return end - begin >= 2 ? PrintedSource(context, begin, end) : "";
}

std::string AccordingTo(const FieldContext& context, size_t cue) {
  constexpr size_t kReach = 12;
  const Items& items = context.sentence->items;
  size_t end = cue + 1;
  while (end < items.size() && end < cue + kReach && !EndsSource(items[end])) ++end;
  return end == cue + 1 ? "" : PrintedSource(context, cue + 1, end);
}

}  // namespace countercheck
