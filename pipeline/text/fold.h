// Which character stands for which: spellings of one sign become one, so that a pattern names it
// once. Only what Unicode's own NFC leaves apart, and nothing that changes a figure (NFKC does: it
// makes 31⁄2 of 3½).
#ifndef COUNTERCHECK_PIPELINE_TEXT_FOLD_H_
#define COUNTERCHECK_PIPELINE_TEXT_FOLD_H_

namespace countercheck {

// What Fold gives for characters that are not seen and mean nothing: soft hyphen, zero-width space.
inline constexpr char32_t kFoldedAway = 0xFFFFFFFF;

// hyphens and minus       '-'      en dash, figure dash  U+2013     em dash, bar  U+2014
// single quotes, primes   '\''     double quotes         '"'
// spaces, tabs, controls  ' '      line separators       '\n'
// full-width forms        ASCII
//
// Other characters stand for themselves. CR is given as it is: whether LF follows decides.
char32_t Fold(char32_t c);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_TEXT_FOLD_H_
