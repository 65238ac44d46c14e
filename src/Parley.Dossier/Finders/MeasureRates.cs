namespace Parley.Dossier;

/// <summary>Reads the rates that stand around a measure.</summary>
internal static class MeasureRates
{
    /// <summary>The rate after "to": "to 15 percent", "to as much as 50 percent", "to zero".</summary>
    public static Quantity? After(Sentence sentence, int to)
    {
        int at = to + 1;
        while (at < to + 5 && WordClass.BeforeRate.Contains(sentence.Norm(at)))
        {
            at++;
        }

        if (sentence.Norm(at) == "zero" && sentence.QuantityAt(at) is null)
        {
            return new Quantity(at, at + 1, 0m, null);
        }

        return sentence.QuantityAt(at) is { IsPercent: true } rate ? rate : null;
    }
}
