namespace Parley.Dossier.Evaluation;

/// <summary>
/// Counts of one kind of finding, and precision and recall by them as in the Message Understanding Conferences (Chinchor and
/// Sundheim 1993): what is partly right counts half.
/// </summary>
/// <param name="Kind">Name of the kind, such as <c>statements</c>.</param>
/// <param name="Labels">Findings that a careful reader makes.</param>
/// <param name="Findings">Findings that the reader makes.</param>
/// <param name="Right">Findings that are right.</param>
/// <param name="Partly">Findings that are right in part.</param>
public sealed record Score(string Kind, int Labels, int Findings, int Right, int Partly)
{
    public int Wrong => Findings - Right - Partly;

    public int Missed => Labels - Right - Partly;

    /// <summary>Fraction of the findings that are right; null where there are none.</summary>
    public double? Precision => Findings == 0 ? null : (Right + (0.5 * Partly)) / Findings;

    /// <summary>Fraction of the labels that are found; null where there are none.</summary>
    public double? Recall => Labels == 0 ? null : (Right + (0.5 * Partly)) / Labels;

    /// <summary>The harmonic mean of both; null where one is missing.</summary>
    public double? F1 =>
        Precision is { } p && Recall is { } r
            ? p + r == 0
                ? 0
                : 2 * p * r / (p + r)
            : null;
}

/// <summary>How often one slot of the findings that answer a label is the same as in the label.</summary>
/// <param name="Kind">Name of the kind.</param>
/// <param name="Slot">Name of the slot.</param>
/// <param name="Judged">Findings in which label or finding says something there.</param>
/// <param name="Same">Those in which both say the same.</param>
public sealed record SlotScore(string Kind, string Slot, int Judged, int Same);

/// <summary>Scores of a part of the evaluation set.</summary>
/// <param name="Name"><c>development</c>, <c>held_out</c>, or <c>own</c>: the texts in the repository, whichever half they are of.</param>
/// <param name="Texts">How many texts.</param>
/// <param name="Scores">By kind, in the order of <see cref="ReaderEvaluation.Kinds"/>.</param>
/// <param name="Slots">By kind and slot.</param>
public sealed record PartScore(string Name, int Texts, IReadOnlyList<Score> Scores, IReadOnlyList<SlotScore> Slots);

public enum RemarkKind
{
    Missed,
    Wrong,
    Partly,
}

/// <summary>A difference between the reader and the labels.</summary>
/// <param name="Label">Name of the label file.</param>
/// <param name="Kind">Name of the kind of finding.</param>
/// <param name="What">Whether it is missed, wrong or partly right.</param>
/// <param name="Place">Where in the text; the file alone where the finding has no place.</param>
/// <param name="Wanted">What the label says; null where there is none.</param>
/// <param name="Found">What the reader says; null where it says nothing.</param>
/// <param name="Differs">The slots in which they differ.</param>
/// <param name="Words">The text's words there, on one line.</param>
public sealed record Remark(
    string Label,
    string Kind,
    RemarkKind What,
    Parley.Inputs.Place Place,
    string? Wanted,
    string? Found,
    IReadOnlyList<string> Differs,
    string Words
);
