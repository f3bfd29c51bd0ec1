// Each mistake of rule_errors/ gives the message that stands below it (rule_errors/README.md).
// COUNTERCHECK_UPDATE=1 writes the messages anew; review the difference.
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/rule_book.h"
#include "pipeline/pipeline.h"
#include "tests/program_run.h"

namespace countercheck {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kRuler = "-----\n";
constexpr std::string_view kFileMark = "=== ";

fs::path Folder() { return fs::path(COUNTERCHECK_SOURCE_DIR) / "tests" / "rule_errors"; }

std::vector<fs::path> Cases() {
  std::vector<fs::path> cases;
  for (const fs::directory_entry& entry : fs::directory_iterator(Folder())) {
    if (entry.path().extension() == ".txt") cases.push_back(entry.path());
  }
  std::sort(cases.begin(), cases.end());
  return cases;
}

// `text` with "#" replaced by `number`, "\n" by a line feed, "\#" by "#".
std::string Numbered(std::string_view text, int number) {
  std::string numbered;
  for (size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '#') {
      numbered += std::to_string(number);
    } else if (text.substr(at, 2) == "\\n" || text.substr(at, 2) == "\\#") {
      numbered += text[++at] == 'n' ? '\n' : '#';
    } else {
      numbered += text[at];
    }
  }
  return numbered;
}

// Behind "\{": reads "5000 ab}", also where the repeated text has braces of its own; returns the
// place behind it.
size_t AppendRepeated(std::string_view text, size_t at, std::string* to) {
  const size_t space = text.find(' ', at);
  const int times = std::stoi(std::string(text.substr(at, space - at)));
  size_t end = space + 1;
  for (int depth = 1; end < text.size(); ++end) {
    depth += (text[end] == '{') - (text[end] == '}');
    if (depth == 0) break;
  }
  std::string_view part = text.substr(space + 1, end - space - 1);
  std::string unescaped;
  for (size_t i = 0; i < part.size(); ++i) {
    const bool tab = part.substr(i, 2) == "\\t";
    unescaped += tab ? '\t' : part[i];
    i += tab;
  }
  for (int i = 1; i <= times; ++i) *to += Numbered(unescaped, i);
  return end + 1;
}

std::string Expanded(std::string_view text) {
  std::string expanded;
  for (size_t at = 0; at < text.size();) {
    const std::string_view escape = text.substr(at, 2);
    if (escape == "\\t") {
      expanded += '\t';
      at += 2;
    } else if (escape == "\\x") {
      expanded += static_cast<char>(std::stoi(std::string(text.substr(at + 2, 2)), nullptr, 16));
      at += 4;
    } else if (escape == "\\{") {
      at = AppendRepeated(text, at + 2, &expanded);
    } else {
      expanded += text[at++];
    }
  }
  return expanded;
}

// The files of a case: "=== PATH" and content, until the next.
std::vector<RuleFile> FilesOf(const std::string& text) {
  std::vector<RuleFile> files;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with(kFileMark)) {
      files.push_back({line.substr(kFileMark.size()), ""});
    } else if (!files.empty()) {
      files.back().content += line + "\n";
    }
  }
  for (RuleFile& file : files) file.content = Expanded(file.content);
  return files;
}

std::vector<RuleFile> OnTopOf(std::vector<RuleFile> files, const std::vector<RuleFile>& base) {
  for (const RuleFile& below : base) {
    const bool replaced = std::any_of(files.begin(), files.end(),
                                      [&](const RuleFile& f) { return f.path == below.path; });
    if (!replaced) files.push_back(below);
  }
  return files;
}

std::string MessageOf(const std::vector<RuleFile>& files) {
  const Result<RuleBook> rules = RuleBook::Load(files);
  return rules ? "loads" : FormatError(rules.error());
}

bool Updates() {
  const char* update = std::getenv("COUNTERCHECK_UPDATE");
  return update != nullptr && std::string(update) == "1";
}

std::vector<RuleFile> Base() {
  Result<std::vector<RuleFile>> base = ReadRuleFiles((Folder() / "base").string());
  EXPECT_TRUE(base) << FormatError(base.error());
  return base ? *std::move(base) : std::vector<RuleFile>();
}

TEST(RuleErrors, BaseLoadsAndItsExamplesHold) {
  const Result<RuleBook> rules = RuleBook::Load(Base());
  ASSERT_TRUE(rules) << FormatError(rules.error());
  const ExampleReport report = CheckExamples(*rules);
  EXPECT_EQ(report.run, 6);
  for (const ExampleFailure& failure : report.failures) {
    ADD_FAILURE() << failure.where << ": " << failure.message;
  }
}

TEST(RuleErrors, EveryMistakeGivesItsMessage) {
  constexpr auto kLongest = std::chrono::seconds(20);  // with sanitizers, on a busy machine
  const std::vector<RuleFile> base = Base();
  const std::vector<fs::path> cases = Cases();
  ASSERT_GT(cases.size(), 100u) << "no cases in " << Folder();
  for (const fs::path& path : cases) {
    const std::string text = ReadWhole(path);
    const size_t ruler = text.find(kRuler);
    ASSERT_NE(ruler, std::string::npos) << path << ": no line '-----'";
    const std::vector<RuleFile> files = FilesOf(text.substr(0, ruler));
    ASSERT_FALSE(files.empty()) << path << ": no line '=== PATH'";
    const auto begin = std::chrono::steady_clock::now();
    const std::string message = MessageOf(OnTopOf(files, base)) + "\n";
    EXPECT_LT(std::chrono::steady_clock::now() - begin, kLongest) << path.filename();
    const std::string head = text.substr(0, ruler + kRuler.size());
    if (Updates()) std::ofstream(path, std::ios::binary) << head << message;
    EXPECT_EQ(ReadWhole(path).substr(head.size()), message) << path.filename();
    // A case that is no mistake says so in its name.
    const std::string stem = path.stem().string();
    const bool good = stem.ends_with("_loads") || stem.ends_with("_no_mistake");
    EXPECT_EQ(message == "loads\n", good) << path.filename();
  }
}

}  // namespace
}  // namespace countercheck
