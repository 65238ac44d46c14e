using CsCheck;
using Parley.Inputs;

namespace Parley.Data.Tests;

/// <summary>Headers that nobody meant to write.</summary>
public sealed class HeaderTextTests : IDisposable
{
    private static readonly string Islands = Path.Combine(AppContext.BaseDirectory, "Folders", "two-islands");

    private static readonly string Header = File.ReadAllText(Path.Combine(Islands, "dataset.yaml"));

    private static readonly Gen<string> Scrap = Gen.OneOf(
        Gen.OneOf(
            "\t",
            "\n",
            "- ",
            ": ",
            "{",
            "}",
            "[",
            "]",
            "&a ",
            "*a",
            "!!int ",
            "|",
            ">",
            "#",
            "'",
            "\"",
            "%",
            "\0",
            "é"
        ),
        Gen.String[1, 6]
    );

    private readonly TemporaryFolder _folder = new();

    public HeaderTextTests()
    {
        foreach (string file in Directory.GetFiles(Islands))
        {
            File.Copy(file, Path.Combine(_folder.Path, Path.GetFileName(file)));
        }
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("name: islands\nnotes:\n  - *")]
    [InlineData("name: >\0")]
    [InlineData("%")]
    [InlineData("? ")]
    public void A_header_that_trips_the_scanner_is_told_as_no_YAML_or_as_incomplete(string yaml) =>
        Assert.Contains("dataset.yaml", Assert.Throws<InputException>(() => Read(yaml)).Message);

    [Fact]
    public void A_header_with_a_scrap_in_it_is_read_or_refused_and_never_crashes() =>
        Gen.Select(Gen.Int[0, Header.Length - 1], Gen.Int[0, 12], Scrap)
            .Sample(
                (at, cut, scrap) =>
                {
                    try
                    {
                        Read(Header[..at] + scrap + Header[Math.Min(Header.Length, at + cut)..]);
                    }
                    catch (InputException e)
                    {
                        Assert.NotEmpty(e.Errors);
                    }
                },
                iter: 1000,
                threads: 1
            );

    private void Read(string header)
    {
        File.WriteAllText(Path.Combine(_folder.Path, "dataset.yaml"), header);
        DatasetFolder.Read(_folder.Path);
    }
}
