#include "app/serve/hidden_paths.h"

#include <map>
#include <set>
#include <string_view>
#include <vector>

namespace countercheck {
namespace {

// "/srv/news/" of "/srv/news/a.txt"; empty where there is no folder.
std::string FolderOf(const std::string& path) {
  const size_t slash = path.rfind('/');
  return slash == path.npos ? "" : path.substr(0, slash + 1);
}

// The last folder and the file of a whole path; what is none stays.
std::string LastOf(const std::string& path) {
  if (!path.starts_with('/') && !path.starts_with("../")) return path;
  const size_t file = path.rfind('/');
  const size_t folder = file == 0 ? 0 : path.rfind('/', file - 1);
  return path.substr(folder + 1);
}

void Remove(const std::set<std::string>& folders, std::string* text) {
  for (const std::string& folder : folders)
    for (size_t at = text->find(folder); at != text->npos; at = text->find(folder, at))
      text->erase(at, folder.size());
}

void Remove(const std::set<std::string>& folders, std::vector<std::string>* texts) {
  for (std::string& text : *texts) Remove(folders, &text);
}

}  // namespace

std::string ShownNameOf(const Document& document) {
  return LastOf(document.identity.empty() ? document.name : document.identity);
}

void HidePaths(Report* report) {
  std::map<std::string, std::string> shown;
  std::set<std::string> folders;
  for (Document& document : report->documents) {
    const std::string name = ShownNameOf(document);
    if (document.name.starts_with('/')) folders.insert(FolderOf(document.name));
    shown[document.name] = name;
    document.name = document.identity = name;
    for (std::string& copy : document.near_copies) copy = LastOf(copy);
  }
  folders.erase("/");
  for (Claim& claim : report->claims)
    if (const auto name = shown.find(claim.document); name != shown.end())
      claim.document = name->second;
  if (folders.empty()) return;
  for (Finding& finding : report->findings) {
    Remove(folders, &finding.message);
    Remove(folders, &finding.differs);
    Remove(folders, &finding.explain);
    for (Relation& pair : finding.pairs) Remove(folders, &pair.reason);
  }
}

}  // namespace countercheck
