namespace Parley.Dossier.Tests;

/// <summary>What the reader knows of the world.</summary>
public class Lexicons
{
    [Fact]
    public void An_economy_is_known_by_its_ISO_code_of_three_letters_or_is_the_EU() =>
        Assert.All(
            EconomyLexicon.Names.Keys,
            c => Assert.True(c == "EU" || (c.Length == 3 && c.All(char.IsAsciiLetterUpper)), c)
        );

    [Theory]
    [InlineData("JPN", "JPN")]
    [InlineData("Japan", "JPN")]
    [InlineData("west germany", "DEU")]
    [InlineData("Soviet Union", "RUS")]
    [InlineData("Brussels", "EU")]
    [InlineData("Republic of Korea", "KOR")]
    [InlineData("Atlantis", null)]
    public void A_name_has_one_code(string name, string? code) => Assert.Equal(code, EconomyLexicon.Find(name));

    [Fact]
    public void The_European_Union_has_twenty_seven_members_all_of_them_known()
    {
        Assert.Equal(27, EconomyLexicon.EuMembers.Count);
        Assert.All(EconomyLexicon.EuMembers, m => Assert.Contains(m, EconomyLexicon.Names));
        Assert.DoesNotContain("GBR", EconomyLexicon.EuMembers);
    }

    [Fact]
    public void Every_member_of_a_known_agreement_is_a_known_economy() =>
        Assert.All(
            Lexicon.Shared.Agreements.Values.SelectMany(a => a.Members.Concat(a.Left.Select(l => l.Economy))),
            m => Assert.Contains(m, EconomyLexicon.Names)
        );

    [Fact]
    public void All_twelve_members_of_the_TPP_are_there_and_one_left()
    {
        KnownAgreement tpp = Lexicon.Shared.Agreements["Trans-Pacific Partnership"];
        Assert.Equal(12, tpp.Members.Count);
        Assert.Equal([("USA", "2017-01")], tpp.Left);
    }

    [Fact]
    public void Every_law_belongs_to_a_known_economy_or_to_nobody_alone() =>
        Assert.All(
            Lexicon.Shared.EconomyOfLaw.Values.Where(e => e.Length > 0),
            e => Assert.Contains(e, EconomyLexicon.Names)
        );
}
