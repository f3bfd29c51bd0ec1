// How the time to compare grows with the claims, against std::sort of their keys in the same run.
//
// Made claims: subjects by Zipf's law (the first has a tenth of all claims), some metrics, a few
// periods, figures that mostly agree; 20 claims a document. COUNTERCHECK_BENCH_CLAIMS (default
// 1000000) is the size; a tenth of it is compared first.
#include <time.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <iostream>
#include <random>
#include <string>
#include <vector>

#include "pipeline/check/compare.h"

namespace countercheck {
namespace {

constexpr size_t kClaimsInADocument = 20;

double Seconds() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return double(now.tv_sec) + double(now.tv_nsec) / 1e9;
}

template <typename Work>
double SecondsOf(Work work) {
  const double before = Seconds();
  work();
  return Seconds() - before;
}

// The rank of a subject: as often as 1 ÷ rank.
size_t ZipfRank(std::mt19937_64& random, size_t subjects) {
  const double u = std::uniform_real_distribution<double>(0, 1)(random);
  return static_cast<size_t>(std::pow(double(subjects), u));
}

Claim MakeClaim(size_t number, size_t all, std::mt19937_64& random) {
  static const char* const kMetrics[] = {"revenue", "eps", "net_income", "gross_margin",
                                         "share_price"};
  static const char* const kPeriods[] = {"", "Q1 2026", "Q2 2026", "Q3 2026", "2026"};
  Claim claim;
  claim.id = "c" + std::to_string(number);
  claim.document = "d" + std::to_string(number / kClaimsInADocument);
  claim.subject.name = "Company" + std::to_string(ZipfRank(random, all / 20));
  claim.metric = kMetrics[random() % 5];
  claim.measure = random() % 3 == 0 ? Measure::kChange : Measure::kLevel;
  const bool percent = claim.measure == Measure::kChange || claim.metric == "gross_margin";
  claim.value.kind = percent ? QuantityKind::kPercent : QuantityKind::kMoney;
  claim.value.unit = percent ? "percent" : "USD";
  claim.value.measured = true;
  const long long figure = 100 + static_cast<long long>(random() % (random() % 4 == 0 ? 900 : 9));
  claim.value.low = claim.value.high = Decimal(figure, percent ? -1 : 6);
  claim.value.interval = IntervalOf(claim.value);
  claim.value_text = claim.value.low->ToString();
  claim.modality = Modality::kActual;
  const std::string period = kPeriods[random() % 5];
  if (!period.empty())
    claim.period = Period{{}, {}, period[0] == 'Q' ? Grain::kQuarter : Grain::kYear, period, false};
  claim.sentence = "Sentence " + std::to_string(number / 2) + ".";
  claim.span.bytes = {number % kClaimsInADocument * 50, number % kClaimsInADocument * 50 + 5};
  return claim;
}

std::vector<Claim> MakeClaims(size_t count) {
  std::mt19937_64 random(1);
  std::vector<Claim> claims;
  claims.reserve(count);
  for (size_t i = 0; i < count; ++i) claims.push_back(MakeClaim(i, count, random));
  return claims;
}

double SecondsToSort(const std::vector<Claim>& claims) {
  std::vector<std::string> keys;
  for (const Claim& claim : claims)
    keys.push_back(claim.subject.name + claim.metric + claim.value_text + claim.document);
  return SecondsOf([&] { std::sort(keys.begin(), keys.end()); });
}

void MeasureCompare(size_t count) {
  const std::vector<Claim> claims = MakeClaims(count);
  size_t findings = 0;
  const double sort = SecondsToSort(claims);
  const double compare = SecondsOf([&] { findings = Compare({}, claims).size(); });
  std::cout << count << " claims: sort " << sort << " s, compare " << compare << " s ("
            << compare / sort << " times sort), " << findings << " findings\n";
}

}  // namespace
}  // namespace countercheck

int main() {
  const char* given = std::getenv("COUNTERCHECK_BENCH_CLAIMS");
  const size_t count = given == nullptr ? 1000000 : std::strtoul(given, nullptr, 10);
  countercheck::MeasureCompare(count / 10);
  countercheck::MeasureCompare(count);
}
