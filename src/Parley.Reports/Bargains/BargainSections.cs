using Parley.Reports.Results;
using Parley.Strategy.Bargaining;

namespace Parley.Reports.Bargains;

/// <summary>The page of a bargain, section by section.</summary>
internal sealed class BargainSections(MarkupWriter w, BargainAnswer answer, BargainWords words)
{
    private const int FrontierRows = 24;

    public void Write()
    {
        using (w.In("header", ("class", "first")))
        {
            w.Element("p", "Bargain", ("class", "kicker"));
            w.Element("h1", Printable.OneLine(answer.Compiled.Talks.Title));
            if (answer.Compiled.Talks.Description is { } description)
            {
                w.Element("p", Printable.OneLine(description), ("class", "meta"));
            }

            w.Element(
                "p",
                $"World: {answer.Compiled.Dataset.Title}. {string.Join("; ", Enumerable.Range(0, words.Parties).Select(p => $"{words.Party(p)} wants {words.Objective(p)}"))}.",
                ("class", "state")
            );
        }

        WriteAnswer();
        WriteCharts();
        WriteWithoutDeal();
        WriteSolutions();
        WriteConcessions();
        WriteHanging();
        WriteProposals();
        WriteLater();
        WriteFrontier();
        WriteMethod();
    }

    private void WriteAnswer()
    {
        using (Section("answer", "In short"))
        {
            w.Element("p", words.Answer(), ("class", "lead"));
            using (w.In("ul", ("class", "sides")))
            {
                if (answer.Nash is { } nash)
                {
                    w.Element("li", $"The Nash deal: {words.Deal(nash)}.");
                    foreach (int p in Enumerable.Range(0, words.Parties))
                    {
                        PartyWelfare own = nash.Parties[p];
                        w.Element(
                            "li",
                            $"{words.Party(p)} in it: real income {Figures.PercentChange(own.RealIncome)} ({Figures.Dollars(words.Money(own.RealIncome, p))} a year), government welfare {Figures.PercentChange(own.GovernmentWelfare)}, against today."
                        );
                    }
                }

                foreach (string sentence in words.OpeningWords().Concat(words.ThreatWords()))
                {
                    w.Element("li", sentence);
                }
            }
        }
    }

    /// <summary>What a brief shows of a bargain: the frontier, who gives what and gets what, the solutions, the threat.</summary>
    public void WriteForBrief()
    {
        WriteChartsAlone(isBrief: true);
        WriteGives();
        WriteSolutionTables();
        WriteCredibility();
    }

    private void WriteCharts()
    {
        using (Section("frontier", "What can be had"))
        {
            WriteChartsAlone(isBrief: false);
        }
    }

    private void WriteChartsAlone(bool isBrief)
    {
        w.Element("p", words.FrontierWords(), ("class", "meta"));
        int chart = 0;
        for (int a = 0; a < words.Parties && chart < BargainWords.MostCharts; a++)
        {
            for (int b = a + 1; b < words.Parties && chart < BargainWords.MostCharts; b++)
            {
                WriteChart(a, b, ++chart, isBrief);
            }
        }
    }

    /// <summary>All of it, and from near where that shows more; a brief has the latter alone.</summary>
    private void WriteChart(int a, int b, int number, bool isBrief)
    {
        ChartMark[] marks = [.. Marks(a, b)];
        FrontierChart whole = new()
        {
            Id = $"frontier-{number}",
            Title = $"Frontier of {words.Party(a)} and {words.Party(b)}",
            Axes = ($"{words.Party(a)}: gain over no deal, %", $"{words.Party(b)}: gain over no deal, %"),
            Frontier = [.. answer.Frontier.Select(d => (words.Gain(d, a), words.Gain(d, b)))],
            IsLine = words.Parties == 2,
            Marks = marks,
            Framed = marks,
        };
        FrontierChart near = whole with
        {
            Id = $"zone-{number}",
            Title = $"Zone of {words.Party(a)} and {words.Party(b)}",
            Framed = [.. marks.Where(m => m.Style is not "proposal")],
        };
        bool showsMore = near.PartOf(whole) < 0.7;
        if (!isBrief || !showsMore)
        {
            Figure($"{words.Party(a)} and {words.Party(b)}: gains over no deal, %", whole);
        }

        if (showsMore)
        {
            Figure(
                isBrief
                    ? $"{words.Party(a)} and {words.Party(b)}: gains over no deal, %; proposals far off are in the table"
                    : "The same from near: today, no deal, the threat, the solutions and the later facts",
                near
            );
        }

        Table(
            "The marks of the chart",
            ["", "What it is", $"{words.Party(a)}, %", $"{words.Party(b)}, %"],
            marks.Select(m =>
                (IReadOnlyList<string>)[m.Letter, m.Name, Figures.Change(m.Along, 3), Figures.Change(m.Up, 3)]
            ),
            numbersFrom: 2
        );
    }

    private void Figure(string caption, FrontierChart chart)
    {
        using (w.In("figure", ("class", "chart")))
        {
            w.Element("figcaption", caption);
            chart.Write(w);
        }
    }

    private IEnumerable<ChartMark> Marks(int a, int b)
    {
        yield return new ChartMark("O", "No deal, all in all", 0, 0, "state");
        yield return new ChartMark("T", "Today", -answer.Outside[a].Certain, -answer.Outside[b].Certain, "state");
        int k = 0;
        foreach (SolvedFallback fallback in answer.WithoutDeal.Where(f => f.Fallback.By is not null))
        {
            k++;
            yield return new ChartMark(
                $"W{k}",
                $"Threat carried out: {BargainWords.Title(fallback.Fallback)}",
                fallback.Parties[a].Payoff - answer.Outside[a].Certain,
                fallback.Parties[b].Payoff - answer.Outside[b].Certain,
                "threat"
            );
        }

        foreach ((string letter, string name, SolvedDeal? deal) in Solutions())
        {
            if (deal is not null)
            {
                yield return new ChartMark(letter, name, words.Gain(deal, a), words.Gain(deal, b), "solution");
            }
        }

        for (int p = 0; p < answer.Proposals.Count; p++)
        {
            SolvedPoint point = answer.Proposals[p];
            yield return new ChartMark(
                $"P{p + 1}",
                $"Proposal: {BargainWords.Title(point.Point)}",
                words.Gain(point.Deal, a),
                words.Gain(point.Deal, b),
                "proposal"
            );
        }

        for (int p = 0; p < answer.Later.Count; p++)
        {
            SolvedPoint point = answer.Later[p];
            yield return new ChartMark(
                $"L{p + 1}",
                $"Later fact: {BargainWords.Title(point.Point)}",
                words.Gain(point.Deal, a),
                words.Gain(point.Deal, b),
                "later",
                IsLater: true
            );
        }
    }

    private IEnumerable<(string Letter, string Name, SolvedDeal? Deal)> Solutions() =>
        answer.HasZone
            ?
            [
                ("N", "Nash: the largest product of gains", answer.Nash),
                ("K", "Kalai-Smorodinsky: equal parts of the most each could have", answer.KalaiSmorodinsky),
                ("E", "Egalitarian: equal gains in percent", answer.Egalitarian),
                ("U", "Utilitarian: the largest sum of gains in money", answer.Utilitarian),
            ]
            : [("F", "The fairest deal, which is no bargain: someone is below no deal", answer.Fairest)];

    private void WriteWithoutDeal()
    {
        using (Section("without", "Without a deal"))
        {
            Table(
                "What happens without a deal, % against today",
                ["Outcome", "Probability", .. PartyColumns("real income"), .. PartyColumns("government")],
                [
                    .. answer.WithoutDeal.Select(f =>
                        (IReadOnlyList<string>)
                            [
                                BargainWords.Title(f.Fallback),
                                Figures.Rate(f.Fallback.Probability),
                                .. f.Parties.Select(p => Figures.Change(p.RealIncome, 3)),
                                .. f.Parties.Select(p => Figures.Change(p.GovernmentWelfare, 3)),
                            ]
                    ),
                    [
                        "Expected",
                        "",
                        .. answer.Outside.Select(o => Figures.Change(o.RealIncome, 3)),
                        .. answer.Outside.Select(o => Figures.Change(o.GovernmentWelfare, 3)),
                    ],
                ],
                numbersFrom: 1
            );
            foreach (string sentence in words.ThreatWords())
            {
                w.Element("p", sentence);
            }

            w.Element(
                "p",
                $"What counts against a deal is the sure payoff each holds equal to this: {string.Join(", ", answer.Outside.Select((o, p) => $"{words.Party(p)} {Figures.PercentChange(o.Certain)}"))}.",
                ("class", "meta")
            );
        }
    }

    private void WriteSolutions()
    {
        using (
            Section(
                "solutions",
                !answer.HasZone ? "The fairest deal, and why it is no bargain"
                    : words.Parties == 2 ? "The deals both would sign"
                    : "The deals all would sign"
            )
        )
        {
            WriteGives();
            WriteSolutionTables();
        }
    }

    /// <summary>In the Nash deal, or the fairest: what each issue moves and what that alone is worth to each party.</summary>
    private void WriteGives()
    {
        SolvedDeal deal = answer.Nash ?? answer.Fairest;
        Concession[] moved =
        [
            .. answer.Concessions.DistinctBy(c => c.Issue).Where(c => words.Moves(c.Issue, deal.Deal)),
        ];
        Table(
            answer.HasZone
                ? "Who gives what and gets what in the Nash deal, % and real income in million USD a year"
                : "Who would give what and get what in the fairest deal, which is no bargain, % and real income in million USD a year",
            [
                "Issue",
                "today",
                "in the deal",
                .. PartyColumns("government"),
                .. PartyColumns("people"),
                .. PartyColumns("million USD"),
                "given by",
            ],
            [
                .. moved.Select(c =>
                    (IReadOnlyList<string>)
                        [
                            words.Issue(c.Issue),
                            answer.Compiled.Deals.Issues[c.Issue].Today is { } today
                                ? words.Standing(c.Issue, today)
                                : Figures.NotAvailable,
                            words.Standing(c.Issue, deal.Deal[c.Issue]),
                            .. Worth(c.InDeal),
                            words.GivenBy(c),
                        ]
                ),
                ["Together, against today", "", "", .. Worth(deal.Parties), ""],
                [
                    "Together, against no deal",
                    "",
                    "",
                    .. Worth([
                        .. deal.Parties.Select(
                            (p, k) =>
                                p with
                                {
                                    RealIncome = p.RealIncome - answer.Outside[k].RealIncome,
                                    GovernmentWelfare = p.GovernmentWelfare - answer.Outside[k].GovernmentWelfare,
                                }
                        ),
                    ]),
                    "",
                ],
            ],
            numbersFrom: 1
        );
        w.Element(
            "p",
            "An issue's line is what the deal brings more than the same deal with this issue left as today; since one concession changes what another is worth, the lines do not add up exactly. Government: government welfare; people: real income.",
            ("class", "source")
        );
        foreach (string limit in LimitLines.Of(deal.Welfare.Limits))
        {
            w.Element("p", $"{limit}.");
        }

        IEnumerable<string> Worth(IReadOnlyList<PartyWelfare> parties) =>
            [
                .. parties.Select(p => Figures.Change(p.GovernmentWelfare, 3)),
                .. parties.Select(p => Figures.Change(p.RealIncome, 3)),
                .. parties.Select((p, k) => Figures.Change(words.Money(p.RealIncome, k), 0)),
            ];
    }

    private void WriteSolutionTables()
    {
        (string Letter, string Name, SolvedDeal Deal)[] shown =
        [
            .. Solutions().Where(s => s.Deal is not null).Select(s => (s.Letter, s.Name, s.Deal!)),
        ];
        Table(
            "Where each issue stands",
            ["Issue", .. shown.Select(s => s.Letter)],
            Enumerable
                .Range(0, answer.Compiled.Deals.Issues.Count)
                .Select(i =>
                    (IReadOnlyList<string>)[words.Issue(i), .. shown.Select(s => words.Position(i, s.Deal.Deal[i]))]
                ),
            numbersFrom: 1
        );
        WriteDeals(
            "What they bring, % against today; gain: over no deal",
            shown.Select(s => ($"{s.Letter} {s.Name}", s.Deal))
        );
        w.Element(
            "p",
            $"Powers in the Nash deal: {string.Join(", ", answer.Powers.Select((p, k) => $"{words.Party(k)} {Figures.Rate(p)}"))}. Where patience is given they follow Rubinstein's limit, in inverse proportion to impatience: power = (1/r) / sum of 1/r, r = −ln of the discount factor.",
            ("class", "source")
        );
    }

    private void WriteDeals(string caption, IEnumerable<(string Name, SolvedDeal Deal)> deals) =>
        Table(
            caption,
            ["Deal", .. PartyColumns("real income"), .. PartyColumns("government"), .. PartyColumns("gain")],
            deals.Select(d =>
                (IReadOnlyList<string>)
                    [
                        d.Name,
                        .. d.Deal.Parties.Select(p => Figures.Change(p.RealIncome, 3)),
                        .. d.Deal.Parties.Select(p => Figures.Change(p.GovernmentWelfare, 3)),
                        .. d.Deal.Parties.Select((_, p) => Figures.Change(words.Gain(d.Deal, p), 3)),
                    ]
            ),
            numbersFrom: 1
        );

    private void WriteConcessions()
    {
        using (Section("concessions", "What each concession costs and brings"))
        {
            Table(
                "Each issue moved alone, from today all the way, payoff in % and million USD a year",
                [
                    "Concession",
                    .. PartyColumns("%"),
                    .. PartyColumns("million USD"),
                    .. PartyColumns("in the deal, %"),
                    .. PartyColumns("a further hundredth, %"),
                ],
                answer.Concessions.Select(c =>
                    (IReadOnlyList<string>)
                        [
                            $"{words.Issue(c.Issue)}: {words.Position(c.Issue, c.To)}",
                            .. c.Whole.Select(p => Figures.Change(p.Payoff, 3)),
                            .. c.Whole.Select((p, k) => Figures.Change(words.Money(p.Payoff, k), 0)),
                            .. c.InDeal.Select(p => Figures.Change(p.Payoff, 3)),
                            .. (c.Marginal ?? [.. c.InDeal.Select(_ => double.NaN)]).Select(p => Figures.Change(p, 5)),
                        ]
                ),
                numbersFrom: 1
            );
            w.Element(
                "p",
                answer.HasZone
                    ? "In the deal: what the Nash deal brings more than the same with this issue left as today. A further hundredth: of the range, from the Nash deal towards the concession; where the deal is there already, the last hundredth on the way."
                    : "In the deal: what the fairest deal brings more than the same with this issue left as today. A further hundredth: of the range, from the fairest deal towards the concession; where the deal is there already, the last hundredth on the way.",
                ("class", "source")
            );
            if (answer.Trades.Count == 0)
            {
                w.Element("p", BargainWords.NoTrade);
                return;
            }

            Table(
                "Trades across issues: two moves, each a loss for someone, together a gain for all, % against today",
                [
                    "For this",
                    "that",
                    .. PartyColumns("this alone"),
                    .. PartyColumns("that alone"),
                    .. PartyColumns("together"),
                ],
                answer.Trades.Select(t =>
                    (IReadOnlyList<string>)
                        [
                            $"{words.Issue(t.First.Issue)}: {words.Position(t.First.Issue, t.First.To)}",
                            $"{words.Issue(t.Second.Issue)}: {words.Position(t.Second.Issue, t.Second.To)}",
                            .. t.Alone[0].Select(v => Figures.Change(v, 4)),
                            .. t.Alone[1].Select(v => Figures.Change(v, 4)),
                            .. t.Payoffs.Select(p => Figures.Change(p.Payoff, 4)),
                        ]
                ),
                numbersFrom: 2
            );
        }
    }

    private void WriteHanging()
    {
        using (Section("hangs", "What the answer hangs on"))
        {
            WriteCredibility();
            if (answer.Threats.Count > 0)
            {
                Table(
                    "One threat alone, as likely as all of them together",
                    ["Threat", "Probability", .. PartyColumns("no deal, %"), .. PartyColumns("gain, %"), "Nash deal"],
                    answer.Threats.Select(t =>
                        (IReadOnlyList<string>)
                            [
                                BargainWords.Title(t.Threat),
                                Figures.Rate(t.Step.At),
                                .. t.Step.Outside.Select(o => Figures.Change(o, 3)),
                                .. Gains(t.Step.Nash, t.Step.Outside),
                                t.Step.Nash is null ? "no zone" : words.Deal(t.Step.Nash),
                            ]
                    ),
                    numbersFrom: 1
                );
            }

            Steps($"Power (patience): the part of {words.Party(0)}", "Power", answer.Power);
            Table(
                "Elasticities: gains over no deal in the Nash deal found under them, %",
                ["Elasticities", .. PartyColumns("gain"), "Deal", .. PartyColumns("gain of the Nash deal above")],
                answer.Elasticities.Select(s =>
                    (IReadOnlyList<string>)
                        [
                            s.Title,
                            .. Gains(s.Nash, s.Outside),
                            s.Failure ?? (s.Nash is null ? "no zone" : words.Deal(s.Nash)),
                            .. Gains(s.SameDeal, s.Outside),
                        ]
                ),
                numbersFrom: 1
            );
            w.Element(
                "p",
                "Under other elasticities what happens without a deal is solved anew too; political weights and stated values stay as they are.",
                ("class", "source")
            );
        }
    }

    private void WriteCredibility() =>
        Steps("The threat's credibility: the probability that it is carried out", "Probability", answer.Credibility);

    private void Steps(string caption, string first, IReadOnlyList<AnswerStep> steps)
    {
        if (steps.Count > 0)
        {
            Table(
                caption,
                [first, .. PartyColumns("no deal, %"), .. PartyColumns("gain, %"), "Nash deal"],
                steps.Select(s =>
                    (IReadOnlyList<string>)
                        [
                            Figures.Rate(s.At),
                            .. s.Outside.Select(o => Figures.Change(o, 3)),
                            .. Gains(s.Nash, s.Outside),
                            s.Nash is null ? "no zone" : words.Deal(s.Nash),
                        ]
                ),
                numbersFrom: 1
            );
        }
    }

    private IEnumerable<string> Gains(SolvedDeal? deal, IReadOnlyList<double> outside) =>
        Enumerable
            .Range(0, words.Parties)
            .Select(p => deal is null ? Figures.NotAvailable : Figures.Change(deal.Parties[p].Payoff - outside[p], 3));

    private void WriteProposals()
    {
        if (answer.Proposals.Count == 0)
        {
            return;
        }

        using (Section("proposals", "What was proposed"))
        {
            WritePoints("P", answer.Proposals);
        }
    }

    private void WriteLater()
    {
        if (answer.Later.Count == 0)
        {
            return;
        }

        using (Section("later", "Later facts"))
        using (w.In("div", ("class", "facts")))
        {
            w.Element(
                "p",
                "What follows happened afterwards. Nothing above was fitted to it; it is laid on the same frontier."
            );
            WritePoints("L", answer.Later);
        }
    }

    private void WritePoints(string letter, IReadOnlyList<SolvedPoint> points)
    {
        for (int k = 0; k < points.Count; k++)
        {
            SolvedPoint point = points[k];
            string date = point.Point.Date?.ToString("d MMMM yyyy") ?? "";
            w.Element(
                "h3",
                $"{letter}{k + 1} {BargainWords.Title(point.Point)}{(date.Length > 0 ? $" ({date})" : "")}"
            );
            if (point.Point.Says is { } says)
            {
                w.Element("p", Printable.OneLine(says));
            }

            w.Element("p", $"{Capital(words.Deal(point.Deal))}. {words.Standing(point)}");
            if (point.Point.Source is { } source)
            {
                w.Element("p", $"Source: {Printable.OneLine(source)}.", ("class", "source"));
            }
        }

        WriteDeals(
            "What they bring, % against today; gain: over no deal",
            points.Select((p, k) => ($"{letter}{k + 1} {BargainWords.Title(p.Point)}", p.Deal))
        );
    }

    private void WriteFrontier()
    {
        using (Section("table", "The frontier as a table"))
        using (w.In("details"))
        {
            w.Element("summary", "Deals on the frontier, evenly taken");
            int step = Math.Max(1, answer.Frontier.Count / FrontierRows);
            WriteDeals(
                "Deals on the frontier, % against today; gain: over no deal",
                answer.Frontier.Where((_, k) => k % step == 0).Select(d => (words.Deal(d), d))
            );
        }
    }

    private void WriteMethod()
    {
        using (Section("method", "How it was found"))
        {
            w.Element(
                "p",
                $"{answer.Solves:#,0} equilibria of the world economy were solved, each to a relative residual of at most {answer.LargestResidual:0.0e+0}. Every deal shown is one of them; between them a surface says where to look, and looking ends when a solved deal is what the surface said. Along the frontier the two differ by at most {answer.FrontierError:0.0e+0} percentage points."
                    + (
                        answer.NashSlack is { } slack
                            ? $" At the Nash deal, moving any one lever by a hundredth of its range changes the product of gains by {Figures.Change(100 * slack, 4)} % at best."
                            : ""
                    )
            );
            w.Element(
                "p",
                $"A payoff is a party's objective from the model plus its stated values. Deals are compared once complete; lotteries over deals are not looked at. {words.MoneyWords()} {words.GovernmentWords()}",
                ("class", "source")
            );
            if (answer.Compiled.Notes.Count > 0)
            {
                using (w.In("ul"))
                {
                    foreach (string note in answer.Compiled.Notes)
                    {
                        w.Element("li", note);
                    }
                }
            }
        }
    }

    private IEnumerable<string> PartyColumns(string what) =>
        Enumerable.Range(0, words.Parties).Select(p => $"{words.Party(p)}, {what}");

    private MarkupWriter.Scope Section(string id, string heading)
    {
        MarkupWriter.Scope scope = w.In("section", ("id", id), ("aria-labelledby", $"{id}-heading"));
        w.Element("h2", heading, ("id", $"{id}-heading"));
        return scope;
    }

    private void Table(
        string caption,
        IReadOnlyList<string> columns,
        IEnumerable<IReadOnlyList<string>> rows,
        int numbersFrom
    )
    {
        using (w.In("div", ("class", "scroll"), ("tabindex", "0"), ("role", "region"), ("aria-label", caption)))
        using (w.In("table", ("class", "small")))
        {
            w.Element("caption", caption);
            using (w.In("thead"))
            using (w.In("tr"))
            {
                for (int c = 0; c < columns.Count; c++)
                {
                    w.Element("th", columns[c], ("scope", "col"), ("class", c >= numbersFrom ? "n" : null));
                }
            }

            using (w.In("tbody"))
            {
                foreach (IReadOnlyList<string> row in rows)
                {
                    using (w.In("tr"))
                    {
                        w.Element("th", row[0], ("scope", "row"));
                        for (int c = 1; c < row.Count; c++)
                        {
                            w.Element("td", row[c], ("class", c >= numbersFrom && row[c].Length <= 24 ? "n" : null));
                        }
                    }
                }
            }
        }
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
