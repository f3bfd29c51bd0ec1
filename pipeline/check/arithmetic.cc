#include "pipeline/check/arithmetic.h"

#include <map>
#include <optional>
#include <string>
#include <utility>

#include "pipeline/check/equation.h"
#include "pipeline/check/growth.h"
#include "pipeline/check/premises.h"
#include "pipeline/check/product_equations.h"
#include "pipeline/check/share_moves.h"
#include "pipeline/check/sum_equations.h"

namespace countercheck {
namespace {

using ByArticle = std::map<std::pair<size_t, std::string>, ArticleFigures>;

bool CanBeHeldAgainstOthers(const Fact& fact) {
  return fact.claim().kind == ClaimKind::kQuantity && fact.modality != Modality::kHypothetical;
}

ByArticle FiguresByArticle(const std::vector<Fact>& facts, const std::vector<Fact>& loose) {
  ByArticle articles;
  for (const Fact& fact : facts)
    if (CanBeHeldAgainstOthers(fact))
      articles[{fact.document, fact.subject}].bound.push_back(&fact);
  // A loose figure alone has nothing to be held against.
  for (const Fact& fact : loose) {
    const auto it = articles.find({fact.document, fact.subject});
    if (it != articles.end() && CanBeHeldAgainstOthers(fact)) it->second.loose.push_back(&fact);
  }
  return articles;
}

// Copies of an article have its equations: those over the same figures are one, in the order of
// their first.
class Retold {
 public:
  void Add(std::vector<Equation> equations) {
    for (Equation& equation : equations) {
      const auto [place, is_new] = places_.emplace(KeyOf(equation), retold_.size());
      if (is_new) retold_.emplace_back();
      retold_[place->second].push_back(std::move(equation));
    }
  }
  const std::vector<std::vector<Equation>>& all() const { return retold_; }

 private:
  std::map<std::string, size_t> places_;
  std::vector<std::vector<Equation>> retold_;
};

// What is held against each other, and what implies a figure that is not given, by its place in
// the equation.
struct Equations {
  Retold stated;
  std::map<size_t, Retold> implying;
};

Equations EquationsOf(const ByArticle& articles) {
  Equations equations;
  for (const auto& [key, article] : articles) {
    if (article.bound.size() + article.loose.size() < 2) continue;
    for (const auto find : {GrowthEquations, ProductEquations, SumEquations, MovesFromTheClose})
      equations.stated.Add(find(article));
    equations.implying[kBaseOfGrowth].Add(GrowthWithoutBase(article));
    for (const auto find : {ImpliedProducts, ImpliedMarketValues})
      for (Implication& implied : find(article))
        equations.implying[implied.unknown].Add({std::move(implied.equation)});
  }
  return equations;
}

}  // namespace

std::vector<Finding> CheckArithmetic(const std::vector<Fact>& facts, const std::vector<Fact>& loose,
                                     const Sources& sources) {
  const Equations equations = EquationsOf(FiguresByArticle(facts, loose));
  std::vector<Finding> findings;
  const auto add = [&findings](std::optional<Finding> finding) {
    if (finding) findings.push_back(std::move(*finding));
  };
  for (const auto& retold : equations.stated.all()) add(FindingOf(retold, sources));
  for (const auto& [unknown, implying] : equations.implying)
    for (const auto& retold : implying.all()) add(ImpliedBy(retold, unknown, sources));
  return findings;
}

}  // namespace countercheck
