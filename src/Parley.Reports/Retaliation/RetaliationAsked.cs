using Parley.Data;
using Parley.Reports.Briefs;
using Parley.Reports.DataPages;
using Parley.Strategy.Retaliation;

namespace Parley.Reports.Retaliation;

/// <summary>A list with the names it is told in.</summary>
/// <param name="Dataset">Whose names are used.</param>
/// <param name="List">What was found.</param>
/// <param name="Outcome">Title of the outcome answered; null = the target's duties in force are.</param>
/// <param name="ByGroup">Name of the group that answers; null = economies by their names.</param>
/// <param name="AgainstGroup">The same of the target.</param>
public sealed record RetaliationAsked(
    Dataset Dataset,
    RetaliationList List,
    string? Outcome,
    string? ByGroup = null,
    string? AgainstGroup = null
)
{
    /// <summary>Such as <c>Japan</c>.</summary>
    internal string By => ByGroup ?? Names(List.Question.By);

    /// <summary>Such as <c>the United States</c>.</summary>
    internal string Against => AgainstGroup ?? Names(List.Question.Against);

    /// <summary>What is answered.</summary>
    internal string Answered => Outcome is null ? $"the duties in force of {Against}" : $"'{Outcome}'";

    /// <summary>Whether those who answer are one, for the verb.</summary>
    internal bool IsOne => ByGroup is not null || List.Question.By.Count == 1;

    internal string On =>
        List.Question.On switch
        {
            PressurePoint.RealIncome => "real income",
            PressurePoint.GovernmentWelfare => "government welfare",
            _ => "politically weighty sectors",
        };

    /// <summary>The same with its definition.</summary>
    internal string OnAtLength =>
        List.Question.On switch
        {
            PressurePoint.RealIncome => "its real income",
            PressurePoint.GovernmentWelfare => Dataset.PoliticalWeights is null
                ? $"its government welfare, which is real income here: {Dataset.Name} has no political weights"
                : "its government welfare: incomes of its sectors weighed by political weights",
            _ => "the incomes of those of its sectors that weigh more than the average, weighed",
        };

    internal string Measure => RetaliationSolver.Words(List.Question.Measure);

    internal string Sector(RetaliationLine line) => Dataset.Sectors[line.Sector].Name;

    internal string Code(RetaliationLine line) => Dataset.Sectors[line.Sector].Code;

    /// <summary>What the value covers, in a line.</summary>
    internal string Limit =>
        List.Question.Value is null
            ? $"{Figures.Dollars(List.Value)} of trade, equal to the damage by {Measure}"
            : $"{Figures.Dollars(List.Value)} of trade, as asked for";

    /// <summary>Pressure on the target for each dollar its own makers lose; null where they lose nothing.</summary>
    internal static double? PressurePerOwnDollar(SolvedList list) =>
        list.OwnRealIncome < 0 ? list.Pressure / -list.OwnRealIncome : null;

    private string Names(IReadOnlyList<int> economies) =>
        Page.Some([.. economies.Select(j => BriefReading.WithArticle(Dataset.Economies[j].Name))], 4);
}
