-- Who talks, and what else is counted, answered from an index alone.
CREATE TABLE parties (
    finding INTEGER NOT NULL,
    article INTEGER NOT NULL,
    economy TEXT NOT NULL,
    role TEXT NOT NULL
);
CREATE INDEX parties_by_role ON parties (role, economy);
CREATE INDEX parties_by_article ON parties (article);
INSERT INTO parties (finding, article, economy, role)
    SELECT f.id, f.article, json_extract(f.body, '$.economy'), json_extract(f.body, '$.role')
    FROM findings f JOIN articles a ON a.id = f.article
    WHERE f.kind = 'party' AND f.origin <> 'removed' AND a.superseded_by IS NULL;
CREATE INDEX articles_that_count ON articles (day) WHERE superseded_by IS NULL;
DROP INDEX findings_by_article;
CREATE INDEX findings_by_article ON findings (article, origin);
-- Positions in the order of their tracks.
DROP INDEX stances_by_issue;
CREATE INDEX stances_by_track ON stances (topic, goods, agreement, economy, day, finding, kind, toward);
