using Microsoft.Data.Sqlite;

namespace Parley.Records;

/// <summary>Where the record has something from.</summary>
/// <param name="Article">Number of the article.</param>
/// <param name="File">As the user named it.</param>
/// <param name="Title">Its headline; null where it has none.</param>
/// <param name="Day">Its day; null where it gives none.</param>
/// <param name="Finding">Number of the finding.</param>
/// <param name="Line">Line of the place, from 1; null where a person added it without one.</param>
/// <param name="Column">Column of the place, from 1.</param>
/// <param name="Sentence">The sentence, on one line.</param>
public sealed record Source(
    long Article,
    string File,
    string? Title,
    DateOnly? Day,
    long Finding,
    int? Line,
    int? Column,
    string? Sentence
)
{
    /// <summary>What a query asks for where its first table is <c>t</c> and the articles are <c>a</c>.</summary>
    internal const string Columns = "t.article, a.file, a.title, a.day, t.finding, t.line, t.col, t.sentence";

    /// <summary>How many columns they are.</summary>
    internal const int Count = 8;

    internal static Source Read(SqliteDataReader r, int at = 0) =>
        new(
            r.GetInt64(at),
            r.GetString(at + 1),
            r.Text(at + 2),
            r.Day(at + 3),
            r.GetInt64(at + 4),
            r.Whole(at + 5),
            r.Whole(at + 6),
            r.Text(at + 7)
        );
}
