#include "pipeline/store/finding_rows.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "pipeline/identity.h"
#include "pipeline/store/reviews.h"
#include "pipeline/store/words.h"

namespace countercheck {
namespace {

constexpr char kInsert[] =
    "INSERT INTO finding (name, root, article, kind, severity, subject, metric, measure, "
    "differs, origins, message, explain, content, is_open, opened_at, changed_at) "
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, 1, ?14, ?14) "
    "ON CONFLICT (name) DO NOTHING";
constexpr char kUpdate[] =
    "UPDATE finding SET name = ?1, root = ?2, article = ?3, kind = ?4, severity = ?5, "
    "subject = ?6, metric = ?7, measure = ?8, differs = ?9, origins = ?10, message = ?11, "
    "explain = ?12, content = ?13, is_open = 1, changed_at = ?14 WHERE id = ?15";

int64_t IdOf(const std::string& claim, const ClaimIds& ids) {
  const auto found = ids.find(claim);
  // No claim has the id 0, so that the foreign key refuses what should not be.
  return found == ids.end() ? 0 : found->second;
}

}  // namespace

std::string ContentOf(const Finding& finding) {
  std::string all(ToString(finding.kind));
  const auto add = [&all](std::string_view part) { (all += kListSeparator) += part; };
  const auto add_list = [&](const std::vector<std::string>& list) {
    add(std::to_string(list.size()));
    for (const std::string& part : list) add(part);
  };
  add(ToString(finding.severity));
  add(finding.subject);
  add(finding.metric);
  add(finding.measure);
  add(std::to_string(finding.origins));
  add(finding.message);
  add_list(finding.claims);
  add_list(finding.differs);
  add_list(finding.explain);
  for (const Relation& pair : finding.pairs) {
    // Counted like every list.
    add("4");
    add(pair.a);
    add(pair.b);
    add(ToString(pair.kind));
    add(pair.reason);
  }
  return HashOf(all);
}

void FindingUpdate::Question(const Scope& scope) {
  Query query = scope.article != 0 ? database_->Ask(
                                         "SELECT name, id, content, kind, status <> 'open' "
                                         "FROM finding WHERE article = ? AND is_open")
                                   : database_->Ask(
                                         "SELECT name, id, content, kind, status <> 'open' "
                                         "FROM finding WHERE root = ? AND is_open");
  scope.article != 0 ? query.Bind(scope.article) : query.Bind(scope.root);
  while (query.Next()) {
    std::string name = query.Text();
    Known& known = open_[std::move(name)];
    known.id = query.Number();
    known.content = query.Text();
    known.kind = query.Text();
    known.reviewed = query.Flag();
  }
}

void FindingUpdate::Put(const Scope& scope, const std::vector<ShownFinding>& findings,
                        const ClaimIds& claims) {
  for (const ShownFinding& shown : findings) PutOne(scope, shown, claims);
}

void FindingUpdate::PutOne(const Scope& scope, const ShownFinding& shown, const ClaimIds& claims) {
  const auto open = open_.find(shown.finding.id);
  if (open == open_.end()) return PutClosed(scope, shown, claims);
  const Known known = std::move(open->second);
  open_.erase(open);
  if (known.content != shown.content) {
    Rewrite(known.id, scope, shown, claims);
    AddEvent(known.id, "changed", shown.finding);
    ++counts_.changed;
  }
  // Also where the finding says the same: what was judged are its claims.
  if (known.reviewed) TakeBackIfChanged(known.id, now_, database_);
}

// One that was not open: mostly it is new, and the insert itself finds out.
void FindingUpdate::PutClosed(const Scope& scope, const ShownFinding& shown,
                              const ClaimIds& claims) {
  if (Write(scope, shown, 0)) {
    const int64_t id = database_->LastId();
    WriteMembers(id, shown.finding, claims);
    AddEvent(id, "opened", shown.finding);
    ++counts_.opened;
    tally_.Open(ToString(shown.finding.kind));
    return;
  }
  int64_t id = 0;
  bool reviewed = false;
  {
    Query resolved = database_->Ask("SELECT id, status <> 'open' FROM finding WHERE name = ?");
    if (!resolved.Bind(shown.finding.id).Next()) return;
    id = resolved.Number();
    reviewed = resolved.Flag();
  }
  Rewrite(id, scope, shown, claims);
  database_->Ask("DELETE FROM finding_quote WHERE finding = ?").Bind(id).Run();
  AddEvent(id, "reopened", shown.finding);
  ++counts_.reopened;
  tally_.Reopen(ToString(shown.finding.kind));
  if (reviewed) TakeBackIfChanged(id, now_, database_);
}

void FindingUpdate::Rewrite(int64_t id, const Scope& scope, const ShownFinding& shown,
                            const ClaimIds& claims) {
  Write(scope, shown, id);
  DeleteMembers(id);
  WriteMembers(id, shown.finding, claims);
}

bool FindingUpdate::Write(const Scope& scope, const ShownFinding& shown, int64_t id) {
  const Finding& finding = shown.finding;
  const std::string differs = JoinList(finding.differs), explain = JoinList(finding.explain);
  Query row = database_->Ask(id == 0 ? kInsert : kUpdate);
  row.Bind(finding.id);
  scope.article != 0 ? row.BindNull().Bind(scope.article) : row.Bind(scope.root).BindNull();
  row.Bind(ToString(finding.kind)).Bind(static_cast<int64_t>(finding.severity));
  row.BindOptional(finding.subject).BindOptional(finding.metric).BindOptional(finding.measure);
  row.BindOptional(differs).Bind(finding.origins).Bind(finding.message).BindOptional(explain);
  row.Bind(shown.content).Bind(now_);
  if (id != 0) row.Bind(id);
  row.Run();
  return database_->CountChanged() > 0;
}

void FindingUpdate::WriteMembers(int64_t id, const Finding& finding, const ClaimIds& claims) {
  int64_t position = 0;
  for (const std::string& claim : finding.claims) {
    Query row = database_->Ask("INSERT INTO finding_claim VALUES (?, ?, ?)");
    row.Bind(id).Bind(position++).Bind(IdOf(claim, claims)).Run();
  }
  position = 0;
  for (const Relation& pair : finding.pairs) {
    Query row = database_->Ask("INSERT INTO finding_pair VALUES (?, ?, ?, ?, ?, ?)");
    row.Bind(id).Bind(position++).Bind(IdOf(pair.a, claims)).Bind(IdOf(pair.b, claims));
    row.Bind(ToString(pair.kind)).Bind(pair.reason).Run();
  }
}

void FindingUpdate::DeleteMembers(int64_t id) {
  database_->Ask("DELETE FROM finding_claim WHERE finding = ?").Bind(id).Run();
  database_->Ask("DELETE FROM finding_pair WHERE finding = ?").Bind(id).Run();
}

void FindingUpdate::KeepQuotes(int64_t id) {
  std::vector<MemberQuote> quotes;
  {
    Query members = database_->Ask(
        "SELECT finding_claim.claim, article, line, quote FROM finding_claim "
        "LEFT JOIN claim ON claim.id = finding_claim.claim WHERE finding = ? ORDER BY position");
    members.Bind(id);
    while (members.Next()) {
      const auto gone = gone_.find(members.Number());
      const int64_t article = members.Number(), line = members.Number();
      quotes.push_back(gone != gone_.end() ? gone->second
                                           : MemberQuote{article, line, members.Text()});
    }
  }
  int64_t position = 0;
  for (const MemberQuote& quote : quotes) {
    Query row = database_->Ask("INSERT INTO finding_quote VALUES (?, ?, ?, ?, ?)");
    row.Bind(id).Bind(position++).Bind(quote.article).Bind(quote.line).Bind(quote.quote).Run();
  }
}

void FindingUpdate::AddEvent(int64_t id, const char* event, const Finding& finding) {
  database_
      ->Ask(
          "INSERT INTO finding_event (finding, event, at, severity, claims, message) "
          "VALUES (?, ?, ?, ?, ?, ?)")
      .Bind(id)
      .Bind(event)
      .Bind(now_)
      .Bind(static_cast<int64_t>(finding.severity))
      .Bind(static_cast<int64_t>(finding.claims.size()))
      .Bind(finding.message)
      .Run();
}

void FindingUpdate::ResolveRest() {
  // In the order of the table, so that equal runs write equal files.
  std::vector<int64_t> rest;
  for (const auto& [name, known] : open_) {
    rest.push_back(known.id);
    tally_.Resolve(known.kind);
  }
  std::sort(rest.begin(), rest.end());
  for (const int64_t id : rest) {
    KeepQuotes(id);
    DeleteMembers(id);
    database_->Ask("UPDATE finding SET is_open = 0, changed_at = ? WHERE id = ?")
        .Bind(now_)
        .Bind(id)
        .Run();
    database_
        ->Ask(
            "INSERT INTO finding_event (finding, event, at, severity, claims, message) "
            "SELECT id, 'resolved', changed_at, severity, 0, message FROM finding WHERE id = ?")
        .Bind(id)
        .Run();
    ++counts_.resolved;
  }
  open_.clear();
  tally_.Write(database_);
}

std::string SelectFindings(const std::string& more) {
  return "SELECT finding.name, finding.kind, severity, finding.subject, finding.metric, "
         "finding.measure, differs, origins, message, explain" +
         (more.empty() ? more : ", " + more) + " FROM finding ";
}

Finding ReadFinding(Query* row) {
  Finding finding;
  finding.id = row->Text();
  finding.kind =
      FromWord(row->Text(), RelationKind::kSingleSource).value_or(RelationKind::kUnverifiable);
  finding.severity = static_cast<Severity>(std::clamp<int64_t>(row->Number(), 0, 3));
  finding.subject = row->Text();
  finding.metric = row->Text();
  finding.measure = row->Text();
  finding.differs = SplitList(row->Text());
  finding.origins = static_cast<int>(row->Number());
  finding.message = row->Text();
  finding.explain = SplitList(row->Text());
  return finding;
}

void ReadMembers(Finding* finding, Database* database) {
  Query claims = database->Ask(
      "SELECT claim.name FROM finding JOIN finding_claim ON finding_claim.finding = finding.id "
      "JOIN claim ON claim.id = finding_claim.claim WHERE finding.name = ? ORDER BY position");
  claims.Bind(finding->id);
  while (claims.Next()) finding->claims.push_back(claims.Text());
  Query pairs = database->Ask(
      "SELECT a.name, b.name, relation, reason FROM finding "
      "JOIN finding_pair ON finding_pair.finding = finding.id "
      "JOIN claim AS a ON a.id = finding_pair.a JOIN claim AS b ON b.id = finding_pair.b "
      "WHERE finding.name = ? ORDER BY position");
  pairs.Bind(finding->id);
  while (pairs.Next()) {
    Relation pair;
    pair.a = pairs.Text();
    pair.b = pairs.Text();
    pair.kind = FromWord(pairs.Text(), RelationKind::kSingleSource).value_or(finding->kind);
    pair.reason = pairs.Text();
    finding->pairs.push_back(std::move(pair));
  }
}

std::vector<std::string> QuotesOfResolved(const std::string& finding, Database* database) {
  std::vector<std::string> quotes;
  Query rows = database->Ask(
      "SELECT article.name, line, quote FROM finding "
      "JOIN finding_quote ON finding_quote.finding = finding.id "
      "JOIN article ON article.id = finding_quote.article "
      "WHERE finding.name = ? AND NOT is_open ORDER BY position");
  rows.Bind(finding);
  while (rows.Next()) {
    const std::string article = rows.Text();
    const int64_t line = rows.Number();
    quotes.push_back(fmt::format("{}:{} “{}”", article, line, rows.Text()));
  }
  return quotes;
}

}  // namespace countercheck
