#include "pipeline/ingest/ingest.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <streambuf>
#include <string>
#include <utility>
#include <vector>

#include "pipeline/ingest/json_object.h"

namespace countercheck {
namespace {

namespace fs = std::filesystem;

class IngestTest : public testing::Test {
 protected:
  void SetUp() override {
    const auto* test = testing::UnitTest::GetInstance()->current_test_info();
    folder_ = fs::path(testing::TempDir()) / (std::string("ingest_") + test->name());
    fs::remove_all(folder_);
    fs::create_directories(folder_);
  }
  void TearDown() override { fs::remove_all(folder_); }

  std::string Write(const std::string& name, const std::string& content) const {
    const std::string path = (folder_ / name).string();
    std::ofstream(path, std::ios::binary) << content;
    return path;
  }

  // A line for each document and error, without the folder in it.
  std::string Read(const std::vector<std::string>& paths, InputFormat format = InputFormat::kDetect,
                   const std::string& standard_input = "", IngestLimits limits = {}) const {
    std::istringstream in(standard_input);
    std::string read;
    Ingest(paths, format, in, limits, [&](Result<RawDocument> raw) {
      if (!raw) {
        read += "error " + FormatError(raw.error()) + "\n";
        return;
      }
      const Document& d = raw->document;
      read += d.name + "|" + d.identity + "|" + d.outlet + "|" + d.url + "|" + d.published + "|" +
              d.title + "|" + raw->bytes + "\n";
    });
    const std::string prefix = folder_.string() + "/";
    for (size_t at = read.find(prefix); at != std::string::npos; at = read.find(prefix)) {
      read.erase(at, prefix.size());
    }
    return read;
  }

  fs::path folder_;
};

TEST_F(IngestTest, ReadsTextWithItsSidecar) {
  const std::string a = Write("a.txt", "Acme fell.\r\n");
  const std::string sidecar = Write(
      "a.txt.meta.json",
      R"({"outlet":"Wire","url":"https://w.example/a","published":"2026-06-03","title":"T","x":[1]})");
  const std::string b = Write("b.txt", "{ not JSON }\nRoe rose.");
  EXPECT_EQ(Read({a, sidecar, b}),
            "a.txt|https://w.example/a|Wire|https://w.example/a|2026-06-03|T|Acme fell.\r\n\n"
            "b.txt|b.txt|||||{ not JSON }\nRoe rose.\n");
}

// Bug: only text and pages took theirs.
TEST_F(IngestTest, EveryFileOfOneDocumentHasItsSidecar) {
  const std::string one = "<rss><item><guid>u:1</guid><title>Acme falls</title></item></rss>";
  const std::string two = "<rss><item><guid>u:1</guid></item><item><guid>u:2</guid></item></rss>";
  for (const auto& [bytes, outlet] : {std::pair(one, "Wire"), std::pair(two, "")}) {
    const std::string path = Write("a.xml", bytes);
    Write("a.xml.meta.json", R"({"source":"Wire"})");
    EXPECT_NE(Read({path}).find(std::string("|") + outlet + "|"), std::string::npos);
    EXPECT_EQ(Read({path}).find("|Wire|") != std::string::npos, outlet == std::string("Wire"));
  }
}

TEST_F(IngestTest, ABadSidecarDoesNotStopTheArticle) {
  const std::string a = Write("a.txt", "Acme fell.");
  const std::string bad_sidecars[] = {"{\"title\":", "[]", "", std::string(100000, '[')};
  for (const std::string& bad : bad_sidecars) {
    Write("a.txt.meta.json", bad);
    const std::string read = Read({a});
    EXPECT_TRUE(read.starts_with("error a.txt.meta.json: ")) << read;
    EXPECT_TRUE(read.ends_with("\na.txt|a.txt|||||Acme fell.\n")) << read;
  }
}

TEST_F(IngestTest, NamesWhatCannotBeRead) {
  EXPECT_EQ(Read({(folder_ / "none.txt").string()}), "error none.txt: no such file\n");
  fs::create_directory(folder_ / "sub");
  EXPECT_EQ(Read({(folder_ / "sub").string()}),
            "error sub: is a directory; name the files in it\n");
  EXPECT_EQ(Read({Write("a.txt", "12345")}, InputFormat::kDetect, "", {4}),
            "error a.txt: longer than 4 bytes, the limit for one document\n");
}

TEST_F(IngestTest, AnEmptyFileIsADocument) {
  EXPECT_EQ(Read({Write("a.txt", "")}), "a.txt|a.txt|||||\n");
  EXPECT_EQ(Read({Write("a.jsonl", "")}), "");
}

TEST_F(IngestTest, ReadsJsonLines) {
  const std::string lines =
      "\xEF\xBB\xBF"
      R"({"id":"1","source":"Wire","published":"2026-06-03","title":"T","text":"caf\u00e9\n5%"})"
      "\n\n"
      R"({"url":"https://w.example/b","outlet":"B","text":""})"
      "\r\n"
      R"({"id":7,"text":"x"})"
      "\n"
      R"({"text":"last"})";
  const std::string all =
      "1|1|Wire||2026-06-03|T|caf\u00e9\n5%\n"
      "https://w.example/b|https://w.example/b|B|https://w.example/b|||\n"
      "7|7|||||x\n";
  EXPECT_EQ(Read({Write("a.jsonl", lines)}), all + "a.jsonl:5|a.jsonl:5|||||last\n");
  EXPECT_EQ(Read({Write("a.dat", lines)}), all + "a.dat:5|a.dat:5|||||last\n");
  EXPECT_EQ(Read({"-"}, InputFormat::kDetect, lines), all + "-:5|-:5|||||last\n");
}

TEST_F(IngestTest, ABadLineIsAnErrorOfItsOwn) {
  const std::string deep = std::string(70, '[') + std::string(70, ']');
  const std::string path = Write("a.jsonl",
                                 "{\"id\":\"1\",\"text\":\"x\"}\n"
                                 "{\"id\":\"2\"}\n"
                                 "{\"id\":\"3\",\"text\":\"y\"\n"
                                 "[1]\n"
                                 "{\"text\":" +
                                     deep +
                                     "}\n"
                                     "{\"text\":5e999}\n"
                                     "{\"id\":\"6\",\"text\":\"z\xFF\"}\n");
  EXPECT_EQ(
      Read({path}),
      "1|1|||||x\n"
      "error a.jsonl: line 2: no \"text\", the article itself as one string\n"
      "error a.jsonl: line 3: not valid JSON: a quote, comma or bracket is missing or too much "
      "here (byte 21 of the line)\n"
      "error a.jsonl: line 4: expected a JSON object, { … }\n"
      "error a.jsonl: line 5: JSON nested deeper than 64\n"
      "error a.jsonl: line 6: not valid JSON: a number is out of range\n"
      "6|6|||||z\uFFFD\n");
}

TEST_F(IngestTest, LongLinesAreRefusedAndTheRestIsRead) {
  const std::string lines = "{\"text\":\"123456\"}\n{\"text\":\"1\"}\n{\"text\":\"" +
                            std::string(200'000, 'a') + "\"}\n{\"id\":\"4\",\"text\":\"2\"}\n";
  EXPECT_EQ(Read({Write("a.jsonl", lines)}, InputFormat::kDetect, "", {5}),
            "error a.jsonl: line 1: \"text\" is longer than 5 bytes, the limit for one document\n"
            "a.jsonl:2|a.jsonl:2|||||1\n"
            "error a.jsonl: line 3: longer than 5 bytes, the limit for one document\n"
            "4|4|||||2\n");
}

TEST_F(IngestTest, TheFormatCanBeForced) {
  const std::string line = R"({"id":"1","text":"x"})";
  EXPECT_EQ(Read({"-"}, InputFormat::kText, line), "-|-|||||" + line + "\n");
  EXPECT_EQ(
      Read({"-"}, InputFormat::kJsonLines, "plain\n"),
      "error -: line 1: not valid JSON: a quote, comma or bracket is missing or too much here "
      "(byte 1 of the line)\n");
  EXPECT_EQ(Read({"-"}, InputFormat::kDetect, "\n\n plain\ntext"), "-|-|||||\n\n plain\ntext\n");
}

// A pipe that stays open: a line at a time, and how many were asked for.
class LinesThatArrive : public std::streambuf {
 public:
  explicit LinesThatArrive(std::vector<std::string> lines) : lines_(std::move(lines)) {}
  size_t asked() const { return asked_; }

 protected:
  int_type underflow() override {
    if (asked_ == lines_.size()) return traits_type::eof();
    std::string& line = lines_[asked_++];
    setg(line.data(), line.data(), line.data() + line.size());
    return traits_type::to_int_type(line[0]);
  }

 private:
  std::vector<std::string> lines_;
  size_t asked_ = 0;
};

TEST(IngestStreamTest, LinesAreHandedOnAsTheyArrive) {
  for (const InputFormat format : {InputFormat::kJsonLines, InputFormat::kDetect}) {
    LinesThatArrive lines({"{\"text\":\"a\"}\n", "{\"text\":\"b\"}\n", "{\"text\":\"c\"}\n"});
    std::istream in(&lines);
    std::vector<size_t> asked;
    Ingest({"-"}, format, in, IngestLimits(),
           [&](const Result<RawDocument>&) { asked.push_back(lines.asked()); });
    EXPECT_EQ(asked, (std::vector<size_t>{1, 2, 3}));
  }
}

TEST(IngestStreamTest, TheFirstLineTellsTheFormatInWhateverPiecesItArrives) {
  LinesThatArrive lines(
      {" \n", "\n{\"te", "xt\":", "\"a\"}", "\n", "{\"text\":\"b\"}", "\n", "more"});
  std::istream in(&lines);
  std::vector<size_t> asked;
  Ingest({"-"}, InputFormat::kDetect, in, IngestLimits(),
         [&](const Result<RawDocument>&) { asked.push_back(lines.asked()); });
  EXPECT_EQ(asked, (std::vector<size_t>{5, 7, 8}));
}

// What begins like a line of JSON lines and is none is looked at as before.
TEST(IngestStreamTest, OtherFormatsWaitForMore) {
  LinesThatArrive lines({"{\n", "\"headline\":\"A\",\n", "\"body_text\":\"b\"}\n"});
  std::istream in(&lines);
  std::string text;
  Ingest({"-"}, InputFormat::kDetect, in, IngestLimits(), [&](const Result<RawDocument>& raw) {
    ASSERT_TRUE(raw && raw->reading);
    text += raw->reading->text.text;
  });
  EXPECT_EQ(text, "A\n\nb");
}

TEST_F(IngestTest, LargeTextsKeepEveryByte) {
  std::string text = "\n\n";
  while (text.size() < 300'000) text += "line of words\r\n\n";
  EXPECT_EQ(Read({"-"}, InputFormat::kDetect, text), "-|-|||||" + text + "\n");
}

TEST(ReadJsonObjectTest, TextsAreStringsAndThereOnce) {
  struct Row {
    const char* json;
    const char* fault;  // empty: none
  };
  for (const Row& row : {
           Row{R"({"id":7,"text":"a","other":[1],"title":null})", ""},
           Row{R"({"text":5})", "\"text\": expected a string, found a number"},
           Row{R"({"text":["a"]})", "\"text\": expected a string, found an array"},
           Row{R"({"text":"a","title":{"a":1}})", "\"title\": expected a string, found an object"},
           Row{R"({"text":"a","title":true})", "\"title\": expected a string, found a boolean"},
           Row{R"({"text":"a","text":"b"})", "\"text\": is given more than once"},
           Row{R"({"id":1,"id":2,"in":{"text":1,"text":2}})", ""},
       }) {
    const auto fields = ReadJsonObject(row.json, {"text", "title"});
    EXPECT_EQ(fields ? "" : FormatError(fields.error()), row.fault) << row.json;
  }
}

TEST(ReadJsonObjectTest, TakesStringsAndNumbers) {
  const auto fields = ReadJsonObject(R"({"a":"[[\"{","b":1.50,"c":null,"d":["x"],"a":"last"})");
  ASSERT_TRUE(fields);
  EXPECT_EQ(fields->at("a"), "last");
  EXPECT_EQ(fields->size(), 2u);
}

TEST(JsonFaultTest, IsSaidWithItsPlace) {
  const struct {
    std::string json, fault;
  } rows[] = {
      {R"({"id":"a","text":"b","more":7,"deep":{"id":1,"x":[{"id":2}]}})", ""},
      {R"({"id":null,"text":"\u00fc ü"})", ""},
      {R"([{"id":"a"},{"id":"b"}])", "expected a JSON object, { … }"},
      {R"({"id":7})", "\"id\": expected a string, found a number"},
      {R"({"text":["a"]})", "\"text\": expected a string, found an array"},
      {R"({"id":"a","id":"a"})", "\"id\": is given more than once"},
      {R"({"more":{"k":1,"k":2}})", "\"k\": is given more than once"},
      {R"({"more":[{"k":1},{"k":2}],"k":3})", ""},
      {"{\"id\":\"a\xff\"}", "byte 9: not valid JSON in UTF-8"},
      {R"({"id":"\ud800"})", "byte 14: not valid JSON in UTF-8"},
      {R"({"id":"a"} x)", "byte 12: not valid JSON in UTF-8"},
      {R"({"n":1e999})", "not valid JSON: a number is out of range"},
      {"", "byte 1: not valid JSON in UTF-8"},
      {std::string(65, '[') + std::string(65, ']'), "JSON nested deeper than 64"},
  };
  for (const auto& row : rows) {
    const auto fault = JsonFault(row.json, {"id", "text"});
    EXPECT_EQ(fault ? FormatError(*fault) : "", row.fault) << row.json;
  }
}

}  // namespace
}  // namespace countercheck
