// What a sentence calls each article: outlet, then day, then title, then file.
#include "core/source_names.h"

#include <gtest/gtest.h>

#include <set>

#include "pipeline/check/sources.h"

namespace countercheck {
namespace {

struct Row {
  const char* outlet;
  const char* published;
  const char* title;
  const char* name;
};

std::vector<std::string> NamesOf(const std::vector<Row>& rows) {
  std::vector<Document> documents(rows.size());
  std::vector<const Document*> pointers;
  std::vector<std::string> files;
  for (size_t i = 0; i < rows.size(); ++i) {
    documents[i].outlet = rows[i].outlet;
    documents[i].published = rows[i].published;
    documents[i].title = rows[i].title;
    pointers.push_back(&documents[i]);
    files.push_back("file" + std::to_string(i));
  }
  return SourceNames(pointers, files);
}

TEST(SourceNames, SayWhatTellsArticlesOfAnOutletApart) {
  const std::vector<Row> kTables[] = {
      {{"Wire", "2026-05-12", "", "Wire"}, {"", "2026-05-12", "Acme falls", "file1"}},
      {{"Wire", "2026-05-12T08:00:00Z", "", "Wire, 12 May"},
       {"Wire", "2026-06-02", "", "Wire, 2 June"}},
      {{"Wire", "2026-05-12", "", "Wire, 12 May 2026"},
       {"Wire", "2025-05-12", "", "Wire, 12 May 2025"}},
      {{"Wire", "2026-05-12", "Acme falls", "Wire, “Acme falls”"},
       {"Wire", "2026-05-12", "Acme rises again after a day of heavy trading",
        "Wire, “Acme rises again after a day of…”"},
       {"Wire", "2026-05-13", "Acme", "Wire, 13 May"}},
      {{"Wire", "soon", "Acme", "Wire · file0"}, {"Wire", "", "Acme", "Wire · file1"}},
      // Brackets would stand in brackets.
      {{"Post (via Wire)", "", "", "Post via Wire"}, {"Post", "", "", "Post"}},
      {{"Post (via Wire)", "2026-05-12", "", "Post via Wire, 12 May"},
       {"Post via Wire", "2026-05-13", "", "Post via Wire, 13 May"}},
  };
  for (const std::vector<Row>& table : kTables) {
    const std::vector<std::string> names = NamesOf(table);
    for (size_t i = 0; i < table.size(); ++i) EXPECT_EQ(names[i], table[i].name);
    EXPECT_EQ(std::set<std::string>(names.begin(), names.end()).size(), table.size());
  }
}

// A sentence names a few: five short names, or as many as have room.
TEST(SourceNames, AreFewInASentence) {
  const struct {
    std::string outlet;
    const char* end;
  } kRows[] = {{"P", "P0, P1, P2, P3, P4 and 3 more"}, {std::string(35, 'p'), "2 and 5 more"}};
  for (const auto& row : kRows) {
    std::vector<Document> documents(8);
    std::vector<const Document*> pointers;
    std::vector<Fact> facts(8);
    std::vector<const Fact*> said;
    for (size_t i = 0; i < documents.size(); ++i) {
      documents[i].name = std::to_string(i);
      documents[i].outlet = row.outlet + std::to_string(i);
      pointers.push_back(&documents[i]);
      facts[i].document = i;
      said.push_back(&facts[i]);
    }
    const std::string names = Sources(pointers).NamesOf(said);
    EXPECT_TRUE(names.ends_with(row.end)) << names;
  }
}

}  // namespace
}  // namespace countercheck
