using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using Parley.Dossier;
using Parley.Inputs;

namespace Parley.Records;

/// <summary>The sentences of every article: what search looks in, and by what a changed version of an article is known.</summary>
internal static class SentenceIndex
{
    /// <summary>Shorter sentences ("Nothing was decided.") say nothing of where they come from.</summary>
    private const int ShortestTelling = 40;

    /// <summary>Two articles are versions of one where so much of the shorter one's telling sentences is in the other.</summary>
    private const double SameShare = 0.6;

    /// <summary>So many at least.</summary>
    private const int FewestSame = 2;

    public static void Write(SqliteConnection connection, long article, ArticleText text)
    {
        using SqliteCommand insert = connection.CreateCommand();
        insert.CommandText =
            "INSERT INTO sentences (article, line, col, hash, text) VALUES ($article, $line, $col, $hash, $text);"
            + "INSERT INTO search (rowid, text) VALUES (last_insert_rowid(), $text)";
        insert.Parameters.AddWithValue("$article", article);
        SqliteParameter line = insert.Parameters.Add("$line", SqliteType.Integer);
        SqliteParameter col = insert.Parameters.Add("$col", SqliteType.Integer);
        SqliteParameter hash = insert.Parameters.Add("$hash", SqliteType.Integer);
        SqliteParameter words = insert.Parameters.Add("$text", SqliteType.Text);
        foreach (Quote sentence in ArticleSentences.Of(text))
        {
            Place place = text.PlaceOf(sentence.Start);
            (line.Value, col.Value, hash.Value, words.Value) = (
                place.Line,
                place.Column,
                HashOf(sentence.Sentence),
                sentence.Sentence
            );
            insert.ExecuteNonQuery();
        }
    }

    /// <summary>The article of which a text is a changed version; null where it is new.</summary>
    public static long? VersionOf(SqliteConnection connection, ArticleText text)
    {
        HashSet<long> own = [.. ArticleSentences.Of(text).Where(IsTelling).Select(s => HashOf(s.Sentence))];
        Dictionary<long, int> shared = [];
        using SqliteCommand find = connection.CreateCommand();
        find.CommandText =
            "SELECT DISTINCT s.article FROM sentences s JOIN articles a ON a.id = s.article "
            + "WHERE s.hash = $hash AND a.superseded_by IS NULL LIMIT 50";
        SqliteParameter hash = find.Parameters.Add("$hash", SqliteType.Integer);
        foreach (long value in own)
        {
            hash.Value = value;
            using SqliteDataReader reader = find.ExecuteReader();
            while (reader.Read())
            {
                long article = reader.GetInt64(0);
                shared[article] = shared.GetValueOrDefault(article) + 1;
            }
        }

        foreach ((long article, int same) in shared.OrderByDescending(s => s.Value).ThenByDescending(s => s.Key))
        {
            long others = connection.Number(
                "SELECT count(DISTINCT hash) FROM sentences WHERE article = $article AND length(text) >= $shortest",
                ("$article", article),
                ("$shortest", ShortestTelling)
            );
            if (same >= FewestSame && same >= SameShare * Math.Min(own.Count, others))
            {
                return article;
            }
        }

        return null;
    }

    private static bool IsTelling(Quote sentence) => sentence.Sentence.Length >= ShortestTelling;

    private static long HashOf(string sentence) =>
        BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(PlainText.Of(sentence))));
}
