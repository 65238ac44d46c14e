namespace Parley.Dossier;

/// <summary>
/// Finds numbers that are no money with what they measure: percent of exports, tonnes of steel, cars a year, yen to the dollar.
/// A rate of duty belongs to its measure and is left out, and so are votes and results of companies.
/// </summary>
internal static class FigureFinder
{
    public static List<(Figure Figure, Sentence Sentence, int First)> Find(Reading reading)
    {
        List<(Figure Figure, Sentence Sentence, int First)> found = [];
        foreach (Measurement measurement in reading.Measurements)
        {
            if (
                measurement.Number.IsMoney
                || (measurement.IsNone && !IsKept(measurement))
                || found.Count >= Reading.Most
            )
            {
                continue;
            }

            Figure figure = Of(IsKept(measurement) ? measurement with { What = Quota } : measurement);
            bool again = found.Exists(f =>
                f.Figure with { Quote = null } == figure with { Quote = null, Good = f.Figure.Good }
                && f.Figure.Good?.Name == figure.Good?.Name
                && f.Sentence != measurement.Sentence
            );
            if (!again)
            {
                found.Add((figure, measurement.Sentence, measurement.Number.First));
            }
        }

        return found;
    }

    /// <summary>The quantity that a quota or a restraint allows: "a quota of 2.3 million cars a year"; null where none stands near.</summary>
    public static Figure? Allowed(Sentence sentence, Hit noun, int from, int to)
    {
        NumberPhrase? volume = NumberPhrases
            .Find(new NumberWords(sentence))
            .Find(n => n.IsVolume && n.First >= from && n.First < to);
        if (volume is null)
        {
            return null;
        }

        Figure figure = Of(
            new Measurement(sentence, volume, Quota, 0, noun)
            {
                Good =
                    volume.Good
                    ?? sentence
                        .Of(Category.Good)
                        .FirstOrDefault(g => g.First >= volume.End && g.First - volume.End <= 2)
                        ?.Key,
            }
        );
        return figure;
    }

    /// <summary>"the lower rate is for 100,000 cars a year": what a rate of duty is kept to.</summary>
    private static bool IsKept(Measurement measurement) =>
        measurement.What.Kind == MeasuredKind.Rate && measurement.Number.IsVolume;

    private static MeasuredEntry Quota { get; } =
        new(AmountConcept.Other, FigureConcept.Quota, MeasuredKind.Quota, null);

    private static Figure Of(Measurement measurement)
    {
        NumberPhrase number = measurement.Number;
        int sign =
            measurement.What.Kind is MeasuredKind.Growth or MeasuredKind.Economy && measurement.Sign > 0
                ? 0
                : measurement.Sign;
        return new Figure(
            measurement.Sign < 0 ? -number.Value : number.Value,
            number.Unit,
            measurement.What.Figure,
            sign != 0,
            measurement.Economy,
            measurement.Partner,
            measurement.Good is null ? null : Reading.GoodOf(measurement.Good),
            measurement.Year,
            measurement.Period,
            measurement.Quote()
        );
    }
}
