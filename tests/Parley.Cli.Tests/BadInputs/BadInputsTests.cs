namespace Parley.Cli.Tests.BadInputs;

/// <summary>
/// Each row of docs/bad-inputs.md: what a person gets wrong, what Parley says. With <c>PARLEY_APPROVE=1</c> the table is
/// written anew from what the program says; read the difference before it is committed.
/// </summary>
public class BadInputsTests
{
    private static readonly BadInput[] Cases =
    [
        .. CommandLineCases.All,
        .. GradientCases.All,
        .. TariffGameCases.All,
        .. ArticleCases.All,
        .. RecordCases.All,
        .. ScenarioCases.All,
        .. DatasetCases.All,
        .. ResultCases.All,
    ];

    private static readonly string Table = Path.Combine(Repository.Root, "docs", "bad-inputs.md");

    public static TheoryData<string> Whats => [.. Cases.Select(c => c.What)];

    [Theory]
    [MemberData(nameof(Whats))]
    public void A_bad_input_gets_the_message_of_its_row_in_the_table(string what)
    {
        BadInput bad = Cases.Single(c => c.What == what);
        using ParleyProgram program = new();
        foreach ((string file, byte[] content) in bad.Files)
        {
            program.Write(file, content);
        }

        string[] before = Entries(program.Folder);
        ProgramResult result = program.Run(bad.Arguments, bad.StandardInput);

        Assert.Equal(bad.ExitCode, result.ExitCode);
        Assert.Equal("", result.Output);
        Assert.Equal(before, Entries(program.Folder));
        if (Environment.GetEnvironmentVariable("PARLEY_APPROVE") == "1")
        {
            BadInputsTable.Approve(Table, Cases, bad, result.Errors);
        }

        Assert.Contains(BadInputsTable.Row(bad, result.Errors), File.ReadAllLines(Table));
    }

    [Fact]
    public void The_table_has_no_row_without_a_test() =>
        Assert.Equal(
            Cases.Length,
            File.ReadAllLines(Table).Count(line => line.StartsWith("| `parley", StringComparison.Ordinal))
        );

    [Fact]
    public void The_table_has_forty_rows_at_least() => Assert.True(Cases.Length >= 40, $"{Cases.Length} rows");

    private static string[] Entries(string folder) =>
        [.. Directory.GetFileSystemEntries(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
}
