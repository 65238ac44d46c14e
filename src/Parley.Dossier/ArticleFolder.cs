using Parley.Inputs;

namespace Parley.Dossier;

/// <summary>The articles of a folder: its text, Markdown and HTML files, by name; folders within it are left alone.</summary>
public static class ArticleFolder
{
    private static readonly string[] Extensions = [".txt", ".md", ".markdown", ".html", ".htm"];

    /// <exception cref="InputException">The folder holds no article, or cannot be looked into.</exception>
    public static IReadOnlyList<string> Files(string folder)
    {
        string[] files;
        try
        {
            files =
            [
                .. Directory
                    .EnumerateFiles(folder)
                    .Where(f => Extensions.Contains(Path.GetExtension(f).ToLowerInvariant()))
                    .Order(StringComparer.Ordinal),
            ];
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
