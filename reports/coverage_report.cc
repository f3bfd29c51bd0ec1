#include "reports/coverage_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "reports/document_names.h"
#include "reports/terminal.h"
#include "reports/text_layout.h"
#include "reports/wording.h"

namespace countercheck {
namespace {

using Json = nlohmann::ordered_json;

// More names of articles that do not answer say nothing.
constexpr size_t kMostAbsent = 12;
constexpr size_t kNameColumns = 24;
constexpr size_t kValueColumns = 40;

// The names of the documents as a reader tells them apart, and how wide they are.
struct Names {
  std::vector<std::string> shown;
  size_t columns = 0;
};

Names NamesOf(const Coverage& coverage, const std::vector<Document>& documents) {
  const DocumentNames short_names = ShortNamesOf(documents);
  Names names;
  for (const std::string& document : coverage.documents) {
    names.shown.push_back(CutTo(Printable(ShortName(short_names, document)), kNameColumns));
    names.columns = std::max(names.columns, ColumnsOf(names.shown.back()));
  }
  return names;
}

std::string_view InWords(Answer answer) {
  switch (answer) {
    case Answer::kGiven:
      return "";
    case Answer::kHedged:
      return "hedged";
    case Answer::kInConflict:
      return "in conflict";
  }
  return "";
}

std::string CellLine(const CoverageCell& cell, const std::string& name, size_t columns,
                     const TextStyle& style) {
  const std::string values =
      CutTo(Printable(fmt::format("{}", fmt::join(cell.values, ", "))), kValueColumns);
  const std::string_view answer = InWords(cell.answer);
  const bool clash = cell.answer == Answer::kInConflict;
  std::string line = fmt::format("  {}  {}", Padded(name, columns),
                                 answer.empty() ? values : Padded(values, kValueColumns));
  if (!answer.empty())
    line += "  " + (clash ? Inked(answer, Ink::kRed, style.color) : std::string(answer));
  return line + "\n";
}

// "  absent: 002, 004".
std::string AbsentLine(const CoverageRow& row, const Names& names) {
  std::vector<std::string> absent;
  for (size_t place = 0; place < names.shown.size(); ++place)
    if (!row.cells.contains(place)) absent.push_back(names.shown[place]);
  if (absent.empty()) return "";
  if (absent.size() > kMostAbsent) return fmt::format("  absent in {}\n", absent.size());
  return fmt::format("  absent: {}\n", fmt::join(absent, ", "));
}

std::string RowText(const CoverageRow& row, const Names& names, const TextStyle& style) {
  std::string text = Inked(Printable(row.question), Ink::kBold, style.color) + "\n";
  for (const auto& [place, cell] : row.cells)
    text += CellLine(cell, names.shown[place], names.columns, style);
  return text + AbsentLine(row, names) + "\n";
}

std::string UnboundText(const Coverage& coverage, const Names& names, const TextStyle& style) {
  std::string text;
  for (size_t place = 0; place < coverage.unbound.size(); ++place) {
    const std::vector<std::string>& figures = coverage.unbound[place];
    if (figures.empty()) continue;
    const std::string list = Printable(fmt::format("{}", fmt::join(figures, ", ")));
    std::string lead = Padded(names.shown[place], names.columns);
    for (const std::string& line :
         Wrap(list, static_cast<size_t>(std::max(style.width, 60)) - 4 - names.columns)) {
      text += fmt::format("  {}  {}\n", lead, line);
      lead = std::string(names.columns, ' ');
    }
  }
  if (text.empty()) return "";
  return Inked("Figures bound to no metric", Ink::kBold, style.color) + "\n" + text;
}

void AddLine(const Json& object, std::string* out) {
  *out += object.dump(-1, ' ', false, Json::error_handler_t::replace);
  *out += '\n';
}

Json AnswersOf(const CoverageRow& row, const Coverage& coverage) {
  Json answers = Json::array();
  for (const auto& [place, cell] : row.cells) {
    Json answer;
    answer["document"] = coverage.documents[place];
    answer["answer"] = ToString(cell.answer);
    answer["values"] = cell.values;
    answers.push_back(std::move(answer));
  }
  return answers;
}

std::string SourceText(const Coverage& coverage, size_t place, const Names& names) {
  const SourceStanding& source = coverage.sources[place];
  std::string text =
      fmt::format("  {}  {}, {} shared with other origins, differs in {}",
                  Padded(names.shown[place], names.columns), CountOf(source.questions, "question"),
                  source.shared, source.differs);
  if (source.origin != coverage.documents[place]) {
    const auto first =
        std::find(coverage.documents.begin(), coverage.documents.end(), source.origin);
    text += "; follows " + names.shown[static_cast<size_t>(first - coverage.documents.begin())];
  }
  if (!source.quotes.empty())
    text += Printable(fmt::format("; quotes {}", fmt::join(source.quotes, ", ")));
  return text + "\n";
}

size_t CountOriginsOf(const Coverage& coverage) {
  size_t origins = 0;
  for (size_t place = 0; place < coverage.sources.size(); ++place)
    origins += coverage.sources[place].origin == coverage.documents[place];
  return origins;
}

}  // namespace

std::string FormatCoverage(const Coverage& coverage, const std::vector<Document>& documents,
                           const TextStyle& style) {
  const Names names = NamesOf(coverage, documents);
  std::string out = fmt::format("{}, {}\n\n", CountOf(coverage.documents.size(), "article"),
                                CountOf(coverage.rows.size(), "question"));
  for (const CoverageRow& row : coverage.rows) out += RowText(row, names, style);
  return out + UnboundText(coverage, names, style);
}

std::string FormatCoverageLines(const Coverage& coverage) {
  std::string out;
  for (const CoverageRow& row : coverage.rows) {
    Json line;
    line["type"] = "coverage";
    line["question"] = row.question;
    line["answers"] = AnswersOf(row, coverage);
    AddLine(line, &out);
  }
  for (size_t place = 0; place < coverage.documents.size(); ++place) {
    Json line;
    line["type"] = "unbound";
    line["document"] = coverage.documents[place];
    line["figures"] = coverage.unbound[place];
    AddLine(line, &out);
  }
  return out;
}

std::string FormatSources(const Coverage& coverage, const std::vector<Document>& documents,
                          const TextStyle& style) {
  const Names names = NamesOf(coverage, documents);
  std::string out = Inked(fmt::format("{}, {}", CountOf(coverage.documents.size(), "article"),
                                      CountOf(CountOriginsOf(coverage), "origin")),
                          Ink::kBold, style.color) +
                    "\n\n";
  for (size_t place = 0; place < coverage.documents.size(); ++place)
    out += SourceText(coverage, place, names);
  return out;
}

std::string FormatSourceLines(const Coverage& coverage) {
  std::string out;
  for (size_t place = 0; place < coverage.documents.size(); ++place) {
    const SourceStanding& source = coverage.sources[place];
    Json line;
    line["type"] = "source";
    line["document"] = coverage.documents[place];
    line["origin"] = source.origin;
    line["quotes"] = source.quotes;
    line["questions"] = source.questions;
    line["shared"] = source.shared;
    line["differs"] = source.differs;
    AddLine(line, &out);
  }
  return out;
}

}  // namespace countercheck
