namespace Parley.Dossier;

/// <summary>What a number takes over from the numbers before it.</summary>
internal sealed class Continuation(NumberWords words, IReadOnlyList<Measurement> before)
{
    private readonly Sentence _sentence = words.Sentence;

    /// <summary>"cotton was down 22 pct": the same of another good as the sentence or the one before tells of.</summary>
    public Frame? Thing(int end, Measurement? last)
    {
        bool good = _sentence.Of(Category.Good).Any(g => g.End <= end && end - g.End <= 3);
        return good && last is { } known && !IsApart(known.Number.End, end)
            ? new Frame(known.What, null, 0) { Continues = known }
            : null;
    }

    public static Frame? Taken(Measurement? last) =>
        last is null ? null : new Frame(last.What, null, 0) { Continues = last };

    /// <summary>"it", "the figure", "the total": what the sentence before measured.</summary>
    public Frame? Back(int at)
    {
        for (int i = at; i >= Math.Max(_sentence.First, at - 10); i--)
        {
            if (
                _sentence.Norm(i) == "currency"
                && before.LastOrDefault(m => m.What.Kind == MeasuredKind.Currency) is { } money
            )
            {
                return new Frame(money.What, null, 0) { Continues = money };
            }

            bool back =
                _sentence.Norm(i)
                    is "it"
                        or "they"
                        or "figure"
                        or "total"
                        or "level"
                        or "figures"
                        or "gap"
                        or "that"
                        or "volume"
                        or "volumes"
                        or "value"
                && i - _sentence.First <= 6;
            if (back && before.Count > 0 && before[^1].Sentence == _sentence.Before)
            {
                return new Frame(before[^1].What, null, 0) { Continues = before[^1] };
            }
        }

        return null;
    }

    /// <summary>True where something parts a number from the one before: another sentence within the sentence.</summary>
    public bool IsApart(int from, int to)
    {
        int size = 0;
        for (int i = from; i < to; i++)
        {
            string norm = _sentence.Norm(i);
            bool newClause = norm is ":" or "\"" or "said" or "while" or "although" or "but" or "that" or "which";
            if (newClause || words.Measured(i) is not null || ++size > 14)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True where an economy stands right before a number in a list: ", Canada 5 pct", "and the U.S. 35 pct".</summary>
    public bool Listed(int at)
    {
        if (_sentence.MentionAt(at) is not { } mention || mention.End != at + 1)
        {
            return false;
        }

        int link = _sentence.Norm(mention.First - 1) == "the" ? mention.First - 2 : mention.First - 1;
        return _sentence.Norm(link) is "and" or "," or ";";
    }

    /// <summary>"rose 3 pct to 2.6 mln; Japan, 9.9 pct to 1.2 mln": the changes go on with the changes.</summary>
    public int SignLike(NumberPhrase number, Measurement last) =>
        (
            before.LastOrDefault(m =>
                m.Sentence == _sentence && m.Number.IsPercent == number.IsPercent && m.What == last.What
            ) ?? last
        ).Sign;
}
