namespace Parley.Dossier;

/// <summary>
/// An office that can only be of the country where the article is written, as nothing else says whose it is: "the foreign
/// ministry", "Foreign Minister Penny Wong", "a government spokesman".
/// </summary>
internal static class HomeOffice
{
    private const int FarthestArticle = 3;

    public static bool Is(Sentence sentence, RolePhrase role, string? home)
    {
        if (home is null or "EU" || role.Many || role.Economy is not null || role.Institution is not null)
        {
            return false;
        }

        string head = sentence.Norm(role.Head.End - 1);
        bool foreign = Has(sentence, role, "other_country");
        return !foreign
            && role.Class switch
            {
                // The United States has secretaries.
                "minister" => home != "USA" && head is "minister" or "premier",
                "body" => head is "government" or "ministry" or "administration" or "cabinet"
                    && IsDefinite(sentence, role),
                "spokesperson" or "official" => Has(sentence, role, "of_government"),
                _ => false,
            };
    }

    /// <summary>"The government", "the previous conservative government".</summary>
    private static bool IsDefinite(Sentence sentence, RolePhrase role) =>
        role.Determiner == "the"
        || (
            role.Determiner.Length == 0
            && Enumerable
                .Range(Math.Max(sentence.First, role.First - FarthestArticle), FarthestArticle)
                .Any(i => i < role.First && sentence.Norm(i) == "the")
        );

    private static bool Has(Sentence sentence, RolePhrase role, string word) =>
        sentence.Of(Category.Word, word).Any(h => h.First >= role.First && h.End <= role.End);
}
