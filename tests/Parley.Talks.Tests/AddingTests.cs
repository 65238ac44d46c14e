using Parley.Dossier;
using Parley.Inputs;

namespace Parley.Records.Tests;

public class AddingTests
{
    [Fact]
    public void The_same_article_twice_is_one_article()
    {
        using TemporaryRecord file = new();
        using TalksRecord record = file.Open();
        Intake first = record.Add([Some.Read(Some.Washington)])[0];
        Intake second = record.Add([Some.Read(Some.Washington, "again.txt")])[0];

        Assert.Equal((IntakeKind.Added, IntakeKind.Known), (first.Kind, second.Kind));
        Assert.Equal(first.Article, second.Article);
        Assert.Single(record.Articles());
        Assert.Equal(first.Findings, record.FindingsOf(first.Article).Count);
    }

    [Fact]
    public void Twice_in_one_go_is_one_article_too()
    {
        using TemporaryRecord file = new();
        using TalksRecord record = file.Open();
        IReadOnlyList<Intake> both = record.Add([Some.Read(Some.Washington), Some.Read(Some.Washington)]);

        Assert.Equal([IntakeKind.Added, IntakeKind.Known], both.Select(i => i.Kind));
        Assert.Single(record.Articles());
    }

    [Theory]
    [InlineData("\n", "\r\n")]
    [InlineData(" ", "  \n")]
    [InlineData("-", "\u2013")]
    [InlineData("Washington", "\ufeffWashington")]
    public void Line_ends_blanks_and_typographers_marks_make_no_other_article(string mark, string other)
    {
        using TemporaryRecord file = new(Some.Read(Some.Washington));
        using TalksRecord record = file.Open();

        Assert.Equal(
            1,
            record.Find(
                ArticleText.FromText("copy.txt", Some.Washington.Replace(mark, other, StringComparison.Ordinal))
            )
        );
    }

    [Fact]
    public void A_changed_version_is_told_and_takes_the_place_of_the_older_one()
    {
        using TemporaryRecord file = new(Some.Read(Some.Washington));
        using TalksRecord record = file.Open();
        string changed = Some.Washington.Replace("25 percent", "20 percent", StringComparison.Ordinal);
        Intake intake = record.Add([Some.Read(changed)])[0];

        Assert.Equal((IntakeKind.ChangedVersion, 1L), (intake.Kind, intake.Before));
        Assert.Equal(intake.Article, record.Article(1).SupersededBy);
        RecordedMeasure measure = Assert.Single(record.Measures(new RecordFilter()));
        Assert.Equal(0.2, measure.Rate);
        Assert.NotEmpty(record.FindingsOf(1));
    }

    [Fact]
    public void Another_dispatch_about_the_same_talks_is_an_article_of_its_own()
    {
        using TemporaryRecord file = new(Some.Read(Some.Washington));
        using TalksRecord record = file.Open();
        Intake intake = record.Add([
            Some.Read(
                "TOKYO, August 11, 2018 - Japan wants the United States back in the Trans-Pacific Partnership (TPP). Washington has threatened a tariff of 25 percent on imported cars under Section 232. Tokyo will not answer before the autumn, officials said."
            ),
        ])[0];

        Assert.Equal(IntakeKind.Added, intake.Kind);
    }

    [Fact]
    public void Every_finding_keeps_its_article_its_place_and_its_sentence()
    {
        using TemporaryRecord file = new(Some.Read(Some.Washington, "washington.txt"));
        using TalksRecord record = file.Open();
        Source source = Assert.Single(record.Measures(new RecordFilter())).Source;

        Assert.Equal(("washington.txt", new DateOnly(2018, 8, 10), 3), (source.File, source.Day, source.Line));
        Assert.Equal(
            "Washington has threatened a tariff of 25 percent on imported cars under Section 232.",
            source.Sentence
        );
        ArticleText text = record.TextOf(source.Article);
        Quote quote = record.Finding(source.Finding).Quote!;
        Assert.Equal(quote.Text, text.Text[quote.Start..quote.End]);
        Assert.Equal(new Place("washington.txt", source.Line, source.Column), text.PlaceOf(quote.Start));
    }

    [Fact]
    public void A_finding_read_back_from_the_file_is_the_finding_that_was_written()
    {
        ReadArticle article = Some.Read(Some.Washington);
        using TemporaryRecord file = new(article);
        using TalksRecord record = file.Open();

        Assert.Equal(
            FindingParts.Of(article.Dossier).Select(f => FindingJson.Write(f.Body)),
            record.FindingsOf(1).Select(f => FindingJson.Write(f.Body))
        );
        ArticleDossier dossier = FindingParts.Join(
            article.Dossier.Article,
            [.. record.FindingsOf(1).Select(f => (f.Kind, f.Body))]
        );
        Assert.Equal(
            DossierYaml.Write(FindingParts.Join(article.Dossier.Article, [.. FindingParts.Of(article.Dossier)])),
            DossierYaml.Write(dossier)
        );
    }
}
