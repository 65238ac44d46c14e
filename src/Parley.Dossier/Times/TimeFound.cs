namespace Parley.Dossier;

/// <summary>Words for a time as they are read.</summary>
/// <param name="End">One past their last token.</param>
/// <param name="Span">Their days; null where they can't be told.</param>
/// <param name="Relation">Where the words themselves say it.</param>
internal sealed record TimeFound(int End, DateSpan? Span, TimeRelation? Relation = null);
