#include "pipeline/store/intake.h"

#include <map>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>

#include "pipeline/store/article_rows.h"
#include "pipeline/store/claim_rows.h"
#include "pipeline/store/recheck.h"

namespace countercheck {
namespace {

struct Pending {
  ReadDocument read;
  std::string content;
};

// A text that came by a pipe has no name to be known by again.
bool IsNameless(const Document& document) {
  return document.name == document.identity &&
         (document.name == "-" || document.name.starts_with("-:"));
}

bool IsKnownByFileName(const Document& document) {
  return document.name.size() > document.identity.size() &&
         document.name.ends_with("/" + document.identity);
}

Error TwoArticles(const Document& document) {
  return {document.name, "", "another article of the store came under this name; give it an id"};
}

class Intake {
 public:
  Intake(const RuleBook& rules, const IntakeOptions& options, const IntakeProgress& progress,
         Database* database)
      : rules_(rules),
        options_(options),
        progress_(progress),
        database_(database),
        dictionary_(database) {}

  void Take(Result<RawDocument> raw) {
    if (database_->error()) return;
    if (!raw) return Refuse(raw.error());
    const std::string content = ContentOf(*raw);
    if (IsNameless(raw->document)) {
      return Refuse({raw->document.name, "",
                     "standard input gives this article no name; give JSON lines with an id or "
                     "url"});
    }
    if (IsKnown(&raw->document, content)) return Skip();
    Result<ReadDocument> read = Read(std::move(*raw), rules_, options_.extract_limits);
    if (!read) return Refuse(read.error());
    AddToBatch({std::move(*read), content});
  }

  Result<IntakeCounts> Finish() {
    if (!batch_.empty()) StoreBatch();
    if (database_->error()) return Unexpected(*database_->error());
    return counts_;
  }

 private:
  void Refuse(const Error& error) {
    ++counts_.failed;
    progress_(counts_, &error);
  }

  void Skip() {
    ++counts_.unchanged;
    progress_(counts_, nullptr);
  }

  // The name under which an identity is known, here or in the batch that waits.
  std::optional<std::string> NameOf(const std::string& identity) {
    if (const auto it = waiting_.find(identity); it != waiting_.end()) return it->second.name;
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
    const auto it = waiting_.find(identity);
    if (it != waiting_.end() && it->second.contents.contains(content)) return true;
    const auto known = FindByIdentity(identity, database_);
    return known && HadContent(known->id, content, database_);
  }

  void AddToBatch(Pending pending) {
    const Document& document = pending.read.document;
    Waiting& waiting = waiting_[document.identity];
    waiting.name = document.name;
    waiting.contents.insert(pending.content);
    batch_claims_ += pending.read.claims.size();
    batch_.push_back(std::move(pending));
    if (batch_.size() >= options_.batch_articles || batch_claims_ >= options_.batch_claims) {
      StoreBatch();
    }
    if (!database_->error()) progress_(counts_, nullptr);
  }

  void StoreBatch() {
    Transaction transaction(database_, OpenMode::kWrite);
    IntakeCounts counts = counts_;
    std::vector<Error> refused;
    dictionary_.Forget();
    Recheck recheck(database_);
    for (const Pending& pending : batch_) {
      if (auto error = StoreOne(pending, &recheck, &counts)) refused.push_back(*error);
    }
    const FindingCounts findings = recheck.Compare(options_.now);
    if (!transaction.Commit()) return;
    counts_ = counts;
    counts_.findings.opened += findings.opened;
    counts_.findings.changed += findings.changed;
    counts_.findings.resolved += findings.resolved;
    counts_.findings.reopened += findings.reopened;
    batch_.clear();
    waiting_.clear();
    batch_claims_ = 0;
    for (const Error& error : refused) Refuse(error);
  }

  // The claims of an article by their names, to the ids of their rows.
  ClaimIds ClaimsOf(int64_t article) {
    ClaimIds ids;
    Query rows = database_->Ask("SELECT name, id FROM claim WHERE article = ?");
    rows.Bind(article);
    while (rows.Next()) {
      std::string name = rows.Text();
      ids[std::move(name)] = rows.Number();
    }
    return ids;
  }

  // The lock is held only now: another process may have stored the same in the meantime.
  std::optional<Error> StoreOne(const Pending& pending, Recheck* recheck, IntakeCounts* counts) {
    const Document& document = pending.read.document;
    const auto known = FindByIdentity(document.identity, database_);
    if (known && HadContent(known->id, pending.content, database_)) {
      ++counts->unchanged;
      return std::nullopt;
    }
    const auto namesake = FindByName(document.name, database_);
    if (namesake && namesake->identity != document.identity) return TwoArticles(document);
    ClaimIds before;
    if (known) {
      recheck->Touch(known->id);
      before = ClaimsOf(known->id);
    }
    const int64_t article = PutArticle(document, options_.now, database_, &dictionary_);
    recheck->Touch(article);
    StoreClaims(pending, article, before);
    ++(known ? counts->changed : counts->added);
    return std::nullopt;
  }

  // A claim that stays keeps the id of its row; those ids are taken before new ones are given.
  void StoreClaims(const Pending& pending, int64_t article, const ClaimIds& before) {
    if (!before.empty()) {
      database_->Ask("DELETE FROM claim WHERE article = ?").Bind(article).Run();
    }
    std::vector<const Claim*> fresh;
    for (const Claim& claim : pending.read.claims) {
      const auto old = before.find(claim.id);
      if (old == before.end()) {
        fresh.push_back(&claim);
      } else {
        InsertClaim(claim, article, old->second, database_, &dictionary_);
      }
    }
    for (const Claim* claim : fresh) {
      InsertClaim(*claim, article, std::nullopt, database_, &dictionary_);
    }
    const size_t stayed = pending.read.claims.size() - fresh.size();
    InsertVersion({article, pending.content, static_cast<int64_t>(fresh.size()),
                   static_cast<int64_t>(before.size() - stayed)},
                  options_.now, database_);
  }

  struct Waiting {
    std::string name;
    std::set<std::string> contents;
  };

  const RuleBook& rules_;
  const IntakeOptions& options_;
  const IntakeProgress& progress_;
  Database* database_;
  Dictionary dictionary_;
  std::vector<Pending> batch_;
  std::unordered_map<std::string, Waiting> waiting_;  // by identity
  size_t batch_claims_ = 0;
  IntakeCounts counts_;
};

}  // namespace

Result<IntakeCounts> TakeIn(const std::vector<std::string>& paths, std::istream& standard_input,
                            const RuleBook& rules, const IntakeOptions& options,
                            const IntakeProgress& progress, Database* database) {
  Intake intake(rules, options, progress, database);
  Ingest(paths, options.format, standard_input, options.limits,
         [&intake](Result<RawDocument> raw) { intake.Take(std::move(raw)); });
  return intake.Finish();
}

}  // namespace countercheck
