using System.Globalization;
using System.Text.RegularExpressions;
using Parley.Data;
using Parley.Dossier;
using Parley.Scenarios;

namespace Parley.Briefs;

/// <summary>By how much a tariff of the article is raised in the data: added to what is in force, set, or stretched over a sector.</summary>
internal sealed class TariffRises(ArticleDossier dossier, Dataset dataset, EconomyMap economies, OutcomeList list)
{
    /// <summary>A tariff on a part of a sector is stretched over the whole sector only where it stays below this, fraction.</summary>
    private const double GreatestEquivalent = 1;

    private const string Understates =
        "A tariff spread over more goods does less harm than the same duty on a few, so the harm is understated.";

    /// <summary>A sum and the data's trade that are this near are the same, as a part.</summary>
    private const double Near = 0.05;

    private readonly Flows _flows = new(dataset);

    private readonly Dictionary<Tariff, TariffRise?> _found = new(ReferenceEqualityComparer.Instance);

    /// <summary>What a tariff is raised by, and what is assumed with it; null where it cannot be said, which is told. The same
    /// for the same tariff.</summary>
    public TariffRise? Of(Tariff tariff)
    {
        if (!_found.TryGetValue(tariff, out TariffRise? rise))
        {
            rise = Find(tariff);
            _found.Add(tariff, rise);
        }

        return rise;
    }

    private TariffRise? Find(Tariff tariff)
    {
        Measure measure = tariff.Measure;
        List<string> notes = [.. tariff.Targets.Notes];
        notes.AddRange(tariff.Imposers.Select(i => i.PolicyNote).OfType<string>());
        notes.AddRange(SectorNotes(tariff));

        double inForce = _flows.AverageRate(tariff);
        RateChange rate;
        string subject;
        string suffix = "";
        if (EquivalentOf(tariff, inForce) is { } equivalent)
        {
            if (equivalent.Rate >= GreatestEquivalent)
            {
                Refuse(measure, $"{equivalent.Note} That is no tariff anybody has spoken of.");
                return null;
            }

            rate = new RateChange(RateChangeKind.Add, equivalent.Rate);
            string worth = Wording.Dollars((double)measure.Amount!.MillionDollars!.Value);
            subject = $"+{Wording.Points(equivalent.Rate)} on {tariff.GoodsName}";
            suffix = measure.Rate is { } on
                ? $" (for {Wording.Rate((double)on)} on {worth})"
                : $" (for duties of {worth})";
            notes.Add(equivalent.Note);
        }
        else if (measure.Rate is not { } given)
        {
            Refuse(measure, Words.WhyNoRate(measure) ?? "The article gives no rate.");
            return null;
        }
        else if (IsLevel(measure))
        {
            rate = new RateChange(RateChangeKind.Set, (double)given);
            subject = $"{Wording.Rate((double)given)} on {tariff.GoodsName}";
            notes.Add(
                $"The rate is what {Words.Source(measure).ToLowerInvariant()} says it is raised to; the data have {Wording.Share(inForce)} in force, an average by trade."
            );
        }
        else
        {
            rate = new RateChange(RateChangeKind.Add, (double)given);
            subject = $"+{Wording.Points((double)given)} on {tariff.GoodsName}";
            notes.Add(
                $"{(measure.Law is null ? "Such duties are" : $"A {measure.Law} duty is")} charged on top of the rate in force, which in the data is {Wording.Share(inForce)}, an average by trade."
            );
        }

        if (measure.Rate is not null && measure.Amount?.MillionDollars is { } sum && sum > 0 && suffix.Length == 0)
        {
            double hit = _flows.TradeOf(tariff);
            if (Math.Abs(hit - (double)sum) > Near * (double)sum)
            {
                notes.Add(
                    $"{Words.Source(measure)} has {Wording.Dollars((double)sum)} of goods; trade in those that are named is {Wording.Dollars(hit)} in the data, and all of it is hit: {(hit < (double)sum ? "less" : "more")} than was said."
                );
            }
        }

        TariffMeasure raised = new(
            new Selection(tariff.ImporterCodes, []),
            OriginsOf(tariff, []),
            SectorMap.SelectionOf(tariff.Goods),
            rate
        );
        return new TariffRise(raised, $"{Words.Short(tariff.Imposers)} {subject}", suffix, notes);
    }

    /// <summary>What the words for goods stand for in the data.</summary>
    public static IEnumerable<string> SectorNotes(Tariff tariff)
    {
        if (tariff.Measure.Goods.Count == 0)
        {
            yield return "The article does not name the goods; here it falls on all goods alike.";
            yield break;
        }

        List<string> wholes = [];
        List<string> parts = [];
        foreach (IGrouping<string, MappedGood> same in tariff.Goods.GroupBy(g => string.Join(',', g.Sectors)))
        {
            MappedGood? whole = same.FirstOrDefault(g => g.IsWhole);
            string name = whole?.Name ?? Wording.List([.. same.Select(g => g.Name)]);
            string verb = Wording.IsOrAre(name);
            if (
                whole is not null
                && !string.Equals(whole.SectorNames, $"\"{name}\"", StringComparison.OrdinalIgnoreCase)
            )
            {
                wholes.Add($"{name} {verb} {whole.SectorNames}");
            }
            else if (whole is null)
            {
                parts.Add($"{name} {verb} a part of {same.First().SectorNames}");
            }
        }

        if (wholes.Count > 0)
        {
            yield return $"In the data {Wording.List(wholes)}.";
        }

        if (parts.Count > 0)
        {
            yield return $"In the data {Wording.List(parts)}, which {(parts.Count == 1 ? "holds" : "hold")} much else; the part cannot be told from the whole.";
        }
    }

    /// <summary>
    /// Where the article says how much money a measure falls on or brings in, and the goods are only a part of the sector (or no
    /// rate is given): the points on the whole sector that would bring in as much duty at the data's trade.
    /// </summary>
    private (double Rate, string Note)? EquivalentOf(Tariff tariff, double inForce)
    {
        Measure measure = tariff.Measure;
        if (measure.Amount?.MillionDollars is not { } amount || amount <= 0)
        {
            return null;
        }

        double trade = _flows.TradeOf(tariff);
        if (!(trade > 0))
        {
            return null;
        }

        double millions = (double)amount;
        string then =
            dossier.Article.Year is { } year && Math.Abs(year - dataset.Year) >= 3
                ? $" Dollars are those of {year}, trade is that of {dataset.Year}."
                : "";
        if (measure.Rate is { } rate)
        {
            double raise = Math.Max(0, (double)rate - (IsLevel(measure) ? inForce : 0));
            double times = trade / millions;
            return times <= 1.5
                ? null
                : (
                    raise * millions / trade,
                    $"{Words.Source(measure)} has {Wording.Rate((double)rate)} on {Wording.Dollars(millions)} of goods; trade in what the data count with them is {Wording.Dollars(trade)}, {times.ToString(times < 10 ? "0.#" : "0", CultureInfo.InvariantCulture)} times as much. "
                        + $"Assumed here: as many points on all of it as bring in the same duty at unchanged trade, {Wording.Points(raise * millions / trade)}. {Understates}{then}"
                );
        }

        return (
            millions / trade,
            $"{Words.Source(measure)} gives no rate but {Wording.Dollars(millions)}, taken here as the duty of a year; trade in what the data count with them is {Wording.Dollars(trade)}. "
                + $"Assumed: as many points on all of it as bring in that much at unchanged trade, {Wording.Points(millions / trade)}. {Understates}{then}"
        );
    }

    /// <summary>Whether the rate is what the tariff is raised to, not what is added to it.</summary>
    private static bool IsLevel(Measure measure)
    {
        if (measure.RateBefore is not null)
        {
            return true;
        }

        string number = (100m * (measure.Rate ?? 0)).ToString("0.####", CultureInfo.InvariantCulture);
        return measure.Quote is { } quote
            && Regex.IsMatch(
                quote.Sentence,
                $@"(?<!\bup\s)\bto\s+(?:about\s+|around\s+|as\s+much\s+as\s+|a\s+)?{Regex.Escape(number)}\s?(?:%|percent|per\s+cent|pct)",
                RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
            );
    }

    /// <summary>Origins less those spared; the members of a customs union do not tax one another.</summary>
    public static Selection OriginsOf(Tariff tariff, IReadOnlyList<string> spared)
    {
        if (!tariff.Targets.All)
        {
            return new Selection([.. tariff.Targets.Codes.Except(spared)], []);
        }

        IEnumerable<string> own = tariff.ImporterCodes.Count > 1 ? tariff.ImporterCodes : [];
        return new Selection([], [.. own.Concat(tariff.Targets.ExemptCodes).Concat(spared).Distinct()]);
    }

    private void Refuse(Measure measure, string why) => list.Refuse(measure, why, economies);
}

/// <summary>A tariff raised.</summary>
/// <param name="Raised">The measure.</param>
/// <param name="Subject">The head of a title: <c>US +25 points on cars</c>.</param>
/// <param name="For">The tail of a title, where what is solved stands for something narrower: <c> (for 25 % on 34 billion dollars)</c>.</param>
/// <param name="Notes">What is assumed.</param>
internal sealed record TariffRise(TariffMeasure Raised, string Subject, string For, List<string> Notes);
