#include "reports/document_names.h"

#include <algorithm>
#include <utility>

#include "core/path_endings.h"
#include "core/source_names.h"

namespace countercheck {
namespace {

std::string_view StemOf(std::string_view name) {
  const size_t slash = name.find_last_of('/');
  std::string_view stem = slash == name.npos ? name : name.substr(slash + 1);
  for (const std::string_view extension : {".txt", ".text", ".md", ".html", ".htm"}) {
    if (stem.size() > extension.size() && stem.ends_with(extension)) {
      return stem.substr(0, stem.size() - extension.size());
    }
  }
  return stem.empty() ? name : stem;
}

size_t SharedPrefix(std::string_view a, std::string_view b) {
  const size_t size = std::min(a.size(), b.size());
  return std::mismatch(a.begin(), a.begin() + size, b.begin()).first - a.begin();
}

bool IsWordByte(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         static_cast<unsigned char>(c) >= 0x80;
}

std::string Shortened(std::string_view stem, size_t shared) {
  // Fewer than three letters tell a reader nothing.
  size_t end = std::min(stem.size(), std::max<size_t>(shared + 1, 3));
  while (end < stem.size() && IsWordByte(stem[end])) ++end;
  return std::string(stem.substr(0, end));
}

// "002_ef277dc6", "wire-2": a name that no sentence holds by chance.
bool IsTelling(std::string_view stem) {
  constexpr size_t kLeastLetters = 6;
  return stem.size() >= kLeastLetters && stem.find_first_of("_-0123456789") != stem.npos;
}

void ReplaceAll(std::string_view from, std::string_view to, std::string* text) {
  std::string replaced;
  size_t at = 0;
  for (size_t found = text->find(from); found != text->npos; found = text->find(from, at)) {
    replaced.append(*text, at, found - at).append(to);
    at = found + from.size();
  }
  *text = replaced.append(*text, at);
}

}  // namespace

DocumentNames ShortNamesOf(const std::vector<Document>& documents) {
  std::set<std::string_view> known;
  std::vector<std::pair<std::string_view, std::string_view>> stems;  // stem, name
  for (const Document& document : documents) {
    if (known.insert(document.name).second)
      stems.emplace_back(StemOf(document.name), document.name);
  }
  std::sort(stems.begin(), stems.end());
  DocumentNames names;
  std::vector<std::string_view> twins;
  for (size_t i = 0; i < stems.size(); ++i) {
    const auto& [stem, name] = stems[i];
    const std::string_view before = i > 0 ? stems[i - 1].first : "";
    const std::string_view after = i + 1 < stems.size() ? stems[i + 1].first : "";
    if (stem == before || stem == after) {
      twins.push_back(name);
      continue;
    }
    const size_t shared = std::max(SharedPrefix(stem, before), SharedPrefix(stem, after));
    names.emplace(name, Shortened(stem, shared));
  }
  const std::vector<std::string> endings = ShortestEndings(twins);
  for (size_t i = 0; i < twins.size(); ++i) names.emplace(twins[i], endings[i]);
  return names;
}

DocumentNames SourceNamesOf(const std::vector<Document>& documents) {
  const DocumentNames files = ShortNamesOf(documents);
  std::set<std::string_view> known;
  std::vector<const Document*> once;
  std::vector<std::string> file_names;
  for (const Document& document : documents) {
    if (!known.insert(document.name).second) continue;
    once.push_back(&document);
    file_names.push_back(ShortName(files, document.name));
  }
  const std::vector<std::string> called = SourceNames(once, std::move(file_names));
  DocumentNames names;
  for (size_t i = 0; i < once.size(); ++i) names.emplace(once[i]->name, called[i]);
  return names;
}

std::string ShortName(const DocumentNames& names, std::string_view name) {
  const auto found = names.find(name);
  return found == names.end() ? std::string(name) : found->second;
}

std::string WithShortNames(std::string text, const DocumentNames& names,
                           const std::set<std::string_view>& documents) {
  // Longer names first, so that a name that begins another one leaves it whole.
  std::vector<std::string_view> by_size(documents.begin(), documents.end());
  std::stable_sort(by_size.begin(), by_size.end(),
                   [](auto a, auto b) { return StemOf(a).size() > StemOf(b).size(); });
  for (const std::string_view name : by_size) {
    const std::string_view stem = StemOf(name);
    const std::string shown = ShortName(names, name);
    if (IsTelling(stem) && shown.find(stem) == shown.npos) ReplaceAll(stem, shown, &text);
  }
  return text;
}

}  // namespace countercheck
