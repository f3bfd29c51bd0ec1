// Which format the bytes of a file are in, by themselves and, where they do not tell, by its name.
#ifndef COUNTERCHECK_PIPELINE_INGEST_FORMAT_H_
#define COUNTERCHECK_PIPELINE_INGEST_FORMAT_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace countercheck {

enum class InputFormat {
  kDetect,  // by content, else by name
  kText,
  kJsonLines,  // {"id","source" or "outlet","url","published","title","text"} a line
  kHtml,
  kFeed,    // RSS, RDF, Atom, JSON Feed
  kWarc,    // records of a web archive
  kNinjs,   // IPTC ninjs, one item or a list
  kNewsMl,  // NewsML-G2, NITF
  kMarkdown,
  kMail,  // a message, .eml
};

// "text", "jsonl", "html", "feed", "warc", "ninjs", "newsml", "markdown", "eml".
std::vector<std::string> FormatNames();
std::optional<InputFormat> FormatOfName(std::string_view name);

// How many of the first bytes DetectFormat looks at, and of a file that begins with that much of a
// comment.
inline constexpr size_t kFormatBytes = 64 * 1024;
inline constexpr size_t kMostFormatBytes = 4u << 20;

// True where `start` is all comments and declarations: what they are of stands behind them.
bool TellsNothing(std::string_view start);

// `start` is the start of the file at `path`; kText where nothing tells. A file of JSON lines is
// known by its name or by its first line (json_lines.h), which `start` may not hold: kDetect then.
InputFormat DetectFormat(std::string_view start, std::string_view path);

}  // namespace countercheck

#endif  // COUNTERCHECK_PIPELINE_INGEST_FORMAT_H_
