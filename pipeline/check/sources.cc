#include "pipeline/check/sources.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <unordered_map>
#include <unordered_set>

namespace countercheck {
namespace {

constexpr size_t kMostNames = 5;

std::string FileName(const std::string& name) {
  const size_t slash = name.find_last_of('/');
  std::string file = slash == std::string::npos ? name : name.substr(slash + 1);
  const std::string ending = ".txt";
  if (file.size() > ending.size() && file.ends_with(ending))
    file.resize(file.size() - ending.size());
  return file;
}

std::vector<std::string> NamesFor(const DocumentList& documents) {
  std::unordered_map<std::string_view, int> uses;
  for (const Document* document : documents) ++uses[document->outlet];
  std::vector<std::string> names;
  for (const Document* document : documents) {
    const bool outlet_is_enough = !document->outlet.empty() && uses[document->outlet] == 1;
    names.push_back(outlet_is_enough ? document->outlet : FileName(document->name));
  }
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
    if (listed == kMostNames)
      return fmt::format("{} and {} more", names, documents.size() - kMostNames);
    names += (listed++ == 0 ? "" : ", ") + names_[document];
  }
  return names;
}

}  // namespace countercheck
