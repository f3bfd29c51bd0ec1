#include "app/serve/hidden_paths.h"

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>

#include "pipeline/store/article_rows.h"
#include "pipeline/store/one_article.h"
#include "pipeline/store/questions.h"

namespace countercheck {
namespace {

// By the names in the store.
using ShownNames = std::map<std::string, std::string>;

void Replace(const std::string& name, const std::string& shown, std::string* text) {
  for (size_t at = text->find(name); at != text->npos; at = text->find(name, at + shown.size()))
    text->replace(at, name.size(), shown);
}

// Messages tell files of one name apart by as many of their folders as it takes.
void ReplacePath(std::string path, const std::string& shown, std::string* text) {
  for (size_t slash; (slash = path.find('/')) != path.npos; path.erase(0, slash + 1))
    Replace(path, shown, text);
}

// From the last to the first, so that a name that begins like another one is replaced whole.
void Replace(const ShownNames& shown, std::string* text) {
  if (text->find('/') == text->npos) return;
  for (auto name = shown.rbegin(); name != shown.rend(); ++name)
    ReplacePath(name->first, name->second, text);
}

void Replace(const ShownNames& shown, std::vector<std::string>* texts) {
  for (std::string& text : *texts) Replace(shown, &text);
}

void Replace(const ShownNames& shown, Finding* finding) {
  Replace(shown, &finding->message);
  Replace(shown, &finding->differs);
  Replace(shown, &finding->explain);
  for (Relation& pair : finding->pairs) Replace(shown, &pair.reason);
}

// Of an article that need not be one of the report.
std::string ShownNameOf(const std::string& name, Database* store) {
  const auto known = FindByName(name, store);
  return known ? ShownNameOf(known->name, known->identity, store) : name;
}

}  // namespace

void HidePaths(Report* report, Database* store) {
  ShownNames shown;
  for (Document& document : report->documents) {
    const std::string identity = document.identity.empty() ? document.name : document.identity;
    const std::string name = ShownNameOf(document.name, identity, store);
    if (name != document.name) shown[document.name] = name;
    document.name = document.identity = name;
    for (std::string& copy : document.near_copies) copy = ShownNameOf(copy, store);
  }
  if (shown.empty()) return;
  // A finding names the articles of its claims only: the cost stays that of what is written.
  std::unordered_map<std::string_view, ShownNames::const_iterator> names_of_claims;
  for (Claim& claim : report->claims) {
    const auto name = shown.find(claim.document);
    if (name == shown.end()) continue;
    names_of_claims.emplace(claim.id, name);
    claim.document = name->second;
  }
  for (Finding& finding : report->findings) {
    ShownNames named;
    for (const std::string& claim : finding.claims)
      if (const auto name = names_of_claims.find(claim); name != names_of_claims.end())
        named.insert(*name->second);
    Replace(named, &finding);
  }
}

std::vector<Event> ShownHistoryOf(const std::string& finding, Database* store) {
  std::vector<Event> events = HistoryOfFinding(finding, store);
  ShownNames shown;
  std::string all;
  for (const Event& event : events) all += event.text + "\n";
  for (const NamedArticle& article : FilesNamedIn(all, store))
    if (const std::string name = ShownNameOf(article.name, article.identity, store);
        name != article.name)
      shown[article.name] = name;
  for (Event& event : events) Replace(shown, &event.text);
  return events;
}

}  // namespace countercheck
