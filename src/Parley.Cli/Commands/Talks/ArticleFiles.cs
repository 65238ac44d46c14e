using Parley.Dossier;
using Parley.Inputs;

namespace Parley.Cli.Commands.Records;

/// <summary>Articles that a person names: files, folders of them, standard input.</summary>
internal static class ArticleFiles
{
    /// <summary>The files in the order given, with the articles of a folder in its place.</summary>
    /// <exception cref="InputException">A folder has no article.</exception>
    public static IReadOnlyList<string> Of(IEnumerable<string> named) =>
        [.. named.SelectMany(n => Directory.Exists(n) ? ArticleFolder.Files(n) : [n])];

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
