using Parley.Briefs;
using Parley.Data;
using Parley.Dossier;
using Parley.Inputs;
using Parley.Model;
using Parley.Records;
using Parley.Scenarios;

namespace Parley.Stakes;

/// <summary>
/// Puts the gaps of a record in points and in money. A measure is solved as it is threatened or in force, an agreement as it is
/// wanted, with and without what is sensitive, both as a brief solves them; a market that one wants another to open for some goods
/// as the end of the other's tariffs on these goods from the one.
/// </summary>
public static class GapStudy
{
    /// <param name="record">The record.</param>
    /// <param name="filter">Which issues. Issues that are met are left as they are.</param>
    /// <param name="dataset">The world.</param>
    /// <param name="cancellation">Stops between solves.</param>
    /// <exception cref="ModelException">No equilibrium was found.</exception>
    public static GapStakes Run(
        TalksRecord record,
        RecordFilter filter,
        Dataset dataset,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(dataset);
        IReadOnlyList<IssueGap> gaps = record.Gaps(filter);
        ArticleDossier dossier = RecordDossier.Of(record);
        string[] talking = [.. dossier.TalkingParties];
        BriefTable table = BriefWriter.Table(dossier, dataset, cancellation);
        Dictionary<string, SolvedOutcome> openings = Openings(gaps, talking, dataset, cancellation);
        List<SolvedOutcome> solved = [.. table.Outcomes.Select(o => o.Solved), .. openings.Values];
        List<IssueStakes> issues =
        [
            .. gaps.Select(gap => new IssueStakes(gap, [.. Closings(gap, dossier, table, openings, dataset, talking)])),
        ];
        return new GapStakes(
            $"{dataset.Name} ({dataset.Year})",
            [.. issues.OrderBy(i => i.Gap.State).ThenBy(i => i.Closings.Count == 0)],
            solved.Count == 0 ? null : solved.Max(s => s.Outcome.Equilibrium.Residual)
        );
    }

    private static IEnumerable<Closing> Closings(
        IssueGap gap,
        ArticleDossier dossier,
        BriefTable table,
        Dictionary<string, SolvedOutcome> openings,
        Dataset dataset,
        string[] talking
    )
    {
        HashSet<string> sentences =
        [
            .. dossier
                .Measures.Where(m => IsOf(gap.Key, m))
                .Select(m => m.Quote?.Sentence)
                .Concat(dossier.Agreements.Where(a => IsOf(gap.Key, a)).Select(a => a.Quote?.Sentence))
                .OfType<string>(),
        ];
        bool IsAgreement(BriefOutcome o) =>
            o.Kind
                is BriefOutcomeKind.Agreement
                    or BriefOutcomeKind.AgreementWithoutSensitiveSectors
                    or BriefOutcomeKind.AgreementWithFormerMember
                    or BriefOutcomeKind.AgreementWithoutFormerMember
                    or BriefOutcomeKind.AgreementWithNewMember
                    or BriefOutcomeKind.AgreementEnded;
        if (gap.State == GapState.Met)
        {
            yield break;
        }

        bool isAgreement = gap.Key.Agreement is not null || gap.Key.Topic == "trade_agreement";
        List<SolvedOutcome> shown = [];
        foreach (BriefOutcome outcome in table.Outcomes.Skip(1))
        {
            if (
                IsAgreement(outcome) == isAgreement
                && (
                    isAgreement || gap.Key.Goods.Any(g => outcome.Title.Contains(g, StringComparison.OrdinalIgnoreCase))
                )
                && outcome.Quotes.Any(q => sentences.Contains(q.Sentence))
            )
            {
                shown.Add(outcome.Solved);
                yield return new Closing(
                    outcome.Title,
                    outcome.Why,
                    Points(outcome.Solved, dataset, talking),
                    [.. outcome.Effects.Where(e => talking.Contains(e.Economy)).Select(PartyStake.Of)]
                );
            }
        }

        if (openings.TryGetValue(gap.Issue, out SolvedOutcome? opening))
        {
            if (shown.Exists(o => IsSame(o, opening)))
            {
                yield break;
            }

            yield return new Closing(
                opening.Compiled.Source.Title ?? gap.Issue,
                opening.Compiled.Source.Why ?? "",
                Points(opening, dataset, talking),
                [
                    .. opening
                        .Outcome.Economies.Select((e, i) => (Effect: e, Economy: dataset.Economies[i]))
                        .Where(e => talking.Any(t => CodesOf(t, dataset).Contains(e.Economy.Code)))
                        .Select(e => new PartyStake(
                            e.Economy.Code,
                            e.Economy.Name,
                            e.Effect.RealIncome,
                            e.Effect.RealIncomeValue,
                            e.Effect.GovernmentWelfare
                        )),
                ]
            );
        }
    }

    /// <summary>Whether the brief's outcome moves the very same tariffs.</summary>
    private static bool IsSame(SolvedOutcome one, SolvedOutcome other) => one.Compiled.MovesTheSame(other.Compiled);

    private static bool IsOf(IssueKey key, Measure measure) =>
        key.Agreement is null
        && key.Topic == "tariffs"
        && measure.Goods.Select(g => g.Name).Distinct().Order(StringComparer.Ordinal).SequenceEqual(key.Goods);

    private static bool IsOf(IssueKey key, Agreement agreement) =>
        key.Topic == "trade_agreement"
        && (
            key.Agreement is null
                ? agreement.Kind == AgreementKind.Bilateral
                : key.Agreement == (agreement.ShortName ?? agreement.Name)
        );

    /// <summary>Goods that one side wants the other to open for it, by the words of their issue.</summary>
    private static Dictionary<string, SolvedOutcome> Openings(
        IReadOnlyList<IssueGap> gaps,
        string[] talking,
        Dataset dataset,
        CancellationToken cancellation
    )
    {
        List<(string Issue, ScenarioOutcome Outcome)> asked = [];
        foreach (IssueGap gap in gaps.Where(g => g.Key.Topic is "market_access" or "tariffs"))
        {
            if (Opening(gap, talking, dataset) is { } measure)
            {
                string name = $"opening-{asked.Count + 1}";
                asked.Add((gap.Issue, measure with { Name = name }));
            }
        }

        if (asked.Count == 0)
        {
            return [];
        }

        Scenario scenario = new()
        {
            Title = "What one side wants the other to open",
            Data = dataset.Name,
            Outcomes = [.. asked.Select(a => a.Outcome)],
        };
        SolveOptions options = new() { Cancellation = cancellation };
        CompiledScenario compiled = ScenarioCompiler.Compile(scenario, dataset, options);
        return asked
            .Zip(ScenarioRun.Solve(compiled, options).Outcomes)
            .Where(p => p.Second.Compiled.Moves.Count > 0)
            .ToDictionary(p => p.First.Issue, p => p.Second);
    }

    private static ScenarioOutcome? Opening(IssueGap gap, string[] talking, Dataset dataset)
    {
        PartyTrack? wants = gap.Sides.FirstOrDefault(s =>
            s.Now.Kind == PositionKind.Wants && talking.Contains(s.Economy)
        );
        string? from =
            wants?.Now.Toward.FirstOrDefault(talking.Contains)
            ?? (wants is null ? null : talking.FirstOrDefault(t => t != wants.Economy));
        string[] goods = [.. gap.Key.Goods.Select(g => GroupOf(g, dataset)).OfType<string>().Distinct()];
        if (
            wants is null
            || from is null
            || goods.Length == 0
            || CodesOf(wants.Economy, dataset) is not { Count: > 0 } origins
            || CodesOf(from, dataset) is not { Count: > 0 } importers
        )
        {
            return null;
        }

        string words = string.Join(" and ", goods.Select(g => g.Replace('_', ' ')));
        return new ScenarioOutcome
        {
            Name = "opening",
            Title = $"{EconomyNames.Of(from)} ends its tariffs on {words} from {EconomyNames.Of(wants.Economy)}",
            Why = $"{EconomyNames.Of(wants.Economy)} wants it ({DayOf(wants)}).",
            Measures =
            [
                new TariffMeasure(
                    new Selection(importers, []),
                    new Selection(origins, []),
                    new Selection(goods, []),
                    new RateChange(RateChangeKind.Set, 0)
                ),
            ],
        };
    }

    private static string DayOf(PartyTrack track) =>
        track.Now.Last.Day is { } day ? $"told last {DayWords.Of(day)}" : "no date";

    /// <summary>The finest group of sectors that holds a good and that the dataset has.</summary>
    internal static string? GroupOf(string good, Dataset dataset) =>
        DossierVocabulary
            .FindGood(good)
            ?.Groups.FirstOrDefault(g =>
                dataset.SectorGroups.TryGetValue(g, out IReadOnlyList<string>? codes) && codes.Count > 0
            );

    /// <summary>Codes of the dataset's economies that an economy is; empty where it is none of them.</summary>
    internal static IReadOnlyList<string> CodesOf(string economy, Dataset dataset) =>
        dataset.EconomyIndex(economy) >= 0 ? [economy]
        : dataset.EconomyGroups.TryGetValue(economy.ToLowerInvariant(), out IReadOnlyList<string>? group) ? group
        : [];

    private static List<PointsMoved> Points(SolvedOutcome solved, Dataset dataset, string[] talking)
    {
        List<PointsMoved> points = [];
        foreach (string importer in talking)
        {
            foreach (string origin in talking.Where(t => t != importer))
            {
                IReadOnlyList<string> importers = CodesOf(importer, dataset);
                IReadOnlyList<string> origins = CodesOf(origin, dataset);
                RateMove[] moves =
                [
                    .. solved.Compiled.Moves.Where(m =>
                        m.Kind == RateKind.Tariff
                        && importers.Contains(m.Destination)
                        && origins.Contains(m.Origin)
                        && double.IsFinite(m.After)
                    ),
                ];
                double trade = moves.Sum(m => m.Trade);
                if (trade > 0)
                {
                    points.Add(
                        new PointsMoved(
                            importer,
                            origin,
                            moves.Sum(m => m.Trade * m.Before) / trade,
                            moves.Sum(m => m.Trade * m.After) / trade,
                            trade
                        )
                    );
                }
            }
        }

        return points;
    }
}
