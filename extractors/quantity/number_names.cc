#include "extractors/quantity/number_names.h"

#include <algorithm>
#include <string_view>

#include "extractors/ascii.h"
#include "extractors/quantity/nouns.h"
#include "extractors/word_index.h"

namespace countercheck {
namespace {

// Words that a number behind them names, not counts.
bool IsDesignator(std::string_view word) {
  static const WordSet words = {
      "no",       "nos",         "number",     "section",  "sections",    "rule",       "form",
      "item",     "chapter",     "title",      "article",  "part",        "phase",      "level",
      "tier",     "type",        "model",      "version",  "flight",      "boeing",     "airbus",
      "iphone",   "ipad",        "windows",    "xbox",     "playstation", "galaxy",     "pixel",
      "route",    "highway",     "interstate", "channel",  "page",        "pages",      "figure",
      "table",    "exhibit",     "note",       "schedule", "topic",       "row",        "lot",
      "suite",    "room",        "gate",       "terminal", "big",         "top",        "grade",
      "category", "stage",       "step",       "nasdaq",   "ftse",        "russell",    "fortune",
      "formula",  "proposition", "prop",       "bill",     "act",         "regulation", "title",
      "android",  "ios",         "gen",        "class",    "series",      "season",     "episode",
      "volume",   "vol",         "covid",      "opus",     "area",        "pier",       "unit",
      "platform", "mach",        "web",        "game",     "week",        "day",        "round",
      "line",     "apollo"};
  return words.contains(word);
}

// "Llama 3.1", "Bluetooth 5.2": what has versions.
bool IsVersioned(std::string_view word) {
  static const WordSet words = {"version", "versions",  "release", "llama",  "gpt",   "gemini",
                                "claude",  "web",       "usb",     "hdmi",   "wifi",  "android",
                                "ios",     "bluetooth", "windows", "python", "grok",  "gemma",
                                "pcie",    "firmware",  "v",       "gen",    "macos", "mistral"};
  return words.contains(word);
}

// Stock indices and the numbers in their names.
bool IsIndexName(std::string_view index, std::string_view number) {
  static const WordIndex<WordSet> names({{"s&p", {"500", "400", "600", "100", "1500"}},
                                         {"p", {"500"}},
                                         {"sp", {"500"}},
                                         {"nasdaq", {"100"}},
                                         {"ftse", {"100", "250", "350"}},
                                         {"russell", {"1000", "2000", "3000"}},
                                         {"nikkei", {"225"}},
                                         {"cac", {"40"}},
                                         {"dax", {"30", "40"}},
                                         {"csi", {"300", "500", "1000"}},
                                         {"asx", {"200", "100", "300"}},
                                         {"tsx", {"60"}},
                                         {"stoxx", {"50", "600"}},
                                         {"fortune", {"50", "100", "500", "1000"}},
                                         {"global", {"500", "2000"}},
                                         {"hot", {"100"}},
                                         {"ibex", {"35"}},
                                         {"nifty", {"50"}},
                                         {"kospi", {"200"}},
                                         {"mib", {"40"}},
                                         {"inc", {"500", "5000"}},
                                         {"forbes", {"400"}}});
  const WordSet* numbers = names.Find(index);
  return numbers != nullptr && numbers->contains(number);
}

bool BeginsSentence(const Tokens& tokens, size_t i) {
  return i == 0 || tokens.StartsLine(i) || (tokens.IsMark(i - 1) && !tokens.IsDash(i - 1));
}

// "Xbox 360 sales", "the Ariane 6": a name before the number, and nothing behind it that it counts.
bool FollowsName(const Tokens& tokens, const Amount& amount) {
  const size_t i = amount.first;
  const bool digits = !amount.number.grouped && amount.number.value < Decimal(10000);
  if (i == 0 || !digits || tokens.StartsLine(i) || !tokens.IsCapital(i - 1)) return false;
  if (tokens.Printed(i - 1).size() < 2 || BeginsSentence(tokens, i - 1)) return false;
  return !ReadNoun(tokens, amount.last);
}

bool IsAircraft(const Tokens& tokens, const Amount& amount) {
  static const WordSet types = {"707", "717", "727", "737", "747", "757", "767", "777", "787"};
  if (!types.contains(tokens.Printed(amount.first))) return false;
  const size_t i = amount.last;
  static const WordSet kinds = {"max",         "ng",        "jet",       "jets",
                                "plane",       "planes",    "aircraft",  "dreamliner",
                                "dreamliners", "freighter", "freighters"};
  return tokens.IsCapital(i) || (tokens.IsWord(i) && kinds.contains(tokens.Lower(i)));
}

// "49 Old Mill Road", "9 E 71st St": the number of a house.
bool IsHouseNumber(const Tokens& tokens, const Amount& amount) {
  static const WordSet ways = {"street",  "st",        "avenue",  "ave",    "road",
                               "rd",      "boulevard", "blvd",    "drive",  "lane",
                               "way",     "place",     "plaza",   "square", "court",
                               "parkway", "highway",   "terrace", "row",    "quai"};
  static const WordSet first = {"avenue", "ave", "rue", "via", "calle", "boulevard"};
  if (amount.number.grouped) return false;
  if (tokens.IsCapital(amount.last) && first.contains(tokens.Lower(amount.last))) return true;
  for (size_t i = amount.last; i < amount.last + 5; ++i) {
    const bool ordinal = tokens.IsNumber(i) && tokens.IsGlued(i + 1);
    if (!ordinal && !tokens.IsGlued(i) && !tokens.IsCapital(i)) return false;
    if (i > amount.last && tokens.IsWord(i) && ways.contains(tokens.Lower(i))) return true;
  }
  return false;
}

// "020 7946 0000", "0700.HK": digits that begin with a zero name something.
bool IsCodeOfDigits(const Tokens& tokens, const Amount& amount) {
  const std::string_view printed = tokens.Printed(amount.first);
  return printed.size() > 1 && printed[0] == '0' && IsDigit(printed[1]);
}

bool IsZipCode(const Tokens& tokens, const Amount& amount) {
  const size_t i = amount.last;
  return tokens.IsWord(i, "zip") && tokens.IsWord(i + 1, "code");
}

// "401(k)".
bool IsClauseNumber(const Tokens& tokens, const Amount& amount) {
  const size_t i = amount.last;
  return tokens.IsMark(i, U'(') && tokens.IsGlued(i) && tokens.IsWord(i + 1) &&
         tokens.IsGlued(i + 1) && tokens.Printed(i + 1).size() == 1 && tokens.IsMark(i + 2, U')');
}

// "the Group of 20".
bool IsGroupOf(const Tokens& tokens, const Amount& amount) {
  const size_t i = amount.first;
  return i > 1 && tokens.IsWord(i - 1, "of") && tokens.IsWord(i - 2, "group") &&
         tokens.IsCapital(i - 2);
}

}  // namespace

bool FollowsDesignator(const Tokens& tokens, const Amount& amount) {
  size_t i = amount.first;
  if (i == 0 || tokens.StartsLine(i)) return false;
  if (tokens.IsMark(i - 1, U'.') && tokens.IsGlued(i - 1) && i > 1) --i;
  if (i == 0 || !tokens.IsWord(i - 1)) return false;
  const std::string_view word = tokens.Lower(i - 1);
  const std::string_view printed = tokens.Printed(amount.first);
  if (IsIndexName(word, printed)) return true;
  const bool abbreviated = i != amount.first;
  if (abbreviated) {
    static const WordSet short_forms = {"no", "nos", "sec", "vol", "fig", "figs", "art", "para"};
    return short_forms.contains(word);
  }
  if (word == "no") return tokens.IsCapital(i - 1) && !BeginsSentence(tokens, i - 1);
  const bool name = tokens.IsCapital(i - 1) || word == "iphone" || word == "ipad" ||
                    word == "ios" || word == "category" || word == "level" || word == "phase" ||
                    word == "page" || word == "row" || word == "tier" || word == "top" ||
                    word == "section" || word == "stage" || word == "type" || word == "chapter" ||
                    word == "note" || word == "exhibit";
  return name && IsDesignator(word);
}

bool IsPartOfName(const Tokens& tokens, const Amount& amount) {
  return FollowsDesignator(tokens, amount) || FollowsName(tokens, amount) ||
         IsAircraft(tokens, amount) || IsHouseNumber(tokens, amount) || IsZipCode(tokens, amount) ||
         IsCodeOfDigits(tokens, amount) || IsClauseNumber(tokens, amount) ||
         IsGroupOf(tokens, amount);
}

bool IsVersion(const Tokens& tokens, const Amount& amount) {
  const size_t i = amount.first;
  return amount.number.decimals && !amount.HasUnit() && i > 0 && tokens.IsWord(i - 1) &&
         !tokens.StartsLine(i) && IsVersioned(tokens.Lower(i - 1));
}

}  // namespace countercheck
