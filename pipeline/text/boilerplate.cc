#include "pipeline/text/boilerplate.h"

#include <algorithm>
#include <array>
#include <string>

namespace countercheck {
namespace {

enum class Where { kWhole, kStart, kAnywhere };

// A phrase in lower case; it counts in lines of at most `max_words`, so that a sentence of the
// article that happens to use the words stays.
struct Phrase {
  std::string_view words;
  Where where = Where::kStart;
  int max_words = 1000;
};

constexpr std::array kPromotions = {
    Phrase{"more news from", Where::kStart, 10},
    Phrase{"more from", Where::kStart, 8},
    Phrase{"more on this", Where::kStart, 6},
    Phrase{"more stories", Where::kStart, 5},
    Phrase{"most read", Where::kWhole},
    Phrase{"most popular", Where::kWhole},
    Phrase{"recommended for you", Where::kStart, 5},
    Phrase{"top stories", Where::kWhole},
    Phrase{"up next", Where::kWhole},
    Phrase{"latest news", Where::kWhole},
    Phrase{"most read from", Where::kStart, 10},
    Phrase{"best of", Where::kStart, 4},
    Phrase{"don't miss", Where::kStart, 6},
    Phrase{"read next", Where::kStart, 6},
    Phrase{"related", Where::kWhole},
    Phrase{"related:", Where::kStart, 30},
    Phrase{"related stories", Where::kStart, 10},
    Phrase{"related articles", Where::kStart, 10},
    Phrase{"related news", Where::kStart, 10},
    Phrase{"related links", Where::kStart, 10},
    Phrase{"related content", Where::kStart, 10},
    Phrase{"recommended reading", Where::kStart, 6},
    Phrase{"see also:", Where::kStart, 30},
    Phrase{"more:", Where::kStart, 30},
    Phrase{"don't miss:", Where::kStart, 30},
    Phrase{"buy now for", Where::kStart, 12},
    Phrase{"trending:", Where::kStart},
    Phrase{"trending now", Where::kStart, 6},
    Phrase{"you may also like", Where::kStart, 10},
    Phrase{"what to read next", Where::kStart, 8},
    // Of pages in other languages.
    Phrase{"lesen sie auch", Where::kStart, 25},
    Phrase{"lesen sie mehr", Where::kStart, 25},
    Phrase{"mehr zum thema", Where::kStart, 25},
    Phrase{"auch interessant", Where::kWhole},
    Phrase{"lire aussi", Where::kStart, 25},
    Phrase{"à lire aussi", Where::kStart, 25},
    Phrase{"À lire aussi", Where::kStart, 25},
    Phrase{"sur le même sujet", Where::kStart, 25},
    Phrase{"te puede interesar", Where::kStart, 25},
    Phrase{"lea también", Where::kStart, 25},
    Phrase{"lee también", Where::kStart, 25},
    Phrase{"noticias relacionadas", Where::kStart, 25},
    Phrase{"leggi anche", Where::kStart, 25},
    Phrase{"lees ook", Where::kStart, 25},
    Phrase{"leia também", Where::kStart, 25},
    Phrase{"läs också", Where::kStart, 25},
};

constexpr std::array kBoilerplate = {
    // Who wrote, took, said or owns it.
    Phrase{"(reporting by"},
    Phrase{"reporting by", Where::kStart, 40},
    Phrase{"additional reporting by", Where::kStart, 40},
    Phrase{"(additional reporting"},
    Phrase{"(writing by"},
    Phrase{"writing by", Where::kStart, 40},
    Phrase{"(editing by"},
    Phrase{"editing by", Where::kStart, 40},
    Phrase{"(compiled by"},
    Phrase{"--with assistance"},
    Phrase{"contributed:", Where::kStart, 20},
    Phrase{"contributing:", Where::kStart, 20},
    Phrase{"contributed to this report", Where::kAnywhere, 30},
    Phrase{"contributed to this story", Where::kAnywhere, 30},
    Phrase{"contributed to this article", Where::kAnywhere, 30},
    Phrase{"image source:", Where::kStart, 30},
    Phrase{"image credit", Where::kStart, 30},
    Phrase{"(image credit", Where::kStart, 60},
    Phrase{"image 1 of", Where::kStart, 100},
    Phrase{"photo:", Where::kStart, 40},
    Phrase{"photo by", Where::kStart, 20},
    Phrase{"photo via", Where::kStart, 20},
    Phrase{"via getty images", Where::kAnywhere, 50},
    Phrase{"/ getty images", Where::kAnywhere, 50},
    Phrase{"/getty images", Where::kAnywhere, 50},
    Phrase{"(ap photo/", Where::kAnywhere, 50},
    Phrase{"(photo by", Where::kAnywhere, 50},
    Phrase{"photos accompanying", Where::kStart, 30},
    Phrase{"copyright:", Where::kStart, 20},
    Phrase{"copyright (c)", Where::kStart, 40},
    Phrase{"copyright ©", Where::kStart, 40},
    Phrase{"copyright 20", Where::kStart, 40},
    Phrase{"©"},
    Phrase{"all rights reserved", Where::kAnywhere, 40},
    Phrase{"to contact the reporter"},
    Phrase{"to contact the editor"},
    Phrase{"to contact the author"},
    Phrase{"reuter", Where::kWhole},
    Phrase{"reuters", Where::kWhole},
    Phrase{"supported by", Where::kWhole},
    Phrase{"advertisement", Where::kWhole},
    Phrase{"advertisements", Where::kWhole},
    Phrase{"sponsored", Where::kWhole},
    Phrase{"back to feed", Where::kWhole},
    Phrase{"back to top", Where::kWhole},
    Phrase{"(unaudited)", Where::kWhole},
    // Where it stood first, and where there is more.
    Phrase{"read the original"},
    Phrase{"read the full", Where::kStart, 20},
    Phrase{"read the latest financial", Where::kStart, 20},
    Phrase{"read more", Where::kStart, 60},
    Phrase{"read also", Where::kStart, 40},
    Phrase{"also read:", Where::kStart, 60},
    Phrase{"also read", Where::kStart, 12},
    Phrase{"read next:", Where::kStart, 60},
    Phrase{"click here", Where::kStart, 50},
    Phrase{"click to", Where::kStart, 15},
    Phrase{"click here to", Where::kAnywhere, 20},
    Phrase{"sign up", Where::kStart, 50},
    Phrase{"subscribe", Where::kStart, 40},
    Phrase{"subscribe to our", Where::kAnywhere, 40},
    Phrase{"get this delivered"},
    Phrase{"in your inbox", Where::kAnywhere, 25},
    Phrase{"to your inbox", Where::kAnywhere, 25},
    Phrase{"get fox business", Where::kStart, 20},
    Phrase{"get the latest stock analysis"},
    Phrase{"start your free trial", Where::kAnywhere, 30},
    Phrase{"start a free trial", Where::kAnywhere, 30},
    Phrase{"start your trial", Where::kAnywhere, 30},
    Phrase{"try it free for", Where::kAnywhere, 20},
    Phrase{"try us free for", Where::kAnywhere, 20},
    Phrase{"cancel any time", Where::kAnywhere, 30},
    Phrase{"cancel anytime", Where::kAnywhere, 30},
    Phrase{"limited-time offer", Where::kAnywhere, 25},
    Phrase{"limited time offer", Where::kAnywhere, 25},
    Phrase{"use promo code", Where::kAnywhere, 30},
    Phrase{"use code", Where::kStart, 20},
    Phrase{"follow us", Where::kStart, 20},
    Phrase{"share this", Where::kStart, 8},
    Phrase{"you can find original article", Where::kStart, 30},
    Phrase{"original article source", Where::kStart, 40},
    Phrase{"this article originally"},
    Phrase{"this article was originally"},
    Phrase{"this article is originally"},
    Phrase{"this article first appeared"},
    Phrase{"this story originally"},
    Phrase{"this story was originally"},
    Phrase{"this story first appeared"},
    Phrase{"this story is part of"},
    Phrase{"this article was published in"},
    Phrase{"this article was generated"},
    Phrase{"this embedded content"},
    Phrase{"for more articles like this"},
    Phrase{"we recently published"},
    Phrase{"your vote and comments"},
    Phrase{"if you do not have an active reader"},
    // What lawyers and sellers want.
    Phrase{"disclaimer:"},
    Phrase{"disclaimer", Where::kWhole},
    Phrase{"disclosure:"},
    Phrase{"disclosure.", Where::kStart, 40},
    Phrase{"on the date of publication"},
    Phrase{"may earn commission", Where::kAnywhere, 50},
    Phrase{"may earn an affiliate", Where::kAnywhere, 50},
    Phrase{"data also provided", Where::kStart, 12},
    Phrase{"data is a real-time snapshot"},
    Phrase{"should you invest $"},
    Phrase{"should you buy stock in"},
    Phrase{"before you buy stock in"},
    Phrase{"before you buy shares of"},
    Phrase{"stock advisor", Where::kAnywhere, 120},
    Phrase{"made this list on", Where::kAnywhere, 120},
    Phrase{"where to invest $1,000", Where::kStart, 20},
    Phrase{"the motley fool has", Where::kStart, 100},
    Phrase{"no position in any of the stocks", Where::kAnywhere, 60},
    Phrase{"while we acknowledge the potential of"},
    Phrase{"got a confidential"},
    Phrase{"some offers on this page"},
    Phrase{"why you can trust", Where::kStart, 10},
    Phrase{"opinions expressed are"},
    Phrase{"this article is for informational purposes"},
};

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

bool EndsAtWord(std::string_view line, size_t end) {
  return end >= line.size() || !IsWordChar(line[end]) || !IsWordChar(line[end - 1]);
}

bool Matches(const Phrase& phrase, std::string_view lower, int words) {
  if (words > phrase.max_words) return false;
  const size_t place = phrase.where == Where::kAnywhere ? lower.find(phrase.words) : 0;
  if (place == std::string_view::npos || !lower.substr(place).starts_with(phrase.words)) {
    return false;
  }
  const size_t end = place + phrase.words.size();
  if (phrase.where == Where::kWhole)
    return lower.substr(end).find_first_not_of(" .:") == lower.npos;
  const bool open = phrase.words.ends_with(" 20") || phrase.words.ends_with(" $");
  return open || EndsAtWord(lower, end);
}

template <size_t N>
bool MatchesAny(const std::array<Phrase, N>& phrases, std::string_view lower, int words) {
  return std::any_of(phrases.begin(), phrases.end(),
                     [&](const Phrase& p) { return Matches(p, lower, words); });
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
  return MatchesAny(kPromotions, Lower(line), CountWords(line));
}

bool IsBoilerplate(std::string_view line) {
  const int words = CountWords(line);
  const std::string lower = Lower(line);
  return MatchesAny(kBoilerplate, lower, words) || MatchesAny(kPromotions, lower, words) ||
         IsByLine(line, words) || GivesMailAddress(line, words) || OffersDiscount(lower, words) ||
         BoastsOfPicks(lower, words);
}

int CountWords(std::string_view line) {
  int words = 0;
  ForEachWord(line, [&](std::string_view) { return ++words < 1000; });
  return words;
}

}  // namespace countercheck
