using Microsoft.Data.Sqlite;
using Parley.Dossier;
using Parley.Inputs;

namespace Parley.Records;

public sealed partial class TalksRecord
{
    /// <summary>Changes a finding; it stays so when the article is read again.</summary>
    /// <param name="id">Number of the finding.</param>
    /// <param name="body">The finding as it shall be, of the same kind.</param>
    /// <param name="note">Why.</param>
    /// <exception cref="InputException">There is no such finding, or no note.</exception>
    public RecordedFinding Change(long id, object body, string note)
    {
        ArgumentNullException.ThrowIfNull(body);
        RecordedFinding finding = Finding(id);
        if (body.GetType() != finding.Body.GetType())
        {
            throw new ArgumentException("a finding cannot become one of another kind", nameof(body));
        }

        Correct(finding, FindingJson.Write(body), note);
        return Finding(id);
    }

    /// <summary>Strikes a finding out: it is kept and counts for nothing, when the article is read again too.</summary>
    /// <exception cref="InputException">There is no such finding, or no note.</exception>
    public RecordedFinding Remove(long id, string note)
    {
        Correct(Finding(id), null, note);
        return Finding(id);
    }

    /// <summary>Adds a finding that the reader missed.</summary>
    /// <param name="article">Number of the article.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="body">The finding.</param>
    /// <param name="note">Why.</param>
    /// <exception cref="InputException">There is no such article, or no note.</exception>
    public RecordedFinding Add(long article, FindingKind kind, object body, string note)
    {
        ArgumentNullException.ThrowIfNull(body);
        CheckNote(note);
        ArticleText text = TextOf(article);
        DateOnly? day = Article(article).Day;
        string json = FindingJson.Write(body);
        Quote? quote = FindingParts.QuoteOf(body);
        Place? place = quote is null ? null : text.PlaceOf(quote.Start);
        long id = Write(connection =>
        {
            connection.Execute(
                "INSERT INTO findings (article, kind, origin, body, line, col, sentence) VALUES ($article, $kind, 'added', $body, $line, $col, $sentence)",
                ("$article", article),
                ("$kind", EnumWords.Of(kind)),
                ("$body", json),
                ("$line", place?.Line),
                ("$col", place?.Column),
                ("$sentence", quote?.Sentence)
            );
            long added = connection.Number("SELECT last_insert_rowid()");
            Note(connection, article, added, kind, null, json, note);
            Rewriting.Draw(connection, article, text, day);
            return added;
        });
        return Finding(id);
    }

    /// <summary>Takes back all that people mended in a finding: it is as the reader has it, or gone where a person added it.</summary>
    /// <returns>The finding; null where it is gone.</returns>
    /// <exception cref="InputException">There is no such finding, or nobody mended it.</exception>
    public RecordedFinding? Undo(long id)
    {
        RecordedFinding finding = Finding(id);
        ArticleText text = TextOf(finding.Article);
        DateOnly? day = Article(finding.Article).Day;
        bool isThere = Write(connection =>
        {
            Correction? first = CorrectionsOf(connection, finding.Article).FirstOrDefault(c => c.Finding == id);
            if (first is null)
            {
                throw new InputException(
                    "nobody has mended this finding",
                    new Place(File),
                    id.ToString(System.Globalization.CultureInfo.InvariantCulture),
                    $"see 'parley talks show {finding.Article}'"
                );
            }

            connection.Execute("DELETE FROM corrections WHERE finding = $id", ("$id", id));
            if (first.Before is null)
            {
                connection.Execute("DELETE FROM findings WHERE id = $id", ("$id", id));
            }
            else
            {
                connection.Execute(
                    "UPDATE findings SET origin = 'read', body = $body WHERE id = $id",
                    ("$body", first.Before),
                    ("$id", id)
                );
            }

            Rewriting.Draw(connection, finding.Article, text, day);
            return first.Before is not null;
        });
        return isThere ? Finding(id) : null;
    }

    /// <summary>The place of words in an article, white space aside.</summary>
    /// <exception cref="InputException">There is no such article, or the words are not in it: what is not in the text is no quotation.</exception>
    public Quote QuoteIn(long article, string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return QuoteAnchors.Find(words, TextOf(article))
            ?? throw new InputException(
                $"these words are not in article {article}",
                new Place("command line", Path: "--quote"),
                words,
                "copy them from the article as they stand"
            );
    }

    private void Correct(RecordedFinding finding, string? after, string note)
    {
        CheckNote(note);
        ArticleText text = TextOf(finding.Article);
        DateOnly? day = Article(finding.Article).Day;
        Write(connection =>
        {
            Note(
                connection,
                finding.Article,
                finding.Id,
                finding.Kind,
                finding.Origin == FindingOrigin.Added ? null : FindingJson.Write(finding.Body),
                after,
                note
            );
            FindingOrigin origin =
                after is null ? FindingOrigin.Removed
                : finding.Origin == FindingOrigin.Added ? FindingOrigin.Added
                : FindingOrigin.Changed;
            connection.Execute(
                "UPDATE findings SET origin = $origin, body = coalesce($body, body) WHERE id = $id",
                ("$origin", EnumWords.Of(origin)),
                ("$body", after),
                ("$id", finding.Id)
            );
            Rewriting.Draw(connection, finding.Article, text, day);
            return true;
        });
    }

    private void Note(
        SqliteConnection connection,
        long article,
        long finding,
        FindingKind kind,
        string? before,
        string? after,
        string note
    ) =>
        connection.Execute(
            "INSERT INTO corrections (article, finding, kind, before, after, note, made) VALUES ($article, $finding, $kind, $before, $after, $note, $made)",
            ("$article", article),
            ("$finding", finding),
            ("$kind", EnumWords.Of(kind)),
            ("$before", before),
            ("$after", after),
            ("$note", note),
            ("$made", Now())
        );

    private static void CheckNote(string note)
    {
        if (string.IsNullOrWhiteSpace(note))
        {
            throw new InputException(
                "a correction needs its reason",
                new Place("command line", Path: "--note"),
                note,
                "say in a few words why"
            );
        }
    }
}
