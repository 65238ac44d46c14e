namespace Parley.Dossier;

/// <summary>
/// Tells whose dollars "$" and "dollars" are: those of Canada, Australia or New Zealand in what is written there for its own
/// people, who read "per cent" in two words or "US$" for the others; those of the United States elsewhere.
/// </summary>
internal static class NationalDollars
{
    public static void Mark(Reading reading)
    {
        string? own = (
            reading.Home ?? (reading.TitleEconomies is [var told] && !reading.HasDateline ? told : null)
        ) switch
        {
            "CAN" => "CAD",
            "AUS" => "AUD",
            "NZL" => "NZD",
            _ => null,
        };
        if (
            own is null
            || reading.Sentences.Any(s => s.Quantities.Exists(q => q.Currency == own))
            || !reading.Sentences.Any(s => s.Quantities.Exists(q => IsOfOwn(s, q)))
        )
        {
            return;
        }

        foreach (Sentence sentence in reading.Sentences)
        {
            for (int i = 0; i < sentence.Quantities.Count; i++)
            {
                Quantity quantity = sentence.Quantities[i];
                if (quantity.Currency == "USD" && !IsMarked(sentence, quantity))
                {
                    sentence.Quantities[i] = quantity with { Currency = own };
                }
            }
        }
    }

    /// <summary>"25 per cent", "US$30 billion": as nobody writes for readers in the United States.</summary>
    private static bool IsOfOwn(Sentence sentence, Quantity quantity) =>
        quantity.IsPercent
            ? sentence.Norm(quantity.End - 1) == "cent" && sentence.Norm(quantity.End - 2) == "per"
            : IsMarked(sentence, quantity);

    private static bool IsMarked(Sentence sentence, Quantity quantity) =>
        Enumerable
            .Range(quantity.First, quantity.End - quantity.First)
            .Any(t => sentence.Norm(t) is "us" or "u.s." or "usd" or "american");
}
