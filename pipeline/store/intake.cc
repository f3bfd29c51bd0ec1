#include "pipeline/store/intake.h"

#include <deque>
#include <optional>
#include <set>
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

bool IsKnownByFileName(const Document& document) {
  return document.name.size() > document.identity.size() &&
         document.name.ends_with("/" + document.identity);
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
    if (database_->error()) return;
    if (!raw) return Refuse(raw.error());
    std::string content = ContentOf(*raw);
    if (IsNameless(raw->document)) {
      return Refuse({raw->document.name, "",
                     "standard input gives this article no name; give JSON lines with an id or "
                     "url"});
    }
    if (IsKnown(&raw->document, content)) return Skip();
    while (reading_.IsFull()) TakeRead();
    Expect(raw->document, content);
    reading_.Add(std::move(*raw));
  }

  Result<IntakeCounts> Finish() {
    while (!reading_.IsEmpty() && !database_->error()) TakeRead();
    if (!batch_.empty()) StoreBatch();
    if (database_->error()) return Unexpected(*database_->error());
    return counts_;
  }

 private:
  // A document that is being read, or waits to be stored.
  struct Expected {
    std::string identity;
    std::string content;
  };
  // All of them with one identity.
  struct SameArticle {
    std::string name;
    std::multiset<std::string> contents;
  };

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

  // True where the article has this content already. Two files of one name in two folders are two
  // articles: the second is known by its path.
  bool IsKnown(Document* document, const std::string& content) {
    if (HasContent(document->identity, content)) return true;
    const std::optional<std::string> name = NameOf(document->identity);
    if (!name || *name == document->name || !IsKnownByFileName(*document)) return false;
    document->identity = document->name;
    return HasContent(document->identity, content);
  }

  bool HasContent(const std::string& identity, const std::string& content) {
    const auto it = to_come_.find(identity);
    if (it != to_come_.end() && it->second.contents.contains(content)) return true;
    const auto known = FindByIdentity(identity, database_);
    return known && HadContent(known->id, content, database_);
  }

  void Expect(const Document& document, std::string content) {
    SameArticle& same = to_come_[document.identity];
    same.name = document.name;
    same.contents.insert(content);
    expected_.push_back({document.identity, std::move(content)});
  }

  // What was stored, or could not be read, is no longer to come.
  void Forget(const Expected& expected) {
    const auto same = to_come_.find(expected.identity);
    std::multiset<std::string>& contents = same->second.contents;
    contents.erase(contents.find(expected.content));
    if (contents.empty()) to_come_.erase(same);
  }

  void TakeRead() {
    Expected expected = std::move(expected_.front());
    expected_.pop_front();
    Result<ReadDocument> read = reading_.Take();
    if (!read) return Forget(expected), Refuse(read.error());
    batch_claims_ += read->claims.size();
    batch_.push_back({std::move(*read), std::move(expected.content)});
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
    for (const Pending& pending : batch_) Forget({pending.read.document.identity, pending.content});
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
