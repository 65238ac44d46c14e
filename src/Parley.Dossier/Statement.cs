namespace Parley.Dossier;

/// <summary>What somebody said, word for word or as the article reports it.</summary>
public sealed record Statement
{
    public required Actor Speaker { get; init; }

    public required StatementForm Form { get; init; }

    /// <summary>The words between quotation marks, in order, each a place in the text; empty where all is reported.</summary>
    public IReadOnlyList<Quote> Words { get; init; } = [];

    /// <summary>The part of the text that says what was said, without "he said"; null where a person added the statement without its place.</summary>
    public Quote? Content { get; init; }

    /// <summary>Who reports it, where a speaker tells what another said ("officials said Tokyo had promised"); else null.</summary>
    public Actor? ReportedBy { get; init; }

    /// <summary>What it is about; null where no topic of the lexicon is named.</summary>
    public Issue? About { get; init; }

    /// <summary>Speaker, verb and content together; null where a person added it.</summary>
    public Quote? Quote { get; init; }
}

public enum StatementForm
{
    /// <summary>All of it between quotation marks.</summary>
    Direct,

    /// <summary>Reported, with some words between quotation marks.</summary>
    Mixed,
    Reported,
}
