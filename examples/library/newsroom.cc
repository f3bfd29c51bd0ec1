// What a program of yours does with the library: checks two texts, keeps them in a store, and asks
// the store what a new text clashes with.
//
//   newsroom STORE      prints the conflicts; STORE is a file that is made where there is none
#include <countercheck.h>

#include <iostream>

namespace {

using namespace countercheck;

const std::vector<SourceArticle> kArticles = {
    {"wire-1", "Acme Corp reports\n\nAcme Corp revenue was $480.5 million in Q1 2026.\n",
     "Morning Wire", "", "2026-05-02"},
    {"post-7", "A weak start\n\nAcme Corp revenue was $430.2 million in Q1 2026.\n", "Evening Post",
     "", "2026-05-03"},
};
const SourceArticle kDraft = {"draft",
                            "Acme's margin\n\nAcme Corp revenue was $410.9 million in Q1 2026.\n"};

int Fail(const Error& error) {
  std::cerr << FormatError(error) << "\n";
  return 1;
}

void Print(const char* what, const Report& report) {
  for (const Finding& finding : report.findings)
    if (finding.kind == RelationKind::kConflict)
      std::cout << what << ": " << finding.message << "\n";
}

int Main(const std::string& path) {
  const Result<Checker> checker = Checker::WithBuiltinRules();
  if (!checker) return Fail(checker.error());
  Print("checked", checker->Check(kArticles));

  Result<ArticleStore> store = ArticleStore::Open(path, ArticleStore::Access::kWrite);
  if (!store) return Fail(store.error());
  const Result<IntakeCounts> counts = store->Ingest(*checker, kArticles, "2026-05-04T08:00:00Z");
  if (!counts) return Fail(counts.error());
  std::cout << counts->added << " new, " << counts->unchanged << " known\n";

  FindingFilter grave;
  grave.subject = "Acme";
  grave.least = Severity::kHigh;
  const Result<Report> stored = store->Findings(grave);
  if (!stored) return Fail(stored.error());
  Print("stored", *stored);

  const Result<Report> linted = store->Lint(*checker, kDraft);
  if (!linted) return Fail(linted.error());
  Print("draft", *linted);
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc == 2) return Main(argv[1]);
  std::cerr << "usage: newsroom STORE\n";
  return 2;
}
