#include "extractors/quantity/decoys.h"

#include <algorithm>
#include <string_view>

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

bool IsMonth(const Tokens& tokens, size_t i) {
  static const WordSet months = {
      "january",   "february", "march",    "april",    "may",  "june", "july", "august",
      "september", "october",  "november", "december", "jan",  "feb",  "mar",  "apr",
      "jun",       "jul",      "aug",      "sep",      "sept", "oct",  "nov",  "dec"};
  if (!tokens.IsWord(i) || !months.contains(tokens.Lower(i))) return false;
  const bool doubtful = tokens.IsWord(i, "may") || tokens.IsWord(i, "march");
  return !doubtful || tokens.IsCapital(i);
}

// Behind the stretch without a space that holds token `i`, without closing punctuation.
size_t GluedEnd(const Tokens& tokens, size_t i) {
  size_t last = i + 1;
  for (size_t at = i + 1; tokens.IsGlued(at); ++at) {
    if (!tokens.IsMark(at)) last = at + 1;
  }
  return last;
}

bool IsPlainInteger(const Amount& amount) {
  const Number& number = amount.number;
  return !amount.HasUnit() && !number.decimals && number.scale_power == 0 && !number.words;
}

bool IsBareWord(const Amount& amount) { return !amount.HasUnit() && amount.number.words; }

bool IsGluedMark(const Tokens& tokens, size_t i, std::u32string_view marks) {
  return tokens.IsMark(i) && tokens.IsGlued(i) && marks.find(tokens[i].mark) != marks.npos;
}

// "Q2", "MI450", "WSE-3": letters run into the number. "sub-300" and "minus-5" do not.
bool FollowsLetters(const Tokens& tokens, const Amount& amount) {
  const size_t i = amount.first;
  if (i == 0 || !tokens.IsGlued(i)) return false;
  if (tokens.IsWord(i - 1) || tokens.IsNumber(i - 1)) return true;
  if (IsGluedMark(tokens, i - 1, U"/:+#&_@*.\u2044")) return true;
  if (tokens.IsMark(i - 1, U'#') || tokens.IsMark(i - 1, U'@')) return true;
  if (tokens.IsMark(i - 1, U'\'') && tokens.Printed(i).size() == 2) return true;
  if (!tokens.IsDash(i - 1) || !tokens.IsGlued(i - 1)) return false;
  static const WordSet words = {"sub", "minus", "now", "then", "plus", "under", "over", "near"};
  return !(tokens.IsWord(i - 2) && words.contains(tokens.Lower(i - 2)));
}

// "5G", "10-K", "7-Eleven", "787-9", "9:30", "6/10", "1-800-555-0199", "5000-series".
bool RunsIntoLetters(const Tokens& tokens, const Amount& amount) {
  const size_t i = amount.last;
  if (tokens.IsWord(i) && tokens.IsGlued(i)) return true;
  const bool number_behind = tokens.IsNumber(i + 1) && tokens.IsGlued(i + 1);
  if (IsGluedMark(tokens, i, U":/.'\u2044×") && number_behind) return true;
  if (!tokens.IsDash(i) || !tokens.IsGlued(i) || !tokens.IsGlued(i + 1)) return false;
  if (tokens.IsWord(i + 1)) {
    const bool letter =
        tokens.IsCapital(i + 1) && (tokens.Printed(i + 1).size() <= 2 || !ReadNoun(tokens, i));
    return letter || tokens.IsWord(i + 1, "series") || tokens.IsWord(i + 1, "based");
  }
  const bool third = tokens.IsDash(i + 2) && tokens.IsGlued(i + 2) && tokens.IsNumber(i + 3) &&
                     tokens.IsGlued(i + 3);
  return number_behind && third;
}

// "1. Results", "2) Results" at the begin of a line; "(1)" and "[1]" anywhere.
bool IsListNumber(const Tokens& tokens, const Amount& amount) {
  const size_t i = amount.first;
  const bool closes = IsGluedMark(tokens, i + 1, U")].") && !tokens.IsGlued(i + 2);
  if (tokens.StartsLine(i) && closes && tokens.Printed(i).size() <= 3) return true;
  const bool opened =
      i > 0 && tokens.IsGlued(i) && (tokens.IsMark(i - 1, U'(') || tokens.IsMark(i - 1, U'['));
  return opened && IsGluedMark(tokens, i + 1, U")]") && tokens.Printed(i).size() <= 2;
}

bool IsTimeOfDay(const Tokens& tokens, const Amount& amount) {
  const size_t i = amount.last;
  if (tokens.IsWord(i, "o") && tokens.IsMark(i + 1, U'\'')) return true;
  return tokens.IsWord(i, "a.m.") || tokens.IsWord(i, "p.m.") || tokens.IsWord(i, "am") ||
         tokens.IsWord(i, "pm") || tokens.IsWord(i, "gmt") || tokens.IsWord(i, "hrs");
}

bool IsDayOfMonth(const Tokens& tokens, const Amount& amount) {
  if (Decimal(31) < amount.number.value) return false;
  const size_t i = amount.first;
  if (IsMonth(tokens, amount.last)) return true;
  if (i > 0 && IsMonth(tokens, i - 1)) return true;
  return i > 1 && tokens.IsMark(i - 1, U'.') && IsMonth(tokens, i - 2);
}

// "by 2120", "in A.D. 1260": a year of another time, where nothing else may be meant.
bool IsFarYear(const Tokens& tokens, const Amount& amount) {
  const size_t i = amount.first;
  if (i == 0 || amount.number.grouped || tokens.Printed(i).size() != 4) return false;
  if (tokens.IsWord(i - 1, "a.d.") || tokens.IsWord(amount.last, "b.c.")) return true;
  const bool next_century = tokens.Printed(i).starts_with("21");
  const bool when = tokens.IsWord(i - 1, "by") || tokens.IsWord(i - 1, "until");
  return next_century && when && !tokens.IsWord(amount.last, "to") &&
         !ReadNoun(tokens, amount.last);
}

// "2026", unless it counts ("2000 people") or is hedged ("about 2000").
bool IsYear(const Tokens& tokens, const Amount& amount) {
  if (IsFarYear(tokens, amount)) return true;
  const bool range = !(amount.number.value < Decimal(1900)) && amount.number.value < Decimal(2100);
  if (!range || amount.number.grouped) return false;
  static const WordSet hedges = {"about", "around", "than", "roughly", "nearly", "some", "over"};
  const size_t i = amount.first;
  if (i > 0 && tokens.IsWord(i - 1) && hedges.contains(tokens.Lower(i - 1))) return false;
  static const WordSet counted = {"people",   "employees", "workers",  "jobs",  "units",
                                  "stores",   "men",       "women",    "staff", "homes",
                                  "points",   "calories",  "vehicles", "cars",  "shares",
                                  "students", "soldiers"};
  return !tokens.IsWord(amount.last) || !counted.contains(tokens.Lower(amount.last));
}

bool BeginsSentence(const Tokens& tokens, size_t i) {
  return i == 0 || tokens.StartsLine(i) || (tokens.IsMark(i - 1) && !tokens.IsDash(i - 1));
}

// "No. 1", "Section 230", "S&P 500", "Windows 11".
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

// "of June, 25, 26 and 27": a number between commas behind a name that is no age.
bool IsApposition(const Tokens& tokens, const Amount& amount) {
  const size_t i = amount.first;
  return i > 1 && tokens.IsMark(i - 1, U',') && tokens.IsCapital(i - 2) &&
         tokens.IsMark(amount.last, U',') && amount.number.value < Decimal(120) &&
         !IsAgeBehindName(tokens, i, amount.last);
}

// "49 Zorro Ranch Road", "9 E 71st St": the number of a house.
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

bool IsZipCode(const Tokens& tokens, const Amount& amount) {
  const size_t i = amount.last;
  return tokens.IsWord(i, "zip") && tokens.IsWord(i + 1, "code");
}

// Behind a row that goes on with a hung hyphen: "two[-, five- and 10-year] notes".
size_t BehindRow(const Tokens& tokens, size_t i) {
  constexpr size_t kReach = 16;
  if (!IsHung(tokens, i)) return i;
  for (size_t at = i; at < i + kReach; ++at) {
    if (tokens.IsWord(at, "year") || tokens.IsWord(at, "month")) return at + 1;
  }
  return i;
}

// "10-year Treasury", "the 30-year mortgage": what is traded, not how long.
bool IsBondTerm(const Tokens& tokens, const Amount& amount) {
  if (!amount.HasUnit() || amount.unit.kind != QuantityKind::kDuration) return false;
  static const WordSet papers = {"treasury",  "treasuries", "note", "notes", "bond",  "bonds",
                                 "bund",      "bunds",      "gilt", "gilts", "yield", "yields",
                                 "bill",      "bills",      "jgb",  "jgbs",  "fixed", "mortgage",
                                 "mortgages", "breakeven",  "tips"};
  const size_t first = BehindRow(tokens, amount.last);
  for (size_t i = first; i < first + 3; ++i) {
    if (tokens.IsWord(i) && papers.contains(tokens.Lower(i))) return true;
    if (!tokens.IsWord(i, "u.s.") && !tokens.IsWord(i, "us") && !tokens.IsWord(i, "german") &&
        !tokens.IsWord(i, "government")) {
      return false;
    }
  }
  return false;
}

// "401(k)".
bool IsClauseNumber(const Tokens& tokens, const Amount& amount) {
  const size_t i = amount.last;
  return IsGluedMark(tokens, i, U"(") && tokens.IsWord(i + 1) && tokens.IsGlued(i + 1) &&
         tokens.Printed(i + 1).size() == 1 && IsGluedMark(tokens, i + 2, U")");
}

// "the Group of 20".
bool IsGroupOf(const Tokens& tokens, const Amount& amount) {
  const size_t i = amount.first;
  return i > 1 && tokens.IsWord(i - 1, "of") && tokens.IsWord(i - 2, "group") &&
         tokens.IsCapital(i - 2);
}

bool IsVersion(const Tokens& tokens, const Amount& amount) {
  const size_t i = amount.first;
  return amount.number.decimals && !amount.HasUnit() && i > 0 && tokens.IsWord(i - 1) &&
         !tokens.StartsLine(i) && IsVersioned(tokens.Lower(i - 1));
}

// "two-way", "one-to-one", "the two of them": bare words are figures only where they count
// something.
bool IsIdleWord(const Tokens& tokens, const Amount& amount) {
  if (!IsBareWord(amount) || amount.number.scale_power > 0 || amount.number.decimals) return false;
  const size_t i = amount.last;
  if (amount.number.open) return false;  // the reader of figures asks for a noun
  if (tokens.IsDash(i) && tokens.IsGlued(i)) {
    return !tokens.IsWord(i + 1, "to") && !ReadNoun(tokens, i);
  }
  if (!(amount.number.value < Decimal(13))) return false;
  return !tokens.IsWord(i, "to") && !tokens.IsWord(i, "or") && !tokens.IsWord(i, "and") &&
         !ReadNoun(tokens, i);
}

bool IsBareDecoy(const Tokens& tokens, const Amount& amount) {
  return IsListNumber(tokens, amount) || IsTimeOfDay(tokens, amount) ||
         IsDayOfMonth(tokens, amount) || IsYear(tokens, amount) ||
         FollowsDesignator(tokens, amount) || FollowsName(tokens, amount) ||
         IsAircraft(tokens, amount) || IsApposition(tokens, amount) ||
         IsHouseNumber(tokens, amount) || IsZipCode(tokens, amount) ||
         IsClauseNumber(tokens, amount) || IsGroupOf(tokens, amount);
}

bool IsScreenSize(const Tokens& tokens, const Amount& amount) {
  const std::string_view printed = tokens.Printed(amount.first);
  return !amount.HasUnit() && tokens.Printed(amount.last - 1) == "K" &&
         (printed == "4" || printed == "8");
}

}  // namespace

bool IsAgeBehindName(const Tokens& tokens, size_t first, size_t last) {
  const bool between_commas = first > 1 && tokens.IsMark(first - 1, U',') &&
                              tokens.IsGlued(first - 1) && tokens.IsMark(last, U',');
  if (!between_commas || last != first + 1 || tokens.Printed(first).size() != 2) return false;
  const bool name = tokens.IsCapital(first - 2) && !IsMonth(tokens, first - 2) &&
                    tokens.Printed(first - 2).size() > 1;
  return name && tokens.IsWord(last + 1) && tokens.Printed(first) >= "16";
}

bool IsScore(const Tokens& tokens, const Amount& amount) {
  const size_t i = amount.last;
  return IsPlainInteger(amount) && tokens.IsDash(i) && tokens.IsGlued(i) && tokens.IsGlued(i + 1) &&
         tokens.IsNumber(i + 1);
}

std::optional<size_t> DecoyEnd(const Tokens& tokens, const Amount& amount) {
  const bool marked = amount.HasUnit() && (amount.unit.kind == QuantityKind::kMoney ||
                                           amount.unit.kind == QuantityKind::kPercent ||
                                           amount.unit.kind == QuantityKind::kPercentagePoint ||
                                           amount.unit.kind == QuantityKind::kBasisPoint);
  if (marked) return {};
  // Lazy: a stretch of many figures that are none must not be walked for each of them.
  const auto glued = [&] { return std::max(GluedEnd(tokens, amount.last - 1), amount.last); };
  if (FollowsLetters(tokens, amount) || IsScreenSize(tokens, amount)) return glued();
  if (IsBondTerm(tokens, amount)) return amount.last;
  if (IsVersion(tokens, amount)) return glued();
  if (!amount.HasUnit() && RunsIntoLetters(tokens, amount)) return glued();
  if (IsIdleWord(tokens, amount)) return amount.last;
  if (IsPlainInteger(amount) && IsBareDecoy(tokens, amount)) return glued();
  return {};
}

}  // namespace countercheck
