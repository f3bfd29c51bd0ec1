// Writes what is shown of a page as lines, each with its section, and the way back to the page.
#ifndef COUNTERCHECK_PIPELINE_INGEST_HTML_LINE_WRITER_H_
#define COUNTERCHECK_PIPELINE_INGEST_HTML_LINE_WRITER_H_

#include <optional>
#include <string>
#include <string_view>

#include "pipeline/ingest/html/html_tree.h"
#include "pipeline/text/layout.h"
#include "pipeline/text/mapped_text.h"

namespace countercheck {

struct WrittenLines {
  MappedText text;         // its way back leads to the page
  GivenSections sections;  // one a line
  GivenDays days = {};     // likewise, or none at all
};

class LineWriter {
 public:
  // Ascending: a paragraph break holds a line break.
  enum class Break { kNone, kSpace, kLine, kParagraph };

  // `html` is the page that the nodes were made of; it must live as long as the writer.
  explicit LineWriter(std::string_view html) : html_(html), writer_(html) {}

  void Ask(Break wanted);                                      // before the next word
  void SetSection(std::optional<Section> s) { section_ = s; }  // of the next lines
  void SetDay(std::optional<Date> day) { day_ = day; }         // likewise
  // A text of the tree. One that stands before what was written is passed over.
  void Write(const HtmlNode& text);
  // Words that the page does not hold here, with no space before and behind but their own: behind
  // the last word, or directly before the next one, in whose place they then stand.
  void Insert(std::string_view words);
  void InsertBeforeNext(std::string_view words) { before_next_ += words; }

  WrittenLines Build() &&;

 private:
  void WriteRun(size_t begin, size_t end);
  void WriteDecoded(std::string_view decoded, size_t begin, size_t end);
  void WriteWord(size_t begin, size_t end);
  void Flush(size_t begin);
  void AddLine(std::optional<Section> section, std::optional<Date> day);

  std::string_view html_;
  MappedWriter writer_;
  GivenSections sections_;
  GivenDays days_;
  std::string before_next_;
  Break pending_ = Break::kNone;
  bool glued_ = false;  // no space before the next word
  std::optional<Section> section_;
  std::optional<Date> day_;
};

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_INGEST_HTML_LINE_WRITER_H_
