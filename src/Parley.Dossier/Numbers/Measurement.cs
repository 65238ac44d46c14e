namespace Parley.Dossier;

/// <summary>A number of a sentence with what it measures.</summary>
/// <param name="Sentence">Where it stands.</param>
/// <param name="Number">The number.</param>
/// <param name="What">What it measures.</param>
/// <param name="Sign">1 or -1 where it says by how much something rose or fell, 0 where it is a level.</param>
/// <param name="Head">The word that says what is measured; null where it was taken over from a number before.</param>
internal sealed record Measurement(Sentence Sentence, NumberPhrase Number, MeasuredEntry What, int Sign, Hit? Head)
{
    public string? Economy { get; init; }

    public string? Partner { get; init; }

    /// <summary>The partner is named, but no economy of the lexicon ("with Latin America").</summary>
    public bool PartnerUnknown { get; init; }

    public string? Good { get; init; }

    /// <summary>For some goods that can't be told.</summary>
    public bool GoodUnknown { get; init; }

    public int? Year { get; init; }

    /// <summary>The words for the time.</summary>
    public string? Period { get; init; }

    /// <summary>A rate of duty, results of a company, a vote: no figure of trade, but what numbers after it may go on with.</summary>
    public bool IsNone =>
        What.Kind is MeasuredKind.Firm or MeasuredKind.Nobody || (What.Kind is MeasuredKind.Rate && !Number.IsMoney);

    public Quote Quote()
    {
        const int farthest = 24;
        bool near = Head is not null && Head.First >= Number.First - farthest && Head.End <= Number.End + farthest;
        return near
            ? Sentence.Quote(Math.Min(Head!.First, Number.First), Math.Max(Head.End, Number.End))
            : Sentence.Quote(Number.First, Number.End);
    }
}
