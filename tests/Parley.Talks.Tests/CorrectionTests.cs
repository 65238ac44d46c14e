using Parley.Dossier;
using Parley.Inputs;

namespace Parley.Records.Tests;

public class CorrectionTests
{
    private static readonly DateOnly Day = new(2018, 8, 10);

    [Fact]
    public void What_a_person_changed_stays_changed_when_the_article_is_read_again()
    {
        using TemporaryRecord file = new(Some.Read(Some.Washington));
        using TalksRecord record = file.Open();
        RecordedFinding found = record.FindingsOf(1).Single(f => f.Kind == FindingKind.Measure);
        record.Change(found.Id, (Measure)found.Body with { Rate = 0.3m }, "the agency corrected it");
        record.ReadAgain(new ArticleReader(), all: true);

        RecordedFinding after = record.FindingsOf(1).Single(f => f.Kind == FindingKind.Measure);
        Assert.Equal((found.Id, FindingOrigin.Changed), (after.Id, after.Origin));
        Assert.Equal("the agency corrected it", after.Note);
        Assert.Equal(0.3, Assert.Single(record.Measures(new RecordFilter())).Rate);
    }

    [Fact]
    public void What_a_person_struck_out_stays_out()
    {
        using TemporaryRecord file = new(Some.Read(Some.Washington));
        using TalksRecord record = file.Open();
        RecordedFinding found = record.FindingsOf(1).Single(f => f.Kind == FindingKind.SensitiveSector);
        record.Remove(found.Id, "it is not the government's word");
        record.ReadAgain(new ArticleReader(), all: true);

        Assert.DoesNotContain(record.Positions(new RecordFilter()), t => t.Issue == "market access for agriculture");
        Assert.Equal(FindingOrigin.Removed, record.Finding(found.Id).Origin);
    }

    [Fact]
    public void What_a_person_added_stays_and_counts()
    {
        using TemporaryRecord file = new(Some.Read(Some.Washington));
        using TalksRecord record = file.Open();
        Quote quote = record.QuoteIn(1, "sensitive   markets such as agriculture");
        PartyPosition position = new()
        {
            Economy = "JPN",
            Kind = PositionKind.Refuses,
            Issue = new Issue("tariffs", [new Good("rice", ["rice"])]),
            Quote = quote,
        };
        RecordedFinding added = record.Add(1, FindingKind.Position, position, "said at the briefing");
        record.ReadAgain(new ArticleReader(), all: true);

        PartyTrack track = record.Positions(new RecordFilter("JPN", "rice")).Single();
        Assert.Equal((PositionKind.Refuses, added.Id), (track.Now.Kind, track.Now.First.Finding));
        Assert.StartsWith("Tokyo is wary of one", track.Now.First.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_quotation_that_is_not_in_the_article_is_refused()
    {
        using TemporaryRecord file = new(Some.Read(Some.Washington));
        using TalksRecord record = file.Open();

        InputError error = Assert.Throws<InputException>(() => record.QuoteIn(1, "we love this deal")).Errors[0];
        Assert.Equal("these words are not in article 1", error.Message);
    }

    [Fact]
    public void A_newer_reader_that_finds_what_the_person_said_brings_no_second_finding()
    {
        ReadArticle article = Some.Article(
            Day,
            "first",
            Some.Position("JPN", PositionKind.Fears, "tariffs", "Japan fears the tariffs on its many cars.", "cars")
        );
        using TemporaryRecord file = new(article);
        using TalksRecord record = file.Open();
        RecordedFinding found = record.FindingsOf(1).Single();
        PartyPosition better = (PartyPosition)found.Body with { Kind = PositionKind.Refuses };
        record.Change(found.Id, better, "it said no");
        record.ReadAgain(new Told(article.Dossier with { Positions = [better] }), all: true);

        RecordedFinding after = Assert.Single(record.FindingsOf(1));
        Assert.Equal((found.Id, FindingOrigin.Changed), (after.Id, after.Origin));
    }

    [Fact]
    public void A_correction_outlives_a_reader_that_no_longer_finds_anything_there()
    {
        ReadArticle article = Some.Article(
            Day,
            "first",
            Some.Position("JPN", PositionKind.Fears, "tariffs", "Japan fears the tariffs on its many cars.", "cars")
        );
        using TemporaryRecord file = new(article);
        using TalksRecord record = file.Open();
        RecordedFinding found = record.FindingsOf(1).Single();
        record.Change(found.Id, (PartyPosition)found.Body with { Kind = PositionKind.Refuses }, "it said no");
        record.ReadAgain(new Told(article.Dossier with { Positions = [] }), all: true);

        Assert.Equal(PositionKind.Refuses, record.Positions(new RecordFilter()).Single().Now.Kind);
    }

    [Fact]
    public void A_finding_that_is_found_again_keeps_its_number_and_a_new_one_gets_another()
    {
        PartyPosition old = Some.Position(
            "JPN",
            PositionKind.Fears,
            "tariffs",
            "Japan fears the tariffs on its many cars.",
            "cars"
        );
        ReadArticle article = Some.Article(Day, "first", old);
        using TemporaryRecord file = new(article);
        using TalksRecord record = file.Open();
        long id = record.FindingsOf(1).Single().Id;
        PartyPosition more = Some.Position(
            "USA",
            PositionKind.Wants,
            "tariffs",
            "So much for first, told at length.",
            "cars"
        );
        record.ReadAgain(new Told(article.Dossier with { Positions = [more, old] }), all: true);

        Assert.Equal([id, id + 1], record.FindingsOf(1).Select(f => f.Id));
        Assert.Equal("JPN", ((PartyPosition)record.Finding(id).Body).Economy);
    }

    [Fact]
    public void Corrections_go_over_to_a_changed_version_of_the_article()
    {
        using TemporaryRecord file = new(Some.Read(Some.Washington));
        using TalksRecord record = file.Open();
        RecordedFinding found = record.FindingsOf(1).Single(f => f.Kind == FindingKind.Measure);
        record.Change(found.Id, (Measure)found.Body with { Rate = 0.3m }, "the agency corrected it");
        string changed = Some.Washington.Replace("August 10", "August 11", StringComparison.Ordinal);
        Intake intake = record.Add([Some.Read(changed)])[0];
        record.ReadAgain(new ArticleReader(), all: true);

        Assert.Equal(IntakeKind.ChangedVersion, intake.Kind);
        RecordedFinding after = record.FindingsOf(intake.Article).Single(f => f.Kind == FindingKind.Measure);
        Assert.Equal((FindingOrigin.Changed, 0.3m), (after.Origin, ((Measure)after.Body).Rate));
        Quote quote = after.Quote!;
        Assert.Equal(quote.Text, changed[quote.Start..quote.End]);
        Assert.Equal(0.3, Assert.Single(record.Measures(new RecordFilter())).Rate);
    }

    [Fact]
    public void A_correction_can_be_taken_back()
    {
        using TemporaryRecord file = new(Some.Read(Some.Washington));
        using TalksRecord record = file.Open();
        RecordedFinding found = record.FindingsOf(1).Single(f => f.Kind == FindingKind.Measure);
        record.Change(found.Id, (Measure)found.Body with { Rate = 0.3m }, "first thought");
        record.Remove(found.Id, "second thought");
        record.Undo(found.Id);

        Assert.Equal(0.25, Assert.Single(record.Measures(new RecordFilter())).Rate);
        Assert.Equal(FindingOrigin.Read, record.Finding(found.Id).Origin);
        Assert.Throws<InputException>(() => record.Undo(found.Id));
    }

    [Fact]
    public void An_article_whose_reader_is_the_same_is_not_read_again_without_need()
    {
        using TemporaryRecord file = new(Some.Read(Some.Washington));
        using TalksRecord record = file.Open();

        Assert.Equal(0, record.ReadAgain(new ArticleReader(), all: false));
        Assert.Equal(1, record.ReadAgain(new Told(Some.Read(Some.Washington).Dossier), all: false));
    }

    /// <summary>A reader that finds what it is told.</summary>
    private sealed class Told(ArticleDossier dossier) : IReader
    {
        public ArticleDossier Read(ArticleText article) => dossier;
    }
}
