// What holds for every text: spans lead back, the same input gives the same claims, time is linear.
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <random>
#include <string>

#include "extractors/extract.h"
#include "tests/business_prose.h"
#include "tests/sample_article.h"

namespace countercheck {
namespace {

using Clock = std::chrono::steady_clock;

std::vector<Claim> ClaimsOf(const std::string& text) {
  return Extract(ArticleOf(text), BuiltinBook());
}

TEST(ExtractLaws, EverySpanHoldsTheValueAsPrinted) {
  size_t claims = 0;
  for (uint64_t seed = 1; seed <= 20; ++seed) {
    // Dashes, spaces and quotes that are folded, so that text and original differ.
    std::string text = BusinessProse(seed).Article(4000);
    for (size_t at = text.find(" million"); at != std::string::npos; at = text.find(" million", at))
      text.replace(at, 1, "\u00A0");
    const Article article = ArticleOf(text);
    for (const Claim& claim : Extract(article, BuiltinBook())) {
      ++claims;
      ASSERT_LE(claim.span.bytes.end, text.size());
      EXPECT_EQ(text.substr(claim.span.bytes.begin, claim.span.bytes.size()), claim.value_text);
      EXPECT_FALSE(claim.value_text.empty());
      EXPECT_NE(claim.sentence.find(claim.value_text), std::string::npos) << claim.sentence;
      EXPECT_NE(claim.quote.find(claim.value_text), std::string::npos) << claim.quote;
      const auto lines = std::count(text.begin(), text.begin() + claim.span.bytes.begin, '\n');
      EXPECT_EQ(claim.line, 1 + lines);
      for (const Piece& piece : claim.pieces) {
        EXPECT_EQ(text.substr(piece.span.begin, piece.span.size()), piece.text);
      }
    }
  }
  EXPECT_GT(claims, 300u);
}

TEST(ExtractLaws, ClaimsStandInTheOrderOfTheText) {
  const std::vector<Claim> claims = ClaimsOf(BusinessProse(3).Article(20000));
  EXPECT_TRUE(std::is_sorted(claims.begin(), claims.end(), [](const Claim& a, const Claim& b) {
    return a.span.bytes.begin < b.span.bytes.begin;
  }));
}

TEST(ExtractLaws, TheSameTextGivesTheSameClaims) {
  const Article article = ArticleOf(BusinessProse(4).Article(20000));
  const std::vector<Claim> claims = Extract(article, BuiltinBook());
  EXPECT_FALSE(claims.empty());
  EXPECT_EQ(Extract(article, BuiltinBook()), claims);
}

std::string Failures(const RuleBook& rules) {
  const ExampleReport report = CheckExamples(rules);
  std::string text = std::to_string(report.run) + " examples\n";
  for (const ExampleFailure& failure : report.failures) text += failure.where + failure.message;
  return text;
}

TEST(ExtractLaws, TheOrderOfRuleFilesDoesNotMatter) {
  const Article article = ArticleOf(BusinessProse(5).Article(20000));
  const std::vector<Claim> claims = Extract(article, BuiltinBook());
  std::vector<RuleFile> files = BuiltinRules();
  std::mt19937 random(7);
  for (int i = 0; i < 5; ++i) {
    std::shuffle(files.begin(), files.end(), random);
    const Result<RuleBook> rules = RuleBook::Load(files);
    ASSERT_TRUE(rules) << FormatError(rules.error());
    EXPECT_EQ(Extract(article, *rules), claims);
    EXPECT_EQ(Failures(*rules), Failures(BuiltinBook()));
  }
}

TEST(ExtractLaws, AnUnrelatedSentenceChangesNoClaim) {
  const char* const bodies[] = {
      "Revenue rose 11.1% to $481.1 million in the first quarter of 2026.",
      "Acme shares fell roughly 7.8% in after-hours trading. They had closed at $61.20.",
      "The company expects gross margin of 36% to 38%, down from 46.5% in the first quarter.",
      "Net income was $1.29 billion, or $4.75 per share, Reuters reported.",
      "Shares of Quillfeather fell 5%. Its revenue was $5 million.",
      "Acme beat expectations. The stock soared.",
  };
  const char* const unrelated[] = {
      "The weather was mild.",
      "Nobody knows what will come of it.",
      "A bridge by the river was painted green.",
      "Some people came early and others late.",
  };
  for (const char* body : bodies) {
    const std::vector<Claim> claims = Extract(AcmeArticle(body), BuiltinBook());
    EXPECT_FALSE(claims.empty()) << body;
    for (const char* sentence : unrelated) {
      EXPECT_EQ(Extract(AcmeArticle(std::string(body) + " " + sentence), BuiltinBook()), claims)
          << body << " " << sentence;
      EXPECT_EQ(Extract(AcmeArticle(std::string(body) + "\n\n" + sentence), BuiltinBook()), claims)
          << body << "\n"
          << sentence;
    }
  }
}

double Milliseconds(const Article& article) {
  const auto begin = Clock::now();
  Extract(article, BuiltinBook());
  return std::chrono::duration<double, std::milli>(Clock::now() - begin).count();
}

// Four times the text takes about four times as long; 16 times would be quadratic. Other programs
// run, too: the best of a few attempts counts.
void ExpectLinear(const std::string& name, const std::string& small, const std::string& large) {
  ASSERT_GE(large.size(), 4 * small.size());
  const Article article = ArticleOf(small);
  const Article four_times = ArticleOf(large);
  double ratio = 100;
  for (int i = 0; i < 4 && ratio >= 10; ++i) {
    ratio = std::min(ratio, Milliseconds(four_times) / (Milliseconds(article) + 5));
  }
  EXPECT_LT(ratio, 10) << name;
}

std::string Repeated(const std::string& part, size_t bytes) {
  std::string text;
  while (text.size() < bytes) text += part;
  text.resize(bytes);
  return text;
}

TEST(ExtractLaws, TimeIsLinearInTheLengthOfALine) {
  constexpr size_t kSmall = 1 << 13;
  constexpr size_t kLarge = 1 << 15;
  ExpectLinear("prose", BusinessProse(6).Line(kSmall), BusinessProse(6).Line(kLarge));
  const char* const parts[] = {
      "a ",
      "Acme ",
      "5% ",
      "$5 million ",
      "revenue ",
      "rose ",
      "( ",
      "Q2 2026 ",
      "1",
      "revenue rose 5%, ",
      "Acme's shares, ",
      "\xC2\xA0\xE2\x88\x92 3%",
      "it said ",
      "according to ",
      "J.P. Roe, ",
      "between 3 and ",
      "guidance of 5% ",
      "(Reuters ",
      "Roe Inc. (ROE) ",
      "\"",
  };
  for (const char* part : parts) {
    ExpectLinear(part, Repeated(part, kSmall), Repeated(part, kLarge));
  }
}

TEST(ExtractLaws, AMegabyteOnOneLineIsRead) {
  const auto begin = Clock::now();
  const std::vector<Claim> claims = ClaimsOf(BusinessProse(8).Line(1 << 20));
  EXPECT_GT(claims.size(), 5000u);
  EXPECT_LT(Clock::now() - begin, std::chrono::seconds(120));  // with sanitizers, on a busy machine
}

TEST(ExtractLaws, BytesThatAreNoTextDoNotCrash) {
  std::mt19937 random(11);
  const std::string prose = BusinessProse(9).Article(3000);
  for (int round = 0; round < 200; ++round) {
    std::string text = prose;
    for (int i = 0; i < 30; ++i)
      text[random() % text.size()] = static_cast<char>(32 + random() % 224);
    Document document;
    document.name = "sample.txt";
    const Result<Article> article = PrepareArticle(document, text);
    if (!article) continue;  // taken for a binary file
    for (const Claim& claim : Extract(*article, BuiltinBook())) {
      ASSERT_LE(claim.span.bytes.end, text.size());
    }
  }
}

}  // namespace
}  // namespace countercheck
