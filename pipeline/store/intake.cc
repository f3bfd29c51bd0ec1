#include "pipeline/store/intake.h"

#include <algorithm>
#include <deque>
#include <map>
#include <optional>
#include <unordered_map>
#include <utility>

#include "pipeline/read_ahead.h"
#include "pipeline/store/article_rows.h"
#include "pipeline/store/recheck.h"
#include "pipeline/store/stored_article.h"

namespace countercheck {
namespace {

// A text that came by a pipe has no name to be known by again.
bool IsNameless(const Document& document) {
  return document.name == document.identity &&
         (document.name == "-" || document.name.starts_with("-:"));
}

// Beyond these, what is kept to the end of a run counts at once: then a history may say twice that
// an article went back and forth.
constexpr size_t kMostKeptBytes = 32u << 20;

bool IsKnownByFileName(const Document& document) {
  return document.name.size() > document.identity.size() &&
         document.name.ends_with("/" + document.identity);
}

// Older programs kept paths as they were given: "news/a.txt" for "/home/ada/news/a.txt".
bool IsSameFile(const std::string& stored, const std::string& path) {
  return stored == path || (!stored.starts_with('/') && path.ends_with("/" + stored));
}

// Documents go through three stages: known or not, which is asked as they come; read, by several
// threads; stored, in batches, in the order in which they came.
class Intake {
 public:
  Intake(const RuleBook& rules, const IntakeOptions& options, const IntakeProgress& progress,
         Database* database)
      : options_(options),
        progress_(progress),
        database_(database),
        dictionary_(database),
        reading_(rules, options.extract_limits, options.threads) {}

  void Take(Result<RawDocument> raw) {
    if (IsToEnd()) return;
    if (!raw) return Refuse(raw.error());
    VersionContent content{ContentOf(*raw), raw->document.published};
    if (IsNameless(raw->document)) {
      return Refuse({raw->document.name, "",
                     "standard input gives this article no name; give JSON lines with an id or "
                     "url"});
    }
    TellApart(content.content, &raw->document);
    const std::string& identity = raw->document.identity;
    const std::optional<VersionContent> newest = NewestOf(identity);
    if (newest && newest->content == content.content) return Supersede(identity), Skip();
    if (newest && !IsOwnFile(raw->document) && IsOutdated(content, *newest)) return Skip();
    Supersede(identity);
    if (newest && HadBefore(identity, content.content)) return Keep(std::move(*raw), content);
    Read(std::move(*raw), std::move(content), false);
  }

  Result<IntakeCounts> Finish() {
    if (!IsToEnd()) TakeKept();
    while (!reading_.IsEmpty() && !IsToEnd()) TakeRead();
    if (!batch_.empty() && !IsToEnd()) StoreBatch();
    if (database_->error()) return Unexpected(*database_->error());
    return counts_;
  }

 private:
  // A document that is being read, or waits to be stored.
  struct Expected {
    std::string identity;
    VersionContent content;
    bool is_return = false;
  };
  // All of them with one identity.
  struct SameArticle {
    std::string name;
    std::deque<VersionContent> contents;  // in the order in which they came
  };
  // One that says what its article said before.
  struct Kept {
    RawDocument raw;
    VersionContent content;
  };

  bool IsToEnd() const { return database_->error() || options_.is_interrupted(); }

  void Refuse(const Error& error) {
    ++counts_.failed;
    progress_(counts_, &error);
  }

  void Skip() {
    ++counts_.unchanged;
    progress_(counts_, nullptr);
  }

  // The name under which an identity is known, here or among those to come.
  std::optional<std::string> NameOf(const std::string& identity) {
    if (const auto it = to_come_.find(identity); it != to_come_.end()) return it->second.name;
    if (auto known = FindByIdentity(identity, database_)) return known->name;
    return std::nullopt;
  }

  // Two files of one name in two folders are two articles: the second is known by its path. A copy
  // is the same article.
  void TellApart(const std::string& content, Document* document) {
    const std::optional<std::string> name = NameOf(document->identity);
    if (!name || IsSameFile(*name, document->name) || !IsKnownByFileName(*document)) return;
    const std::optional<VersionContent> newest = NewestOf(document->identity);
    if (!newest || newest->content != content) document->identity = document->name;
  }

  std::optional<VersionContent> NewestOf(const std::string& identity) {
    const auto it = to_come_.find(identity);
    if (it != to_come_.end()) return it->second.contents.back();
    const auto known = FindByIdentity(identity, database_);
    return known ? NewestContent(known->id, database_) : std::nullopt;
  }

  bool HadBefore(const std::string& identity, const std::string& content) {
    if (const auto it = to_come_.find(identity); it != to_come_.end())
      for (const VersionContent& known : it->second.contents)
        if (known.content == content) return true;
    const auto known = FindByIdentity(identity, database_);
    return known && HadContent(known->id, content, database_);
  }

  // Whether the article goes back to what it said, or is read once more with all that came since,
  // is known when all has come: the last counts, so that the same input twice is the same as once.
  void Keep(RawDocument raw, const VersionContent& content) {
    kept_bytes_ += raw.bytes.size();
    const std::string identity = raw.document.identity;
    kept_.emplace(identity, Kept{std::move(raw), content});
    if (kept_bytes_ > kMostKeptBytes) TakeKept();
  }

  // What was kept of the article is not the last.
  void Supersede(const std::string& identity) {
    const auto kept = kept_.find(identity);
    if (kept == kept_.end()) return;
    kept_bytes_ -= kept->second.raw.bytes.size();
    kept_.erase(kept);
    Skip();
  }

  void TakeKept() {
    kept_bytes_ = 0;
    for (auto& [identity, kept] : std::exchange(kept_, {}))
      Read(std::move(kept.raw), std::move(kept.content), true);
  }

  void Read(RawDocument raw, VersionContent content, bool is_return) {
    while (reading_.IsFull()) TakeRead();
    SameArticle& same = to_come_[raw.document.identity];
    same.name = raw.document.name;
    same.contents.push_back(content);
    expected_.push_back({raw.document.identity, std::move(content), is_return});
    reading_.Add(std::move(raw));
  }

  // What was stored, or could not be read, is no longer to come.
  void Forget(const std::string& identity, const VersionContent& stored) {
    const auto same = to_come_.find(identity);
    std::deque<VersionContent>& contents = same->second.contents;
    contents.erase(std::find_if(contents.begin(), contents.end(), [&](const VersionContent& one) {
      return one.content == stored.content;
    }));
    if (contents.empty()) to_come_.erase(same);
  }

  void TakeRead() {
    Expected expected = std::move(expected_.front());
    expected_.pop_front();
    Result<ReadDocument> read = reading_.Take();
    if (!read) return Forget(expected.identity, expected.content), Refuse(read.error());
    batch_claims_ += read->claims.size();
    batch_.push_back({std::move(*read), std::move(expected.content), expected.is_return});
    if (batch_.size() >= options_.batch_articles || batch_claims_ >= options_.batch_claims)
      StoreBatch();
    if (!database_->error()) progress_(counts_, nullptr);
  }

  void StoreBatch() {
    Transaction transaction(database_, OpenMode::kWrite);
    IntakeCounts counts = counts_;
    std::vector<Error> refused;
    dictionary_.Forget();
    Recheck recheck(database_);
    for (const Pending& pending : batch_) {
      const Result<Stored> stored =
          StoreArticle(pending, options_.now, &recheck, &dictionary_, database_);
      if (stored) ++CountOf(*stored, &counts);
      if (!stored) refused.push_back(stored.error());
    }
    Add(recheck.Compare(options_.now, options_.threads), &counts.findings);
    if (!transaction.Commit()) return;
    counts_ = counts;
    for (const Pending& pending : batch_) Forget(pending.read.document.identity, pending.content);
    batch_.clear();
    batch_claims_ = 0;
    for (const Error& error : refused) Refuse(error);
  }

  static size_t& CountOf(Stored stored, IntakeCounts* counts) {
    return stored == Stored::kNew       ? counts->added
           : stored == Stored::kChanged ? counts->changed
                                        : counts->unchanged;
  }

  static void Add(const FindingCounts& more, FindingCounts* counts) {
    counts->opened += more.opened;
    counts->changed += more.changed;
    counts->resolved += more.resolved;
    counts->reopened += more.reopened;
  }

  const IntakeOptions& options_;
  const IntakeProgress& progress_;
  Database* database_;
  Dictionary dictionary_;
  std::deque<Expected> expected_;                         // being read, in their order
  std::vector<Pending> batch_;                            // read
  std::unordered_map<std::string, SameArticle> to_come_;  // both, by identity
  size_t batch_claims_ = 0;
  std::map<std::string, Kept> kept_;  // by identity
  size_t kept_bytes_ = 0;
  IntakeCounts counts_;
  ReadAhead reading_;
};

}  // namespace

Result<IntakeCounts> TakeIn(const DocumentSource& source, const RuleBook& rules,
                            const IntakeOptions& options, const IntakeProgress& progress,
                            Database* database) {
  Intake intake(rules, options, progress, database);
  source([&intake](Result<RawDocument> raw) { intake.Take(std::move(raw)); });
  return intake.Finish();
}

Result<IntakeCounts> TakeIn(const std::vector<std::string>& paths, std::istream& standard_input,
                            const RuleBook& rules, const IntakeOptions& options,
                            const IntakeProgress& progress, Database* database) {
  const DocumentSource source = [&](const Sink& sink) {
    Ingest(paths, options.format, standard_input, options.limits, sink);
  };
  return TakeIn(source, rules, options, progress, database);
}

}  // namespace countercheck
