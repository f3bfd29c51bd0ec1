-- How many findings there are, without looking at each. Filled by the program.
CREATE TABLE finding_count (
  is_open INTEGER NOT NULL,
  kind TEXT NOT NULL,
  findings INTEGER NOT NULL,
  PRIMARY KEY (is_open, kind)
) STRICT, WITHOUT ROWID;
