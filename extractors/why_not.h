// Which rules came close to a figure, and what was missing.
#ifndef COUNTERCHECK_EXTRACTORS_WHY_NOT_H_
#define COUNTERCHECK_EXTRACTORS_WHY_NOT_H_

#include <optional>

#include "core/article.h"
#include "core/result.h"
#include "core/why_not.h"
#include "extractors/extract.h"
#include "extractors/rule_book.h"

namespace countercheck {

// Nothing where no figure stands at `byte` of the file. An error where the article breaks `limits`.
Result<std::optional<WhyNot>> FindWhyNot(const Article& article, const RuleBook& rules, size_t byte,
                                         const ExtractLimits& limits);

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_WHY_NOT_H_
