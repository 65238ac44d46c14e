using CsCheck;
using Parley.Inputs;

namespace Parley.Dossier.Tests;

/// <summary>A dossier written, edited by a person and read back.</summary>
public class EditedDossiers
{
    [Theory]
    [InlineData("washington-2018-08.txt")]
    [InlineData("geneva-2018-07.txt")]
    public void A_dossier_survives_its_own_file(string sample)
    {
        ArticleDossier dossier = Repository.ReadSample(sample);
        string yaml = DossierYaml.Write(dossier);
        ArticleDossier again = DossierYaml.Read(yaml, "dossier.yaml");
        Assert.Equal(yaml, DossierYaml.Write(again));
        Assert.Equivalent(dossier, again, strict: true);
    }

    [Fact]
    public void The_same_article_always_gives_the_same_file()
    {
        string first = DossierYaml.Write(Repository.ReadSample("washington-2018-08.txt"));
        Assert.Equal(first, DossierYaml.Write(Repository.ReadSample("washington-2018-08.txt")));
        Assert.DoesNotContain('\r', first);
    }

    [Fact]
    public void A_measure_written_by_hand_needs_no_quote()
    {
        ArticleDossier dossier = DossierYaml.Read(
            """
            dossier: 1
            article: { file: by hand, year: 2018 }
            measures:
            - kind: tariff
              status: threatened
              imposed_by: USA
              imposed_on: all
              goods: [{ good: cars, groups: [cars] }]
              rate: 25%
            """,
            "dossier.yaml"
        );
        Measure measure = Assert.Single(dossier.Measures);
        Assert.Equal(["USA"], measure.Imposers);
        Assert.True(measure.Targets.All);
        Assert.Equal(0.25m, measure.Rate);
        Assert.Null(measure.Quote);
        Assert.Equal(TalksOutcome.Unsaid, dossier.State.Outcome);
    }

    [Fact]
    public void A_rate_may_be_written_as_a_fraction() =>
        Assert.Equal(0.025m, Assert.Single(DossierYaml.Read(With("rate: 0.025"), "d").Measures).Rate);

    [Theory]
    [InlineData("rate: 25", "a rate above 1 needs its unit", "did you mean '25%'?")]
    [InlineData("rate: high", "this is not a rate", "write 25% or 0.25")]
    [InlineData("rate: -5%", "this is not a rate", "write 25% or 0.25")]
    [InlineData("law: [a, b]", "this must be one value", null)]
    [InlineData("imposed_by: [UAS]", "unknown economy", "did you mean 'USA'?")]
    [InlineData("imposed_by: [Japan]", "unknown economy", "did you mean 'JPN'?")]
    [InlineData("retaliation: yes", "this must be true or false", "write true or false")]
    [InlineData("good: [cars]", "a dossier has no such key here", "did you mean 'goods'?")]
    [InlineData("amount: { value: x, currency: USD }", "this must be a number", null)]
    [InlineData(
        "amount: { value: 1, currency: dollars }",
        "this is not a currency code",
        "write three capitals, such as USD"
    )]
    [InlineData("quote: { start: 1, end: 3, text: abc }", "the place is 2 characters long and its text 3", null)]
    public void A_slip_of_the_pen_is_answered_with_its_place_and_a_way_out(string line, string message, string? wayOut)
    {
        InputError error = Assert.Single(Errors(With(line)));
        Assert.Equal(message, error.Message);
        Assert.Equal(6, error.Place!.Line);
        Assert.True(error.Place.Column >= 3);
        Assert.NotNull(error.Place.Path);
        if (wayOut is not null)
        {
            Assert.Equal(wayOut, error.WayOut);
        }
    }

    [Theory]
    [InlineData("kind: tarif", "unknown kind", "did you mean 'tariff'?")]
    [InlineData("kind: tariff\n  status: threatend", "unknown status", "did you mean 'threatened'?")]
    public void An_unknown_word_is_answered_with_the_nearest(string lines, string message, string wayOut)
    {
        string rest = lines.Contains("status", StringComparison.Ordinal) ? "" : "\n  status: in_force";
        InputError error = Assert.Single(Errors($"dossier: 1\narticle: {{ file: a }}\nmeasures:\n- {lines}{rest}\n"));
        Assert.Equal((message, wayOut), (error.Message, error.WayOut));
    }

    [Fact]
    public void A_key_written_twice_is_refused_with_its_line()
    {
        InputError error = Assert.Single(Errors(With("status: lifted")));
        Assert.StartsWith("this is not YAML", error.Message, StringComparison.Ordinal);
        Assert.Contains("status", error.Message, StringComparison.Ordinal);
        Assert.Equal(6, error.Place!.Line);
    }

    [Fact]
    public void A_bracket_left_open_is_refused_with_its_line()
    {
        InputError error = Assert.Single(Errors(With("goods: [")));
        Assert.StartsWith("this is not YAML", error.Message, StringComparison.Ordinal);
        Assert.True(error.Place!.Line >= 6);
    }

    [Fact]
    public void Every_error_is_told_at_once() =>
        Assert.Equal(3, Errors(With("rate: 25\n  imposed_by: [UAS]\n  colour: red")).Count);

    [Theory]
    [InlineData("", "the dossier is empty")]
    [InlineData("just words", "this must be a map of keys and values")]
    [InlineData("dossier: 2\narticle: { file: a }", "this version of the dossier is not known")]
    [InlineData("dossier: 1\narticle: { file: a }\n---\ndossier: 1", "a dossier file has one document")]
    [InlineData("dossier: 1\narticle: &a { file: x }\nstate: *a", "a dossier has no aliases")]
    [InlineData("dossier: 1\narticle: { file: a, date: 10 August 2018 }", "this is not a date")]
    [InlineData("dossier: 1\narticle: { file: a, date: 2018-08-10, year: 2017 }", "the year is not the date's")]
    public void A_file_that_is_no_dossier_is_told_so(string yaml, string message) =>
        Assert.Contains(message, Errors(yaml).Select(e => e.Message));

    [Fact]
    public void A_file_nested_without_end_is_refused() =>
        Assert.Equal(
            "the file nests too deep for a dossier",
            Assert.Single(Errors(string.Concat(Enumerable.Repeat("[", 5000)))).Message
        );

    [Fact]
    public void Any_text_is_read_or_refused_and_never_crashes() =>
        Gen.OneOf(Gen.String, Gen.Int[0, 400].Select(Gen.Char[' ', '~']).Select((at, c) => Damaged(at, c)))
            .Sample(
                yaml =>
                {
                    try
                    {
                        DossierYaml.Read(yaml, "dossier.yaml");
                    }
                    catch (InputException e)
                    {
                        Assert.NotEmpty(e.Errors);
                    }
                },
                iter: 1000,
                threads: 2
            );

    [Fact]
    public void A_dossier_is_also_one_JSON_document_with_rates_as_fractions()
    {
        using System.Text.Json.JsonDocument json = System.Text.Json.JsonDocument.Parse(
            DossierJson.Write(Repository.ReadSample("washington-2018-08.txt"))
        );
        System.Text.Json.JsonElement measure = json.RootElement.GetProperty("measures")[0];
        Assert.Equal(0.25m, measure.GetProperty("rate").GetDecimal());
        Assert.Equal("all", measure.GetProperty("imposed_on").GetString());
        Assert.Equal("under_inquiry", SnakeCase.Of(MeasureStatus.UnderInquiry));
    }

    private static readonly string Written = DossierYaml.Write(Repository.ReadSample("geneva-2018-07.txt"));

    private static string Damaged(int at, char c) => Written[..at] + c + Written[(at + 1)..];

    /// <summary>A dossier with one measure and one more line in it: line 6.</summary>
    private static string With(string line) =>
        $"dossier: 1\narticle: {{ file: a }}\nmeasures:\n- kind: tariff\n  status: in_force\n  {line}\n";

    private static IReadOnlyList<InputError> Errors(string yaml) =>
        Assert.Throws<InputException>(() => DossierYaml.Read(yaml, "dossier.yaml")).Errors;
}
