using System.Buffers.Binary;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Parley.Inputs;

namespace Parley.Records;

/// <summary>
/// A record's file: SQLite with a write-ahead log, so that others may read while one writes, and every commit flushed to the
/// disk before it is told. It is looked through before anything in it is believed.
/// </summary>
internal static class RecordFile
{
    /// <summary>"Parl": tells a record from another program's database.</summary>
    public const int ApplicationId = 0x5061726C;

    /// <summary>Bytes that are looked through in the blink of an eye.</summary>
    private const long SmallFile = 16 * 1024 * 1024;

    /// <summary>Seconds to wait for another program that is writing.</summary>
    private const int Patience = 30;

    private static readonly byte[] Magic = [.. "SQLite format 3\0"u8];

    /// <summary>Makes an empty record.</summary>
    /// <exception cref="InputException">Something is there already, or the folder is not there or not to be written.</exception>
    public static void Create(string path)
    {
        if (File.Exists(path) || Directory.Exists(path))
        {
            throw new InputException(
                "there is something of this name already",
                new Place(path),
                null,
                "name another file, or add to this one with 'parley talks add ARTICLE --record FILE'"
            );
        }

        if (Path.GetDirectoryName(path) is { Length: > 0 } folder && !Directory.Exists(folder))
        {
            throw new InputException("there is no folder for the record", new Place(path), folder, "make it first");
        }

        // Made beside its place and moved in, so that a half-made record never has a record's name.
        string making = $"{path}.{Environment.ProcessId}.part";
        try
        {
            using (SqliteConnection connection = Connect(making, SqliteOpenMode.ReadWriteCreate))
            {
                connection.Execute(
                    string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}")
                );
                Migrations.Run(connection, 0, Migrations.Newest);
                connection.Execute("PRAGMA journal_mode = WAL");
            }

            File.Move(making, path, overwrite: false);
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new InputException(
                "the record cannot be made",
                new Place(path),
                null,
                "name a file in a folder that is yours"
            );
        }
        finally
        {
            File.Delete(making);
        }
    }

    /// <summary>Opens a record, brought to the newest form. Every page is looked through first where anything is to be written and
    /// where the file is small; in a large one that is only read, a damaged page is told by the question that comes upon it.</summary>
    /// <exception cref="InputException">It is not there, is no record, is damaged, or is of a newer form than this program knows.</exception>
    public static SqliteConnection Open(string path, bool forWriting)
    {
        CheckHead(path);
        SqliteConnection? connection = null;
        try
        {
            connection = Connect(path, SqliteOpenMode.ReadWrite);
            long application = connection.Number("PRAGMA application_id");
            int version = (int)connection.Number("PRAGMA user_version");
            if (application != ApplicationId)
            {
                throw NoRecord(path, "this is a database, but no record of talks");
            }

            if (version > Migrations.Newest)
            {
                throw new InputException(
                    $"the record is of form {version}, and this program knows forms up to {Migrations.Newest}",
                    new Place(path),
                    null,
                    "use the newer parley that wrote it"
                );
            }

            if (forWriting || version < Migrations.Newest || new FileInfo(path).Length <= SmallFile)
            {
                CheckPages(connection, path);
            }

            if (version < Migrations.Newest)
            {
                Migrations.Run(connection, version, Migrations.Newest);
            }

            return connection;
        }
        catch (SqliteException e)
        {
            connection?.Dispose();
            throw Explain(e, path);
        }
        catch
        {
            connection?.Dispose();
            throw;
        }
    }

    /// <summary>A failure of SQLite in a person's words.</summary>
    public static InputException Explain(SqliteException e, string path) =>
        e.SqliteErrorCode switch
        {
            // SQLITE_BUSY, SQLITE_LOCKED
            5 or 6 => new InputException(
                $"another program has been writing to the record for {Patience} seconds",
                new Place(path),
                null,
                "try again when it is done"
            ),

            // SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM
            8 or 14 or 3 => new InputException(
                "the record cannot be written to",
                new Place(path),
                null,
                "check its permissions, and those of its folder"
            ),

            // SQLITE_FULL
            13 => new InputException(
                "the disk is full; what was confirmed is in the record, the rest is not",
                new Place(path),
                null,
                "make room and add the rest again"
            ),

            // SQLITE_NOTADB
            26 => NoRecord(path, "this is no record of talks"),
            _ => Damaged(path, e.Message),
        };

    private static SqliteConnection Connect(string path, SqliteOpenMode mode)
    {
        SqliteConnection connection = new(
            new SqliteConnectionStringBuilder
            {
                DataSource = path,
                Mode = mode,
                Pooling = false,
                DefaultTimeout = Patience,
                ForeignKeys = true,
            }.ToString()
        );
        connection.Open();
        connection.Execute("PRAGMA synchronous = FULL");
        return connection;
    }

    private static void CheckHead(string path)
    {
        if (Directory.Exists(path))
        {
            throw new InputException("this is a folder, not a record", new Place(path), null, "name a file");
        }

        if (!File.Exists(path))
        {
            string? folder = Path.GetDirectoryName(Path.GetFullPath(path));
            string[] names = Directory.Exists(folder)
                ? [.. Directory.EnumerateFiles(folder).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)]
                : [];
            throw new InputException(
                "there is no such record",
                new Place(path),
                null,
                NearestName.Find(Path.GetFileName(path), names) is { } near
                    ? $"did you mean '{near}'?"
                    : $"begin it with 'parley talks new{(path == TalksRecord.DefaultFile ? "" : " " + path)}'"
            );
        }

        byte[] head = new byte[100];
        int read;
        long length;
        try
        {
            using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            read = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            length = stream.Length;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException("the record cannot be opened", new Place(path), null, "check its permissions");
        }

        if (!head.AsSpan().StartsWith(Magic))
        {
            throw NoRecord(path, "this is no record of talks");
        }

        int size = BinaryPrimitives.ReadUInt16BigEndian(head.AsSpan(16));
        long page = size == 1 ? 65536 : size;
        if (read < head.Length || page == 0 || length % page != 0)
        {
            throw Damaged(path, "it was cut off in the middle of a page");
        }
    }

    /// <summary>Looks through every page.</summary>
    private static void CheckPages(SqliteConnection connection, string path)
    {
        List<string> found = connection.Query("PRAGMA quick_check(1)", r => r.GetString(0));
        if (found is not ["ok"])
        {
            throw Damaged(path, string.Join("; ", found));
        }
    }

    private static InputException NoRecord(string path, string what) =>
        new(what, new Place(path), null, "name another file, or begin a record with 'parley talks new FILE'");

    private static InputException Damaged(string path, string why) =>
        new(
            $"the record is damaged and was not read: {why.ReplaceLineEndings(" ").TrimEnd('.', ' ')}",
            new Place(path),
            null,
            "take it from a copy, or add the articles to a new record"
        );
}
