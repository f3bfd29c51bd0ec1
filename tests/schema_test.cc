// What the program prints is what reports/schema.json promises.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "tests/program_run.h"

namespace countercheck {
namespace {

constexpr char kArticle[] =
    "Acme shares slide after results\n\n"
    "NEW YORK, June 24, 2026 - Acme Corporation said first-quarter revenue rose 12% to $480.5 "
    "million, beating expectations. Gross margin fell to 41.2% from 44%.\n\n"
    "The company expects second-quarter revenue of $500 million to $520 million. Its shares fell "
    "more than 10% in after-hours trading on Tuesday. It runs 14 plants.\n";
constexpr char kRival[] =
    "Acme falls\n\n"
    "NEW YORK, June 24, 2026 - Acme Corporation fell 7.8% in after-hours trading on Tuesday. Its "
    "first-quarter revenue missed expectations, at $430 million.\n\n"
    "An earlier version of this article misstated revenue as $430 billion; it is $430 million.\n\n"
    "Subscribe to continue reading\n";
constexpr char kLive[] =
    "Markets live\n\n24 June 2026, 16:05\n\nAcme Corporation fell 7.8% on Tuesday, and Roe fell "
    "too."
    "\n\n23 June 2026, 9:00\n\nAcme Corporation rose 2% on Monday, its third rise in a row.\n";

// Prints one line for each line that breaks the schema; the last is the number of lines read.
constexpr char kValidator[] =
    "import json, sys, jsonschema\n"
    "schema = json.load(open(sys.argv[1], encoding='utf-8'))\n"
    "jsonschema.Draft7Validator.check_schema(schema)\n"
    "validator = jsonschema.Draft7Validator(schema)\n"
    "def keys(value, where):\n"
    "    properties = where.get('properties', {})\n"
    "    order = [k for k in properties if k in value]\n"
    "    return list(value) == order\n"
    "count = 0\n"
    "for line in open(sys.argv[2], encoding='utf-8'):\n"
    "    value = json.loads(line)\n"
    "    count += 1\n"
    "    for error in validator.iter_errors(value):\n"
    "        print(error.message, list(error.absolute_path), line.strip())\n"
    "    if not keys(value, schema['definitions'].get(value['type'], {})): print('order of keys', "
    "line)\n"
    "print('lines', count)\n";

bool HasValidator() { return RunShell("python3 -c 'import jsonschema'").exit_code == 0; }

std::string Schema() { return std::string(COUNTERCHECK_SOURCE_DIR) + "/reports/schema.json"; }

class SchemaTest : public ::testing::Test {
 protected:
  void SetUp() override {
    if (!HasValidator()) GTEST_SKIP() << "python3 with jsonschema is not installed";
  }

  std::string Validate(const std::string& lines) {
    const std::string script = scratch_.Write("validate.py", kValidator);
    const std::string file = scratch_.Write("lines.jsonl", lines);
    const ProgramRun run =
        RunShell("python3 " + Quoted(script) + " " + Quoted(Schema()) + " " + Quoted(file));
    EXPECT_EQ(run.exit_code, 0) << run.err;
    return run.out;
  }

  ScratchFolder scratch_;
};

size_t LinesIn(const std::string& text) {
  return static_cast<size_t>(std::count(text.begin(), text.end(), '\n'));
}

TEST_F(SchemaTest, HoldsForEveryLineThatIsPrinted) {
  const std::string article = scratch_.Write("article.txt", kArticle);
  const std::string rival = scratch_.Write("rival.txt", kRival);
  const std::string live = scratch_.Write("live.txt", kLive);
  for (const std::string command : {"check", "extract", "quantities"}) {
    const ProgramRun run =
        RunProgram({command, article, rival, live, "/nowhere/missing.txt", "--format", "jsonl"});
    EXPECT_EQ(run.exit_code, 3) << run.err;
    const size_t lines = LinesIn(run.out);
    EXPECT_GE(lines, 8u) << command;
    EXPECT_EQ(Validate(run.out), "lines " + std::to_string(lines) + "\n");
  }
}

TEST_F(SchemaTest, HoldsForTheAudit) {
  const std::string article = scratch_.Write("article.txt", kArticle);
  const std::string rival = scratch_.Write("rival.txt", kRival);
  for (const std::string command : {"coverage", "sources"}) {
    const ProgramRun run = RunProgram({command, article, rival, "--format", "jsonl"});
    EXPECT_EQ(run.exit_code, 0) << run.err;
    const size_t lines = LinesIn(run.out);
    EXPECT_GE(lines, 2u) << command;
    EXPECT_EQ(Validate(run.out), "lines " + std::to_string(lines) + "\n");
  }
}

// With what only a store knows: reviews and near copies.
TEST_F(SchemaTest, HoldsForAStore) {
  const std::string store = (scratch_.path() / "news.db").string();
  const std::string article = scratch_.Write("article.txt", kArticle);
  const std::string copy = scratch_.Write("copy.txt", kArticle);
  const std::string rival = scratch_.Write("rival.txt", kRival);
  RunProgram({"ingest", "--db", store, article, copy, rival});
  const std::string finding = "\"type\":\"finding\",\"id\":\"";
  const std::string found = RunProgram({"conflicts", "--db", store, "--format", "jsonl"}).out;
  const size_t at = found.find(finding);
  ASSERT_NE(at, found.npos) << found;
  const std::string id = found.substr(at + finding.size(), 16);
  RunProgram({"review", id, "--db", store, "--status", "triaged", "--author", "Ann"});
  for (const auto& [command, has] : {std::pair("conflicts", "\"review\":{\"status\":\"triaged\""),
                                     std::pair("articles", "\"near_copies\":[")}) {
    const std::string lines = RunProgram({command, "--db", store, "--format", "jsonl"}).out;
    EXPECT_NE(lines.find(has), lines.npos) << lines;
    EXPECT_EQ(Validate(lines), "lines " + std::to_string(LinesIn(lines)) + "\n");
  }
}

TEST_F(SchemaTest, RefusesWhatItDoesNotPromise) {
  for (
      const std::string line : {
          R"({"type":"rumour"})",
          R"({"type":"error","document":"a","where":null})",
          R"({"type":"error","document":"a","where":null,"message":"m","more":1})",
          R"({"type":"error","document":"a","where":"","message":"m"})",
          R"({"type":"error","where":null,"document":"a","message":"m"})",
          R"({"type":"period","document":"a","span":{"bytes":[1,2],"codepoints":[1,2],"utf16":[1]},)"
          R"("text":"t","start":null,"end":null,"grain":"year","label":"2026"})",
          R"({"type":"period","document":"a","span":{"bytes":[1,2],"codepoints":[1,2],)"
          R"("utf16":[1,2]},"text":"t","start":null,"end":null,"grain":"eon","label":"2026"})",
      }) {
    EXPECT_NE(Validate(line + "\n"), "lines 1\n") << line;
  }
  EXPECT_EQ(Validate("{\"type\":\"error\",\"document\":\"a\",\"where\":null,\"message\":\"m\"}\n"),
            "lines 1\n");
}

}  // namespace
}  // namespace countercheck
