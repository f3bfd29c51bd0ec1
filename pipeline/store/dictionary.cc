#include "pipeline/store/dictionary.h"

#include <fmt/format.h>

#include <vector>

#include "pipeline/check/subjects.h"

namespace countercheck {

std::optional<int64_t> Dictionary::IdOf(const char* table, const std::string& name) {
  if (name.empty()) return std::nullopt;
  const auto [place, fresh] = words_.emplace(Words{table, name}, 0);
  if (!fresh) return place->second;
  Query known = database_->Ask(fmt::format("SELECT id FROM {} WHERE name = ?", table));
  if (known.Bind(name).Next()) return place->second = known.Number();
  database_->Ask(fmt::format("INSERT INTO {} (name) VALUES (?)", table)).Bind(name).Run();
  return place->second = database_->LastId();
}

int64_t Dictionary::SubjectId(const std::string& name, const std::string& ticker) {
  const auto [place, fresh] = subjects_.emplace(Words{name, ticker}, 0);
  if (!fresh) return place->second;
  Query known = database_->Ask("SELECT id FROM subject WHERE name = ? AND ticker = ?");
  if (known.Bind(name).Bind(ticker).Next()) return place->second = known.Number();
  const std::string words = SubjectWords(name);
  database_->Ask("INSERT INTO subject (name, ticker, root, words) VALUES (?, ?, '', ?)")
      .Bind(name)
      .Bind(ticker)
      .Bind(words)
      .Run();
  return place->second = database_->LastId();
}

void Dictionary::Forget() {
  words_.clear();
  subjects_.clear();
}

void PutAllWords(Database* database) {
  std::vector<std::pair<int64_t, std::string>> words;
  {
    Query rows = database->Ask("SELECT id, name FROM subject");
    while (rows.Next()) {
      const int64_t id = rows.Number();
      words.emplace_back(id, SubjectWords(rows.Text()));
    }
  }
  for (const auto& [id, text] : words)
    database->Ask("UPDATE subject SET words = ? WHERE id = ?").Bind(text).Bind(id).Run();
}

}  // namespace countercheck
