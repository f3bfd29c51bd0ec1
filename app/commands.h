// The commands of the program, one source file each. Start at main.cc.
#ifndef COUNTERCHECK_APP_COMMANDS_H_
#define COUNTERCHECK_APP_COMMANDS_H_

namespace CLI {
class App;
}

namespace countercheck {

enum ExitCode {
  kDone = 0,
  kFindings = 1,         // at or above --fail-on; examples of rules that do not hold
  kUsage = 2,            // usage, configuration, rule error
  kDocumentsFailed = 3,  // the others are done; wins over kFindings
  kStoreFailed = 4,      // the store is locked, damaged, read-only, too new, or the disk is full
  kInterrupted = 130,    // by SIGINT or SIGTERM; what is done stays, the same again goes on
};

// Each adds one command to `app`. When the command was given, it runs at the end of parsing and
// sets
// `*exit_code`.
void AddCheck(CLI::App* app, int* exit_code);
void AddCompare(CLI::App* app, int* exit_code);
void AddDiff(CLI::App* app, int* exit_code);
void AddCoverage(CLI::App* app, int* exit_code);
void AddSources(CLI::App* app, int* exit_code);
void AddExtract(CLI::App* app, int* exit_code);
void AddQuantities(CLI::App* app, int* exit_code);
void AddExplain(CLI::App* app, int* exit_code);
void AddWhyNot(CLI::App* app, int* exit_code);
void AddNames(CLI::App* app, int* exit_code);
void AddRules(CLI::App* app, int* exit_code);
void AddIngest(CLI::App* app, int* exit_code);
void AddConflicts(CLI::App* app, int* exit_code);
void AddClaims(CLI::App* app, int* exit_code);
void AddArticles(CLI::App* app, int* exit_code);
void AddShow(CLI::App* app, int* exit_code);
void AddReview(CLI::App* app, int* exit_code);
void AddVacuum(CLI::App* app, int* exit_code);
void AddHistory(CLI::App* app, int* exit_code);
void AddStats(CLI::App* app, int* exit_code);
void AddDoctor(CLI::App* app, int* exit_code);
void AddExport(CLI::App* app, int* exit_code);
void AddImport(CLI::App* app, int* exit_code);
void AddLint(CLI::App* app, int* exit_code);
void AddServe(CLI::App* app, int* exit_code);

}  // namespace countercheck

#endif  // COUNTERCHECK_APP_COMMANDS_H_
