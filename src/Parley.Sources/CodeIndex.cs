namespace Parley.Sources;

/// <summary>Where codes stand in a list.</summary>
internal static class CodeIndex
{
    public static Dictionary<string, int> Of(IEnumerable<string> codes) =>
        codes.Select((code, index) => (code, index)).ToDictionary(c => c.code, c => c.index, StringComparer.Ordinal);
}
