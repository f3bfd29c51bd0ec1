#include "reports/note_lines.h"

#include <fmt/format.h>

#include <algorithm>

#include "reports/text_layout.h"

namespace countercheck {
namespace {

constexpr size_t kMostWords = 600;  // columns of a note; a correction may be long

std::string WordsOf(const Note& note) {
  const std::string message = CutTo(Printable(note.message), kMostWords);
  if (note.kind != NoteKind::kRevision) return message;
  const std::string place = note.line > 0 ? fmt::format(", line {}", note.line) : "";
  const std::string earlier = Printable(fmt::format("{}", fmt::join(note.earlier, ", ")));
  const std::string withdrawn = earlier.empty() ? "" : fmt::format(" (withdrawn: {})", earlier);
  return fmt::format("revised{}: “{}”{}", place, message, withdrawn);
}

}  // namespace

std::string FormatNote(const Note& note, std::string_view lead, const TextStyle& style) {
  std::string begin = fmt::format("  {}  ", lead);
  const std::string margin(ColumnsOf(begin), ' ');
  const size_t width = static_cast<size_t>(std::max(style.width, 40));
  std::string out;
  for (const std::string& line : Wrap(WordsOf(note), width - std::min(margin.size(), width / 2))) {
    out += begin + line + "\n";
    begin = margin;
  }
  return out;
}

}  // namespace countercheck
