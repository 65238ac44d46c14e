-- Sentences, to search in them and to know a changed version of an article.
CREATE TABLE sentences (
    id INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES articles (id),
    line INTEGER NOT NULL,
    col INTEGER NOT NULL,
    hash INTEGER NOT NULL,
    text TEXT NOT NULL
);
CREATE INDEX sentences_by_article ON sentences (article);
CREATE INDEX sentences_by_hash ON sentences (hash);
CREATE VIRTUAL TABLE search USING fts5 (text, content = 'sentences', content_rowid = 'id', tokenize = 'porter unicode61');
