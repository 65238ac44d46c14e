using System.Globalization;
using System.Text.RegularExpressions;
using Parley.Dossier;

namespace Parley.Briefs;

/// <summary>Findings of the dossier in words of our own.</summary>
internal static class Words
{
    /// <summary>For a table: <c>US</c>, <c>EU</c>, <c>UK</c>, else the name.</summary>
    public static string Short(string code, string name) =>
        code switch
        {
            "USA" => "US",
            "EU" => "EU",
            "GBR" => "UK",
            _ => name,
        };

    public static string Short(IEnumerable<MappedEconomy> economies) =>
        Wording.List([.. economies.Select(e => Short(e.Code, e.Name)).Distinct()]);

    /// <summary>Before what it owns, in a table: <c>US</c>, <c>Japan's</c>.</summary>
    public static string Owner(string shortName) => shortName.Length == 2 ? shortName : Wording.Of(shortName);

    public static string Noun(MeasureKind kind) =>
        kind switch
        {
            MeasureKind.Tariff => "tariff",
            MeasureKind.Quota => "import quota",
            MeasureKind.TariffRateQuota => "tariff-rate quota",
            MeasureKind.AntiDumpingDuty => "anti-dumping duty",
            MeasureKind.CountervailingDuty => "countervailing duty",
            MeasureKind.Safeguard => "safeguard duty",
            MeasureKind.ImportTax => "import tax",
            MeasureKind.ImportBan => "import ban",
            MeasureKind.ImportRestriction => "import restriction",
            MeasureKind.Sanctions => "trade sanctions",
            MeasureKind.Subsidy => "subsidy",
            MeasureKind.ExportSubsidy => "export subsidy",
            MeasureKind.ExportTax => "export tax",
            MeasureKind.ExportRestriction => "export restriction",
            MeasureKind.VoluntaryRestraint => "voluntary export restraint",
            MeasureKind.MarketAccess => "opening of a market",
            MeasureKind.Standards => "set of product standards",
            MeasureKind.GovernmentPurchasing => "rule for government purchasing",
            MeasureKind.ExchangeRate => "exchange-rate measure",
            _ => "embargo",
        };

    public static string Indefinite(string noun) =>
        noun == "trade sanctions" ? noun
        : "aeiou".Contains(noun[0]) ? $"an {noun}"
        : $"a {noun}";

    /// <summary>
    /// Who says it: the article where it is quoted with the rate, else the dossier, which a person may have changed.
    /// </summary>
    public static string Source(Measure measure) => IsQuoted(measure) ? "The article" : "The dossier";

    /// <summary>Every place that tells of it, the fullest first.</summary>
    public static IReadOnlyList<Quote> QuotesOf(Measure measure) =>
        measure.Quote is null ? measure.AlsoAt : [measure.Quote, .. measure.AlsoAt];

    private static bool IsQuoted(Measure measure)
    {
        IReadOnlyList<Quote> quotes = QuotesOf(measure);
        if (measure.Rate is not { } rate)
        {
            return quotes.Count > 0;
        }

        string number = Regex.Escape((100 * rate).ToString("0.####", CultureInfo.InvariantCulture));
        return quotes.Any(q =>
            Regex.IsMatch(q.Sentence, $@"(?<![\d.]){number}(?:\.0+)?(?![\d]|\.[1-9])", RegexOptions.CultureInvariant)
        );
    }

    /// <summary>Why a measure cannot be put in numbers; null where it can.</summary>
    public static string? WhyNoRate(Measure measure)
    {
        if (measure.Status == MeasureStatus.RuledOut)
        {
            return "The article says that it is ruled out.";
        }

        if (
            measure.Status == MeasureStatus.Lifted
            && !(measure.Kind is MeasureKind.Tariff or MeasureKind.ImportTax && measure.Rate is not null)
        )
        {
            return "The article says that it is no longer in force.";
        }

        return measure.Kind switch
        {
            MeasureKind.Quota or MeasureKind.TariffRateQuota =>
                "A quota needs a quantity that is a part of today's trade, and the article gives none; a scenario of yours can state one.",
            MeasureKind.VoluntaryRestraint =>
                "A restraint needs a quantity that is a part of today's trade, and the article gives none; a scenario of yours can state one.",
            MeasureKind.ExportRestriction => "A restriction of exports needs a quantity, and the article gives none.",
            MeasureKind.ImportRestriction =>
                "The article does not say what form the restriction has, so there is no rate.",
            MeasureKind.Sanctions => "The article does not say what form the sanctions take, so there is no rate.",
            MeasureKind.Subsidy or MeasureKind.ExportSubsidy =>
                "A subsidy needs a rate for each unit sold, and the article gives none.",
            MeasureKind.MarketAccess => "The article does not say how the market is to be opened, so there is no rate.",
            MeasureKind.Standards or MeasureKind.GovernmentPurchasing or MeasureKind.ExchangeRate =>
                "It is no duty, and the model does not solve it.",
            MeasureKind.ImportBan or MeasureKind.Embargo => null,
            MeasureKind.AntiDumpingDuty
            or MeasureKind.CountervailingDuty when measure.Rate is null && measure.Amount is null =>
                "The article gives no rate; such a duty is set after an inquiry, firm by firm.",
            _ when measure.Rate is null && measure.Amount is null => "The article gives no rate.",
            _ when measure.Rate is null && measure.Amount!.MillionDollars is null =>
                $"The article gives no rate, and its amount is in another currency ({measure.Amount!.Currency}), which is not converted.",
            _ => null,
        };
    }

    /// <summary>The measure inside a sentence that names its imposer: <c>a tariff of 25 % on cars from everyone under Section 232</c>.</summary>
    public static string Phrase(Measure measure, EconomyMap economies)
    {
        string text = Indefinite(Noun(measure.Kind));
        if (measure.Rate is { } rate)
        {
            text += $" of {Wording.Rate((double)rate)}";
        }

        if (measure.RateBefore is { } before)
        {
            text += $" ({(before > measure.Rate ? "down" : "up")} from {Wording.Rate((double)before)})";
        }

        if (measure.Goods.Count > 0)
        {
            text += $" on {Wording.List([.. measure.Goods.Select(g => g.Name).Distinct()])}";
        }
        else if (measure.Targets.All || measure.Targets.Economies.Count > 0)
        {
            text += " on goods";
        }

        if (measure.Targets.All)
        {
            text += " from everyone";
        }
        else if (measure.Targets.Economies.Count > 0)
        {
            text +=
                $" from {Wording.List([.. measure.Targets.Economies.Select(e => Wording.The(economies.NameOf(e)))])}";
        }

        if (measure.Amount is { MillionDollars: { } millions })
        {
            text += $" ({Wording.Dollars((double)millions)})";
        }

        return measure.Law is null ? text
            : measure.Law.EndsWith("Act", StringComparison.Ordinal) ? $"{text} under the {measure.Law}"
            : $"{text} under {measure.Law}";
    }

    /// <summary>The measure with its imposer, as the head of a line.</summary>
    public static string Finding(Measure measure, EconomyMap economies)
    {
        string status = measure.Status switch
        {
            MeasureStatus.UnderInquiry => "under inquiry",
            MeasureStatus.Proposed => "proposed",
            MeasureStatus.Threatened => "threatened",
            MeasureStatus.Announced => "announced",
            MeasureStatus.InForce => "in force",
            MeasureStatus.Lifted => "lifted",
            _ => "ruled out",
        };
        string by =
            measure.Imposers.Count == 0
                ? ""
                : $" by {Wording.List([.. measure.Imposers.Select(i => Wording.The(economies.NameOf(i)))])}";
        return $"{Phrase(measure, economies)}{by} ({status})";
    }

    /// <summary>What somebody thinks of an agreement, as a clause: <c>the United States wants it</c>.</summary>
    public static string Clause(Position position, EconomyMap economies, string what = "it")
    {
        string who = Wording.The(economies.NameOf(position.Economy));
        return position.Attitude switch
        {
            Attitude.Wants => $"{who} wants {what}",
            Attitude.Favours => $"{who} favours {what}",
            Attitude.Wary => $"{who} is wary of {what}",
            Attitude.Opposes => $"{who} opposes {what}",
            Attitude.Left => $"{who} left {what}",
            Attitude.WantsBack =>
                $"{who} wants {(position.About is null ? "others" : Wording.The(economies.NameOf(position.About)))} back in {what}",
            Attitude.SaysBroken => $"{who} says that {what} is broken",
            _ => $"{who} says that {what} is kept",
        };
    }
}
