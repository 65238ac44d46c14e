namespace Parley.Inputs;

/// <summary>Where in the user's input something stands.</summary>
/// <param name="File">File name as the user gave it, <c>-</c> for standard input, or a name such as <c>command line</c>.</param>
/// <param name="Line">Line, counted from 1; null where lines mean nothing.</param>
/// <param name="Column">Column, counted from 1; null where columns mean nothing.</param>
/// <param name="Path">Path inside the document, such as <c>outcomes[1].measures[0].rate</c>.</param>
public sealed record Place(string File, int? Line = null, int? Column = null, string? Path = null)
{
    public override string ToString()
    {
        string place =
            Line is null ? File
            : Column is null ? $"{File}:{Line}"
            : $"{File}:{Line}:{Column}";
        return Path is null ? place : $"{place} ({Path})";
    }
}
