using System.Globalization;
using Parley.Dossier;

namespace Parley.Dossier.Tests;

/// <summary>A dossier's findings as short codes, to hold against a list written by a careful reader.</summary>
internal static class Codes
{
    public static List<string> Of(ArticleDossier dossier)
    {
        List<string> codes = [.. dossier.Measures.Select(Of)];
        codes.AddRange(
            dossier.Agreements.Select(a =>
                $"agreement {a.ShortName ?? a.Name} {Join(a.Members.Count > 6 ? ["many"] : a.Members)}".Trim()
            )
        );
        codes.AddRange(dossier.SensitiveSectors.Select(s => $"sensitive {s.Economy} {s.Good.Name}"));
        codes.AddRange(dossier.Amounts.Select(Of));
        codes.AddRange(
            dossier.Claims.Select(c =>
                $"claim {Snake(c.Kind)} {Join(c.By)}>{Join(c.Against)}{(c.Denied ? " denied" : "")}"
            )
        );
        codes.AddRange(
            dossier
                .Meetings.Select(m =>
                    $"meeting {(m.Held ? "held" : "planned")} {(m.Parties.Count > 0 ? Join(m.Parties.Order()) : m.City ?? m.When ?? "-")}"
                )
                .Distinct()
        );
        if (dossier.State.Outcome != TalksOutcome.Unsaid)
        {
            codes.Add($"state {Snake(dossier.State.Outcome)}");
        }

        return codes;
    }

    private static string Of(Measure measure)
    {
        string targets = measure.Targets.All ? "all" : Join(measure.Targets.Economies);
        string goods = string.Join('+', measure.Goods.Select(g => g.Name.Replace(' ', '_')));
        string[] parts =
        [
            $"measure {Snake(measure.Kind)} {Snake(measure.Status)} {Join(measure.Imposers)}>{targets}",
            goods,
            measure.Rate is { } rate ? $"rate={Number(rate)}" : "",
            measure.RateBefore is { } before ? $"before={Number(before)}" : "",
            measure.Amount is { } amount ? $"amount={Number(amount.Value / 1_000_000m)}{amount.Currency}" : "",
            measure.Law is { } law ? $"law={law.Replace(' ', '_')}" : "",
            measure.Retaliation ? "retaliation" : "",
            measure.RemovalAskedBy.Count > 0 ? $"asked_by={Join(measure.RemovalAskedBy)}" : "",
            measure.Affected.Count > 0 ? $"hurts={Join(measure.Affected)}" : "",
        ];
        return string.Join(' ', parts.Where(p => p.Length > 0));
    }

    private static string Of(MoneyAmount amount)
    {
        string good = amount.Good is null ? "" : $" {amount.Good.Name.Replace(' ', '_')}";
        string year = amount.Year is { } y ? $" {y}" : "";
        string money = $"{Number(amount.Money.Value / 1_000_000m)}{amount.Money.Currency}";
        return $"amount {money} {Snake(amount.Measures)} {amount.Economy}>{amount.Partner}{good}{year}";
    }

    private static string Join(IEnumerable<string> economies) => string.Join('+', economies);

    private static string Number(decimal value) => value.ToString("0.########", CultureInfo.InvariantCulture);

    private static string Snake<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
