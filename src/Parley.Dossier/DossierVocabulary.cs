namespace Parley.Dossier;

/// <summary>The words that the written form of a dossier knows.</summary>
public static class DossierVocabulary
{
    /// <summary>What talks may be about.</summary>
    public static IReadOnlyCollection<string> Topics => Lexicon.Shared.Topics;

    /// <summary>The words for the values of an enumeration, such as <c>anti_dumping_duty</c>.</summary>
    public static IReadOnlyList<string> Of<T>()
        where T : struct, Enum => [.. SnakeCase.All<T>()];

    /// <summary>A good by its words as the reader would find it in a text, with its groups of sectors; null where the lexicon has none.</summary>
    public static Good? FindGood(string words) =>
        Lexicon.Shared.GroupsOfGood.ContainsKey(words)
            ? Reading.GoodOf(words)
            : new Reading(ArticleText.FromText("-", words))
                .Sentences.SelectMany(s => s.Of(Category.Good))
                .Select(h => Reading.GoodOf(h.Key))
                .FirstOrDefault();
}
