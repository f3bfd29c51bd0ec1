#include "pipeline/ingest/ingest.h"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <optional>
#include <utility>

#include "pipeline/ingest/json_lines.h"
#include "pipeline/ingest/line_reader.h"
#include "pipeline/ingest/plain_text.h"
#include "pipeline/text/charset.h"

namespace countercheck {
namespace {

using Sink = std::function<void(Result<RawDocument>)>;

constexpr std::string_view kStandardInput = "-";
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

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
  Source(std::string path, std::istream& in, const IngestLimits& limits, const Sink& sink)
      : path_(std::move(path)), reader_(in, MaxLineBytes(limits)), limits_(limits), sink_(sink) {}

  void Read(InputFormat format) {
    if (format == InputFormat::kDetect && IsNamedJsonLines()) format = InputFormat::kJsonLines;
    if (format == InputFormat::kText) return ReadText({});
    if (format == InputFormat::kJsonLines) return ReadJsonLines({});
    ReadDetected();
  }

 private:
  bool IsNamedJsonLines() const { return path_.ends_with(".jsonl") || path_.ends_with(".ndjson"); }

  // By its first line that is not blank. What was read for that is read again as text.
  void ReadDetected() {
    std::string start;
    std::string line;
    while (reader_.Next(&line)) {
      const bool blank = IsBlank(line);
      if (!blank && !reader_.TooLong() && IsJsonDocument(WithoutMark(line))) {
        return ReadJsonLines(line);
      }
      start += line;
      if (reader_.HadLineFeed()) start += '\n';
      if (!blank || start.size() > limits_.max_document_bytes) break;
    }
    ReadText(std::move(start));
  }

  static std::string_view WithoutMark(std::string_view line) {
    if (line.starts_with(kByteOrderMark)) line.remove_prefix(kByteOrderMark.size());
    return line;
  }

  void ReadText(std::string bytes) {
    reader_.ReadMore(limits_.max_document_bytes + 1, &bytes);
    Document document = DocumentOfFile(path_);
    if (bytes.size() > limits_.max_document_bytes) return Refuse(document.name, "", TooLong());
    if (path_ != kStandardInput) {
      if (auto error = ReadSidecar(path_, &document)) sink_(Unexpected(std::move(*error)));
    }
    sink_(RawDocument{std::move(document), std::move(bytes)});
  }

  // `first` is a line that was read already, or empty.
  void ReadJsonLines(const std::string& first) {
    std::string line = first;
    if (!line.empty()) ReadJson(line);
    while (reader_.Next(&line)) ReadJson(line);
  }

  void ReadJson(std::string_view line) {
    const size_t number = reader_.number();
    if (number == 1) line = WithoutMark(line);
    if (IsBlank(line)) return;
    if (reader_.TooLong()) {
      return Refuse(ToValidUtf8(path_), fmt::format("line {}", number), TooLong());
    }
    sink_(ReadJsonLine(line, path_, number, limits_));
  }

  std::string TooLong() const {
    return fmt::format("longer than {} bytes, the limit for one document",
                       limits_.max_document_bytes);
  }

  void Refuse(std::string document, std::string where, std::string message) {
    sink_(Unexpected(Error{std::move(document), std::move(where), std::move(message)}));
  }

  std::string path_;
  LineReader reader_;
  const IngestLimits& limits_;
  const Sink& sink_;
};

void IngestFile(const std::string& path, InputFormat format, const IngestLimits& limits,
                const Sink& sink) {
  std::optional<std::string> obstacle = Obstacle(path);
  std::ifstream in;
  if (!obstacle) in.open(path, std::ios::binary);
  if (!obstacle && !in) obstacle = "cannot be read";
  if (obstacle) return sink(Unexpected(Error{ToValidUtf8(path), "", *obstacle}));
  Source(path, in, limits, sink).Read(format);
}

}  // namespace

void Ingest(const std::vector<std::string>& paths, InputFormat format, std::istream& standard_input,
            const IngestLimits& limits, const Sink& sink) {
  for (const std::string& path : paths) {
    if (path == kStandardInput) {
      Source(path, standard_input, limits, sink).Read(format);
    } else if (!IsSidecar(path)) {
      IngestFile(path, format, limits, sink);
    }
  }
}

}  // namespace countercheck
