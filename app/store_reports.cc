#include "app/store_reports.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <limits>
#include <vector>

#include "app/clock.h"
#include "app/commands.h"
#include "app/console.h"
#include "app/finding_formats.h"
#include "reports/report_formats.h"

namespace countercheck {

namespace {

void AddQuestion(CLI::App* command, const std::vector<std::string>& formats,
                 const std::string& description, QuestionOptions* options) {
  AddStore(command, &options->store);
  command->add_option("--format", options->format, description)->check(CLI::IsMember(formats));
  command->add_option("-o,--output", options->output, "File to write instead of standard output")
      ->type_name("FILE");
  AddPage(command, "", &options->limit, &options->offset);
}

}  // namespace

void AddPage(CLI::App* command, const std::string& what, int64_t* limit, int64_t* offset) {
  const std::string of = what.empty() ? "" : " " + what;
  const auto any = CLI::Range(int64_t{0}, std::numeric_limits<int64_t>::max());
  command
      ->add_option("--limit", *limit,
                   fmt::format("At most so many{} (default: {}; 0: all)", of, *limit))
      ->type_name("COUNT")
      ->check(any);
  command->add_option("--offset", *offset, "Pass over so many first: the page behind them")
      ->type_name("COUNT")
      ->check(any);
}

void AddQuestion(CLI::App* command, QuestionOptions* options) {
  AddQuestion(command, {"text", "jsonl"},
              "What is printed: text, for people (default), or jsonl, one JSON object a line",
              options);
}

void AddTableQuestion(CLI::App* command, QuestionOptions* options) {
  AddQuestion(command, {"text", "jsonl", "csv"},
              "What is printed: text, for people (default), jsonl, one JSON object a line, or csv, "
              "for a spreadsheet",
              options);
}

void AddFindingQuestion(CLI::App* command, QuestionOptions* options) {
  std::vector<std::string> formats = FindingFormats();
  formats.emplace_back("claimreview");
  AddQuestion(command, formats,
              FindingFormatsInWords() + "; claimreview, what people have confirmed", options);
}

void AddClaimFilter(CLI::App* command, ClaimFilter* filter) {
  command->add_option("--subject", filter->subject, "Of this company: a name or a ticker")
      ->type_name("NAME");
  command->add_option("--metric", filter->metric, "Of this metric: gross_margin")
      ->type_name("METRIC");
  command->add_option("--outlet", filter->outlet, "In articles of this outlet")->type_name("NAME");
  command->add_option("--article", filter->article, "In this article: its id, URL or path")
      ->type_name("NAME");
  command->add_option("--finding", filter->finding, "The members of this finding")->type_name("ID");
  command->add_option("--from", filter->from, "Of periods that end on this day or later")
      ->type_name("DATE")
      ->check(IsDay);
  command->add_option("--until", filter->until, "Of periods that begin on this day or earlier")
      ->type_name("DATE")
      ->check(IsDay);
  command->add_option("--confidence", filter->least_confidence, "At least so sure, in percent")
      ->type_name("PERCENT")
      ->check(CLI::Range(0, 100));
}

void NoteLimit(size_t shown, int64_t limit) {
  if (limit <= 0 || static_cast<int64_t>(shown) < limit) return;
  Complain(fmt::format("only {} are shown; --offset shows the next, --limit 0 all", limit));
}

int PrintReport(const Report& report, bool claims, const QuestionOptions& options,
                const Database& database, const std::string& more) {
  if (!IsSound(database)) return kStoreFailed;
  TextStyle style = StyleFor(options.output);
  style.claims = claims;
  style.all_findings = true;
  const std::string text =
      options.format == "jsonl" ? FormatJsonLines(report) : FormatText(report, style) + more;
  return WriteResult(text, options.output) ? kDone : kUsage;
}

}  // namespace countercheck
