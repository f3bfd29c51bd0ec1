// Live quotes that a web page sets into a sentence, on lines of their own.
//
//   Shares of Acme Corp.              Shares of Acme Corp. (ACM, -1.12%) fell 3% on Friday.
//    ACM,                      ->
//    -1.12%
//    fell 3% on Friday.
#ifndef COUNTERCHECK_PIPELINE_TEXT_LIVE_QUOTES_H_
#define COUNTERCHECK_PIPELINE_TEXT_LIVE_QUOTES_H_

#include "pipeline/text/normalize.h"

namespace countercheck {

// Puts each such quote into brackets and joins the sentence around it; no byte is added. A quote
// that no indented line follows is joined to the line before and gets no brackets. Other text stays
// as it is.
void BracketLiveQuotes(NormalizedText* text);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_TEXT_LIVE_QUOTES_H_
