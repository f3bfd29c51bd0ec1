#include "pipeline/text/boilerplate_phrases.h"

#include <algorithm>
#include <array>

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

bool IsWordChar(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

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

}  // namespace

bool HasPromotionPhrase(std::string_view lower, int words) {
  return MatchesAny(kPromotions, lower, words);
}

bool HasBoilerplatePhrase(std::string_view lower, int words) {
  return MatchesAny(kBoilerplate, lower, words);
}

}  // namespace countercheck
