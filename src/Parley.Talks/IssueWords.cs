using Parley.Dossier;

namespace Parley.Records;

/// <summary>An issue in a few words, and the key under which all that is said of it is gathered.</summary>
public static class IssueWords
{
    private const string Between = ", ";

    /// <summary>Words such as <c>tariffs on cars</c>, <c>market access for beef</c>, <c>trade agreement: TPP</c>.</summary>
    public static string Of(string topic, string goods, string? agreement)
    {
        ArgumentNullException.ThrowIfNull(topic);
        string words = topic == "goods_trade" ? "trade" : topic.Replace('_', ' ');
        if (!string.IsNullOrEmpty(goods))
        {
            words = topic switch
            {
                "market_access" => $"{words} for {And(goods)}",
                "tariffs" or "quotas" or "export_controls" or "sanctions" or "non_tariff_barriers" =>
                    $"{words} on {And(goods)}",
                "trade_agreement" => $"{words} on {And(goods)}",
                "subsidies" => $"{words} for {And(goods)}",
                "dumping" => $"{words} of {And(goods)}",
                _ => $"{words} in {And(goods)}",
            };
        }

        return agreement is null ? words
            : topic == "trade_agreement" && agreement.EndsWith("agreement", StringComparison.Ordinal)
                ? string.IsNullOrEmpty(goods) ? agreement
                    : $"{agreement} on {And(goods)}"
            : $"{words}: {agreement}";
    }

    public static string Of(Issue issue)
    {
        ArgumentNullException.ThrowIfNull(issue);
        return Of(issue.Topic, GoodsOf(issue), issue.Agreement);
    }

    /// <summary>The goods of an issue as the record's file has them: their names in alphabetical order.</summary>
    internal static string GoodsOf(Issue issue) =>
        string.Join(Between, issue.Goods.Select(g => g.Name).Distinct().Order(StringComparer.Ordinal));

    private static string And(string goods)
    {
        string[] names = goods.Split(Between);
        return names.Length == 1 ? goods : $"{string.Join(Between, names[..^1])} and {names[^1]}";
    }
}
