using System.Text.Json;

namespace Parley.Records;

/// <summary>Members of enumerations as a dossier writes them: <c>ComplainsOf</c> is <c>complains_of</c>.</summary>
internal static class EnumWords
{
    public static string Of<T>(T value)
        where T : struct, Enum => Names<T>.Of[value];

    public static T Read<T>(string name)
        where T : struct, Enum => Names<T>.Back[name];

    public static IReadOnlyCollection<string> All<T>()
        where T : struct, Enum => Names<T>.Back.Keys;

    private static class Names<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> Of = Enum.GetValues<T>()
            .ToDictionary(v => v, v => JsonNamingPolicy.SnakeCaseLower.ConvertName(v.ToString()));

        public static readonly Dictionary<string, T> Back = Of.ToDictionary(p => p.Value, p => p.Key);
    }
}
