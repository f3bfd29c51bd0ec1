// What the parser of a format read out of the bytes of a document: the words, in the order of the
// file, with the way back and with what the mark-up says of each line.
#ifndef COUNTERCHECK_PIPELINE_TEXT_READING_H_
#define COUNTERCHECK_PIPELINE_TEXT_READING_H_

#include <string>

#include "core/text.h"
#include "pipeline/text/layout.h"
#include "pipeline/text/mapped_text.h"

namespace countercheck {

// What the mark-up says of those who do not pay.
enum class Access {
  kOpen,  // nothing
  kPaid,  // the article is for subscribers; what came may be all of it or not
  kCut,   // an offer stands where it would go on
};

struct Reading {
  MappedText text;      // UTF-8; its way back leads to the bytes of the document
  std::string charset;  // of those bytes, as DetectCharset names it
  GivenSections sections =
      {};               // one for each line of `text`; empty: to be guessed, as in plain text
  GivenDays days = {};  // likewise
  bool may_be_wrapped = false;  // lines may have been broken to one width
  Access access = Access::kOpen;
};

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_TEXT_READING_H_
