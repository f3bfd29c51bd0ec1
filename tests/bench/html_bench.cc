// How well and how fast bodies are found in pages: for each X.html with X.txt in the folder given,
// the token F1; then the mean, and the speed against that of gumbo's parse alone.
//
//   countercheck_html_bench DIR [--all]
#include <gumbo.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <string>
#include <vector>

#include "tests/page_score.h"
#include "tests/program_run.h"

namespace countercheck {
namespace {

namespace fs = std::filesystem;

constexpr double kShown = 0.95;  // pages below are listed

struct Page {
  std::string name;
  std::string html;
  std::string text;
};

std::vector<Page> PagesIn(const fs::path& folder) {
  std::vector<Page> pages;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
    fs::path text = entry.path();
    if (text.extension() != ".html" || !fs::exists(text.replace_extension(".txt"))) continue;
    pages.push_back({entry.path().filename().string(), ReadWhole(entry.path()), ReadWhole(text)});
  }
  std::sort(pages.begin(), pages.end(),
            [](const Page& a, const Page& b) { return a.name < b.name; });
  return pages;
}

// Of the processor, so that what else runs on the machine counts for nothing.
template <typename Work>
double SecondsOf(Work work) {
  const std::clock_t start = std::clock();
  work();
  return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

// So that a small set is measured at all.
constexpr double kLeastSeconds = 0.5;

void ParseAlone(const std::string& html) {
  gumbo_destroy_output(&kGumboDefaultOptions,
                       gumbo_parse_with_options(&kGumboDefaultOptions, html.data(), html.size()));
}

struct Speeds {
  double ours = 0;   // seconds for all pages once
  double gumbo = 0;  // likewise
};

// In turns, so that both see the machine in the same state.
Speeds Measure(const std::vector<Page>& pages) {
  Speeds sum;
  int passes = 0;
  for (; sum.gumbo < kLeastSeconds; ++passes) {
    sum.ours += SecondsOf([&] {
      for (const Page& page : pages) BodyOf(page.html);
    });
    sum.gumbo += SecondsOf([&] {
      for (const Page& page : pages) ParseAlone(page.html);
    });
  }
  return {sum.ours / passes, sum.gumbo / passes};
}

int Main(const fs::path& folder, bool all) {
  const std::vector<Page> pages = PagesIn(folder);
  if (pages.empty()) return std::fprintf(stderr, "no X.html with X.txt in it\n"), 2;
  double sum = 0;
  size_t bytes = 0;
  for (const Page& page : pages) {
    const double f1 = TokenF1(BodyOf(page.html), page.text);
    sum += f1;
    bytes += page.html.size();
    if (all || f1 < kShown) std::printf("%.3f  %s\n", f1, page.name.c_str());
  }
  const Speeds speeds = Measure(pages);
  std::printf("%zu pages, mean token F1 %.4f\n", pages.size(),
              sum / static_cast<double>(pages.size()));
  std::printf("%.1f MB/s, %.2f times the speed of gumbo's parse alone\n",
              static_cast<double>(bytes) / speeds.ours / 1e6, speeds.gumbo / speeds.ours);
  return 0;
}

}  // namespace
}  // namespace countercheck

int main(int argc, char** argv) {
  if (argc < 2) return std::fprintf(stderr, "usage: %s DIR [--all]\n", argv[0]), 2;
  return countercheck::Main(argv[1], argc > 2);
}
