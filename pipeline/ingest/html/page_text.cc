#include "pipeline/ingest/html/page_text.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "pipeline/ingest/html/class_words.h"
#include "pipeline/ingest/html/table_lines.h"
#include "pipeline/ingest/html/tree_text.h"
#include "pipeline/text/revisions.h"

namespace countercheck {
namespace {

using Break = LineWriter::Break;

constexpr size_t kLeastDeck = 30;

Break BreakOf(std::string_view tag) {
  constexpr std::array<std::string_view, 8> kLines = {"li", "tr", "dt",      "dd",
                                                      "br", "hr", "summary", "caption"};
  if (tag == "br" || !IsInline(tag)) {
    const bool line = std::find(kLines.begin(), kLines.end(), tag) != kLines.end();
    return line ? Break::kLine : Break::kParagraph;
  }
  return Break::kNone;
}

// "1", "[2]", "*": a note's mark, which would change the figure it stands behind.
bool IsNoteMark(std::string_view text) {
  return text.size() <= 5 && std::all_of(text.begin(), text.end(), [](char c) {
           return (c >= '0' && c <= '9') || c == '[' || c == ']' || c == '(' || c == ')' ||
                  c == '*' || c == ',' || c == ' ';
         });
}

class PageWriter {
 public:
  PageWriter(const HtmlTree& tree, const PageBody& body, const std::vector<LiveEntry>& entries,
             std::string_view html)
      : tree_(tree), body_(body), entries_(entries), writer_(html) {}

  WrittenLines Run() {
    if (body_.roots.empty()) return std::move(writer_).Build();
    WriteHead();
    for (const size_t root : body_.roots) WriteSubtree(root);
    WriteFoot();
    return std::move(writer_).Build();
  }

 private:
  struct Open {
    size_t end;
    Break leaving;
    std::optional<Section> section;  // of what surrounds it
  };

  // The headline and the deck, where they stand before the body and not in it.
  void WriteHead() {
    if (!body_.headline || *body_.headline >= body_.roots.front()) return;
    const size_t headline = *body_.headline;
    WriteSubtree(headline);
    for (size_t i = tree_[headline].end; i < body_.roots.front(); ++i) {
      if (tree_[i].IsText() || body_.left_out[i] || !IsDeckElement(tree_[i])) continue;
      if (tree_[i].end > body_.roots.front()) continue;
      if (TextIn(tree_, i).size() < kLeastDeck) continue;
      SetSection(Section::kDeck);
      writer_.Ask(Break::kParagraph);
      WriteSubtree(i);
      return SetSection(std::nullopt);
    }
  }

  // What was corrected, where it stands behind the body and not in it.
  void WriteFoot() {
    for (size_t i = tree_[body_.roots.back()].end; i < tree_.size();) {
      const bool correction = !body_.left_out[i] && IsCorrectionElement(tree_[i]);
      if (correction && IsRevision(TextIn(tree_, i))) {
        writer_.Ask(Break::kParagraph);
        WriteSubtree(i);
      }
      i = correction || body_.left_out[i] ? tree_[i].end : i + 1;
    }
  }

  void WriteSubtree(size_t root) {
    const size_t bound = tree_[root].end;
    for (size_t i = root; i < bound;) {
      CloseUpTo(i);
      i = WriteNode(i, bound);
    }
    CloseUpTo(bound);
  }

  // The node to go on with.
  size_t WriteNode(size_t i, size_t bound) {
    SetDay(i);
    const HtmlNode& node = tree_[i];
    if (body_.left_out[i] || IsDroppedHeading(i, bound)) return node.end;
    if (node.IsText()) {
      writer_.Write(node);
      return i + 1;
    }
    if (IsNote(i)) return node.end;
    if (node.tag == "table" && WriteTable(i)) return node.end;
    const Break around = BreakOf(node.tag);
    writer_.Ask(around);
    open_.push_back({node.end, around, section_});
    if (const auto section = SectionOf(i)) SetSection(section);
    return i + 1;
  }

  void CloseUpTo(size_t i) {
    while (!open_.empty() && open_.back().end <= i) {
      writer_.Ask(open_.back().leaving);
      SetSection(open_.back().section);
      open_.pop_back();
    }
  }

  // Nodes come in the order of the page, and so do the entries.
  void SetDay(size_t i) {
    while (entry_ < entries_.size() && entries_[entry_].end <= i) ++entry_;
    const bool within = entry_ < entries_.size() && entries_[entry_].begin <= i;
    writer_.SetDay(within ? std::optional(entries_[entry_].day) : std::nullopt);
  }

  void SetSection(std::optional<Section> section) {
    section_ = section;
    writer_.SetSection(section);
  }

  std::optional<Section> SectionOf(size_t i) const {
    const HtmlNode& node = tree_[i];
    if (body_.headline == i) return Section::kHeadline;
    if (section_ == Section::kDeck) return std::nullopt;
    if (IsHeadingTag(node.tag)) return Section::kHeading;
    if (node.tag == "li") return Section::kList;
    const bool caption = IsCaptionElement(node) || (node.tag == "figure" && IsPicture(i));
    if (caption && !body_.captions_are_text) return Section::kBoilerplate;
    return std::nullopt;
  }

  // A mark that leads to a note: raised, or a link within the page.
  bool IsNote(size_t i) const {
    const HtmlNode& node = tree_[i];
    const std::string_view address = node.Attribute("href");
    if (node.tag == "a" && address.size() > 1 && address.starts_with('#')) {
      return IsNoteMark(TextIn(tree_, i));
    }
    return node.tag == "sup" && IsNoteMark(TextIn(tree_, i)) && !FollowsPowerBase(i);
  }

  // A figure may hold a quote, a table or a text in boxes, too.
  bool IsPicture(size_t figure) const {
    for (size_t i = figure + 1; i < tree_[figure].end; ++i) {
      const std::string_view tag = tree_[i].tag;
      if (tag == "blockquote" || tag == "table" || tag == "pre" || tag == "ul" || tag == "p") {
        return false;
      }
    }
    return true;
  }

  // "10" before a superscript figure, or the sign of a square measure.
  bool FollowsPowerBase(size_t sup) const {
    for (size_t i = sup; i-- > tree_[sup].parent;) {
      const std::string_view before = tree_[i].text;
      if (before.empty()) continue;
      return before.ends_with("10") || before.ends_with(" m") || before.ends_with("km");
    }
    return false;
  }

  // A heading whose section was left out: the next thing that is written is a heading of its rank
  // or above, or nothing.
  bool IsDroppedHeading(size_t i, size_t bound) const {
    if (!IsHeadingTag(tree_[i].tag) || body_.headline == i || section_ == Section::kDeck) {
      return false;
    }
    for (size_t j = tree_[i].end; j < bound;) {
      if (body_.left_out[j]) {
        j = tree_[j].end;
        continue;
      }
      if (IsHeadingTag(tree_[j].tag)) return tree_[j].tag <= tree_[i].tag && HasPrunedBefore(i, j);
      const std::string_view text = tree_[j].text;
      if (text.find_first_not_of(" \t\r\n") != text.npos) return false;
      ++j;
    }
    return true;
  }

  bool HasPrunedBefore(size_t begin, size_t end) const {
    return std::find(body_.left_out.begin() + static_cast<std::ptrdiff_t>(begin),
                     body_.left_out.begin() + static_cast<std::ptrdiff_t>(end),
                     true) != body_.left_out.begin() + static_cast<std::ptrdiff_t>(end);
  }

  bool WriteTable(size_t table) {
    const std::vector<TableLine> lines = LinesOfTable(tree_, table);
    if (lines.empty()) return false;
    WriteCaption(table);
    const std::optional<Section> around = section_;
    SetSection(Section::kTable);
    writer_.Ask(Break::kParagraph);
    size_t last_label = 0;
    for (const TableLine& line : lines) {
      writer_.Ask(Break::kLine);
      if (line.label == last_label) {
        writer_.Insert(TextIn(tree_, line.label));
      } else {
        WriteCell(line.label);
      }
      last_label = line.label;
      if (line.value == line.label) continue;
      if (!line.second.empty()) writer_.Insert(" " + line.second);
      writer_.Insert((line.header.empty() ? "" : ", " + line.header) + ": ");
      writer_.InsertBeforeNext(line.before);
      if (line.sign > 0) {
        WriteCell(line.sign);
        writer_.Insert("");
      }
      WriteCell(line.value);
      if (line.unit > 0) {
        writer_.Insert("");
        WriteCell(line.unit);
      }
      if (!line.behind.empty()) writer_.Insert(line.behind);
    }
    writer_.Ask(Break::kParagraph);
    SetSection(around);
    return true;
  }

  void WriteCaption(size_t table) {
    for (size_t i = table + 1; i < tree_[table].end; ++i) {
      if (tree_[i].tag == "tr") return;
      if (tree_[i].tag != "caption") continue;
      writer_.Ask(Break::kParagraph);
      SetSection(std::nullopt);
      return WriteCell(i);
    }
  }

  // The words of a cell, in one line.
  void WriteCell(size_t cell) {
    for (size_t i = cell + 1; i < tree_[cell].end; ++i) {
      if (tree_[i].tag == "sup" && IsNoteMark(TextIn(tree_, i))) {
        i = tree_[i].end - 1;
        continue;
      }
      const bool parts = tree_[i].tag == "br" || (!tree_[i].IsText() && !IsInline(tree_[i].tag));
      if (parts) writer_.Ask(Break::kSpace);
      if (tree_[i].IsText()) writer_.Write(tree_[i]);
    }
  }

  const HtmlTree& tree_;
  const PageBody& body_;
  const std::vector<LiveEntry>& entries_;
  size_t entry_ = 0;  // the first that was not passed
  LineWriter writer_;
  std::vector<Open> open_;
  std::optional<Section> section_;
};

}  // namespace

WrittenLines WritePage(const HtmlTree& tree, const PageBody& body,
                       const std::vector<LiveEntry>& entries, std::string_view html) {
  return PageWriter(tree, body, entries, html).Run();
}

}  // namespace countercheck
