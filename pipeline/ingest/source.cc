#include "pipeline/ingest/source.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <sstream>
#include <utility>
#include <vector>

#include "pipeline/ingest/documents.h"
#include "pipeline/ingest/json_lines.h"
#include "pipeline/ingest/json_signs.h"
#include "pipeline/ingest/line_reader.h"
#include "pipeline/ingest/plain_text.h"
#include "pipeline/ingest/unpacking.h"
#include "pipeline/ingest/warc.h"
#include "pipeline/ingest/zip.h"
#include "pipeline/text/charset.h"

namespace countercheck {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr int kMaxPackings = 3;

// A document with every character escaped, as \u00e9, and its metadata must still fit into a line.
size_t MaxLineBytes(const IngestLimits& limits) {
  constexpr size_t kEscaped = 6;
  constexpr size_t kMetadata = 64 * 1024;
  return limits.max_document_bytes * kEscaped + kMetadata;
}

// As many as tell gzip, zstd and ZIP.
constexpr size_t kPackingBytes = 4;

bool IsBlank(std::string_view line) { return line.find_first_not_of(" \t\r") == line.npos; }

// Without NULs and the like the first bytes may be those of a document.
std::optional<Error> NoText(std::string_view start, InputFormat format) {
  if (format != InputFormat::kText && format != InputFormat::kDetect) return std::nullopt;
  const Result<std::string> charset = DetectCharset(start);
  if (charset) return std::nullopt;
  return charset.error();
}

class Source {
 public:
  Source(const std::string& path, SourceKind kind, const IngestLimits& limits, const Sink& sink,
         int packings)
      : path_(path), kind_(kind), limits_(limits), sink_(sink), packings_(packings) {}

  void Read(std::istream& in, InputFormat format) {
    PeekBuffer start(in);
    std::istream stream(&start);
    const std::string_view bytes = FirstBytes(&start, format);
    if (IsGzip(bytes)) return ReadPacked(OpenGzip(stream), format);
    if (IsZstd(bytes)) return ReadPacked(OpenZstd(stream), format);
    if (format == InputFormat::kDetect) format = DetectFormat(bytes, path_);
    LineReader reader(stream, MaxLineBytes(limits_));
    if (IsZip(bytes)) return ReadArchive(&reader);
    // A flood of zeros need not be read to its end.
    if (auto error = NoText(bytes, format)) return Refuse("", error->message, error->where);
    if (format == InputFormat::kDetect) {
      if (bytes.find('\0') != bytes.npos) return Refuse("", "JSON lines are read in UTF-8 only");
      return ReadDetected(&reader);
    }
    if (format == InputFormat::kJsonLines) return ReadJsonLines(&reader, {});
    if (format == InputFormat::kWarc) return ReadWarc(path_, &reader, limits_, sink_);
    ReadWhole(&reader, {}, format);
  }

 private:
  // As many bytes as tell the format. JSON lines are read as they arrive: the first tells alone.
  static std::string_view FirstBytes(PeekBuffer* start, InputFormat format) {
    if (format == InputFormat::kJsonLines) return start->Peek(kPackingBytes);
    const std::string_view line = start->PeekLine(kFormatBytes);
    const bool item = KindOfJson(WithoutMark(line)) == JsonKind::kNinjs;
    if (!item && IsJsonDocument(WithoutMark(line))) return line;
    const std::string_view bytes = start->Peek(kFormatBytes);
    return TellsNothing(bytes) ? start->Peek(kMostFormatBytes) : bytes;
  }

  void ReadPacked(std::unique_ptr<UnpackingBuffer> unpacked, InputFormat format) {
    if (++packings_ > kMaxPackings) return Refuse("", "packed more than three times");
    unpacked_.push_back(std::move(unpacked));
    const UnpackingBuffer& last = *unpacked_.back();
    std::istream stream(unpacked_.back().get());
    Read(stream, format);
    if (!last.fault().empty() && !refused_) Refuse("", last.fault());
  }

  // What was packed and is damaged gives no document.
  bool IsDamaged() const {
    return std::any_of(unpacked_.begin(), unpacked_.end(),
                       [](const auto& buffer) { return !buffer->fault().empty(); });
  }

  void ReadArchive(LineReader* reader) {
    if (++packings_ > kMaxPackings) return Refuse("", "packed more than three times");
    std::string archive;
    reader->ReadMore(limits_.max_document_bytes + 1, &archive);
    if (archive.size() > limits_.max_document_bytes) return Refuse("", TooLong());
    ReadZip(archive, limits_.max_document_bytes, [&](Result<ZipFile> file) {
      if (!file) return Refuse(file.error().document, file.error().message);
      if (!IsSidecar(file->name)) ReadFileOf(std::move(*file));
    });
  }

  void ReadFileOf(ZipFile file) {
    std::istringstream in(std::move(file.bytes));
    Source(path_ + "!" + file.name, SourceKind::kStream, limits_, sink_, packings_)
        .Read(in, InputFormat::kDetect);
  }

  // JSON by its first line that is not blank. What was read for that is read again.
  void ReadDetected(LineReader* reader) {
    std::string start;
    std::string line;
    while (reader->Next(&line)) {
      const bool blank = IsBlank(line);
      if (!blank && !reader->TooLong() && IsJsonDocument(WithoutMark(line))) {
        return ReadJsonLines(reader, line);
      }
      start += line;
      if (reader->HadLineFeed()) start += '\n';
      if (!blank || start.size() > limits_.max_document_bytes) break;
    }
    ReadWhole(reader, std::move(start), InputFormat::kText);
  }

  static std::string_view WithoutMark(std::string_view line) {
    if (line.starts_with(kByteOrderMark)) line.remove_prefix(kByteOrderMark.size());
    return line;
  }

  // `bytes` are those that were read already.
  void ReadWhole(LineReader* reader, std::string bytes, InputFormat format) {
    reader->ReadMore(limits_.max_document_bytes + 1, &bytes);
    if (bytes.size() > limits_.max_document_bytes) return Refuse("", TooLong());
    if (IsDamaged()) return;
    std::optional<Result<RawDocument>> waiting;  // for another: a sidecar is of one document
    size_t count = 0;
    const auto hand_on = [&](Result<RawDocument> raw) {
      refused_ = refused_ || !raw;
      sink_(std::move(raw));
    };
    ReadDocuments(path_, std::move(bytes), format, "", [&](Result<RawDocument> raw) {
      if (waiting) hand_on(std::move(*waiting));
      waiting = std::move(raw);
      ++count;
    });
    if (!waiting) return;
    if (count == 1 && *waiting && kind_ == SourceKind::kFile) AddSidecar(&(*waiting)->document);
    hand_on(std::move(*waiting));
  }

  void AddSidecar(Document* document) {
    if (auto error = ReadSidecar(path_, document)) sink_(Unexpected(std::move(*error)));
  }

  // `first` is a line that was read already, or empty.
  void ReadJsonLines(LineReader* reader, const std::string& first) {
    std::string line = first;
    if (!line.empty()) ReadJson(*reader, line);
    while (reader->Next(&line)) ReadJson(*reader, line);
  }

  void ReadJson(const LineReader& reader, std::string_view line) {
    const size_t number = reader.number();
    if (number == 1) line = WithoutMark(line);
    if (IsBlank(line)) return;
    if (reader.TooLong()) return Refuse("", TooLong(), fmt::format("line {}", number));
    sink_(ReadJsonLine(line, path_, number, limits_));
  }

  std::string TooLong() const {
    return fmt::format("longer than {} bytes, the limit for one document",
                       limits_.max_document_bytes);
  }

  // `file` is one in this archive, or empty.
  void Refuse(const std::string& file, std::string message, std::string where = "") {
    refused_ = true;
    const std::string name = file.empty() ? path_ : path_ + "!" + file;
    sink_(Unexpected(Error{ToValidUtf8(name), std::move(where), std::move(message)}));
  }

  std::string path_;
  SourceKind kind_;
  const IngestLimits& limits_;
  const Sink& sink_;
  int packings_;
  std::vector<std::unique_ptr<UnpackingBuffer>> unpacked_;
  bool refused_ = false;
};

}  // namespace

void ReadSource(const std::string& path, SourceKind kind, std::istream& in, InputFormat format,
                const IngestLimits& limits, const Sink& sink) {
  Source(path, kind, limits, sink, 0).Read(in, format);
}

}  // namespace countercheck
