#include "pipeline/store/news.h"

#include <utility>

namespace countercheck {
namespace {

FindingNews ReadNews(Query* row) {
  FindingNews news;
  news.what = row->Text();
  news.at = row->Text();
  news.finding = row->Text();
  return news;
}

void AddEvents(int64_t after, int64_t limit, Database* database, std::vector<FindingNews>* news) {
  Query rows = database->Ask(
      "SELECT event, at, finding.name, finding_event.id FROM finding_event "
      "JOIN finding ON finding.id = finding_event.finding "
      "WHERE finding_event.id > ? ORDER BY finding_event.id LIMIT ?");
  rows.Bind(after).Bind(limit);
  while (rows.Next()) {
    news->push_back(ReadNews(&rows));
    news->back().cursor.event = rows.Number();
  }
}

// `event` of the cursors is where AddEvents() ended.
void AddReviewNews(const NewsCursor& after, int64_t limit, Database* database,
                   std::vector<FindingNews>* news) {
  Query rows = database->Ask(
      "SELECT 'reviewed', at, finding.name, review.id FROM review "
      "JOIN finding ON finding.id = review.finding "
      "WHERE review.id > ? ORDER BY review.id LIMIT ?");
  rows.Bind(after.review).Bind(limit);
  while (rows.Next()) {
    news->push_back(ReadNews(&rows));
    news->back().cursor = {after.event, rows.Number()};
  }
}

}  // namespace

NewsCursor NewestCursor(Database* database) {
  return {database->Number("SELECT max(id) FROM finding_event"),
          database->Number("SELECT max(id) FROM review")};
}

std::vector<FindingNews> NewsAfter(const NewsCursor& cursor, int64_t limit, Database* database) {
  const Transaction transaction(database, OpenMode::kRead);
  std::vector<FindingNews> news;
  AddEvents(cursor.event, limit, database, &news);
  for (FindingNews& entry : news) entry.cursor.review = cursor.review;
  const int64_t event = news.empty() ? cursor.event : news.back().cursor.event;
  const int64_t left = limit - static_cast<int64_t>(news.size());
  if (left > 0) AddReviewNews({event, cursor.review}, left, database, &news);
  return news;
}

}  // namespace countercheck
