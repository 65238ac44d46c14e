using Microsoft.Data.Sqlite;

namespace Parley.Records.Tests;

/// <summary>A record in a folder of its own; gone when disposed.</summary>
internal sealed class TemporaryRecord : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("parley-record-").FullName;

    public TemporaryRecord(params ReadArticle[] articles)
    {
        File = Path.Combine(_folder, "talks.parley-record");
        TalksRecord.Create(File);
        if (articles.Length > 0)
        {
            using TalksRecord record = Open();
            record.Add(articles);
        }
    }

    public string File { get; }

    public TalksRecord Open() => TalksRecord.Open(File);

    /// <summary>A connection past the record, to look and to break.</summary>
    public SqliteConnection Raw()
    {
        SqliteConnection connection = new($"Data Source={File};Pooling=False");
        connection.Open();
        return connection;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
