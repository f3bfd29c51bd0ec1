#include "pipeline/check/subjects.h"

#include <array>
#include <set>
#include <utility>

#include "pipeline/check/normal_words.h"

namespace countercheck {
namespace {

constexpr std::array<std::string_view, 17> kLegalForms = {
    "inc", "incorporated", "corp", "corporation", "co", "company", "ltd",     "limited", "plc",
    "llc", "ag",           "sa",   "nv",          "se", "group",   "holding", "holdings"};
// The country and those who act for it: its government buys the stake that "the U.S." takes.
constexpr std::array<std::string_view, 12> kUnitedStates = {"us",
                                                            "usa",
                                                            "america",
                                                            "united states",
                                                            "united states of america",
                                                            "the us",
                                                            "us government",
                                                            "the us government",
                                                            "white house",
                                                            "the white house",
                                                            "us treasury",
                                                            "trump administration"};

// Names that begin with the same word: more than these say that it is a common word.
constexpr int kMostExtensions = 8;

// More articles that name nobody are a collection, not the coverage of one event.
constexpr size_t kMostUnnamed = 24;

bool IsUnnamed(const SubjectName& subject) {
  return subject.name.empty() && subject.ticker.empty();
}

SubjectName NameOf(const Claim& claim) { return {claim.subject.name, claim.subject.id}; }

template <typename List>
bool IsOneOf(std::string_view word, const List& list) {
  for (const std::string_view entry : list)
    if (word == entry) return true;
  return false;
}

std::string Join(const std::vector<std::string>& words) {
  std::string joined;
  for (const std::string& word : words) joined += (joined.empty() ? "" : " ") + word;
  return joined;
}

std::string InitialsOf(const std::string& name) {
  std::string initials;
  bool at_start = true;
  for (const char c : name) {
    if (at_start) initials += c;
    at_start = c == ' ';
  }
  return initials.size() > 1 ? initials : "";
}

using Names = std::set<std::string>;

bool BeginsWith(const std::string& name, const std::string& prefix) {
  return name.compare(0, prefix.size(), prefix) == 0;
}

// The longest name that begins with the words of `name`; empty where there is none, or where
// two such names part ways.
std::string OnlyExtension(const Names& names, const std::string& name) {
  if (name.size() < 3) return "";
  std::string longest;
  int seen = 0;
  for (auto it = names.upper_bound(name + " "); it != names.end(); ++it) {
    if (!BeginsWith(*it, name + " ")) break;
    if (++seen > kMostExtensions) return "";
    if (!longest.empty() && !BeginsWith(*it, longest + " ")) return "";
    longest = *it;
  }
  return longest;
}

// Initials -> the one name that has them; empty where several do.
std::map<std::string, std::string> NamesByInitials(const Names& names) {
  std::map<std::string, std::string> by_initials;
  for (const std::string& name : names) {
    const std::string initials = InitialsOf(name);
    if (initials.empty()) continue;
    const auto [it, fresh] = by_initials.emplace(initials, name);
    if (!fresh && !BeginsWith(name, it->second)) it->second.clear();
    if (!fresh && !it->second.empty()) it->second = name;
  }
  return by_initials;
}

// Every name of a subject or of another party, each once.
std::vector<SubjectName> NamesIn(const std::vector<Claim>& claims) {
  std::set<std::pair<std::string_view, std::string_view>> seen;
  std::vector<SubjectName> names;
  for (const Claim& claim : claims) {
    if (seen.emplace(claim.subject.name, claim.subject.id).second) names.push_back(NameOf(claim));
    if (seen.emplace(claim.counterparty, "").second) names.push_back({claim.counterparty, ""});
  }
  return names;
}

size_t CountNamingNone(const std::vector<Claim>& claims) {
  std::set<std::string_view> documents;
  for (const Claim& claim : claims)
    if (IsUnnamed(NameOf(claim))) documents.insert(claim.document);
  return documents.size();
}

}  // namespace

std::string SubjectWords(std::string_view name) {
  std::vector<std::string> words = WordsOf(name);
  while (words.size() > 1 && (IsOneOf(words.back(), kLegalForms) || words.back() == "and"))
    words.pop_back();
  if (words.size() > 1 && words.front() == "the") words.erase(words.begin());
  const std::string joined = Join(words);
  return IsOneOf(joined, kUnitedStates) ? "united states" : joined;
}

SubjectIndex::SubjectIndex(const std::vector<Claim>& claims)
    : SubjectIndex(NamesIn(claims), CountNamingNone(claims)) {
  if (!many_name_none_) FindMainRoot(claims);
}

void SubjectIndex::FindMainRoot(const std::vector<Claim>& claims) {
  std::unordered_map<std::string, size_t> claims_on;
  size_t named = 0;
  for (const Claim& claim : claims) {
    if (IsUnnamed(NameOf(claim))) continue;
    naming_.insert(claim.document);
    ++claims_on[RootOf(claim)];
    ++named;
  }
  for (const auto& [root, count] : claims_on)
    if (3 * count >= 2 * named) main_root_ = root;
}

SubjectIndex::SubjectIndex(const std::vector<SubjectName>& subjects, size_t naming_none)
    : many_name_none_(naming_none > kMostUnnamed) {
  Names names;
  std::map<std::string, std::string> ticker_of;  // empty where a name carries two
  for (const SubjectName& subject : subjects) {
    const std::string words = SubjectWords(subject.name);
    if (!words.empty()) names.insert(words);
    if (subject.ticker.empty()) continue;
    const auto [it, fresh] = ticker_of.emplace(words, subject.ticker);
    if (!fresh && it->second != subject.ticker) it->second.clear();
  }
  const auto by_initials = NamesByInitials(names);
  for (const std::string& name : names) {
    std::string full = name;
    if (const std::string longer = OnlyExtension(names, name); !longer.empty()) {
      full = longer;
    } else if (const auto it = by_initials.find(name); it != by_initials.end()) {
      if (!it->second.empty()) full = it->second;
    }
    root_[name] = full;
  }
  for (auto& [name, root] : root_) {
    const auto own = ticker_of.find(name);
    const auto full = ticker_of.find(root);
    if (own != ticker_of.end() && !own->second.empty())
      root = "ticker " + own->second;
    else if (full != ticker_of.end() && !full->second.empty())
      root = "ticker " + full->second;
  }
  for (const SubjectName& subject : subjects) {
    const auto [place, fresh] = by_name_.try_emplace(subject.name);
    if (fresh) place->second = RootOfWords(subject.name);
  }
}

std::string SubjectIndex::RootOf(const Claim& claim) const {
  return RootOf(NameOf(claim), claim.document);
}

std::string SubjectIndex::RootOf(const SubjectName& subject, std::string_view document) const {
  if (many_name_none_ && IsUnnamed(subject)) return "unnamed in " + std::string(document);
  if (IsUnnamed(subject)) return naming_.contains(document) ? "" : main_root_;
  if (subject.name.empty() && !subject.ticker.empty()) return "ticker " + subject.ticker;
  return RootOfName(subject.name);
}

std::string SubjectIndex::RootOfName(std::string_view name) const {
  if (name.empty()) return "";
  const auto known = by_name_.find(std::string(name));
  return known != by_name_.end() ? known->second : RootOfWords(name);
}

std::string SubjectIndex::RootOfWords(std::string_view name) const {
  const std::string words = SubjectWords(name);
  const auto it = root_.find(words);
  return it == root_.end() ? words : it->second;
}

}  // namespace countercheck
