namespace Parley.Dossier;

/// <summary>A dossier as a YAML file that a person can read and edit, and back.</summary>
public static class DossierYaml
{
    /// <summary>Writes the dossier; the same dossier always gives the same text.</summary>
    public static string Write(ArticleDossier dossier) => YamlText.Of(DossierDocument.Of(dossier));

    /// <summary>Reads a dossier.</summary>
    /// <param name="yaml">The text.</param>
    /// <param name="file">The file's name for messages.</param>
    /// <exception cref="Parley.Inputs.InputException">With file, line, column and path of every error found.</exception>
    public static ArticleDossier Read(string yaml, string file) => DossierYamlReader.Read(yaml, file);
}
