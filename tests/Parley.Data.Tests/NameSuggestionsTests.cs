namespace Parley.Data.Tests;

/// <summary>What a person is told who writes a country's name where its code is wanted.</summary>
public class NameSuggestionsTests
{
    [Theory]
    [InlineData("Japan", "did you mean 'JPN' (Japan)?")]
    [InlineData("japan", "did you mean 'JPN' (Japan)?")]
    [InlineData("Jappan", "did you mean 'JPN' (Japan)?")]
    [InlineData("JAP", "did you mean 'JPN' (Japan)?")]
    [InlineData("United States", "did you mean 'USA' (United States)?")]
    [InlineData("United Kindom", "did you mean 'GBR' (United Kingdom)?")]
    [InlineData("jpn", "did you mean 'JPN'?")]
    [InlineData("Germany", "DEU is part of EU here; write EU, or use world-2017")]
    [InlineData("Switzerland", "CHE (Switzerland) is no economy of its own here; use world-2017")]
    public void A_country_is_answered_with_its_code(string name, string wayOut) =>
        Assert.Equal(wayOut, NameSuggestions.Economy(Datasets.Load("pacific-2017"), name));

    [Fact]
    public void A_name_that_fits_several_is_answered_with_what_is_known() =>
        Assert.StartsWith("known are", NameSuggestions.Economy(Datasets.Load("pacific-2017"), "United"));
}
