using System.Globalization;

namespace Parley.Scenarios;

/// <summary>A measure as keys and values.</summary>
internal static class MeasureText
{
    public static (string Kind, List<(string Key, string Value)> Entries) Of(PolicyMeasure measure)
    {
        List<(string Key, string Value)> entries = [];
        string kind;
        switch (measure)
        {
            case TariffMeasure tariff:
                kind = "tariff";
                Select(entries, tariff.Importers, "importers", "except_importers", isRequired: true);
                Select(entries, tariff.Origins, "from", "except_from");
                Goods(entries, tariff.Sectors);
                Rate(entries, tariff.Rate);
                break;
            case ExportTaxMeasure tax:
                kind = "export_tax";
                Select(entries, tax.Exporters, "exporters", "except_exporters", isRequired: true);
                Select(entries, tax.Destinations, "to", "except_to");
                Goods(entries, tax.Sectors);
                Rate(entries, tax.Rate);
                break;
            case EmbargoMeasure embargo:
                kind = "embargo";
                Select(entries, embargo.Importers, "importers", "except_importers", isRequired: true);
                Select(entries, embargo.Origins, "from", "except_from");
                Goods(entries, embargo.Sectors);
                break;
            case QuotaMeasure quota:
                kind = "quota";
                Select(entries, quota.Importers, "importers", "except_importers", isRequired: true);
                Select(entries, quota.Origins, "from", "except_from");
                Goods(entries, quota.Sectors);
                Limit(entries, quota.Size);
                if (quota.InQuotaRate is { } within)
                {
                    entries.Add(("in_quota", RateText.Write(within)));
                }

                break;
            case TariffRateQuotaMeasure quota:
                kind = "tariff_rate_quota";
                Select(entries, quota.Importers, "importers", "except_importers", isRequired: true);
                Select(entries, quota.Origins, "from", "except_from");
                Goods(entries, quota.Sectors);
                Limit(entries, quota.Size);
                entries.Add(("in_quota", RateText.Write(quota.InQuotaRate)));
                entries.Add(("over_quota", RateText.Write(quota.OverQuotaRate)));
                break;
            case RestraintMeasure restraint:
                kind = "voluntary_restraint";
                Select(entries, restraint.Exporters, "exporters", "except_exporters", isRequired: true);
                Select(entries, restraint.Destinations, "to", "except_to");
                Goods(entries, restraint.Sectors);
                Limit(entries, restraint.Size);
                break;
            case FreeTradeMeasure free:
                kind = "free_trade";
                Select(entries, free.Members, "members", "except_members", isRequired: true);
                Goods(entries, free.Sectors);
                CarveOuts(entries, free.CarveOuts);
                break;
            case JoinMeasure join:
                kind = "join";
                Select(entries, join.Economies, "economies", "except_economies", isRequired: true);
                entries.Add(("agreement", ScalarText.Word(join.Agreement)));
                Goods(entries, join.Sectors);
                CarveOuts(entries, join.CarveOuts);
                break;
            case LeaveMeasure leave:
                kind = "leave";
                Select(entries, leave.Economies, "economies", "except_economies", isRequired: true);
                entries.Add(("agreement", ScalarText.Word(leave.Agreement)));
                Goods(entries, leave.Sectors);
                break;
            case RetaliationMeasure answer:
                kind = "retaliate";
                Select(entries, answer.By, "by", "except_by", isRequired: true);
                Select(entries, answer.Against, "against", "except_against");
                Goods(entries, answer.Sectors);
                if (answer.InAnswerTo is { } answered)
                {
                    entries.Add(("in_answer_to", ScalarText.Word(answered)));
                }

                entries.Add(("form", ScenarioWords.Of(ScenarioWords.RetaliationForms, answer.Form)));
                break;
            case BarrierMeasure barriers:
                kind = "remove_barriers";
                Select(entries, barriers.Importers, "importers", "except_importers", isRequired: true);
                Select(entries, barriers.Origins, "from", "except_from");
                Goods(entries, barriers.Sectors);
                entries.Add(("ad_valorem_equivalent", RateText.Write(barriers.AdValoremEquivalent)));
                break;
            case ProductivityMeasure productivity:
                kind = "productivity";
                Select(entries, productivity.Economies, "economies", "except_economies", isRequired: true);
                Goods(entries, productivity.Sectors);
                entries.Add(("change", RateText.Write(productivity.Change)));
                break;
            default:
                throw new ArgumentException($"no words for a {measure.GetType().Name}", nameof(measure));
        }

        if (measure.Staging is { } staging)
        {
            entries.Add(("years", staging.Years.ToString(CultureInfo.InvariantCulture)));
            if (staging.Path != StagingPath.Linear)
            {
                entries.Add(("staging", ScenarioWords.Of(ScenarioWords.StagingPaths, staging.Path)));
            }
        }

        return (kind, entries);
    }

    public static string Flow(List<(string Key, string Value)> entries) =>
        "{ " + string.Join(", ", entries.Select(e => $"{e.Key}: {e.Value}")) + " }";

    private static void Goods(List<(string Key, string Value)> entries, Selection sectors) =>
        Select(entries, sectors, "on", "except");

    private static void Select(
        List<(string Key, string Value)> entries,
        Selection selection,
        string key,
        string exceptKey,
        bool isRequired = false
    )
    {
        if (selection.Names.Count > 0 || isRequired || (selection.Except.Count > 0 && key != "on"))
        {
            entries.Add((key, selection.Names.Count > 0 ? Names(selection.Names) : ScenarioWords.All));
        }

        if (selection.Except.Count > 0)
        {
            entries.Add((exceptKey, Names(selection.Except)));
        }
    }

    private static void Rate(List<(string Key, string Value)> entries, RateChange rate) =>
        entries.Add((ScenarioWords.Of(ScenarioWords.RateChanges, rate.Kind), RateText.Write(rate.Value)));

    private static void Limit(List<(string Key, string Value)> entries, LimitSize size) =>
        entries.Add(
            (
                ScenarioWords.Of(ScenarioWords.LimitKinds, size.Kind),
                size.Kind == LimitKind.MillionUsd
                    ? ((decimal)size.Value).ToString("0.############################", CultureInfo.InvariantCulture)
                    : RateText.Write(size.Value)
            )
        );

    private static void CarveOuts(List<(string Key, string Value)> entries, IReadOnlyList<CarveOut> carveOuts)
    {
        if (carveOuts.Count > 0)
        {
            entries.Add(("carve_outs", "[" + string.Join(", ", carveOuts.Select(CarveOut)) + "]"));
        }
    }

    private static string CarveOut(CarveOut carveOut)
    {
        List<(string Key, string Value)> entries = [];
        Select(entries, carveOut.Importers, "importers", "except_importers", isRequired: true);
        Goods(entries, carveOut.Sectors);
        return Flow(entries);
    }

    private static string Names(IReadOnlyList<string> names) =>
        names.Count == 1 ? ScalarText.Word(names[0]) : "[" + string.Join(", ", names.Select(ScalarText.Word)) + "]";
}
