-- Articles, what was found in them, and what people mended by hand.
CREATE TABLE articles (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    hash TEXT NOT NULL UNIQUE,
    file TEXT NOT NULL,
    title TEXT,
    day TEXT,
    text TEXT NOT NULL,
    reader TEXT NOT NULL,
    added TEXT NOT NULL,
    superseded_by INTEGER REFERENCES articles (id)
);
CREATE INDEX articles_by_day ON articles (day);

CREATE TABLE findings (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    article INTEGER NOT NULL REFERENCES articles (id),
    kind TEXT NOT NULL,
    origin TEXT NOT NULL,
    body TEXT NOT NULL,
    line INTEGER,
    col INTEGER,
    sentence TEXT
);
CREATE INDEX findings_by_article ON findings (article);
CREATE INDEX findings_by_kind ON findings (kind);

CREATE TABLE corrections (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    article INTEGER NOT NULL REFERENCES articles (id),
    finding INTEGER NOT NULL,
    kind TEXT NOT NULL,
    before TEXT,
    after TEXT,
    note TEXT NOT NULL,
    made TEXT NOT NULL
);
CREATE INDEX corrections_by_article ON corrections (article);

-- Below: drawn from the findings, so that questions are answered from an index.
CREATE TABLE stances (
    finding INTEGER NOT NULL,
    article INTEGER NOT NULL,
    day TEXT,
    economy TEXT NOT NULL,
    kind TEXT NOT NULL,
    topic TEXT NOT NULL,
    goods TEXT NOT NULL,
    agreement TEXT,
    toward TEXT NOT NULL,
    line INTEGER,
    col INTEGER,
    sentence TEXT
);
CREATE INDEX stances_by_issue ON stances (topic, goods, agreement, economy, day);
CREATE INDEX stances_by_article ON stances (article);

CREATE TABLE meetings (
    finding INTEGER NOT NULL,
    article INTEGER NOT NULL,
    told TEXT,
    held INTEGER NOT NULL,
    first TEXT,
    last TEXT,
    precise TEXT,
    city TEXT,
    round INTEGER,
    outcome TEXT NOT NULL,
    parties TEXT NOT NULL,
    people TEXT NOT NULL,
    topics TEXT NOT NULL,
    line INTEGER,
    col INTEGER,
    sentence TEXT
);
CREATE INDEX meetings_by_article ON meetings (article);

CREATE TABLE happenings (
    finding INTEGER NOT NULL,
    article INTEGER NOT NULL,
    day TEXT,
    kind TEXT NOT NULL,
    what TEXT NOT NULL,
    line INTEGER,
    col INTEGER,
    sentence TEXT
);
CREATE INDEX happenings_by_day ON happenings (day);
CREATE INDEX happenings_by_article ON happenings (article);

CREATE TABLE settlements (
    finding INTEGER NOT NULL,
    article INTEGER NOT NULL,
    day TEXT,
    status TEXT NOT NULL,
    topic TEXT NOT NULL,
    goods TEXT NOT NULL,
    agreement TEXT,
    parties TEXT NOT NULL,
    line INTEGER,
    col INTEGER,
    sentence TEXT
);
CREATE INDEX settlements_by_article ON settlements (article);

CREATE TABLE measures (
    finding INTEGER NOT NULL,
    article INTEGER NOT NULL,
    day TEXT,
    status TEXT NOT NULL,
    kind TEXT NOT NULL,
    imposers TEXT NOT NULL,
    targets TEXT NOT NULL,
    topic TEXT NOT NULL,
    goods TEXT NOT NULL,
    rate REAL,
    what TEXT NOT NULL,
    line INTEGER,
    col INTEGER,
    sentence TEXT
);
CREATE INDEX measures_by_article ON measures (article);
