using System.Text;
using Parley.Inputs;

namespace Parley.Data.Tests;

/// <summary>What a person is told about each mistake in a dataset folder.</summary>
public class MistakeTests
{
    private static readonly Mistake[] _mistakes =
    [
        new("trade.csv is not there", "trade.csv", null, null),
        new("dataset.yaml is not there", "dataset.yaml", null, null),
        new("a file with a misspelt name", "tarifs.csv", "", "origin,destination,sector,rate\n"),
        new("an empty file", "trade.csv", null, ""),
        new("a header and no rows", "political-weights.csv", null, "economy,sector,weight\n"),
        new("a column is missing", "trade.csv", "origin,destination,sector,value", "origin,destination,sector,val"),
        new("an unknown column", "sectors.csv", "scale_elasticity", "scale_elastisity"),
        new("a column twice", "trade.csv", "origin,destination,sector,value", "origin,origin,sector,value"),
        new("semicolons between the columns", "tariffs.csv", ",", ";"),
        new("a field too few", "trade.csv", "NORTH,SOUTH,FISH,80", "NORTH,SOUTH,80"),
        new("a decimal comma", "tariffs.csv", "1.5", "1,5"),
        new("a decimal comma in quotes", "tariffs.csv", "1.5", "\"1,5\""),
        new("a quote left open", "sectors.csv", "frozen\"", "frozen"),
        new("text after a closing quote", "sectors.csv", "frozen\"", "frozen\"!"),
        new("a row twice", "trade.csv", "SOUTH,NORTH,FISH,10", "NORTH,SOUTH,FISH,10"),
        new("an unknown economy", "trade.csv", "NORTH,SOUTH,FISH", "NRTH,SOUTH,FISH"),
        new("an unknown sector", "tariffs.csv", "CARS", "TANKS"),
        new("an economy in other letters", "trade.csv", "NORTH,SOUTH,FISH", "North,SOUTH,FISH"),
        new("not a number", "trade.csv", "FISH,80", "FISH,eighty"),
        new("no number at all", "trade.csv", "FISH,80", "FISH,"),
        new("a number with its unit", "tariffs.csv", "0.1", "10%"),
        new("NaN", "trade.csv", "FISH,80", "FISH,NaN"),
        new("infinity", "trade.csv", "FISH,80", "FISH,1e999"),
        new("a negative flow", "trade.csv", "FISH,80", "FISH,-80"),
        new("a tariff below -100 %", "tariffs.csv", "0.1", "-1.5"),
        new("a tariff in percent", "tariffs.csv", "0.1", "12"),
        new("a tariff on home sales", "tariffs.csv", "SOUTH,NORTH,CARS", "NORTH,NORTH,CARS"),
        new("a trade elasticity of zero", "sectors.csv", "Cars,4", "Cars,0"),
        new("a negative trade elasticity", "sectors.csv", "Cars,4", "Cars,-4"),
        new("an elasticity of substitution below 1", "sectors.csv", "0.1,5", "0.1,0.8"),
        new("a negative scale elasticity", "sectors.csv", "0.1,5", "-0.1,5"),
        new("neither true nor false", "sectors.csv", "6,false", "6,no"),
        new("trade in a sector that is not tradable", "trade.csv", "SOUTH,SOUTH,SERV", "SOUTH,NORTH,SERV"),
        new("an input share in percent", "inputs.csv", "NORTH,CARS,CARS,0.3", "NORTH,CARS,CARS,30"),
        new("a negative input share", "inputs.csv", "NORTH,CARS,CARS,0.3", "NORTH,CARS,CARS,-0.3"),
        new("inputs above all of output", "inputs.csv", "NORTH,CARS,CARS,0.3", "NORTH,CARS,CARS,0.8"),
        new("inputs above all purchases", "inputs.csv", "NORTH,SERV,CARS,0.25", "NORTH,FISH,SERV,0.4"),
        new("a negative political weight", "political-weights.csv", "SOUTH,CARS,0.8", "SOUTH,CARS,-0.8"),
        new("an economy without a name", "economies.csv", "North Island", ""),
        new("an economy without a code", "economies.csv", "NORTH,", ","),
        new("an economy twice", "economies.csv", "SOUTH,", "NORTH,"),
        new(
            "codes that differ by case",
            "economies.csv",
            "SOUTH,South Island",
            "SOUTH,South Island\nSouth,South Island again"
        ),
        new("a code with a space", "economies.csv", "SOUTH,", "SOU TH,"),
        new("an economy that sells nothing", "economies.csv", "SOUTH,South Island", "SOUTH,South Island\nATOLL,Atoll"),
        new("an elasticity set without a sector", "trade-elasticities.csv", "CARS,2,4\n", ""),
        new("an unknown elasticity set", "dataset.yaml", "set: middle", "set: midle"),
        new("an unknown key", "dataset.yaml", "notes:", "note:"),
        new("a key twice", "dataset.yaml", "year: 2020", "year: 2020\nyear: 2021"),
        new("a missing key", "dataset.yaml", "unit: million USD\n", ""),
        new("another unit", "dataset.yaml", "million USD", "million EUR"),
        new("not a year", "dataset.yaml", "2020", "last year"),
        new(
            "an empty title",
            "dataset.yaml",
            "title: Two islands that fish, build cars and serve each other",
            "title:"
        ),
        new("an unknown market structure", "dataset.yaml", "perfect_competition", "perfect_competion"),
        new("a group with an unknown member", "dataset.yaml", "all: [NORTH, SOUTH]", "all: [NORTH, WEST]"),
        new("a group with a member twice", "dataset.yaml", "all: [NORTH, SOUTH]", "all: [NORTH, NORTH]"),
        new("an empty group", "dataset.yaml", "cars: [CARS]", "cars: []"),
        new("a group with an economy's code", "dataset.yaml", "all: [NORTH, SOUTH]", "NORTH: [NORTH, SOUTH]"),
        new("a list where a value belongs", "dataset.yaml", "licence: CC0", "licence: [CC0]"),
        new("a value where a list belongs", "dataset.yaml", "economies: [SOUTH]", "economies: SOUTH"),
        new("a source without its licence", "dataset.yaml", "    licence: CC0\n", ""),
        new("broken YAML", "dataset.yaml", "title: Two", "title: \"Two"),
        new("two documents", "dataset.yaml", "notes:", "---\nnotes:"),
    ];

    public static TheoryData<string> Titles => [.. _mistakes.Select(m => m.Title)];

    [Fact]
    public void The_folder_the_mistakes_are_made_in_is_sound()
    {
        Dataset dataset = DatasetFolder.Read(Repository.Tests("Folders/two-islands"));

        Assert.Equal("Two islands that fish, build cars and serve each other", dataset.Title);
        Assert.Equal(1.5, dataset.Tariffs[0, 1, 0]);
        Assert.Equal(1, dataset.PoliticalWeights![0, 2]);
        Assert.Equal([3, 2, 2.5], dataset.ElasticitySets["low"]);
    }

    [Theory]
    [MemberData(nameof(Titles))]
    public void A_mistake_is_an_error_that_says_where_and_what_to_do(string title)
    {
        InputException e = Assert.Throws<InputException>(() => Make(_mistakes.Single(m => m.Title == title)));

        Assert.All(e.Errors, error => Assert.NotNull(error.Place));
        Assert.All(e.Errors, error => Assert.NotNull(error.WayOut));
    }

    [Fact]
    public void The_messages_are_those_the_documentation_shows()
    {
        StringBuilder table = new("| mistake | message |\n|---|---|\n");
        foreach (Mistake mistake in _mistakes)
        {
            InputException e = Assert.Throws<InputException>(() => Make(mistake));
            table.Append("| ").Append(mistake.Title).Append(" | ");
            table.AppendJoin("<br>", e.Errors.Select(error => $"`{error}`")).Append(" |\n");
        }

        Approved.Section(Path.Combine(Repository.Root, "docs", "data-format.md"), "mistakes", table.ToString());
    }

    [Fact]
    public void A_sector_nobody_makes_is_refused()
    {
        InputException e = Assert.Throws<InputException>(() =>
            Make(
                new("", "sectors.csv", "Cars,4,0.1,5,true", "Cars,4,0.1,5,true\nBOATS,Boats,4,,,true"),
                new("", "trade-elasticities.csv", "CARS,2,4", "CARS,2,4\nBOATS,2,4")
            )
        );

        Assert.Equal(
            "islands/sectors.csv:4:1: nobody makes BOATS (found 'BOATS'); give it flows in trade.csv, or leave it out",
            e.Message
        );
    }

    [Fact]
    public void All_errors_of_all_files_are_told_at_once()
    {
        InputException e = Assert.Throws<InputException>(() =>
            Make(
                new("", "trade.csv", "FISH,80", "FISH,eighty"),
                new("", "tariffs.csv", "0.1", "12"),
                new("", "sectors.csv", "Cars,4", "Cars,0"),
                new("", "dataset.yaml", "2020", "then")
            )
        );

        Assert.Equal(
            ["dataset.yaml", "sectors.csv", "tariffs.csv", "trade.csv"],
            e.Errors.Select(error => Path.GetFileName(error.Place!.File)).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void A_file_full_of_mistakes_tells_the_first_and_counts_the_rest()
    {
        string rows = string.Concat(Enumerable.Range(0, 500).Select(i => $"X{i},SOUTH,FISH,1\n"));

        InputException e = Assert.Throws<InputException>(() =>
            Make(new Mistake("", "tariffs.csv", null, "origin,destination,sector,rate\n" + rows))
        );

        Assert.Equal(21, e.Errors.Count);
        Assert.Equal("and 480 more errors", e.Errors[^1].Message);
    }

    [Fact]
    public void A_quote_left_open_in_a_large_table_is_found_on_its_line()
    {
        string rows = string.Concat(Enumerable.Repeat("NORTH,SOUTH,FISH,1\n", 5000));

        InputException e = Assert.Throws<InputException>(() =>
            Make(
                new Mistake("", "tariffs.csv", null, "origin,destination,sector,rate\n\"NORTH,SOUTH,CARS,0.1\n" + rows)
            )
        );

        Assert.Contains(
            "islands/tariffs.csv:2: the quotes on this line do not pair up",
            e.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_table_whose_rates_are_mostly_above_one_is_taken_for_percent()
    {
        Dataset world = SmallWorld.Make(4, 3, 3);
        for (int c = 0; c < world.Tariffs.Values.Length; c++)
        {
            world.Tariffs.Values[c] *= 40;
        }

        Assert.All(world.Tariffs.Values, rate => Assert.True(rate < 10));
        InputException e = Assert.Throws<InputException>(() => DatasetFolder.Check(world));
        Assert.Contains("they look like percent", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Japans_rate_on_rice_in_2007_passes()
    {
        Dataset world = SmallWorld.Make(3, 3, 1);
        world.Tariffs[0, 1, 0] = 4.02;

        DatasetFolder.Check(world);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("iso-8859-1")]
    public void A_file_that_is_not_utf8_is_refused(string encoding)
    {
        using TemporaryFolder temporary = new();
        CopyTo(temporary.Path);
        string text = File.ReadAllText(temporary["economies.csv"]).Replace("North", "Nørth", StringComparison.Ordinal);
        File.WriteAllText(temporary["economies.csv"], text, Encoding.GetEncoding(encoding));

        InputException e = Assert.Throws<InputException>(() => DatasetFolder.Read(temporary.Path));
        Assert.Contains("save it as UTF-8", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_refused()
    {
        InputException e = Assert.Throws<InputException>(() => DatasetFolder.Read("nowhere/at/all"));
        Assert.Contains("nowhere/at/all: there is no such folder", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_nobody_knows_is_answered_with_the_nearest()
    {
        InputException e = Assert.Throws<InputException>(() => Datasets.Load("pacifik-2017"));
        Assert.Contains("did you mean 'pacific-2017'?", e.Message, StringComparison.Ordinal);
    }

    private static void CopyTo(string folder)
    {
        foreach (string file in Directory.GetFiles(Repository.Tests("Folders/two-islands")))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }
    }

    /// <summary>Reads the folder with mistakes in it, under a name that is the same everywhere.</summary>
    private static void Make(params Mistake[] mistakes)
    {
        using TemporaryFolder temporary = new();
        CopyTo(temporary.Path);
        foreach (Mistake mistake in mistakes)
        {
            string path = temporary[mistake.File];
            if (mistake.With is null)
            {
                File.Delete(path);
                continue;
            }

            string text = mistake.Replace is null or "" ? mistake.With : File.ReadAllText(path);
            if (mistake.Replace is { Length: > 0 } old)
            {
                Assert.Contains(old, text, StringComparison.Ordinal);
                text = text.Replace(old, mistake.With, StringComparison.Ordinal);
            }

            File.WriteAllText(path, text);
        }

        try
        {
            DatasetFolder.Read(temporary.Path);
        }
        catch (InputException e)
        {
            throw new InputException([
                .. e.Errors.Select(error =>
                    error with
                    {
                        Place = error.Place! with
                        {
                            File = error.Place.File.Replace(temporary.Path, "islands", StringComparison.Ordinal),
                        },
                    }
                ),
            ]);
        }
    }

    /// <param name="Title">What was done wrong.</param>
    /// <param name="File">Where.</param>
    /// <param name="Replace">The text replaced everywhere; null or empty = all of it.</param>
    /// <param name="With">What stands there instead; null = the file is deleted.</param>
    private sealed record Mistake(string Title, string File, string? Replace, string? With);
}
