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

// The messages of a mailbox, or the one that `bytes` are. One of several is named "path:1234" by
// the byte where it begins.
void ReadMails(const std::string& path, std::string bytes, const Sink& sink);

// True where `start` begins with the header of a message: lines "Name: value" up to an empty one,
// two of the usual names among them. The line of a mailbox may stand above it.
bool IsMail(std::string_view start);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_INGEST_MAIL_H_
