using Microsoft.Data.Sqlite;
using Parley.Dossier;
using Parley.Inputs;

namespace Parley.Records;

public sealed partial class TalksRecord
{
    private const string ArticleRows =
        "SELECT a.id, a.file, a.title, a.day, a.reader, a.added, a.superseded_by, "
        + "(SELECT count(*) FROM findings f WHERE f.article = a.id AND f.origin <> 'removed') FROM articles a ";

    /// <summary>The article of the record that has this text, however its white space and quotation marks are; null where none has.</summary>
    public long? Find(ArticleText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Ask(connection => ArticleOf(connection, PlainText.HashOf(text.Text)));
    }

    /// <summary>Adds articles, all in one go: when this returns they are on the disk.</summary>
    /// <returns>What became of each, in order.</returns>
    public IReadOnlyList<Intake> Add(IReadOnlyList<ReadArticle> articles)
    {
        ArgumentNullException.ThrowIfNull(articles);
        return Write(connection => articles.Select(a => Add(connection, a)).ToList());
    }

    /// <summary>Articles in order of their days.</summary>
    public IReadOnlyList<RecordedArticle> Articles() =>
        Ask(connection => connection.Query(ArticleRows + "ORDER BY a.day IS NULL, a.day, a.id", ReadArticleRow));

    /// <exception cref="InputException">There is no such article.</exception>
    public RecordedArticle Article(long id) =>
        Ask(connection => connection.Query(ArticleRows + "WHERE a.id = $id", ReadArticleRow, ("$id", id)))
            .FirstOrDefault()
        ?? throw NoArticle(id);

    /// <summary>The text of an article.</summary>
    /// <exception cref="InputException">There is no such article.</exception>
    public ArticleText TextOf(long article) => Ask(connection => Text(connection, article)) ?? throw NoArticle(article);

    /// <summary>What stands in the record of one article, what was struck out too.</summary>
    /// <exception cref="InputException">There is no such article.</exception>
    public IReadOnlyList<RecordedFinding> FindingsOf(long article)
    {
        TextOf(article);
        return Ask(connection => Findings(connection, "f.article = $id", article));
    }

    /// <summary>Reads articles again with a newer reader; what people mended stays mended.</summary>
    /// <param name="reader">Who reads.</param>
    /// <param name="all">Those too that this very reader has read.</param>
    /// <param name="progress">Told the number of each article that was read and is on the disk.</param>
    /// <param name="cancellation">Stops between articles.</param>
    /// <returns>How many were read.</returns>
    public int Reread(
        IReader reader,
        bool all,
        IProgress<long>? progress = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(reader);
        string name = NameOf(reader);
        RecordedArticle[] due = [.. Articles().Where(a => all || a.Reader != name)];
        foreach (RecordedArticle article in due)
        {
            cancellation.ThrowIfCancellationRequested();
            ArticleText text = TextOf(article.Id);
            ArticleDossier dossier = reader.Read(text);
            Write(connection =>
            {
                Rewriting.Run(connection, article.Id, text, dossier, CorrectionsOf(connection, article.Id));
                return connection.Execute(
                    "UPDATE articles SET reader = $reader, title = $title, day = $day WHERE id = $id",
                    ("$reader", name),
                    ("$title", dossier.Article.Title),
                    ("$day", Sql.Written(dossier.Article.Date)),
                    ("$id", article.Id)
                );
            });
            progress?.Report(article.Id);
        }

        return due.Length;
    }

    private Intake Add(SqliteConnection connection, ReadArticle article)
    {
        string hash = PlainText.HashOf(article.Text.Text);
        ArticleHeader header = article.Dossier.Article;
        if (ArticleOf(connection, hash) is { } known)
        {
            return new Intake(IntakeKind.Known, known, article.Text.File, header.Title, header.Date, 0, null);
        }

        long? before = SentenceIndex.VersionOf(connection, article.Text);
        connection.Execute(
            "INSERT INTO articles (hash, file, title, day, text, reader, added) VALUES ($hash, $file, $title, $day, $text, $reader, $added)",
            ("$hash", hash),
            ("$file", article.Text.File),
            ("$title", header.Title),
            ("$day", Sql.Written(header.Date)),
            ("$text", article.Text.Text),
            ("$reader", article.Reader),
            ("$added", Now())
        );
        long id = connection.Number("SELECT last_insert_rowid()");
        SentenceIndex.Write(connection, id, article.Text);
        IReadOnlyList<Correction> corrections = [];
        if (before is { } older)
        {
            corrections = Supersede(connection, older, id, article.Text);
        }

        int count = Rewriting.Run(connection, id, article.Text, article.Dossier, corrections);
        return new Intake(
            before is null ? IntakeKind.Added : IntakeKind.ChangedVersion,
            id,
            article.Text.File,
            header.Title,
            header.Date,
            count,
            before
        );
    }

    /// <summary>The newer version takes the older one's place, and what people mended in it.</summary>
    private static List<Correction> Supersede(SqliteConnection connection, long older, long newer, ArticleText text)
    {
        connection.Execute(
            "UPDATE articles SET superseded_by = $newer WHERE id = $older",
            ("$newer", newer),
            ("$older", older)
        );
        FindingTables.Clear(connection, older);
        foreach (Correction correction in CorrectionsOf(connection, older))
        {
            // Numbers of findings stay with the older version; the newer one's get numbers of their own.
            connection.Execute(
                "INSERT INTO corrections (article, finding, kind, before, after, note, made) VALUES ($article, $finding, $kind, $before, $after, $note, $made)",
                ("$article", newer),
                ("$finding", -correction.Finding),
                ("$kind", EnumWords.Of(correction.Kind)),
                ("$before", correction.Before),
                ("$after", correction.After is null ? null : QuoteAnchors.Move(correction.After, text)),
                ("$note", correction.Note),
                ("$made", correction.Made)
            );
        }

        return CorrectionsOf(connection, newer);
    }

    private static List<Correction> CorrectionsOf(SqliteConnection connection, long article) =>
        connection.Query(
            "SELECT id, article, finding, kind, before, after, note, made FROM corrections WHERE article = $article ORDER BY id",
            r => new Correction(
                r.GetInt64(0),
                r.GetInt64(1),
                r.GetInt64(2),
                EnumWords.Read<FindingKind>(r.GetString(3)),
                r.Text(4),
                r.Text(5),
                r.GetString(6),
                r.GetString(7)
            ),
            ("$article", article)
        );

    private static long? ArticleOf(SqliteConnection connection, string hash)
    {
        List<long> found = connection.Query(
            "SELECT id FROM articles WHERE hash = $hash",
            r => r.GetInt64(0),
            ("$hash", hash)
        );
        return found.Count > 0 ? found[0] : null;
    }

    private static ArticleText? Text(SqliteConnection connection, long article) =>
        connection
            .Query(
                "SELECT file, text FROM articles WHERE id = $id",
                r => ArticleText.FromText(r.GetString(0), r.GetString(1)),
                ("$id", article)
            )
            .FirstOrDefault();

    private static List<RecordedFinding> Findings(SqliteConnection connection, string where, long id) =>
        connection.Query(
            "SELECT f.id, f.article, f.kind, f.origin, f.body, "
                + "(SELECT c.note FROM corrections c WHERE c.finding = f.id ORDER BY c.id DESC LIMIT 1) "
                + $"FROM findings f WHERE {where} ORDER BY f.id",
            r =>
            {
                FindingKind kind = EnumWords.Read<FindingKind>(r.GetString(2));
                return new RecordedFinding(
                    r.GetInt64(0),
                    r.GetInt64(1),
                    kind,
                    EnumWords.Read<FindingOrigin>(r.GetString(3)),
                    FindingJson.Read(kind, r.GetString(4)),
                    r.Text(5)
                );
            },
            ("$id", id)
        );

    private static RecordedArticle ReadArticleRow(SqliteDataReader r) =>
        new(
            r.GetInt64(0),
            r.GetString(1),
            r.Text(2),
            r.Day(3),
            r.GetString(4),
            r.GetString(5),
            r.IsDBNull(6) ? null : r.GetInt64(6),
            r.GetInt32(7)
        );

    private InputException NoArticle(long id) =>
        new(
            "the record has no article of this number",
            new Place(File),
            id.ToString(System.Globalization.CultureInfo.InvariantCulture),
            "see 'parley talks show --articles'"
        );
}
