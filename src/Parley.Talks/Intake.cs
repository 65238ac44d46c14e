using Parley.Dossier;

namespace Parley.Records;

/// <summary>An article that was read and is to be added.</summary>
/// <param name="Text">The article.</param>
/// <param name="Dossier">What was found in it.</param>
/// <param name="Reader">Who read it, by <see cref="TalksRecord.NameOf"/>.</param>
public sealed record ReadArticle(ArticleText Text, ArticleDossier Dossier, string Reader);

/// <summary>What became of an article that was added.</summary>
/// <param name="Kind">New, known or a changed version.</param>
/// <param name="Article">Its number.</param>
/// <param name="File">As the user named it.</param>
/// <param name="Title">Its headline; null where it has none.</param>
/// <param name="Day">Its day; null where it gives none.</param>
/// <param name="Findings">How many findings it brought.</param>
/// <param name="Before">Number of the article it is a changed version of; else null.</param>
public sealed record Intake(
    IntakeKind Kind,
    long Article,
    string File,
    string? Title,
    DateOnly? Day,
    int Findings,
    long? Before
);

public enum IntakeKind
{
    Added,

    /// <summary>The record has it; nothing was added.</summary>
    Known,

    /// <summary>Most of its sentences are those of an article in the record, whose place it takes.</summary>
    ChangedVersion,
}

/// <summary>An article of a record.</summary>
/// <param name="Id">Its number.</param>
/// <param name="File">As the user named it.</param>
/// <param name="Title">Its headline; null where it has none.</param>
/// <param name="Day">Its day; null where it gives none.</param>
/// <param name="Reader">Who read it last.</param>
/// <param name="Added">When it was added, universal time.</param>
/// <param name="SupersededBy">Number of the newer version that takes its place; null where there is none.</param>
/// <param name="Findings">How many of its findings count.</param>
public sealed record RecordedArticle(
    long Id,
    string File,
    string? Title,
    DateOnly? Day,
    string Reader,
    string Added,
    long? SupersededBy,
    int Findings
);
