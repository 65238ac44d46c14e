using System.Globalization;
using Parley.Model;

namespace Parley.Strategy.Bargaining;

/// <summary>From positions on the issues to a policy. A lever moves tariffs and taxes in proportion, trade costs and
/// productivity in proportion of their logarithms; no two issues move the same thing, so their order means nothing.</summary>
public sealed class DealSpace
{
    private readonly Baseline _baseline;
    private readonly Imbalances _imbalances;
    private readonly double[] _tariffs;
    private readonly double[] _exportTaxes;
    private readonly bool _movesTariffs;
    private readonly bool _movesExportTaxes;
    private readonly bool _movesCosts;
    private readonly bool _movesProductivity;

    internal DealSpace(Baseline baseline, Imbalances imbalances, IReadOnlyList<DealIssue> issues)
    {
        (_baseline, _imbalances, Issues) = (baseline, imbalances, issues);
        TradeTensor zero = new(baseline.Economies, baseline.Sectors);
        _tariffs = (baseline.Data.Tariffs ?? zero).Values;
        _exportTaxes = (baseline.Data.ExportTaxes ?? zero).Values;
        IssueEffect[] effects = [.. issues.SelectMany(i => i.Effects)];
        _movesTariffs = effects.Any(e => e.Tariffs.Count > 0);
        _movesExportTaxes = effects.Any(e => e.ExportTaxes.Count > 0);
        _movesCosts = effects.Any(e => e.TradeCosts.Count > 0);
        _movesProductivity = effects.Any(e => e.Productivity.Count > 0);
    }

    public IReadOnlyList<DealIssue> Issues { get; }

    /// <summary>Every issue as it is today; where today is off a lever or no option, at its beginning.</summary>
    public Deal Today => new([.. Issues.Select(i => i.Today ?? 0)]);

    /// <summary>Whether today is one of the deals.</summary>
    public bool HoldsToday => Issues.All(i => i.Today is not null);

    /// <summary>Indices of the issues that are levers.</summary>
    public IReadOnlyList<int> Levers => [.. Enumerable.Range(0, Issues.Count).Where(i => Issues[i].IsLever)];

    /// <summary>A deal year by year until it is complete: what is phased in goes from today in equal steps, the first at
    /// entry into force. One where nothing is.</summary>
    public IReadOnlyList<Deal> YearsOf(Deal deal)
    {
        ArgumentNullException.ThrowIfNull(deal);
        (StagingIssue Staging, int Years)[] staged =
        [
            .. Issues
                .Select((issue, i) => (Staging: issue.Issue as StagingIssue, At: deal[i]))
                .Where(s => s.Staging is not null)
                .Select(s => (s.Staging!, s.Staging!.Years[(int)s.At])),
        ];
        Dictionary<int, int> years = [];
        for (int i = 0; i < Issues.Count; i++)
        {
            int most = staged.FirstOrDefault(s => s.Staging.Issues.Contains(Issues[i].Issue.Name)).Years;
            if (most > 1 && Issues[i].Today is { } today && today != deal[i])
            {
                years[i] = most;
            }
        }

        return
        [
            .. Enumerable
                .Range(1, years.Values.Append(1).Max())
                .Select(year =>
                    years.Aggregate(
                        deal,
                        (at, y) =>
                            year >= y.Value
                                ? at
                                : at.With(
                                    y.Key,
                                    Issues[y.Key].Today!.Value
                                        + (year * (deal[y.Key] - Issues[y.Key].Today!.Value) / y.Value)
                                )
                    )
                ),
        ];
    }

    public Policy PolicyOf(Deal deal)
    {
        ArgumentNullException.ThrowIfNull(deal);
        int n = _baseline.Economies;
        int m = _baseline.Sectors;
        TradeTensor? tariffs = _movesTariffs ? Tensor(_tariffs) : null;
        TradeTensor? taxes = _movesExportTaxes ? Tensor(_exportTaxes) : null;
        TradeTensor? costs = _movesCosts ? new TradeTensor(n, m, 1) : null;
        double[,]? productivity = _movesProductivity ? Ones(n, m) : null;
        for (int i = 0; i < Issues.Count; i++)
        {
            (IssueEffect at, IssueEffect? to, double part) = Issues[i].At(deal[i]);
            Move(tariffs?.Values, at.Tariffs, to?.Tariffs, part);
            Move(taxes?.Values, at.ExportTaxes, to?.ExportTaxes, part);
            MoveLogs(costs?.Values, at.TradeCosts, to?.TradeCosts, part);
            if (productivity is not null)
            {
                foreach (int cell in at.Productivity.Keys.Union(to?.Productivity.Keys ?? []))
                {
                    productivity[cell / m, cell % m] = Math.Exp(
                        ((1 - part) * Math.Log(at.Productivity.GetValueOrDefault(cell, 1)))
                            + (part * Math.Log(to?.Productivity.GetValueOrDefault(cell, 1) ?? 1))
                    );
                }
            }
        }

        return new Policy
        {
            Limits = [.. Issues.SelectMany((issue, i) => issue.LimitsAt(deal[i]))],
            Tariffs = tariffs,
            ExportTaxes = taxes,
            TradeCostChange = costs,
            ProductivityChange = productivity,
            Imbalances = _imbalances,
        };

        TradeTensor Tensor(double[] values)
        {
            TradeTensor tensor = new(n, m);
            values.CopyTo(tensor.Values, 0);
            return tensor;
        }

        void Move(
            double[]? values,
            IReadOnlyDictionary<int, double> at,
            IReadOnlyDictionary<int, double>? to,
            double part
        )
        {
            if (values is null)
            {
                return;
            }

            foreach ((int cell, double from) in at)
            {
                double target = to?.GetValueOrDefault(cell, values[cell]) ?? from;
                values[cell] =
                    part == 0 ? from
                    : part == 1 ? target
                    : from + (part * (target - from));
            }
        }

        static void MoveLogs(
            double[]? values,
            IReadOnlyDictionary<int, double> at,
            IReadOnlyDictionary<int, double>? to,
            double part
        )
        {
            if (values is null)
            {
                return;
            }

            foreach (int cell in at.Keys.Union(to?.Keys ?? []))
            {
                values[cell] = Math.Exp(
                    ((1 - part) * Math.Log(at.GetValueOrDefault(cell, 1)))
                        + (part * Math.Log(to?.GetValueOrDefault(cell, 1) ?? 1))
                );
            }
        }
    }

    private static double[,] Ones(int rows, int columns)
    {
        double[,] ones = new double[rows, columns];
        for (int i = 0; i < rows; i++)
        {
            for (int s = 0; s < columns; s++)
            {
                ones[i, s] = 1;
            }
        }

        return ones;
    }
}

/// <summary>One issue in numbers.</summary>
public sealed class DealIssue
{
    internal DealIssue(
        TalksIssue issue,
        IReadOnlyList<IssueEffect> effects,
        double? today,
        IReadOnlyList<TariffSpan> spans
    ) => (Issue, Effects, Today, Spans) = (issue, effects, today, spans);

    public TalksIssue Issue { get; }

    public string Title => Issue.Title ?? Issue.Name;

    public bool IsLever => Issue is RangeIssue or LeverIssue;

    /// <summary>How many there are to choose from; 0 for a lever.</summary>
    public int Choices =>
        Issue switch
        {
            OptionsIssue list => list.Options.Count,
            StagingIssue staging => staging.Years.Count,
            _ => 0,
        };

    /// <summary>Where it stands today; null where today is off the lever, or no option.</summary>
    public double? Today { get; }

    /// <summary>The tariffs a lever moves where there is trade, largest trade first; empty for options.</summary>
    public IReadOnlyList<TariffSpan> Spans { get; }

    /// <summary>What each end of a lever, or each option, does.</summary>
    internal IReadOnlyList<IssueEffect> Effects { get; }

    /// <summary>The rate at a position, where the lever moves all its tariffs through the same rates; null otherwise.</summary>
    public double? RateAt(double position) =>
        Spans.Count > 0
        && Spans.All(s => Math.Abs(s.AtZero - Spans[0].AtZero) < 1e-9 && Math.Abs(s.AtOne - Spans[0].AtOne) < 1e-9)
            ? Spans[0].AtZero + (position * (Spans[0].AtOne - Spans[0].AtZero))
            : null;

    /// <summary>The average rate by baseline trade at a position; null where the lever moves no tariff.</summary>
    public double? AverageRateAt(double position) =>
        Spans.Count > 0
            ? Spans.Sum(s => s.Trade * (s.AtZero + (position * (s.AtOne - s.AtZero)))) / Spans.Sum(s => s.Trade)
            : null;

    /// <summary>A position in words: a rate, a share of the way, or the name of an option.</summary>
    public string TextAt(double position) =>
        Issue is OptionsIssue list ? list.Options[(int)position].Name
        : Issue is StagingIssue staging ? YearsText(staging.Years[(int)position])
        : RateAt(position) is { } rate ? string.Create(CultureInfo.InvariantCulture, $"{100 * rate:0.#} %")
        : string.Create(CultureInfo.InvariantCulture, $"{100 * position:0.#} % of the way");

    /// <summary>Years of staging in words.</summary>
    public static string YearsText(int years) =>
        years == 1 ? "at once" : string.Create(CultureInfo.InvariantCulture, $"over {years} years");

    /// <summary>The limits on quantities at a position: a lever moves the limit and both its rates in proportion.</summary>
    internal IEnumerable<QuantityLimit> LimitsAt(double position)
    {
        (IssueEffect at, IssueEffect? to, double part) = At(position);
        return at.Limits.Select(limit =>
        {
            QuantityLimit end = to?.Limits.First(l => l.IsOnTheFlowOf(limit)) ?? limit;
            return limit with
            {
                Quantity = Between(limit.Quantity, end.Quantity),
                LowerRate = Between(limit.LowerRate, end.LowerRate),
                UpperRate = Between(limit.UpperRate, end.UpperRate),
            };
        });

        double Between(double from, double target) =>
            part == 0 || from == target ? from
            : part == 1 ? target
            : from + (part * (target - from));
    }

    internal (IssueEffect At, IssueEffect? To, double Part) At(double position) =>
        IsLever ? (Effects[0], Effects[1], position) : (Effects[(int)position], null, 0);
}

/// <summary>A tariff under a lever.</summary>
/// <param name="Origin">Code.</param>
/// <param name="Destination">Code.</param>
/// <param name="Sector">Code.</param>
/// <param name="Today">Fraction.</param>
/// <param name="AtZero">Fraction.</param>
/// <param name="AtOne">Fraction.</param>
/// <param name="Trade">Baseline, million USD.</param>
public sealed record TariffSpan(
    string Origin,
    string Destination,
    string Sector,
    double Today,
    double AtZero,
    double AtOne,
    double Trade
);

/// <summary>Levels that an end of a lever or an option puts in force, by flat index; both ends of a lever name the same
/// tariffs.</summary>
internal sealed record IssueEffect
{
    public required IReadOnlyDictionary<int, double> Tariffs { get; init; }

    public required IReadOnlyDictionary<int, double> ExportTaxes { get; init; }

    public required IReadOnlyDictionary<int, double> TradeCosts { get; init; }

    public required IReadOnlyDictionary<int, double> Productivity { get; init; }

    /// <summary>Both ends of a lever limit the same flows by the same instrument.</summary>
    public IReadOnlyList<QuantityLimit> Limits { get; init; } = [];

    public static IssueEffect None { get; } =
        new()
        {
            Tariffs = new Dictionary<int, double>(),
            ExportTaxes = new Dictionary<int, double>(),
            TradeCosts = new Dictionary<int, double>(),
            Productivity = new Dictionary<int, double>(),
        };

    public bool IsEmpty =>
        Tariffs.Count == 0
        && ExportTaxes.Count == 0
        && TradeCosts.Count == 0
        && Productivity.Count == 0
        && Limits.Count == 0;
}
