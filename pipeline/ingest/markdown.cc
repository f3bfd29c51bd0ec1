#include "pipeline/ingest/markdown.h"

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>

#include "pipeline/ingest/declared_charset.h"
#include "pipeline/ingest/html/reference.h"
#include "pipeline/ingest/html/tag_scanner.h"

namespace countercheck {
namespace {

constexpr size_t kLongestLink = 1000;

std::string_view Trimmed(std::string_view text) {
  const size_t begin = text.find_first_not_of(" \t\r");
  if (begin == text.npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r") - begin + 1);
}

bool IsWordByte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         static_cast<unsigned char>(c) >= 0x80;
}

struct Lines {
  MappedText text;
  GivenSections sections;
};

class Markdown {
 public:
  Markdown(std::string_view text, Document* document)
      : text_(text), document_(document), writer_(text) {}

  Lines Run() {
    size_t place = ReadFrontMatter();
    while (place < text_.size()) {
      const size_t end = std::min(text_.find('\n', place), text_.size());
      ReadLine(place, end);
      place = end + 1;
    }
    return {std::move(writer_).Build(), std::move(sections_)};
  }

 private:
  enum class Break { kNone, kSpace, kLine, kParagraph };

  // Where the text begins.
  size_t ReadFrontMatter() {
    if (!text_.starts_with("---\n") && !text_.starts_with("---\r\n")) return 0;
    const size_t close = text_.find("\n---", 3);
    if (close == text_.npos) return 0;
    for (size_t place = text_.find('\n') + 1; place < close;) {
      const size_t end = text_.find('\n', place);
      ReadField(text_.substr(place, end - place));
      place = end + 1;
    }
    return std::min(text_.find('\n', close + 1), text_.size() - 1) + 1;
  }

  void ReadField(std::string_view line) {
    const size_t colon = line.find(':');
    if (colon == line.npos) return;
    const std::string key = LowerAscii(Trimmed(line.substr(0, colon)));
    std::string_view value = Trimmed(line.substr(colon + 1));
    const bool quoted = value.size() >= 2 && (value[0] == '"' || value[0] == '\'');
    if (quoted) value = value.substr(1, value.size() - 2);
    if (key == "title") document_->title = value;
    if (key == "date" || key == "published") document_->published = value;
    if (key == "outlet" || key == "source") document_->outlet = value;
    if (key == "url") document_->url = value;
  }

  void ReadLine(size_t begin, size_t end) {
    std::string_view line = Trimmed(text_.substr(begin, end - begin));
    if (line.starts_with("```") || line.starts_with("~~~")) {
      in_code_ = !in_code_;
      return Ask(Break::kParagraph);
    }
    if (in_code_) return;
    if (line.empty() || IsRule(line)) return EndParagraph(line);
    size_t place = static_cast<size_t>(line.data() - text_.data());
    const size_t line_end = place + line.size();
    while (place < line_end && (text_[place] == '>' || text_[place] == ' ')) ++place;
    line = text_.substr(place, line_end - place);
    const size_t signs = std::min(line.find_first_not_of('#'), line.size());
    const bool heading = signs > 0 && signs <= 6 && signs < line.size() && line[signs] == ' ';
    const bool item = IsItem(line) || line.starts_with('|');
    if (heading || item) Ask(heading ? Break::kParagraph : Break::kLine);
    section_ = heading ? std::optional(HeadingSection(signs)) : std::nullopt;
    WriteWords(heading ? place + signs : place, line_end, heading);
    Ask(heading                                            ? Break::kParagraph
        : text_.substr(begin, end - begin).ends_with("  ") ? Break::kLine
                                                           : Break::kSpace);
    if (line.starts_with('|')) Ask(Break::kLine);
  }

  // "---", "***", and the lines under headings and table heads.
  static bool IsRule(std::string_view line) {
    return line.size() >= 3 && line.find_first_not_of("-*_=|: ") == line.npos;
  }

  static bool IsItem(std::string_view line) {
    if (line.size() > 1 && (line[0] == '-' || line[0] == '*' || line[0] == '+')) {
      return line[1] == ' ';
    }
    const size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
    return digits > 0 && digits < 4 && line.substr(digits).starts_with(". ");
  }

  Section HeadingSection(size_t rank) {
    if (rank > 1 || has_headline_) return Section::kHeading;
    has_headline_ = true;
    return Section::kHeadline;
  }

  // A line of "=" or "-" makes a heading of the line above it.
  void EndParagraph(std::string_view line) {
    const bool rule = !line.empty() && pending_ == Break::kSpace && !sections_.empty();
    const bool under = rule && line.find_first_not_of(line[0] == '=' ? "=" : "-") == line.npos;
    if (under && !sections_.back()) sections_.back() = HeadingSection(line[0] == '=' ? 1 : 2);
    Ask(Break::kParagraph);
  }

  void Ask(Break wanted) { pending_ = std::max(pending_, wanted); }

  void Flush(size_t place) {
    const bool first = writer_.text().empty();
    if (first || pending_ >= Break::kLine) {
      if (pending_ == Break::kParagraph && !first) sections_.emplace_back(std::nullopt);
      sections_.push_back(section_);
    }
    const char* const by[] = {"", " ", "\n", "\n\n"};
    writer_.ReplaceTo(place, first ? "" : by[static_cast<size_t>(pending_)]);
    pending_ = Break::kNone;
  }

  // The words of [place, end), without the signs that only form them.
  void WriteWords(size_t place, size_t end, bool heading) {
    while (heading && end > place && (text_[end - 1] == '#' || text_[end - 1] == ' ')) --end;
    while (place < end && text_[place] == ' ') ++place;
    size_t resume = end;  // behind the address of the link that is open
    size_t words_end = end;
    while (place < end) {
      if (place == words_end) {
        place = resume;
        words_end = end;
        continue;
      }
      if (const size_t skipped = SignLength(place, words_end); skipped > 0) {
        place += skipped;
        continue;
      }
      if (text_[place] == '[' && words_end == end && FindLink(place, end, &words_end, &resume)) {
        ++place;
        continue;
      }
      if (const size_t written = ReadReference(place, words_end); written > 0) {
        Flush(place);
        writer_.ReplaceTo(place + written, decoded_[text_.substr(place, written)]);
        place += written;
        continue;
      }
      if (text_[place] == '\\' && place + 1 < words_end && !IsWordByte(text_[place + 1])) ++place;
      if (place > writer_.place() || pending_ != Break::kNone || writer_.text().empty())
        Flush(place);
      writer_.CopyTo(++place);
    }
  }

  // The length of the reference at `place`, which is decoded then; 0 where there is none.
  size_t ReadReference(size_t place, size_t end) {
    if (text_[place] != '&') return 0;
    constexpr size_t kMostReferences = 1000;  // of different ones
    const size_t length = WrittenReference(text_.substr(place, end - place));
    if (length == 0 || decoded_.size() > kMostReferences) return 0;
    const std::string_view written = text_.substr(place, length);
    if (!decoded_.contains(written)) decoded_.emplace(written, DecodedReference(written));
    return decoded_[written].empty() ? 0 : length;
  }

  // Of emphasis, code signs, tags and pictures at `place`.
  size_t SignLength(size_t place, size_t end) const {
    const char c = text_[place];
    const bool before = place > 0 && IsWordByte(text_[place - 1]);
    const bool after = place + 1 < end && IsWordByte(text_[place + 1]);
    if (c == '`') return 1;
    if (c == '~' && text_.substr(place, 2) == "~~")
      return WithSpace(place, end, StruckLength(place, end));
    if (c == '[' && text_.substr(place, 2) == "[^") {
      const size_t mark = NoteMarkLength(place, end);
      return mark == 0 ? 0 : WithSpace(place, end, mark);
    }
    const bool double_sign = place + 1 < end && text_[place + 1] == c;
    if (c == '*' && (double_sign || before || after)) return double_sign ? 2 : 1;
    if (c == '_' && !(before && after)) return double_sign ? 2 : (before || after ? 1 : 0);
    if (c == '!' && text_.substr(place, 2) == "![") return PictureLength(place, end);
    Tag tag;
    const bool opens_tag = c == '<' && ScanTag(text_.substr(0, end), place, &tag);
    return opens_tag ? tag.end - place : 0;
  }

  // What goes takes one of the spaces around it along.
  size_t WithSpace(size_t place, size_t end, size_t length) const {
    const bool after = place + length < end && text_[place + length] == ' ';
    const bool before = place == 0 || text_[place - 1] == ' ' || text_[place - 1] == '\n';
    return after && before ? length + 1 : length;
  }

  // "~~5%~~" was taken back; signs that nothing closes are only passed over.
  size_t StruckLength(size_t place, size_t end) const {
    const size_t bound = std::min(end, place + kLongestLink);
    const size_t close = text_.substr(0, bound).find("~~", place + 2);
    return close == text_.npos ? 2 : close + 2 - place;
  }

  // "[^1]", and "[^1]:" before the note itself.
  size_t NoteMarkLength(size_t place, size_t end) const {
    constexpr size_t kLongestMark = 40;
    const std::string_view mark = text_.substr(place, std::min(end - place, kLongestMark));
    const size_t close = mark.find(']');
    if (close == mark.npos || mark.find(' ') < close) return 0;
    return mark.substr(close + 1, 1) == ":" ? close + 2 : close + 1;
  }

  size_t PictureLength(size_t place, size_t end) const {
    size_t words_end = 0;
    size_t resume = 0;
    return FindLink(place + 1, end, &words_end, &resume) ? resume - place : 0;
  }

  // "[words](address)" at `place`: where the words end, and where the text goes on.
  bool FindLink(size_t place, size_t end, size_t* words_end, size_t* resume) const {
    const size_t bound = std::min(end, place + kLongestLink);
    const std::string_view near = text_.substr(0, bound);
    const size_t close = near.find("](", place);
    const size_t address_end = close == near.npos ? near.npos : near.find(')', close);
    if (address_end == near.npos) return false;
    *words_end = close;
    *resume = address_end + 1;
    return true;
  }

  std::string_view text_;
  Document* document_;
  MappedWriter writer_;
  GivenSections sections_;
  std::optional<Section> section_;
  std::unordered_map<std::string_view, std::string> decoded_;  // references; empty: none is meant
  Break pending_ = Break::kNone;
  bool in_code_ = false;
  bool has_headline_ = false;
};

}  // namespace

Result<RawDocument> ReadMarkdown(Document document, std::string bytes) {
  Result<DecodedFile> file = Decode(bytes, "");
  if (!file) return Unexpected(Named(file.error(), document.name));
  Lines lines = Markdown(file->utf8.text, &document).Run();
  if (!document.url.empty()) document.identity = document.url;
  lines.text.way_back = Compose(lines.text.way_back, file->utf8.way_back);
  Reading reading{std::move(lines.text), std::move(file->charset), std::move(lines.sections)};
  return RawDocument{std::move(document), std::move(bytes), std::move(reading)};
}

}  // namespace countercheck
