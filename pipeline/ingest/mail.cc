#include "pipeline/ingest/mail.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "pipeline/ingest/declared_charset.h"
#include "pipeline/ingest/excerpt.h"
#include "pipeline/ingest/html/html_page.h"
#include "pipeline/ingest/html/tag_scanner.h"
#include "pipeline/ingest/http_message.h"
#include "pipeline/ingest/transfer_coding.h"
#include "pipeline/text/charset.h"
#include "pipeline/text/utf8_text.h"

namespace countercheck {
namespace {

constexpr size_t kMaxParts = 500;
constexpr size_t kMaxNesting = 16;

struct Part {
  size_t begin = 0;  // of the part's header
  size_t end = 0;
  size_t nesting = 0;
};

struct TextPart {
  size_t body_begin = 0;
  size_t end = 0;
  bool html = false;
  std::string coding;
  std::string charset;  // as it was told; may be empty
};

// The parts between the lines "--boundary" of [begin, end).
std::vector<Part> PartsOf(std::string_view message, size_t begin, const Part& whole,
                          const std::string& boundary) {
  std::vector<Part> parts;
  const std::string line = "--" + boundary;
  std::optional<size_t> open;
  for (size_t at = message.find(line, begin); at < whole.end;
       at = message.find(line, at + line.size())) {
    if (at > 0 && message[at - 1] != '\n') continue;
    if (open) parts.push_back({*open, at, whole.nesting + 1});
    open.reset();
    if (message.substr(at + line.size(), 2) == "--") break;
    open = std::min(message.find('\n', at), whole.end - 1) + 1;
  }
  // A message that was cut off.
  if (open && *open < whole.end) parts.push_back({*open, whole.end, whole.nesting + 1});
  return parts;
}

std::optional<TextPart> TextOf(const HeaderFields& fields, const Part& part, size_t body_begin) {
  const auto field = [&](const char* name) {
    const auto found = fields.find(name);
    return found == fields.end() ? std::string() : found->second;
  };
  const std::string content_type = field("content-type");
  const std::string type = MediaType(content_type);
  if (!type.empty() && type != "text/plain" && type != "text/html") return std::nullopt;
  if (field("content-disposition").starts_with("attachment")) return std::nullopt;
  return TextPart{body_begin, part.end, type == "text/html",
                  MediaType(field("content-transfer-encoding")),
                  Parameter(content_type, "charset")};
}

// In the order of the message, without recursion.
std::vector<TextPart> FindTexts(std::string_view message) {
  std::vector<TextPart> texts;
  std::vector<Part> left = {{0, message.size(), 0}};
  for (size_t seen = 0; !left.empty() && seen < kMaxParts; ++seen) {
    const Part part = left.back();
    left.pop_back();
    size_t body = part.begin;
    HeaderFields fields = ReadHeaderFields(message.substr(0, part.end), &body);
    const std::string& type = fields["content-type"];
    const std::string boundary = Parameter(type, "boundary");
    if (MediaType(type).starts_with("multipart/") && !boundary.empty()) {
      if (part.nesting >= kMaxNesting) continue;
      const std::vector<Part> inner = PartsOf(message, body, part, boundary);
      left.insert(left.end(), inner.rbegin(), inner.rend());
    } else if (const auto text = TextOf(fields, part, body)) {
      texts.push_back(*text);
    }
  }
  return texts;
}

const TextPart* Choose(const std::vector<TextPart>& texts) {
  const auto plain =
      std::find_if(texts.begin(), texts.end(), [](const TextPart& t) { return !t.html; });
  if (plain != texts.end()) return &*plain;
  return texts.empty() ? nullptr : &texts.front();
}

MappedText Decoded(std::string_view message, const TextPart& part) {
  const MappedText bytes = DecodeTransfer(message, part.body_begin, part.end, part.coding);
  std::string charset = CharsetOfLabel(part.charset);
  if (ToValidUtf8(bytes.text) == bytes.text) charset = "UTF-8";
  if (charset.empty()) charset = DetectCharset(bytes.text) ? *DetectCharset(bytes.text) : "UTF-8";
  MappedText text = ToUtf8(bytes.text, charset);
  text.way_back = Compose(text.way_back, bytes.way_back);
  return text;
}

// The article in an HTML message, or all of it where none is found.
Result<WrittenLines> LinesOf(MappedText text, bool html) {
  if (!html) return LinesOfPart(std::move(text), PartForm::kPlain);
  Result<HtmlArticle> article = ReadHtml(text.text, HtmlScope::kPage);
  if (!article) return Unexpected(article.error());
  if (article->lines.text.text.empty()) return LinesOfPart(std::move(text), PartForm::kHtml);
  WrittenLines lines = std::move(article->lines);
  lines.text.way_back = Compose(lines.text.way_back, text.way_back);
  return lines;
}

// The words of the field `name`, where the header has it.
std::optional<MappedText> FieldText(std::string_view message, const std::string& name) {
  for (size_t begin = 0;
       begin < message.size() && message[begin] != '\n' && message[begin] != '\r';) {
    size_t end = message.find('\n', begin);
    while (end != message.npos && end + 1 < message.size() &&
           (message[end + 1] == ' ' || message[end + 1] == '\t')) {
      end = message.find('\n', end + 1);
    }
    end = std::min(end, message.size());
    if (LowerAscii(message.substr(begin, name.size() + 1)) == name + ":") {
      return DecodeWords(message, begin + name.size() + 1, end);
    }
    begin = std::min(end + 1, message.size());
  }
  return std::nullopt;
}

std::string OneLine(const std::optional<MappedText>& field) {
  std::string line;
  if (!field) return line;
  for (const char c : field->text) {
    const bool space = c == ' ' || c == '\n' || c == '\r' || c == '\t';
    if (!space || (!line.empty() && line.back() != ' ')) line += space ? ' ' : c;
  }
  if (line.ends_with(' ')) line.pop_back();
  return line;
}

// "Wire Desk" of "Wire Desk <desk@wire.example>".
std::string SenderOf(const std::string& from) {
  std::string name = from.substr(0, from.find('<'));
  std::erase(name, '"');
  while (name.ends_with(' ')) name.pop_back();
  return name.empty() ? from : name;
}

}  // namespace

Result<RawDocument> ReadMail(Document document, std::string bytes) {
  const std::vector<TextPart> texts = FindTexts(bytes);
  const TextPart* part = Choose(texts);
  if (part == nullptr) {
    return Unexpected(Error{document.name, "", "a message without text that could be read"});
  }
  Result<WrittenLines> lines = LinesOf(Decoded(bytes, *part), part->html);
  if (!lines) return Unexpected(Named(lines.error(), document.name));
  const std::optional<MappedText> subject = FieldText(bytes, "subject");
  if (subject) *lines = WithHeadline(*subject, std::move(*lines));
  document.title = OneLine(subject);
  document.published = OneLine(FieldText(bytes, "date"));
  document.outlet = SenderOf(OneLine(FieldText(bytes, "from")));
  const std::string id = OneLine(FieldText(bytes, "message-id"));
  if (!id.empty()) document.identity = id;
  const Result<std::string> charset = DetectCharset(bytes);
  if (lines->text.way_back.empty()) lines->text = MappedWriter(bytes).Build();
  Reading reading{std::move(lines->text), charset ? *charset : "UTF-8", std::move(lines->sections)};
  reading.may_be_wrapped = !part->html;
  return RawDocument{std::move(document), std::move(bytes), std::move(reading)};
}

bool IsMail(std::string_view start) {
  constexpr std::array<const char*, 7> kUsual = {"from",       "to",           "subject", "date",
                                                 "message-id", "mime-version", "received"};
  const size_t colon = start.find_first_of(": \n");
  if (colon == 0 || colon == start.npos || start[colon] != ':') return false;
  size_t place = 0;
  const HeaderFields fields = ReadHeaderFields(start.substr(0, 16 * 1024), &place);
  const auto usual = std::count_if(kUsual.begin(), kUsual.end(),
                                   [&](const char* name) { return fields.contains(name); });
  return usual >= 3 && fields.contains("from");
}

}  // namespace countercheck
