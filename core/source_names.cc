#include "core/source_names.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "core/period.h"

namespace countercheck {
namespace {

constexpr size_t kIsoDayLetters = 10;
constexpr size_t kTitleBytes = 36;

std::string OutletOf(const Document& document) {
  std::string outlet = document.outlet;
  std::erase_if(outlet, [](char c) { return c == '(' || c == ')'; });
  return outlet;
}

// "12 May", "12 May 2026"; empty where the day is not known.
std::string DayOf(const Document& document, bool with_year) {
  constexpr const char* kMonths[] = {"Jan",  "Feb", "March", "April", "May", "June",
                                     "July", "Aug", "Sept",  "Oct",   "Nov", "Dec"};
  const std::string day = document.published.substr(0, kIsoDayLetters);
  if (day.size() != kIsoDayLetters || !ParseIsoDate(day)) return "";
  const auto number = [&](size_t at) { return (day[at] - '0') * 10 + (day[at + 1] - '0'); };
  std::string words = std::to_string(number(8)) + " " + kMonths[number(5) - 1];
  return with_year ? words + " " + day.substr(0, 4) : words;
}

// "“Acme falls after…”", cut at a word; empty without a title.
std::string TitleOf(const Document& document) {
  const std::string& title = document.title;
  if (title.empty()) return "";
  if (title.size() <= kTitleBytes) return "“" + title + "”";
  const size_t space = title.find_last_of(' ', kTitleBytes);
  if (space == title.npos || space == 0) return "";
  return "“" + title.substr(0, space) + "…”";
}

// The documents of one outlet, by their places, and how they may be called.
struct Outlet {
  std::vector<size_t> places;
  std::set<std::string> years;
};

using Documents = std::vector<const Document*>;

// The names of `places` that no two of them share; those are taken out of `places`.
template <typename NameOf>
void TakeUnique(NameOf name_of, std::vector<size_t>* places, std::vector<std::string>* names) {
  std::map<std::string, size_t> uses;
  for (const size_t place : *places) ++uses[name_of(place)];
  std::erase_if(*places, [&](size_t place) {
    std::string name = name_of(place);
    if (name.empty() || uses[name] > 1) return false;
    (*names)[place] = std::move(name);
    return true;
  });
}

void NameThoseOf(const std::string& outlet, Outlet those, const Documents& documents,
                 std::vector<std::string>* names) {
  if (those.places.size() == 1) {
    (*names)[those.places.front()] = outlet;
    return;
  }
  const auto with = [&](std::string more) { return more.empty() ? more : outlet + ", " + more; };
  const bool with_year = those.years.size() > 1;
  TakeUnique([&](size_t place) { return with(DayOf(*documents[place], with_year)); }, &those.places,
             names);
  TakeUnique([&](size_t place) { return with(TitleOf(*documents[place])); }, &those.places, names);
  for (const size_t place : those.places) (*names)[place] = outlet + " · " + (*names)[place];
}

}  // namespace

std::vector<std::string> SourceNames(const Documents& documents,
                                     std::vector<std::string> file_names) {
  std::map<std::string, Outlet> outlets;
  for (size_t place = 0; place < documents.size(); ++place) {
    const std::string outlet = OutletOf(*documents[place]);
    if (outlet.empty()) continue;
    outlets[outlet].places.push_back(place);
    outlets[outlet].years.insert(documents[place]->published.substr(0, 4));
  }
  for (auto& [outlet, those] : outlets)
    NameThoseOf(outlet, std::move(those), documents, &file_names);
  return file_names;
}

}  // namespace countercheck
