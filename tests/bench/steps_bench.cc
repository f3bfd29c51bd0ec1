// How fast each step reads distinct text, in MB/s and as a multiple of the time that ICU takes to
// turn the same text from UTF-8 into UTF-16 in the same run ("icu", 1 for ICU itself). The multiple
// can be compared between machines; MB/s cannot.
//
// Each step runs once over all documents: a small text that is read again and again sits in the
// caches and flatters by a factor of three. The text is that of $COUNTERCHECK_SHARED/news, else
// prose from templates. COUNTERCHECK_BENCH_MB (default 32) limits it.
#include <benchmark/benchmark.h>
#include <time.h>
#include <unicode/ustring.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

#include "extractors/extract.h"
#include "extractors/lexed_text.h"
#include "extractors/periods.h"
#include "extractors/quantities.h"
#include "extractors/rule_book.h"
#include "pipeline/check/compare.h"
#include "pipeline/identity.h"
#include "pipeline/ingest/ingest.h"
#include "pipeline/text/normalize.h"
#include "pipeline/text/prepare.h"
#include "tests/business_prose.h"

namespace countercheck {
namespace {

namespace fs = std::filesystem;

constexpr size_t kMegabyte = 1'000'000;

size_t MaxBytes() {
  const char* limit = std::getenv("COUNTERCHECK_BENCH_MB");
  return (limit == nullptr ? 32 : std::strtoul(limit, nullptr, 10)) * kMegabyte;
}

std::vector<std::string> NewsFiles() {
  const char* shared = std::getenv("COUNTERCHECK_SHARED");
  const fs::path folder = shared == nullptr ? fs::path() : fs::path(shared) / "news";
  std::vector<std::string> files;
  if (!fs::is_directory(folder)) return files;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() == ".jsonl") files.push_back(entry.path().string());
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::vector<RawDocument> Generated(size_t bytes) {
  std::vector<RawDocument> documents;
  for (size_t made = 0; made < bytes;) {
    RawDocument raw;
    raw.document.name = raw.document.identity = "prose-" + std::to_string(documents.size());
    raw.document.published = "2026-06-24";
    raw.bytes = BusinessProse(documents.size() + 1).Article(4000);
    made += raw.bytes.size();
    documents.push_back(std::move(raw));
  }
  return documents;
}

std::vector<RawDocument> ReadDocuments() {
  std::vector<RawDocument> documents;
  size_t bytes = 0;
  std::istringstream nothing;
  Ingest(NewsFiles(), InputFormat::kDetect, nothing, {}, [&](Result<RawDocument> raw) {
    if (!raw || bytes >= MaxBytes()) return;
    bytes += raw->bytes.size();
    documents.push_back(*std::move(raw));
  });
  return documents.empty() ? Generated(MaxBytes()) : documents;
}

const std::vector<RawDocument>& Documents() {
  static const std::vector<RawDocument> documents = ReadDocuments();
  return documents;
}

size_t TotalBytes() {
  size_t bytes = 0;
  for (const RawDocument& raw : Documents()) bytes += raw.bytes.size();
  return bytes;
}

const RuleBook& Rules() {
  static const Result<RuleBook> rules = RuleBook::Load(BuiltinRules());
  if (!rules) std::abort();
  return *rules;
}

const std::vector<Article>& Articles() {
  static const std::vector<Article> articles = [] {
    std::vector<Article> prepared;
    for (const RawDocument& raw : Documents()) {
      Result<Article> article = PrepareArticle(raw.document, raw.bytes);
      if (article) prepared.push_back(*std::move(article));
    }
    return prepared;
  }();
  return articles;
}

// Documents and claims of articles that lie side by side, as many as one comparison may hold.
struct Batch {
  std::vector<Document> documents;
  std::vector<Claim> claims;
};

const std::vector<Batch>& Batches() {
  constexpr size_t kArticles = 50;
  static const std::vector<Batch> batches = [] {
    std::vector<Batch> made;
    for (size_t i = 0; i < Articles().size(); ++i) {
      if (i % kArticles == 0) made.emplace_back();
      std::vector<Claim> claims = Extract(Articles()[i], Rules());
      Identify(Articles()[i].document, &claims);
      made.back().documents.push_back(Articles()[i].document);
      std::move(claims.begin(), claims.end(), std::back_inserter(made.back().claims));
    }
    return made;
  }();
  return batches;
}

// Of the processor, for this thread alone: other programs do not count.
double SecondsNow() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return double(now.tv_sec) + double(now.tv_nsec) * 1e-9;
}

template <typename Step>
double Seconds(Step step) {
  const double begin = SecondsNow();
  step();
  return SecondsNow() - begin;
}

void Decode(const std::string& utf8) {
  static std::vector<UChar> buffer;
  buffer.resize(std::max(buffer.size(), utf8.size() + 1));
  int32_t length = 0;
  UErrorCode status = U_ZERO_ERROR;
  u_strFromUTF8WithSub(buffer.data(), static_cast<int32_t>(buffer.size()), &length, utf8.data(),
                       static_cast<int32_t>(utf8.size()), 0xFFFD, nullptr, &status);
  benchmark::DoNotOptimize(length);
}

void DecodeAll() {
  for (const RawDocument& raw : Documents()) Decode(raw.bytes);
}

// The median of some passes, each over all documents.
double IcuSeconds() {
  static const double median = [] {
    std::vector<double> passes;
    for (int i = 0; i < 5; ++i) passes.push_back(Seconds(DecodeAll));
    std::sort(passes.begin(), passes.end());
    return passes[passes.size() / 2];
  }();
  return median;
}

template <typename Step>
void Time(benchmark::State& state, Step step) {
  const double icu = IcuSeconds();
  double seconds = 0;
  for (auto _ : state) {
    seconds = Seconds(step);
    state.SetIterationTime(seconds);
  }
  state.counters["MB/s"] = double(TotalBytes()) / double(kMegabyte) / seconds;
  state.counters["icu"] = seconds / icu;
}

void BM_Icu(benchmark::State& state) { Time(state, DecodeAll); }

void BM_Normalize(benchmark::State& state) {
  Documents();
  Time(state, [] {
    for (const RawDocument& raw : Documents()) {
      benchmark::DoNotOptimize(Normalize(raw.bytes, "UTF-8").text.data());
    }
  });
}

// Charset, normalisation, layout, sentences, date.
void BM_Prepare(benchmark::State& state) {
  Documents();
  Time(state, [] {
    for (const RawDocument& raw : Documents()) {
      benchmark::DoNotOptimize(PrepareArticle(raw.document, raw.bytes).has_value());
    }
  });
}

void BM_QuantitiesAndPeriods(benchmark::State& state) {
  Articles();
  size_t found = 0;
  Time(state, [&] {
    for (const Article& article : Articles()) {
      const Mentions mentions = FindMentions(article);
      found += mentions.quantities.size() + mentions.periods.size();
    }
  });
  state.counters["found"] = double(found);
}

void BM_Extract(benchmark::State& state) {
  Articles();
  Rules();
  size_t claims = 0;
  Time(state, [&] {
    for (const Article& article : Articles()) claims += Extract(article, Rules()).size();
  });
  state.counters["found"] = double(claims);
}

void BM_Compare(benchmark::State& state) {
  Batches();
  size_t claims = 0;
  Time(state, [&] {
    for (const Batch& batch : Batches()) {
      claims += batch.claims.size();
      benchmark::DoNotOptimize(Compare(batch.documents, batch.claims).size());
    }
  });
  state.counters["found"] = double(claims);
}

// One text of prose, or one line, as a whole: time for each byte must not grow with its length.
std::string OneText(size_t megabytes, bool one_line) {
  std::string text;
  for (uint64_t seed = 1; text.size() < megabytes * kMegabyte; ++seed) {
    text += BusinessProse(seed).Article(4000) + "\n\n";
  }
  text.resize(megabytes * kMegabyte);
  if (one_line) std::replace(text.begin(), text.end(), '\n', ' ');
  return text;
}

void TimeOneText(benchmark::State& state, bool one_line) {
  const std::string text = OneText(static_cast<size_t>(state.range(0)), one_line);
  Decode(text);  // the first pass makes the buffer
  const double icu = Seconds([&] { Decode(text); });
  double seconds = 0;
  for (auto _ : state) {
    seconds = Seconds([&] {
      LexedText lexed(text);
      const PeriodContext context = ReadPeriodContext(lexed, ParseIsoDate("2026-06-24"));
      lexed.ReadAll([&](const Passage& passage, size_t) {
        benchmark::DoNotOptimize(FindPeriods(passage, context).size());
        benchmark::DoNotOptimize(FindQuantities(passage, {}).size());
      });
    });
    state.SetIterationTime(seconds);
  }
  state.counters["MB/s"] = double(text.size()) / double(kMegabyte) / seconds;
  state.counters["icu"] = seconds / icu;
}

void BM_OneText(benchmark::State& state) { TimeOneText(state, false); }
void BM_OneLine(benchmark::State& state) { TimeOneText(state, true); }

#define COUNTERCHECK_STEP(step) \
  BENCHMARK(step)->Iterations(1)->UseManualTime()->Unit(benchmark::kMillisecond)

COUNTERCHECK_STEP(BM_Icu);
COUNTERCHECK_STEP(BM_Normalize);
COUNTERCHECK_STEP(BM_Prepare);
COUNTERCHECK_STEP(BM_QuantitiesAndPeriods);
COUNTERCHECK_STEP(BM_OneText)->Arg(1)->Arg(10)->Arg(100);
COUNTERCHECK_STEP(BM_OneLine)->Arg(1);
COUNTERCHECK_STEP(BM_Extract);
COUNTERCHECK_STEP(BM_Compare);

}  // namespace
}  // namespace countercheck

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  std::cerr << countercheck::Documents().size() << " documents, "
            << countercheck::TotalBytes() / countercheck::kMegabyte << " MB\n";
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}
