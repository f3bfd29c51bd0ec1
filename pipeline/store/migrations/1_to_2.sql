-- Reviews, what versions changed, near copies, and names by their words. `article_band` and
-- `subject.words` are filled by the program.
ALTER TABLE subject ADD COLUMN words TEXT NOT NULL DEFAULT '';
CREATE INDEX subject_by_words ON subject (words);
CREATE INDEX subject_by_ticker ON subject (ticker) WHERE ticker <> '';

ALTER TABLE finding ADD COLUMN status TEXT NOT NULL DEFAULT 'open';
CREATE INDEX finding_by_status ON finding (status) WHERE status <> 'open';

CREATE TABLE version_change (
  version INTEGER NOT NULL REFERENCES version (id),
  position INTEGER NOT NULL,
  what TEXT NOT NULL,
  before TEXT,
  after TEXT,
  PRIMARY KEY (version, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE article_band (
  band INTEGER NOT NULL,
  article INTEGER NOT NULL REFERENCES article (id),
  PRIMARY KEY (band, article)
) STRICT, WITHOUT ROWID;

CREATE TABLE review (
  id INTEGER PRIMARY KEY,
  finding INTEGER NOT NULL REFERENCES finding (id),
  status TEXT NOT NULL
    CHECK (status IN ('open', 'triaged', 'confirmed', 'explained', 'dismissed')),
  at TEXT NOT NULL,
  author TEXT,
  note TEXT
) STRICT;
CREATE INDEX review_by_finding ON review (finding);

CREATE TABLE review_claim (
  review INTEGER NOT NULL REFERENCES review (id),
  claim TEXT NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (review, claim)
) STRICT, WITHOUT ROWID;
