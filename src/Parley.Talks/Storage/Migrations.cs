using System.Globalization;
using System.Reflection;
using Microsoft.Data.Sqlite;
using Parley.Dossier;

namespace Parley.Records;

/// <summary>
/// The steps from an empty file to the newest form of a record, in order. A step that was published is never changed: what is
/// new is a new step. All steps that a file lacks are taken in one transaction, so a file is of one form or of another.
/// </summary>
internal static class Migrations
{
    /// <summary>What has to be filled from the articles that a file holds already, by the version that asks for it.</summary>
    private static readonly Dictionary<int, Action<SqliteConnection>> Fillers = new() { [2] = FillSentences };

    /// <summary>The form that this program writes.</summary>
    public static int Newest { get; } = Names().Count();

    /// <summary>Takes a file from its form to another.</summary>
    /// <param name="connection">Open for writing.</param>
    /// <param name="from">The form it has, 0 for an empty file.</param>
    /// <param name="to">The form it shall have.</param>
    public static void Run(SqliteConnection connection, int from, int to)
    {
        using SqliteTransaction transaction = connection.BeginTransaction();
        for (int version = from + 1; version <= to; version++)
        {
            connection.Execute(Text(version));
            if (Fillers.TryGetValue(version, out Action<SqliteConnection>? fill))
            {
                fill(connection);
            }
        }

        connection.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {to}"));
        transaction.Commit();
    }

    private static IEnumerable<string> Names() =>
        Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(n => int.TryParse(n, out _));

    private static string Text(int version)
    {
        string name = version.ToString("0000", CultureInfo.InvariantCulture);
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using StreamReader reader = new(stream);
        return reader.ReadToEnd();
    }

    private static void FillSentences(SqliteConnection connection)
    {
        List<long> articles = connection.Query("SELECT id FROM articles ORDER BY id", r => r.GetInt64(0));
        foreach (long article in articles)
        {
            (string file, string text) = connection
                .Query(
                    "SELECT file, text FROM articles WHERE id = $id",
                    r => (r.GetString(0), r.GetString(1)),
                    ("$id", article)
                )
                .Single();
            SentenceIndex.Write(connection, article, ArticleText.FromText(file, text));
        }
    }
}
