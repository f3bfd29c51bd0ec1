#include "pipeline/ingest/company_list.h"

#include <set>
#include <utility>

#include "pipeline/ingest/json_tree.h"
#include "pipeline/text/charset.h"

namespace countercheck {

Result<std::vector<ListedCompany>> ReadCompanyList(std::string_view json) {
  const std::string utf8 = ToValidUtf8(json);
  const Result<JsonTree> tree = JsonTree::Parse(utf8);
  if (!tree) return Unexpected(tree.error());
  std::vector<ListedCompany> companies;
  std::set<std::string> seen;
  for (const size_t entry : tree->Children(0)) {
    ListedCompany company{tree->MemberText(entry, "title"), tree->MemberText(entry, "ticker")};
    if (company.title.empty() || company.ticker.empty()) continue;
    const std::string number = tree->MemberText(entry, "cik_str");
    if (!number.empty() && !seen.insert(number).second) continue;
    companies.push_back(std::move(company));
  }
  if (companies.empty())
    return Unexpected({"", "", "has no company: expected {\"0\": {\"ticker\": …, \"title\": …}}"});
  return companies;
}

}  // namespace countercheck
