-- The talks file that a person brought in: who bargains over what, and what was proposed.
CREATE TABLE talks_files (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    file TEXT NOT NULL,
    text TEXT NOT NULL,
    added TEXT NOT NULL
);
