#include "pipeline/store/names_in_use.h"

namespace countercheck {

std::vector<std::string> SubjectsInUse(int64_t limit, Database* database) {
  std::vector<std::string> names;
  Query rows = database->Ask(
      "SELECT subject.name, count(*) AS claims FROM claim JOIN subject ON subject.id = "
      "claim.subject WHERE subject.name <> '' GROUP BY claim.subject "
      "ORDER BY claims DESC, subject.name LIMIT ?");
  rows.Bind(limit);
  while (rows.Next()) names.push_back(rows.Text());
  return names;
}

std::vector<std::string> MetricsInUse(Database* database) {
  std::vector<std::string> names;
  Query rows = database->Ask("SELECT name FROM metric ORDER BY name");
  while (rows.Next()) names.push_back(rows.Text());
  return names;
}

}  // namespace countercheck
