// One figure of one article changed, as a slip of the pen would: the change is found, and mostly
// named as what it is. On the events of corpus/, and on those of COUNTERCHECK_SHARED and the
// stories in its news/ that were retold with few changes, where it is set. The figures are those on
// which articles agree, but no estimates, which may differ, nor figures in words; all mentions in
// the one article change.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "pipeline/check/compare.h"
#include "pipeline/identity.h"
#include "pipeline/pipeline.h"
#include "tests/program_run.h"
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

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// The other figure in the form of the text: "1.183 mln" becomes "1.583 mln".
std::string Printed(const std::string& text, const Decimal& other) {
  const std::string digits = DigitsOf(other);
  const auto count = static_cast<size_t>(std::count_if(text.begin(), text.end(), IsDigit));
  if (count != digits.size()) return other.ToString();
  std::string printed = text;
  size_t next = 0;
  for (char& c : printed)
    if (IsDigit(c)) c = digits[next++];
  return printed;
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
  claim->value_text = Printed(claim->value_text, *other);
  if (mutation == Mutation::kSign && claim->direction)
    claim->direction = *claim->direction == Direction::kUp ? Direction::kDown : Direction::kUp;
  return true;
}

// The sentence has the figure that the claim has now, for all claims in it.
void ChangeSentence(const Claim& before, const std::string& value, std::vector<Claim>* claims) {
  const size_t at = before.sentence.find(before.value_text);
  if (at == std::string::npos) return;
  std::string sentence = before.sentence;
  sentence.replace(at, before.value_text.size(), value);
  for (Claim& claim : *claims)
    if (claim.document == before.document && claim.sentence == before.sentence)
      claim.sentence = sentence;
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
    if (claim.modality == Modality::kExpectation || claim.metric.empty()) return {};
    // Of goods that are traded by the hour: another price may be that of another day.
    if (claim.metric == "commodity_price" && !claim.period) return {};
    if (std::none_of(claim.value_text.begin(), claim.value_text.end(), IsDigit)) return {};
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
  for (Claim& claim : claims) {
    if (!ids.contains(claim.id)) continue;
    const Claim before = claim;
    if (!Change(mutation, &claim)) return;
    ChangeSentence(before, claim.value_text, &claims);
  }
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

// A story as its line of JSON has it, with what its words are like.
struct Story {
  std::string line, sketch;
};

// The first `most` lines.
std::vector<Story> StoriesIn(const fs::path& path, size_t most) {
  std::vector<Story> stories;
  std::ifstream file(path);
  for (std::string line; stories.size() < most && std::getline(file, line);) {
    const auto story = nlohmann::json::parse(line, nullptr, false);
    if (story.is_object() && story.contains("text"))
      stories.push_back({line, SketchOf(story["text"].get<std::string>())});
  }
  return stories;
}

// Places of stories that are one story retold: much alike, and no copies. A story is held against
// the 150 behind it, and stands in one pair.
std::vector<std::pair<size_t, size_t>> Retold(const std::vector<Story>& stories) {
  constexpr size_t kReach = 150;
  constexpr int kAlike = 50, kCopy = 95;
  std::vector<std::pair<size_t, size_t>> pairs;
  std::set<size_t> used;
  for (size_t i = 0; i < stories.size(); ++i) {
    for (size_t j = i + 1; j < std::min(stories.size(), i + kReach); ++j) {
      const int alike = SketchSimilarity(stories[i].sketch, stories[j].sketch);
      if (alike < kAlike || alike > kCopy || used.contains(i) || used.contains(j)) continue;
      used.insert({i, j});
      pairs.emplace_back(i, j);
    }
  }
  return pairs;
}

bool IsHard(const Finding& finding) { return finding.kind <= RelationKind::kUnitSlip; }

// Pairs with a hard finding between the unchanged stories.
int MutateRetold(const fs::path& path, size_t most, Scores* scores) {
  const std::vector<Story> stories = StoriesIn(path, most);
  const ScratchFolder scratch;
  int clashing = 0;
  for (const auto& [a, b] : Retold(stories)) {
    const std::string file =
        scratch.Write("pair.jsonl", stories[a].line + "\n" + stories[b].line + "\n");
    const Event event{"retold", Run({file}, std::cin, BuiltinBook(), {})};
    for (const Finding& finding : event.report.findings)
      if (IsHard(finding) && DocumentsOf(finding, event.report).size() > 1) {
        std::cout << path.filename().string() << ": " << finding.message << "\n";
        ++clashing;
      }
    MutateAll(event, scores);
  }
  return clashing;
}

TEST(MutationsTest, FoundInRetoldStories) {
  const char* shared = std::getenv("COUNTERCHECK_SHARED");
  if (shared == nullptr || !fs::is_directory(fs::path(shared) / "news"))
    GTEST_SKIP() << "COUNTERCHECK_SHARED is not set, or has no news/";
  constexpr size_t kMostStories = 22000;
  constexpr int kMostClashing = 12;  // read: corrections, and issues of bonds by one pattern
  Scores scores;
  const fs::path news = fs::path(shared) / "news";
  int clashing = 0;
  for (const char* const name : {"finance-modern.jsonl", "reuters-21578.jsonl"})
    clashing += MutateRetold(news / name, kMostStories, &scores);
  EXPECT_LE(clashing, kMostClashing);
  ExpectFound(scores, 60);
}

}  // namespace
}  // namespace countercheck
