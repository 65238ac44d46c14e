using Parley.Inputs;

namespace Parley.Dossier;

/// <summary>The articles of a folder: its text, Markdown and HTML files and those of the folders in it, by name. Hidden ones and a
/// folder's README, which tells of the folder, are none.</summary>
public static class ArticleFolder
{
    /// <summary>How the names of articles end.</summary>
    private static readonly string[] Endings = [".txt", ".md", ".markdown", ".html", ".htm"];

    private static readonly EnumerationOptions Within = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = false,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System,
    };

    /// <exception cref="InputException">The folder holds no article, or cannot be looked into.</exception>
    public static IReadOnlyList<string> Files(string folder)
    {
        string[] files;
        try
        {
            files = [.. Directory.EnumerateFiles(folder, "*", Within).Where(IsArticle).Order(StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException("the folder cannot be opened", new Place(folder), null, "check its permissions");
        }

        return files.Length > 0
            ? files
            : throw new InputException(
                "the folder has no article",
                new Place(folder),
                null,
                "put text, Markdown or HTML files into it (.txt, .md, .html); its README is none"
            );
    }

    private static bool IsArticle(string file) =>
        Endings.Contains(Path.GetExtension(file).ToLowerInvariant())
        && !Path.GetFileNameWithoutExtension(file).Equals("README", StringComparison.OrdinalIgnoreCase);
}
