namespace Parley.Scenarios.Tests.Results;

/// <summary>What the terminal shows.</summary>
public class ViewTests
{
    [Fact]
    public void A_wide_terminal_shows_every_figure() =>
        Approved.Equal("view-110", SmallResult.Shown(SmallResult.Solve(), 110));

    [Fact]
    public void A_narrow_terminal_shows_what_matters_most_and_says_what_it_left_out() =>
        Approved.Equal("view-80", SmallResult.Shown(SmallResult.Solve(), 80));

    [Theory]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(110)]
    [InlineData(200)]
    public void No_line_is_wider_than_the_terminal(int width)
    {
        string shown = SmallResult.Shown(SmallResult.Solve(), width);
        Assert.All(shown.Split('\n'), line => Assert.True(line.Length <= width, line));
    }

    [Fact]
    public void Nothing_that_moves_says_so()
    {
        string shown = SmallResult.Shown(SmallResult.Solve("title: T\noutcomes: [{ name: nothing }]"), 110);
        Assert.Contains("nothing moves", shown);
    }
}
