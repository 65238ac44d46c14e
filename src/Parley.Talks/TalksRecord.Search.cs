using Microsoft.Data.Sqlite;
using Parley.Inputs;

namespace Parley.Records;

public sealed partial class TalksRecord
{
    /// <summary>Sentences in which all the words stand.</summary>
    /// <param name="words">Words in any of their forms ("tariff" finds "tariffs"); words in quotation marks stand side by side;
    /// a minus before one keeps sentences with it out; a star at its end stands for any ending.</param>
    /// <param name="most">How many are shown, one or more.</param>
    /// <exception cref="InputException">There is no word to look for.</exception>
    public SearchAnswer Search(string words, int most)
    {
        string query = SearchWords.ToQuery(words);
        return Ask(connection =>
        {
            long total = connection.Number(
                "SELECT count(*) FROM search JOIN sentences s ON s.id = search.rowid JOIN articles a ON a.id = s.article "
                    + "WHERE search MATCH $query AND a.superseded_by IS NULL",
                ("$query", query)
            );
            List<SearchHit> hits = connection.Query(
                "SELECT s.article, a.file, a.title, a.day, 0, s.line, s.col, s.text, highlight(search, 0, char(1), char(1)) "
                    + "FROM search JOIN sentences s ON s.id = search.rowid JOIN articles a ON a.id = s.article "
                    + "WHERE search MATCH $query AND a.superseded_by IS NULL "
                    + "ORDER BY a.day IS NULL, a.day DESC, a.id DESC, s.id LIMIT $most",
                r => new SearchHit(Source.Read(r), r.GetString(8).Split('\u0001')),
                ("$query", query),
                ("$most", most)
            );
            return new SearchAnswer(total, hits);
        });
    }
}
