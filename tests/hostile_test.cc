// Input that is no article: huge lines, floods of figures, broken files and broken rules. It costs
// time and memory in proportion to its size, gives a message with its place, and stops no other.
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <zlib.h>

#include <chrono>
#include <cstdio>
#include <string>
#include <vector>

#include "extractors/extract.h"
#include "pipeline/check/compare.h"
#include "pipeline/text/prepare.h"
#include "tests/program_run.h"

namespace countercheck {
namespace {

// Generous: the machine may be slow, and the program built with sanitizers.
constexpr double kMostSeconds = 20;

constexpr char kGood[] = "Acme Corporation said its revenue rose 12% in the first quarter.\n";

std::string Repeated(const std::string& unit, size_t bytes) {
  std::string text;
  while (text.size() < bytes) text += unit;
  return text;
}

double SecondsSince(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

const RuleBook& Rules() {
  static const Result<RuleBook> rules = RuleBook::Load(BuiltinRules());
  return *rules;
}

Article ArticleOf(const std::string& text) {
  Document document;
  document.name = "flood.txt";
  return *PrepareArticle(document, text);
}

class Hostile : public ::testing::Test {
 protected:
  ScratchFolder scratch_;
  std::string good_ = scratch_.Write("good.txt", kGood);
};

TEST_F(Hostile, OneLineOfOneKind) {
  std::vector<std::string> files;
  for (const std::string unit :
       {"x", "costs did not rise ", "7", "(", "a b ", "$", "-", ". ", "\"said ", "Acme ", "May ",
        "e\xCC\x81", "\xCC\x81", "\xFF\xC3 ", "first quarter of ", "\n"})
    files.push_back(scratch_.Write("line" + std::to_string(files.size()), Repeated(unit, 60'000)));
  std::vector<std::string> arguments = {"check", "--format", "jsonl", good_};
  arguments.insert(arguments.end(), files.begin(), files.end());
  const auto start = std::chrono::steady_clock::now();
  const ProgramRun run = RunProgram(arguments);
  EXPECT_LT(SecondsSince(start), kMostSeconds);
  EXPECT_EQ(run.exit_code, 0) << run.out.substr(0, 1000) << run.err;
  EXPECT_NE(run.out.find("\"metric\":\"revenue\""), std::string::npos);
  for (const std::string& file : files)
    EXPECT_NE(run.out.find("\"document\":\"" + file + "\""), std::string::npos) << file;
}

TEST_F(Hostile, OneLineOfFigures) {
  std::vector<std::string> arguments = {"quantities", "--format", "jsonl"};
  for (const std::string unit :
       {"5% ", "1,", "from 5% to ", "one and a half million ", "Q1 2026 ", "$5-$6 or "})
    arguments.push_back(
        scratch_.Write("figures" + std::to_string(arguments.size()), Repeated(unit, 20'000)));
  const auto start = std::chrono::steady_clock::now();
  const ProgramRun run = RunProgram(arguments);
  EXPECT_LT(SecondsSince(start), kMostSeconds);
  EXPECT_EQ(run.exit_code, 0) << run.err;
  EXPECT_NE(run.out.find("\"text\":\"5%\""), std::string::npos);
}

// Each alone an error that names it, in time; the article beside it is read.
TEST_F(Hostile, FilesThatOnlyLookLikeArticles) {
  const std::string warc = "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99999999999\r\n\r\n";
  const std::string entities = "<!DOCTYPE r [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>";
  const struct {
    const char* name;
    std::string bytes;
    const char* message;
  } rows[] = {
      {"nested.html", "<html>" + Repeated("<div>", 2'000'000), "tags nested deeper than"},
      {"attributes.html", "<html><p" + Repeated(" a=1", 400'000) + ">", "a tag of more than"},
      {"title.html", "<html><title>" + Repeated("long ", 1'000'000), "a title longer than"},
      {"title.jsonl",
       "{\"title\":\"" + Repeated("long ", 1'000'000) + "\",\"text\":\"It fell 5%.\"}\n",
       "a title longer than"},
      {"title.xml", "<rss><item><title>" + Repeated("long ", 1'000'000) + "</title></item></rss>",
       "a title longer than"},
      {"heading.html",
       "<html><h1>" + Repeated("long ", 1'000'000) + "</h1><p>" +
           Repeated("Acme said that it would close a plant, and so it did. ", 2'000),
       "a title longer than"},
      {"only_heading.html", "<html><h1>" + Repeated("long ", 1'000'000) + "</h1><p>x",
       "a title longer than"},
      {"graph.html",
       "<html><meta property='og:title' content='" + Repeated("long ", 1'000'000) + "'><p>x",
       "a title longer than"},
      {"headline.html",
       "<html><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"" +
           Repeated("long ", 1'000'000) + "\"}</script><p>x",
       "a title longer than"},
      {"nuls.html", "<html>" + std::string(10'000, '\0'), "not text"},
      {"bomb.xml", entities + "<rss>&b;</rss>", "declares entities"},
      {"outside.xml", "<!DOCTYPE r [<!ENTITY a SYSTEM \"/etc/passwd\">]><rss>&a;</rss>",
       "declares entities"},
      {"parameter.xml", "<!DOCTYPE r [<!ENTITY % a SYSTEM \"a.dtd\"> %a;]><rss></rss>",
       "declares entities"},
      {"deep.xml", Repeated("<rss>", 2'000'000), "not valid XML"},
      {"objects.json", Repeated("{\"a\":", 50'000), "nested deeper than"},
      {"deep.json", "{\"body_html\":" + Repeated("[", 10'000), "nested deeper than"},
      {"lie.warc", warc + "HTTP/1.1 200 OK\r\n\r\n<p>x", "longer than the file"},
      {"cut.gz", "\x1F\x8B\x08 and no more", "damaged compressed data"},
      {"cut.zip", "PK\x03\x04 and no more", "ends too early"},
  };
  for (const auto& row : rows) {
    const std::string file = scratch_.Write(row.name, row.bytes);
    const auto start = std::chrono::steady_clock::now();
    const ProgramRun run = RunProgram({"extract", "--format", "jsonl", file, good_});
    EXPECT_LT(SecondsSince(start), kMostSeconds) << row.name;
    EXPECT_EQ(run.exit_code, 3) << row.name;
    EXPECT_NE(run.out.find(row.message), std::string::npos) << row.name << run.out.substr(0, 500);
    EXPECT_NE(run.out.find("\"metric\":\"revenue\""), std::string::npos) << row.name;
  }
}

// What a child process took, in kilobytes at its largest.
struct MeasuredRun {
  int exit_code = -1;
  double seconds = 0;
  long peak_kilobytes = 0;
  std::string out;
};

MeasuredRun RunMeasured(const std::vector<std::string>& arguments, const ScratchFolder& scratch) {
  const std::string out = (scratch.path() / "measured").string();
  const auto start = std::chrono::steady_clock::now();
  std::fflush(nullptr);  // or the child writes what is left once more
  const pid_t child = fork();
  if (child == 0) {
    std::vector<char*> words = {const_cast<char*>(COUNTERCHECK_PROGRAM)};
    for (const std::string& argument : arguments)
      words.push_back(const_cast<char*>(argument.data()));
    words.push_back(nullptr);
    if (freopen(out.c_str(), "w", stdout) == nullptr) _exit(126);
    execv(words[0], words.data());
    _exit(127);
  }
  int status = 0;
  rusage usage{};
  if (wait4(child, &status, 0, &usage) != child) return {};
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, SecondsSince(start), usage.ru_maxrss,
          ReadWhole(out)};
}

std::string Gzip(const std::string& unit, size_t bytes, const std::string& start = "") {
  z_stream state{};
  deflateInit2(&state, 6, Z_DEFLATED, 31, 8, Z_DEFAULT_STRATEGY);
  std::string packed;
  std::string chunk(64 * 1024, '\0');
  const auto give = [&](const std::string& piece, int flush) {
    std::string input = piece;
    state.next_in = reinterpret_cast<Bytef*>(input.data());
    state.avail_in = static_cast<uInt>(input.size());
    do {
      state.next_out = reinterpret_cast<Bytef*>(chunk.data());
      state.avail_out = static_cast<uInt>(chunk.size());
      deflate(&state, flush);
      packed.append(chunk, 0, chunk.size() - state.avail_out);
    } while (state.avail_out == 0);
  };
  give(start, Z_NO_FLUSH);
  const std::string block = Repeated(unit, 1 << 20);
  for (size_t given = 0; given < bytes; given += block.size()) give(block, Z_NO_FLUSH);
  give("", Z_FINISH);
  deflateEnd(&state);
  return packed;
}

bool IsSanitized() {
#if defined(__SANITIZE_ADDRESS__)
  return true;
#else
  return false;
#endif
}

// Small files that become large ones: a message in time, within 256 MB, and the next file is read.
TEST_F(Hostile, SmallFilesThatUnpackToLargeOnes) {
  constexpr size_t kLarge = 57u << 20;
  const std::string sentence =
      "Acme Corporation said its revenue rose 12% to $193.4 million in the first quarter.\n\n";
  const std::string mail = "From: a\nTo: b\nSubject: c\nMIME-Version: 1.0\n";
  const std::string base64 = mail + "Content-Transfer-Encoding: base64\n\n";
  const std::string quoted = mail + "Content-Transfer-Encoding: quoted-printable\n\n";
  const std::string page = "<html><body>";
  const std::string linked =
      "<html><script type='application/ld+json'>{\"@type\":\"LiveBlogPosting\",";
  const std::string sentences = Repeated(sentence, 2'000'000);
  const struct {
    const char* name;
    std::string bytes;
    bool may_be_read = false;
  } rows[] = {
      {"zeros.gz", Gzip(std::string(1024, '\0'), 1u << 30)},
      {"spaces.gz", Gzip(" ", 1u << 30)},
      {"lines.jsonl.gz", Gzip("\n", 1u << 30)},
      {"documents.jsonl.gz", Gzip("{\"text\":\"a\"}\n", 300u << 20)},
      {"prose.gz", Gzip(sentence, kLarge)},
      {"figures.gz", Gzip("5% ", kLarge)},
      {"short.gz", Gzip("It fell. ", kLarge)},
      {"marks.gz", Gzip("e\xCC\x81 ", kLarge)},
      {"base64.eml.gz", Gzip("UmV2ZW51ZSByb3NlIDEyJS4g\n", kLarge, base64)},
      {"quoted.eml.gz", Gzip("a=3D=20b 5=25 ", kLarge, quoted)},
      {"page.html.gz", Gzip("<p>" + sentence + "</p>", kLarge, page)},
      {"references.html.gz", Gzip("&amp;5%", kLarge, page)},
      {"text.md.gz", Gzip("# **a** [b](c)\n\n" + sentence, kLarge)},
      {"item.xml.gz", Gzip(sentence, 15u << 20, "<rss><channel><item><description>")},
      // Not packed, and just within the limits of bytes.
      {"claims.txt", sentences},
      {"figures.txt", Repeated("5% ", 2'000'000)},
      {"short.txt", Repeated("It fell. ", 2'000'000), true},
      {"stops.txt", Repeated("5. ", 2'000'000), true},
      {"words.txt", Repeated("costs did not rise ", 2'000'000), true},
      {"marks.txt", Repeated("e\xCC\x81 ", 2'000'000), true},
      {"elements.xml", "<rss>" + Repeated("<a/>", 15'000'000) + "</rss>"},
      {"pairs.xml", "<rss>" + Repeated("<a>x</a>y", 4'400'000) + "</rss>"},
      {"attributes.xml", "<rss>" + Repeated("<a b='' c='' d='' e=''/>", 15'000'000) + "</rss>"},
      {"lines.txt", Repeated("ab\n", 2'000'000)},
      {"linked.html",
       linked + "\"articleBody\":\"" + Repeated("<b><i>Acme &amp; ", 3'900'000) + "\"}</script>",
       true},
      {"entries.html",
       linked + "\"liveBlogUpdate\":[" +
           Repeated("{\"articleBody\":\"Its shares <b>fell</b> 5% on Monday.\"},", 3'900'000) +
           "{}]}</script>",
       true},
      {"claims.html", page + Repeated(sentence + "<br>", 3'000'000)},
  };
  const double most_seconds = IsSanitized() ? 10 * kMostSeconds : kMostSeconds;
  const long most_kilobytes = (IsSanitized() ? 4096 : 256) * 1024;
  for (const auto& row : rows) {
    const std::string file = scratch_.Write(row.name, row.bytes);
    const MeasuredRun run = RunMeasured({"extract", "--format", "jsonl", file, good_}, scratch_);
    EXPECT_TRUE(run.exit_code == 3 || row.may_be_read) << row.name << run.exit_code;
    EXPECT_LT(run.seconds, most_seconds) << row.name;
    EXPECT_LT(run.peak_kilobytes, most_kilobytes) << row.name;
    EXPECT_TRUE(run.out.find("\"type\":\"error\"") != std::string::npos || row.may_be_read)
        << row.name;
    EXPECT_NE(run.out.find("\"metric\":\"revenue\""), std::string::npos) << row.name;
    RecordProperty(row.name, std::to_string(run.seconds) + " s, " +
                                 std::to_string(run.peak_kilobytes / 1024) + " MB");
  }
}

// What costs a careless reader the square of its size.
TEST_F(Hostile, PagesOfOneKindOfMarkUp) {
  std::vector<std::string> files;
  for (const std::string unit :
       {"<b><p>", "<a href=x>y", "&amp;", "&", "<", "<svg>", "<!--", "</p>", "<td>x", "<li>x",
        "<h2>x", "<br>", "\xFF\xC3", "<p>a, b, c."})
    files.push_back(scratch_.Write("page" + std::to_string(files.size()) + ".html",
                                   "<html>" + Repeated(unit, 200'000)));
  for (const std::string unit : {"[a](b ", "![", "**a", "# a\n", "- a\n", "`", "<a ", "\\", "_a"})
    files.push_back(
        scratch_.Write("text" + std::to_string(files.size()) + ".md", Repeated(unit, 200'000)));
  files.push_back(scratch_.Write("parts.eml",
                                 "From: a\nTo: b\nSubject: c\nContent-Type: "
                                 "multipart/mixed; boundary=x\n\n" +
                                     Repeated("--x\n", 400'000)));
  std::vector<std::string> arguments = {"extract", "--format", "jsonl", good_};
  arguments.insert(arguments.end(), files.begin(), files.end());
  const auto start = std::chrono::steady_clock::now();
  const ProgramRun run = RunProgram(arguments);
  EXPECT_LT(SecondsSince(start), 3 * kMostSeconds);
  EXPECT_NE(run.out.find("\"metric\":\"revenue\""), std::string::npos);
  EXPECT_NE(run.exit_code, -1) << run.err;
}

TEST_F(Hostile, BrokenFilesAreNamedAndTheOthersDone) {
  struct Row {
    std::string path;
    int exit_code;
    std::string message;  // empty: none
  };
  const std::string deep = Repeated("{\"a\":", 500'000) + "1" + Repeated("}", 100'000);
  const std::string utf16(
      "\xFF\xFEU\0p\0 \0"
      "5\0%\0.\0",
      14);
  const std::string sidecar = scratch_.Write("side.txt", kGood);
  scratch_.Write("side.txt.meta.json", "{\"outlet\": ");
  for (const Row& row : {
           Row{scratch_.Write("deep.jsonl", deep + "\n"), 3, "line 1: JSON nested deeper than"},
           Row{scratch_.Write("list.jsonl", Repeated("[", 500'000) + "\n"), 3,
               "line 1: JSON nested"},
           Row{scratch_.Write("number.jsonl", "{\"text\": 5e99999}\n"), 3, "line 1"},
           Row{sidecar, 3, "side.txt.meta.json: byte 1"},
           Row{scratch_.Write("utf16.txt", utf16), 0, ""},
           Row{scratch_.Write("bad_utf8.txt", "Sales \xFF\xFE\xC3( rose 5%.\n"), 0, ""},
           Row{scratch_.Write("no_end.txt", "Revenue rose 5"), 0, ""},
       }) {
    for (const std::string command : {"extract", "quantities"}) {
      const ProgramRun run = RunProgram({command, row.path, good_});
      EXPECT_EQ(run.exit_code, row.exit_code) << command << " " << row.path << "\n" << run.err;
      EXPECT_NE(run.err.find(row.message), std::string::npos) << run.err;
      EXPECT_EQ(run.err.empty(), row.message.empty()) << run.err;
      EXPECT_NE(run.out.find("12%"), std::string::npos) << command << " " << row.path;
    }
  }
}

TEST_F(Hostile, BrokenRuleFoldersStopBeforeAnyArticle) {
  struct Row {
    std::string folder;
    std::string message;
  };
  const auto folder = [&](const std::string& name, const std::string& bytes) {
    scratch_.Write(name + "/metrics/some.rule", bytes);
    return (scratch_.path() / name).string();
  };
  std::filesystem::create_directories(scratch_.path() / "empty");
  const std::string binary(
      "\x7f"
      "ELF\0\1\2",
      7);
  for (const Row& row : {
           Row{(scratch_.path() / "missing").string(), "cannot be read"},
           Row{(scratch_.path() / "empty").string(), "holds no rule files"},
           Row{good_, "cannot be read"},
           Row{folder("binary", binary), "some.rule:1"},
           Row{folder("large", "metric: some\nname: " + Repeated("y ", 5'000'000)), "some.rule"},
           Row{folder("unknown", "metrik: some\n"), "'metrik'"},
       }) {
    const ProgramRun run = RunProgram({"check", good_, "--rules", row.folder});
    EXPECT_EQ(run.exit_code, 2) << row.folder;
    EXPECT_NE(run.err.find(row.message), std::string::npos) << run.err.substr(0, 1000);
    EXPECT_LT(run.err.size(), 5'000u) << "a message is not the whole file";
    EXPECT_EQ(run.out, "");
  }
}

TEST_F(Hostile, EverySecondLineOfJsonIsBroken) {
  std::string lines;
  for (int i = 0; i < 1'000; ++i)
    lines += "{\"id\":\"n" + std::to_string(i) + "\",\"text\":\"Acme revenue rose 5%.\"}\n{bad\n";
  const ProgramRun run =
      RunProgram({"extract", "--format", "jsonl", scratch_.Write("many.jsonl", lines)});
  EXPECT_EQ(run.exit_code, 3);
  EXPECT_NE(run.out.find("\"id\":\"n999\""), std::string::npos);
  EXPECT_NE(run.out.find("\"where\":\"line 2000\""), std::string::npos);
}

TEST(Limits, TooManyClaimsAreAnErrorThatNamesLimitAndLine) {
  const Article article = ArticleOf(
      "Acme results\n\nAcme revenue rose 5%.\n\nAcme revenue rose 6%.\n\nAcme revenue rose 7%.\n");
  struct Row {
    ExtractLimits limits;
    std::string error;  // empty: none
  };
  for (const Row& row : {
           Row{{}, ""},
           Row{{.max_claims = 3}, ""},
           Row{{.max_claims = 2}, "flood.txt: line 7: more than 2 claims, the limit"},
           Row{{.max_claims = 0}, "flood.txt: line 3: more than 0 claims, the limit"},
           Row{{.max_claim_bytes = 50}, "flood.txt: line 5: its claims quote more than 50 bytes"},
       }) {
    const auto claims = Extract(article, Rules(), row.limits);
    ASSERT_EQ(claims.has_value(), row.error.empty());
    if (claims) {
      EXPECT_EQ(*claims, Extract(article, Rules()));
    } else {
      EXPECT_TRUE(FormatError(claims.error()).starts_with(row.error)) << claims.error().message;
    }
  }
  EXPECT_TRUE(FindMentions(article, {.max_mentions = 3}));
  const auto mentions = FindMentions(article, {.max_mentions = 1});
  ASSERT_FALSE(mentions);
  EXPECT_NE(mentions.error().message.find("more than 1 figures and periods"), std::string::npos);
}

// As many claims on one question, or over many subjects, as no news day has.
TEST(Flood, ComparingIsNotQuadratic) {
  for (const int subjects : {1, 500}) {
    std::vector<Document> documents(40);
    std::vector<Claim> claims(10'000);
    for (size_t i = 0; i < documents.size(); ++i) documents[i].name = "d" + std::to_string(i);
    for (size_t i = 0; i < claims.size(); ++i) {
      Claim& claim = claims[i];
      claim.id = std::to_string(i);
      claim.document = documents[i % documents.size()].name;
      claim.subject.name = "Number " + std::to_string(i / documents.size() % size_t(subjects));
      claim.metric = "revenue";
      claim.measure = Measure::kLevel;
      claim.value.kind = QuantityKind::kMoney;
      claim.value.unit = "USD";
      claim.value.low = claim.value.high = Decimal(static_cast<long long>(1'000 + i));
      claim.value.interval = IntervalOf(claim.value);
      claim.span.bytes = {i * 10, i * 10 + 2};
    }
    const auto start = std::chrono::steady_clock::now();
    EXPECT_FALSE(Compare(documents, claims).empty());
    EXPECT_LT(SecondsSince(start), kMostSeconds) << subjects;
  }
}

}  // namespace
}  // namespace countercheck
