namespace Parley.Dossier;

/// <summary>The place in the article that a finding rests on.</summary>
/// <param name="Start">First character, counted from 0 in UTF-16 code units of the article as read (after its byte order mark).</param>
/// <param name="End">One past the last character.</param>
/// <param name="Text">The characters from <paramref name="Start"/> to <paramref name="End"/>, line breaks and all.</param>
/// <param name="Sentence">The sentence it stands in, on one line, runs of white space made one space.</param>
public sealed record Quote(int Start, int End, string Text, string Sentence)
{
    /// <summary>The chat model that pointed at it; null for Parley's own rules and for a person.</summary>
    public string? FoundBy { get; init; }
}
