using System.Text.Json;

namespace Parley.Dossier;

/// <summary>The written names of enumeration members: <c>UnderInquiry</c> is <c>under_inquiry</c>.</summary>
internal static class SnakeCase
{
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    public static IReadOnlyList<string> All<T>()
        where T : struct, Enum => Members<T>.Names;

    public static T? Find<T>(string name)
        where T : struct, Enum => Array.IndexOf(Members<T>.Names, name) is var i and >= 0 ? Members<T>.Values[i] : null;

    private static class Members<T>
        where T : struct, Enum
    {
        public static readonly T[] Values = Enum.GetValues<T>();
        public static readonly string[] Names = Array.ConvertAll(Values, Of);
    }
}
