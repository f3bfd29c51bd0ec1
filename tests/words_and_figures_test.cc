// Strong words held against small figures.
#include "pipeline/check/words_and_figures.h"

#include <gtest/gtest.h>

#include "tests/compared_articles.h"

namespace countercheck {
namespace {

TEST(WordsAndFiguresTest, StrongWordsForSmallMoves) {
  ExpectMessages(RelationKind::kTension,
                 {
                     {{"Acme shares plunged 0.4% on Tuesday."}, "“plunged” for down 0.4%"},
                     {{"Acme shares fell 0.4% on Tuesday."}, ""},
                     {{"Acme shares plunged 14% on Tuesday."}, ""},
                     {{"Acme's revenue plunged 0.4% in the second quarter of 2026."}, ""},
                 });
}

}  // namespace
}  // namespace countercheck
