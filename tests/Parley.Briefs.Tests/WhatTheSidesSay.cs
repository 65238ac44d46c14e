using System.Xml.Linq;
using Parley.Briefs;
using Parley.Dossier;
using Parley.Records;
using Parley.Reports.Briefs;

namespace Parley.Tests;

/// <summary>The sides of the talks in a brief: positions side by side, quotations, and what is new against a record.</summary>
public sealed class WhatTheSidesSay : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    private string RecordFile => Path.Combine(_folder, "talks.parley-record");

    [Fact]
    public void Both_sides_of_an_issue_stand_in_one_row_with_what_it_would_bring()
    {
        // The outcomes of this made-up world rest on no sentence of their own.
        Quote wanted = ReportFixture.Brief.Dossier.Agreements[0].Positions[0].Quote!;
        Brief brief = ReportFixture.Brief with
        {
            Outcomes = [.. ReportFixture.Brief.Outcomes.Select(o => o with { Quotes = [wanted] })],
        };
        XElement section = Section(brief, "sides");
        XElement row = section
            .Descendants("tr")
            .First(r => r.Value.StartsWith("Bilateral free trade", StringComparison.Ordinal));
        Assert.Contains("wants", row.Value, StringComparison.Ordinal);
        Assert.Contains("fears", row.Value, StringComparison.Ordinal);
        Assert.Contains("Japan ", row.Value, StringComparison.Ordinal);
        Assert.Contains("a year, government", row.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void A_quotation_stands_with_the_speakers_name_office_and_side()
    {
        ArticleDossier dossier = ReportFixture.Brief.Dossier;
        Quote words = dossier.Measures[0].Quote!;
        Brief brief = ReportFixture.With(
            dossier with
            {
                Statements =
                [
                    new Statement
                    {
                        Speaker = new Actor("JPN", Person: "Toshimitsu Motegi"),
                        Form = StatementForm.Direct,
                        Words = [words],
                        Quote = words,
                    },
                    new Statement
                    {
                        Speaker = new Actor("USA", Description: "a <b>senior</b> official"),
                        Form = StatementForm.Mixed,
                        Words = [words],
                        Quote = words,
                    },
                ],
            }
        );
        string[] said =
        [
            .. Section(brief, "sides").Descendants("p").Where(p => p.Get("class") == "quotation").Select(p => p.Value),
        ];
        Assert.Contains(
            "\u2014 Toshimitsu Motegi, minister for economic revitalisation, Japan",
            said[0],
            StringComparison.Ordinal
        );
        Assert.Contains("\u2014 a <b>senior</b> official, United States", said[1], StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_agreed_open_and_next_is_told_with_its_sentences()
    {
        ArticleDossier dossier = ReportFixture.Brief.Dossier;
        Quote quote = dossier.Measures[0].Quote!;
        Brief brief = ReportFixture.With(
            dossier with
            {
                State = dossier.State with
                {
                    Settlements =
                    [
                        new Settlement(SettlementStatus.Open, new Issue("tariffs", [new Good("cars", [])]), [], quote),
                        new Settlement(SettlementStatus.Agreed, new Issue("standards", []), [], quote),
                    ],
                    Tone = [new ToneWord("constructive", new Actor("JPN"), quote)],
                },
            }
        );
        string text = string.Join(
            " ",
            Section(brief, "sides").Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );
        Assert.True(
            text.IndexOf("Standards", StringComparison.Ordinal)
                < text.IndexOf("Tariffs on cars", StringComparison.Ordinal)
        );
        Assert.Contains("Next meeting", text, StringComparison.Ordinal);
        Assert.Contains("September", text, StringComparison.Ordinal);
        Assert.Contains("\u201cconstructive\u201d (", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_without_positions_or_quotations_has_no_such_section()
    {
        ArticleDossier dossier = ReportFixture.Brief.Dossier with
        {
            Positions = [],
            Agreements = [],
            Claims = [],
            SensitiveSectors = [],
            Statements = [],
            State = TalksState.Unsaid,
        };
        Brief brief = ReportFixture.With(
            dossier with
            {
                Measures = [.. dossier.Measures.Select(m => m with { RemovalAskedBy = [] })],
            }
        );
        Assert.DoesNotContain("id=\"sides\"", BriefPage.Write(brief), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_record_nothing_is_said_to_be_new() =>
        Assert.DoesNotContain("New since last time", BriefPage.Write(ReportFixture.Brief), StringComparison.Ordinal);

    [Fact]
    public void Against_an_empty_record_everything_is_new()
    {
        using TalksRecord record = Record();
        SinceLast since = NewsAgainstRecord.Of(ReportFixture.Brief.Dossier, record);
        Assert.Equal(0, since.Articles);
        Assert.Contains(since.News, n => n.Text == "Bilateral free trade agreement: Japan fears it.");
        Assert.Contains(since.News, n => n.Text.StartsWith("Threatened: tariff of 25 %", StringComparison.Ordinal));
        Assert.All(since.News, n => Assert.Null(n.Before));
    }

    [Fact]
    public void What_earlier_articles_told_is_not_new_and_what_changed_is_shown_with_what_it_was()
    {
        using TalksRecord record = Record(
            """
            TOKYO, July 1, 2018 - Washington wants a bilateral free trade agreement with Japan.
            The United States imposed a tariff of 2.5 percent on cars from Japan on Friday.
            """
        );
        ArticleText article = ArticleText.FromText(
            "b.txt",
            """
            TOKYO, July 9, 2018 - Washington wants a bilateral free trade agreement with Japan. Tokyo is wary of one.
            The United States imposed a tariff of 25 percent on cars from Japan on Friday.
            """
        );
        SinceLast since = NewsAgainstRecord.Of(new ArticleReader().Read(article), record);
        Assert.Equal((1, new DateOnly(2018, 7, 1)), (since.Articles, since.Last));
        Assert.DoesNotContain(since.News, n => n.Text.Contains("United States wants it", StringComparison.Ordinal));
        Assert.Contains(since.News, n => n.Text == "Bilateral free trade agreement: Japan fears it.");
        NewFinding tariff = Assert.Single(since.News, n => n.Text.Contains("25 %", StringComparison.Ordinal));
        Assert.Contains("2.5 %", tariff.Before, StringComparison.Ordinal);
        Assert.Contains("1 July 2018", tariff.Before, StringComparison.Ordinal);
        string page = BriefPage.Write(ReportFixture.Brief with { SinceLast = since });
        Assert.Contains("New since last time", page, StringComparison.Ordinal);
        Assert.Contains(tariff.Before!, page, StringComparison.Ordinal);
    }

    [Fact]
    public void Articles_from_after_it_do_not_make_it_old()
    {
        using TalksRecord record = Record(
            "TOKYO, July 20, 2018 - Washington wants a bilateral free trade agreement with Japan."
        );
        ArticleText article = ArticleText.FromText(
            "b.txt",
            "TOKYO, July 9, 2018 - Washington wants a bilateral free trade agreement with Japan."
        );
        SinceLast since = NewsAgainstRecord.Of(new ArticleReader().Read(article), record);
        Assert.Equal(0, since.Articles);
        Assert.Contains(since.News, n => n.Text == "Bilateral free trade agreement: United States wants it.");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private TalksRecord Record(params string[] articles)
    {
        TalksRecord.Create(RecordFile);
        TalksRecord record = TalksRecord.Open(RecordFile);
        ArticleReader reader = new();
        ArticleText[] texts = [.. articles.Select((text, i) => ArticleText.FromText($"{i}.txt", text))];
        record.Add([.. texts.Select(t => new ReadArticle(t, reader.Read(t), TalksRecord.NameOf(reader)))]);
        return record;
    }

    private static XElement Section(Brief brief, string id) =>
        HtmlDocument.Parse(BriefPage.Write(brief)).Descendants("section").Single(s => s.Get("id") == id);
}
