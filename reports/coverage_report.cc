#include "reports/coverage_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
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
constexpr size_t kNameColumns = 36;
constexpr size_t kLeastColumns = 60;

// The names of the documents as a reader tells them apart, and how wide they are.
struct Names {
  std::vector<std::string> shown;
  size_t columns = 0;
};

Names NamesOf(const Coverage& coverage, const std::vector<Document>& documents) {
  const DocumentNames source_names = SourceNamesOf(documents);
  Names names;
  for (const std::string& document : coverage.documents) {
    names.shown.push_back(CutTo(Printable(ShortName(source_names, document)), kNameColumns));
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
    case Answer::kInTension:
      return "in tension";
    case Answer::kInConflict:
      return "in conflict";
  }
  return "";
}

std::string ListOf(const std::vector<std::string>& items) {
  return Printable(fmt::format("{}", fmt::join(items, ", ")));
}

// `head`, then `text` wrapped behind it, further lines at `margin`; 0 for that of the text.
std::string Hanging(const std::string& head, std::string_view text, const TextStyle& style,
                    size_t margin = 0) {
  if (margin == 0) margin = ColumnsOf(head);
  const size_t width = std::max(static_cast<size_t>(std::max(style.width, 0)), kLeastColumns);
  std::string lines, lead = head;
  for (const std::string& line :
       Wrap(text, std::max(width - std::min(width, margin), size_t{20}))) {
    lines += lead + line + "\n";
    lead = std::string(margin, ' ');
  }
  return lines;
}

// "three years", "over $20 billion · hedged".
std::string SaidIn(const CoverageCell& cell, const TextStyle& style) {
  std::string said = ListOf(cell.values);
  const std::string_view answer = InWords(cell.answer);
  if (answer.empty()) return said;
  const bool clash = cell.answer == Answer::kInConflict;
  return said + " · " + (clash ? Inked(answer, Ink::kRed, style.color) : std::string(answer));
}

// "  absent: 002, 004".
std::string AbsentLine(const CoverageRow& row, const Names& names, const TextStyle& style) {
  std::vector<std::string> absent;
  for (size_t place = 0; place < names.shown.size(); ++place)
    if (!row.cells.contains(place) && !row.asides.contains(place))
      absent.push_back(names.shown[place]);
  if (absent.empty()) return "";
  if (absent.size() > kMostAbsent) return fmt::format("  absent in {}\n", absent.size());
  return Hanging("  absent: ", ListOf(absent), style);
}

std::string RowText(const CoverageRow& row, const Names& names, const TextStyle& style) {
  std::string text = Inked(Printable(row.question), Ink::kBold, style.color) + "\n";
  for (const auto& [place, cell] : row.cells)
    text += Hanging("  " + Padded(names.shown[place], names.columns) + "  ", SaidIn(cell, style),
                    style);
  for (const auto& [place, said] : row.asides)
    text += Hanging("  " + Padded(names.shown[place], names.columns) + "  (", ListOf(said) + ")",
                    style);
  return text + AbsentLine(row, names, style) + "\n";
}

bool IsShared(const CoverageRow& row) { return row.cells.size() > 1; }

// What one article alone answers, article by article: that it is absent in the others goes without
// saying.
std::string AloneText(const Coverage& coverage, const Names& names, const TextStyle& style) {
  std::map<size_t, std::string> by_article;
  for (const CoverageRow& row : coverage.rows) {
    if (row.cells.size() != 1) continue;
    const auto& [place, cell] = *row.cells.begin();
    by_article[place] +=
        Hanging("    ", Printable(row.question) + ": " + SaidIn(cell, style), style, 6);
  }
  if (by_article.empty()) return "";
  std::string text = Inked("In one article only", Ink::kBold, style.color) + "\n";
  for (const auto& [place, lines] : by_article) text += "  " + names.shown[place] + "\n" + lines;
  return text + "\n";
}

// "a gigawatt, 1 gigawatt (2 times)".
std::string OnceEach(const std::vector<std::string>& figures) {
  std::map<std::string_view, size_t> counts;
  for (const std::string& figure : figures) ++counts[figure];
  std::vector<std::string> shown;
  for (const std::string& figure : figures) {
    size_t& count = counts[figure];
    if (count == 0) continue;
    shown.push_back(count == 1 ? figure : fmt::format("{} ({} times)", figure, count));
    count = 0;
  }
  return ListOf(shown);
}

std::string UnboundText(const Coverage& coverage, const Names& names, const TextStyle& style) {
  std::string text;
  for (size_t place = 0; place < coverage.unbound.size(); ++place)
    if (!coverage.unbound[place].empty())
      text += Hanging("  " + Padded(names.shown[place], names.columns) + "  ",
                      OnceEach(coverage.unbound[place]), style);
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

Json AsidesOf(const CoverageRow& row, const Coverage& coverage) {
  Json asides = Json::array();
  for (const auto& [place, said] : row.asides)
    asides.push_back({{"document", coverage.documents[place]}, {"says", said}});
  return asides;
}

// "answers 23 questions, 7 shared with other origins; differs in none of these".
std::string SourceText(const Coverage& coverage, size_t place, const Names& names,
                       const TextStyle& style) {
  const SourceStanding& source = coverage.sources[place];
  std::string text = "answers " + CountOf(source.questions, "question");
  if (source.questions > 0) text += fmt::format(", {} shared with other origins", source.shared);
  if (source.shared > 0)
    text += fmt::format("; differs in {} of these",
                        source.differs == 0 ? "none" : std::to_string(source.differs));
  if (source.origin != coverage.documents[place]) {
    const auto first =
        std::find(coverage.documents.begin(), coverage.documents.end(), source.origin);
    text += "; follows " + names.shown[static_cast<size_t>(first - coverage.documents.begin())];
  }
  if (!source.quotes.empty()) text += "; quotes " + ListOf(source.quotes);
  return Hanging("  " + Padded(names.shown[place], names.columns) + "  ", text, style);
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
  const auto shared = static_cast<size_t>(std::ranges::count_if(coverage.rows, IsShared));
  std::string out = fmt::format("{}, {}", CountOf(coverage.documents.size(), "article"),
                                CountOf(coverage.rows.size(), "question"));
  if (!coverage.rows.empty()) out += fmt::format(", {} of them answered by several", shared);
  out += "\n\n";
  for (const CoverageRow& row : coverage.rows)
    if (IsShared(row)) out += RowText(row, names, style);
  return out + AloneText(coverage, names, style) + UnboundText(coverage, names, style);
}

std::string FormatCoverageLines(const Coverage& coverage) {
  std::string out;
  for (const CoverageRow& row : coverage.rows) {
    Json line;
    line["type"] = "coverage";
    line["question"] = row.question;
    line["answers"] = AnswersOf(row, coverage);
    if (!row.asides.empty()) line["asides"] = AsidesOf(row, coverage);
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
    out += SourceText(coverage, place, names, style);
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
