#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <unordered_map>

#include "extractors/name_candidates.h"
#include "extractors/name_words.h"
#include "extractors/words.h"

namespace countercheck {
namespace {

constexpr int kLeastEvidence = 2;  // for a run of capitals to be a company
constexpr int kLeastOfCommon = 6;  // likewise, for a common word
constexpr int kTitleWeight = 6;    // what a name in the title speaks for it being the main one

class Grouper {
 public:
  Grouper(const Article& article, const CompiledRules& rules,
          const std::vector<Candidate>& candidates, const std::unordered_set<std::string>& products)
      : article_(article), rules_(rules), candidates_(candidates), products_(products) {}

  // Groups candidates under their fullest name; a short form follows the longer one it begins.
  ArticleNames Group() {
    struct Group {
      std::vector<std::string> words;
      std::vector<size_t> members;
    };
    const std::unordered_map<std::string, size_t> first = FirstPlaces();
    std::vector<size_t> order(candidates_.size());
    for (size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) {
      return candidates_[a].words.size() > candidates_[b].words.size();
    });
    std::map<std::string, size_t> by_name;  // every prefix of a group's words, and its initials
    std::map<int, size_t> by_company;
    std::vector<Group> groups;
    for (size_t i : order) {
      const Candidate& candidate = candidates_[i];
      std::string name = Joined(candidate.words);
      auto known = candidate.company >= 0 ? by_company.find(candidate.company) : by_company.end();
      auto named = by_name.find(name);
      size_t group;
      if (known != by_company.end()) {
        group = known->second;
      } else if (named != by_name.end()) {
        group = named->second;
      } else {
        group = groups.size();
        groups.push_back({candidate.words, {}});
        std::string prefix;
        size_t used = 0;
        for (const std::string& word : candidate.words) {
          prefix += (prefix.empty() ? "" : " ") + word;
          // "Acme" is short for "Acme Inc", and for the "Acme Aero" that was named before it; not
          // for an "Acme Fulfillment Network" that is named later.
          const bool rest_is_form =
              std::all_of(candidate.words.begin() + (++used), candidate.words.end(), IsNameForm);
          const auto short_form = first.find(prefix);
          const bool usual = short_form == first.end() || first.at(name) <= short_form->second;
          if (rest_is_form || usual || !candidate.ticker.empty()) by_name.emplace(prefix, group);
        }
        for (std::string& spoken : WithoutDomain(candidate.words.front()))
          by_name.emplace(std::move(spoken), group);
        if (std::string initials = Initials(candidate.words); !initials.empty())
          by_name.emplace(initials, group);
      }
      if (candidate.company >= 0) by_company.emplace(candidate.company, group);
      if (!candidate.ticker.empty()) by_name.emplace(candidate.ticker, group);
      groups[group].members.push_back(i);
    }
    std::unordered_set<std::string> surnames;
    for (const Candidate& candidate : candidates_)
      if (candidate.person) surnames.insert(candidate.words.back());
    for (const Group& group : groups) {
      bool surname = group.words.size() == 1 && surnames.count(group.words.front());
      if (!surname && !IsProduct(group.words, candidates_[group.members.front()]))
        AddCompany(group.members);
    }
    std::sort(names_.mentions.begin(), names_.mentions.end(),
              [](const auto& a, const auto& b) { return a.range < b.range; });
    ChooseMain();
    return std::move(names_);
  }

 private:
  static std::string Joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() || word == "'s" ? "" : " ") + word;
    return text;
  }

  // "Globex.ai" is called "Globex" and "Globex AI", too; nothing where a name is no address.
  static std::vector<std::string> WithoutDomain(const std::string& word) {
    const size_t stop = word.rfind('.');
    if (stop == std::string::npos || stop == 0 || stop + 1 == word.size()) return {};
    std::string domain = word.substr(stop + 1);
    for (char& c : domain) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
    const std::string stem = word.substr(0, stop);
    return {stem, stem + " " + domain};
  }

  // Where each spelling stands first; one that stands in the headline alone is no introduction.
  std::unordered_map<std::string, size_t> FirstPlaces() const {
    std::unordered_map<std::string, size_t> first;
    for (const Candidate& candidate : candidates_) {
      const bool headline = article_.sentences[candidate.sentence].section == Section::kHeadline;
      const bool introduces = !headline || candidate.words.size() > 1;
      const size_t place = introduces ? candidate.range.begin : std::string::npos;
      auto [known, is_new] = first.emplace(Joined(candidate.words), place);
      if (!is_new) known->second = std::min(known->second, place);
    }
    return first;
  }

  // "Turbo X500": begins with what was named behind a company, or ends in a type.
  bool IsProduct(const std::vector<std::string>& words, const Candidate& candidate) const {
    if (candidate.company >= 0 || !candidate.ticker.empty()) return false;
    const bool of_company = products_.count(NormalizePhrase(words.front())) > 0 &&
                            !IsNameSuffix(NormalizePhrase(words.back()));
    return of_company || (words.size() > 1 && IsType(words.back()));
  }

  // "ChatGPT maker": says who is meant, and is no name.
  static bool IsDescription(const Candidate& candidate) {
    return candidate.words.size() > 1 && MakesIt(candidate.words.back());
  }

  // The fullest name among the candidates, which are in that order.
  std::string NameOf(const std::vector<size_t>& members) const {
    for (size_t i : members)
      if (!IsDescription(candidates_[i])) return candidates_[i].printed;
    const Candidate& first = candidates_[members.front()];
    return first.company >= 0 ? rules_.companies[first.company].name : first.printed;
  }

  void AddCompany(const std::vector<size_t>& members) {
    Company company;
    company.name = NameOf(members);
    int evidence = 0, persons = 0;
    bool known = false;
    bool common = true;
    for (size_t i : members) {
      const Candidate& candidate = candidates_[i];
      evidence += candidate.evidence;
      persons += candidate.person;
      common = common && candidate.common;
      company.ratings += candidate.rates;
      if (company.ticker.empty()) company.ticker = candidate.ticker;
      if (candidate.company >= 0) {
        known = true;
        const CompanyName& entry = rules_.companies[candidate.company];
        if (company.ticker.empty()) company.ticker = entry.ticker;
        company.fiscal_year_end_month = entry.fiscal_year_end_month;
      }
      if (!IsDescription(candidate)) company.score += Weight(candidate);
    }
    bool opens = std::any_of(members.begin(), members.end(),
                             [&](size_t i) { return candidates_[i].sentence == 0; });
    evidence += (members.size() >= 3) + opens;
    const int least = common && company.ticker.empty() ? kLeastOfCommon : kLeastEvidence;
    if (!known && (persons > 0 || evidence < least)) return;
    company.score += std::min(evidence, 6);
    size_t index = names_.companies.size();
    names_.companies.push_back(company);
    for (size_t i : members)
      names_.mentions.push_back({candidates_[i].range, index, candidates_[i].rates});
  }

  int Weight(const Candidate& candidate) const {
    const Sentence& sentence = article_.sentences[candidate.sentence];
    if (sentence.section == Section::kHeadline) return 6;
    return candidate.sentence < 4 ? 3 : 1;
  }

  // The title may stand apart from the text.
  bool IsInTitle(const Company& company) const {
    const std::vector<Word> name = SplitWords(company.name, 0);
    const std::vector<Word> title = SplitWords(article_.document.title, 0);
    return !name.empty() && name.front().lower.size() >= 3 &&
           std::any_of(title.begin(), title.end(), [&](const Word& word) {
             return word.capital && word.lower == name.front().lower;
           });
  }

  // A research house or a broker is cited, seldom what an article is about.
  bool IsHouse(size_t index) const {
    const Company& company = names_.companies[index];
    const auto mentions = std::ranges::count(names_.mentions, index, &CompanyMention::company);
    if (company.ratings * 2 >= static_cast<size_t>(mentions)) return true;
    constexpr std::array<std::string_view, 7> kEndings = {
        "Research", "Securities", "Economics", "Analytics", "Intelligence", "Advisors", "Service"};
    const std::string_view name = company.name;
    const std::string_view last = name.substr(name.rfind(' ') + 1);
    return company.ticker.empty() && std::ranges::find(kEndings, last) != kEndings.end();
  }

  // "agreed with Bolt": named as the other side, and nowhere else.
  bool IsOnlyDealtWith(size_t company) const {
    constexpr std::string_view kCue = "with ";
    const std::string_view text = article_.text.normalized();
    return std::all_of(names_.mentions.begin(), names_.mentions.end(), [&](const auto& mention) {
      return mention.company != company || text.substr(0, mention.range.begin).ends_with(kCue);
    });
  }

  // An article about a market or a list of companies is about none: its main company stands in the
  // headline, or in the first sentences, or in several places.
  void ChooseMain() {
    for (Company& company : names_.companies)
      if (IsInTitle(company)) company.score += kTitleWeight;
    for (size_t i = 0; i < names_.companies.size(); ++i) {
      const Company& company = names_.companies[i];
      const bool best = !names_.main || company.score > names_.companies[*names_.main].score;
      if (best && !IsHouse(i) && !IsOnlyDealtWith(i)) names_.main = i;
    }
    bool round_up =
        names_.companies.size() >= 6 && names_.main && names_.companies[*names_.main].score < 9;
    if (round_up) names_.main.reset();
  }

  const Article& article_;
  const CompiledRules& rules_;
  const std::vector<Candidate>& candidates_;
  const std::unordered_set<std::string>& products_;
  ArticleNames names_;
};

}  // namespace

std::string Initials(const std::vector<std::string>& words) {
  std::string initials;
  for (const std::string& word : words) initials.push_back(word[0]);
  return words.size() > 1 ? initials : "";
}

ArticleNames GroupNames(const Article& article, const CompiledRules& rules,
                        const std::vector<Candidate>& candidates,
                        const std::unordered_set<std::string>& products) {
  return Grouper(article, rules, candidates, products).Group();
}

}  // namespace countercheck
