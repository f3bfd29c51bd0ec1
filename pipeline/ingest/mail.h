// Messages of mail, .eml: the text of one, whatever parts and codings it is in.
#ifndef COUNTERCHECK_PIPELINE_INGEST_MAIL_H_
#define COUNTERCHECK_PIPELINE_INGEST_MAIL_H_

#include <string>
#include <string_view>

#include "pipeline/ingest/raw_document.h"

namespace countercheck {

// The first part of plain text, else of HTML, with the subject as the headline. `document` holds
// its name; sender, date and id are added. An error for a message without any text.
Result<RawDocument> ReadMail(Document document, std::string bytes);

// True where `start` begins with the header of a message.
bool IsMail(std::string_view start);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_INGEST_MAIL_H_
