using Parley.Briefs;
using Parley.Records;

namespace Parley.Stakes;

/// <summary>An issue's gap, in words and in money.</summary>
/// <param name="Gap">In words.</param>
/// <param name="Closings">What would happen if the gap closed one way or another; empty where the model cannot say.</param>
public sealed record IssueStakes(IssueGap Gap, IReadOnlyList<Closing> Closings);

/// <summary>One way in which a gap may close, solved.</summary>
/// <param name="Title">A line: <c>US +25 % on cars from everyone</c>.</param>
/// <param name="Why">Whose word it is, a sentence.</param>
/// <param name="Points">The tariffs it moves among those who talk, importer by importer.</param>
/// <param name="Effects">What it means for each of them.</param>
public sealed record Closing(
    string Title,
    string Why,
    IReadOnlyList<PointsMoved> Points,
    IReadOnlyList<PartyStake> Effects
);

/// <summary>By how much tariffs move.</summary>
/// <param name="Importer">Code of the one who charges them, in the dataset.</param>
/// <param name="Origin">Code of the one whose goods they fall on.</param>
/// <param name="Before">Average by trade of the tariffs that move, fraction.</param>
/// <param name="After">The same afterwards, fraction.</param>
/// <param name="Trade">Baseline trade in them at origin prices, million USD.</param>
public sealed record PointsMoved(string Importer, string Origin, double Before, double After, double Trade);

/// <summary>What a closing costs or brings one party.</summary>
/// <param name="Economy">Code in the dataset.</param>
/// <param name="Name">Its name.</param>
/// <param name="RealIncome">Percent.</param>
/// <param name="RealIncomeValue">Million USD a year at baseline prices.</param>
/// <param name="GovernmentWelfare">Percent, by the dataset's political weights.</param>
public sealed record PartyStake(
    string Economy,
    string Name,
    double RealIncome,
    double RealIncomeValue,
    double GovernmentWelfare
)
{
    internal static PartyStake Of(EconomyEffect effect) =>
        new(effect.Economy, effect.Name, effect.RealIncome, effect.RealIncomeValue, effect.GovernmentWelfare);
}

/// <summary>All gaps of a record in a dataset's world.</summary>
/// <param name="Dataset">Its name and year: <c>pacific-2017 (2017)</c>.</param>
/// <param name="Issues">Those that can be put in money first.</param>
/// <param name="Residual">Largest relative residual of the equilibria solved; null where none was.</param>
public sealed record GapStakes(string Dataset, IReadOnlyList<IssueStakes> Issues, double? Residual);
