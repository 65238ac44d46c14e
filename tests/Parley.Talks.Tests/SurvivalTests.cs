using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Parley.Inputs;

namespace Parley.Records.Tests;

/// <summary>What was confirmed is there, whatever happens to the program or to the file.</summary>
public class SurvivalTests
{
    private const int Kills = 100;

    [Fact]
    public void A_hundred_kills_in_the_middle_of_writing_lose_nothing_that_was_confirmed()
    {
        using TemporaryRecord file = new();
        List<int> confirmed = [];
        int first = 0;
        for (int kill = 0; kill < Kills; kill++)
        {
            using Writer writer = new(file.File, first);

            // Killed at another moment each time: after some articles, and then a little later.
            int patience = 1 + (kill % 3);
            List<int> told = writer.ReadThenKill(patience, TimeSpan.FromMilliseconds(kill % 7));
            Assert.NotEmpty(told);
            confirmed.AddRange(told);
            first = told[^1] + 10;
        }

        using TalksRecord record = file.Open();
        HashSet<string> there = [.. record.Articles().Select(a => a.File)];
        Assert.DoesNotContain(confirmed, n => !there.Contains($"{n}.txt"));
        foreach (int n in confirmed)
        {
            Assert.Equal(1, record.Search($"\"number {n} may\"", 1).Total);
        }

        using SqliteConnection raw = file.Raw();
        using SqliteCommand check = raw.CreateCommand();
        check.CommandText = "PRAGMA integrity_check";
        Assert.Equal("ok", check.ExecuteScalar());
        check.CommandText = "INSERT INTO search (search) VALUES ('integrity-check')";
        check.ExecuteNonQuery();
        check.CommandText =
            "SELECT count(*) FROM articles a WHERE NOT EXISTS (SELECT 1 FROM findings f WHERE f.article = a.id)";
        Assert.Equal(0L, check.ExecuteScalar());
    }

    [Fact]
    public void Two_programs_read_while_one_writes()
    {
        using TemporaryRecord file = new();
        using Writer writer = new(file.File, 0);
        int confirmed = writer.Read(2).Count;
        int largest = 0;
        for (int look = 0; look < 5; look++)
        {
            using TalksRecord one = file.Open();
            using TalksRecord other = file.Open();
            int before = one.Articles().Count;
            Assert.True(other.Articles().Count >= before);
            Assert.Single(one.Articles(), a => a.File == "0.txt");
            Assert.True(one.Search("bring", 1).Total >= before);
            largest = Math.Max(largest, before);
            confirmed += writer.Read(1).Count;
        }

        // The writer is ahead of what was read of its words: wait until it has told of more than anybody saw.
        writer.Read(largest + 1 - confirmed);
        using TalksRecord last = file.Open();
        Assert.True(last.Articles().Count > largest);
    }

    [Fact]
    public void A_reader_sees_the_record_as_it_was_when_the_question_began()
    {
        using TemporaryRecord file = new(Some.Read(Some.Washington));
        using SqliteConnection writing = file.Raw();
        using SqliteTransaction open = writing.BeginTransaction();
        using SqliteCommand delete = writing.CreateCommand();
        delete.CommandText = "DELETE FROM stances";
        delete.ExecuteNonQuery();
        using TalksRecord record = file.Open();

        Assert.NotEmpty(record.Positions(new RecordFilter()));
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.9)]
    public void A_record_that_was_cut_off_is_told_and_not_half_read(double left)
    {
        using TemporaryRecord file = Full();
        byte[] bytes = File.ReadAllBytes(file.File);
        const int page = 4096;
        File.WriteAllBytes(file.File, bytes[..((int)(left * bytes.Length) / page * page)]);

        Assert.StartsWith(
            "the record is damaged and was not read",
            Refused(file.File).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_record_cut_off_in_the_middle_of_a_page_is_told()
    {
        using TemporaryRecord file = Full();
        byte[] bytes = File.ReadAllBytes(file.File);
        File.WriteAllBytes(file.File, bytes[..^1000]);

        Assert.StartsWith(
            "the record is damaged and was not read",
            Refused(file.File).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Pages_that_were_overwritten_are_told()
    {
        using TemporaryRecord file = Full();
        byte[] bytes = File.ReadAllBytes(file.File);
        for (int i = bytes.Length / 2; i < (bytes.Length / 2) + 8192; i++)
        {
            bytes[i] = (byte)(i * 7);
        }

        File.WriteAllBytes(file.File, bytes);
        Assert.StartsWith(
            "the record is damaged and was not read",
            Refused(file.File).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_text_is_no_record()
    {
        using TemporaryRecord file = new();
        File.WriteAllText(file.File, "dear diary");

        Assert.Equal("this is no record of talks", Refused(file.File).Message);
    }

    [Fact]
    public void Another_programs_database_is_no_record()
    {
        using TemporaryRecord file = new();
        File.Delete(file.File);
        using (SqliteConnection other = file.Raw())
        {
            other.Execute("CREATE TABLE recipes (cake TEXT)");
        }

        Assert.Equal("this is a database, but no record of talks", Refused(file.File).Message);
        using SqliteConnection raw = file.Raw();
        Assert.Equal(1, raw.Number("SELECT count(*) FROM sqlite_schema"));
    }

    [Fact]
    public void A_record_is_never_begun_over_something_else()
    {
        using TemporaryRecord file = new(Some.Read(Some.Washington));

        Assert.Throws<InputException>(() => TalksRecord.Create(file.File));
        using TalksRecord record = file.Open();
        Assert.Single(record.Articles());
    }

    private static InputError Refused(string file) =>
        Assert.Single(Assert.Throws<InputException>(() => TalksRecord.Open(file).Dispose()).Errors);

    private static TemporaryRecord Full()
    {
        TemporaryRecord file = new();
        using TalksRecord record = file.Open();
        record.Add([
            .. Enumerable
                .Range(0, 60)
                .Select(n =>
                    Some.Article(
                        new DateOnly(2018, 1, 1).AddDays(n),
                        $"dispatch {n}",
                        Some.Position(
                            "JPN",
                            PositionKindOf(n),
                            "tariffs",
                            $"Japan spoke for the {n}th time of the tariffs that it fears.",
                            "cars"
                        )
                    )
                ),
        ]);
        return file;
    }

    private static Dossier.PositionKind PositionKindOf(int n) =>
        n % 2 == 0 ? Dossier.PositionKind.Fears : Dossier.PositionKind.Refuses;

    /// <summary>A process that adds articles without end.</summary>
    private sealed class Writer : IDisposable
    {
        private readonly Process _process;

        public Writer(string file, int first)
        {
            ProcessStartInfo start = new(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
            {
                RedirectStandardOutput = true,
                ArgumentList =
                {
                    Path.Combine(AppContext.BaseDirectory, "Parley.Talks.Writer.dll"),
                    file,
                    first.ToString(CultureInfo.InvariantCulture),
                },
                Environment = { ["DOTNET_TieredPGO"] = "0", ["DOTNET_TC_QuickJitForLoops"] = "1" },
            };
            _process = Process.Start(start)!;
        }

        public List<int> Read(int count)
        {
            List<int> told = [];
            while (told.Count < count && _process.StandardOutput.ReadLine() is { } line)
            {
                told.Add(int.Parse(line, CultureInfo.InvariantCulture));
            }

            return told;
        }

        /// <summary>Everything it confirmed before it was gone.</summary>
        public List<int> ReadThenKill(int count, TimeSpan pause)
        {
            List<int> told = Read(count);
            Thread.Sleep(pause);
            _process.Kill();
            while (
                _process.StandardOutput.ReadLine() is { } line
                && int.TryParse(line, CultureInfo.InvariantCulture, out int n)
            )
            {
                told.Add(n);
            }

            _process.WaitForExit();
            return told;
        }

        public void Dispose()
        {
            if (!_process.HasExited)
            {
                _process.Kill();
                _process.WaitForExit();
            }

            _process.Dispose();
        }
    }
}
