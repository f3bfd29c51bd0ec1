#include "pipeline/check/premises.h"

#include <algorithm>
#include <array>
#include <set>

#include "pipeline/check/normal_words.h"

namespace countercheck {
namespace {

// Figures further apart are not read as one statement.
constexpr size_t kNearBytes = 1500;

void TrimRight(std::string_view* text) {
  while (!text->empty() && text->back() == ' ') text->remove_suffix(1);
}

}  // namespace

const Claim* MentionIn(const Fact& fact, const std::string& sentence) {
  for (const Claim* mention : fact.mentions)
    if (mention->sentence == sentence) return mention;
  return nullptr;
}

Facts InSentence(const Facts& facts, const std::string& sentence) {
  Facts found;
  for (const Fact* fact : facts)
    if (MentionIn(*fact, sentence)) found.push_back(fact);
  return found;
}

const Fact* OnlyOf(const Facts& facts, const std::string& period) {
  const Fact* only = nullptr;
  for (const Fact* fact : facts) {
    if (fact->period.partial || fact->period.text != period) continue;
    if (only) return nullptr;
    only = fact;
  }
  return only;
}

bool AreNear(const Fact& a, const Fact& b) {
  for (const Claim* x : a.mentions)
    for (const Claim* y : b.mentions) {
      const size_t p = x->span.bytes.begin, q = y->span.bytes.begin;
      if ((p < q ? q - p : p - q) <= kNearBytes) return true;
    }
  return false;
}

bool ShareBasis(const Facts& facts) {
  std::set<Basis> bases;
  for (const Fact* fact : facts)
    if (fact->basis) bases.insert(*fact->basis);
  return bases.size() <= 1;
}

bool HaveOneBasis(const Facts& facts) {
  return std::all_of(facts.begin(), facts.end(),
                     [&](const Fact* fact) { return fact->basis == facts.front()->basis; });
}

bool StandsAsEarlier(const Fact& figure, const std::string& sentence) {
  static constexpr std::array<std::string_view, 7> kCues = {
      "from", "compared with", "compared to", "versus", "vs.", "vs", "against"};
  const Claim* mention = MentionIn(figure, sentence);
  if (!mention || mention->value_text.empty()) return false;
  const size_t at = sentence.find(mention->value_text);
  if (at == std::string::npos) return false;
  std::string_view before = std::string_view(sentence).substr(0, at);
  TrimRight(&before);
  return std::any_of(kCues.begin(), kCues.end(),
                     [&](std::string_view cue) { return before.ends_with(cue); });
}

bool Adjoin(const Fact& a, const Fact& b, const std::string& sentence) {
  const Claim* x = MentionIn(a, sentence);
  const Claim* y = MentionIn(b, sentence);
  if (!x || !y) return false;
  for (const std::string_view word : {" to ", " from "})
    if (sentence.find(x->value_text + std::string(word) + y->value_text) != std::string::npos)
      return true;
  return false;
}

std::string TextBehind(const Claim& figure) {
  const size_t at = figure.sentence.find(figure.value_text);
  if (figure.value_text.empty() || at == std::string::npos) return "";
  const size_t end = figure.sentence.find_first_not_of(' ', at + figure.value_text.size());
  return end == std::string::npos ? "" : figure.sentence.substr(end);
}

bool StandAsOnePair(const Fact& a, const Fact& b) {
  return std::any_of(a.mentions.begin(), a.mentions.end(), [&](const Claim* mention) {
    return !mention->sentence.empty() && Adjoin(a, b, mention->sentence);
  });
}

bool LeadsElsewhere(const Fact& change, const Facts& levels) {
  const auto leads = [&](const Claim* mention) {
    const std::string behind = TextBehind(*mention);
    if (!behind.starts_with("to ")) return false;
    const std::string figure = behind.substr(3);
    const bool is_figure = figure.find_first_of("0123456789") < 2;
    return is_figure && std::none_of(levels.begin(), levels.end(), [&](const Fact* level) {
             return figure.starts_with(level->claim().value_text);
           });
  };
  return std::any_of(change.mentions.begin(), change.mentions.end(), leads);
}

bool SaysOneOf(const std::string& sentence, const std::vector<std::string_view>& words) {
  const std::string said = " " + NormalWords(sentence) + " ";
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    return said.find(" " + std::string(word) + " ") != std::string::npos;
  });
}

bool AreNeighbours(const Facts& figures, const ArticleFigures& article,
                   const std::string& sentence) {
  size_t begin = std::string::npos, end = 0;
  for (const Fact* figure : figures) {
    const Claim* mention = MentionIn(*figure, sentence);
    if (!mention) return false;
    begin = std::min(begin, mention->span.bytes.begin);
    end = std::max(end, mention->span.bytes.end);
  }
  const auto is_between = [&](const Fact* other) {
    const Claim* mention = MentionIn(*other, sentence);
    return mention && mention->span.bytes.begin > begin && mention->span.bytes.end < end &&
           std::find(figures.begin(), figures.end(), other) == figures.end();
  };
  return std::none_of(article.bound.begin(), article.bound.end(), is_between) &&
         std::none_of(article.loose.begin(), article.loose.end(), is_between);
}

}  // namespace countercheck
