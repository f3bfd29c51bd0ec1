#include "pipeline/store/dictionary.h"

#include <fmt/format.h>

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
  database_->Ask("INSERT INTO subject (name, ticker, root) VALUES (?, ?, '')")
      .Bind(name)
      .Bind(ticker)
      .Run();
  return place->second = database_->LastId();
}

void Dictionary::Forget() {
  words_.clear();
  subjects_.clear();
}

}  // namespace countercheck
