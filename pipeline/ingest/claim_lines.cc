#include "pipeline/ingest/claim_lines.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <map>
#include <unordered_set>
#include <utility>
#include <variant>

#include "pipeline/ingest/claim_object.h"
#include "pipeline/ingest/finding_object.h"
#include "pipeline/ingest/line_reader.h"
#include "pipeline/text/charset.h"

namespace countercheck {
namespace {

// A claim with its sentence is a few thousand bytes.
constexpr size_t kMaxLineBytes = 16u << 20;

std::string KeyOf(const Note& note) {
  return fmt::format("{}\n{}\n{}", note.document, note.span ? note.span->bytes.begin : 0,
                     note.message);
}

// A report under way.
class Collection {
 public:
  void Add(WireLine line) {
    if (auto* document = std::get_if<Document>(&line)) {
      if (documents_.insert(document->name).second)
        report_.documents.push_back(std::move(*document));
    } else if (auto* note = std::get_if<Note>(&line)) {
      if (notes_.insert(KeyOf(*note)).second) report_.notes.push_back(std::move(*note));
    } else if (auto* claim = std::get_if<Claim>(&line)) {
      if (claims_.insert(claim->id).second) report_.claims.push_back(std::move(*claim));
    } else if (auto* error = std::get_if<Error>(&line)) {
      report_.errors.push_back(std::move(*error));
    }
  }
  void Add(Finding finding) {
    if (findings_.insert(finding.id).second) report_.findings.push_back(std::move(finding));
  }
  void Add(Error error) { report_.errors.push_back(std::move(error)); }

  // Notes and claims by document in the order of the documents, claims then by place.
  Report Finish() && {
    std::map<std::string, size_t> place;
    for (const Document& document : report_.documents) place.emplace(document.name, place.size());
    const auto place_of = [&](const auto& named) {
      const auto it = place.find(named.document);
      return it == place.end() ? place.size() : it->second;
    };
    std::stable_sort(report_.notes.begin(), report_.notes.end(),
                     [&](const Note& a, const Note& b) { return place_of(a) < place_of(b); });
    std::stable_sort(report_.claims.begin(), report_.claims.end(),
                     [&](const Claim& a, const Claim& b) {
                       if (place_of(a) != place_of(b)) return place_of(a) < place_of(b);
                       return a.span.bytes < b.span.bytes;
                     });
    return std::move(report_);
  }

 private:
  Report report_;
  std::unordered_set<std::string> documents_, notes_, claims_, findings_;
};

bool IsBlank(const std::string& line) {
  return line.find_first_not_of(" \t\r") == std::string::npos;
}

enum class Wanted { kClaims, kFindingsToo };

void ReadStream(std::istream& in, const std::string& path, Wanted wanted, Collection* collection) {
  LineReader lines(in, kMaxLineBytes);
  const auto fail = [&](const std::string& message) {
    collection->Add(Error{ToValidUtf8(path), fmt::format("line {}", lines.number()), message});
  };
  for (std::string text; lines.Next(&text);) {
    if (IsBlank(text)) continue;
    if (lines.TooLong()) {
      fail(fmt::format("longer than {} bytes, the limit for one claim", kMaxLineBytes));
      continue;
    }
    Result<WireLine> line = ReadWireLine(text);
    if (!line) {
      fail(line.error().message + "; such lines are written by extract, check and compare with --format jsonl");
    } else if (std::holds_alternative<std::monostate>(*line) && wanted == Wanted::kFindingsToo) {
      Result<Finding> finding = ReadFindingObject(text);
      if (finding)
        collection->Add(std::move(*finding));
      else
        fail(finding.error().message);
    } else {
      collection->Add(std::move(*line));
    }
  }
}

void ReadPath(const std::string& path, std::istream& standard_input, Wanted wanted,
              Collection* collection) {
  if (path == "-") return ReadStream(standard_input, path, wanted, collection);
  std::error_code ignored;
  if (std::filesystem::is_directory(path, ignored))
    return collection->Add(Error{ToValidUtf8(path), "", "is a folder; name the files in it"});
  std::ifstream in(path, std::ios::binary);
  if (!in) return collection->Add(Error{ToValidUtf8(path), "", std::strerror(errno)});
  ReadStream(in, path, wanted, collection);
}

}  // namespace

Report ReadClaimLines(const std::vector<std::string>& paths, std::istream& standard_input) {
  Collection collection;
  for (const std::string& path : paths)
    ReadPath(path, standard_input, Wanted::kClaims, &collection);
  return std::move(collection).Finish();
}

Report ReadReportLines(const std::string& path, std::istream& standard_input) {
  Collection collection;
  ReadPath(path, standard_input, Wanted::kFindingsToo, &collection);
  return std::move(collection).Finish();
}

}  // namespace countercheck
