using Parley.Dossier.Evaluation;

namespace Parley.Dossier.Tests.Evaluation;

/// <summary>When a finding answers a label, and how well.</summary>
public class Matching
{
    //                          1         2         3         4         5         6         7
    //                 1234567890123456789012345678901234567890123456789012345678901234567890123456
    private const string Text = "Motegi said that Japan was ready to talk. He said that it would not hurry.";
    private const string Label = "statements:\n- { person: Motegi, economy: JPN, form: reported, at: 1:18-1:41 }\n";

    [Fact]
    public void The_same_speaker_and_half_of_the_words_are_right() =>
        Assert.Equal((1, 0, 0, 0), Counts(Label, Said(Person("Toshimitsu Motegi"), 17, 30)));

    [Fact]
    public void Less_than_half_of_the_words_are_partly_right() =>
        Assert.Equal((0, 1, 0, 0), Counts(Label, Said(Person("Toshimitsu Motegi"), 17, 25)));

    [Fact]
    public void The_right_side_without_the_person_is_partly_right() =>
        Assert.Equal((0, 1, 0, 0), Counts(Label, Said(new Actor("JPN"), 17, 41)));

    [Fact]
    public void Another_speaker_is_wrong_and_the_statement_is_missed() =>
        Assert.Equal((0, 0, 1, 1), Counts(Label, Said(Person("Robert Lighthizer"), 17, 41)));

    [Fact]
    public void The_same_words_elsewhere_are_wrong() =>
        Assert.Equal((0, 0, 1, 1), Counts(Label, Said(Person("Toshimitsu Motegi"), 46, 73)));

    [Fact]
    public void A_statement_found_twice_is_right_once() =>
        Assert.Equal(
            (1, 0, 1, 0),
            Counts(Label, Said(Person("Motegi"), 17, 41), Said(Person("Toshimitsu Motegi"), 17, 41))
        );

    [Fact]
    public void The_best_finding_answers_a_label_wherever_it_stands_in_the_list() =>
        Assert.Equal((1, 0, 1, 0), Counts(Label, Said(new Actor("JPN"), 17, 41), Said(Person("Motegi"), 17, 41)));

    [Fact]
    public void What_may_be_found_or_not_counts_neither_way()
    {
        string label = Label.Replace(" }", ", optional: true }", StringComparison.Ordinal);
        Assert.Equal((0, 0, 0, 0), Counts(label));
        Assert.Equal((0, 0, 0, 0), Counts(label, Said(Person("Motegi"), 17, 41)));
    }

    [Fact]
    public void A_second_reader_is_held_against_the_first_and_what_one_calls_optional_is_no_error()
    {
        const string Other = "- { person: Motegi, economy: JPN, form: reported, about: \"?\", at: 1:56-1:73 }\n";
        string optional = Other.Replace(" }", ", optional: true }", StringComparison.Ordinal);
        Assert.Equal((1, 0, 0, 0), Second(Label, Label + optional));
        Assert.Equal((1, 0, 1, 0), Second(Label, Label + Other));
        Assert.Equal((1, 0, 0, 1), Second(Label + Other, Label));
        Assert.Equal((2, 0, 0, 0), Second(Label + Other, Label + optional));
    }

    [Fact]
    public void What_is_found_in_the_headline_alone_counts_neither_way()
    {
        using TemporarySet set = new(Text);
        set.Label("");
        Statement said = Said(Person("Motegi"), 0, 1);
        Assert.Equal((0, 0, 0, 0), Counts(set, new ArticleDossier { Article = Header, Statements = [said] }));
    }

    [Fact]
    public void An_event_needs_its_type_and_both_sides()
    {
        const string label = "events:\n- { type: threaten, by: USA, to: JPN, at: 1:18-1:41 }\n";
        Assert.Equal((1, 0, 0, 0), Counts(label, Event(EventType.Threaten, "USA", "JPN")));
        Assert.Equal((0, 1, 0, 0), Counts(label, Event(EventType.Threaten, "USA", null)));
        Assert.Equal((0, 0, 1, 1), Counts(label, Event(EventType.Threaten, "JPN", "USA")));
        Assert.Equal((0, 0, 1, 1), Counts(label, Event(EventType.Sanction, "USA", "JPN")));
    }

    [Fact]
    public void Who_is_named_first_does_not_matter_in_what_is_done_together()
    {
        const string label = "events:\n- { type: consult, by: [USA, JPN], at: 1:18-1:41 }\n";
        Assert.Equal((1, 0, 0, 0), Counts(label, Event(EventType.Consult, "JPN", "USA")));
    }

    [Fact]
    public void A_sum_that_measures_another_thing_is_wrong_and_one_whose_owner_is_not_told_is_partly_right()
    {
        const string label =
            "amounts:\n- { money: 69000 USD, measures: trade_deficit, economy: USA, partner: JPN, at: 1:18-1:41 }\n";
        Assert.Equal((1, 0, 0, 0), Counts(label, Amount(AmountConcept.TradeDeficit, "USA")));
        Assert.Equal((0, 1, 0, 0), Counts(label, Amount(AmountConcept.TradeDeficit, null)));
        Assert.Equal((0, 0, 1, 1), Counts(label, Amount(AmountConcept.Exports, "USA")));
    }

    [Fact]
    public void What_is_not_judged_may_be_anything()
    {
        const string label =
            "amounts:\n- { money: 69000 USD, measures: \"?\", economy: \"?\", partner: \"?\", at: 1:18-1:41 }\n";
        Assert.Equal((1, 0, 0, 0), Counts(label, Amount(AmountConcept.Exports, "DEU")));
    }

    [Fact]
    public void What_is_partly_right_counts_half()
    {
        Score score = new("statements", Labels: 4, Findings: 3, Right: 1, Partly: 1);
        Assert.Equal((0.5, 0.375, 1, 2), (score.Precision, score.Recall, score.Wrong, score.Missed));
        Assert.Equal(2 * 0.5 * 0.375 / 0.875, score.F1);
        Assert.Null((score with { Findings = 0, Right = 0, Partly = 0 }).Precision);
    }

    private static readonly ArticleHeader Header = new("text", null, null, null, Text.Length);

    private static Actor Person(string name) => new("JPN", Person: name);

    private static Quote Part(int start, int end) => new(start, end, Text[start..end], Text);

    private static ArticleDossier Of() => new() { Article = Header };

    private static Statement Said(Actor speaker, int start, int end) =>
        new()
        {
            Speaker = speaker,
            Form = StatementForm.Reported,
            Content = Part(start, end),
        };

    private static ArticleDossier Event(EventType type, string by, string? to) =>
        Of() with
        {
            Events =
            [
                new()
                {
                    Type = type,
                    By = [new Actor(by)],
                    To = to is null ? [] : [new Actor(to)],
                    Quote = Part(20, 30),
                },
            ],
        };

    private static ArticleDossier Amount(AmountConcept measures, string? economy) =>
        Of() with
        {
            Amounts = [new(new Money(69e9m, "USD"), measures, economy, "JPN", null, 2017, null, Part(20, 30))],
        };

    private static (int Right, int Partly, int Wrong, int Missed) Counts(
        string labels,
        params Statement[] statements
    ) => Counts(labels, Of() with { Statements = statements });

    private static (int Right, int Partly, int Wrong, int Missed) Counts(string labels, ArticleDossier dossier)
    {
        using TemporarySet set = new(Text);
        set.Label(labels);
        return Counts(set, dossier);
    }

    private static (int Right, int Partly, int Wrong, int Missed) Second(string first, string second)
    {
        using TemporarySet set = new(Text);
        set.Label(first);
        set.LabelAgain(second);
        return Counts(set, Of(), ReaderEvaluation.SecondReaderPart);
    }

    private static (int Right, int Partly, int Wrong, int Missed) Counts(
        TemporarySet set,
        ArticleDossier dossier,
        string part = "development"
    )
    {
        IReadOnlyList<Score> scores = ReaderEvaluation
            .Of(new Always(dossier), set.Folder)
            .Parts.Single(p => p.Name == part)
            .Scores;
        return (
            scores.Sum(s => s.Right),
            scores.Sum(s => s.Partly),
            scores.Sum(s => s.Wrong),
            scores.Sum(s => s.Missed)
        );
    }

    /// <summary>A reader that finds the same in every text.</summary>
    private sealed class Always(ArticleDossier dossier) : IReader
    {
        public ArticleDossier Read(ArticleText article) => dossier;
    }
}
