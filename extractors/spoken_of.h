// Whom words mean that name nobody: "it", "the company", a sentence without a name.
// Private to extractors/. All companies are indices into ArticleNames::companies; none where
// nobody was named.
#ifndef COUNTERCHECK_EXTRACTORS_SPOKEN_OF_H_
#define COUNTERCHECK_EXTRACTORS_SPOKEN_OF_H_

#include <optional>
#include <vector>

#include "extractors/draft.h"
#include "extractors/tagger.h"

namespace countercheck {

// "with Globex", "like Globex", "Globex analysts": true where the company at the item `company` is
// named, but is not what is spoken of.
bool IsNamedInPassing(const std::vector<Item>& items, size_t company);

// "Globex grew 4%, while Acme said", "; Acme": true where the company at the item `company` begins
// a statement of its own behind another one.
bool OpensStatement(const std::vector<Item>& items, size_t company);

// "Globex also saw its share price rise": whom the item `pronoun` means in its own sentence.
std::optional<size_t> EarlierCompany(const TaggedSentence& sentence, size_t pronoun);

// "the company": the one that the paragraph begins with, that of the heading above, or of the
// article; in a round-up that of the paragraph.
std::optional<size_t> CompanyMeant(const TextContext& text);

// Whom a sentence speaks of that names nobody: the company of its paragraph, as long as that does
// not speak of the company of the article.
std::optional<size_t> SpokenOfBefore(const TextContext& text);

// "it" is the company that was spoken of last; so is "the company" where that is for sale.
std::optional<size_t> MeantBy(const TextContext& text, const Item& pronoun);

}  // namespace countercheck

#endif  // COUNTERCHECK_EXTRACTORS_SPOKEN_OF_H_
