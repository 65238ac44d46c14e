namespace Parley.Dossier;

/// <summary>What the article says of itself.</summary>
/// <param name="File">The file as the user named it, <c>-</c> for standard input.</param>
/// <param name="Title">The headline, null where there is none.</param>
/// <param name="Date">The day of the article: from its header, its dateline, or the first full date in its text; null where none is given.</param>
/// <param name="Year">The year of the article, from <paramref name="Date"/> or from the latest year named; null where none is given.</param>
/// <param name="Characters">Length of the text that the places in quotes count in.</param>
public sealed record ArticleHeader(string File, string? Title, DateOnly? Date, int? Year, int Characters);
