// The words that sites name their elements by, and what each tells.
#ifndef COUNTERCHECK_PIPELINE_INGEST_HTML_CLASS_WORD_TABLE_H_
#define COUNTERCHECK_PIPELINE_INGEST_HTML_CLASS_WORD_TABLE_H_

#include <string_view>

namespace countercheck {

// Bits: a word may tell several things.
enum ClassWord : unsigned {
  kNeverWord = 1u << 0,   // comments, consent, navigation
  kHardlyWord = 1u << 1,  // related links, promotion, sidebars
  kProbablyWord = 1u << 2,
  kHiddenWord = 1u << 3,
  kWidthWord = 1u << 4,     // of frameworks: hidden on screens of one width and shown on others
  kUnfoldedWord = 1u << 5,  // shown once the reader asks for the rest, or a script is there
  kMetaWord = 1u << 6,
  kDeckWord = 1u << 7,
  kCaptionWord = 1u << 8,
  kPaywallWord = 1u << 9,
  kCorrectionWord = 1u << 10,
  kQuoteWord = 1u << 11,
  kStyledAwayWord = 1u << 12,  // hidden by a style of this page, whatever the words are
};

// What `word` tells, in small letters; words that follow one another are joined by '-'. 0 for
// nothing.
unsigned ClassWordsOf(std::string_view word);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_INGEST_HTML_CLASS_WORD_TABLE_H_
