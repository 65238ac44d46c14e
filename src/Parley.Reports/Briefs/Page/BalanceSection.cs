using Parley.Briefs;
using Parley.Reports.Charts;

namespace Parley.Reports.Briefs.Page;

/// <summary>The balance of each pair of parties under every outcome.</summary>
internal static class BalanceSection
{
    public static void Write(PageContext page)
    {
        (string Economy, string Partner)[] pairs =
        [
            .. page.Reading.Outcomes.SelectMany(o => o.Outcome.Pairs).Select(p => (p.Economy, p.Partner)).Distinct(),
        ];
        if (pairs.Length == 0)
        {
            return;
        }

        using (page.Section("balance", pairs.Length == 1 ? "The balance of the pair" : "The balance of each pair"))
        {
            for (int i = 0; i < pairs.Length; i++)
            {
                Write(page, pairs[i].Economy, pairs[i].Partner, i);
            }

            page.SourceLine("A trade balance is exports less imports before tariff.");
        }
    }

    private static void Write(PageContext page, string economy, string partner, int number)
    {
        MarkupWriter w = page.Writer;
        (LabelledOutcome Outcome, PairEffect Pair)[] rows =
        [
            .. page
                .Reading.Outcomes.Select(o =>
                    (o, Pair: o.Outcome.Pairs.FirstOrDefault(p => p.Economy == economy && p.Partner == partner)!)
                )
                .Where(row => row.Pair is not null),
        ];
        MoneyUnit level = MoneyUnit.For(rows.SelectMany(r => new[] { r.Pair.Baseline, r.Pair.GoodsBaseline }));
        MoneyUnit moved = MoneyUnit.For(rows.SelectMany(r => new[] { Change(r.Pair), GoodsChange(r.Pair) }));
        string title = $"{page.Reading.Name(economy)} with {page.Reading.NameInSentence(partner)}";
        PairEffect now = rows[0].Pair;
        w.Element("h3", title);
        w.Element(
            "p",
            $"In {page.Brief.Dataset.Year} {page.Reading.NameInSentence(economy)} had a {Balance(now.GoodsBaseline)} in goods and a {Balance(now.Baseline)} in goods and services with {page.Reading.NameInSentence(partner)}."
        );
        using (w.In("div", ("class", "panels")))
        using (w.In("figure"))
        {
            w.Element("figcaption", $"Change of the balance, goods and all trade, {moved.Name}");
            Legend.Balances(page);
            new BarPanel
            {
                Id = $"balance-{number + 1}",
                Title = $"{title}: change of the balance under each outcome",
                Extent = [.. rows.SelectMany(r => new[] { moved.Of(GoodsChange(r.Pair)), moved.Of(Change(r.Pair)) })],
                Unit = moved.Name,
                Rows =
                [
                    .. rows.Select(r => new BarRow(
                        r.Outcome.Label,
                        r.Outcome.Label,
                        [
                            new(
                                moved.Of(GoodsChange(r.Pair)),
                                moved.Change(GoodsChange(r.Pair)),
                                $"goods, {moved.Name}",
                                "goods"
                            ),
                            new(
                                moved.Of(Change(r.Pair)),
                                moved.Change(Change(r.Pair)),
                                $"all trade, {moved.Name}",
                                "trade"
                            ),
                        ]
                    )),
                ],
            }.Write(w);
        }

        page.Table(
            $"{title}: trade balance",
            "balance",
            () =>
            {
                page.Column("Outcome");
                page.Column("Goods then", level.Name, "n");
                page.Column("change", moved.Name, "n");
                page.Column("All trade then", level.Name, "n");
                page.Column("change", moved.Name, "n");
            },
            () =>
            {
                using (w.In("tbody"))
                {
                    using (w.In("tr"))
                    {
                        w.Element("th", "Nothing happens", ("scope", "row"));
                        w.Element("td", level.Level(now.GoodsBaseline), ("class", "n"));
                        w.Element("td", "", ("class", "n"));
                        w.Element("td", level.Level(now.Baseline), ("class", "n"));
                        w.Element("td", "", ("class", "n"));
                    }

                    foreach ((LabelledOutcome outcome, PairEffect pair) in rows)
                    {
                        using (w.In("tr"))
                        {
                            using (w.In("th", ("scope", "row")))
                            {
                                page.OutcomeName(outcome);
                            }

                            string key = $"{economy}-{partner}";
                            page.Figure(
                                level.Level(pair.GoodsCounterfactual),
                                outcome.Outcome.Name,
                                key,
                                "goods_balance",
                                unit: level
                            );
                            page.Figure(
                                moved.Change(GoodsChange(pair)),
                                outcome.Outcome.Name,
                                key,
                                "goods_balance_change",
                                unit: moved
                            );
                            page.Figure(
                                level.Level(pair.Counterfactual),
                                outcome.Outcome.Name,
                                key,
                                "balance",
                                unit: level
                            );
                            page.Figure(
                                moved.Change(Change(pair)),
                                outcome.Outcome.Name,
                                key,
                                "balance_change",
                                unit: moved
                            );
                        }
                    }
                }
            }
        );
    }

    private static double GoodsChange(PairEffect pair) => pair.GoodsCounterfactual - pair.GoodsBaseline;

    private static double Change(PairEffect pair) => pair.Counterfactual - pair.Baseline;

    private static string Balance(double millions) =>
        $"{(millions < 0 ? "deficit" : "surplus")} of {Figures.Dollars(Math.Abs(millions))}";
}
