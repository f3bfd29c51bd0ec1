#include "pipeline/check/sources.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "core/path_endings.h"
#include "core/source_names.h"

namespace countercheck {
namespace {

constexpr size_t kMostNames = 5;
constexpr size_t kMostLetters = 60;
constexpr size_t kMostBytesOfList = 80;  // where it is longer, no further name is added

std::string FileName(const std::string& name) {
  const size_t slash = name.find_last_of('/');
  std::string file = slash == std::string::npos ? name : name.substr(slash + 1);
  const std::string ending = ".txt";
  if (file.size() > ending.size() && file.ends_with(ending))
    file.resize(file.size() - ending.size());
  return file;
}

// A sentence has no room for a name of a thousand letters.
std::string Cut(const std::string& name) {
  size_t letters = 0, at = 0;
  for (; at < name.size(); ++at) {
    const bool begins_letter = (static_cast<unsigned char>(name[at]) & 0xC0) != 0x80;
    if (begins_letter && letters++ == kMostLetters) break;
  }
  return at < name.size() ? name.substr(0, at) + "…" : name;
}

// The file name; with the folder that tells documents of one file name apart.
std::vector<std::string> FileNames(const DocumentList& documents) {
  std::unordered_map<std::string, int> uses;
  std::vector<std::string_view> paths;
  for (const Document* document : documents) {
    ++uses[FileName(document->name)];
    paths.push_back(document->name);
  }
  std::vector<std::string> names = ShortestEndings(paths);
  for (size_t i = 0; i < documents.size(); ++i)
    if (std::string file = FileName(documents[i]->name); uses[file] == 1)
      names[i] = std::move(file);
  return names;
}

std::vector<std::string> NamesFor(const DocumentList& documents) {
  std::vector<std::string> names = SourceNames(documents, FileNames(documents));
  for (std::string& name : names) name = Cut(name);
  return names;
}

}  // namespace

DocumentIndex::DocumentIndex(const std::vector<Document>& documents, const ClaimList& claims) {
  std::unordered_set<std::string_view> names;
  for (const Document& document : documents)
    if (names.insert(document.name).second) sorted_.push_back(&document);
  for (const Claim* claim : claims) {
    if (!names.insert(claim->document).second) continue;
    unknown_.emplace_back().name = claim->document;
    sorted_.push_back(&unknown_.back());
  }
  std::sort(sorted_.begin(), sorted_.end(),
            [](const Document* a, const Document* b) { return a->name < b->name; });
}

size_t DocumentIndex::PlaceOf(std::string_view name) const {
  const auto at = std::lower_bound(
      sorted_.begin(), sorted_.end(), name,
      [](const Document* document, std::string_view other) { return document->name < other; });
  return static_cast<size_t>(at - sorted_.begin());
}

Sources::Sources(const DocumentList& documents)
    : names_(NamesFor(documents)), origins_(documents) {}

std::string Sources::NamesOf(const std::vector<const Fact*>& facts) const {
  std::set<size_t> documents;
  for (const Fact* fact : facts) documents.insert(fact->document);
  std::string names;
  size_t listed = 0;
  for (const size_t document : documents) {
    if (listed == kMostNames || names.size() > kMostBytesOfList)
      return fmt::format("{} and {} more", names, documents.size() - listed);
    names += (listed++ == 0 ? "" : ", ") + names_[document];
  }
  return names;
}

}  // namespace countercheck
