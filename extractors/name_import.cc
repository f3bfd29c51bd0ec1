#include "extractors/name_import.h"

#include <algorithm>
#include <set>
#include <utility>

#include "extractors/everyday_words.h"
#include "extractors/name_words.h"
#include "extractors/phrases.h"
#include "extractors/rule_text.h"

namespace countercheck {
namespace {

constexpr size_t kLongestName = 120;
constexpr size_t kLongestTicker = 10;

bool IsLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
char Lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
char Upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }

std::string Lowered(std::string word) {
  std::transform(word.begin(), word.end(), word.begin(), Lower);
  return word;
}

// Registers write either in capitals, but for the legal form ("SHELL plc"), or as people do.
bool HasSmallLetters(const std::vector<std::string>& words) {
  return std::any_of(words.begin(), words.end(), [](const std::string& word) {
    return !IsLegalForm(Lowered(word)) &&
           std::any_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  });
}

// "RTX", "AT&T", "3M": letters that are spoken one by one.
bool IsInitials(const std::string& word, const std::string& ticker) {
  if (word.size() > 1 && word.size() <= 3 && word == ticker) return true;
  const bool mixed = word.find_first_of("0123456789&") != word.npos;
  return word.size() <= 4 && (mixed || word.find_first_of("AEIOUY") == word.npos);
}

// "COCA-COLA" is "Coca-Cola".
std::string Capitalised(const std::string& word) {
  std::string name;
  for (const char c : word) {
    const bool begins = name.empty() || name.back() == '-' || name.back() == '&';
    name.push_back(begins ? Upper(c) : Lower(c));
  }
  return name;
}

std::string WithCase(const std::string& word, const std::string& ticker, bool first) {
  const std::string lower = Lowered(word);
  for (const char* small : {"of", "and", "the", "for", "de", "plc"})
    if (lower == small && !first) return lower;
  for (const char* form : {"ag", "se", "nv", "sa", "llc", "lp", "ab", "usa", "us", "uk"})
    if (lower == form) return word;
  for (const char* form : {"ltd", "inc", "corp", "co"})
    if (lower == form) return Capitalised(word);
  // "BJ'S", "LOWE'S"
  const bool owns = lower.ends_with("'s");
  const std::string stem = owns ? word.substr(0, word.size() - 2) : word;
  return (IsInitials(stem, ticker) ? stem : Capitalised(stem)) + (owns ? "'s" : "");
}

// "WELLS FARGO & COMPANY/MN", "BANK OF AMERICA CORP /DE/": the state behind.
std::string WithoutState(const std::string& title) {
  const size_t slash = title.find('/');
  const bool behind = slash != title.npos && slash > 2 && title.size() - slash <= 5;
  return behind ? title.substr(0, slash) : title;
}

// "Apple, Inc." is "Apple Inc", "CNH Industrial N.V." ends with NV; "Amazon.com" keeps its dot.
std::string WithoutMarks(const std::string& word) {
  std::string letters = word;
  std::erase_if(letters, [](char c) { return c == '.' || c == ',' || c == ';'; });
  if (IsLegalForm(Lowered(letters))) return letters;
  const size_t end = word.find_last_not_of(".,;");
  return end == word.npos ? "" : word.substr(0, end + 1);
}

bool IsPrintable(const std::string& text) {
  return std::none_of(text.begin(), text.end(),
                      [](char c) { return (c >= 0 && c < ' ') || c == '\x7f' || c == '|'; });
}

bool IsTicker(const std::string& ticker) {
  return !ticker.empty() && ticker.size() <= kLongestTicker && IsLetter(ticker.front()) &&
         std::all_of(ticker.begin(), ticker.end(), [](char c) {
           return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.';
         });
}

bool IsFund(const std::string& phrase) {
  for (const std::string& word : SplitList(phrase, ' '))
    for (const char* fund : {"etf", "fund", "funds", "spdr", "ishares"})
      if (word == fund) return true;
  return false;
}

// Registers write BRK-B, papers BRK.B.
std::string AsTicker(std::string ticker) {
  std::replace(ticker.begin(), ticker.end(), '-', '.');
  std::transform(ticker.begin(), ticker.end(), ticker.begin(), Upper);
  return ticker;
}

class Importer {
 public:
  explicit Importer(const std::vector<RuleFile>& rules) {
    for (const RuleFile& file : rules)
      if (file.path.starts_with("rules/names/")) Learn(file);
  }

  void Add(const ListedCompany& company) {
    const std::string ticker = AsTicker(company.ticker);
    const std::string name = NameOfTitle(company.title, ticker);
    const std::string phrase = NormalizePhrase(name);
    const bool good = IsTicker(ticker) && name.size() <= kLongestName && IsPrintable(name) &&
                      !name.starts_with("#") && IsName(phrase) && !IsFund(phrase);
    if (!good) {
      ++names_.refused;
    } else if (tickers_.count(ticker) > 0 || IsTaken(name)) {
      ++names_.known;
    } else {
      Write(name, ticker);
    }
  }

  ImportedNames Take() { return std::move(names_); }

 private:
  void Learn(const RuleFile& file) {
    const auto rows = ReadTableLines(file);
    if (!rows) return;  // LoadRules complains of it
    for (const WordTableLine& row : *rows) {
      phrases_.insert(NormalizePhrase(row.columns[0]));
      if (row.columns.size() > 1 && !row.columns[1].empty()) tickers_.insert(row.columns[1]);
      if (row.columns.size() < 4) continue;
      for (const std::string& other : SplitList(row.columns[3], '|'))
        phrases_.insert(NormalizePhrase(other));
    }
  }

  static bool IsName(const std::string& phrase) {
    return std::any_of(phrase.begin(), phrase.end(), IsLetter);
  }

  // Known by this name, or by the short form of it.
  bool IsTaken(const std::string& name) const {
    const std::string other = ShortName(name);
    return phrases_.count(NormalizePhrase(name)) > 0 ||
           (!other.empty() && phrases_.count(NormalizePhrase(other)) > 0);
  }

  void Write(const std::string& name, const std::string& ticker) {
    const std::string other = ShortName(name);
    tickers_.insert(ticker);
    phrases_.insert(NormalizePhrase(name));
    if (!other.empty()) phrases_.insert(NormalizePhrase(other));
    names_.lines += name + "\t" + ticker + "\t\t" + other + "\n";
    ++names_.added;
  }

  std::set<std::string> phrases_;
  std::set<std::string> tickers_;
  ImportedNames names_;
};

}  // namespace

std::string NameOfTitle(const std::string& title, const std::string& ticker) {
  std::vector<std::string> words;
  for (const std::string& part : SplitList(WithoutState(title), ' '))
    if (std::string word = WithoutMarks(part); !word.empty()) words.push_back(std::move(word));
  const bool mixed = HasSmallLetters(words);
  std::string name;
  for (const std::string& word : words) {
    const bool first = name.empty();
    name += (first ? "" : " ") + (mixed ? word : WithCase(word, ticker, first));
  }
  return name;
}

std::string ShortName(const std::string& name) {
  std::vector<std::string> words = SplitList(name, ' ');
  const size_t all = words.size();
  // "Novo Nordisk A/S", as registers that have no slash write it.
  const bool danish = all > 2 && words[all - 2] == "A" && words[all - 1] == "S";
  if (danish) words.resize(all - 2);
  while (words.size() > 1 && (IsLegalForm(NormalizePhrase(words.back())) || words.back() == "&"))
    words.pop_back();
  const bool everyday = std::all_of(words.begin(), words.end(), [](const std::string& word) {
    return IsEverydayWord(NormalizePhrase(word)) || IsFunctionWord(NormalizePhrase(word));
  });
  if (words.size() == all || everyday) return "";
  std::string other;
  for (const std::string& word : words) other += (other.empty() ? "" : " ") + word;
  return other.size() < 3 ? "" : other;
}

ImportedNames ImportNames(const std::vector<ListedCompany>& listed,
                          const std::vector<RuleFile>& rules) {
  Importer importer(rules);
  for (const ListedCompany& company : listed) importer.Add(company);
  return importer.Take();
}

}  // namespace countercheck
