namespace Parley.Dossier;

/// <summary>Finds the sum that tariffs are worth or fall on, and whose goods they fall on where the words beside it say so.</summary>
internal static class TariffFinder
{
    private const int Reach = 12;

    public static MoneyAmount? Find(Sentence sentence, Quantity money)
    {
        if (
            (
                Beside(sentence, money)
                ?? On(sentence, money)
                ?? Touched(sentence, money)
                ?? Facing(sentence, money)
                ?? Struck(sentence, money)
            )
            is not { } tariff
        )
        {
            return null;
        }

        return new MoneyAmount(
            new Money(money.Value, money.Currency!),
            AmountConcept.Tariffs,
            Economy: null,
            WhoseGoods(sentence, money),
            Good: null,
            Year: null,
            Period: null,
            sentence.Quote(Math.Min(tariff.First, money.First), Math.Max(tariff.End, money.End))
        );
    }

    /// <summary>"300 million dollars worth of tariffs", "tariffs worth up to 30 million dollars".</summary>
    private static Hit? Beside(Sentence sentence, Quantity money)
    {
        int after = money.End;
        while (sentence.Norm(after) is "worth" or "of" or "in" or "additional" or "new")
        {
            after++;
        }

        int worth = Lead(sentence, money);
        return Tariffs(sentence).FirstOrDefault(h => h.First == after && after > money.End)
            ?? (
                sentence.Norm(worth) is "worth" or "totalling" or "totaling"
                    ? Tariffs(sentence).FirstOrDefault(h => h.End == worth)
                    : null
            );
    }

    /// <summary>"a tariff of 25 percent on another 34 billion dollars of goods".</summary>
    private static Hit? On(Sentence sentence, Quantity money)
    {
        int on = Lead(sentence, money);
        if (sentence.Norm(on) is not ("on" or "against"))
        {
            return null;
        }

        return Tariffs(sentence)
            .LastOrDefault(h =>
                h.End <= on
                && on - h.End <= Reach
                && Enumerable.Range(h.End, on - h.End).All(i => sentence.Norm(i) is not (";" or ":" or "\"" or "and"))
            );
    }

    /// <summary>"the tariff touches 28 billion dollars of trade", "duties covering $16 billion of imports".</summary>
    private static Hit? Touched(Sentence sentence, Quantity money)
    {
        int at = Lead(sentence, money);
        at =
            sentence.Norm(at) is "to" && sentence.Norm(at - 1) is "apply" or "applies" or "applied" or "applying"
                ? at - 1
                : at;
        bool touches = WordClass.Touches.Contains(sentence.Norm(at));
        return touches ? Tariffs(sentence).LastOrDefault(h => h.End <= at && at - h.End <= Reach) : null;
    }

    /// <summary>"goods worth 1.5 billion dollars that would face duties of up to 100 percent".</summary>
    private static Hit? Facing(Sentence sentence, Quantity money)
    {
        int at = Lead(sentence, money);
        if (
            sentence.Norm(at) != "worth"
            || sentence.Norm(at - 1) is not ("goods" or "imports" or "products" or "exports")
        )
        {
            return null;
        }

        for (int i = money.End; i < Math.Min(sentence.End, money.End + 8); i++)
        {
            if (WordClass.Faces.Contains(sentence.Norm(i)))
            {
                return Tariffs(sentence).FirstOrDefault(h => h.First > i && h.First - i <= 6);
            }
        }

        return null;
    }

    /// <summary>
    /// "another 5% on some $550 billion of Chinese goods", "hit back at $2.2 billion of American products", "a list of 20 billion
    /// euros of goods", "products worth $75 billion would pay 10%": a rate or a reprisal on goods, without a word for a duty.
    /// </summary>
    private static Hit? Struck(Sentence sentence, Quantity money)
    {
        int lead = Lead(sentence, money);
        while (sentence.Norm(lead) is "the" or "some" or "remaining" or "other" or "all" or "its" or "their" or "these")
        {
            lead--;
        }

        string norm = sentence.Norm(lead);
        bool rated = sentence.Quantities.Exists(q => q.IsPercent && q.End <= lead && lead - q.End <= 6);
        bool onGoods = IsOfGoods(sentence, money);
        Hit here = new(money.First, money.End, Category.Measure, "tariff");
        if (
            norm is "on" or "against" or "upon"
            && rated
            && (onGoods || sentence.Quantities.Exists(q => q.IsPercent && q.End == lead))
        )
        {
            return here;
        }

        if (
            onGoods
            && norm
                is "on"
                    or "against"
                    or "upon"
                    or "at"
                    or "hit"
                    or "hits"
                    or "hitting"
                    or "target"
                    or "targeting"
                    or "of"
        )
        {
            for (int i = lead; i >= Math.Max(sentence.First, lead - Reach); i--)
            {
                string word = sentence.Norm(i);
                bool reprisal =
                    word.StartsWith("reprisal", StringComparison.Ordinal)
                    || word.StartsWith("retaliat", StringComparison.Ordinal)
                    || word.StartsWith("surcharge", StringComparison.Ordinal)
                    || word.StartsWith("sanction", StringComparison.Ordinal)
                    || word is "countermeasures" or "rebalancing" or "levied" or "levies"
                    || (word == "hit" && sentence.Norm(i + 1) == "back")
                    || (word is "answer" or "reply" or "response" && norm == "on")
                    || (word is "list" or "lists" or "package" && i >= lead - 1);
                if (reprisal)
                {
                    return here;
                }
            }
        }

        bool worth =
            norm == "worth" && sentence.Norm(lead - 1) is "goods" or "imports" or "products" or "exports" or "items";
        return worth && Charged(sentence, money) ? here : null;
    }

    /// <summary>"would pay an extra 5%", "face 25 percent" behind goods and their worth.</summary>
    private static bool Charged(Sentence sentence, Quantity money)
    {
        for (int i = money.End; i < Math.Min(sentence.End, money.End + 8); i++)
        {
            if (
                sentence.Norm(i)
                is "pay"
                    or "face"
                    or "faces"
                    or "facing"
                    or "attract"
                    or "attracts"
                    or "incur"
                    or "bear"
            )
            {
                return sentence.Quantities.Exists(q => q.IsPercent && q.First > i && q.First - i <= 6);
            }
        }

        return false;
    }

    /// <summary>"of American goods", "in imports", "worth of European handbags".</summary>
    private static bool IsOfGoods(Sentence sentence, Quantity money)
    {
        int of = sentence.Norm(money.End) == "worth" ? money.End + 1 : money.End;
        if (sentence.Norm(of) is not ("of" or "in"))
        {
            return false;
        }

        for (int i = of + 1; i < Math.Min(sentence.End, of + 6); i++)
        {
            if (
                sentence.Hits.Exists(h => h.First == i && h.Category is Category.Good or Category.GoodsWord)
                || sentence.Norm(i)
                    is "goods"
                        or "products"
                        or "imports"
                        or "exports"
                        or "ones"
                        or "wares"
                        or "merchandise"
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The token before a sum and the words that only say how sure or how new it is.</summary>
    private static int Lead(Sentence sentence, Quantity money)
    {
        int at = money.First - 1;
        while (
            at > sentence.First
            && (
                sentence.Norm(at) is "a" or "an" or "another" or "further" or "additional" or "roughly"
                || (sentence.Norm(at) == "worth" && sentence.Norm(at - 1) is "on" or "against")
                || sentence.Has(Category.Word, "around", at, at + 1)
                || sentence.Hits.Exists(h =>
                    h.Category == Category.Word && h.Key == "around" && h.First <= at && at < h.End
                )
            )
        )
        {
            at--;
        }

        return at;
    }

    private static string? WhoseGoods(Sentence sentence, Quantity money)
    {
        int of = sentence.Norm(money.End) == "worth" ? money.End + 1 : money.End;
        int at = sentence.Norm(of) is "of" or "in" ? of + 1 : -1;
        return
            at > 0
            && sentence.MentionAt(at) is { } mention
            && sentence.Norm(mention.End) is "goods" or "imports" or "products" or "exports"
            ? mention.Economy
            : null;
    }

    private static IEnumerable<Hit> Tariffs(Sentence sentence) =>
        sentence
            .Of(Category.Measure)
            .Where(h => h.Key is "tariff" or "anti_dumping_duty" or "countervailing_duty" or "safeguard");
}
