namespace Parley.Dossier;

/// <summary>English names of the economies that the reader knows, by code.</summary>
public static class EconomyNames
{
    /// <summary>The name of an economy; the code itself where the reader does not know it.</summary>
    public static string Of(string code) => Lexicon.Shared.Economies.GetValueOrDefault(code, code);
}
