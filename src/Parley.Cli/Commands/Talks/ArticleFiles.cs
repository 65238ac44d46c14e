using Parley.Dossier;
using Parley.Inputs;

namespace Parley.Cli.Commands.Records;

/// <summary>Articles that a person names: files, folders of them, standard input.</summary>
internal static class ArticleFiles
{
    /// <summary>The files in the order given; those of a folder, and of the folders in it, in order of their names. A folder's
    /// README tells of the folder and is left out.</summary>
    /// <exception cref="InputException">A folder has no article.</exception>
    public static IReadOnlyList<string> Of(IEnumerable<string> named)
    {
        List<string> files = [];
        foreach (string name in named)
        {
            if (!Directory.Exists(name))
            {
                files.Add(name);
                continue;
            }

            string[] inside =
            [
                .. Directory
                    .EnumerateFiles(name, "*", SearchOption.AllDirectories)
                    .Where(ArticleFolder.IsArticle)
                    .Where(f => !Path.GetFileName(f).StartsWith("README.", StringComparison.OrdinalIgnoreCase))
                    .Order(StringComparer.Ordinal),
            ];
            if (inside.Length == 0)
            {
                throw new InputException(
                    "the folder has no article",
                    new Place(name),
                    null,
                    $"articles are files that end in {string.Join(", ", ArticleFolder.Endings)}"
                );
            }

            files.AddRange(inside);
        }

        return files;
    }

    /// <summary>Looks whether every file is a text, before anything is done with the first.</summary>
    /// <returns>Those that are.</returns>
    /// <param name="files">Files, or <c>-</c>, which is not looked at.</param>
    /// <param name="errors">What is wrong with the others.</param>
    public static IReadOnlyList<string> Readable(IReadOnlyList<string> files, out IReadOnlyList<InputError> errors)
    {
        List<string> readable = [];
        List<InputError> wrong = [];
        foreach (string file in files)
        {
            try
            {
                if (file != "-")
                {
                    ArticleText.Load(file);
                }

                readable.Add(file);
            }
            catch (InputException e)
            {
                wrong.AddRange(e.Errors);
            }
        }

        errors = wrong;
        return readable;
    }
}
