using System.Globalization;
using System.Text.Json;
using Parley.Inputs;
using Parley.Reports.Results;
using Parquet;
using Parquet.Schema;

namespace Parley.Scenarios.Tests.Results;

/// <summary>The folder of results.</summary>
public sealed class FolderTests : IDisposable
{
    private static readonly string[] Tables = ["economies", "sectors", "bilateral", "trade", "prices", "moves"];
    private readonly TemporaryFolder _folder = new();
    private readonly ScenarioResult _result = SmallResult.Solve();

    public void Dispose() => _folder.Dispose();

    private CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Out => _folder["out"];

    [Fact]
    public async Task Every_outcome_and_year_has_its_tables()
    {
        await WriteAsync();
        foreach (string inside in (string[])["cars", "rice/year-01", "rice/year-02", "rice/year-03", "shut"])
        {
            foreach (string table in Tables)
            {
                Assert.True(File.Exists(Path.Combine(Out, inside, table + ".csv")), $"{inside}/{table}.csv");
                Assert.True(File.Exists(Path.Combine(Out, inside, table + ".parquet")), $"{inside}/{table}.parquet");
            }
        }

        Assert.Equal(
            _result.Compiled.Scenario,
            ScenarioYaml.Read(await File.ReadAllTextAsync(Path.Combine(Out, "scenario.yaml"), Cancellation), "s")
        );
        Assert.Equal(
            ResultJson.Of(_result, "small-world", TestContext.Current.CancellationToken),
            await File.ReadAllTextAsync(Path.Combine(Out, "result.json"), Cancellation)
        );
    }

    [Fact]
    public async Task Csv_and_Parquet_say_the_same()
    {
        await WriteAsync();
        foreach (string table in Tables)
        {
            string file = Path.Combine(Out, "shut", table);
            string[] lines = await File.ReadAllLinesAsync(file + ".csv", Cancellation);
            string[] header = lines[0].Split(',');
            await using ParquetReader reader = await ParquetReader.CreateAsync(
                file + ".parquet",
                cancellationToken: Cancellation
            );
            DataField[] fields = reader.Schema.GetDataFields();
            Assert.Equal(header, fields.Select(f => f.Name));
            using ParquetRowGroupReader group = reader.OpenRowGroupReader(0);
            Assert.Equal(lines.Length - 1, (int)group.RowCount);
            for (int c = 0; c < fields.Length; c++)
            {
                string[] cells = [.. lines.Skip(1).Select(l => l.Split(',')[c])];
                Assert.Equal(cells, await CellsAsync(group, fields[c], lines.Length - 1));
            }
        }
    }

    [Fact]
    public async Task Tables_and_the_document_say_the_same()
    {
        await WriteAsync();
        using JsonDocument document = JsonDocument.Parse(
            await File.ReadAllTextAsync(Path.Combine(Out, "result.json"), Cancellation)
        );
        JsonElement[] economies =
        [
            .. document.RootElement.GetProperty("outcomes")[0].GetProperty("economies").EnumerateArray(),
        ];
        string[] lines = await File.ReadAllLinesAsync(Path.Combine(Out, "cars", "economies.csv"), Cancellation);
        int column = Array.IndexOf(lines[0].Split(','), "real_income");
        Assert.Equal(
            economies.Select(e => e.GetProperty("real_income").GetDouble()),
            lines.Skip(1).Select(l => double.Parse(l.Split(',')[column], CultureInfo.InvariantCulture))
        );
    }

    [Fact]
    public async Task An_earlier_result_is_replaced_whole()
    {
        await WriteAsync();
        ScenarioResult other = SmallResult.Solve("title: T\noutcomes: [{ name: nothing }]");
        await ResultFolder.WriteAsync(other, "small-world", Out, Cancellation);
        Assert.Equal(["nothing"], Directory.GetDirectories(Out).Select(Path.GetFileName));
        Assert.Equal(["out"], Directory.GetFileSystemEntries(_folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_folder_that_holds_something_else_is_left_alone()
    {
        Directory.CreateDirectory(Out);
        string letter = Path.Combine(Out, "letter.txt");
        await File.WriteAllTextAsync(letter, "dear minister", Cancellation);
        InputException e = await Assert.ThrowsAsync<InputException>(WriteAsync);
        Assert.Contains("holds something other than a result", e.Message);
        Assert.Equal("dear minister", await File.ReadAllTextAsync(letter, Cancellation));
        Assert.Equal(["out"], Directory.GetFileSystemEntries(_folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_result_to_which_a_person_added_a_file_is_left_alone()
    {
        await WriteAsync();
        string mine = Path.Combine(Out, "cars", "my-notes.txt");
        await File.WriteAllTextAsync(mine, "keep", Cancellation);
        await Assert.ThrowsAsync<InputException>(WriteAsync);
        Assert.True(File.Exists(mine));
    }

    [Fact]
    public async Task A_file_is_no_folder()
    {
        await File.WriteAllTextAsync(Out, "a file", Cancellation);
        InputException e = await Assert.ThrowsAsync<InputException>(WriteAsync);
        Assert.Contains("this is a file", e.Message);
    }

    [Fact]
    public async Task A_cancelled_write_leaves_nothing_behind()
    {
        using CancellationTokenSource cancelled = new();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            ResultFolder.WriteAsync(_result, "small-world", Out, cancelled.Token)
        );
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task Every_table_of_a_result_says_what_the_arrays_say()
    {
        await WriteAsync();
        ResultFolderReport report = await CheckAsync();
        Assert.Empty(report.Wrong);
        Assert.Empty(report.FilesNotRead);
        Assert.Equal(Directory.GetFiles(Out, "*", SearchOption.AllDirectories).Length, report.FilesRead);
    }

    [Theory]
    [InlineData("economies")]
    [InlineData("sectors")]
    [InlineData("bilateral")]
    [InlineData("trade")]
    [InlineData("prices")]
    [InlineData("moves")]
    public async Task A_number_changed_in_a_table_is_found(string table)
    {
        await WriteAsync();
        string file = Path.Combine(Out, "cars", table + ".csv");
        string text = await File.ReadAllTextAsync(file, Cancellation);
        int at = text.LastIndexOf(',') + 1;
        await File.WriteAllTextAsync(file, text[..at] + "9" + text[at..], Cancellation);
        Assert.StartsWith($"cars/{table}.csv has '9", Assert.Single((await CheckAsync()).Wrong));
    }

    [Fact]
    public async Task A_table_that_is_cut_off_swapped_or_gone_is_found()
    {
        await WriteAsync();
        string cars = Path.Combine(Out, "cars");
        string shut = Path.Combine(Out, "shut");
        string[] lines = await File.ReadAllLinesAsync(Path.Combine(cars, "trade.csv"), Cancellation);
        await File.WriteAllTextAsync(
            Path.Combine(cars, "trade.csv"),
            string.Join('\n', lines[..^1]) + "\n",
            Cancellation
        );
        File.Copy(Path.Combine(shut, "sectors.parquet"), Path.Combine(cars, "sectors.parquet"), overwrite: true);
        await File.WriteAllTextAsync(Path.Combine(cars, "prices.parquet"), "PAR1", Cancellation);
        File.Delete(Path.Combine(shut, "prices.csv"));
        await File.AppendAllTextAsync(Path.Combine(Out, "scenario.yaml"), "# mine\n", Cancellation);
        await File.WriteAllTextAsync(Path.Combine(Out, "notes.txt"), "mine", Cancellation);
        ResultFolderReport report = await CheckAsync();
        Assert.Equal(["notes.txt"], report.FilesNotRead);
        Assert.Equal(
            [
                "cars/prices.parquet is no Parquet file that can be read",
                "cars/sectors.parquet",
                "cars/trade.csv",
                "scenario.yaml is not the scenario that was solved",
                "shut/prices.csv is missing",
            ],
            report
                .Wrong.Select(w => w.Contains(" has ", StringComparison.Ordinal) ? w.Split(' ')[0] : w)
                .Order(StringComparer.Ordinal)
        );
    }

    private Task<ResultFolderReport> CheckAsync() => ResultFolderCheck.RunAsync(Out, _result, Cancellation);

    private Task WriteAsync() => ResultFolder.WriteAsync(_result, "small-world", Out, Cancellation);

    private async Task<string[]> CellsAsync(ParquetRowGroupReader group, DataField field, int rows)
    {
        if (field.ClrType != typeof(double))
        {
            string?[] texts = new string?[rows];
            await group.ReadAsync(field, texts.AsMemory(), null, Cancellation);
            return [.. texts.Select(t => t!)];
        }

        double?[] numbers = new double?[rows];
        await group.ReadAsync<double>(field, numbers.AsMemory(), null, Cancellation);
        return
        [
            .. numbers.Select(n =>
                n is null ? ""
                : double.IsPositiveInfinity(n.Value) ? "inf"
                : n.Value.ToString("R", CultureInfo.InvariantCulture)
            ),
        ];
    }
}
