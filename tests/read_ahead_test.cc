#include "pipeline/read_ahead.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/sample_article.h"

namespace countercheck {
namespace {

RawDocument Numbered(int number) {
  RawDocument raw;
  raw.document.name = raw.document.identity = std::to_string(number);
  raw.bytes = "Acme\n\nAcme revenue was $" + std::to_string(number + 10) + " million in 2025.\n";
  return raw;
}

TEST(ReadAhead, GivesDocumentsBackInTheirOrder) {
  for (const size_t threads : {0, 1, 3}) {
    ReadAhead reading(BuiltinBook(), ExtractLimits(), threads);
    for (int i = 0; i < 50; ++i) reading.Add(Numbered(i));
    for (int i = 0; i < 50; ++i) {
      ASSERT_FALSE(reading.IsEmpty());
      const Result<ReadDocument> read = reading.Take();
      ASSERT_TRUE(read);
      EXPECT_EQ(read->document.name, std::to_string(i));
      ASSERT_EQ(read->claims.size(), 1u);
      EXPECT_EQ(read->claims[0].value_text, "$" + std::to_string(i + 10) + " million");
      EXPECT_TRUE(read->claims[0].pieces.empty()) << "what `explain` finds anew is not kept";
      EXPECT_TRUE(read->claims[0].notes.empty());
    }
    EXPECT_TRUE(reading.IsEmpty());
  }
}

TEST(ReadAhead, AnErrorStandsInItsPlace) {
  ExtractLimits limits;
  limits.max_claims = 1;
  ReadAhead reading(BuiltinBook(), limits, 2);
  RawDocument two = Numbered(1);
  two.bytes += "Acme revenue was $99 million in 2024.\n";
  reading.Add(Numbered(0));
  reading.Add(two);
  reading.Add(Numbered(2));
  EXPECT_TRUE(reading.Take());
  EXPECT_FALSE(reading.Take());
  EXPECT_TRUE(reading.Take());
}

TEST(ReadAhead, IsFullByNumberAndByBytes) {
  ReadAhead many(BuiltinBook(), ExtractLimits(), 1);
  int added = 0;
  for (; !many.IsFull(); ++added) many.Add(Numbered(0));
  EXPECT_EQ(added, 512);
  (void)many.Take();
  EXPECT_FALSE(many.IsFull());
  ReadAhead large(BuiltinBook(), ExtractLimits(), 1);
  RawDocument raw = Numbered(0);
  raw.bytes = std::string(9 << 20, ' ');
  large.Add(raw);
  EXPECT_TRUE(large.IsFull());
  (void)large.Take();
  EXPECT_FALSE(large.IsFull());
}

}  // namespace
}  // namespace countercheck
