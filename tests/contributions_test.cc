// Every frame and every metric earns its place: it makes claims of real articles, where
// COUNTERCHECK_SHARED names a folder that has them.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "extractors/compiled_rules.h"
#include "extractors/extract.h"
#include "pipeline/ingest/ingest.h"
#include "tests/sample_article.h"

namespace countercheck {
namespace {

namespace fs = std::filesystem;

// How many claims, by the id of the metric or the place of the frame.
struct Contributions {
  std::map<std::string, size_t> metrics;
  std::map<std::string, size_t> rules;
  size_t articles = 0;
};

std::vector<std::string> RealArticles(const fs::path& shared) {
  std::vector<std::string> paths;
  const fs::path news = shared / "news" / "finance-modern.jsonl";
  if (fs::exists(news)) paths.push_back(news.string());
  if (!fs::is_directory(shared / "gold")) return paths;
  for (const fs::directory_entry& event : fs::directory_iterator(shared / "gold")) {
    if (!fs::is_directory(event.path() / "articles")) continue;
    for (const fs::directory_entry& article : fs::directory_iterator(event.path() / "articles"))
      if (article.path().extension() == ".txt") paths.push_back(article.path().string());
  }
  return paths;
}

Contributions Count(const std::vector<std::string>& paths) {
  Contributions counted;
  std::istringstream nothing;
  const auto add = [&](Result<RawDocument> raw) {
    ASSERT_TRUE(raw) << FormatError(raw.error());
    const Result<Article> article = ToArticle(*std::move(raw));
    ASSERT_TRUE(article) << FormatError(article.error());
    ++counted.articles;
    for (const Claim& claim : Extract(*article, BuiltinBook())) {
      if (claim.metric.empty()) continue;
      ++counted.metrics[claim.metric];
      ++counted.rules[claim.rule];
    }
  };
  Ingest(paths, InputFormat::kDetect, nothing, IngestLimits(), add);
  return counted;
}

TEST(Contributions, EveryFrameAndMetricMakesClaimsOfRealArticles) {
  const char* shared = std::getenv("COUNTERCHECK_SHARED");
  if (shared == nullptr) GTEST_SKIP() << "COUNTERCHECK_SHARED is not set";
  const std::vector<std::string> paths = RealArticles(shared);
  if (paths.empty()) GTEST_SKIP() << "COUNTERCHECK_SHARED has no articles";
  const Contributions counted = Count(paths);
  ASSERT_GT(counted.articles, 100u);
  for (const MetricRule& metric : BuiltinBook().compiled().metrics) {
    EXPECT_TRUE(counted.metrics.contains(metric.id)) << metric.path << " makes no claim";
  }
  for (const FrameRule& frame : BuiltinBook().compiled().frames) {
    EXPECT_TRUE(counted.rules.contains(frame.rule)) << frame.rule << " makes no claim";
  }
  EXPECT_TRUE(counted.rules.contains("binder"));
}

}  // namespace
}  // namespace countercheck
