// Articles that stand in strings of a larger file: an item of a feed, a message of an agency. Each
// is cut out of the file with the way back, and knows where in the file it began.
#ifndef COUNTERCHECK_PIPELINE_INGEST_EXCERPT_H_
#define COUNTERCHECK_PIPELINE_INGEST_EXCERPT_H_

#include <optional>
#include <string>
#include <string_view>

#include "core/result.h"
#include "pipeline/ingest/declared_charset.h"
#include "pipeline/ingest/html/line_writer.h"
#include "pipeline/ingest/raw_document.h"
#include "pipeline/text/mapped_text.h"

namespace countercheck {

enum class PartForm {
  kHtml,
  kPlain,
  kEither,  // HTML where there is a tag or a reference in it
};

// The lines of a part. Its way back, and that of the lines, lead to the file (as UTF-8). No lines
// where there are no words.
Result<WrittenLines> LinesOfPart(MappedText part, PartForm form);

// `title` as the headline of `body`: one line above it, or below it where it stands behind it in
// the file, as the way back can only lead forward.
WrittenLines WithHeadline(const MappedText& title, WrittenLines body,
                          Section section = Section::kHeadline);

// The words of a title that may hold tags and references: "AT&amp;T <b>falls</b>" is "AT&T falls".
std::string TitleWords(const std::string& title);

// `b` below `a`, parted by an empty line. What of `b` stands before the end of `a` in the file
// cannot be led back, and leads to that end.
WrittenLines Joined(WrittenLines a, WrittenLines b);

// Cuts documents out of a file, in the order of the file.
class Excerpts {
 public:
  // Both must live as long as this.
  Excerpts(const std::string& bytes, const DecodedFile& file) : bytes_(bytes), file_(file) {}

  // The document that the bytes [begin, end) of the file, as UTF-8, hold.
  RawDocument Cut(size_t begin, size_t end, Document document, WrittenLines lines);
  // The same of the whole file.
  RawDocument CutAll(Document document, WrittenLines lines);

 private:
  const std::string& bytes_;
  const DecodedFile& file_;
  FilePlace place_;
};

// Name and identity of a document in a file: `id` or `url` where they are known, else the path or
// the file name with the number of the document, from 1.
Document DocumentInFile(const std::string& path, const std::string& id, const std::string& url,
                        size_t number);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_INGEST_EXCERPT_H_
