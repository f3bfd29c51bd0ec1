#include "pipeline/ingest/ingest.h"

#include <filesystem>
#include <fstream>
#include <optional>

#include "pipeline/ingest/plain_text.h"
#include "pipeline/ingest/source.h"
#include "pipeline/text/charset.h"

namespace countercheck {
namespace {

constexpr std::string_view kStandardInput = "-";

// Why the file at `path` cannot be a document; nothing where it can.
std::optional<std::string> Obstacle(const std::string& path) {
  std::error_code error;
  const auto status = std::filesystem::status(path, error);
  if (status.type() == std::filesystem::file_type::not_found) return "no such file";
  if (error) return error.message();
  if (std::filesystem::is_directory(status)) return "is a directory; name the files in it";
  return std::nullopt;
}

void IngestFile(const std::string& path, InputFormat format, const IngestLimits& limits,
                const Sink& sink) {
  std::optional<std::string> obstacle = Obstacle(path);
  std::ifstream in;
  if (!obstacle) in.open(path, std::ios::binary);
  if (!obstacle && !in) obstacle = "cannot be read";
  if (obstacle) return sink(Unexpected(Error{ToValidUtf8(path), "", *obstacle}));
  ReadSource(path, SourceKind::kFile, in, format, limits, sink);
}

}  // namespace

void Ingest(const std::vector<std::string>& paths, InputFormat format, std::istream& standard_input,
            const IngestLimits& limits, const Sink& sink) {
  for (const std::string& path : paths) {
    if (path == kStandardInput) {
      ReadSource(path, SourceKind::kStream, standard_input, format, limits, sink);
    } else if (!IsSidecar(path)) {
      IngestFile(path, format, limits, sink);
    }
  }
}

}  // namespace countercheck
