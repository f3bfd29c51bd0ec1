#include "app/reading_options.h"

#include <CLI/CLI.hpp>
#include <filesystem>
#include <system_error>

#include "app/console.h"
#include "app/finding_formats.h"

namespace countercheck {
namespace {

void AddOutput(CLI::App* command, ReadingOptions* options, const std::vector<std::string>& formats,
               const std::string& description) {
  command->add_option("--format", options->format, description)->check(CLI::IsMember(formats));
  command->add_option("-o,--output", options->output, "File to write instead of standard output")
      ->type_name("FILE");
}

constexpr char kTextOrLines[] =
    "What is printed: text, for people (default), or jsonl, one JSON object a line";

}  // namespace

InputFormat ReadingOptions::Input() const {
  if (input_format.empty()) return InputFormat::kDetect;
  return FormatOfName(input_format).value_or(InputFormat::kDetect);
}

bool KeepsInputs(const ReadingOptions& options) {
  if (options.output.empty()) return true;
  for (const std::string& file : options.files) {
    std::error_code ignored;
    if (!std::filesystem::equivalent(file, options.output, ignored)) continue;
    Complain(options.output + ": is one of the articles; name another file with -o");
    return false;
  }
  return true;
}

void AddInput(CLI::App* command, ReadingOptions* options) {
  command
      ->add_option("FILES", options->files,
                   "Articles: text, HTML and other formats, also packed; - is standard input")
      ->type_name("")
      ->required();
  AddInputFormat(command, options);
}

void AddInputFormat(CLI::App* command, ReadingOptions* options) {
  std::string names;
  for (const std::string& name : FormatNames()) names += (names.empty() ? "" : ", ") + name;
  command
      ->add_option("--input-format", options->input_format,
                   "What FILES hold (default: by content and name): " + names)
      ->check(CLI::IsMember(FormatNames()));
}

void AddOutput(CLI::App* command, ReadingOptions* options) {
  AddOutput(command, options, {"text", "jsonl"}, kTextOrLines);
}

void AddReportOutput(CLI::App* command, ReadingOptions* options) {
  AddOutput(command, options, FindingFormats(), FindingFormatsInWords());
}

void AddRulesFolder(CLI::App* command, std::string* folder) {
  command->add_option("--rules", *folder, "Folder of rules to use instead of those built in")
      ->type_name("DIR");
}

}  // namespace countercheck
