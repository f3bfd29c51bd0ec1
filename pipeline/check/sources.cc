#include "pipeline/check/sources.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

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

std::vector<std::string> NamesFor(const std::vector<Document>& documents) {
  std::map<std::string, int> uses;
  for (const Document& document : documents) ++uses[document.outlet];
  std::vector<std::string> names;
  for (const Document& document : documents) {
    const bool outlet_is_enough = !document.outlet.empty() && uses[document.outlet] == 1;
    names.push_back(outlet_is_enough ? document.outlet : FileName(document.name));
  }
  return names;
}

}  // namespace

std::vector<Document> AllDocuments(const std::vector<Document>& documents,
                                   const std::vector<Claim>& claims) {
  std::map<std::string, Document> by_name;
  for (const Document& document : documents) by_name.emplace(document.name, document);
  for (const Claim& claim : claims) {
    const auto [it, fresh] = by_name.try_emplace(claim.document);
    if (fresh) it->second.name = claim.document;
  }
  std::vector<Document> all;
  for (auto& [name, document] : by_name) all.push_back(std::move(document));
  return all;
}

Sources::Sources(const std::vector<Document>& documents)
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
