using Microsoft.Data.Sqlite;
using Parley.Records;
using static Parley.Cli.Tests.BadInputs.Bad;

namespace Parley.Cli.Tests.BadInputs;

internal static class RecordCases
{
    private const string Kind = "Record of talks";

    private static readonly Lazy<byte[]> Empty = new(() => Record(_ => { }));

    public static BadInput[] All { get; } =
    [
        new(Kind, "A record that is not there", "talks show --record japan.parley-record"),
        new(Kind, "A record's name mistyped", "talks timeline --record japn.parley-record")
        {
            Files = Bytes("japan.parley-record", Empty.Value),
        },
        new(Kind, "A text for a record", "talks show --record diary.txt") { Files = Text("diary.txt", "dear diary\n") },
        new(Kind, "Another program's database for a record", "talks show --record cakes.db")
        {
            Files = Bytes("cakes.db", Record(raw => Run(raw, "PRAGMA application_id = 7"))),
        },
        new(Kind, "A record of a newer form", "talks show")
        {
            Files = Bytes(TalksRecord.DefaultFile, Record(raw => Run(raw, "PRAGMA user_version = 99"))),
        },
        new(Kind, "A record that was cut off", "talks show")
        {
            Files = Bytes(TalksRecord.DefaultFile, Empty.Value[..^1000]),
        },
        new(Kind, "A folder for a record", "talks show --record articles")
        {
            Files = Text("articles/one.txt", "Japan\n"),
        },
        new(Kind, "A record begun over another", "talks new") { Files = Bytes(TalksRecord.DefaultFile, Empty.Value) },
        new(Kind, "A record in a folder that is not there", "talks new away/talks.parley-record"),
        new(
            Kind,
            "Articles for a record, one with nothing in it and one not there",
            "talks add empty.txt gone.txt good.txt"
        )
        {
            Files = Join(
                Bytes(TalksRecord.DefaultFile, Empty.Value),
                Text("empty.txt", ""),
                Text("good.txt", "Japan and the United States met.\n")
            ),
        },
        new(Kind, "Nothing on standard input for a record", "talks add -")
        {
            Files = Bytes(TalksRecord.DefaultFile, Empty.Value),
        },
        new(Kind, "A folder without articles", "talks add pictures")
        {
            Files = Join(Bytes(TalksRecord.DefaultFile, Empty.Value), Text("pictures/photo.svg", "<svg/>")),
        },
        new(Kind, "A party that nobody knows", "talks positions --party Jappan")
        {
            Files = Bytes(TalksRecord.DefaultFile, Empty.Value),
        },
        new(Kind, "A party that the record does not name", "talks timeline --party France")
        {
            Files = Bytes(TalksRecord.DefaultFile, Empty.Value),
        },
        new(Kind, "A date that is none", "talks positions --since 26.9.2018")
        {
            Files = Bytes(TalksRecord.DefaultFile, Empty.Value),
        },
        new(Kind, "A day that no month has", "talks timeline --from 2018-02-30")
        {
            Files = Bytes(TalksRecord.DefaultFile, Empty.Value),
        },
        new(Kind, "A meeting that is not there", "talks meetings 7")
        {
            Files = Bytes(TalksRecord.DefaultFile, Empty.Value),
        },
        new(Kind, "An article that the record does not have", "talks show 7")
        {
            Files = Bytes(TalksRecord.DefaultFile, Empty.Value),
        },
        new(Kind, "A search for nothing", "talks search *") { Files = Bytes(TalksRecord.DefaultFile, Empty.Value) },
        new(Kind, "A finding that is not there", "talks correct 7 --remove --note wrong")
        {
            Files = Bytes(TalksRecord.DefaultFile, Empty.Value),
        },
        new(Kind, "A correction of nothing", "talks correct --note wrong"),
        new(Kind, "A finding of a kind that is none", "talks correct --add postion --article 1 --note missed")
        {
            Files = Bytes(TalksRecord.DefaultFile, Empty.Value),
        },
        new(Kind, "An export of a kind that is none", "talks export --only pdf"),
        new(Kind, "An export into a folder that holds something else", "talks export --out notes")
        {
            Files = Text("notes/diary.txt", "dear diary\n"),
        },
        new(Kind, "A talks file for a record that is none", "talks import talks.yaml")
        {
            Files = Join(Bytes(TalksRecord.DefaultFile, Empty.Value), Text("talks.yaml", "title: Talks\n")),
        },
    ];

    /// <summary>The bytes of a record, empty but for what is done to it.</summary>
    private static byte[] Record(Action<SqliteConnection> change)
    {
        string file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.parley-record");
        try
        {
            TalksRecord.Create(file);
            using (SqliteConnection raw = new($"Data Source={file};Pooling=False"))
            {
                raw.Open();
                change(raw);
                Run(raw, "PRAGMA wal_checkpoint(TRUNCATE)");
            }

            return File.ReadAllBytes(file);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
