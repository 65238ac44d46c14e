using Parley.Inputs;
using Parley.Sources;

namespace Parley.Data.Tests;

/// <summary>Source tables that are not what they should be.</summary>
public class SourcesErrors
{
    [Fact]
    public void A_missing_table_is_named()
    {
        using TemporaryFolder folder = new();
        InputError error = ErrorOf("ossa-2007", folder);
        Assert.EndsWith("trade.csv", error.Place!.File);
        Assert.Contains("--from", error.WayOut);
    }

    [Fact]
    public void An_unknown_economy_is_answered_with_the_nearest()
    {
        using TemporaryFolder folder = new();
        Write(folder, "ossa-2014/trade.csv", "origin,destination,sector,value\nBRA,BRA,ric,1\nJPM,USA,ric,2\n");
        InputError error = ErrorOf("ossa-2007", folder);
        Assert.Equal((3, "origin", "JPM"), (error.Place!.Line, error.Place.Path, error.Value));
        Assert.Equal("did you mean 'JPN'?", error.WayOut);
    }

    [Fact]
    public void A_missing_column_is_answered_with_the_nearest()
    {
        using TemporaryFolder folder = new();
        Write(folder, "ossa-2014/trade.csv", "origin,destination,sector,valeu\n");
        Assert.Equal("did you mean 'valeu'?", ErrorOf("ossa-2007", folder).WayOut);
    }

    [Fact]
    public void A_word_where_a_number_belongs_is_shown()
    {
        using TemporaryFolder folder = new();
        Write(folder, "ossa-2014/trade.csv", "origin,destination,sector,value\nBRA,BRA,ric,n/a\n");
        InputError error = ErrorOf("ossa-2007", folder);
        Assert.Equal((2, "value", "n/a"), (error.Place!.Line, error.Place.Path, error.Value));
    }

    [Fact]
    public void A_matrix_of_another_shape_is_refused()
    {
        using TemporaryFolder folder = new();
        Write(folder, "caliendo-parro-2015/xbilat1993.txt", "1\t2\n");
        InputError error = ErrorOf("nafta-1993", folder);
        Assert.Equal("620 rows of 31 numbers are expected", error.Message);
        Assert.Equal(1, error.Place!.Line);
    }

    private static InputError ErrorOf(string name, TemporaryFolder folder) =>
        Assert.Single(Assert.Throws<InputException>(() => SourceBuilders.Build(name, folder.Path)).Errors);

    private static void Write(TemporaryFolder folder, string file, string text)
    {
        string path = Path.Combine(folder.Path, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
