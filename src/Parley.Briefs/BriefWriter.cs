using Parley.Data;
using Parley.Dossier;
using Parley.Inputs;
using Parley.Model;
using Parley.Scenarios;
using Parley.Strategy.Bargaining;

namespace Parley.Briefs;

/// <summary>From a dossier to a brief: which outcomes are on the table, solved, and what the data say of the claims.</summary>
public sealed class BriefWriter
{
    /// <summary>Third countries that are shown; those named later are only talked about in the article.</summary>
    private const int MostThirdCountries = 8;

    private const string BargainFile = "talks.yaml";

    private readonly ArticleDossier _dossier;
    private readonly Dataset _dataset;
    private readonly EconomyMap _economies;
    private readonly SectorMap _sectors;
    private readonly CancellationToken _cancellation;

    private BriefWriter(ArticleDossier dossier, Dataset dataset, CancellationToken cancellation)
    {
        _dossier = dossier;
        _dataset = dataset;
        _economies = new EconomyMap(dossier, dataset);
        _sectors = new SectorMap(dataset);
        _cancellation = cancellation;
    }

    /// <summary>Writes the brief. The same dossier and dataset always give the same brief.</summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static Brief Write(ArticleDossier dossier, Dataset dataset, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(dataset);
        return new BriefWriter(dossier, dataset, cancellation).Write();
    }

    /// <summary>The outcomes on the table, solved, all of them and no more than that, and the talks that they make.</summary>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static BriefTable Table(ArticleDossier dossier, Dataset dataset, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(dataset);
        return new BriefWriter(dossier, dataset, cancellation).Table();
    }

    private BriefTable Table()
    {
        OutcomeList table = OutcomesOnTable.Of(_dossier, _dataset, _economies, _sectors);
        List<(Candidate Candidate, SolvedOutcome Solved)> solved = Solve(Compile(table), table);
        IReadOnlyList<MappedEconomy> talking = Shown(_dossier.TalkingParties, int.MaxValue, withRest: true);
        Effects effects = new(_dataset, _sectors, talking);
        (Talks? talks, IReadOnlyList<string> assumptions, string? why) = new TalksOnTable(
            _dossier,
            _dataset,
            _economies,
            _sectors,
            [.. solved.Select(s => s.Candidate.Draft)]
        ).Make();
        return new BriefTable(
            [.. solved.Select(s => Describe(s.Candidate, s.Solved, effects, talking))],
            table.Unsolved,
            talks,
            assumptions,
            why
        );
    }

    private Brief Write()
    {
        OutcomeList table = OutcomesOnTable.Of(_dossier, _dataset, _economies, _sectors);
        IReadOnlyList<MappedEconomy> talking = Shown(_dossier.TalkingParties, int.MaxValue, withRest: true);
        IReadOnlyList<MappedEconomy> third =
        [
            .. Shown(_dossier.ThirdCountries, MostThirdCountries, withRest: false)
                .Where(e => !talking.Any(t => t.Code == e.Code)),
        ];
        if (talking.Count + third.Count == 0)
        {
            third = Shown(table.Drafts.SelectMany(d => d.Actors), MostThirdCountries, withRest: false);
        }

        List<Candidate> candidates = Compile(table);
        Keep(candidates, table);
        List<(Candidate Candidate, SolvedOutcome Solved)> solved = Solve(candidates, table);
        bool hasOutcomes = solved.Count > 1;
        IReadOnlyList<ClaimCheck> claims = new ClaimChecks(_dossier, _dataset, _economies, _sectors).Write();
        Brief brief = new()
        {
            Dossier = _dossier,
            Dataset = _dataset,
            Economies = [.. Describe(talking, PartyRole.TalkingParty), .. Describe(third, PartyRole.ThirdCountry)],
            Warnings = BriefWarnings.Of(_dossier, _dataset, _economies, hasOutcomes),
            ClaimChecks = claims,
            Outcomes = [],
            Scenarios = [],
            Unsolved = table.Unsolved,
            Summary = [NothingToSolve(table)],
            WhyNoBargain = "Nothing in the article can be solved, so there is nothing to bargain over.",
        };
        return hasOutcomes ? WithOutcomes(brief, solved, talking, third) : brief;
    }

    private Brief WithOutcomes(
        Brief brief,
        List<(Candidate Candidate, SolvedOutcome Solved)> solved,
        IReadOnlyList<MappedEconomy> talking,
        IReadOnlyList<MappedEconomy> third
    )
    {
        IReadOnlyList<MappedEconomy> shown = [.. talking, .. third];
        IReadOnlyList<MappedEconomy> parties = talking.Count > 0 ? talking : [.. third.Take(2)];
        IReadOnlyList<MappedEconomy> paired = talking.Count > 1 ? talking : [.. shown.Take(2)];
        Effects effects = new(_dataset, _sectors, shown);
        List<BriefOutcome> outcomes = [.. solved.Select(s => Describe(s.Candidate, s.Solved, effects, paired))];

        // Those that an outcome moves most are asked too, so that whatever is said of them can be held against the variants.
        IEnumerable<MappedEconomy> moved = outcomes
            .SelectMany(o => o.Effects.Select(e => e.Economy))
            .Distinct()
            .Where(code => !shown.Any(s => s.Code == code))
            .Select(_economies.Find);
        SensitivityStudy study = new(_dataset, [.. shown, .. moved]);
        Sensitivity sensitivity = study.Run([.. outcomes.Skip(1)], _cancellation);
        Dictionary<string, IReadOnlyList<string>> actors = solved.ToDictionary(
            s => s.Candidate.Draft.Name,
            s => s.Candidate.Draft.Actors
        );
        (IReadOnlyList<string> secondOpinion, BriefBargain? secondBargain) = AskAgain(parties, outcomes);
        (BriefBargain? bargain, string? whyNone) = Bargain([.. solved.Select(s => s.Candidate.Draft)], BargainFile);
        sensitivity = sensitivity with
        {
            Findings =
            [
                .. new SensitivityFindings(_dataset, sensitivity, [.. outcomes.Skip(1)], parties, actors).Write(),
                .. secondOpinion,
            ],
        };
        double residual = solved.Max(s => EquilibriumCheck.Run(s.Solved.Outcome.Equilibrium).LargestResidual);
        return brief with
        {
            Warnings = [.. brief.Warnings, .. BriefWarnings.OfBaseline(outcomes)],
            Outcomes = outcomes,
            Scenarios = [.. solved.Select(s => s.Candidate.Document)],
            Bargain = bargain is null ? null : bargain with { SecondOpinion = secondBargain },
            WhyNoBargain = whyNone,
            Sensitivity = sensitivity,
            Computation = new Computation(
                Model(),
                solved.Count + study.Solves,
                Math.Max(residual, study.LargestResidual),
                Effects.IndifferenceThreshold
            ),
            Summary =
            [
                .. new BriefSummary(
                    outcomes,
                    parties,
                    [.. third.Except(parties)],
                    brief.ClaimChecks,
                    sensitivity,
                    solved.ToDictionary(s => s.Candidate.Draft.Name, s => s.Candidate.Draft),
                    _economies,
                    _dataset.Year
                ).Write(),
                .. secondOpinion,
            ],
        };
    }

    /// <summary>What another dataset says of the agreements; empty where it has nothing to add.</summary>
    private (IReadOnlyList<string> Sentences, BriefBargain? Bargain) AskAgain(
        IReadOnlyList<MappedEconomy> parties,
        IReadOnlyList<BriefOutcome> outcomes
    )
    {
        if (!SecondOpinion.IsWorthAsking(_dossier, _dataset))
        {
            return ([], null);
        }

        BriefWriter other = new(_dossier, Datasets.Load(SecondOpinion.Dataset), _cancellation);
        OutcomeList table = OutcomesOnTable.Of(_dossier, other._dataset, other._economies, other._sectors);
        List<Candidate> candidates = other.Compile(table);
        return (
            SecondOpinion.Say(
                other.Solve(candidates, table).Select(s => (s.Candidate.Draft, s.Solved)),
                other._dataset,
                other._economies,
                parties.Select(p => p.Named),
                outcomes
            ),
            other.Bargain([.. candidates.Select(c => c.Draft)], $"talks-{SecondOpinion.Dataset}.yaml").Bargain
        );
    }

    /// <summary>What the parties could both sign, or why that cannot be said.</summary>
    private (BriefBargain? Bargain, string? WhyNone) Bargain(IReadOnlyList<OutcomeDraft> drafts, string file)
    {
        (Talks? talks, IReadOnlyList<string> assumptions, string? why) = new TalksOnTable(
            _dossier,
            _dataset,
            _economies,
            _sectors,
            drafts
        ).Make();
        if (talks is null)
        {
            return (null, why);
        }

        try
        {
            return (
                new BriefBargain
                {
                    Talks = talks,
                    Answer = BargainStudy.RunWithoutVariants(talks, _dataset, _cancellation),
                    FileName = file,
                    Assumptions = assumptions,
                },
                null
            );
        }
        catch (InputException e)
        {
            return (null, $"The talks could not be put in numbers: {e.Errors[0].Message}.");
        }
        catch (ModelException e)
        {
            return (null, $"The talks could not be solved: {e.Message}.");
        }
    }

    /// <summary>Drafts as policies; those that change nothing here, or the same as another, are told as unsolved.</summary>
    private List<Candidate> Compile(OutcomeList table)
    {
        List<Candidate> candidates = [];
        string article = _dossier.Article.Title ?? _dossier.Article.File;
        foreach (OutcomeDraft found in table.Drafts)
        {
            _cancellation.ThrowIfCancellationRequested();
            OutcomeDraft draft = OutcomesOnTable.Apart(found, candidates.Select(c => c.Draft));
            Scenario scenario = draft.ToScenario(article, _dataset.Name);
            CompiledScenario compiled;
            try
            {
                compiled = ScenarioCompiler.Compile(scenario, _dataset);
            }
            catch (InputException e)
            {
                table.Refuse(draft.Title, $"It could not be put in numbers: {e.Errors[0].Message}.", draft.FirstQuote);
                continue;
            }

            CompiledOutcome outcome = compiled.Outcomes[^1];
            bool isNothing = draft.Kind == BriefOutcomeKind.NothingHappens;
            if (!isNothing && !outcome.MovesAnything)
            {
                table.Refuse(
                    draft.Title,
                    $"It would change no tariff in the data of {_dataset.Year}.",
                    draft.FirstQuote
                );
                continue;
            }

            Candidate? twin = isNothing ? null : candidates.Find(c => c.Compiled.Outcomes[^1].MovesTheSame(outcome));
            if (twin is not null)
            {
                table.Refuse(
                    draft.Title,
                    $"In {_dataset.Name} it is the same as \"{twin.Draft.Title}\".",
                    draft.FirstQuote
                );
                continue;
            }

            candidates.Add(new Candidate(draft, compiled, new ScenarioDocument($"{draft.Name}.yaml", scenario)));
        }

        return candidates;
    }

    /// <summary>As many as a reader can hold in mind; the others are told as left out.</summary>
    private static void Keep(List<Candidate> candidates, OutcomeList table)
    {
        HashSet<Candidate> kept = [.. candidates.OrderBy(c => c.Draft.Rank).Take(OutcomesOnTable.Most)];
        foreach (Candidate left in candidates.Where(c => !kept.Contains(c)))
        {
            table.Refuse(
                left.Draft.Title,
                $"Left out, so that the brief stays with {Wording.Count(OutcomesOnTable.Most)} outcomes.",
                left.Draft.FirstQuote
            );
        }

        candidates.RemoveAll(c => !kept.Contains(c));
    }

    private List<(Candidate Candidate, SolvedOutcome Solved)> Solve(List<Candidate> candidates, OutcomeList table)
    {
        if (candidates.Count == 0)
        {
            return [];
        }

        SolveOptions options = new() { Cancellation = _cancellation };
        try
        {
            // All have one baseline, so one solver serves them all.
            CompiledScenario all = candidates[0].Compiled with
            {
                Outcomes = [.. candidates.Select(c => c.Compiled.Outcomes[^1])],
            };
            return [.. candidates.Zip(ScenarioRun.Solve(all, options).Outcomes)];
        }
        catch (ModelException)
        {
            List<(Candidate, SolvedOutcome)> solved = [];
            foreach (Candidate candidate in candidates)
            {
                try
                {
                    solved.Add((candidate, ScenarioRun.Solve(candidate.Compiled, options).Outcomes[^1]));
                }
                catch (ModelException e)
                {
                    table.Refuse(
                        candidate.Draft.Title,
                        $"No equilibrium was found: {e.Message}.",
                        candidate.Draft.FirstQuote
                    );
                }
            }

            return solved;
        }
    }

    private static BriefOutcome Describe(
        Candidate candidate,
        SolvedOutcome solved,
        Effects effects,
        IReadOnlyList<MappedEconomy> paired
    )
    {
        OutcomeDraft draft = candidate.Draft;
        return new BriefOutcome
        {
            Name = draft.Name,
            Title = draft.Title,
            Kind = draft.Kind,
            Why = draft.Why,
            IsSaid = draft.IsSaid,
            AssumesGoods = draft.AssumesGoods,
            Notes = [.. draft.Notes.Concat(candidate.Compiled.Outcomes[^1].Notes.Select(Sentence)).Distinct()],
            Quotes = [.. draft.Quotes.DistinctBy(q => q.Sentence)],
            Solved = solved,
            SectorsAtStake = draft.SectorsAtStake,
            SectorsAtStakeName = draft.SectorsAtStakeName,
            Effects = effects.Of(solved, draft.SectorsAtStake),
            Pairs =
            [
                .. paired.SelectMany((a, i) => paired.Skip(i + 1).Select(b => effects.PairOf(solved.Outcome, a, b))),
            ],
        };
    }

    private static string Sentence(string note) => $"{Wording.Capital(note.TrimEnd('.'))}.";

    private IReadOnlyList<MappedEconomy> Shown(IEnumerable<string> codes, int most, bool withRest) =>
        [
            .. codes
                .Select(_economies.Find)
                .Where(e => e.CanAct || (withRest && e.Fit == EconomyFit.PartOfRest))
                .DistinctBy(e => e.Code)
                .Take(most),
        ];

    private IEnumerable<BriefEconomy> Describe(IReadOnlyList<MappedEconomy> economies, PartyRole role)
    {
        foreach (MappedEconomy economy in economies)
        {
            string[] parts =
            [
                .. _dossier
                    .Parties.Select(p => _economies.Find(p.Economy))
                    .Where(e => e.Code == economy.Code && e.Note is not null)
                    .Select(e => Wording.The(e.NamedName)),
            ];
            string? note = parts.Length switch
            {
                0 => null,
                _ =>
                    $"{Wording.Capital(Wording.List(parts))} {(parts.Length == 1 ? "is" : "are")} part of {economy.InText} here.",
            };
            yield return new BriefEconomy(economy.Named, economy.Code, economy.Name, role, note);
        }
    }

    private static string NothingToSolve(OutcomeList table) =>
        table.Unsolved.Count > 0
            ? "Nothing in this article can be solved: it names no tariff with a rate on goods that the data hold, and no free trade agreement that would change one. What it does name is listed with the reasons."
            : "There is nothing to solve in this article: it names no trade measure and no trade agreement.";

    private string Model()
    {
        string structure = _dataset.MarketStructure switch
        {
            MarketStructure.PerfectCompetition => "Perfect competition",
            MarketStructure.ExternalEconomies => "External economies of scale",
            MarketStructure.FreeEntry => "Monopolistic competition with free entry",
            _ => "Monopolistic competition with a fixed number of firms and profits (Ossa 2014)",
        };
        string links = _dataset.InputShares is null
            ? "no intermediate inputs"
            : "input-output links (Caliendo and Parro 2015)";
        string weights = _dataset.PoliticalWeights is null
            ? "governments that weigh all sectors alike, as the data have no political weights"
            : "governments that weigh the incomes of sectors by the dataset's political weights (Ossa 2014)";
        return $"{structure} with {links}, {_dataset.Economies.Count} economies by {_dataset.Sectors.Count} sectors of {_dataset.Year}, "
            + $"the dataset's own trade elasticities, trade imbalances held in units of world labour income, and {weights}. "
            + $"Two equilibria are compared, in dollars of {_dataset.Year}: there is no path between them, no unemployment and no investment.";
    }

    /// <summary>A draft put into numbers.</summary>
    private sealed record Candidate(OutcomeDraft Draft, CompiledScenario Compiled, ScenarioDocument Document);
}
