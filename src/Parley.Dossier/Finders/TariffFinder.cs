namespace Parley.Dossier;

/// <summary>Finds the sum that tariffs are worth or fall on, and whose goods they fall on where the words beside it say so.</summary>
internal static class TariffFinder
{
    private const int Reach = 12;

    public static MoneyAmount? Find(Sentence sentence, Quantity money)
    {
        if (
            (Beside(sentence, money) ?? On(sentence, money) ?? Touched(sentence, money) ?? Facing(sentence, money))
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
