namespace Parley.Dossier;

/// <summary>Reads an article. The same text always gives the same dossier.</summary>
public interface IReader
{
    ArticleDossier Read(ArticleText article);
}
