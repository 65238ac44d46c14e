using Microsoft.Data.Sqlite;
using Parley.Dossier;

namespace Parley.Records;

/// <summary>Puts what was read in an article into the record, under what people mended.</summary>
internal static class Rewriting
{
    /// <summary>A finding about to be written; with a number below zero it was taken over from an older version of the article
    /// and gets a number of its own.</summary>
    private sealed record Row(long? Id, FindingKind Kind, FindingOrigin Origin, string Body);

    /// <summary>Replaces the findings of an article; a finding that is found again keeps its number.</summary>
    /// <returns>How many count.</returns>
    public static int Run(
        SqliteConnection connection,
        long article,
        ArticleText text,
        ArticleDossier dossier,
        IReadOnlyList<Correction> corrections
    )
    {
        List<(FindingKind Kind, string Body)> read =
        [
            .. FindingParts.Of(dossier).Select(f => (f.Kind, FindingJson.Write(f.Body))),
        ];
        List<(long Id, FindingKind Kind, string Body)> old = connection.Query(
            "SELECT id, kind, body FROM findings WHERE article = $article AND origin = 'read' ORDER BY id",
            r => (r.GetInt64(0), EnumWords.Read<FindingKind>(r.GetString(1)), r.GetString(2)),
            ("$article", article)
        );
        List<Row> rows =
            corrections.Count == 0 && old.Count == 0
                ? [.. read.Select(f => new Row(null, f.Kind, FindingOrigin.Read, f.Body))]
                : Join(read, old, corrections);
        connection.Execute("DELETE FROM findings WHERE article = $article", ("$article", article));
        foreach (Row row in rows)
        {
            Insert(connection, article, text, row);
        }

        Draw(connection, article, text, dossier.Article.Date);
        return rows.Count(r => r.Origin != FindingOrigin.Removed);
    }

    /// <summary>Draws the tables of an article anew from its findings.</summary>
    public static void Draw(SqliteConnection connection, long article, ArticleText text, DateOnly? day)
    {
        FindingTables.Clear(connection, article);
        bool isSuperseded =
            connection.Number(
                "SELECT superseded_by IS NOT NULL FROM articles WHERE id = $article",
                ("$article", article)
            ) == 1;
        if (isSuperseded)
        {
            return;
        }

        List<(long Id, FindingKind Kind, string Body)> findings = connection.Query(
            "SELECT id, kind, body FROM findings WHERE article = $article AND origin <> 'removed' ORDER BY id",
            r => (r.GetInt64(0), EnumWords.Read<FindingKind>(r.GetString(1)), r.GetString(2)),
            ("$article", article)
        );
        List<(long Id, object Body)> bodies = [.. findings.Select(f => (f.Id, FindingJson.Read(f.Kind, f.Body)))];
        ToldTwice told = ToldTwice.Of(bodies.Select(b => b.Body));
        foreach ((long id, object body) in bodies)
        {
            FindingTables.Write(connection, article, text, day, body, id, told);
        }
    }

    private static List<Row> Join(
        List<(FindingKind Kind, string Body)> read,
        List<(long Id, FindingKind Kind, string Body)> old,
        IReadOnlyList<Correction> corrections
    )
    {
        List<Candidate> candidates = [.. read.Select(f => Candidate.Of(f.Kind, f.Body))];
        List<Candidate> former = [.. old.Select(f => Candidate.Of(f.Kind, f.Body))];
        List<Row> mended = [];
        foreach (IGrouping<long, Correction> one in corrections.GroupBy(c => c.Finding))
        {
            mended.Add(Mended(one.Key, one.First(), one.Last(), candidates));
        }

        List<Row> rows = [];
        foreach (Candidate candidate in candidates.Where(c => !c.IsTaken))
        {
            int at = FindingMatch.Find(candidate.Kind, candidate.Body, former);
            if (at >= 0)
            {
                former[at].IsTaken = true;
            }

            rows.Add(new Row(at < 0 ? null : old[at].Id, candidate.Kind, FindingOrigin.Read, candidate.Body));
        }

        return [.. rows, .. mended];
    }

    private static Row Mended(long finding, Correction first, Correction last, List<Candidate> candidates)
    {
        // A reader that has learnt says what the person said; else it says what it said before.
        int at = last.After is null ? -1 : SameAs(first.Kind, last.After, candidates);
        at = at < 0 && first.Before is not null ? FindingMatch.Find(first.Kind, first.Before, candidates) : at;
        if (at >= 0)
        {
            candidates[at].IsTaken = true;
        }

        FindingOrigin origin =
            last.After is null ? FindingOrigin.Removed
            : first.Before is null ? FindingOrigin.Added
            : FindingOrigin.Changed;
        return new Row(finding, first.Kind, origin, last.After ?? first.Before!);
    }

    private static int SameAs(FindingKind kind, string body, List<Candidate> candidates)
    {
        string meaning = FindingJson.Meaning(body);
        return candidates.FindIndex(c => !c.IsTaken && c.Kind == kind && c.Meaning == meaning);
    }

    private static void Insert(SqliteConnection connection, long article, ArticleText text, Row row)
    {
        Quote? quote = FindingParts.QuoteOf(FindingJson.Read(row.Kind, row.Body));
        Inputs.Place? place = quote is null ? null : text.PlaceOf(quote.Start);
        connection.Execute(
            "INSERT INTO findings (id, article, kind, origin, body, line, col, sentence) VALUES ($id, $article, $kind, $origin, $body, $line, $col, $sentence)",
            ("$id", row.Id > 0 ? row.Id : null),
            ("$article", article),
            ("$kind", EnumWords.Of(row.Kind)),
            ("$origin", EnumWords.Of(row.Origin)),
            ("$body", row.Body),
            ("$line", place?.Line),
            ("$col", place?.Column),
            ("$sentence", quote?.Sentence)
        );
        if (row.Id < 0)
        {
            connection.Execute(
                "UPDATE corrections SET finding = last_insert_rowid() WHERE article = $article AND finding = $id",
                ("$article", article),
                ("$id", row.Id)
            );
        }
    }
}
