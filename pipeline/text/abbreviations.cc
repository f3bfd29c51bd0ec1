#include "pipeline/text/abbreviations.h"

#include <algorithm>
#include <string>
#include <unordered_set>

namespace countercheck {
namespace {

using WordSet = std::unordered_set<std::string_view>;

// A name or a figure always follows.
const WordSet& Titles() {
  static const WordSet words = {
      "Mr",  "Mrs", "Ms",  "Dr",     "Prof",   "Gen",    "Sen",  "Rep", "Gov", "Lt",  "Col", "Capt",
      "Sgt", "Rev", "Hon", "Messrs", "Maj",    "Adm",    "Pres", "Mme", "vs",  "Vs",  "cf",  "Cf",
      "St",  "Ft",  "Mt",  "Rs",     "approx", "Approx", "ca",   "e.g", "i.e", "E.g", "I.e"};
  return words;
}

// A figure follows where they are abbreviations.
const WordSet& BeforeFigures() {
  static const WordSet words = {"No",  "Nos", "Fig", "Figs", "Jan", "Feb", "Mar", "Apr", "Jun",
                                "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec", "pp",  "Vol",
                                "Art", "Sec", "par", "Tel",  "Ext", "Eq",  "Ref"};
  return words;
}

// These stand inside a sentence or at its end.
const WordSet& MayEnd() {
  static const WordSet words = {
      "Inc",  "Corp", "Co",   "Cos",   "Ltd",  "Plc",  "plc",   "LLC",   "LP",    "Bros", "Jr",
      "Sr",   "Intl", "Mfg",  "Bhd",   "Pty",  "Pte",  "Assn",  "Dept",  "Univ",  "Est",  "etc",
      "al",   "Ave",  "Blvd", "Rd",    "Ariz", "Ala",  "Ark",   "Calif", "Colo",  "Conn", "Del",
      "Fla",  "Ga",   "Ill",  "Ind",   "Kan",  "Ky",   "La",    "Mass",  "Md",    "Mich", "Minn",
      "Miss", "Mo",   "Mont", "Neb",   "Nev",  "Okla", "Ont",   "Ore",   "Pa",    "Penn", "Que",
      "Tenn", "Tex",  "Va",   "Vt",    "Wash", "Wis",  "Wyo",   "Ph.D",  "M.D",   "Mon",  "Tue",
      "Tues", "Wed",  "Thu",  "Thurs", "Fri",  "Sat",  "Yahoo", "cts",   "dlrs",  "mln",  "bln",
      "pct",  "ltd",  "inc",  "corp",  "co",   "Pvt",  "Gmbh",  "Cia",   "Hldgs", "Grp",  "Ent",
      "Natl", "Amer", "Jan",  "Feb",   "Mar",  "Apr",  "Jun",   "Jul",   "Aug",   "Sep",  "Sept",
      "Oct",  "Nov",  "Dec"};
  return words;
}

// Words that begin a sentence far oftener than they go on with a name.
const WordSet& Starters() {
  static const WordSet words = {
      "The",        "It",         "In",         "A",         "An",         "And",
      "But",        "However",    "This",       "That",      "These",      "Those",
      "He",         "She",        "They",       "We",        "I",          "You",
      "Its",        "Their",      "His",        "Her",       "Our",        "My",
      "Your",       "On",         "At",         "For",       "With",       "As",
      "By",         "From",       "After",      "Before",    "While",      "When",
      "Where",      "If",         "Since",      "Analysts",  "Shares",     "Revenue",
      "Revenues",   "Sales",      "Net",        "Earnings",  "Investors",  "According",
      "Meanwhile",  "Last",       "Earlier",    "During",    "Under",      "Both",
      "All",        "Some",       "Most",       "Many",      "Other",      "Others",
      "Also",       "There",      "Here",       "What",      "Who",        "How",
      "Why",        "Not",        "Yes",        "So",        "Then",       "Now",
      "Still",      "Yet",        "Even",       "To",        "Despite",    "Although",
      "Though",     "Because",    "Until",      "Among",     "Between",    "Through",
      "Overall",    "Excluding",  "Including",  "Once",      "Over",       "Such",
      "Each",       "Another",    "One",        "Two",       "Three",      "Of",
      "No",         "Nor",        "Or",         "More",      "Moreover",   "Additionally",
      "Separately", "Instead",    "Later",      "Profit",    "Profits",    "Stocks",
      "Traders",    "Economists", "Executives", "Officials", "Previously", "Currently",
      "Today",      "Yesterday",  "Following",  "Operating", "Gross",      "Adjusted",
      "Total",      "Because",    "Without",    "Within",    "Unlike",     "Like",
      "Only",       "Just",       "Beyond",     "Against",   "About",      "Nearly",
      "Every",      "Management", "Companies",  "Customers", "Consumers",  "Is",
      "Are",        "Was",        "Will",       "Can",       "Could",      "Would",
      "Should",     "Does",       "Did"};
  return words;
}

// "4 p.m. Eastern" goes on, "4 p.m. Trading was thin." does not.
const WordSet& TimeZones() {
  static const WordSet words = {"ET",   "EST",   "EDT",       "GMT",     "UTC",     "BST",    "CET",
                                "PT",   "PST",   "PDT",       "CT",      "CST",     "CDT",    "JST",
                                "HKT",  "IST",   "Eastern",   "Pacific", "Central", "London", "New",
                                "Hong", "Tokyo", "Singapore", "Sydney",  "Beijing"};
  return words;
}

bool IsUpper(char c) { return c >= 'A' && c <= 'Z'; }
bool IsDigit(char c) { return c >= '0' && c <= '9'; }
bool IsLetter(char c) { return IsUpper(c) || (c >= 'a' && c <= 'z'); }

// "U.S", "a.m", "J.P": letters and stops in turn.
bool IsDotted(std::string_view word) {
  if (word.size() < 3 || word.size() % 2 == 0) return false;
  for (size_t i = 0; i < word.size(); ++i) {
    if (i % 2 == 0 ? !IsLetter(word[i]) : word[i] != '.') return false;
  }
  return true;
}

bool IsInitial(std::string_view word) { return word.size() == 1 && IsUpper(word.front()); }

// "2." before the words of a list item; a year or an amount may well end a sentence.
bool IsListNumber(const StopContext& stop) {
  return stop.word_begins_sentence && stop.word.size() <= 3 &&
         std::all_of(stop.word.begin(), stop.word.end(), IsDigit);
}

std::string_view Letters(std::string_view word) {
  const auto* end = std::find_if_not(word.begin(), word.end(), IsLetter);
  return word.substr(0, end - word.begin());
}

bool IsStarter(std::string_view next) { return Starters().contains(Letters(next)); }

}  // namespace

bool IsAbbreviation(const StopContext& stop) {
  if (stop.word.empty()) return false;
  if (Titles().contains(stop.word) || IsListNumber(stop)) return true;
  const bool figure = !stop.next.empty() && IsDigit(stop.next.front());
  if (BeforeFigures().contains(stop.word) && figure) return true;
  if (stop.word == "a.m" || stop.word == "p.m") return TimeZones().contains(Letters(stop.next));
  const bool may_end = MayEnd().contains(stop.word) || IsDotted(stop.word) || IsInitial(stop.word);
  return may_end && !IsStarter(stop.next);
}

}  // namespace countercheck
