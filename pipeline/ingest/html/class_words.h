// What the names that a site gives its elements tell: class="post-content", id="relatedLinks".
#ifndef COUNTERCHECK_PIPELINE_INGEST_HTML_CLASS_WORDS_H_
#define COUNTERCHECK_PIPELINE_INGEST_HTML_CLASS_WORDS_H_

#include <string_view>

#include "pipeline/ingest/html/html_tree.h"

namespace countercheck {

enum class Likelihood {
  kHidden,  // not shown: never part of the article
  kNever,   // comments, consent, navigation
  kHardly,  // related links, promotion, sidebars: unless most of the text is in it
  kUnknown,
  kProbably,  // names of what holds an article
};

// What the class, id and other names of an element tell, alone and up to four words joined: bits of
// class_word_table.h. To be asked once; HtmlNode keeps it.
unsigned ReadClassWords(const HtmlNode& node);

// The first class of an element without a number at its end, by which elements of one kind are
// known: "post-" of <div class="post-12 new">. Empty where it has none.
std::string_view KindByClass(const HtmlNode& node);

// Of an element, by its tag, role, class, id and style. Text is kUnknown.
Likelihood LikelihoodOf(const HtmlNode& node);

// By-lines, dates, tools: small parts of the article's head that are not its text.
bool IsArticleMeta(const HtmlNode& node);

// The lines under the headline that sum up: class="standfirst".
bool IsDeckElement(const HtmlNode& node);

// What asks for money in place of the rest: class="regwall".
bool IsPaywallElement(const HtmlNode& node);

// What was corrected since: class="article-correction".
bool IsCorrectionElement(const HtmlNode& node);

// What repeats a sentence of the text: class="pull-quote".
bool IsQuoteElement(const HtmlNode& node);

// Mark-up of a caption that is no <figcaption>.
bool IsCaptionElement(const HtmlNode& node);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_INGEST_HTML_CLASS_WORDS_H_
