#include "pipeline/check/equation.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "pipeline/check/answers.h"
#include "pipeline/check/messages.h"
#include "pipeline/check/same_value.h"
#include "pipeline/check/slips.h"
#include "pipeline/check/terms_in_words.h"

namespace countercheck {
namespace {

// More slips that would explain it explain nothing.
constexpr size_t kMostSuspicions = 2;

// How a figure of this unit and size is printed: in which scale, and with what behind it.
struct Print {
  int scale = 0;
  int digits = 2;
  std::string_view word;   // " million"
  std::string_view close;  // "%": said at once behind the figure
  std::string_view open;   // "$": said at once before it
};

// Empty for a currency that has none, and for what is none.
std::string_view CurrencySign(std::string_view unit) {
  return unit == "USD" ? "$" : unit == "EUR" ? "€" : unit == "GBP" ? "£" : "";
}

Print PrintOf(const Fact& fact, const Decimal& figure) {
  const std::string& unit = fact.value().unit;
  if (unit == "percent") return {0, 2, "", "%", ""};
  if (unit == "percentage_point") return {0, 2, "", " percentage points", ""};
  if (unit == "basis_point") return {0, 0, "", " basis points", ""};
  const std::string_view sign = CurrencySign(unit);
  if (figure.Abs() >= Decimal(1, 9)) return {9, 3, " billion", "", sign};
  if (figure.Abs() >= Decimal(1, 6)) return {6, 2, " million", "", sign};
  return {0, 2, "", "", sign};
}

Print PrintOf(const Figure& figure) { return PrintOf(*figure.fact, figure.term.point); }

// `value` as Weigh prints it: "−$1.20 million" for -1.20.
std::string Printed(const Print& print, std::string_view value) {
  const bool negative = value.starts_with('-');
  if (negative) value.remove_prefix(1);
  return fmt::format("{}{}{}{}{}", negative ? "\u2212" : "", print.open, value, print.word,
                     print.close);
}

// "94.37%", "$190.44 million".
std::string Shown(const Figure& figure, const std::string& value) {
  return Printed(PrintOf(figure), value);
}

// "$100.44 million to $101.02 million".
std::string Range(const Figure& figure, const Needed& needed) {
  return Shown(figure, needed.low) + " to " + Shown(figure, needed.high);
}

// The range with its unit: "100.44 million CHF to 101.02 million CHF".
std::string RangeInUnit(const Figure& figure, const Needed& needed) {
  const Print print = PrintOf(figure);
  const bool said = !print.close.empty() || !print.open.empty();
  const std::string unit = said ? "" : " " + figure.fact->value().unit;
  return Shown(figure, needed.low) + unit + " to " + Shown(figure, needed.high) + unit;
}

std::vector<Term> TermsOf(const Equation& equation) {
  std::vector<Term> terms;
  for (const Figure& figure : equation.figures) {
    terms.push_back(figure.term);
    terms.back().scale = PrintOf(figure).scale;
    terms.back().digits = PrintOf(figure).digits;
  }
  return terms;
}

// A fall is said to be one: "−22.87 percent".
std::string Signed(const Figure& figure) {
  const Claim& claim = figure.fact->claim();
  const bool negative = claim.value.high && claim.value.high->IsNegative();
  const bool falls = figure.turned ? SignOf(claim.value) > 0 : negative;
  const bool shown = claim.value_text.find('-') != std::string::npos ||
                     claim.value_text.find("\u2212") != std::string::npos;
  return falls && !shown ? "\u2212" + claim.value_text : claim.value_text;
}

// The others, parts before the whole: as a reader meets them in a formula.
std::vector<size_t> OthersOf(const Equation& equation) {
  std::vector<size_t> others;
  for (size_t i = 1; i <= equation.figures.size(); ++i)
    if (const size_t place = i % equation.figures.size(); place != equation.stated)
      others.push_back(place);
  return others;
}

std::vector<std::string> Steps(const Equation& equation, const Weighing& weighing) {
  const Figure& stated = equation.figures[equation.stated];
  const Needed& computed = weighing.needed[equation.stated];
  std::vector<std::string> steps;
  std::string needs;
  for (const size_t i : OthersOf(equation)) {
    const Figure& figure = equation.figures[i];
    steps.push_back(figure.role + ": " + AllowsIn(figure.fact->claim(), figure.term.interval));
    needs += fmt::format("{}{} of {}", needs.empty() ? "" : ", or ", figure.noun,
                         RangeInUnit(figure, weighing.needed[i]));
  }
  steps.push_back(fmt::format("{} = {}, with rounding {} to {}", equation.formula,
                              Shown(stated, computed.point), Shown(stated, computed.low),
                              Shown(stated, computed.high)));
  const std::string& text = stated.fact->claim().value_text;
  steps.push_back("stated: " + AllowsIn(stated.fact->claim(), stated.term.interval));
  if (!weighing.fits) steps.push_back(fmt::format("“{}” would need {}", text, needs));
  return steps;
}

// A figure that one slip away would make the equation hold.
struct Suspicion {
  const Figure* figure = nullptr;
  Slipped slipped;
};

std::vector<Suspicion> SuspicionsOf(const Equation& equation) {
  std::vector<Suspicion> found;
  const std::vector<Term> terms = TermsOf(equation);
  for (size_t i = 0; i < terms.size(); ++i) {
    const Figure& figure = equation.figures[i];
    for (Slipped& slipped : WithoutOneSlip(figure.fact->value())) {
      if (figure.turned) slipped.quantity = Negated(slipped.quantity);
      std::vector<Term> tried = terms;
      tried[i].point = *slipped.quantity.low;
      tried[i].interval = slipped.quantity.interval;
      const auto weighing = Weigh(equation.law, tried, equation.stated);
      if (weighing && weighing->fits) found.push_back({&figure, slipped});
    }
  }
  return found;
}

// "$180.0 million in place of “$180.0 billion”".
std::string InPlaceOf(const Suspicion& suspicion) {
  const Fact& fact = *suspicion.figure->fact;
  const Decimal& figure = *suspicion.slipped.quantity.low;
  const Print print = PrintOf(fact, figure);
  return fmt::format("{} in place of “{}”", Printed(print, figure.Scaled(-print.scale).ToString()),
                     fact.claim().value_text);
}

// A slip that explains it is named only where no slip of another kind does.
std::string SuspicionIn(const Equation& equation) {
  const std::vector<Suspicion> all = SuspicionsOf(equation);
  if (all.empty() || all.size() > kMostSuspicions) return "";
  const Suspicion& first = all.front();
  std::string figures;
  for (const Suspicion& suspicion : all) {
    if (suspicion.slipped.slip != first.slipped.slip) return "";
    figures += (figures.empty() ? " " : ", or ") + InPlaceOf(suspicion);
  }
  return figures + " would fit: " +
         SlipInWords(first.slipped.slip, first.figure->fact->value(), first.slipped.quantity);
}

std::string WithFullStop(std::string sentence) {
  if (!sentence.empty() && sentence.back() != '?') sentence += '.';
  return sentence;
}

std::string NumberInWords(size_t number) {
  static constexpr std::array<std::string_view, 5> kWords = {"none", "one", "two", "three", "four"};
  return number < kWords.size() ? std::string(kWords[number]) : std::to_string(number);
}

// The names of all articles that have it.
std::string NamesOf(const std::vector<Equation>& retold, const Sources& sources) {
  std::vector<const Fact*> stated;
  for (const Equation& equation : retold) stated.push_back(equation.figures[equation.stated].fact);
  return sources.NamesOf(stated);
}

std::string Message(const Equation& equation, const Weighing& weighing, const std::string& source) {
  const Figure& stated = equation.figures[equation.stated];
  const Figure& doubted = equation.figures[equation.doubted];
  const std::string text = Signed(stated);
  const std::string computed = Shown(stated, weighing.needed[equation.stated].point);
  if (weighing.fits)
    return fmt::format("{}: {} is {}, and “{}” fits.", source, equation.account, computed, text);
  if (weighing.fits_truncated)
    return fmt::format("{}: {} is {}; “{}” fits only if it was cut off, not rounded.", source,
                       equation.account, computed, text);
  return fmt::format(
      "{}: {} is {}, not “{}”. One of the {} figures, or its basis, is wrong: {} would need {} of "
      "{}.{}",
      source, equation.account, computed, text, NumberInWords(equation.figures.size()), text,
      doubted.noun, Range(doubted, weighing.needed[equation.doubted]),
      WithFullStop(SuspicionIn(equation)));
}

std::vector<const Fact*> FactsOf(const Equation& equation) {
  const Fact* stated = equation.figures[equation.stated].fact;
  const bool bound = !stated->claim().metric.empty() || !stated->claim().label.empty();
  // The first says what the finding is about.
  std::vector<const Fact*> facts = {bound ? stated : equation.figures[0].fact};
  for (const Figure& figure : equation.figures)
    if (std::find(facts.begin(), facts.end(), figure.fact) == facts.end())
      facts.push_back(figure.fact);
  return facts;
}

std::vector<const Fact*> FactsOf(const std::vector<Equation>& retold) {
  std::vector<const Fact*> facts;
  for (const Equation& equation : retold)
    for (const Fact* fact : FactsOf(equation)) facts.push_back(fact);
  return facts;
}

// Within each article its first figure with the others, as they stand in one sentence.
void AddPairs(const std::vector<Equation>& retold, const std::string& reason, Finding* finding) {
  for (const Equation& equation : retold) {
    const std::vector<const Claim*> claims = WitnessesOf(FactsOf(equation));
    for (size_t i = 1; i < claims.size(); ++i)
      finding->pairs.push_back({claims[0]->id, claims[i]->id, finding->kind, reason});
  }
}

RelationKind KindOf(const Weighing& weighing) {
  if (weighing.fits) return RelationKind::kAgreement;
  return weighing.fits_truncated ? RelationKind::kRoundingOnly : RelationKind::kArithmetic;
}

Severity SeverityOf(RelationKind kind) {
  if (kind == RelationKind::kArithmetic) return Severity::kHigh;
  return kind == RelationKind::kRoundingOnly ? Severity::kLow : Severity::kInfo;
}

}  // namespace

Figure FigureFor(const Fact& fact, std::string role, std::string noun, Decimal factor,
                 Decimal offset) {
  const Term term{FigureOf(fact.value()), fact.value().interval, factor, offset};
  return {&fact, std::move(role), std::move(noun), term};
}

void TurnSign(Figure* figure) {
  figure->term.point = -figure->term.point;
  figure->term.interval = Negate(figure->term.interval);
  figure->turned = !figure->turned;
}

std::string KeyOf(const Equation& equation) {
  const Fact& fact = *equation.figures[equation.stated].fact;
  std::string key = fmt::format("{}\x1f{}\x1f{}\x1f{}\x1f{}", equation.name, fact.subject,
                                fact.metric, fact.segment, fact.period.text);
  for (const Figure& figure : equation.figures)
    key.append("\x1f").append(figure.role).append("\x1f").append(figure.fact->value_key);
  return key;
}

std::optional<Finding> FindingOf(const std::vector<Equation>& retold, const Sources& sources) {
  const Equation& equation = retold.front();
  const auto weighing = Weigh(equation.law, TermsOf(equation), equation.stated);
  if (!weighing) return std::nullopt;
  const RelationKind kind = KindOf(*weighing);
  Finding finding = StartFinding(kind, KeyOf(equation), FactsOf(retold), sources);
  finding.severity = SeverityOf(kind);
  const Needed& computed = weighing->needed[equation.stated];
  const Figure& stated = equation.figures[equation.stated];
  AddPairs(
      retold,
      fmt::format("{} {} to {} against the stated {}", equation.name, Shown(stated, computed.low),
                  Shown(stated, computed.high), ToString(stated.term.interval)),
      &finding);
  finding.explain = Steps(equation, *weighing);
  finding.message = Message(equation, *weighing, NamesOf(retold, sources));
  return finding;
}

std::optional<Finding> ImpliedBy(const std::vector<Equation>& retold, size_t unknown,
                                 const Sources& sources) {
  const Equation& equation = retold.front();
  const auto weighing = Weigh(equation.law, TermsOf(equation), equation.stated);
  if (!weighing) return std::nullopt;
  const Figure& missing = equation.figures[unknown];
  Finding finding =
      StartFinding(RelationKind::kUnverifiable, KeyOf(equation), FactsOf(retold), sources);
  finding.message =
      fmt::format("{}: {} implies {} of {}, which {} not give.", NamesOf(retold, sources),
                  equation.account, missing.noun, RangeInUnit(missing, weighing->needed[unknown]),
                  retold.size() == 1 ? "the article does" : "these articles do");
  finding.explain = {equation.formula};
  for (size_t i = 0; i < equation.figures.size(); ++i) {
    const Figure& figure = equation.figures[i];
    if (i != unknown)
      finding.explain.push_back(figure.role + ": " +
                                AllowsIn(figure.fact->claim(), figure.term.interval));
  }
  AddPairs(retold, "implies " + missing.noun, &finding);
  return finding;
}

}  // namespace countercheck
