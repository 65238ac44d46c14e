using Parley.Dossier;
using Parley.Scenarios;

namespace Parley.Briefs;

/// <summary>An outcome on the table before it is solved.</summary>
internal sealed record OutcomeDraft
{
    /// <summary>Letters, digits and hyphens; made unique by <see cref="OutcomesOnTable.Apart"/>.</summary>
    public required string Name { get; init; }

    public required string Title { get; init; }

    public required BriefOutcomeKind Kind { get; init; }

    public required string Why { get; init; }

    public required bool IsSaid { get; init; }

    /// <summary>0 stays longest where there are more outcomes than a brief holds.</summary>
    public required int Rank { get; init; }

    public IReadOnlyList<string> Notes { get; init; } = [];

    public IReadOnlyList<Quote> Quotes { get; init; } = [];

    public IReadOnlyList<PolicyMeasure> Measures { get; init; } = [];

    /// <summary>Codes.</summary>
    public IReadOnlyList<string> SectorsAtStake { get; init; } = [];

    public string SectorsAtStakeName { get; init; } = "all goods";

    /// <summary>True where the article does not name the goods and those of another measure are assumed.</summary>
    public bool AssumesGoods { get; init; }

    /// <summary>True where the article itself tells the answer that is added here.</summary>
    public bool AnswerIsTold { get; init; }

    /// <summary>Whether all measures of another are in it, with more.</summary>
    public bool IsMadeOf(OutcomeDraft other) =>
        Measures.Count > other.Measures.Count && other.Measures.All(m => Measures.Any(own => ReferenceEquals(own, m)));

    /// <summary>Codes of the dataset's economies that act.</summary>
    public IReadOnlyList<string> Actors { get; init; } = [];

    /// <summary>The agreement it is made of, as a sentence names it: <c>the TPP</c>.</summary>
    public string Agreement { get; init; } = "";

    /// <summary>What the article says that each side thinks of this very outcome.</summary>
    public IReadOnlyList<Position> Positions { get; init; } = [];

    public Quote? FirstQuote => Quotes.Count > 0 ? Quotes[0] : null;

    public Scenario ToScenario(string title, string data) =>
        new()
        {
            Title = title,
            Data = data,
            Outcomes =
            [
                new ScenarioOutcome
                {
                    Name = Name,
                    Title = Title,
                    Why = string.Join(' ', Notes.Prepend(Why)),
                    Measures = Measures,
                },
            ],
        };
}

/// <summary>What is on the table, and what is not and why.</summary>
internal sealed class OutcomeList
{
    public List<OutcomeDraft> Drafts { get; } = [];

    public List<Unsolved> Unsolved { get; } = [];

    /// <summary>Says once that a measure cannot be solved.</summary>
    public void Refuse(Measure measure, string why, EconomyMap economies) =>
        Refuse(Words.Finding(measure, economies), why, measure.Quote);

    /// <summary>Says once that a finding cannot be solved.</summary>
    public void Refuse(string finding, string why, Quote? quote)
    {
        Unsolved refused = new(Wording.Capital(finding), why, quote);
        if (!Unsolved.Exists(u => u.Finding == refused.Finding))
        {
            Unsolved.Add(refused);
        }
    }
}
