// The program `countercheck`: reads the command line and hands it to one of the commands.
#include <CLI/CLI.hpp>
#include <csignal>
#include <exception>
#include <string>
#include <vector>

#include "app/commands.h"
#include "app/console.h"
#include "app/version.h"

namespace countercheck {
namespace {

constexpr char kExamples[] =
    "Examples:\n"
    "  countercheck check news/*.txt             what the articles contradict each other in\n"
    "  countercheck extract article.txt          every claim, with line and quote\n"
    "  countercheck explain article.txt:12       why the claims of line 12 are what they are\n"
    "  countercheck rules check                  run the examples of all rules\n"
    "\n"
    "Exit codes: 0 done; 1 findings at or above --fail-on, or examples that fail; 2 usage,\n"
    "configuration or rule error; 3 some documents failed, the others are done; 4 the store is\n"
    "locked, damaged, read-only or too new; 130 interrupted: run it again to go on.";

// What was wrong, with the command that is none, where that is it.
std::string MessageOf(const CLI::ParseError& error, const CLI::App& app) {
  const std::vector<std::string> rest = app.remaining();
  if (!app.get_subcommands().empty() || rest.empty() || rest[0].starts_with("-")) {
    return error.what();
  }
  std::string known;
  for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; })) {
    known += (known.empty() ? "" : ", ") + command->get_name();
  }
  return "unknown command '" + rest[0] + "' (known: " + known + ")";
}

int Main(int argc, char** argv) {
  CLI::App app("Countercheck: finds the figures of news articles and where they contradict.",
               "countercheck");
  app.footer(kExamples);
  app.set_version_flag("--version", std::string("countercheck ") + kVersion);
  app.require_subcommand(1);
  int exit_code = kDone;
  AddCheck(&app, &exit_code);
  AddExtract(&app, &exit_code);
  AddCompare(&app, &exit_code);
  AddDiff(&app, &exit_code);
  AddCoverage(&app, &exit_code);
  AddSources(&app, &exit_code);
  AddQuantities(&app, &exit_code);
  AddExplain(&app, &exit_code);
  AddWhyNot(&app, &exit_code);
  AddNames(&app, &exit_code);
  AddRules(&app, &exit_code);
  AddIngest(&app, &exit_code);
  AddConflicts(&app, &exit_code);
  AddClaims(&app, &exit_code);
  AddArticles(&app, &exit_code);
  AddShow(&app, &exit_code);
  AddReview(&app, &exit_code);
  AddVacuum(&app, &exit_code);
  AddHistory(&app, &exit_code);
  AddStats(&app, &exit_code);
  AddDoctor(&app, &exit_code);
  AddExport(&app, &exit_code);
  AddImport(&app, &exit_code);
  AddLint(&app, &exit_code);
  AddServe(&app, &exit_code);
  try {
    app.parse(argc, argv);
  } catch (const CLI::Success& help_or_version) {
    return app.exit(help_or_version);
  } catch (const CLI::ParseError& error) {
    Complain(MessageOf(error, app) + " (countercheck --help shows how)");
    return kUsage;
  }
  return exit_code;
}

}  // namespace
}  // namespace countercheck

int main(int argc, char** argv) {
  // A reader that has gone away shows as a failed write, not as the end of the program.
  std::signal(SIGPIPE, SIG_IGN);
  // Likewise a file that would grow beyond what the user may have (ulimit -f).
  std::signal(SIGXFSZ, SIG_IGN);
  // So that standard input is read in blocks, each as it arrives.
  std::ios::sync_with_stdio(false);
  try {
    return countercheck::Main(argc, argv);
  } catch (const std::bad_alloc&) {
    countercheck::Complain("out of memory: give fewer or smaller files at once");
    return countercheck::kUsage;
  }
}
