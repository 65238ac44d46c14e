using Parley.Briefs;
using Parley.Data;
using Parley.Dossier;
using Parley.Model;
using Parley.Scenarios;

namespace Parley.Tests;

/// <summary>
/// A brief made in memory: the sample article, a made-up world of five economies and four sectors, seven outcomes solved in it,
/// and the same under 54 sets of assumptions. Built once; nothing in it is read from a dataset.
/// </summary>
internal static class ReportFixture
{
    private static readonly string[] Codes = ["JPN", "USA", "EU", "CHN", "ROW"];
    private static readonly string[] Sectors = ["AGR", "CAR", "MAN", "SRV"];
    private static readonly Lazy<Brief> Made = new(() => Make(DossierOfSample()));

    public static Brief Brief => Made.Value;

    /// <summary>The same brief made anew.</summary>
    public static Brief MadeAgain() => Make(DossierOfSample());

    /// <summary>The folder of the solution.</summary>
    public static string Root
    {
        get
        {
            string root = AppContext.BaseDirectory;
            while (!File.Exists(Path.Combine(root, "Parley.slnx")))
            {
                root = Path.GetDirectoryName(root)!;
            }

            return root;
        }
    }

    /// <summary>The same outcomes with another article.</summary>
    public static Brief With(ArticleDossier dossier) => Brief with { Dossier = dossier };

    public static Brief WithoutOutcomes =>
        Brief with
        {
            Outcomes = [],
            Scenarios = [],
            Sensitivity = null,
            Computation = null,
            ClaimChecks = [],
            Summary = ["There is nothing to solve in this article."],
            Unsolved = [new("Quota on sugar.", "The article gives no amount.", null)],
        };

    public static Brief WithOneOutcome =>
        Brief with
        {
            Outcomes = [.. Brief.Outcomes.Take(2)],
            Scenarios = [.. Brief.Scenarios.Take(1)],
            Sensitivity = Brief.Sensitivity! with
            {
                Rows = [.. Brief.Sensitivity.Rows.Where(r => r.Outcome == Brief.Outcomes[1].Name)],
            },
        };

    /// <summary>Some sets of assumptions have no equilibrium.</summary>
    public static Brief WithGapsInSensitivity =>
        Brief with
        {
            Sensitivity = Brief.Sensitivity! with
            {
                Rows =
                [
                    .. Brief.Sensitivity.Rows.Select(
                        (r, i) =>
                            r with
                            {
                                RealIncome = [.. r.RealIncome.Select((v, k) => k % 5 == i % 5 ? double.NaN : v)],
                                GovernmentWelfare = [.. r.GovernmentWelfare.Select(v => i == 0 ? double.NaN : v)],
                            }
                    ),
                ],
            },
        };

    public static Brief WithLongTitles =>
        Brief with
        {
            Outcomes =
            [
                .. Brief.Outcomes.Select(o =>
                    o with
                    {
                        Title = string.Join(" and then ", Enumerable.Repeat(o.Title, 12)) + new string('x', 300),
                    }
                ),
            ],
            Dossier = Brief.Dossier with
            {
                Article = Brief.Dossier.Article with
                {
                    Title = string.Concat(Enumerable.Repeat("Talks end again ", 40)),
                },
            },
        };

    /// <summary>Every economy of a wide agreement: the five and seven more that stand for the rest of the world.</summary>
    public static Brief WithTwelveEconomies
    {
        get
        {
            string[] more = ["AUS", "BRN", "CAN", "CHL", "MYS", "MEX", "NZL"];
            return Brief with
            {
                Economies =
                [
                    .. Brief.Economies,
                    .. more.Select(m => new BriefEconomy(
                        m,
                        m,
                        $"Economy with the name {m}",
                        PartyRole.TalkingParty,
                        null
                    )),
                ],
                Outcomes =
                [
                    .. Brief.Outcomes.Select(o =>
                        o with
                        {
                            Effects =
                            [
                                .. o.Effects,
                                .. more.Select((m, i) => o.Effects[i % o.Effects.Count] with { Economy = m, Name = m }),
                            ],
                        }
                    ),
                ],
            };
        }
    }

    public static ArticleDossier DossierOf(string article) =>
        new ArticleReader().Read(ArticleText.FromBytes("article.txt", System.Text.Encoding.UTF8.GetBytes(article)));

    private static ArticleDossier DossierOfSample()
    {
        ArticleText text = ArticleText.FromBytes(
            "samples/washington-2018-08.txt",
            File.ReadAllBytes(Path.Combine(Root, "samples", "washington-2018-08.txt"))
        );
        return new ArticleReader().Read(text);
    }

    private static Brief Make(ArticleDossier dossier)
    {
        Dataset dataset = World();
        (string Name, string Title, BriefOutcomeKind Kind, bool Said, Action<TradeTensor> Tariffs)[] plans =
        [
            ("status-quo", "Nothing happens", BriefOutcomeKind.NothingHappens, false, _ => { }),
            ("threat", "US +25 % on cars from everyone", BriefOutcomeKind.ThreatCarriedOut, true, t => Cars(t, [])),
            (
                "threat-japan-exempt",
                "US +25 % on cars from everyone, Japan exempt",
                BriefOutcomeKind.ThreatWithExemption,
                false,
                t => Cars(t, [0])
            ),
            (
                "retaliation",
                "US +25 % on cars from everyone, and those hit answer in kind",
                BriefOutcomeKind.Retaliation,
                false,
                t =>
                {
                    Cars(t, []);
                    Answer(t);
                }
            ),
            (
                "agreement",
                "US-Japan free trade agreement",
                BriefOutcomeKind.Agreement,
                true,
                t => FreeTrade(t, [0, 1], [0, 1, 2])
            ),
            (
                "agreement-without-agriculture",
                "US-Japan free trade agreement without agriculture",
                BriefOutcomeKind.AgreementWithoutSensitiveSectors,
                false,
                t => FreeTrade(t, [0, 1], [1, 2])
            ),
            (
                "pact-without-usa",
                "TPP without the United States",
                BriefOutcomeKind.AgreementWithoutFormerMember,
                false,
                t => FreeTrade(t, [0, 4], [0, 1, 2])
            ),
            (
                "pact-with-usa",
                "TPP with the United States back in",
                BriefOutcomeKind.AgreementWithFormerMember,
                true,
                t => FreeTrade(t, [0, 1, 4], [0, 1, 2])
            ),
        ];

        BriefOutcome[] outcomes =
        [
            .. plans.Select(p => Outcome(dataset, dossier, p.Name, p.Title, p.Kind, p.Said, p.Tariffs)),
        ];
        return new Brief
        {
            Dossier = dossier,
            Dataset = dataset,
            Economies =
            [
                new("JPN", "JPN", "Japan", PartyRole.TalkingParty, null),
                new("USA", "USA", "United States", PartyRole.TalkingParty, null),
                new("EU", "EU", "European Union", PartyRole.ThirdCountry, null),
                new("CHN", "CHN", "China", PartyRole.ThirdCountry, null),
                new(
                    "CHL",
                    "ROW",
                    "Rest of the world",
                    PartyRole.ThirdCountry,
                    "Chile is part of the rest of the world here"
                ),
            ],
            Warnings = ["The article is of 2018; the data are of 2017, before the tariffs of 2018 and 2019."],
            Summary =
            [
                "\"US +25 % on cars from everyone\": Japan loses 0.068 % of its real income and the United States -0.004 %.",
                "Measured against nothing happening, both governments can sign \"US-Japan free trade agreement\".",
            ],
            ClaimChecks =
            [
                new(
                    "The United States has a deficit of $69 bn with Japan.",
                    dossier.Amounts is [var amount, ..] ? amount.Quote : null,
                    69_000,
                    2017,
                    58_100,
                    DataUnit.MillionDollars,
                    "The data show a deficit of $58.1 bn in goods.",
                    "The article's figure is of the customs, the data's of the national accounts."
                ),
                new(
                    "American cars do not sell in Japan.",
                    dossier.Claims is [var claim, ..] ? claim.Quote : null,
                    null,
                    null,
                    0.004,
                    DataUnit.Fraction,
                    "US cars are 0.4 % of what Japan spends on cars; its tariff on them is zero.",
                    null
                ),
            ],
            Outcomes = outcomes,
            Scenarios =
            [
                .. outcomes
                    .Skip(1)
                    .Select(o => new ScenarioDocument(
                        o.Name + ".yaml",
                        new Scenario { Title = o.Title, Outcomes = [o.Solved.Compiled.Source] }
                    )),
            ],
            Unsolved = [new("A list of offers.", "The article does not say what is on it.", null)],
            Sensitivity = Variants(dataset, plans.Skip(1).Select(p => (p.Name, p.Tariffs)).ToArray(), outcomes),
            Computation = new("Perfect competition with input-output links, imbalances held.", 386, 4.2e-12, 0.0005),
        };
    }

    private static Dataset World()
    {
        const int n = 5;
        double[] size = [9000, 34000, 30000, 26000, 45000];
        double[,] made =
        {
            { 0.5, 2.2, 1.1, 1.2 },
            { 1.1, 0.9, 0.9, 1.2 },
            { 1.0, 1.3, 1.1, 1.0 },
            { 1.3, 0.8, 1.4, 0.7 },
            { 1.1, 0.8, 0.9, 0.9 },
        };
        double[] share = [0.06, 0.05, 0.29, 0.6];
        double[] openness = [0.06, 0.2, 0.18, 0.02];
        TradeTensor trade = new(n, 4);
        TradeTensor tariffs = new(n, 4);
        for (int s = 0; s < 4; s++)
        {
            for (int j = 0; j < n; j++)
            {
                double spending = 1000 * size[j] * share[s];
                for (int i = 0; i < n; i++)
                {
                    trade[i, j, s] =
                        i == j ? spending * (1 - openness[s]) : spending * openness[s] * made[i, s] * size[i] / 150_000;
                    if (i != j)
                    {
                        tariffs[i, j, s] = s switch
                        {
                            0 => j == 0 ? 0.38 : 0.08,
                            1 => j == 0 ? 0 : 0.04,
                            2 => 0.03,
                            _ => 0,
                        };
                    }
                }
            }
        }

        double[,,] inputs = new double[n, 4, 4];
        double[,] weights = new double[n, 4];
        for (int i = 0; i < n; i++)
        {
            for (int s = 0; s < 4; s++)
            {
                weights[i, s] =
                    s == 0 ? 1.6
                    : s == 1 ? 1.2
                    : 0.9;
                for (int k = 0; k < 4; k++)
                {
                    inputs[i, k, s] = (k == s ? 0.2 : 0.03) * (k == 0 && s != 0 ? 0.2 : 1);
                }
            }
        }

        return new Dataset
        {
            Name = "pretend-2017",
            Title = "a made-up world of five economies",
            Year = 2017,
            Unit = "million USD",
            Sources =
            [
                new("Numbers made up for a test", "MIT", "everything"),
                new("A second table", "CC BY 4.0", "tariffs"),
            ],
            Notes = ["Agriculture holds food too."],
            MarketStructure = MarketStructure.PerfectCompetition,
            Economies =
            [
                new("JPN", "Japan"),
                new("USA", "United States"),
                new("EU", "European Union"),
                new("CHN", "China"),
                new("ROW", "Rest of the world"),
            ],
            Sectors =
            [
                new("AGR", "Agriculture and food", 4),
                new("CAR", "Motor vehicles", 5),
                new("MAN", "Other manufactures", 4.5),
                new("SRV", "Services", 3),
            ],
            Trade = trade,
            Tariffs = tariffs,
            InputShares = inputs,
            PoliticalWeights = weights,
            ElasticitySets = new Dictionary<string, double[]>
            {
                ["low"] = [2, 2.5, 2, 2],
                ["high"] = [8, 9, 8, 6],
                ["flat"] = [5, 5, 5, 5],
                ["steep"] = [1.2, 8, 3, 2],
                ["cars-low"] = [4, 1.5, 4.5, 3],
                ["cars-high"] = [4, 14, 4.5, 3],
                ["farm-low"] = [1.5, 5, 4.5, 3],
                ["farm-high"] = [12, 5, 4.5, 3],
            },
            EconomyGroups = new Dictionary<string, IReadOnlyList<string>>(),
            SectorGroups = new Dictionary<string, IReadOnlyList<string>>(),
        };
    }

    private static void Cars(TradeTensor tariffs, int[] exempt)
    {
        for (int i = 0; i < 5; i++)
        {
            if (i != 1 && !exempt.Contains(i))
            {
                tariffs[i, 1, 1] += 0.25;
            }
        }
    }

    private static void Answer(TradeTensor tariffs)
    {
        for (int j = 0; j < 5; j++)
        {
            if (j != 1)
            {
                tariffs[1, j, 1] += 0.25;
            }
        }
    }

    private static void FreeTrade(TradeTensor tariffs, int[] members, int[] sectors)
    {
        foreach (int i in members)
        {
            foreach (int j in members)
            {
                foreach (int s in sectors)
                {
                    tariffs[i, j, s] = 0;
                }
            }
        }
    }

    private static Outcome Solve(Baseline baseline, Dataset dataset, Action<TradeTensor> change)
    {
        TradeTensor tariffs = dataset.Tariffs.Clone();
        change(tariffs);
        return Model.Outcome.Of(new Solver(baseline).Solve(new Policy { Tariffs = tariffs }).EnsureConverged());
    }

    private static BriefOutcome Outcome(
        Dataset dataset,
        ArticleDossier dossier,
        string name,
        string title,
        BriefOutcomeKind kind,
        bool said,
        Action<TradeTensor> change
    )
    {
        Outcome outcome = Solve(dataset.ToBaseline(), dataset, change);
        int[] stake = kind is BriefOutcomeKind.ThreatCarriedOut or BriefOutcomeKind.ThreatWithExemption ? [1] : [0, 1];
        List<RateMove> moves = [];
        for (int i = 0; i < 5; i++)
        {
            for (int j = 0; j < 5; j++)
            {
                for (int s = 0; s < 4; s++)
                {
                    double before = dataset.Tariffs[i, j, s];
                    double after = outcome.Equilibrium.Tariff(i, j, s);
                    if (before != after)
                    {
                        moves.Add(
                            new(RateKind.Tariff, Codes[i], Codes[j], Sectors[s], before, after, dataset.Trade[i, j, s])
                        );
                    }
                }
            }
        }

        return new BriefOutcome
        {
            Name = name,
            Title = title,
            Kind = kind,
            Why = said
                ? "The article says that it is wanted or threatened."
                : "The article does not say it; whoever reads of the one asks about the other.",
            IsSaid = said,
            Quotes = [.. dossier.Measures.Select(m => m.Quote).OfType<Quote>().Take(2)],
            Solved = new SolvedOutcome(
                new CompiledOutcome
                {
                    Source = new ScenarioOutcome { Name = name, Title = title },
                    Policy = outcome.Equilibrium.Policy,
                    Moves = [.. moves.OrderByDescending(m => m.Trade)],
                },
                outcome
            ),
            SectorsAtStake = [.. stake.Select(s => Sectors[s])],
            SectorsAtStakeName = stake.Length == 1 ? "cars" : "cars, agriculture and food",
            Effects = [.. Enumerable.Range(0, 5).Select(e => Effect(dataset, outcome, e, stake))],
            Pairs =
            [
                new(
                    "JPN",
                    "USA",
                    Balance(outcome, [0, 1, 2, 3]).Baseline,
                    Balance(outcome, [0, 1, 2, 3]).Counterfactual,
                    Balance(outcome, [0, 1, 2]).Baseline,
                    Balance(outcome, [0, 1, 2]).Counterfactual
                ),
            ],
        };
    }

    private static (double Baseline, double Counterfactual) Balance(Outcome outcome, int[] sectors)
    {
        BilateralOutcome there = outcome.Exports(0, 1, sectors);
        BilateralOutcome back = outcome.Exports(1, 0, sectors);
        return (there.Baseline - back.Baseline, there.Counterfactual - back.Counterfactual);
    }

    private static EconomyEffect Effect(Dataset dataset, Outcome outcome, int economy, int[] stake)
    {
        EconomyOutcome result = outcome.Economies[economy];
        return new EconomyEffect
        {
            Economy = Codes[economy],
            Name = dataset.Economies[economy].Name,
            RealIncome = result.RealIncome,
            RealIncomeValue = result.RealIncomeValue,
            GovernmentWelfare = result.GovernmentWelfare,
            ExportsAtStakeBaseline = stake.Sum(s => outcome.Sector(economy, s).ExportsBaseline),
            ExportsAtStake = stake.Sum(s => outcome.Sector(economy, s).Exports),
            TariffRevenueChange = result.TariffRevenue - result.TariffRevenueBaseline,
            RealWage = result.RealWage,
            ConsumerPrices = result.ConsumerPrices,
            People = Stand(result.RealIncome),
            Government = Stand(result.GovernmentWelfare),
        };
    }

    private static Stance Stand(double percent) =>
        percent > 0.0005 ? Stance.For
        : percent < -0.0005 ? Stance.Against
        : Stance.Indifferent;

    private static Sensitivity Variants(
        Dataset dataset,
        (string Name, Action<TradeTensor> Tariffs)[] plans,
        BriefOutcome[] outcomes
    )
    {
        List<SensitivityVariant> variants = [];
        List<Baseline> baselines = [];
        foreach (bool inputs in new[] { true, false })
        {
            foreach (string? set in dataset.ElasticitySets.Keys.Prepend(null!))
            {
                foreach (double factor in new[] { 1, 0.5, 2 })
                {
                    string size =
                        factor == 1 ? ""
                        : factor < 1 ? ", halved"
                        : ", doubled";
                    variants.Add(new(set, factor, inputs, $"{set ?? "own"}{size}{(inputs ? "" : ", no inputs")}"));
                    baselines.Add(
                        dataset.ToBaseline(
                            new BaselineOptions
                            {
                                ElasticitySet = set,
                                ElasticityFactor = factor,
                                WithInputs = inputs,
                            }
                        )
                    );
                }
            }
        }

        List<SensitivityRow> rows = [];
        foreach ((string name, Action<TradeTensor> change) in plans)
        {
            Outcome[] solved = [.. baselines.Select(b => Solve(b, dataset, change))];
            foreach (EconomyEffect effect in outcomes[1].Effects)
            {
                int e = Array.IndexOf(Codes, effect.Economy);
                rows.Add(
                    new(
                        name,
                        effect.Economy,
                        [.. solved.Select(o => o.Economies[e].RealIncome)],
                        [.. solved.Select(o => o.Economies[e].GovernmentWelfare)],
                        0.0005
                    )
                );
            }
        }

        return new(
            variants,
            rows,
            [
                "Whether people in the United States gain from its own car tariff turns on the elasticities: they lose in 9 of 54 solves.",
                "Japan's government loses from free trade in agriculture in every one of the 54 solves.",
            ]
        );
    }
}
