#include "pipeline/store/near_copies.h"

#include <algorithm>
#include <charconv>
#include <set>
#include <string_view>

#include "pipeline/check/origins.h"

namespace countercheck {
namespace {

constexpr int kMostCopies = 20;
// Spreads bands of the same digits at different places.
constexpr uint64_t kOdd = 0x9E3779B97F4A7C15;

// A number for each band: equal for equal digits at an equal place.
std::set<int64_t> BandsOf(std::string_view sketch) {
  std::set<int64_t> bands;
  for (size_t at = 0; at + kBandDigits <= sketch.size(); at += kBandDigits) {
    uint64_t digits = 0;
    std::from_chars(sketch.data() + at, sketch.data() + at + kBandDigits, digits, 16);
    bands.insert(static_cast<int64_t>(digits ^ (kOdd * (at / kBandDigits))));
  }
  return bands;
}

}  // namespace

void PutBands(int64_t article, const std::string& before, const std::string& sketch,
              Database* database) {
  if (before == sketch) return;
  for (const int64_t band : BandsOf(before)) {
    Query row = database->Ask("DELETE FROM article_band WHERE band = ? AND article = ?");
    row.Bind(band).Bind(article).Run();
  }
  for (const int64_t band : BandsOf(sketch)) {
    Query row = database->Ask("INSERT INTO article_band VALUES (?, ?)");
    row.Bind(band).Bind(article).Run();
  }
}

void PutAllBands(Database* database) {
  Query articles = database->Ask("SELECT id, sketch FROM article ORDER BY id");
  while (articles.Next()) {
    const int64_t article = articles.Number();
    PutBands(article, "", articles.Text(), database);
  }
}

std::vector<std::string> NearCopiesOf(int64_t article, const std::string& sketch,
                                      Database* database) {
  std::set<int64_t> seen;
  std::set<std::string> names;
  for (const int64_t band : BandsOf(sketch)) {
    Query rows = database->Ask(
        "SELECT id, sketch, name FROM article_band JOIN article ON article.id = article "
        "WHERE band = ? AND article <> ? LIMIT ?");
    rows.Bind(band).Bind(article).Bind(int64_t{kMostCopies});
    while (rows.Next()) {
      if (!seen.insert(rows.Number()).second) continue;
      const std::string other = rows.Text();
      if (AreNearCopies(sketch, other)) names.insert(rows.Text());
    }
    if (names.size() >= kMostCopies) break;
  }
  return {names.begin(), names.end()};
}

}  // namespace countercheck
