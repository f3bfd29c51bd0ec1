#include "pipeline/ingest/mail.h"

#include <fmt/format.h>

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
#include "pipeline/ingest/plain_text.h"
#include "pipeline/ingest/transfer_coding.h"
#include "pipeline/text/charset.h"
#include "pipeline/text/charset_label.h"
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
  const bool switched = charset == "ISO-2022-JP";  // in ASCII and by escapes
  if (!switched && ToValidUtf8(bytes.text) == bytes.text) charset = "UTF-8";
  if (charset.empty()) charset = DetectCharset(bytes.text) ? *DetectCharset(bytes.text) : "UTF-8";
  MappedText text = ToUtf8(bytes.text, charset);
  text.way_back = Compose(text.way_back, bytes.way_back);
  return text;
}

bool IsQuoted(std::string_view line) { return line.starts_with('>'); }

// "On Mon, Jun 1, 2026 at 8:00 AM Jane Doe wrote:"
bool IntroducesQuote(std::string_view line) {
  while (line.ends_with('\r') || line.ends_with(' ')) line.remove_suffix(1);
  return line.ends_with("wrote:");
}

bool HoldsWords(std::string_view line) { return line.find_first_not_of(" \t\r") != line.npos; }

// What the message quotes is another message, and what stands below "-- " is who sent it. A message
// that only quotes is what it quotes.
void MarkRest(WrittenLines* lines) {
  const std::string_view text = lines->text.text;
  GivenSections marked = lines->sections;
  bool own_words = false;
  bool signature = false;
  size_t number = 0;
  for (size_t begin = 0; begin <= text.size() && number < marked.size(); ++number) {
    const size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = text.substr(begin, end - begin);
    signature = signature || line == "-- " || line == "-- \r";
    const bool rest = signature || IsQuoted(line) || IntroducesQuote(line);
    if (rest) marked[number] = Section::kBoilerplate;
    own_words = own_words || (!rest && HoldsWords(line));
    begin = end + 1;
  }
  if (own_words) lines->sections = std::move(marked);
}

// The article in an HTML message, or all of it where none is found.
Result<WrittenLines> LinesOf(MappedText text, bool html) {
  if (!html) {
    Result<WrittenLines> lines = LinesOfPart(std::move(text), PartForm::kPlain);
    if (lines) MarkRest(&*lines);
    return lines;
  }
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

// "Name: value", as header lines are and lines of prose are not.
bool IsHeaderLine(std::string_view line) {
  const size_t colon = line.find_first_of(": \t");
  return colon != line.npos && colon > 0 && line[colon] == ':' &&
         std::all_of(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(colon),
                     [](char c) { return c > ' ' && c < 0x7F; });
}

bool IsUsualField(std::string_view name) {
  constexpr std::array<std::string_view, 14> kUsual = {"from",         "to",
                                                       "subject",      "date",
                                                       "message-id",   "mime-version",
                                                       "received",     "content-type",
                                                       "return-path",  "reply-to",
                                                       "delivered-to", "sender",
                                                       "list-id",      "content-transfer-encoding"};
  return std::find(kUsual.begin(), kUsual.end(), name) != kUsual.end();
}

// Of the line "From desk@w.example Mon Jun  1 …" that a mailbox puts above each message.
size_t EnvelopeLength(std::string_view message) {
  if (!message.starts_with("From ")) return 0;
  const size_t end = message.find('\n');
  const size_t next = end == message.npos ? message.size() : end + 1;
  return IsHeaderLine(message.substr(next, 200)) ? next : 0;
}

}  // namespace

void ReadMails(const std::string& path, std::string bytes, const Sink& sink) {
  std::vector<size_t> begins = {0};
  const bool mailbox = EnvelopeLength(bytes) > 0;
  for (size_t at = bytes.find("\n\nFrom "); mailbox && at != bytes.npos;
       at = bytes.find("\n\nFrom ", at + 1)) {
    if (EnvelopeLength(std::string_view(bytes).substr(at + 2)) > 0) begins.push_back(at + 2);
  }
  if (begins.size() == 1) return sink(ReadMail(DocumentOfFile(path), std::move(bytes)));
  begins.push_back(bytes.size());
  FilePlace place;
  for (size_t i = 0; i + 1 < begins.size(); ++i) {
    std::string message = bytes.substr(begins[i], begins[i + 1] - begins[i]);
    const FilePlace begin = place;
    Advance(message, "UTF-8", &place);
    Document document = DocumentOfFile(fmt::format("{}:{}", path, begin.byte));
    Result<RawDocument> raw = ReadMail(std::move(document), std::move(message));
    if (raw) raw->begin = begin;
    sink(std::move(raw));
  }
}

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
  start.remove_prefix(EnvelopeLength(start));
  constexpr size_t kLookedAt = 16 * 1024;
  const std::string_view near = start.substr(0, kLookedAt);
  size_t usual = 0;
  for (size_t place = 0; place < near.size();) {
    const size_t end = std::min(near.find('\n', place), near.size());
    const std::string_view line = near.substr(place, end - place);
    // The empty line behind the header.
    if (line.empty() || line == "\r") return usual >= 2;
    const bool folded = place > 0 && (line[0] == ' ' || line[0] == '\t');
    if (!folded && !IsHeaderLine(line)) return false;
    if (!folded) usual += IsUsualField(LowerAscii(line.substr(0, line.find(':'))));
    place = end + 1;
  }
  return usual >= 2;
}

}  // namespace countercheck
