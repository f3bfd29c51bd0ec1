#include "extractors/spoken_of.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace countercheck {
namespace {

using Items = std::vector<Item>;

bool IsCompany(const Item& item) { return item.kind == Item::Kind::kCompany; }

// ", surpassing Jane Roe's Globex,": one that is held against the subject.
bool IsHeldAgainst(const Items& items, size_t company) {
  static constexpr std::array<std::string_view, 12> kVerbs = {
      "surpassing", "overtaking", "eclipsing", "topping",   "passing",   "outpacing",
      "rivaling",   "rivalling",  "trailing",  "following", "overtaken", "outperforming"};
  constexpr size_t kReach = 5;
  for (size_t i = company; i > 0 && company - i < kReach;) {
    const Item& before = items[--i];
    if (std::ranges::find(kVerbs, before.lower) != kVerbs.end()) return true;
    if (!before.capital && !before.IsWord("'s") && !before.Is("first_name")) break;
  }
  return false;
}

// "Globex fell after Acme said it would", "said its sales": who speaks is "it".
std::optional<size_t> SpeakerBefore(const Items& items, size_t pronoun) {
  const bool it = items[pronoun].IsWord("it") || items[pronoun].IsWord("its");
  size_t verb = pronoun;
  if (verb > 0 && items[verb - 1].IsWord("that")) --verb;
  if (verb < 2 || !it || !items[verb - 1].Is("say")) return std::nullopt;
  return IsCompany(items[verb - 2]) ? std::optional(items[verb - 2].index) : std::nullopt;
}

// "while Acme grew, it said": the company that the pronoun's own statement begins with.
std::optional<size_t> OpenerOfStatement(const Items& items, size_t pronoun) {
  for (size_t i = pronoun; i-- > 0;)
    if (IsCompany(items[i]) && OpensStatement(items, i)) return items[i].index;
  return std::nullopt;
}

}  // namespace

bool IsNamedInPassing(const std::vector<Item>& items, size_t company) {
  static constexpr std::array<std::string_view, 15> kBefore = {
      "unlike", "with",    "from",      "to",  "for", "by", "as", "like",
      "than",   "against", "including", "via", "on",  "at", "in"};
  const bool behind = company > 0 && std::find(kBefore.begin(), kBefore.end(),
                                               items[company - 1].lower) != kBefore.end();
  const bool source = company + 1 < items.size() &&
                      (items[company + 1].Is("analyst") || items[company + 1].Is("consensus"));
  return behind || source || items[company].rates || IsHeldAgainst(items, company);
}

bool OpensStatement(const std::vector<Item>& items, size_t company) {
  static constexpr std::array<std::string_view, 6> kLinks = {"while",    "whereas", "but",
                                                             "although", "though",  ";"};
  if (company < 2) return false;
  const std::string& before = items[company - 1].lower;
  if (std::ranges::find(kLinks, before) != kLinks.end()) return true;
  // ", and Acme said"; not "Globex and Acme said"
  return before == "and" && (items[company - 2].IsWord(",") || IsFigure(items[company - 2]));
}

std::optional<size_t> EarlierCompany(const TaggedSentence& sentence, size_t pronoun) {
  if (sentence.items[pronoun].lower.find(' ') != std::string::npos) return std::nullopt;
  if (auto speaker = SpeakerBefore(sentence.items, pronoun)) return speaker;
  if (auto opener = OpenerOfStatement(sentence.items, pronoun)) return opener;
  for (size_t i = 0; i < pronoun; ++i)
    if (IsCompany(sentence.items[i]) && !IsNamedInPassing(sentence.items, i))
      return sentence.items[i].index;
  for (size_t i = 0; i < pronoun; ++i)
    if (IsCompany(sentence.items[i]) && !sentence.items[i].rates) return sentence.items[i].index;
  return std::nullopt;
}

std::optional<size_t> CompanyMeant(const TextContext& text) {
  if (text.opener && !text.main_named) return text.opener;
  if (text.heading) return text.heading;
  return text.names->main ? text.names->main : text.subject;
}

std::optional<size_t> SpokenOfBefore(const TextContext& text) {
  return text.subject && !text.main_named ? text.subject : CompanyMeant(text);
}

std::optional<size_t> MeantBy(const TextContext& text, const Item& pronoun) {
  const bool phrase = pronoun.lower.find(' ') != std::string::npos;
  if (text.deal && text.subject == text.deal->target) return text.subject;
  return text.subject && !phrase ? text.subject : CompanyMeant(text);
}

}  // namespace countercheck
