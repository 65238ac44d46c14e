namespace Parley.Dossier;

/// <summary>A dossier as one JSON document, with the names of the YAML form; rates are fractions.</summary>
public static class DossierJson
{
    public static string Write(ArticleDossier dossier) => JsonText.Of(DossierDocument.Of(dossier));
}
