-- An article may go back to a content that it had; questions by confidence, by the end of a period,
-- and by outlet and day have indices; resolved findings keep what they quoted; what is only added to
-- is kept by triggers.
-- Changes of versions point to what is made anew: the keys are looked at when all is done.
PRAGMA defer_foreign_keys = ON;
CREATE TABLE kept_version AS SELECT * FROM version;
DROP TABLE version;
CREATE TABLE version (
  id INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES article (id),
  number INTEGER NOT NULL,
  content TEXT NOT NULL,
  published TEXT,
  at TEXT NOT NULL,
  claims_added INTEGER NOT NULL,
  claims_removed INTEGER NOT NULL,
  UNIQUE (article, number)
) STRICT;
INSERT INTO version (id, article, number, content, at, claims_added, claims_removed)
SELECT id, article, number, content, at, claims_added, claims_removed FROM kept_version;
DROP TABLE kept_version;
CREATE INDEX version_by_content ON version (article, content);

DROP INDEX article_by_outlet;
CREATE INDEX article_by_outlet ON article (outlet, published);
DROP INDEX claim_by_subject;
CREATE INDEX claim_by_subject ON claim (subject, article, confidence);
DROP INDEX claim_by_metric;
CREATE INDEX claim_by_metric ON claim (metric, subject, confidence);
CREATE INDEX claim_by_period_end ON claim (period_end, period_start) WHERE period_end IS NOT NULL;
CREATE INDEX claim_by_confidence ON claim (confidence);

-- The members that a resolved finding had, in their words: the claims themselves may be gone.
CREATE TABLE finding_quote (
  finding INTEGER NOT NULL REFERENCES finding (id),
  position INTEGER NOT NULL,
  article INTEGER NOT NULL REFERENCES article (id),
  line INTEGER NOT NULL,
  quote TEXT NOT NULL,
  PRIMARY KEY (finding, position)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER finding_event_is_kept BEFORE UPDATE ON finding_event
BEGIN SELECT raise(ABORT, 'the life of a finding is only added to'); END;
CREATE TRIGGER finding_event_is_not_deleted BEFORE DELETE ON finding_event
BEGIN SELECT raise(ABORT, 'the life of a finding is only added to'); END;
CREATE TRIGGER review_is_kept BEFORE UPDATE ON review
BEGIN SELECT raise(ABORT, 'reviews are only added to'); END;
CREATE TRIGGER review_is_not_deleted BEFORE DELETE ON review
BEGIN SELECT raise(ABORT, 'reviews are only added to'); END;
CREATE TRIGGER review_claim_is_kept BEFORE UPDATE ON review_claim
BEGIN SELECT raise(ABORT, 'reviews are only added to'); END;
CREATE TRIGGER review_claim_is_not_deleted BEFORE DELETE ON review_claim
BEGIN SELECT raise(ABORT, 'reviews are only added to'); END;
