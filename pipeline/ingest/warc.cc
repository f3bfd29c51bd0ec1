#include "pipeline/ingest/warc.h"

#include <fmt/format.h>

#include <charconv>
#include <utility>

#include "pipeline/ingest/documents.h"
#include "pipeline/ingest/http_message.h"
#include "pipeline/text/charset.h"
#include "pipeline/text/utf8_text.h"

namespace countercheck {
namespace {

constexpr char kUtf8[] = "UTF-8";
constexpr size_t kMaxHeaderBytes = 256 * 1024;

bool IsBlank(std::string_view line) { return line.find_first_not_of(" \t\r\n") == line.npos; }

// The bytes of an archive as lines and as contents of a length that may be a lie.
class ArchiveReader {
 public:
  explicit ArchiveReader(LineReader* reader) : reader_(reader) {}

  // Up to and with its line feed, or so much of it as a header may have. False at the end.
  bool TakeLine(std::string* line) {
    size_t end = Left().find('\n');
    while (end == std::string_view::npos && Left().size() < kMaxHeaderBytes && ReadOn()) {
      end = Left().find('\n');
    }
    const bool found = end != std::string_view::npos;
    *line = Take(found ? end + 1 : std::min(Left().size(), kMaxHeaderBytes));
    return !line->empty();
  }

  // At most `bytes`, and some at once; none at the end and where another record begins, which has
  // then been passed by mistake.
  std::string TakeContent(size_t bytes) {
    constexpr std::string_view kNext = "\r\n\r\nWARC/1.";
    while (Left().size() < std::min(bytes, kChunk) + kNext.size() && ReadOn()) {
    }
    const std::string_view left = Left();
    const size_t begin = just_ended_ ? 0 : left.find(kNext);
    just_ended_ = begin < bytes;
    if (just_ended_) return Take(begin);
    // What may be the first half of such a beginning stays for the next time.
    const bool all = left.size() <= kNext.size() || bytes <= left.size() - kNext.size();
    return Take(all ? std::min(bytes, left.size()) : left.size() - kNext.size());
  }

  // True where the last content ended before its length, at another record.
  bool Forget() { return std::exchange(just_ended_, false); }

 private:
  static constexpr size_t kChunk = 1u << 20;

  std::string_view Left() const { return std::string_view(bytes_).substr(taken_); }

  bool ReadOn() {
    bytes_.erase(0, std::exchange(taken_, 0));
    const size_t before = bytes_.size();
    reader_->ReadMore(before + kChunk, &bytes_);
    return bytes_.size() > before;
  }

  std::string Take(size_t count) {
    std::string taken(Left().substr(0, count));
    taken_ += taken.size();
    return taken;
  }

  LineReader* reader_;
  std::string bytes_;
  size_t taken_ = 0;  // of bytes_
  bool just_ended_ = false;
};

class Warc {
 public:
  Warc(const std::string& path, LineReader* reader, const IngestLimits& limits, const Sink& sink)
      : path_(path), bytes_(reader), limits_(limits), sink_(sink) {}

  void Read() {
    std::string line;
    bool lost = false;
    while (TakeLine(&line)) {
      if (line.starts_with("WARC/")) {
        lost = false;
        ReadRecord();
      } else if (!lost && !IsBlank(line)) {
        Refuse(line_byte_, "no record begins here; its neighbour's length is wrong");
        lost = true;
      }
    }
  }

 private:
  bool TakeLine(std::string* line) {
    line_byte_ = place_.byte;
    if (!bytes_.TakeLine(line)) return false;
    Advance(*line, kUtf8, &place_);
    return true;
  }

  void ReadRecord() {
    const size_t begin = line_byte_;
    std::string header;
    std::string line;
    while (TakeLine(&line) && !IsBlank(line) && header.size() < kMaxHeaderBytes) header += line;
    size_t at = 0;
    HeaderFields fields = ReadHeaderFields(header, &at);
    const std::string& length = fields["content-length"];
    size_t bytes = 0;
    const auto read = std::from_chars(length.data(), length.data() + length.size(), bytes);
    if (read.ec != std::errc()) return Refuse(begin, "a record without a length");
    const FilePlace start = place_;
    std::string content;
    if (!TakeContent(bytes, &content)) {
      return Refuse(begin, bytes_.Forget() ? "the record is longer than the way to the next one"
                                           : "the record is longer than the file");
    }
    if (bytes > limits_.max_document_bytes) {
      if (HoldsArticle(fields)) Refuse(begin, "a record longer than the limit for one document");
      return;
    }
    if (HoldsArticle(fields)) ReadContent(fields, content, begin, start);
  }

  // What is beyond the limit is passed over. False where the file ends before, or another record
  // begins.
  bool TakeContent(size_t bytes, std::string* content) {
    for (size_t left = bytes; left > 0;) {
      const std::string chunk = bytes_.TakeContent(left);
      if (chunk.empty()) return false;
      Advance(chunk, kUtf8, &place_);
      left -= chunk.size();
      if (content->size() + chunk.size() <= limits_.max_document_bytes) *content += chunk;
    }
    return true;
  }

  static bool HoldsArticle(HeaderFields& fields) {
    const std::string& type = fields["warc-type"];
    return type == "response" || type == "resource" || type == "conversion";
  }

  void ReadContent(HeaderFields& fields, std::string& content, size_t begin, FilePlace start) {
    if (fields["warc-type"] != "response") {
      return ReadBody(fields, fields["content-type"], std::move(content), start);
    }
    Result<ArchivedResponse> response = ReadArchivedResponse(content, limits_.max_document_bytes);
    if (!response) return Refuse(begin, response.error().message);
    if (response->status != 200) return;
    Advance(std::string_view(content).substr(0, response->body_byte), kUtf8, &start);
    name_byte_ = start.byte;
    ReadBody(fields, response->fields["content-type"], std::move(response->body),
             response->is_coded ? FilePlace() : start);
  }

  void ReadBody(HeaderFields& fields, const std::string& content_type, std::string body,
                FilePlace begin) {
    if (begin.byte > 0) name_byte_ = begin.byte;
    const std::string type = MediaType(content_type);
    const bool html = type == "text/html" || type == "application/xhtml+xml";
    if (!html && type != "text/plain") return;
    const std::string name = fmt::format("{}:{}", path_, name_byte_);
    std::string url = fields["warc-target-uri"];
    if (url.starts_with('<') && url.ends_with('>')) url = url.substr(1, url.size() - 2);
    const auto add = [&](Result<RawDocument> raw) {
      if (raw) {
        // The address that a page names as its own is that of its print and AMP versions, too.
        if (raw->document.url.empty()) raw->document.url = ToValidUtf8(url);
        raw->document.identity = raw->document.url.empty() ? name : raw->document.url;
        raw->begin = begin;
      }
      sink_(std::move(raw));
    };
    ReadDocuments(name, std::move(body), html ? InputFormat::kHtml : InputFormat::kText,
                  Parameter(content_type, "charset"), add);
  }

  void Refuse(size_t byte, std::string message) {
    sink_(Unexpected(Error{ToValidUtf8(path_), fmt::format("byte {}", byte), std::move(message)}));
  }

  const std::string& path_;
  ArchiveReader bytes_;
  const IngestLimits& limits_;
  const Sink& sink_;
  FilePlace place_;       // behind what was read
  size_t line_byte_ = 0;  // where the last line began
  size_t name_byte_ = 0;  // where the last body began
};

}  // namespace

void ReadWarc(const std::string& path, LineReader* reader, const IngestLimits& limits,
              const Sink& sink) {
  Warc(path, reader, limits, sink).Read();
}

}  // namespace countercheck
