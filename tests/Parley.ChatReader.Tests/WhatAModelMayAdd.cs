using Parley.Dossier;

namespace Parley.ChatReader.Tests;

/// <summary>A chat model may add what the article says, and nothing else.</summary>
public class WhatAModelMayAdd
{
    private const string Text = """
        Tokyo, Washington far apart on cars

        TOKYO, May 3, 2018 - Japan and the United States are far apart. An adviser close to the
        White House let it be known that 25 percent on cars is not off the table.

        "We will not yield," said Hanako, a farmer. The gap came to $69 billion last year.
        """;

    private static ChatReading Read(string answer)
    {
        ScriptedModel model = new(answer);
        return new ChatReader(model, "a-model", new ArticleReader())
            .ReadAsync(ArticleText.FromText("a.txt", Text), TestContext.Current.CancellationToken)
            .GetAwaiter()
            .GetResult();
    }

    private static string Measure(string more = "", string quote = "25 percent on cars is not off the table") =>
        $$"""
            { "measures": [{ "kind": "tariff", "status": "threatened", "imposed_by": ["USA"], {{more}}
              "goods": [{ "good": "cars" }], "rate": "25%", "quote": "{{quote}}" }] }
            """;

    [Fact]
    public void A_finding_with_its_words_in_the_article_is_taken_and_marked()
    {
        ChatReading reading = Read(Measure());
        Assert.Empty(reading.Refused);
        Measure measure = Assert.Single(reading.Dossier.Measures, m => m.Quote!.FoundBy == "a-model");
        Assert.Equal(0.25m, measure.Rate);
        Assert.Equal("cars", Assert.Single(measure.Goods).Name);
        Assert.NotEmpty(measure.Goods[0].Groups);
        Assert.Equal(measure.Quote!.Text, Text[measure.Quote.Start..measure.Quote.End]);
        Assert.Contains("An adviser close to the White House", measure.Quote.Sentence, StringComparison.Ordinal);
        Assert.Contains("found_by: a-model", DossierYaml.Write(reading.Dossier), StringComparison.Ordinal);
    }

    [Fact]
    public void A_quotation_that_the_article_does_not_hold_is_refused()
    {
        ChatReading reading = Read(Measure(quote: "Washington will impose 25 percent on cars"));
        Refusal refusal = Assert.Single(reading.Refused);
        Assert.Equal("measures", refusal.Kind);
        Assert.Equal("the article does not say 'Washington will impose 25 percent on cars'", refusal.Why);
        Assert.DoesNotContain(reading.Dossier.Measures, m => m.Quote?.FoundBy is not null);
    }

    [Theory]
    [InlineData("\"rate_before\": \"2.5%\",", "the number 2.5% is not in the sentence")]
    [InlineData("\"imposed_on\": [\"CHN\"],", "the article does not name CHN")]
    [InlineData("\"law\": \"Section 232\",", "the article does not say 'Section 232'")]
    [InlineData("\"colour\": \"red\",", "a dossier has no such key here 'colour'")]
    [InlineData("\"retaliation\": \"perhaps\",", "this must be true or false 'perhaps'")]
    public void A_finding_with_one_thing_made_up_is_refused_whole(string made, string why)
    {
        ChatReading reading = Read(Measure(made));
        Assert.Equal(why, Assert.Single(reading.Refused).Why);
        Assert.DoesNotContain(reading.Dossier.Measures, m => m.Quote?.FoundBy is not null);
    }

    [Fact]
    public void Words_between_quotation_marks_get_their_places()
    {
        ChatReading reading = Read(
            """
            ```json
            { "statements": [{ "speaker": { "description": "a farmer" }, "form": "direct", "words": ["We will not yield,"],
              "content": "We will not yield", "quote": "\u201cWe will not yield,\u201d said Hanako, a farmer" }] }
            ```
            """
        );
        Assert.Empty(reading.Refused);
        Assert.Contains(reading.Dossier.Statements, s => s.Content!.Text == "We will not yield");
    }

    [Fact]
    public void Money_is_checked_by_its_digits()
    {
        const string billion = """
            { "amounts": [{ "money": { "value": 69000000000, "currency": "USD" }, "measures": "trade_deficit", "year": 2017,
              "quote": "The gap came to $69 billion last year" }] }
            """;
        Assert.Empty(Read(billion).Refused);
        Refusal other = Assert.Single(Read(billion.Replace("69000000000", "96000000000")).Refused);
        Assert.Equal("the number 96000000000 is not in the sentence", other.Why);
    }

    [Theory]
    [InlineData("I cannot help with that.", "the model did not answer with a JSON object")]
    [InlineData("", "the model did not answer with a JSON object")]
    [InlineData("{ \"measures\": [ { \"kind\": ", "the model did not answer with a JSON object")]
    [InlineData("{ \"state\": { \"outcome\": \"agreed\" } }", "a dossier has no such list of findings")]
    [InlineData("{ \"measures\": [ 5 ] }", "it is no map of keys and values")]
    [InlineData("{ \"measures\": [ { \"kind\": \"tariff\" } ] }", "it has no quote")]
    public void An_answer_that_is_none_leaves_the_dossier_as_the_rules_made_it(string answer, string why)
    {
        ChatReading reading = Read(answer);
        Assert.Equal(why, Assert.Single(reading.Refused).Why);
        ArticleDossier rules = new ArticleReader().Read(ArticleText.FromText("a.txt", Text));
        Assert.Equal(DossierYaml.Write(rules), DossierYaml.Write(reading.Dossier));
    }

    [Fact]
    public void What_the_rules_found_is_not_added_again()
    {
        const string text = "The United States imposed a tariff of 25 percent on cars from Japan on Friday.";
        ScriptedModel model = new(
            """
            { "measures": [{ "kind": "tariff", "status": "in_force", "imposed_by": ["USA"], "imposed_on": ["JPN"],
              "rate": "25%", "quote": "imposed a tariff of 25 percent on cars from Japan" }] }
            """
        );
        ArticleDossier dossier = new ChatReader(model, "a-model", new ArticleReader()).Read(
            ArticleText.FromText("a.txt", text)
        );
        Assert.Null(Assert.Single(dossier.Measures).Quote!.FoundBy);
    }

    [Fact]
    public void A_long_article_is_sent_in_parts_that_end_with_a_paragraph()
    {
        string paragraph = string.Concat(Enumerable.Repeat("Japan and the United States talk. ", 150));
        string text = string.Join("\n\n", Enumerable.Repeat(paragraph, 6));
        ScriptedModel model = new("{}");
        _ = new ChatReader(model, "a-model", new ArticleReader()).Read(ArticleText.FromText("a.txt", text));
        Assert.Equal(3, model.Asked.Count);
        Assert.Equal(text, string.Concat(model.Asked));
        Assert.All(model.Asked.SkipLast(1), part => Assert.EndsWith("\n\n", part, StringComparison.Ordinal));
    }

    [Fact]
    public void A_line_break_in_the_article_is_a_space_in_a_quotation()
    {
        Quote? quote = new QuoteFinder(ArticleText.FromText("a.txt", Text)).Find("close to the White House let");
        Assert.Equal("close to the\nWhite House let", quote!.Text.Replace("\r", "", StringComparison.Ordinal));
    }
}
