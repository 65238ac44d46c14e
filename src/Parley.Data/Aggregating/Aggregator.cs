using Parley.Data.Reading;
using Parley.Inputs;
using Parley.Model;

namespace Parley.Data;

/// <summary>
/// Merges economies and sectors so that what adds up still adds up: flows, tariff revenue, purchases of inputs, value added.
/// </summary>
/// <remarks>
/// Rates are weighed by the trade they are charged on, so that revenue is kept; input shares by output, so that purchases of
/// inputs are kept; trade elasticities and sigma by trade across borders; scale elasticities by output; political weights by
/// value added, then scaled so that their mean over an economy's sectors is its members' mean (1 by Ossa's convention).
/// </remarks>
internal sealed class Aggregator
{
    private readonly Dataset _old;
    private readonly Aggregation _aggregation;
    private readonly Partition _economies;
    private readonly Partition _sectors;
    private readonly double[,] _output;
    private readonly double[] _traded;

    public Aggregator(Dataset dataset, Aggregation aggregation)
    {
        _old = dataset;
        _aggregation = aggregation;
        _economies = Partition.Of(
            "economy",
            aggregation.Economies,
            [.. dataset.Economies.Select(e => (e.Code, e.Name))]
        );
        _sectors = Partition.Of("sector", aggregation.Sectors, [.. dataset.Sectors.Select(s => (s.Code, s.Name))]);
        int n = dataset.Economies.Count;
        int sectors = dataset.Sectors.Count;
        _output = new double[n, sectors];
        _traded = new double[sectors];
        for (int s = 0; s < sectors; s++)
        {
            for (int j = 0; j < n; j++)
            {
                for (int i = 0; i < n; i++)
                {
                    double value = dataset.Trade[i, j, s];
                    _output[i, s] += value;
                    _traded[s] += i == j ? 0 : value;
                }
            }
        }
    }

    private bool IsMerging => _economies.Count < _old.Economies.Count || _sectors.Count < _old.Sectors.Count;

    public AggregatedDataset Run()
    {
        List<string> dropped = [];
        List<string> narrowed = [];
        TradeTensor trade = Trade();
        (TradeTensor tariffs, double[] lost) = Tariffs(trade);
        Dataset dataset = _old with
        {
            Name = _aggregation.Name,
            Title = _aggregation.Title ?? $"{_old.Title}, as {_economies.Count} economies and {_sectors.Count} sectors",
            Purpose = _aggregation.Purpose ?? (IsMerging ? null : _old.Purpose),
            Notes = [.. _old.Notes, .. Note(lost)],
            Economies = [.. _economies.Codes.Zip(_economies.Names, (code, name) => new Economy(code, name))],
            Sectors = [.. Enumerable.Range(0, _sectors.Count).Select(Sector)],
            Trade = trade,
            Tariffs = tariffs,
            InputShares = InputShares(),
            PoliticalWeights = PoliticalWeights(),
            ElasticitySets = _old.ElasticitySets.ToDictionary(
                set => set.Key,
                set =>
                    (double[])
                        [.. _sectors.Members.Select(members => MeanOf(members, s => set.Value[s], s => _traded[s]))],
                StringComparer.Ordinal
            ),
            Proxies = [.. _old.Proxies.Select(p => p with { Economies = AnyOf(p.Economies) })],
            EconomyGroups = Groups(_old.EconomyGroups, _economies, _old.EconomyIndex, dropped, narrowed),
            SectorGroups = Groups(_old.SectorGroups, _sectors, _old.SectorIndex, dropped, narrowed),
        };
        DatasetFolder.Check(dataset);
        return new AggregatedDataset(
            dataset,
            [.. lost.Select((value, e) => (_economies.Codes[e], value)).Where(l => l.value != 0)],
            dropped,
            narrowed
        );
    }

    private IEnumerable<string> Note(double[] lost)
    {
        if (!IsMerging)
        {
            yield break;
        }

        string note =
            $"Aggregated from {_old.Name} ({_old.Economies.Count} economies, {_old.Sectors.Count} sectors): flows are added; "
            + "tariffs weighed by trade, input shares by output, trade elasticities by trade across borders, political "
            + "weights by value added.";
        if (lost.Sum() is var sum && sum != 0)
        {
            note +=
                $" Trade among merged economies became home sales; its tariff revenue, {sum:0.###} million USD, is gone.";
        }

        yield return note;
    }

    private TradeTensor Trade()
    {
        TradeTensor trade = new(_economies.Count, _sectors.Count);
        ForEachFlow((cell, target, _) => trade.Values[target] += _old.Trade.Values[cell]);
        return trade;
    }

    private (TradeTensor Tariffs, double[] Lost) Tariffs(TradeTensor trade)
    {
        TradeTensor tariffs = new(_economies.Count, _sectors.Count);
        double[] lost = new double[_economies.Count];
        Mean[] means = new Mean[trade.Values.Length];
        ForEachFlow(
            (cell, target, economy) =>
            {
                double rate = _old.Tariffs.Values[cell];
                double value = _old.Trade.Values[cell];
                if (economy < 0)
                {
                    means[target].Add(rate, value);
                }
                else
                {
                    lost[economy] += rate * value;
                }
            }
        );
        for (int c = 0; c < means.Length; c++)
        {
            tariffs.Values[c] = means[c].Value;
        }

        return (tariffs, lost);
    }

    /// <summary>Calls with the old cell, the new cell, and the new economy where the flow stays inside it, else -1.</summary>
    private void ForEachFlow(Action<int, int, int> flow)
    {
        TradeTensor old = _old.Trade;
        int n = _economies.Count;
        for (int s = 0; s < old.Sectors; s++)
        {
            int sector = _sectors.Target[s];
            for (int j = 0; j < old.Economies; j++)
            {
                int destination = _economies.Target[j];
                for (int i = 0; i < old.Economies; i++)
                {
                    int origin = _economies.Target[i];
                    flow(
                        old.Index(i, j, s),
                        (((sector * n) + destination) * n) + origin,
                        origin == destination ? origin : -1
                    );
                }
            }
        }
    }

    private Sector Sector(int sector)
    {
        int[] members = _sectors.Members[sector];
        bool scale = members.Any(s => _old.Sectors[s].ScaleElasticity is not null);
        bool sigma = members.Any(s => _old.Sectors[s].Sigma is not null);
        return new Sector(
            _sectors.Codes[sector],
            _sectors.Names[sector],
            MeanOf(members, s => _old.Sectors[s].TradeElasticity, s => _traded[s]),
            scale ? MeanOf(members, s => _old.Sectors[s].ScaleElasticity ?? 0, SectorOutput) : null,
            sigma
                ? MeanOf(members, s => _old.Sectors[s].Sigma ?? (1 + _old.Sectors[s].TradeElasticity), s => _traded[s])
                : null,
            members.Any(s => _old.Sectors[s].Tradable)
        );
    }

    private double SectorOutput(int sector)
    {
        double output = 0;
        for (int e = 0; e < _old.Economies.Count; e++)
        {
            output += _output[e, sector];
        }

        return output;
    }

    /// <summary>Weighed; by output where the weights are nothing.</summary>
    private double MeanOf(int[] members, Func<int, double> value, Func<int, double> weight)
    {
        Mean mean = default;
        Mean byOutput = default;
        foreach (int s in members)
        {
            mean.Add(value(s), weight(s));
            byOutput.Add(value(s), SectorOutput(s));
        }

        return mean.IsWeightless ? byOutput.Value : mean.Value;
    }

    private double[,,]? InputShares()
    {
        if (_old.InputShares is not { } old)
        {
            return null;
        }

        double[,,] shares = new double[_economies.Count, _sectors.Count, _sectors.Count];
        for (int e = 0; e < _economies.Count; e++)
        {
            for (int k = 0; k < _sectors.Count; k++)
            {
                for (int s = 0; s < _sectors.Count; s++)
                {
                    Mean mean = default;
                    foreach (int economy in _economies.Members[e])
                    {
                        foreach (int sector in _sectors.Members[s])
                        {
                            double share = 0;
                            foreach (int input in _sectors.Members[k])
                            {
                                share += old[economy, input, sector];
                            }

                            mean.Add(share, _output[economy, sector]);
                        }
                    }

                    shares[e, k, s] = mean.Value;
                }
            }
        }

        return shares;
    }

    private double[,]? PoliticalWeights()
    {
        if (_old.PoliticalWeights is not { } old)
        {
            return null;
        }

        double[,] weights = new double[_economies.Count, _sectors.Count];
        for (int e = 0; e < _economies.Count; e++)
        {
            int[] members = _economies.Members[e];
            Mean convention = default;
            foreach (int economy in members)
            {
                double mean = 0;
                double valueAdded = 0;
                for (int s = 0; s < _old.Sectors.Count; s++)
                {
                    mean += old[economy, s] / _old.Sectors.Count;
                    valueAdded += ValueAdded(economy, s);
                }

                convention.Add(mean, valueAdded);
            }

            double sum = 0;
            for (int s = 0; s < _sectors.Count; s++)
            {
                Mean mean = default;
                foreach (int economy in members)
                {
                    foreach (int sector in _sectors.Members[s])
                    {
                        mean.Add(old[economy, sector], ValueAdded(economy, sector));
                    }
                }

                weights[e, s] = mean.Value;
                sum += mean.Value / _sectors.Count;
            }

            // Sums in another order may differ in the last bit; that is no change of scale.
            double scale = sum > 0 ? convention.Value / sum : 1;
            for (int s = 0; s < _sectors.Count && Math.Abs(scale - 1) > 1e-13; s++)
            {
                weights[e, s] *= scale;
            }
        }

        return weights;
    }

    private double ValueAdded(int economy, int sector)
    {
        double share = 1;
        if (_old.InputShares is { } inputs)
        {
            for (int k = 0; k < _old.Sectors.Count; k++)
            {
                share -= inputs[economy, k, sector];
            }
        }

        return Math.Max(0, share) * _output[economy, sector];
    }

    private string[] AnyOf(IReadOnlyList<string> old) =>
        [.. old.Select(code => _economies.Codes[_economies.Target[_old.EconomyIndex(code)]]).Distinct()];

    /// <summary>A merged economy or sector belongs to a group when all its members do.</summary>
    private static Dictionary<string, IReadOnlyList<string>> Groups(
        IReadOnlyDictionary<string, IReadOnlyList<string>> old,
        Partition partition,
        Func<string, int> index,
        List<string> dropped,
        List<string> narrowed
    )
    {
        Dictionary<string, IReadOnlyList<string>> groups = new(StringComparer.Ordinal);
        foreach (string name in old.Keys.Order(StringComparer.Ordinal))
        {
            HashSet<int> members = [.. old[name].Select(index)];
            string[] whole =
            [
                .. members
                    .Select(o => partition.Target[o])
                    .Distinct()
                    .Where(target => partition.Members[target].All(members.Contains))
                    .Order()
                    .Select(target => partition.Codes[target]),
            ];
            int covered = whole.Sum(code => partition.Members[Array.IndexOf(partition.Codes, code)].Length);
            bool isMisnamed =
                partition.Codes.Contains(name, StringComparer.Ordinal) && !(whole is [string only] && only == name);
            if (whole.Length == 0 || isMisnamed)
            {
                dropped.Add(name);
                continue;
            }

            if (covered < members.Count)
            {
                narrowed.Add(name);
            }

            groups[name] = whole;
        }

        return groups;
    }
}
