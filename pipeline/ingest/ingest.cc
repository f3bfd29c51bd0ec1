#include "pipeline/ingest/ingest.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <memory>
#include <optional>
#include <utility>

#include "pipeline/ingest/feed.h"
#include "pipeline/ingest/html/html_page.h"
#include "pipeline/ingest/json_lines.h"
#include "pipeline/ingest/line_reader.h"
#include "pipeline/ingest/plain_text.h"
#include "pipeline/ingest/unpacking.h"
#include "pipeline/text/charset.h"

namespace countercheck {
namespace {

constexpr std::string_view kStandardInput = "-";
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
// Of packed files in packed files.
constexpr int kMaxPackings = 3;

// A document with every character escaped, as \u00e9, and its metadata must still fit into a line.
size_t MaxLineBytes(const IngestLimits& limits) {
  constexpr size_t kEscaped = 6;
  constexpr size_t kMetadata = 64 * 1024;
  return limits.max_document_bytes * kEscaped + kMetadata;
}

bool IsBlank(std::string_view line) { return line.find_first_not_of(" \t\r") == line.npos; }

// Why the file at `path` cannot be a document; nothing where it can.
std::optional<std::string> Obstacle(const std::string& path) {
  std::error_code error;
  const auto status = std::filesystem::status(path, error);
  if (status.type() == std::filesystem::file_type::not_found) return "no such file";
  if (error) return error.message();
  if (std::filesystem::is_directory(status)) return "is a directory; name the files in it";
  return std::nullopt;
}

// One path: its lines or its whole, handed to the sink.
class Source {
 public:
  Source(std::string path, const IngestLimits& limits, const Sink& sink)
      : path_(std::move(path)), limits_(limits), sink_(sink) {}

  void Read(std::istream& in, InputFormat format) {
    PeekBuffer start(in);
    std::istream stream(&start);
    const std::string_view bytes = start.Peek(kFormatBytes);
    if (IsGzip(bytes)) return ReadPacked(OpenGzip(stream), format);
    if (IsZstd(bytes)) return ReadPacked(OpenZstd(stream), format);
    if (format == InputFormat::kDetect) format = DetectFormat(bytes, path_);
    LineReader reader(stream, MaxLineBytes(limits_));
    if (format == InputFormat::kDetect) return ReadDetected(&reader);
    if (format == InputFormat::kJsonLines) return ReadJsonLines(&reader, {});
    ReadWhole(&reader, {}, format);
  }

 private:
  void ReadPacked(std::unique_ptr<UnpackingBuffer> unpacked, InputFormat format) {
    if (++packings_ > kMaxPackings) return Refuse(Name(), "", "packed more than three times");
    unpacked_.push_back(std::move(unpacked));
    const UnpackingBuffer& last = *unpacked_.back();
    std::istream stream(unpacked_.back().get());
    Read(stream, format);
    if (!last.fault().empty() && !refused_) Refuse(Name(), "", last.fault());
  }

  // What was packed and is damaged gives no document.
  bool IsDamaged() const {
    return std::any_of(unpacked_.begin(), unpacked_.end(),
                       [](const auto& buffer) { return !buffer->fault().empty(); });
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

  std::string Name() const { return ToValidUtf8(path_); }

  // `bytes` are those that were read already.
  void ReadWhole(LineReader* reader, std::string bytes, InputFormat format) {
    reader->ReadMore(limits_.max_document_bytes + 1, &bytes);
    if (bytes.size() > limits_.max_document_bytes) return Refuse(Name(), "", TooLong());
    if (IsDamaged()) return;
    if (format == InputFormat::kFeed) return ReadFeed(path_, bytes, sink_);
    Result<RawDocument> raw = ReadDocument(std::move(bytes), format);
    if (!raw) return Refuse(raw.error());
    if (path_ != kStandardInput) {
      if (auto error = ReadSidecar(path_, &raw->document)) sink_(Unexpected(std::move(*error)));
    }
    sink_(std::move(raw));
  }

  Result<RawDocument> ReadDocument(std::string bytes, InputFormat format) const {
    Document document = DocumentOfFile(path_);
    if (format == InputFormat::kHtml) return ReadHtmlFile(document, std::move(bytes), "");
    return RawDocument{std::move(document), std::move(bytes)};
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
    if (reader.TooLong()) return Refuse(Name(), fmt::format("line {}", number), TooLong());
    sink_(ReadJsonLine(line, path_, number, limits_));
  }

  std::string TooLong() const {
    return fmt::format("longer than {} bytes, the limit for one document",
                       limits_.max_document_bytes);
  }

  void Refuse(std::string document, std::string where, std::string message) {
    Refuse(Error{std::move(document), std::move(where), std::move(message)});
  }

  void Refuse(Error error) {
    refused_ = true;
    sink_(Unexpected(std::move(error)));
  }

  std::string path_;
  const IngestLimits& limits_;
  const Sink& sink_;
  std::vector<std::unique_ptr<UnpackingBuffer>> unpacked_;
  int packings_ = 0;
  bool refused_ = false;
};

void IngestFile(const std::string& path, InputFormat format, const IngestLimits& limits,
                const Sink& sink) {
  std::optional<std::string> obstacle = Obstacle(path);
  std::ifstream in;
  if (!obstacle) in.open(path, std::ios::binary);
  if (!obstacle && !in) obstacle = "cannot be read";
  if (obstacle) return sink(Unexpected(Error{ToValidUtf8(path), "", *obstacle}));
  Source(path, limits, sink).Read(in, format);
}

}  // namespace

void Ingest(const std::vector<std::string>& paths, InputFormat format, std::istream& standard_input,
            const IngestLimits& limits, const Sink& sink) {
  for (const std::string& path : paths) {
    if (path == kStandardInput) {
      Source(path, limits, sink).Read(standard_input, format);
    } else if (!IsSidecar(path)) {
      IngestFile(path, format, limits, sink);
    }
  }
}

}  // namespace countercheck
