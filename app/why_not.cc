// countercheck why-not FILE:BYTE: which rules came close to a figure, and what was missing.
#include "extractors/why_not.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <charconv>
#include <iostream>
#include <memory>
#include <optional>
#include <utility>

#include "app/commands.h"
#include "app/console.h"
#include "app/reading_options.h"
#include "app/rule_source.h"
#include "reports/report_formats.h"

namespace countercheck {
namespace {

struct WhyNotOptions : ReadingOptions {
  std::string place;
};

struct FileByte {
  std::string file;
  size_t byte = 0;
};

// "article.txt:120"; nothing where `text` has not that form.
std::optional<FileByte> ParseFileByte(std::string_view text) {
  const size_t colon = text.rfind(':');
  if (colon == text.npos || colon == 0) return std::nullopt;
  FileByte place{std::string(text.substr(0, colon)), 0};
  const char* end = text.data() + text.size();
  const auto [stopped, error] = std::from_chars(text.data() + colon + 1, end, place.byte);
  if (error != std::errc() || stopped != end) return std::nullopt;
  return place;
}

// The byte in the text of the article; past all figures where the article begins behind it.
size_t ByteIn(const Article& article, size_t byte) {
  return byte < article.begin.byte ? std::string::npos : byte - article.begin.byte;
}

// Claims count in the file, articles in themselves.
void InFile(const Article& article, WhyNot* why) {
  const size_t by = article.begin.byte;
  why->line += article.begin.line;
  why->span = {why->span.begin + by, why->span.end + by};
  for (NearMetric& metric : why->metrics)
    metric.span = {metric.span.begin + by, metric.span.end + by};
}

Result<std::string> WhyNotIn(const Article& article, const RuleBook& rules, size_t byte,
                             bool json) {
  auto why = FindWhyNot(article, rules, ByteIn(article, byte), ExtractLimits());
  if (!why) return Unexpected(why.error());
  if (!*why) return std::string();
  InFile(article, &**why);
  return json ? FormatWhyNotJson(**why) : FormatWhyNotText(**why);
}

int Search(const ReadingOptions& options, const FileByte& place, const RuleBook& rules) {
  std::string text;
  std::vector<Error> errors;
  const auto add = [&](Result<RawDocument> raw) {
    if (!raw) return errors.push_back(raw.error());
    const Result<Article> article = ToArticle(std::move(*raw));
    if (!article) return errors.push_back(article.error());
    const Result<std::string> found = WhyNotIn(*article, rules, place.byte, options.Json());
    if (!found) return errors.push_back(found.error());
    text += *found;
  };
  Ingest({place.file}, options.Input(), std::cin, IngestLimits(), add);
  Complain(errors);
  if (text.empty() && errors.empty()) {
    Complain(fmt::format("{}: no figure at byte {} (`countercheck quantities` lists them)",
                         place.file, place.byte));
    return kUsage;
  }
  if (!WriteResult(text, options.output)) return kUsage;
  return errors.empty() ? kDone : kDocumentsFailed;
}

int WhyNotCommand(ReadingOptions* reading, const std::string& text) {
  const std::optional<FileByte> place = ParseFileByte(text);
  if (!place) {
    Complain("why-not: '" + text + "': expected FILE:BYTE, as article.txt:120");
    return kUsage;
  }
  reading->files = {place->file};
  if (!KeepsInputs(*reading)) return kUsage;
  const std::optional<RuleBook> rules = LoadRules(reading->rules);
  if (!rules) return kUsage;
  return Search(*reading, *place, *rules);
}

}  // namespace

void AddWhyNot(CLI::App* app, int* exit_code) {
  const auto options = std::make_shared<WhyNotOptions>();
  CLI::App* command = app->add_subcommand(
      "why-not", "Show which rules came close to a figure that no metric was found for");
  command->footer(
      "Example:\n"
      "  countercheck why-not article.txt:120\n"
      "BYTE counts from 0; `countercheck extract --format jsonl` gives it for each figure.");
  command->add_option("PLACE", options->place, "FILE:BYTE, a byte of the figure")->required();
  AddInputFormat(command, options.get());
  AddOutput(command, options.get());
  AddRulesFolder(command, &options->rules);
  command->callback(
      [options, exit_code] { *exit_code = WhyNotCommand(options.get(), options->place); });
}

}  // namespace countercheck
