// What the words of a part of a page tell of it, where its mark-up tells nothing.
#ifndef COUNTERCHECK_PIPELINE_INGEST_HTML_TEXT_SIGNS_H_
#define COUNTERCHECK_PIPELINE_INGEST_HTML_TEXT_SIGNS_H_

#include <string_view>

namespace countercheck {

// True for a paragraph that asks for consent to cookies and the like: it speaks to the reader of
// devices, partners and choices in several ways at once, as no news of them does.
bool AsksForConsent(std::string_view paragraph);

// True for a line that only says when something was published or how long it takes to read:
// "Published Thu, Oct 22 2026 4:31 PM EDT", "06.08.2026, 10:30 Uhr", "3 min read".
bool IsDayOrReadingTime(std::string_view line);

// True for a short line that offers the site's letters, channels and other articles: "Sign up for
// our morning briefing". News of such offers has more words.
bool AsksToFollow(std::string_view line);

// True for "Advertisement", "ADVERTISEMENT - Scroll to continue".
bool IsAdLabel(std::string_view line);

// True for the heading of a box that offers letters: "Newsletter: what matters today".
bool OffersLetter(std::string_view heading);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_INGEST_HTML_TEXT_SIGNS_H_
