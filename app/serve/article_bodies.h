// What is posted as articles: JSON, one or one a line; a text or a page; a feed.
#ifndef COUNTERCHECK_APP_SERVE_ARTICLE_BODIES_H_
#define COUNTERCHECK_APP_SERVE_ARTICLE_BODIES_H_

#include <string>
#include <string_view>
#include <vector>

#include "app/serve/message.h"
#include "app/serve/parameters.h"
#include "core/result.h"
#include "pipeline/ingest/raw_document.h"

namespace countercheck {

// "application/json" of "Application/JSON; charset=utf-8".
std::string MediaTypeOf(const HttpRequest& request);

bool IsJson(std::string_view type);  // one object, or one a line
// Whether articles can be posted as this.
bool HoldsArticles(std::string_view type);

// What the address says of a text or a page, which may say nothing of itself: `id`, `url`,
// `published`, `outlet`, `title`. Asks for nothing where the type is another one.
Document DocumentGiven(std::string_view type, Parameters* parameters);

// The articles of the body, with errors ("body: line 3: \"id\": …") in the place of those that
// cannot be read, or have no name by which they could be known again. What is `given` counts more
// than what a page says.
std::vector<Result<RawDocument>> ArticlesIn(const HttpRequest& request, const Document& given);

// One article of JSON, read strictly: bytes are UTF-8, no key comes twice, fields are strings,
// `published` is ISO 8601. What another program sends by mistake is not guessed at.
Result<RawDocument> ReadArticle(std::string_view json, const std::string& name, size_t number);

}  // namespace countercheck

#endif  // COUNTERCHECK_APP_SERVE_ARTICLE_BODIES_H_
