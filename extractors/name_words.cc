#include "extractors/name_words.h"

#include <algorithm>
#include <unordered_set>

#include "extractors/phrases.h"

namespace countercheck {
namespace {

const std::unordered_set<std::string>& Suffixes() {
  static const std::unordered_set<std::string> suffixes = {"inc",
                                                           "corp",
                                                           "corporation",
                                                           "co",
                                                           "company",
                                                           "ltd",
                                                           "limited",
                                                           "plc",
                                                           "group",
                                                           "holdings",
                                                           "holding",
                                                           "ag",
                                                           "se",
                                                           "nv",
                                                           "sa",
                                                           "spa",
                                                           "llc",
                                                           "lp",
                                                           "systems",
                                                           "technologies",
                                                           "technology",
                                                           "industries",
                                                           "motors",
                                                           "motor",
                                                           "airlines",
                                                           "pharmaceuticals",
                                                           "therapeutics",
                                                           "energy",
                                                           "brands",
                                                           "partners",
                                                           "capital",
                                                           "software",
                                                           "semiconductor",
                                                           "semiconductors",
                                                           "bancorp",
                                                           "labs",
                                                           "robotics",
                                                           "networks",
                                                           "stores",
                                                           "foods",
                                                           "steel",
                                                           "electric",
                                                           "resources"};
  return suffixes;
}

}  // namespace

bool IsNameSuffix(const std::string& word) { return Suffixes().count(word) > 0; }

bool IsLegalForm(const std::string& word) {
  static const std::unordered_set<std::string> forms = {
      "inc", "corp", "corporation", "co", "company", "ltd", "limited",      "plc",   "llc",
      "lp",  "ag",   "se",          "nv", "sa",      "spa", "incorporated", "group", "holdings"};
  return forms.count(word) > 0;
}

bool IsNameForm(const std::string& printed) {
  std::string word = NormalizePhrase(printed);
  return printed == "&" || printed == "'s" || Suffixes().count(word) > 0 || IsLegalForm(word);
}

bool IsFunctionWord(const std::string& word) {
  static const std::unordered_set<std::string> words = {
      "unlike", "what",  "about", "why",   "how",  "when",  "who",  "where", "should",
      "is",     "are",   "the",   "a",     "an",   "these", "this", "here",  "after",
      "as",     "for",   "can",   "will",  "does", "did",   "do",   "its",   "it",
      "in",     "on",    "at",    "to",    "from", "and",   "or",   "but",   "with",
      "of",     "if",    "that",  "meet",  "more", "most",  "not",  "no",    "new",
      "top",    "just",  "now",   "still", "your", "my",    "our",  "read",  "also",
      "here's", "there", "they",  "we",    "you",  "he",    "she",  "his"};
  return words.count(word) > 0;
}

bool IsOpening(const std::string& word) {
  static const std::unordered_set<std::string> words = {
      "several",      "nominal",   "nevertheless", "nonetheless",  "moreover",  "furthermore",
      "additionally", "lastly",    "finally",      "industry",     "march",     "domestic",
      "having",       "overall",   "natural",      "tech",         "total",     "meanwhile",
      "however",      "although",  "despite",      "while",        "still",     "since",
      "during",       "following", "excluding",    "including",    "gross",     "net",
      "adjusted",     "quarterly", "annual",       "monthly",      "shares",    "comparable",
      "weak",         "lower",     "higher",       "average",      "investors", "analysts",
      "earlier",      "today",     "yesterday",    "last",         "both",      "each",
      "many",         "some",      "another",      "other",        "only",      "even",
      "such",         "per",       "treasury",     "treasuries",   "tickets",   "canadians",
      "americans",    "given",     "companies",    "corporate",    "exports",   "households",
      "customs",      "tickers",   "index",        "organic",      "services",  "systemwide",
      "operating",    "treasury",  "household",    "subscription", "global",    "product",
      "professional"};
  return words.count(word) > 0;
}

bool IsBody(const std::string& word) {
  static const std::unordered_set<std::string> words = {
      "association", "organization", "organisation", "institute",  "agency",    "bureau",
      "federation",  "commission",   "authority",    "society",    "coalition", "ministry",
      "department",  "office",       "university",   "board",      "council",   "committee",
      "chamber",     "court",        "college",      "foundation", "senate",    "parliament"};
  return words.count(word) > 0;
}

bool IsCommand(const std::string& word) {
  static const std::unordered_set<std::string> words = {
      "see",      "buy",       "sell",      "read",        "get",       "watch",
      "meet",     "says",      "raises",    "reaffirms",   "declares",  "returned",
      "delivers", "updates",   "lowers",    "repurchased", "raised",    "reiterates",
      "provides", "announces", "generated", "achieved",    "delivered", "increases"};
  return words.count(word) > 0;
}

bool NamesHouse(const std::string& word) {
  static const std::unordered_set<std::string> words = {
      "advisory",   "advisors",     "advisers",  "capital",       "partners",
      "management", "wealth",       "research",  "securities",    "investments",
      "economics",  "intelligence", "analytics", "macroeconomics"};
  return words.count(word) > 0;
}

bool IsRatingVerb(const std::string& word) {
  static const std::unordered_set<std::string> words = {
      "raised",     "raises",    "lifted",  "lifts",      "hiked",      "hikes",      "upped",
      "ups",        "boosted",   "boosts",  "increased",  "increases",  "cut",        "cuts",
      "lowered",    "lowers",    "trimmed", "trims",      "slashed",    "slashes",    "reduced",
      "reduces",    "decreased", "dropped", "set",        "sets",       "issued",     "reissued",
      "maintained", "maintains", "kept",    "keeps",      "reiterated", "reiterates", "reaffirmed",
      "restated",   "assigned",  "assigns", "initiated",  "initiates",  "started",    "resumed",
      "gave",       "gives",     "nudged",  "downgraded", "upgraded",   "double"};
  return words.count(word) > 0;
}

bool IsDash(const Word& word) {
  return word.lower == "\xE2\x80\x94" || word.lower == "\xE2\x80\x93";
}

bool NamesNoCompany(const std::string& word) {
  if (IsBody(word)) return true;
  static const std::unordered_set<std::string> words = {
      "act",        "bill",    "agreement",      "treaty",     "index",     "award",  "awards",
      "day",        "week",    "street",         "river",      "county",    "city",   "island",
      "university", "program", "administration", "department", "committee", "court",  "council",
      "conference", "college", "ministry",       "parliament", "party",     "house",  "series",
      "league",     "cup",     "championship",   "forum",      "summit",    "report", "survey",
      "briefing",   "update",  "newsletter",     "wrap",       "recap",     "strait", "sea",
      "ocean",      "valley",  "airport"};
  return words.count(word) > 0;
}

bool NamesCompanyBefore(const std::string& word) {
  static const std::unordered_set<std::string> words = {
      "rival",      "giant",    "startup",      "parent",    "firm",     "brokerage",
      "lender",     "retailer", "supplier",     "developer", "operator", "insurer",
      "airline",    "producer", "manufacturer", "miner",     "carrier",  "subsidiary",
      "competitor", "peer",     "company",      "chain",     "player"};
  return words.count(word) > 0 || (word.size() > 5 && word.ends_with("maker"));
}

bool MakesIt(const std::string& word) {
  return word == "maker" || word == "creator" || word == "parent" || word == "owner";
}

bool IsPartOfCompany(const std::string& word) {
  return word == "segment" || word == "division" || word == "unit" || word == "business";
}

bool HasInnerCapital(const std::string& printed) {
  bool small = false;
  for (char c : printed) {
    if (small && c >= 'A' && c <= 'Z') return true;
    small |= c >= 'a' && c <= 'z';
  }
  return false;
}

bool IsShouted(const std::string& printed) {
  constexpr size_t kLongestTicker = 4;
  return printed.size() > kLongestTicker &&
         std::none_of(printed.begin(), printed.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

bool IsType(const std::string& printed) {
  auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  return std::any_of(printed.begin(), printed.end(), is_digit);
}

}  // namespace countercheck
