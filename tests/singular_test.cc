#include "core/singular.h"

#include <gtest/gtest.h>

#include <string_view>
#include <vector>

namespace countercheck {
namespace {

TEST(Singular, OfTheLastWord) {
  struct Row {
    std::string_view plural;
    std::string_view singular;
  };
  const std::vector<Row> rows = {{"stores", "store"},
                                 {"power companies", "power company"},
                                 {"Power Companies", "Power Company"},
                                 {"viruses", "virus"},
                                 {"campuses", "campus"},
                                 {"warehouses", "warehouse"},
                                 {"uses", "use"},
                                 {"classes", "class"},
                                 {"launches", "launch"},
                                 {"dishes", "dish"},
                                 {"boxes", "box"},
                                 {"cities", "city"},
                                 {"ties", "tie"},
                                 {"movies", "movie"},
                                 {"school children", "school child"},
                                 {"GPUs", "GPU"},
                                 {"shelves", "shelf"},
                                 // Nothing to take away.
                                 {"people", "people"},
                                 {"aircraft", "aircraft"},
                                 {"series", "series"},
                                 {"business", "business"},
                                 {"campus", "campus"},
                                 {"cylinder", "cylinder"},
                                 {"s", "s"},
                                 {"", ""}};
  for (const Row& row : rows) EXPECT_EQ(Singular(row.plural), row.singular);
}

}  // namespace
}  // namespace countercheck
