// The same article in any wrapping gives the same claims, and each span points to the same words in
// the wrapping file: articles of our own, and those of COUNTERCHECK_SHARED/gold where it is set.
#include <gtest/gtest.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "tests/program_run.h"

namespace countercheck {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

std::string Replaced(std::string text, const std::string& from, const std::string& to) {
  for (size_t at = text.find(from); at != text.npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

std::string Escaped(const std::string& text) {
  return Replaced(Replaced(Replaced(text, "&", "&amp;"), "<", "&lt;"), ">", "&gt;");
}

// Blocks of lines parted by empty lines, as paragraphs whose lines end with <br>.
std::string Paragraphs(const std::string& text, const std::string& open, const std::string& close) {
  std::string html;
  std::string rest = Replaced(text, "\r\n", "\n");
  while (rest.ends_with('\n')) rest.pop_back();
  for (size_t begin = 0; begin < rest.size();) {
    size_t end = std::min(rest.find("\n\n", begin), rest.size());
    html +=
        open + Replaced(Escaped(rest.substr(begin, end - begin)), "\n", "<br>\n") + close + "\n";
    begin = std::min(rest.find_first_not_of('\n', end), rest.size());
  }
  return html;
}

std::string QuotedPrintable(const std::string& text) {
  std::string coded;
  size_t column = 0;
  for (const char c : text) {
    char code[4] = {c, 0, 0, 0};
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x80 || c == '=') std::snprintf(code, sizeof code, "=%02X", byte);
    if (column + 3 > 74 && c != '\n') {
      coded += "=\r\n";
      column = 0;
    }
    coded += c == '\n' ? "\r\n" : code;
    column = c == '\n' ? 0 : column + std::string(code).size();
  }
  return coded;
}

// Text as the bytes of UTF-16, the lowest first, with its mark.
std::string Utf16(const std::string& text) {
  std::string bytes = "\xFF\xFE";
  icu::UnicodeString wide = icu::UnicodeString::fromUTF8(text);
  for (int32_t i = 0; i < wide.length(); ++i) {
    bytes += static_cast<char>(wide[i] & 0xFF);
    bytes += static_cast<char>(wide[i] >> 8);
  }
  return bytes;
}

std::string FromUtf16(const std::string& bytes) {
  icu::UnicodeString wide;
  for (size_t i = 0; i + 1 < bytes.size(); i += 2) {
    const auto low = static_cast<unsigned char>(bytes[i]);
    const auto high = static_cast<unsigned char>(bytes[i + 1]);
    wide.append(static_cast<char16_t>(high << 8 | low));
  }
  std::string text;
  return wide.toUTF8String(text);
}

struct Wrapping {
  std::string name;
  std::string bytes;
};

std::vector<Wrapping> Wrap(const std::string& text) {
  const std::string nav = "<nav><a href='/'>Home</a> <a href='/m'>Markets</a></nav>";
  const std::string foot = "<footer><p>&copy; 2026. <a href='/t'>Terms</a></p></footer>";
  const std::string plain = Paragraphs(text, "<p>", "</p>");
  const std::string page =
      "<!DOCTYPE html><html><head><meta charset='utf-8'><meta name='date' "
      "content='2026-06-15'></head><body>" +
      nav + "<article>" + plain + "</article>" + foot + "</body></html>";
  const std::string http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page;
  return {
      {"a.html", page},
      {"b.html", "<html><body><div id='nav'><a href='/'>Home</a></div><div class='content'>" +
                     Paragraphs(text, "<div class='par'><p>", "</p></div>") + "</div>" +
                     "<div class='sidebar'><ul><li><a href='/x'>More</a></li></ul></div></html>"},
      {"c.html", "<HTML><BODY><TABLE><TR><TD WIDTH=100><A HREF=/>Home</A></TD><TD><FONT SIZE=2>" +
                     Paragraphs(text, "<P>", "") + "</FONT></TD></TR></TABLE></BODY></HTML>"},
      {"a.rss",
       "<rss "
       "version='2.0'><channel><title>W</title><item><guid>1</guid><pubDate>2026-06-15</"
       "pubDate><description>" +
           Escaped(plain) + "</description></item></channel></rss>"},
      {"a.warc",
       "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://w/1\r\nContent-Length: " +
           std::to_string(http.size()) + "\r\n\r\n" + http + "\r\n\r\n"},
      {"a.json", "{\"uri\":\"urn:1\",\"versioncreated\":\"2026-06-15\",\"body_html\":" +
                     Json(plain).dump(-1, ' ', true) + "}"},
      {"a.eml",
       "From: a@w.example\r\nTo: b@w.example\r\nDate: x\r\nMIME-Version: 1.0\r\n"
       "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: "
       "quoted-printable\r\n\r\n" +
           QuotedPrintable(Replaced(text, "\r\n", "\n"))},
      {"utf16.txt", Utf16(text)},
      {"utf16.html", Utf16(page)},
  };
}

std::string WithoutTags(const std::string& html) {
  std::string words;
  bool within = false;
  for (const char c : html) {
    if (c == '<') within = true;
    if (!within) words += c;
    if (c == '>') within = false;
  }
  return words;
}

std::string Unescaped(std::string text) {
  text = Replaced(Replaced(text, "&lt;", "<"), "&gt;", ">");
  return Replaced(text, "&amp;", "&");
}

std::string FromQuotedPrintable(const std::string& coded) {
  std::string text;
  for (size_t i = 0; i < coded.size(); ++i) {
    if (coded[i] != '=') {
      text += coded[i];
    } else if (coded[i + 1] == '\r') {
      i += 2;
    } else {
      text += static_cast<char>(std::stoi(coded.substr(i + 1, 2), nullptr, 16));
      i += 2;
    }
  }
  return text;
}

// What a reader sees of `bytes`, a piece of the wrapping `name`.
std::string Unwrapped(std::string bytes, const std::string& name) {
  if (name.ends_with(".eml")) return FromQuotedPrintable(bytes);
  if (name.starts_with("utf16")) bytes = FromUtf16(bytes);
  if (name.ends_with(".txt")) return bytes;
  if (name.ends_with(".json")) bytes = Json::parse("\"" + bytes + "\"");
  if (name.ends_with(".rss")) bytes = Unescaped(bytes);
  return Unescaped(WithoutTags(bytes));
}

std::string OneLine(const std::string& text) {
  std::istringstream words(text);
  std::string line;
  for (std::string word; words >> word;) line += (line.empty() ? "" : " ") + word;
  return line;
}

std::vector<Json> ReadClaims(const std::string& path) {
  const ProgramRun run = RunProgram({"extract", path, "--format", "jsonl"});
  EXPECT_EQ(run.exit_code, 0) << run.err << run.out.substr(0, 500);
  std::vector<Json> claims;
  std::istringstream lines(run.out);
  for (std::string line; std::getline(lines, line);) {
    Json object = Json::parse(line);
    if (object["type"] == "claim") claims.push_back(std::move(object));
  }
  return claims;
}

// What a claim says, as far as it does not depend on the file.
std::string Described(const Json& claim) {
  return claim["metric"].dump() + claim["measure"].dump() + claim["value"].dump() +
         claim["unit"].dump() + claim["subject"]["name"].dump() + claim["period"].dump() +
         OneLine(claim["quote"]);
}

// Code points and units of UTF-16 in `bytes`, all of them well-formed.
std::pair<size_t, size_t> Characters(const std::string& bytes, bool wide) {
  const icu::UnicodeString text = icu::UnicodeString::fromUTF8(wide ? FromUtf16(bytes) : bytes);
  return {static_cast<size_t>(text.countChar32()), static_cast<size_t>(text.length())};
}

// Every character of a claim's value stands where its span says, in all three counts.
void ExpectPlaces(const std::vector<Json>& claims, const Wrapping& wrapping,
                  const std::string& article) {
  const bool wide = wrapping.name.starts_with("utf16");
  for (const Json& claim : claims) {
    const Json& span = claim["span"];
    const size_t begin = span["bytes"][0], end = span["bytes"][1];
    ASSERT_TRUE(begin < end && end <= wrapping.bytes.size()) << article << wrapping.name;
    const std::string there = wrapping.bytes.substr(begin, end - begin);
    EXPECT_EQ(OneLine(Unwrapped(there, wrapping.name)), OneLine(claim["value"]["text"]))
        << article << " as " << wrapping.name << ": " << there;
    const auto [codepoints, units] = Characters(wrapping.bytes.substr(0, begin), wide);
    EXPECT_EQ(span["codepoints"][0], codepoints) << article << " as " << wrapping.name;
    EXPECT_EQ(span["utf16"][0], units) << article << " as " << wrapping.name;
  }
}

void ExpectSameClaims(const std::string& text, const std::string& name) {
  const ScratchFolder scratch;
  // A date that no article names, so that none is looked for in one wrapping alone.
  const auto claims_of = [&](const Wrapping& file) {
    const std::string path = scratch.Write(file.name, file.bytes);
    std::ofstream(path + ".meta.json") << "{\"published\":\"2026-06-15\"}";
    return ReadClaims(path);
  };
  std::vector<std::string> expected;
  for (const Json& claim : claims_of({"plain.txt", text})) expected.push_back(Described(claim));
  for (const Wrapping& wrapping : Wrap(text)) {
    const std::vector<Json> claims = claims_of(wrapping);
    std::vector<std::string> found;
    for (const Json& claim : claims) found.push_back(Described(claim));
    EXPECT_EQ(found, expected) << name << " as " << wrapping.name;
    ExpectPlaces(claims, wrapping, name);
  }
}

std::vector<fs::path> ArticlesIn(const fs::path& folder) {
  std::vector<fs::path> articles;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.path().extension() == ".txt" && entry.path().parent_path().filename() == "articles") {
      articles.push_back(entry.path());
    }
  }
  std::sort(articles.begin(), articles.end());
  return articles;
}

TEST(Wrapped, ArticlesOfTheCorpusGiveTheSameClaims) {
  const auto articles = ArticlesIn(fs::path(COUNTERCHECK_SOURCE_DIR) / "corpus");
  ASSERT_FALSE(articles.empty());
  for (const fs::path& path : articles) ExpectSameClaims(ReadWhole(path), path.filename());
}

TEST(Wrapped, ArticlesOfTheGoldGiveTheSameClaims) {
  const char* shared = std::getenv("COUNTERCHECK_SHARED");
  if (shared == nullptr || !fs::is_directory(fs::path(shared) / "gold")) {
    GTEST_SKIP() << "COUNTERCHECK_SHARED has no gold/";
  }
  for (const fs::path& path : ArticlesIn(fs::path(shared) / "gold")) {
    ExpectSameClaims(ReadWhole(path), path.lexically_relative(shared).string());
  }
}

}  // namespace
}  // namespace countercheck
