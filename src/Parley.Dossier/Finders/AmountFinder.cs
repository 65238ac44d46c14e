namespace Parley.Dossier;

/// <summary>Finds what a sum of money measures, whose it is, with whom and when.</summary>
internal static class AmountFinder
{
    public static List<MoneyAmount> Find(Reading reading)
    {
        List<MoneyAmount> amounts = [];
        foreach (Measurement measurement in reading.Measurements)
        {
            if (
                measurement.Number.IsMoney
                && measurement.Number.Value > 0
                && amounts.Count < Reading.Most
                && Of(reading, measurement) is { } amount
            )
            {
                Add(amounts, amount);
            }
        }

        NameOwners(reading, amounts);
        return amounts;
    }

    private static MoneyAmount? Of(Reading reading, Measurement measurement)
    {
        Quantity money = new(
            measurement.Number.First,
            measurement.Number.End,
            measurement.Number.Value,
            measurement.Number.Currency
        );
        bool told =
            measurement is { Sign: 0, Head: not null }
            && measurement.What is { IsTrade: true, Kind: MeasuredKind.Balance };
        if (!told && TariffFinder.Find(measurement.Sentence, money) is { } tariffs)
        {
            return tariffs;
        }

        if (measurement.IsNone)
        {
            return null;
        }

        if (measurement.What.Kind == MeasuredKind.Rate)
        {
            measurement = measurement with
            {
                What = IsBeside(measurement) ? measurement.What : MeasuredEntry.Unknown,
                Economy = null,
                Partner = null,
                Good = null,
            };
        }

        // A change, a balance with some region, a sum for goods that cannot be told: no level that the lexicon has a word for.
        // A few dollars are a price and no trade.
        bool price = measurement.Number.Value < 100_000m && measurement.What.IsTrade;
        bool level = !price && measurement.Sign == 0 && !measurement.PartnerUnknown && !measurement.GoodUnknown;
        AmountConcept measures = level ? measurement.What.Amount : AmountConcept.Other;
        string? economy = measurement.Economy;
        string? partner = measurement.Partner;
        if (measures == AmountConcept.TradeImbalance && Favoured(measurement) is { } favoured)
        {
            partner =
                partner is not null && partner != favoured ? partner
                : economy is not null && economy != favoured ? economy
                : reading.Both.Contains(favoured) ? reading.Both.First(e => e != favoured)
                : null;
            (economy, measures) = (favoured, AmountConcept.TradeSurplus);
        }

        return new MoneyAmount(
            new Money(measurement.Number.Value, measurement.Number.Currency!),
            measures,
            economy,
            partner == economy ? null : partner,
            measurement.Good is null ? null : Reading.GoodOf(measurement.Good),
            measurement.Year,
            measurement.Period,
            measurement.Quote()
        );
    }

    /// <summary>"300 mln dlrs in U.S. tariffs", "tariffs of 300 mln dlrs", and not "the impact of the tariffs at 10 billion dlrs".</summary>
    private static bool IsBeside(Measurement measurement) =>
        measurement.Head is { } head
        && (
            head.First >= measurement.Number.End
                ? head.First - measurement.Number.End <= 4
                : measurement.Number.First - head.End <= 4
                    && measurement.Sentence.Norm(measurement.Number.First - 1) is not ("at" or "for" or "by")
        );

    /// <summary>"51.48 billion dlrs in Japan's favour".</summary>
    private static string? Favoured(Measurement measurement)
    {
        Sentence sentence = measurement.Sentence;
        for (int i = measurement.Number.End; i < Math.Min(sentence.End, measurement.Number.End + 6); i++)
        {
            if (
                sentence.Norm(i) is "in"
                && sentence.MentionAt(i + 1) is { } mention
                && sentence.Norm(mention.End) is "'s" or "'"
                && sentence.Norm(mention.End + 1) is "favour" or "favor"
            )
            {
                return mention.Economy;
            }

            if (
                sentence.Norm(i) is "favour" or "favor"
                && sentence.Norm(i + 1) == "of"
                && sentence.MentionAt(sentence.Norm(i + 2) == "the" ? i + 3 : i + 2) is { } of
            )
            {
                return of.Economy;
            }
        }

        return null;
    }

    /// <summary>The same sum of the same kind said again adds only what was not said before.</summary>
    private static void Add(List<MoneyAmount> amounts, MoneyAmount amount)
    {
        int known = amounts.FindIndex(a =>
            a.Money == amount.Money
            && a.Measures == amount.Measures
            && (a.Economy is null || amount.Economy is null || a.Economy == amount.Economy)
            && (a.Partner is null || amount.Partner is null || a.Partner == amount.Partner)
        );
        if (known < 0)
        {
            amounts.Add(amount);
            return;
        }

        MoneyAmount first = amounts[known];
        amounts[known] = first with
        {
            Economy = first.Economy ?? amount.Economy,
            Partner = first.Partner ?? amount.Partner,
            Year = first.Year ?? amount.Year,
            Period = first.Period ?? amount.Period,
        };
    }

    /// <summary>Under a title about one economy's trade, a sum whose owner is not said is its own, unless others of the kind are not.</summary>
    private static void NameOwners(Reading reading, List<MoneyAmount> amounts)
    {
        Sentence? title = reading.Sentences.FirstOrDefault(s => s.IsTitle);
        string[] named = title is null ? [] : [.. title.Mentions.Select(m => m.Economy).Distinct()];
        for (int i = 0; i < amounts.Count; i++)
        {
            MoneyAmount amount = amounts[i];
            if (amount.Measures is AmountConcept.Other or AmountConcept.Tariffs)
            {
                continue;
            }

            string[] owners =
            [
                .. amounts
                    .Where(a => a.Measures == amount.Measures && a.Economy is not null)
                    .Select(a => a.Economy!)
                    .Distinct(),
            ];
            string? owner =
                owners is [var only] ? only
                : owners.Length == 0 ? named.FirstOrDefault()
                : null;
            bool titled = title is not null && title.Of(Category.Concept).Any();
            if (
                amount.Economy is null
                && owner is not null
                && named is [var one]
                && one == owner
                && titled
                && owner != amount.Partner
            )
            {
                amounts[i] = amount with { Economy = owner };
            }
        }
    }
}
