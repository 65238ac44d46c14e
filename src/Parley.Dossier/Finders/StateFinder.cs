namespace Parley.Dossier;

/// <summary>Finds how the talks stand.</summary>
internal static class StateFinder
{
    private static readonly TalksOutcome[] Weightiest =
    [
        TalksOutcome.NothingDecided,
        TalksOutcome.BrokenOff,
        TalksOutcome.Agreed,
        TalksOutcome.Continuing,
        TalksOutcome.Planned,
    ];

    public static TalksState Find(Reading reading)
    {
        Dictionary<TalksOutcome, List<Quote>> quotes = [];
        bool talked = false;
        foreach (Sentence sentence in reading.Body)
        {
            bool talks =
                sentence.Has(Category.Word, "talks")
                || sentence.Has(Category.Word, "met")
                || sentence.Has(Category.Word, "meet");
            foreach (Hit hit in sentence.Of(Category.Outcome))
            {
                TalksOutcome outcome = SnakeCase.Find<TalksOutcome>(hit.Key)!.Value;
                if (talks || talked || outcome == TalksOutcome.Agreed)
                {
                    if (!quotes.TryGetValue(outcome, out List<Quote>? list))
                    {
                        quotes.Add(outcome, list = []);
                    }

                    if (list.Count < 20 && (list.Count == 0 || list[^1].Sentence != sentence.Line))
                    {
                        list.Add(sentence.Quote(hit.First, hit.End));
                    }
                }
            }

            talked = talks;
        }

        foreach (TalksOutcome outcome in Weightiest)
        {
            if (quotes.TryGetValue(outcome, out List<Quote>? found))
            {
                return new TalksState(outcome, found);
            }
        }

        return TalksState.Unsaid;
    }
}
