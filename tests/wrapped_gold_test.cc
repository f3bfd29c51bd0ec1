// The same article in any wrapping gives the same claims, and each span points to the same words in
// the wrapping file: articles of our own, and those of COUNTERCHECK_SHARED/gold where it is set.
#include <gtest/gtest.h>

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

struct Wrapping {
  std::string name;
  std::string bytes;
};

std::vector<Wrapping> Wrap(const std::string& text) {
  const std::string nav = "<nav><a href='/'>Home</a> <a href='/m'>Markets</a></nav>";
  const std::string foot = "<footer><p>&copy; 2026. <a href='/t'>Terms</a></p></footer>";
  const std::string plain = Paragraphs(text, "<p>", "</p>");
  const std::string page = "<!DOCTYPE html><html><head><meta charset='utf-8'><meta name='date' content='2026-06-15'></head><body>" + nav +
                           "<article>" + plain + "</article>" + foot + "</body></html>";
  const std::string http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page;
  return {
      {"a.html", page},
      {"b.html", "<html><body><div id='nav'><a href='/'>Home</a></div><div class='content'>" +
                     Paragraphs(text, "<div class='par'><p>", "</p></div>") + "</div>" +
                     "<div class='sidebar'><ul><li><a href='/x'>More</a></li></ul></div></html>"},
      {"c.html", "<HTML><BODY><TABLE><TR><TD WIDTH=100><A HREF=/>Home</A></TD><TD><FONT SIZE=2>" +
                     Paragraphs(text, "<P>", "") + "</FONT></TD></TR></TABLE></BODY></HTML>"},
      {"a.rss", "<rss version='2.0'><channel><title>W</title><item><guid>1</guid><pubDate>2026-06-15</pubDate><description>" +
                    Escaped(plain) + "</description></item></channel></rss>"},
      {"a.warc",
       "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://w/1\r\nContent-Length: " +
           std::to_string(http.size()) + "\r\n\r\n" + http + "\r\n\r\n"},
      {"a.json", "{\"uri\":\"urn:1\",\"versioncreated\":\"2026-06-15\",\"body_html\":" + Json(plain).dump(-1, ' ', true) + "}"},
      {"a.eml",
       "From: a@w.example\r\nTo: b@w.example\r\nDate: x\r\nMIME-Version: 1.0\r\n"
       "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: "
       "quoted-printable\r\n\r\n" +
           QuotedPrintable(Replaced(text, "\r\n", "\n"))},
  };
}

// A claim as far as it does not depend on the file: what it says, and the words its span covers.
std::vector<std::string> ClaimsOf(const std::string& path, const std::string& published,
                                  bool with_words) {
  const std::string bytes = ReadWhole(path);
  std::ofstream(path + ".meta.json") << "{\"published\":\"" << published << "\"}";
  const ProgramRun run = RunProgram({"extract", path, "--format", "jsonl"});
  EXPECT_EQ(run.exit_code, 0) << run.err << run.out.substr(0, 500);
  std::vector<std::string> claims;
  std::istringstream lines(run.out);
  for (std::string line; std::getline(lines, line);) {
    const Json claim = Json::parse(line);
    if (claim["type"] != "claim") continue;
    const size_t begin = claim["span"]["bytes"][0], end = claim["span"]["bytes"][1];
    std::string described = claim["metric"].dump() + claim["measure"].dump() +
                            claim["value"].dump() + claim["unit"].dump() +
                            claim["subject"]["name"].dump() + claim["period"].dump();
    if (with_words) described += bytes.substr(begin, end - begin);
    claims.push_back(described);
  }
  return claims;
}

// Of the words that claims cover, those that are no letter or digit may be written otherwise.
bool CoversFigure(const std::string& path) {
  const std::string bytes = ReadWhole(path);
  const ProgramRun run = RunProgram({"extract", path, "--format", "jsonl"});
  std::istringstream lines(run.out);
  for (std::string line; std::getline(lines, line);) {
    const Json claim = Json::parse(line);
    if (claim["type"] != "claim") continue;
    const size_t begin = claim["span"]["bytes"][0], end = claim["span"]["bytes"][1];
    const std::string value = claim["value"]["text"];
    const char first = value.empty() ? ' ' : value[0];
    const bool digit = first >= '0' && first <= '9';
    if (end > bytes.size() || begin >= end) return false;
    if (digit && bytes[begin] != first) return false;
    const std::string words = bytes.substr(begin, end - begin);
    if (words.find('>') != words.npos && value.find(' ') == value.npos) return false;
  }
  return true;
}

void ExpectSameClaims(const std::string& text, const std::string& name) {
  const ScratchFolder scratch;
  // A date that no article names, so that none is looked for in one wrapping alone.
  const std::string day = "2026-06-15";
  const auto expected = ClaimsOf(scratch.Write("plain.txt", text), day, false);
  for (const Wrapping& wrapping : Wrap(text)) {
    const std::string path = scratch.Write(wrapping.name, wrapping.bytes);
    const auto found = ClaimsOf(path, day, false);
    EXPECT_TRUE(CoversFigure(path)) << name << " as " << wrapping.name;
    size_t same = 0;
    for (size_t i = 0; i < std::min(found.size(), expected.size()); ++i) {
      same += found[i] == expected[i];
    }
    EXPECT_EQ(found.size(), expected.size()) << name << " as " << wrapping.name;
    if (same != expected.size()) {
      ADD_FAILURE() << name << " as " << wrapping.name << ": " << same << " of " << expected.size();
    }
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
