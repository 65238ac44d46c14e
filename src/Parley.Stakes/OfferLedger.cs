using Parley.Data;
using Parley.Inputs;
using Parley.Model;
using Parley.Records;
using Parley.Strategy.Bargaining;

namespace Parley.Stakes;

/// <summary>The offers of talks in order of time, each with what it is worth to every party.</summary>
/// <param name="Dataset">Name of the dataset.</param>
/// <param name="Parties">Their names, in the order of every entry's gains.</param>
/// <param name="Entries">In order of time.</param>
/// <param name="Notes">What is assumed: whole sentences.</param>
/// <param name="Talks">What they were held against; null where nothing is on the table.</param>
/// <param name="Answer">The bargain; null where nothing is on the table.</param>
public sealed record OfferLedger(
    string Dataset,
    IReadOnlyList<string> Parties,
    IReadOnlyList<OfferEntry> Entries,
    IReadOnlyList<string> Notes,
    Talks? Talks,
    BargainAnswer? Answer
)
{
    /// <param name="record">The record.</param>
    /// <param name="dataset">The world.</param>
    /// <param name="cancellation">Stops between solves.</param>
    /// <exception cref="InputException">The talks cannot be put in numbers.</exception>
    /// <exception cref="ModelException">No equilibrium was found.</exception>
    public static OfferLedger Of(TalksRecord record, Dataset dataset, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(dataset);
        (Talks? talks, IReadOnlyList<string> notes) = RecordTalks.Of(record, dataset, cancellation);
        if (talks is null)
        {
            return new OfferLedger(dataset.Name, [], [], notes, null, null);
        }

        BargainAnswer answer = BargainStudy.RunWithoutVariants(talks, dataset, cancellation);
        SolvedPoint[] points = [.. answer.Proposals.OrderBy(p => p.Point.Date ?? DateOnly.MinValue)];
        List<OfferEntry> entries = [];
        foreach (SolvedPoint point in points)
        {
            OfferEntry? before = entries.LastOrDefault(e => e.By is not null && e.By == point.Point.By);
            entries.Add(Entry(point, before, answer));
        }

        return new OfferLedger(
            dataset.Name,
            [.. answer.Compiled.Parties.Select(p => p.Party.Title ?? p.Party.Name)],
            entries,
            notes,
            talks,
            answer
        );
    }

    private static int IndexOf(string issue, BargainAnswer answer) =>
        answer.Compiled.Deals.Issues.ToList().FindIndex(i => i.Issue.Name == issue);

    private static OfferEntry Entry(SolvedPoint point, OfferEntry? before, BargainAnswer answer) =>
        new(
            point.Point.Date,
            point.Point.By,
            answer.Compiled.Parties.Select(p => p.Party).FirstOrDefault(p => p.Name == point.Point.By)?.Title
                ?? point.Point.By,
            point.Point.Title ?? point.Point.Name,
            point.Point.Says,
            point.Point.Source,
            [
                .. point
                    .Point.Deal.Select(d => IndexOf(d.Issue, answer))
                    .Where(i => i >= 0)
                    .Select(i => new OfferMove(i, answer.Compiled.Deals.Issues[i].Title, point.Deal.Deal[i])),
            ],
            [
                .. point.Deal.Parties.Select(
                    (p, k) =>
                        new OfferGain(
                            p.RealIncome,
                            p.GovernmentWelfare,
                            p.Payoff,
                            p.Payoff - answer.Outside[k].Certain,
                            p.RealIncome / 100 * answer.Compiled.Parties[k].Income,
                            before is null ? null : p.Payoff - before.Gains[k].Payoff
                        )
                ),
            ],
            point.Room
        );
}

/// <summary>An offer.</summary>
/// <param name="Date">When; null where nobody says.</param>
/// <param name="By">Name of the party that made it; null where nobody says.</param>
/// <param name="Party">The same in words.</param>
/// <param name="Title">A line.</param>
/// <param name="Says">The sentences it rests on.</param>
/// <param name="Source">The files they stand in.</param>
/// <param name="Deal">What it sets, issue by issue; all else stays as today.</param>
/// <param name="Gains">What it is worth, party by party.</param>
/// <param name="Distance">Percentage points that some deal gives every party more than this one: zero on the frontier.</param>
public sealed record OfferEntry(
    DateOnly? Date,
    string? By,
    string? Party,
    string Title,
    string? Says,
    string? Source,
    IReadOnlyList<OfferMove> Deal,
    IReadOnlyList<OfferGain> Gains,
    double Distance
);

/// <summary>What an offer is worth to a party.</summary>
/// <param name="RealIncome">Percent against today.</param>
/// <param name="GovernmentWelfare">Percent against today.</param>
/// <param name="Payoff">What the party wants, percent against today.</param>
/// <param name="OverNoDeal">The payoff less what the party has without a deal, percentage points.</param>
/// <param name="RealIncomeValue">Million USD a year.</param>
/// <param name="OverBefore">The payoff less that of the same maker's offer before, percentage points: what the maker conceded, below
/// zero for itself and above for the other; null for a first offer.</param>
public sealed record OfferGain(
    double RealIncome,
    double GovernmentWelfare,
    double Payoff,
    double OverNoDeal,
    double RealIncomeValue,
    double? OverBefore
);

/// <summary>Where an offer puts an issue.</summary>
/// <param name="Index">Number of the issue in the talks, from 0.</param>
/// <param name="Issue">Its title.</param>
/// <param name="At">A lever's part of the way from 0 to 1, or the index of an option.</param>
public sealed record OfferMove(int Index, string Issue, double At);
