using Parley.Data;
using Parley.Inputs;
using Parley.Model;

namespace Parley.Scenarios;

/// <summary>One scenario on its way into numbers.</summary>
internal sealed class Compilation(Scenario scenario, Dataset dataset, CancellationToken cancellation)
{
    private readonly List<InputError> _errors = [];
    private readonly Dictionary<string, TradeTensor> _tariffs = [];

    public CompiledScenario Run(Func<Baseline, Policy, Equilibrium> findBaseline)
    {
        Baseline own = OwnBaseline();
        NameLookup names = new(dataset, _errors);
        PolicyDraft inForce = new(own);
        List<string> baselineNotes = [];
        Apply(scenario.Baseline, own, names, inForce, null, baselineNotes);
        CheckBaseline();
        CheckNames();
        ThrowErrors();

        Equilibrium? equilibrium = null;
        Baseline baseline = own;
        if (scenario.Baseline.Count > 0 || scenario.Model.Imbalances == ImbalanceClosure.RemovedFirst)
        {
            Imbalances imbalances = scenario.Model.Imbalances switch
            {
                ImbalanceClosure.RemovedFirst => Imbalances.Removed,
                ImbalanceClosure.HeldAsShareOfWorldIncome => Imbalances.HeldAsShareOfWorldIncome,
                _ => Imbalances.Held,
            };
            equilibrium = findBaseline(own, inForce.ToPolicy(imbalances));
            baseline = Solver.Rebase(equilibrium);
        }

        List<CompiledOutcome> outcomes = [];
        foreach (ScenarioOutcome outcome in scenario.Outcomes)
        {
            outcomes.AddRange(Outcome(outcome, baseline, names, baselineNotes));
        }

        ThrowErrors();
        return new CompiledScenario
        {
            Scenario = scenario,
            Dataset = dataset,
            Baseline = baseline,
            BaselineEquilibrium = equilibrium,
            Outcomes = outcomes,
        };
    }

    private Baseline OwnBaseline()
    {
        ModelChoices model = scenario.Model;
        if (model.Elasticities is { } set && !dataset.ElasticitySets.ContainsKey(set))
        {
            string[] known = [.. dataset.ElasticitySets.Keys.Order(StringComparer.Ordinal)];
            throw new InputException(
                $"{dataset.Name} has no such set of trade elasticities",
                scenario.PlaceOf("model.elasticities"),
                set,
                known.Length == 0 ? "it has only its own; leave 'elasticities' out" : NearestName.Suggest(set, known)
            );
        }

        return dataset.ToBaseline(
            new BaselineOptions
            {
                MarketStructure = model.MarketStructure,
                ElasticitySet = model.Elasticities,
                ElasticityFactor = model.ElasticityFactor,
                WithInputs = model.Inputs,
            }
        );
    }

    /// <summary>A baseline made of an equilibrium holds duties; the limit behind one would no longer bind as it does.</summary>
    private void CheckBaseline()
    {
        foreach (
            PolicyMeasure measure in scenario.Baseline.Where(m =>
                m is QuotaMeasure or TariffRateQuotaMeasure or RestraintMeasure
            )
        )
        {
            _errors.Add(
                new InputError(
                    "a limit on quantities is not part of the baseline, whose duties stay as they are",
                    measure.Place,
                    null,
                    "put it under the measures of an outcome that the others come 'after', and compare them with that one"
                )
            );
        }
    }

    /// <summary>What the reader of a file has checked already, for scenarios made by code.</summary>
    private void CheckNames()
    {
        List<string> names = [];
        foreach (ScenarioOutcome outcome in scenario.Outcomes)
        {
            if (names.Contains(outcome.Name, StringComparer.OrdinalIgnoreCase))
            {
                Add($"two outcomes are named '{outcome.Name}'", outcome.Name, "give each a name of its own");
            }

            if (outcome.After is { } after && !names.Contains(after))
            {
                Add("no earlier outcome has this name", after, NearestName.Suggest(after, names));
            }

            names.Add(outcome.Name);
        }

        foreach (string name in scenario.Compare.SelectMany(c => (string[])[c.Outcome, c.Against]))
        {
            if (!names.Contains(name))
            {
                Add("no outcome has this name", name, NearestName.Suggest(name, names));
            }
        }
    }

    /// <summary>The years of an outcome's staging path, or the outcome alone.</summary>
    private List<CompiledOutcome> Outcome(
        ScenarioOutcome outcome,
        Baseline baseline,
        NameLookup names,
        List<string> baselineNotes
    )
    {
        IReadOnlyList<PolicyMeasure> measures = scenario.MeasuresOf(outcome);
        Imbalances imbalances = (outcome.Imbalances ?? scenario.Model.Imbalances) switch
        {
            ImbalanceClosure.Removed => Imbalances.Removed,
            ImbalanceClosure.HeldAsShareOfWorldIncome => Imbalances.HeldAsShareOfWorldIncome,
            _ => Imbalances.Held,
        };
        int years = measures.Max(m => m.Staging?.Years) ?? 0;
        List<string> notes = [.. baselineNotes];
        PolicyDraft complete = new(baseline);
        int errorsBefore = _errors.Count;
        Apply(measures, baseline, names, complete, null, notes);
        _tariffs[outcome.Name] = complete.Tariffs;
        if (_errors.Count > errorsBefore)
        {
            return [];
        }

        List<CompiledOutcome> path = [];
        for (int year = 1; year < years; year++)
        {
            PolicyDraft draft = new(baseline);
            Apply(measures, baseline, names, draft, year, []);
            path.Add(
                new CompiledOutcome
                {
                    Source = outcome,
                    Year = year,
                    IsComplete = false,
                    Policy = draft.ToPolicy(imbalances),
                    Moves = draft.Moves(),
                }
            );
        }

        path.Add(
            new CompiledOutcome
            {
                Source = outcome,
                Year = years > 0 ? years : null,
                Policy = complete.ToPolicy(imbalances),
                Moves = complete.Moves(),
                Notes = notes,
            }
        );
        return path;
    }

    private void Apply(
        IEnumerable<PolicyMeasure> measures,
        Baseline baseline,
        NameLookup names,
        PolicyDraft draft,
        int? year,
        List<string> notes
    )
    {
        cancellation.ThrowIfCancellationRequested();
        MeasureApplication application = new(baseline, names, draft, year, _tariffs, _errors, notes);
        foreach (PolicyMeasure measure in measures)
        {
            application.Apply(measure);
        }
    }

    private void Add(string message, string value, string wayOut) =>
        _errors.Add(new InputError(message, null, value, wayOut));

    private void ThrowErrors()
    {
        if (_errors.Count > 0)
        {
            throw new InputException([.. _errors.Distinct()]);
        }
    }
}
