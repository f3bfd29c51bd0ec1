// The order of the folders: includes go core <- extractors <- pipeline and core <- reports; each
// third-party library has one home, and none is seen in a header.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace countercheck {
namespace {

namespace fs = std::filesystem;

using Names = std::vector<std::string>;

// What each folder may include.
const std::map<std::string, std::set<std::string>> kLayers = {
    {"core", {"core"}},
    {"extractors", {"core", "extractors"}},
    {"pipeline", {"core", "extractors", "pipeline"}},
    {"reports", {"core", "reports"}},
    {"library", {"core", "extractors", "pipeline", "reports", "library"}},
    {"app", {"core", "extractors", "pipeline", "reports", "app"}},
};

struct Library {
  const char* includes;  // how its headers begin
  Names homes;           // how the paths of the files begin that may include it
};

const Library kLibraries[] = {
    {"re2/", {"extractors/"}},
    {"unicode/", {"pipeline/text/"}},
    {"xxhash.h", {"pipeline/identity.cc"}},
    {"sqlite3.h", {"pipeline/store/"}},
    {"nlohmann/", {"reports/", "pipeline/ingest/"}},
    {"gumbo.h", {"pipeline/ingest/html/html_tree.cc"}},
    {"pugixml.hpp", {"pipeline/ingest/xml_tree.cc"}},
    {"zlib.h", {"pipeline/ingest/inflate.cc"}},
    {"zstd.h", {"pipeline/ingest/zstd_stream.cc"}},
    {"CLI/", {"app/"}},
    {"boost/multiprecision/", {"pipeline/check/"}},
    {"boost/asio/", {"app/serve/http_server.cc", "app/serve/http_session.cc"}},
    {"boost/beast/", {"app/serve/http_session.cc"}},
    {"openssl/", {"app/serve/digest.cc"}},
    {"curl/", {"app/serve/http_post.cc"}},
    {"fmt/", {"extractors/", "pipeline/", "reports/", "app/"}},
    // Of the system: whether standard output is a terminal, and how wide.
    {"unistd.h", {"app/"}},
    {"sys/ioctl.h", {"app/"}},
    {"fcntl.h", {"app/"}},
    {"glob.h", {"app/"}},
    {"poll.h", {"app/"}},
    {"pthread.h", {"app/"}},
    {"sys/inotify.h", {"app/"}},
    {"sys/signalfd.h", {"app/"}},
};

// Libraries whose home is a single file, whichever it is.
const char* const kInOneFile[] = {
    "boost/multiprecision/", "boost/beast/", "openssl/", "curl/", "xxhash.h", "gumbo.h",
    "pugixml.hpp",           "zlib.h",       "zstd.h"};

struct Include {
  std::string file;  // from the root of the sources
  int line = 0;
  std::string name;  // with its marks: "<re2/re2.h>"
};

std::string Place(const Include& include) {
  return include.file + ":" + std::to_string(include.line) + ": " + include.name;
}

std::string FolderOf(std::string_view path) {
  const size_t slash = path.find('/');
  return slash == std::string_view::npos ? std::string() : std::string(path.substr(0, slash));
}

// `#include` line to the name with its marks. Empty for any other line.
std::string IncludedName(std::string line) {
  std::erase_if(line, [](char c) { return c == ' ' || c == '\t' || c == '\r'; });
  constexpr std::string_view kDirective = "#include";
  if (!line.starts_with(kDirective)) return "";
  const size_t comment = line.find("//", kDirective.size());
  return line.substr(kDirective.size(), comment - kDirective.size());
}

bool IsStandard(std::string_view name) {
  return name.find('/') == std::string_view::npos && !name.ends_with(".h");
}

// Why a file may not include a header of our own. Empty where it may.
std::string FaultOfOwn(const std::string& file, const std::string& name) {
  const auto layer = kLayers.find(FolderOf(file));
  const std::string folder = FolderOf(name);
  if (!kLayers.contains(folder)) return "is not written from the root of the sources";
  if (!layer->second.contains(folder)) return layer->first + " may not include " + folder;
  return "";
}

// Likewise for a header of a library.
std::string FaultOfLibrary(const std::string& file, const std::string& name) {
  if (IsStandard(name)) return "";
  const auto begins = [&name](const Library& library) {
    return name.starts_with(library.includes);
  };
  const auto* library = std::find_if(std::begin(kLibraries), std::end(kLibraries), begins);
  if (library == std::end(kLibraries)) return "is a library without a home";
  const auto home = [&file](const std::string& path) { return file.starts_with(path); };
  if (std::none_of(library->homes.begin(), library->homes.end(), home)) {
    return "is at home in " + library->homes.front() + " only";
  }
  return file.ends_with(".h") ? "is a library in a header" : "";
}

std::string FaultOf(const Include& include) {
  const std::string& name = include.name;
  if (name.size() < 3) return "is no name";
  const std::string inner = name.substr(1, name.size() - 2);
  return name[0] == '"' ? FaultOfOwn(include.file, inner) : FaultOfLibrary(include.file, inner);
}

std::vector<Include> IncludesOf(const fs::path& root, const fs::path& path) {
  std::vector<Include> includes;
  std::ifstream stream(path);
  std::string line;
  for (int number = 1; std::getline(stream, line); ++number) {
    const std::string name = IncludedName(line);
    const std::string file = path.lexically_relative(root).generic_string();
    if (!name.empty()) includes.push_back({file, number, name});
  }
  return includes;
}

std::vector<Include> AllIncludes() {
  const fs::path root = COUNTERCHECK_SOURCE_DIR;
  std::vector<Include> all;
  for (const auto& [folder, allowed] : kLayers) {
    for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
      const fs::path extension = entry.path().extension();
      if (extension != ".h" && extension != ".cc") continue;
      const std::vector<Include> includes = IncludesOf(root, entry.path());
      all.insert(all.end(), includes.begin(), includes.end());
    }
  }
  return all;
}

TEST(Structure, KeepsTheOrderOfItsFolders) {
  const std::vector<Include> includes = AllIncludes();
  std::set<std::string> folders;
  for (const Include& include : includes) {
    folders.insert(FolderOf(include.file));
    EXPECT_EQ(FaultOf(include), "") << Place(include);
  }
  EXPECT_EQ(folders.size(), kLayers.size()) << "a folder without sources was searched";
}

TEST(Structure, KeepsSomeLibrariesInOneFile) {
  const std::vector<Include> includes = AllIncludes();
  for (const std::string library : kInOneFile) {
    std::set<std::string> files;
    for (const Include& include : includes) {
      if (include.name.substr(1).starts_with(library)) files.insert(include.file);
    }
    EXPECT_EQ(files.size(), 1u) << library << " is in " << testing::PrintToString(files);
  }
}

TEST(Structure, SeesWhatBreaksTheOrder) {
  const struct {
    const char* file;
    const char* line;
    const char* fault;  // empty where there is none
  } rows[] = {
      {"core/text.h", "#include <vector>", ""},
      {"core/text.cc", "#include \"core/text.h\"", ""},
      {"core/text.cc", "#include \"extractors/extract.h\"", "core may not include extractors"},
      {"reports/text.cc", "#include \"pipeline/pipeline.h\"", "reports may not include pipeline"},
      {"extractors/a.cc", "  #  include \"pipeline/b.h\"  // why",
       "extractors may not include pipeline"},
      {"pipeline/check/a.cc", "#include \"reports/b.h\"", "pipeline may not include reports"},
      {"pipeline/check/a.cc", "#include \"app/b.h\"", "pipeline may not include app"},
      {"pipeline/check/a.cc", "#include \"b.h\"", "is not written from the root of the sources"},
      {"pipeline/a.cc", "#include \"../core/b.h\"", "is not written from the root of the sources"},
      {"app/main.cc", "#include \"reports/report_formats.h\"", ""},
      {"library/countercheck.cc", "#include \"pipeline/pipeline.h\"", ""},
      {"library/countercheck.cc", "#include \"app/a.h\"", "library may not include app"},
      {"pipeline/a.cc", "#include \"library/countercheck.h\"", "pipeline may not include library"},
      {"extractors/phrases.cc", "#include <re2/re2.h>", ""},
      {"extractors/phrases.h", "#include <re2/re2.h>", "is a library in a header"},
      {"pipeline/a.cc", "#include <re2/re2.h>", "is at home in extractors/ only"},
      {"pipeline/text/a.cc", "#include <unicode/utf8.h>", ""},
      {"pipeline/ingest/a.cc", "#include <unicode/utf8.h>", "is at home in pipeline/text/ only"},
      {"core/decimal.cc", "#include <fmt/format.h>", "is at home in extractors/ only"},
      {"app/a.h", "#include <fmt/format.h>", "is a library in a header"},
      {"pipeline/check/a.cc", "#include <boost/multiprecision/cpp_int.hpp>", ""},
      {"pipeline/check/a.cc", "#include <boost/regex.hpp>", "is a library without a home"},
      {"app/serve/router.cc", "#include <boost/beast/http.hpp>",
       "is at home in app/serve/http_session.cc only"},
      {"pipeline/store/a.cc", "#include <sqlite3.h>", ""},
      {"reports/a.cc", "#include <sqlite3.h>", "is at home in pipeline/store/ only"},
      {"reports/a.cc", "#include <libpq-fe.h>", "is a library without a home"},
  };
  for (const auto& row : rows) {
    EXPECT_EQ(FaultOf({row.file, 1, IncludedName(row.line)}), row.fault) << row.file << row.line;
  }
  for (const char* line : {"", "// #include <re2/re2.h>", "#define include", "include <vector>"}) {
    EXPECT_EQ(IncludedName(line), "") << line;
  }
}

}  // namespace
}  // namespace countercheck
