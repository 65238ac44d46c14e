using Microsoft.Data.Sqlite;
using Parley.Dossier;
using Parley.Inputs;

namespace Parley.Records;

/// <summary>
/// The record of talks: articles, what was found in them, what people mended, and the answers that follow. One file; several
/// programs may read it while one writes. What a method that writes has returned from is on the disk.
/// </summary>
public sealed partial class TalksRecord : IDisposable
{
    /// <summary>The record that commands use where none is named.</summary>
    public const string DefaultFile = "talks.parley-record";

    private readonly SqliteConnection _connection;
    private readonly TimeProvider _clock;

    private TalksRecord(string file, SqliteConnection connection, TimeProvider clock) =>
        (File, _connection, _clock) = (file, connection, clock);

    /// <summary>The file as the user named it.</summary>
    public string File { get; }

    /// <summary>Makes an empty record.</summary>
    /// <exception cref="InputException">Something of that name is there, or nothing can be written there.</exception>
    public static void Create(string file)
    {
        ArgumentNullException.ThrowIfNull(file);
        RecordFile.Create(file);
    }

    /// <summary>Opens a record, and brings one of an older form to the newest.</summary>
    /// <param name="file">The file.</param>
    /// <param name="forWriting">Whether something is to be written, so that every page is looked through first, however many.</param>
    /// <param name="clock">For the times at which articles are added and findings mended; null = the system's.</param>
    /// <exception cref="InputException">There is none, it is no record, it is damaged, or it is of a newer form.</exception>
    public static TalksRecord Open(string file, bool forWriting = false, TimeProvider? clock = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        return new TalksRecord(file, RecordFile.Open(file, forWriting), clock ?? TimeProvider.System);
    }

    /// <summary>Which reader has read: its kind and its build, so that a newer one is known.</summary>
    public static string NameOf(IReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        Type type = reader.GetType();
        return $"{type.Name} {type.Assembly.ManifestModule.ModuleVersionId.ToString("N")[..12]}";
    }

    public void Dispose() => _connection.Dispose();

    /// <summary>Asks the file; what goes wrong there is told in a person's words.</summary>
    private T Ask<T>(Func<SqliteConnection, T> question)
    {
        try
        {
            return question(_connection);
        }
        catch (SqliteException e)
        {
            throw RecordFile.Explain(e, File);
        }
    }

    /// <summary>Writes all or nothing; on the disk once it returns.</summary>
    private T Write<T>(Func<SqliteConnection, T> change) =>
        Ask(connection =>
        {
            using SqliteTransaction transaction = connection.BeginTransaction(deferred: false);
            T result = change(connection);
            transaction.Commit();
            return result;
        });

    private string Now() =>
        _clock
            .GetUtcNow()
            .UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
}
