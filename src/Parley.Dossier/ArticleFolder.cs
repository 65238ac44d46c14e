using Parley.Inputs;

namespace Parley.Dossier;

/// <summary>The articles of a folder: its text, Markdown and HTML files, by name; folders within it are left alone.</summary>
public static class ArticleFolder
{
    /// <summary>How the names of articles end.</summary>
    public static IReadOnlyList<string> Endings { get; } = [".txt", ".md", ".markdown", ".html", ".htm"];

    /// <summary>True where a file's name ends as an article's does.</summary>
    public static bool IsArticle(string file) => Endings.Contains(Path.GetExtension(file).ToLowerInvariant());

    /// <exception cref="InputException">The folder holds no article, or cannot be looked into.</exception>
    public static IReadOnlyList<string> Files(string folder)
    {
        string[] files;
        try
        {
            files = [.. Directory.EnumerateFiles(folder).Where(IsArticle).Order(StringComparer.Ordinal)];
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
                "put text, Markdown or HTML files into it (.txt, .md, .html)"
            );
    }
}
