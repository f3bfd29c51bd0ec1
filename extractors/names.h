// Who is who in an article: its companies, the names they go by, and which of them it is about.
// Private to extractors/.
#ifndef COUNTERCHECK_EXTRACTORS_NAMES_H_
#define COUNTERCHECK_EXTRACTORS_NAMES_H_

#include <optional>
#include <string>
#include <vector>

#include "core/article.h"
#include "core/span.h"
#include "extractors/compiled_rules.h"
#include "extractors/words.h"

namespace countercheck {

// A company of the article, under its fullest name there.
struct Company {
  std::string name;
  std::string ticker;  // from names/ or from "(NASDAQ: XYZ)"; may be empty
  std::optional<unsigned> fiscal_year_end_month;
  size_t ratings = 0;  // how many of its mentions judge others
  int score = 0;       // how much speaks for it being what the article is about
};

struct CompanyMention {
  Range range;
  size_t company = 0;  // index into ArticleNames::companies
  bool rates = false;  // named as one that judges others: "Harbour Securities analysts"
};

struct ArticleNames {
  std::vector<Company> companies;
  std::vector<CompanyMention> mentions;  // in the order of their places
  // The company that the article is about: that "it" and "the company" stand for.
  std::optional<size_t> main;
};

// Companies are found by names/ and by how they are written (suffix, ticker in brackets, possessive
// before a metric, "shares of"); people, places, news services and indices are left out.
// `words` are those of the article.
ArticleNames FindNames(const Article& article, ArticleWords& words, const CompiledRules& rules);

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_NAMES_H_
