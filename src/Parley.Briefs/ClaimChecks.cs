using System.Globalization;
using Parley.Data;
using Parley.Dossier;

namespace Parley.Briefs;

/// <summary>Holds the article's amounts and complaints against the dataset's own figures, and says where the two differ in concept.</summary>
internal sealed class ClaimChecks(ArticleDossier dossier, Dataset dataset, EconomyMap economies, SectorMap sectors)
{
    private const int Most = 12;

    /// <summary>Years between which a figure still says something of the other.</summary>
    private const int Near = 1;

    /// <summary>Aggregate balances below this share of exports have been taken out of the data, fraction.</summary>
    private const double Balanced = 1e-3;

    private readonly HashSet<(
        decimal Value,
        AmountConcept Concept,
        string? Economy,
        string? Partner,
        string? Good
    )> _seen = [];
    private readonly List<ClaimCheck> _checks = [];

    private readonly Flows _flows = new(dataset);

    public IReadOnlyList<ClaimCheck> Write()
    {
        foreach (MoneyAmount amount in dossier.Amounts)
        {
            Add(amount);
        }

        foreach (Claim claim in dossier.Claims)
        {
            Add(claim);
        }

        // Those with a figure first.
        return [.. _checks.OrderBy(c => c.DataValue is null ? 1 : 0).Take(Most)];
    }

    private void Add(MoneyAmount amount)
    {
        bool isBalance =
            amount.Measures is AmountConcept.TradeDeficit or AmountConcept.TradeSurplus or AmountConcept.TradeImbalance;
        bool isFlow = amount.Measures is AmountConcept.Exports or AmountConcept.Imports;
        if (
            !isBalance && !isFlow
            || !_seen.Add((amount.Money.Value, amount.Measures, amount.Economy, amount.Partner, amount.Good?.Name))
        )
        {
            return;
        }

        string? owner = amount.Economy ?? OtherParty(amount.Partner);
        if (owner is null)
        {
            return;
        }

        MappedEconomy economy = economies.Find(owner);
        MappedEconomy? partner = amount.Partner is null ? null : economies.Find(amount.Partner);
        string claim = Describe(amount, economy, partner);
        string? why = WhyNotComparable(amount, economy, partner);
        if (why is null && isBalance && IsBalancedOverall())
        {
            why =
                "The data were made without overall trade imbalances, so their balances of pairs are not those observed.";
        }

        if (why is not null)
        {
            _checks.Add(
                new ClaimCheck(
                    claim,
                    amount.Quote,
                    (double?)amount.Money.MillionDollars,
                    amount.Year,
                    null,
                    DataUnit.None,
                    $"{dataset.Name} has no figure to hold against it.",
                    why
                )
            );
        }
        else if (isBalance)
        {
            AddBalance(amount, claim, economy, partner);
        }
        else
        {
            AddFlow(amount, claim, economy, partner);
        }
    }

    private void AddBalance(MoneyAmount amount, string claim, MappedEconomy economy, MappedEconomy? partner)
    {
        MappedGood? good = amount.Good is null ? null : sectors.Find(amount.Good);
        if (amount.Good is not null && good is null)
        {
            return;
        }

        IReadOnlyList<int> goods = sectors.IndicesOf(good?.Sectors ?? sectors.Goods);
        double ofGoods = Exports(economy, partner, goods) - Exports(partner, economy, goods);
        bool hasServices = good is null && sectors.Goods.Count < dataset.Sectors.Count;
        IReadOnlyList<int> all = [.. Enumerable.Range(0, dataset.Sectors.Count)];
        double ofAll = Exports(economy, partner, all) - Exports(partner, economy, all);
        string with = partner is null ? "the whole world" : partner.InText;
        string text =
            $"In {dataset.Name} {economy.InText} {Balance(ofGoods)} with {with} in {(good is null ? "goods" : good.IsWhole ? good.Name : good.SectorNames)} in {dataset.Year}"
            + (hasServices ? $"; with services it {Balance(ofAll)}." : ".");
        double sign = amount.Measures == AmountConcept.TradeDeficit ? -1 : 1;
        List<string> differences = [];
        string? time = TimeDifference(amount);
        if (time is not null)
        {
            differences.Add(time);
        }

        if (Math.Abs((amount.Year ?? dossier.Article.Year ?? dataset.Year) - dataset.Year) <= Near)
        {
            differences.Add(
                "Customs statistics count goods as they cross the border, re-exports and, on the import side, often freight and insurance included; "
                    + "the data have one figure for each flow, at the origin's prices and from where the goods are made."
            );
        }

        if (good is { IsWhole: false })
        {
            differences.Add(OnlyAPart(good));
        }

        if (economy.Note is not null || partner?.Note is not null)
        {
            differences.Add(string.Join(' ', new[] { economy.Note, partner?.Note }.OfType<string>().Distinct()));
        }

        _checks.Add(
            new ClaimCheck(
                claim,
                amount.Quote,
                (double?)amount.Money.MillionDollars,
                amount.Year,
                sign * ofGoods,
                DataUnit.MillionDollars,
                text,
                string.Join(' ', differences)
            )
        );
    }

    private void AddFlow(MoneyAmount amount, string claim, MappedEconomy economy, MappedEconomy? partner)
    {
        MappedGood? good = amount.Good is null ? null : sectors.Find(amount.Good);
        if (amount.Good is not null && good is null)
        {
            return;
        }

        IReadOnlyList<int> what = sectors.IndicesOf(good?.Sectors ?? sectors.Goods);
        bool exports = amount.Measures == AmountConcept.Exports;
        double value = exports ? Exports(economy, partner, what) : Exports(partner, economy, what);
        string goods =
            good is null ? "goods"
            : good.IsWhole ? good.Name
            : good.SectorNames;
        string text =
            $"In {dataset.Name} {economy.InText} {(exports ? "sold" : "bought")} {Wording.Dollars(value)} of {goods} "
            + $"{(exports ? "to" : "from")} {(partner is null ? "the whole world" : partner.InText)} in {dataset.Year}.";
        List<string> differences = [.. new[] { TimeDifference(amount) }.OfType<string>()];
        if (good is { IsWhole: false })
        {
            differences.Add(OnlyAPart(good));
        }

        _checks.Add(
            new ClaimCheck(
                claim,
                amount.Quote,
                (double?)amount.Money.MillionDollars,
                amount.Year,
                value,
                DataUnit.MillionDollars,
                text,
                differences.Count == 0 ? null : string.Join(' ', differences)
            )
        );
    }

    private static string OnlyAPart(MappedGood good) =>
        $"{Wording.Capital(good.Name)} {Wording.IsOrAre(good.Name)} only a part of that, and the data cannot tell the part from the whole.";

    private void Add(Claim claim)
    {
        string by = Names(claim.By);
        string against = Names(claim.Against);
        if (
            claim.Kind is ClaimKind.TradeDeficit or ClaimKind.TradeSurplus
            && dossier.Amounts.Any(a => a.Quote is not null && a.Quote == claim.Quote)
        )
        {
            return;
        }

        MappedEconomy? complainer = claim.By.Count == 1 ? economies.Find(claim.By[0]) : null;
        MappedEconomy? accused = claim.Against.Count == 1 ? economies.Find(claim.Against[0]) : null;
        bool canCompare =
            complainer is { Fit: EconomyFit.Itself or EconomyFit.PartOfUnion }
            && accused is { Fit: EconomyFit.Itself or EconomyFit.PartOfUnion }
            && complainer.Code != accused.Code;
        switch (claim.Kind)
        {
            case ClaimKind.GoodsDoNotSell when canCompare && claim.Good is { } good && sectors.Find(good) is { } sold:
                AddSales(claim, complainer!, accused!, sold);
                break;
            case ClaimKind.ClosedMarket when canCompare:
                AddAccess(claim, complainer!, accused!);
                break;
            case ClaimKind.TradeDeficit or ClaimKind.TradeSurplus or ClaimKind.GoodsDoNotSell or ClaimKind.ClosedMarket:
                AddNothing(claim, by, against, "The two are not economies of their own in these data.");
                break;
            default:
                AddNothing(
                    claim,
                    by,
                    against,
                    claim.Kind switch
                    {
                        ClaimKind.Dumping =>
                            "Dumping is a matter of prices firm by firm; trade flows and tariffs neither confirm nor refute it.",
                        ClaimKind.Subsidies => "The data hold no subsidies.",
                        ClaimKind.UndervaluedCurrency =>
                            "The data hold no exchange rates, and the model has no money in it.",
                        ClaimKind.BrokenAgreement =>
                            "Whether a promise was kept is no question that trade data answer.",
                        _ => "Trade flows and tariffs neither confirm nor refute it.",
                    }
                );
                break;
        }
    }

    /// <summary>"American cars do not sell in Japan": their part of what buyers there spend.</summary>
    private void AddSales(Claim claim, MappedEconomy complainer, MappedEconomy accused, MappedGood good)
    {
        IReadOnlyList<int> what = sectors.IndicesOf(good.Sectors);
        double there = Share(complainer, accused, what);
        double home = Share(accused, accused, what);
        double back = Share(accused, complainer, what);
        string adjective = complainer.InText;
        string text =
            $"Of what {accused.InText} spends on {MappedGood.WordsFor([good])}, {Wording.Share(there)} goes to goods made in {adjective} "
            + $"({Wording.Dollars(Spending(complainer, accused, what))}) and {Wording.Share(home)} to its own; the tariff on the former is {Wording.Share(Tariff(complainer, accused, what))}. "
            + $"Of what {complainer.InText} spends, {Wording.Share(back)} goes to goods made in {accused.InText} "
            + $"({Wording.Dollars(Spending(accused, complainer, what))}); the tariff on them is {Wording.Share(Tariff(accused, complainer, what))}.";
        List<string> differences =
        [
            $"{Wording.Capital(good.Name)} here are {good.SectorNames}, parts and what firms buy included; what is made by a country's firms in plants abroad counts where the plant is.",
        ];
        if (Math.Abs((dossier.Article.Year ?? dataset.Year) - dataset.Year) > Near)
        {
            differences.Insert(0, $"The article is of {dossier.Article.Year}, the data are of {dataset.Year}.");
        }

        _checks.Add(
            new ClaimCheck(
                $"{Wording.Capital(good.Name)} from {complainer.InText} do not sell in {accused.InText}{Denied(claim)}",
                claim.Quote,
                null,
                null,
                there,
                DataUnit.Fraction,
                text,
                string.Join(' ', differences)
            )
        );
    }

    /// <summary>A closed market: the tariffs that meet the complainer's goods there, beside those the other way.</summary>
    private void AddAccess(Claim claim, MappedEconomy complainer, MappedEconomy accused)
    {
        MappedGood? good = claim.Good is null ? null : sectors.Find(claim.Good);
        IReadOnlyList<int> what = sectors.IndicesOf(good?.Sectors ?? sectors.Goods);
        double there = Tariff(complainer, accused, what);
        double back = Tariff(accused, complainer, what);
        double imports = 1 - Share(accused, accused, what);
        string goods = good is null ? "goods" : MappedGood.WordsFor([good]);
        string peak =
            good is null && Peak(complainer, accused) is { } highest
                ? $", highest on \"{dataset.Sectors[highest].Name}\" ({Wording.Share(Tariff(complainer, accused, [highest]))})"
                : "";
        _checks.Add(
            new ClaimCheck(
                $"The market of {accused.InText} is closed{(good is null ? "" : $" to {good.Name}")}, says {complainer.InText}{Denied(claim)}",
                claim.Quote,
                null,
                null,
                there,
                DataUnit.Fraction,
                $"In {dataset.Name} {accused.InText} charges {Wording.Share(there)} on {goods} from {complainer.InText}, an average by trade{peak}; "
                    + $"the other way it is {Wording.Share(back)}. Imports are {Wording.Share(imports)} of what {accused.InText} spends on {goods}.",
                "The data hold tariffs; quotas, standards, distribution and habits that close a market do not show in them"
                    + (
                        Math.Abs((dossier.Article.Year ?? dataset.Year) - dataset.Year) > Near
                            ? $", and tariffs have changed between {dossier.Article.Year} and {dataset.Year}."
                            : "."
                    )
            )
        );
    }

    private void AddNothing(Claim claim, string by, string against, string why)
    {
        string what = claim.Kind switch
        {
            ClaimKind.Dumping => "dumping",
            ClaimKind.Subsidies => "subsidies",
            ClaimKind.UnfairPractices => "unfair practices",
            ClaimKind.BrokenAgreement => "a broken agreement",
            ClaimKind.UndervaluedCurrency => "an undervalued currency",
            ClaimKind.TradeDeficit => "a trade deficit",
            ClaimKind.TradeSurplus => "a trade surplus",
            ClaimKind.ClosedMarket => "a closed market",
            _ => "goods that do not sell",
        };
        string text = by.Length == 0 ? $"A complaint of {what}" : $"{Wording.Capital(by)} complains of {what}";
        text += against.Length == 0 ? "" : $" on the side of {against}";
        text += Denied(claim);
        if (!_checks.Exists(c => c.Claim == text))
        {
            _checks.Add(new ClaimCheck(text, claim.Quote, null, null, null, DataUnit.None, why, null));
        }
    }

    private static string Denied(Claim claim) => claim.Denied ? " (denied in the article)" : "";

    private static string Describe(MoneyAmount amount, MappedEconomy economy, MappedEconomy? partner)
    {
        string noun = amount.Measures switch
        {
            AmountConcept.TradeDeficit => "trade deficit",
            AmountConcept.TradeSurplus => "trade surplus",
            AmountConcept.TradeImbalance => "trade imbalance",
            AmountConcept.Exports => amount.Good is null ? "exports" : $"exports of {amount.Good.Name}",
            _ => amount.Good is null ? "imports" : $"imports of {amount.Good.Name}",
        };
        string owner = Wording.Of(Wording.The(economy.NamedName));
        string with =
            partner is null ? ""
            : amount.Measures == AmountConcept.Exports ? $" to {Wording.The(partner.NamedName)}"
            : amount.Measures == AmountConcept.Imports ? $" from {Wording.The(partner.NamedName)}"
            : $" with {Wording.The(partner.NamedName)}";
        string value = amount.Money.MillionDollars is { } millions
            ? Wording.Dollars((double)millions)
            : $"{(amount.Money.Value / 1_000_000m).ToString("0.#", CultureInfo.InvariantCulture)} million {amount.Money.Currency}";
        string when =
            amount.Year is { } year ? $" in {year}"
            : amount.Period is { Length: > 0 } period ? $" ({period})"
            : "";
        string of =
            amount.Good is null || amount.Measures is AmountConcept.Exports or AmountConcept.Imports
                ? ""
                : $" in {amount.Good.Name}";
        return $"{Wording.Capital(owner)} {noun}{with}{of}: {value}{when}";
    }

    private static string? WhyNotComparable(MoneyAmount amount, MappedEconomy economy, MappedEconomy? partner)
    {
        if (amount.Money.MillionDollars is null)
        {
            return $"The amount is in another currency ({amount.Money.Currency}), which is not converted.";
        }

        bool isFit(MappedEconomy e) => e.Fit is EconomyFit.Itself or EconomyFit.PartOfUnion;
        if (!isFit(economy))
        {
            return economy.Note;
        }

        if (partner is not null && !isFit(partner))
        {
            return partner.Note;
        }

        if (partner?.Code == economy.Code)
        {
            return "The two are one economy here.";
        }

        return amount.Year is null && amount.Period is { Length: > 0 } period
            ? $"The article's figure is not for a calendar year (\"{period}\"), and the data are yearly."
            : null;
    }

    private string? TimeDifference(MoneyAmount amount) =>
        amount.Year is not { } year
            ? dossier.Article.Year is { } written && Math.Abs(written - dataset.Year) <= Near
                ? "The article does not say for what period its figure is."
                : $"The article does not say for what period its figure is; it was written in {dossier.Article.Year?.ToString(CultureInfo.InvariantCulture) ?? "an unknown year"}, and the data are of {dataset.Year}: the two cannot be compared."
            : Math.Abs(year - dataset.Year) > Near
                ? $"The article's figure is of {year}, the data are of {dataset.Year}: the two cannot be compared, and the data only say how it stood in {dataset.Year}."
                : year != dataset.Year
                    ? $"The article's figure is of {year}, the data are of {dataset.Year}."
                    : null;

    private static string Balance(double value) =>
        value < 0 ? $"has a deficit of {Wording.Dollars(value)}" : $"has a surplus of {Wording.Dollars(value)}";

    private string Names(IReadOnlyList<string> codes) =>
        Wording.List([.. codes.Select(c => Wording.The(economies.NameOf(c)))]);

    /// <summary>The talking party across the table, where there are two.</summary>
    private string? OtherParty(string? partner)
    {
        List<string> parties = [.. dossier.TalkingParties];
        return partner is not null && parties.Count == 2 && parties.Contains(partner)
            ? parties.Find(p => p != partner)
            : null;
    }

    private bool IsBalancedOverall()
    {
        IReadOnlyList<int> all = [.. Enumerable.Range(0, dataset.Sectors.Count)];
        for (int i = 0; i < dataset.Economies.Count; i++)
        {
            double exports = 0;
            double imports = 0;
            for (int j = 0; j < dataset.Economies.Count; j++)
            {
                if (j != i)
                {
                    exports += _flows.Trade([i], [j], all);
                    imports += _flows.Trade([j], [i], all);
                }
            }

            if (Math.Abs(exports - imports) > Balanced * exports)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>From one to another, null = the whole world; million USD before tariff.</summary>
    private double Exports(MappedEconomy? from, MappedEconomy? to, IReadOnlyList<int> what) =>
        _flows.Trade(Indices(from, to), Indices(to, from), what);

    private IEnumerable<int> Indices(MappedEconomy? economy, MappedEconomy? other) =>
        economy?.Indices ?? Enumerable.Range(0, dataset.Economies.Count).Where(i => !other!.Indices.Contains(i));

    /// <summary>Spending of a destination on what an origin makes, tariffs included, million USD.</summary>
    private double Spending(MappedEconomy origin, MappedEconomy destination, IReadOnlyList<int> what)
    {
        double sum = 0;
        foreach (int i in origin.Indices)
        {
            foreach (int j in destination.Indices)
            {
                sum += what.Sum(s => dataset.Trade[i, j, s] * (1 + dataset.Tariffs[i, j, s]));
            }
        }

        return sum;
    }

    /// <summary>Share of an origin in a destination's spending, fraction.</summary>
    private double Share(MappedEconomy origin, MappedEconomy destination, IReadOnlyList<int> what)
    {
        double all = 0;
        for (int i = 0; i < dataset.Economies.Count; i++)
        {
            foreach (int j in destination.Indices)
            {
                all += what.Sum(s => dataset.Trade[i, j, s] * (1 + dataset.Tariffs[i, j, s]));
            }
        }

        return all > 0 ? Spending(origin, destination, what) / all : 0;
    }

    /// <summary>Applied tariff on an origin's goods, by trade, fraction.</summary>
    private double Tariff(MappedEconomy origin, MappedEconomy destination, IReadOnlyList<int> what) =>
        _flows.Rate(origin.Indices, destination.Indices, what);

    private int? Peak(MappedEconomy origin, MappedEconomy destination)
    {
        int peak = sectors.IndicesOf(sectors.Goods).MaxBy(s => Tariff(origin, destination, [s]));
        return Tariff(origin, destination, [peak]) > 0 ? peak : null;
    }
}
