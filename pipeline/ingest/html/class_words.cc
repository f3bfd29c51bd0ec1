#include "pipeline/ingest/html/class_words.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <vector>

#include "pipeline/ingest/html/class_word_table.h"

namespace countercheck {
namespace {

constexpr size_t kLookedAt = 600;

// What longer words begin with: "relatedposts".
constexpr std::array<std::string_view, 9> kHardlyBeginnings = {
    "advert", "breadcrumb", "newsletter", "outbrain", "promo",
    "recirc", "recommend",  "related",    "taboola"};
const std::set<std::string, std::less<>> kNeverRoles = {"navigation",  "contentinfo", "dialog",
                                                        "alertdialog", "menu",        "menubar",
                                                        "search",      "toolbar",     "banner"};

bool IsUpper(char c) { return c >= 'A' && c <= 'Z'; }
bool IsLower(char c) { return c >= 'a' && c <= 'z'; }
bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// "relatedLinks_x2" to related, links, x2.
void AddWords(std::string_view name, std::vector<std::string>* words) {
  std::string word;
  const auto end_word = [&] {
    if (!word.empty()) words->push_back(std::move(word));
    word.clear();
  };
  char before = ' ';
  for (const char c : name.substr(0, kLookedAt)) {
    if (!IsUpper(c) && !IsLower(c) && !IsDigit(c)) {
      end_word();
    } else {
      if (IsUpper(c) && IsLower(before)) end_word();
      word += IsUpper(c) ? static_cast<char>(c - 'A' + 'a') : c;
    }
    before = c;
  }
  end_word();
}

std::vector<std::string> WordsOf(const HtmlNode& node) {
  std::vector<std::string> words;
  if (node.attributes.empty()) return words;
  for (const char* name : {"class", "id", "data-component", "data-testid", "itemprop"}) {
    AddWords(node.Attribute(name), &words);
    words.emplace_back();  // so that words of two attributes are not joined
  }
  // Of a field or a place in the page a name tells something else.
  const bool named = node.tag != "a" && node.tag != "meta";
  if (named) AddWords(node.Attribute("name"), &words);
  return words;
}

bool BeginsAny(const std::string& word) {
  return std::any_of(kHardlyBeginnings.begin(), kHardlyBeginnings.end(),
                     [&](std::string_view beginning) { return word.starts_with(beginning); });
}

bool Tells(const HtmlNode& node, ClassWord what) { return (node.class_words & what) != 0; }

// "font-size:0px" and "opacity:0.0", but not "font-size:0.9em".
bool IsZero(std::string_view style, std::string_view key) {
  size_t place = style.find(key);
  if (place == style.npos || (place > 0 && style[place - 1] != ';')) return false;
  place += key.size();
  const size_t end = std::min(style.find_first_not_of("0.", place), style.size());
  const bool number = end > place && style.substr(place, end - place) != ".";
  return number && (end == style.size() || !IsDigit(style[end]));
}

// "left:-9999px", "text-indent:-100em": beyond the edge of any screen.
bool IsFarOff(std::string_view style) {
  for (const std::string_view key : {"left:-", "right:-", "top:-", "text-indent:-"}) {
    const size_t place = style.find(key);
    if (place == style.npos) continue;
    const std::string_view number = style.substr(place + key.size());
    const size_t digits = std::min(number.find_first_not_of("0123456789"), number.size());
    const bool ems =
        number.substr(digits).starts_with("em") || number.substr(digits).starts_with("rem");
    if (digits >= 4 || (digits >= 3 && (ems || number[0] == '9'))) return true;
  }
  return false;
}

// Styles are written with and without spaces.
bool IsStyledAway(std::string_view style) {
  std::string bare;
  for (const char c : style.substr(0, kLookedAt)) {
    if (c != ' ') bare += IsUpper(c) ? static_cast<char>(c - 'A' + 'a') : c;
  }
  for (const char* sign : {"display:none", "visibility:hidden", "clip:rect(0", "clip:rect(1px",
                           "clip-path:inset(50%)", "clip-path:inset(100%)"}) {
    if (bare.find(sign) != bare.npos) return true;
  }
  return IsZero(bare, "font-size:") || IsZero(bare, "opacity:") || IsFarOff(bare);
}

bool IsHidden(const HtmlNode& node) {
  return node.Has("hidden") || node.Attribute("aria-hidden") == "true" ||
         IsStyledAway(node.Attribute("style")) ||
         (Tells(node, kHiddenWord) && !Tells(node, kWidthWord)) || Tells(node, kStyledAwayWord) ||
         node.tag == "del";
}

}  // namespace

unsigned ReadClassWords(const HtmlNode& node) {
  const std::vector<std::string> words = WordsOf(node);
  unsigned tells = 0;
  std::string joined;
  for (size_t i = 0; i < words.size(); ++i) {
    if (words[i].empty()) continue;
    joined = words[i];
    tells |= ClassWordsOf(joined);
    if (BeginsAny(joined)) tells |= kHardlyWord;
    for (size_t j = i + 1; j < std::min(i + 4, words.size()) && !words[j].empty(); ++j) {
      joined += "-" + words[j];
      tells |= ClassWordsOf(joined);
    }
  }
  return tells;
}

std::string_view KindByClass(const HtmlNode& node) {
  std::string_view names = node.Attribute("class");
  names.remove_prefix(std::min(names.find_first_not_of(' '), names.size()));
  const std::string_view name = names.substr(0, names.find(' '));
  return name.substr(0, name.find_last_not_of("0123456789") + 1);
}

Likelihood LikelihoodOf(const HtmlNode& node) {
  if (node.IsText()) return Likelihood::kUnknown;
  const bool unfolded = Tells(node, kUnfoldedWord);
  if (!unfolded && IsHidden(node)) return Likelihood::kHidden;
  if (node.tag == "nav" || kNeverRoles.contains(node.Attribute("role"))) return Likelihood::kNever;
  if (Tells(node, kNeverWord)) return Likelihood::kNever;
  if (unfolded || node.Attribute("itemprop") == "articleBody") return Likelihood::kProbably;
  if (Tells(node, kCorrectionWord)) return Likelihood::kUnknown;
  const bool apart =
      node.tag == "aside" || node.tag == "footer" || node.Attribute("role") == "complementary";
  if (apart || Tells(node, kHardlyWord)) return Likelihood::kHardly;
  const bool holds = node.tag == "article" || node.tag == "main" || Tells(node, kProbablyWord);
  return holds ? Likelihood::kProbably : Likelihood::kUnknown;
}

bool IsArticleMeta(const HtmlNode& node) { return node.tag == "time" || Tells(node, kMetaWord); }

bool IsDeckElement(const HtmlNode& node) { return Tells(node, kDeckWord); }

bool IsPaywallElement(const HtmlNode& node) { return Tells(node, kPaywallWord); }

bool IsCorrectionElement(const HtmlNode& node) { return Tells(node, kCorrectionWord); }

bool IsQuoteElement(const HtmlNode& node) { return Tells(node, kQuoteWord); }

bool IsCaptionElement(const HtmlNode& node) {
  return node.tag == "figcaption" || Tells(node, kCaptionWord);
}

}  // namespace countercheck
