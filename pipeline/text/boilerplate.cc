#include "pipeline/text/boilerplate.h"

#include <algorithm>
#include <array>
#include <string>

#include "pipeline/text/boilerplate_phrases.h"

namespace countercheck {
namespace {

char Lowered(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
bool IsUpper(char c) { return c >= 'A' && c <= 'Z'; }
bool IsWordChar(char c) { return (c >= 'a' && c <= 'z') || IsUpper(c) || (c >= '0' && c <= '9'); }

// Longer lines are paragraphs; only their beginning is looked at.
constexpr size_t kLookedAt = 600;

std::string Lower(std::string_view line) {
  std::string lower(line.substr(0, kLookedAt));
  std::transform(lower.begin(), lower.end(), lower.begin(), Lowered);
  return lower;
}

// Splits at spaces; calls `visit` with each word until it returns false.
template <typename Visit>
void ForEachWord(std::string_view line, Visit visit) {
  for (size_t begin = line.find_first_not_of(' '); begin < line.size();) {
    const size_t end = std::min(line.find(' ', begin), line.size());
    if (!visit(line.substr(begin, end - begin))) return;
    begin = line.find_first_not_of(' ', end);
  }
}

bool JoinsNames(std::string_view word) {
  constexpr std::array<std::string_view, 11> kSmall = {"and", "of",  "for", "the", "in", "with",
                                                       "de",  "van", "von", "der", "al"};
  return std::find(kSmall.begin(), kSmall.end(), word) != kSmall.end();
}

// "By Jane Doe and John Roe": after "By" only names. "By Tuesday the shares …" goes on in lower
// case.
bool IsByLine(std::string_view line, int words) {
  if (!line.starts_with("By ") && !line.starts_with("by ") && !line.starts_with("BY "))
    return false;
  if (words < 3 || words > 14 || line.ends_with('.')) return false;
  bool names = true;
  ForEachWord(line.substr(3), [&](std::string_view word) {
    const bool digit =
        std::any_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
    const bool ascii_lower = word.front() >= 'a' && word.front() <= 'z';
    names = !digit && (!ascii_lower || JoinsNames(word));
    return names;
  });
  return names;
}

// "Jane Doe covers retail. Reach her at jane@example.com."
bool GivesMailAddress(std::string_view line, int words) {
  if (words > 30) return false;
  const size_t at = line.find('@');
  return at != line.npos && at > 0 && IsWordChar(line[at - 1]) && line.find('.', at) != line.npos;
}

bool StartsWithAny(std::string_view line, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return line.starts_with(word); });
}

bool HoldsAny(std::string_view line, std::initializer_list<std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return line.find(word) != line.npos; });
}

// "Get 40% off your first year", "Save $50 on an annual plan": told to the reader.
bool OffersDiscount(std::string_view lower, int words) {
  constexpr int kMostWords = 25;
  if (words > kMostWords) return false;
  if (!StartsWithAny(lower,
                     {"get ", "save ", "enjoy ", "claim ", "unlock ", "grab ", "take ", "now ",
                      "today only", "only ", "just $", "special offer", "last chance"})) {
    return false;
  }
  return HoldsAny(lower, {"% off", " off your ", " off a ", " off an ", " off annual",
                          "on an annual", "on a subscription", "on your subscription",
                          "your first month", "your first year", "months for $", "weeks for $",
                          "for only $", "for just $", "full access", "digital access"});
}

// "Our 10 best stocks returned 845%": a letter that sells its own record.
bool BoastsOfPicks(std::string_view lower, int words) {
  constexpr int kMostWords = 60;
  const bool numbered = !lower.empty() && lower[0] >= '0' && lower[0] <= '9';
  const bool own = numbered || StartsWithAny(lower, {"our ", "see our ", "discover our "});
  return own && words <= kMostWords &&
         HoldsAny(lower, {" best stocks", " stock picks", "our picks", "our portfolio"}) &&
         HoldsAny(lower, {"returned ", "return of ", "average return", "returns of ", "gained ",
                          "outperform", "monster returns"});
}

}  // namespace

bool OpensPromotion(std::string_view line) {
  if (line.size() > kLookedAt) return false;
  return HasPromotionPhrase(Lower(line), CountWords(line));
}

bool IsBoilerplate(std::string_view line) {
  const int words = CountWords(line);
  const std::string lower = Lower(line);
  return HasBoilerplatePhrase(lower, words) || HasPromotionPhrase(lower, words) ||
         IsByLine(line, words) || GivesMailAddress(line, words) || OffersDiscount(lower, words) ||
         BoastsOfPicks(lower, words);
}

int CountWords(std::string_view line) {
  int words = 0;
  ForEachWord(line, [&](std::string_view) { return ++words < 1000; });
  return words;
}

}  // namespace countercheck
