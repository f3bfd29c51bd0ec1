-- The store of Countercheck, version 4 (PRAGMA user_version): what was read, and what follows.
--
--   article ──< version          what came in, and when
--      └────< claim >── subject, metric, unit, rule      each figure, as exact text
--               └──< finding_claim >── finding ──< finding_event      what they show, and its life
--                                         └────< review              what people made of it
--
-- What is unstated is NULL, not empty text. Times are as `ingest --now` gave them, ISO 8601 in UTC.
-- Words of the wire format (reports/schema.json) stand as they are there.

-- Words that stand in many rows, each once.
CREATE TABLE outlet (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE metric (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE unit (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE rule (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;

-- Whom claims speak of, as articles name them. Names with one root are one subject; name and ticker
-- are both empty for claims that name nobody.
CREATE TABLE subject (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  ticker TEXT NOT NULL,
  root TEXT NOT NULL,
  words TEXT NOT NULL DEFAULT '',  -- the name without legal form, in normal words
  UNIQUE (name, ticker)
) STRICT;
CREATE INDEX subject_by_root ON subject (root);
CREATE INDEX subject_by_words ON subject (words);
CREATE INDEX subject_by_ticker ON subject (ticker) WHERE ticker <> '';

-- The newest version of each article. The text itself is not kept.
CREATE TABLE article (
  id INTEGER PRIMARY KEY,
  identity TEXT NOT NULL UNIQUE,  -- the id that was given, else the URL, else the file name
  name TEXT NOT NULL UNIQUE,      -- the path or the id by which it came
  outlet INTEGER REFERENCES outlet (id),
  url TEXT,
  published TEXT,
  title TEXT,
  hash TEXT NOT NULL,  -- of the bytes
  sketch TEXT,         -- MinHash, to find near copies
  changed_at TEXT NOT NULL
) STRICT;
CREATE INDEX article_by_outlet ON article (outlet, published);
CREATE INDEX article_by_published ON article (published);

-- Every content that an article has had, numbered from 1, with what it brought and took away. One
-- that it goes back to is a version of its own.
CREATE TABLE version (
  id INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES article (id),
  number INTEGER NOT NULL,
  content TEXT NOT NULL,  -- hash of the bytes and of what is known about them
  published TEXT,         -- as the source gave it
  at TEXT NOT NULL,
  claims_added INTEGER NOT NULL,
  claims_removed INTEGER NOT NULL,
  UNIQUE (article, number)
) STRICT;
CREATE INDEX version_by_content ON version (article, content);

-- What a version changed against the one before it: none of the first.
CREATE TABLE version_change (
  version INTEGER NOT NULL REFERENCES version (id),
  position INTEGER NOT NULL,
  what TEXT NOT NULL,  -- 'title', 'outlet', 'url', 'published', else whom and what claims speak of
  before TEXT,         -- NULL where it is new
  after TEXT,          -- NULL where it is gone
  PRIMARY KEY (version, position)
) STRICT, WITHOUT ROWID;

-- Parts of the sketches: near copies have one in common. Made from `article`, and not exported.
CREATE TABLE article_band (
  band INTEGER NOT NULL,
  article INTEGER NOT NULL REFERENCES article (id),
  PRIMARY KEY (band, article)
) STRICT, WITHOUT ROWID;

-- The claims of the newest versions.
CREATE TABLE claim (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,  -- the id of the wire: 16 hexadecimal digits
  article INTEGER NOT NULL REFERENCES article (id),
  kind TEXT NOT NULL,
  section TEXT NOT NULL,
  subject INTEGER NOT NULL REFERENCES subject (id),
  subject_surface TEXT,
  metric INTEGER REFERENCES metric (id),
  label TEXT,
  measure TEXT,
  segment TEXT,
  value_text TEXT NOT NULL,  -- as printed, with its hedge
  quantity_kind TEXT NOT NULL,
  low TEXT,              -- exact decimals
  low_exponent INTEGER,  -- power of ten of the last printed digit: 5 for "8.2 million"
  high TEXT,
  high_exponent INTEGER,
  qualifier TEXT NOT NULL,
  unit INTEGER REFERENCES unit (id),
  unit_inferred INTEGER NOT NULL,
  noun TEXT,
  measured INTEGER NOT NULL,
  is_range INTEGER NOT NULL,
  just INTEGER NOT NULL,
  interval_low TEXT,
  interval_high TEXT,
  interval_low_closed INTEGER NOT NULL,
  interval_high_closed INTEGER NOT NULL,
  direction TEXT,
  verdict TEXT,
  period_start TEXT,
  period_end TEXT,
  period_grain TEXT,
  period_label TEXT,  -- NULL where no period is known
  period_fiscal INTEGER NOT NULL,
  period_explicit INTEGER NOT NULL,
  session TEXT,
  moment TEXT,
  modality TEXT,
  basis TEXT,
  comparator TEXT,
  counterparty INTEGER REFERENCES subject (id),
  attribution TEXT,  -- nearest first, with U+001F between
  bytes_begin INTEGER NOT NULL,
  bytes_end INTEGER NOT NULL,
  codepoints_begin INTEGER NOT NULL,
  codepoints_end INTEGER NOT NULL,
  utf16_begin INTEGER NOT NULL,
  utf16_end INTEGER NOT NULL,
  line INTEGER NOT NULL,
  quote TEXT NOT NULL,
  sentence TEXT NOT NULL,
  restates TEXT,                -- the wire id of an earlier claim of the article
  confidence INTEGER NOT NULL,  -- hundredths
  rule INTEGER REFERENCES rule (id)
) STRICT;
CREATE INDEX claim_by_article ON claim (article, bytes_begin);
CREATE INDEX claim_by_subject ON claim (subject, article, confidence);
CREATE INDEX claim_by_counterparty ON claim (counterparty) WHERE counterparty IS NOT NULL;
CREATE INDEX claim_by_metric ON claim (metric, subject, confidence);
CREATE INDEX claim_by_period ON claim (period_start, period_end) WHERE period_start IS NOT NULL;
CREATE INDEX claim_by_period_end ON claim (period_end, period_start) WHERE period_end IS NOT NULL;
CREATE INDEX claim_by_confidence ON claim (confidence);

-- What comparing shows: of a subject (root), or within one article. Resolved ones stay.
CREATE TABLE finding (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,  -- the id of the wire
  root TEXT,
  article INTEGER REFERENCES article (id),
  kind TEXT NOT NULL,
  severity INTEGER NOT NULL,  -- 0 info, 1 low, 2 medium, 3 high
  subject TEXT,
  metric TEXT,
  measure TEXT,
  differs TEXT,  -- with U+001F between
  origins INTEGER NOT NULL,
  message TEXT NOT NULL,
  explain TEXT,           -- with U+001F between
  content TEXT NOT NULL,  -- hash of all that it says
  is_open INTEGER NOT NULL,
  opened_at TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  status TEXT NOT NULL DEFAULT 'open',  -- that of its newest review
  CHECK ((root IS NULL) <> (article IS NULL))
) STRICT;
CREATE INDEX finding_by_root ON finding (root) WHERE root IS NOT NULL;
CREATE INDEX finding_by_article ON finding (article) WHERE article IS NOT NULL;
CREATE INDEX finding_by_severity ON finding (is_open, severity, kind);
CREATE INDEX finding_by_change ON finding (is_open, changed_at);
CREATE INDEX finding_by_status ON finding (status) WHERE status <> 'open';

-- How many findings there are, so that nobody has to look at each. Made from `finding`, and not
-- exported.
CREATE TABLE finding_count (
  is_open INTEGER NOT NULL,
  kind TEXT NOT NULL,
  findings INTEGER NOT NULL,
  PRIMARY KEY (is_open, kind)
) STRICT, WITHOUT ROWID;

-- The members of open findings, in the order of the finding.
CREATE TABLE finding_claim (
  finding INTEGER NOT NULL REFERENCES finding (id),
  position INTEGER NOT NULL,
  claim INTEGER NOT NULL REFERENCES claim (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (finding, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX finding_claim_by_claim ON finding_claim (claim);

CREATE TABLE finding_pair (
  finding INTEGER NOT NULL REFERENCES finding (id),
  position INTEGER NOT NULL,
  a INTEGER NOT NULL REFERENCES claim (id) DEFERRABLE INITIALLY DEFERRED,
  b INTEGER NOT NULL REFERENCES claim (id) DEFERRABLE INITIALLY DEFERRED,
  relation TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (finding, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX finding_pair_by_a ON finding_pair (a);
CREATE INDEX finding_pair_by_b ON finding_pair (b);

-- The members that a resolved finding had, in their words: the claims themselves may be gone.
CREATE TABLE finding_quote (
  finding INTEGER NOT NULL REFERENCES finding (id),
  position INTEGER NOT NULL,
  article INTEGER NOT NULL REFERENCES article (id),
  line INTEGER NOT NULL,
  quote TEXT NOT NULL,
  PRIMARY KEY (finding, position)
) STRICT, WITHOUT ROWID;

-- The life of a finding; never changed, only added to.
CREATE TABLE finding_event (
  id INTEGER PRIMARY KEY,
  finding INTEGER NOT NULL REFERENCES finding (id),
  event TEXT NOT NULL CHECK (event IN ('opened', 'changed', 'resolved', 'reopened')),
  at TEXT NOT NULL,
  severity INTEGER NOT NULL,
  claims INTEGER NOT NULL,  -- how many members it had
  message TEXT NOT NULL
) STRICT;
CREATE INDEX finding_event_by_finding ON finding_event (finding);

-- What people have made of a finding; never changed, only added to. A claim that changes takes back
-- what was said of it: a row with the status open and without an author.
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

-- The members that a review judged, as they were.
CREATE TABLE review_claim (
  review INTEGER NOT NULL REFERENCES review (id),
  claim TEXT NOT NULL,    -- the id of the wire: the claim itself may be gone
  content TEXT NOT NULL,  -- hash of what it said
  PRIMARY KEY (review, claim)
) STRICT, WITHOUT ROWID;

-- What is only added to stays as it is, whoever writes.
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
