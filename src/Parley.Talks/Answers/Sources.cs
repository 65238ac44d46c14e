using Microsoft.Data.Sqlite;

namespace Parley.Records;

/// <summary>Looks up where the rows of a table have what they say from, one by one and each once.</summary>
internal sealed class Sources : IDisposable
{
    private readonly SqliteCommand _command;
    private readonly SqliteParameter _id;
    private readonly Dictionary<long, Source> _known = [];

    public Sources(SqliteConnection connection, string table)
    {
        _command = connection.CreateCommand();
        _command.CommandText =
            $"SELECT {Source.Columns} FROM {table} t JOIN articles a ON a.id = t.article WHERE t.rowid = $id";
        _id = _command.Parameters.Add("$id", SqliteType.Integer);
    }

    public Source Of(long row)
    {
        if (!_known.TryGetValue(row, out Source? source))
        {
            _id.Value = row;
            using SqliteDataReader reader = _command.ExecuteReader();
            reader.Read();
            source = Source.Read(reader);
            _known[row] = source;
        }

        return source;
    }

    public void Dispose() => _command.Dispose();
}
