// One figure of one article changed, as a slip of the pen would: the change is found, and mostly
// named as what it is. On the events of corpus/, and on those of COUNTERCHECK_SHARED where it is
// set. The figures are those on which articles agree, but no estimates, which may differ; all
// mentions in the one article change.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "pipeline/check/compare.h"
#include "pipeline/pipeline.h"
#include "tests/sample_article.h"

namespace countercheck {
namespace {

namespace fs = std::filesystem;

enum class Mutation { kDigit, kScale, kSign, kUnit, kYear, kTransposition };

constexpr Mutation kMutations[] = {Mutation::kDigit, Mutation::kScale, Mutation::kSign,
                                   Mutation::kUnit,  Mutation::kYear,  Mutation::kTransposition};

std::string NameOf(Mutation mutation) {
  static const char* const kNames[] = {"digit", "scale", "sign", "unit", "year", "transposition"};
  return kNames[static_cast<int>(mutation)];
}

// The words by which a finding names the slip.
std::string WordsOf(Mutation mutation) {
  static const char* const kWords[] = {"one digit differs",     "the digits are the same",
                                       "the other sign",        "the same digits, ",
                                       "one year may be wrong", "changed places"};
  return kWords[static_cast<int>(mutation)];
}

bool IsPoint(const Quantity& q) { return q.low && q.high && *q.low == *q.high; }

std::string DigitsOf(const Decimal& figure) {
  return Decimal(figure.Abs().coefficient(), 0).ToString();
}

Decimal WithDigits(const std::string& digits, const Decimal& like) {
  const Decimal scaled = Decimal::Parse(digits)->Scaled(like.exponent());
  return like.IsNegative() ? -scaled : scaled;
}

size_t Significant(std::string digits) {
  while (digits.size() > 1 && digits.back() == '0') digits.pop_back();
  return digits.size();
}

std::optional<Decimal> WithOtherDigit(const Decimal& figure) {
  std::string digits = DigitsOf(figure);
  if (Significant(digits) < 3) return std::nullopt;
  char& middle = digits[1];
  middle = static_cast<char>('0' + (middle - '0' + 4) % 10);
  return WithDigits(digits, figure);
}

std::optional<Decimal> WithDigitsSwapped(const Decimal& figure) {
  std::string digits = DigitsOf(figure);
  for (size_t i = 0; i + 1 < Significant(digits); ++i) {
    if (digits[i] == digits[i + 1] || digits[i + 1] == '0') continue;
    std::swap(digits[i], digits[i + 1]);
    return WithDigits(digits, figure);
  }
  return std::nullopt;
}

bool MayBeNegative(const Claim& claim) {
  return claim.measure == Measure::kChange || claim.metric == "net_income" ||
         claim.metric == "eps" || claim.metric == "operating_income";
}

std::optional<Decimal> OtherFigure(const Claim& claim, Mutation mutation) {
  const Decimal& figure = *claim.value.low;
  if (mutation == Mutation::kDigit) return WithOtherDigit(figure);
  if (mutation == Mutation::kTransposition) return WithDigitsSwapped(figure);
  if (mutation == Mutation::kSign && MayBeNegative(claim)) return -figure;
  const bool scaled = claim.value.kind == QuantityKind::kMoney && figure >= Decimal(1, 6);
  if (mutation == Mutation::kScale && scaled && Significant(DigitsOf(figure)) > 1)
    return figure.Scaled(figure >= Decimal(1, 9) ? -3 : 3);
  return std::nullopt;
}

bool ChangeUnit(Claim* claim) {
  Quantity& value = claim->value;
  if (Significant(DigitsOf(*value.low)) < 2) return false;
  if (value.kind == QuantityKind::kMoney && value.unit == "USD" && value.low >= Decimal(1, 6))
    return value.unit = "EUR", true;
  if (claim->measure != Measure::kChange || value.kind != QuantityKind::kPercent) return false;
  value.kind = QuantityKind::kPercentagePoint;
  return value.unit = "percentage_point", true;
}

// A quarter or year that the article names, a year back.
bool ChangeYear(Claim* claim) {
  if (!claim->period || !claim->period->HasDates()) return false;
  Period& period = *claim->period;
  if (period.grain != Grain::kQuarter && period.grain != Grain::kYear) return false;
  if (Significant(DigitsOf(*claim->value.low)) < 3) return false;
  const std::string year = std::to_string(int(period.end->year()));
  const size_t at = period.label.find(year);
  if (at == std::string::npos) return false;
  period.label.replace(at, 4, std::to_string(int(period.end->year()) - 1));
  for (std::optional<Date>* date : {&period.start, &period.end})
    *date = Date((*date)->year() - std::chrono::years(1), (*date)->month(), (*date)->day());
  return true;
}

// False where the claim cannot be changed so.
bool Change(Mutation mutation, Claim* claim) {
  if (mutation == Mutation::kUnit) return ChangeUnit(claim);
  if (mutation == Mutation::kYear) return ChangeYear(claim);
  const auto other = OtherFigure(*claim, mutation);
  if (!other || *other == *claim->value.low) return false;
  claim->value.low = claim->value.high = *other;
  claim->value.interval = IntervalOf(claim->value);
  claim->value_text = other->ToString();
  if (mutation == Mutation::kSign && claim->direction)
    claim->direction = *claim->direction == Direction::kUp ? Direction::kDown : Direction::kUp;
  return true;
}

bool IsAgreement(const Finding& finding) { return finding.kind == RelationKind::kAgreement; }

bool IsClash(const Finding& finding) { return finding.kind <= RelationKind::kTension; }

struct Event {
  std::string name;
  Report report;
};

Event ReadEvent(const fs::path& folder) {
  std::vector<std::string> paths;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder / "articles"))
    if (entry.path().extension() == ".txt") paths.push_back(entry.path().string());
  std::sort(paths.begin(), paths.end());
  return {folder.filename().string(), Run(paths, std::cin, BuiltinBook(), {})};
}

std::vector<Event> EventsIn(const fs::path& folder) {
  std::vector<fs::path> paths;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder))
    if (fs::is_directory(entry.path() / "articles")) paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  std::vector<Event> events;
  for (const fs::path& path : paths) events.push_back(ReadEvent(path));
  return events;
}

struct Score {
  int changed = 0, found = 0, named = 0;
};

using Scores = std::map<std::string, Score>;

// The mentions of the agreement in one document, if they are points with one figure.
std::set<std::string> MentionsIn(const std::string& document, const Finding& agreement,
                                 const Report& report) {
  std::set<std::string> ids;
  for (const Claim& claim : report.claims) {
    const bool member = std::find(agreement.claims.begin(), agreement.claims.end(), claim.id) !=
                        agreement.claims.end();
    if (!member || claim.document != document) continue;
    if (claim.kind != ClaimKind::kQuantity || !IsPoint(claim.value)) return {};
    if (claim.modality == Modality::kExpectation) return {};
    ids.insert(claim.id);
  }
  return ids;
}

std::set<std::string> DocumentsOf(const Finding& finding, const Report& report) {
  std::set<std::string> documents;
  for (const Claim& claim : report.claims)
    if (std::find(finding.claims.begin(), finding.claims.end(), claim.id) != finding.claims.end())
      documents.insert(claim.document);
  return documents;
}

// Only an article that says the period too can show that the year is another.
bool IsSaidElsewhere(const std::string& document, const Finding& agreement, const Report& report) {
  std::set<std::string> periods, elsewhere;
  for (const Claim& claim : report.claims)
    if (claim.period && std::find(agreement.claims.begin(), agreement.claims.end(), claim.id) !=
                            agreement.claims.end())
      (claim.document == document ? periods : elsewhere).insert(claim.period->label);
  return std::any_of(periods.begin(), periods.end(),
                     [&](const std::string& period) { return elsewhere.contains(period); });
}

bool Concerns(const Finding& finding, const std::set<std::string>& claims) {
  return std::any_of(finding.claims.begin(), finding.claims.end(),
                     [&](const std::string& id) { return claims.contains(id); });
}

void Mutate(const Event& event, const std::set<std::string>& ids, Mutation mutation,
            const std::set<std::string>& known, Scores* scores) {
  std::vector<Claim> claims = event.report.claims;
  for (Claim& claim : claims)
    if (ids.contains(claim.id) && !Change(mutation, &claim)) return;
  bool found = false, named = false;
  std::string all;
  for (const Finding& finding : Compare(event.report.documents, claims)) {
    if (!Concerns(finding, ids)) continue;
    all += "\n      " + std::string(ToString(finding.kind)) + ": " + finding.message;
    if (!IsClash(finding) || known.contains(finding.id)) continue;
    found = true;
    named = named || finding.message.find(WordsOf(mutation)) != std::string::npos;
  }
  Score& score = (*scores)[NameOf(mutation)];
  ++score.changed, score.found += found, score.named += named;
  if (std::getenv("COUNTERCHECK_SHOW_MISSES") && !named)
    std::cout << event.name << " " << NameOf(mutation) << (found ? " unnamed" : " missed") << all
              << "\n";
}

void MutateAll(const Event& event, Scores* scores) {
  std::set<std::string> known;
  for (const Finding& finding : event.report.findings)
    if (IsClash(finding)) known.insert(finding.id);
  for (const Finding& finding : event.report.findings) {
    if (!IsAgreement(finding)) continue;
    const std::set<std::string> documents = DocumentsOf(finding, event.report);
    if (documents.size() < 2) continue;
    for (const std::string& document : documents)
      if (const auto ids = MentionsIn(document, finding, event.report); !ids.empty())
        for (const Mutation mutation : kMutations)
          if (mutation != Mutation::kYear || IsSaidElsewhere(document, finding, event.report))
            Mutate(event, ids, mutation, known, scores);
  }
}

Score Total(const Scores& scores) {
  Score total;
  for (const auto& [name, score] : scores) {
    std::cout << name << ": changed " << score.changed << ", found " << score.found << ", named "
              << score.named << "\n";
    total.changed += score.changed, total.found += score.found, total.named += score.named;
  }
  return total;
}

void ExpectFound(const Scores& scores, int least) {
  const Score total = Total(scores);
  EXPECT_GE(total.changed, least);
  EXPECT_GE(total.found * 100, total.changed * 90);
  EXPECT_GE(total.named * 100, total.changed * 70);
}

TEST(MutationsTest, FoundInTheCorpus) {
  Scores scores;
  for (const Event& event : EventsIn(fs::path(COUNTERCHECK_SOURCE_DIR) / "corpus"))
    MutateAll(event, &scores);
  ExpectFound(scores, 20);
}

TEST(MutationsTest, FoundInRealEvents) {
  const char* shared = std::getenv("COUNTERCHECK_SHARED");
  if (shared == nullptr || !fs::is_directory(fs::path(shared) / "gold"))
    GTEST_SKIP() << "COUNTERCHECK_SHARED is not set, or has no gold/";
  Scores scores;
  for (const Event& event : EventsIn(fs::path(shared) / "gold")) MutateAll(event, &scores);
  ExpectFound(scores, 60);
}

}  // namespace
}  // namespace countercheck
