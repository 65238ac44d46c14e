using System.Globalization;
using System.Text;
using Parley.Data;
using Parley.Reports.Briefs;
using Parley.Reports.Charts;
using Parley.Reports.Pages;
using Parley.Strategy.Calibration;

namespace Parley.Reports.TariffGames;

/// <summary>Calibrated political weights in every form.</summary>
public static class CalibrationReport
{
    /// <summary>Governments whose weights are drawn.</summary>
    private const int MostDrawn = 12;

    /// <summary>Bars of larger weights end here; their figures do not.</summary>
    private const double LongestBar = 4;

    public static StrategyAnswer Answer(Dataset dataset, IReadOnlyList<WeightCalibration> calibrations)
    {
        ArgumentNullException.ThrowIfNull(calibrations);
        return new(
            calibrations.All(c => c.IsDetermined),
            console => CalibrationPage.Write(console, dataset, calibrations),
            () => CalibrationJson.Of(dataset, calibrations),
            () => Html(dataset, calibrations),
            () => new ReportFile(StrategyFolder.Weights, Csv(dataset, calibrations))
        );
    }

    /// <summary>In the format of a dataset's own table of weights.</summary>
    private static string Csv(Dataset dataset, IReadOnlyList<WeightCalibration> calibrations)
    {
        StringBuilder text = new("economy,sector,weight\n");
        foreach (WeightCalibration calibration in calibrations)
        {
            for (int s = 0; s < dataset.Sectors.Count; s++)
            {
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"{Code(dataset, calibration)},{dataset.Sectors[s].Code},{calibration.Weights[s]:R}\n"
                );
            }
        }

        return text.ToString();
    }

    private static string Html(Dataset dataset, IReadOnlyList<WeightCalibration> calibrations)
    {
        bool hasWeights = dataset.PoliticalWeights is not null;
        string title =
            calibrations.Count == 1
                ? $"The political weights that explain the tariffs of {BriefReading.WithArticle(Name(dataset, calibrations[0]))} best"
                : $"The political weights that explain the tariffs of {calibrations.Count} governments best";
        return HtmlPage.Write(
            "Calibration",
            title,
            [PowersWords.World(dataset)],
            page =>
            {
                using (page.Section("answer", "In short"))
                {
                    page.Paragraph(
                        "Weights of sectors' incomes, mean 1 and none negative, under which the given tariffs come nearest to what the government would set against all others' tariffs.",
                        "meta"
                    );
                    page.List(Sentences(dataset, calibrations));
                }

                using (page.Section("weights", "The weights"))
                {
                    WriteCharts(page, dataset, calibrations, hasWeights);
                }

                using (page.Section("table", "How well they explain"))
                {
                    WriteTable(page, dataset, calibrations, hasWeights);
                }
            }
        );
    }

    private static IEnumerable<string> Sentences(Dataset dataset, IReadOnlyList<WeightCalibration> calibrations)
    {
        string[] explained = [.. calibrations.Where(c => c.IsExplained).Select(c => Name(dataset, c))];
        yield return explained.Length == calibrations.Count
            ? "The given tariffs are a best response under the weights found, for every government."
        : explained.Length == 0 ? "Under no weights found are the given tariffs a best response; the nearest are shown."
        : $"The given tariffs are a best response under the weights found for {DataPages.Page.Some(explained, 12)}; for the others the nearest weights are shown.";
        foreach (WeightCalibration calibration in calibrations.Where(c => !c.IsExplained).Take(MostDrawn))
        {
            yield return FormattableString.Invariant(
                $"{dataset.Economies[calibration.Powers.Economy].Name}: another set of tariffs would still bring its government {calibration.Gain:0.0##} % under them."
            );
        }

        string[] open = [.. calibrations.Where(c => !c.IsDetermined).Select(c => Name(dataset, c))];
        if (open.Length > 0)
        {
            yield return $"Other weights explain them as well: {DataPages.Page.Some(open, 12)}.";
        }
    }

    private static void WriteCharts(
        HtmlPage page,
        Dataset dataset,
        IReadOnlyList<WeightCalibration> calibrations,
        bool hasWeights
    )
    {
        page.Legend([
            ("after", $"Found; bars end at {LongestBar}"),
            .. hasWeights ? [("before", "The dataset's own")] : Array.Empty<(string, string)>(),
        ]);
        if (calibrations.Count > MostDrawn)
        {
            page.Paragraph(
                $"Drawn are the first {MostDrawn} of {calibrations.Count}; all are in {StrategyFolder.Weights}.",
                "meta"
            );
        }

        using (page.Panels())
        {
            foreach (WeightCalibration calibration in calibrations.Take(MostDrawn))
            {
                int economy = calibration.Powers.Economy;
                string name = Name(dataset, calibration);
                BarRow[] rows =
                [
                    .. dataset.Sectors.Select(
                        (sector, s) =>
                            new BarRow(
                                sector.Name,
                                Svg.Cut(sector.Name, TariffProfile.LongestName),
                                [
                                    .. Bar(calibration.Weights[s], "found", "after"),
                                    .. dataset.PoliticalWeights is { } weights
                                        ? Bar(weights[economy, s], "the dataset's own", "before")
                                        : [],
                                ]
                            )
                    ),
                ];
                page.Chart(
                    $"{name}: weights of sectors, mean 1",
                    new BarPanel
                    {
                        Id = $"weights-{Code(dataset, calibration)}",
                        Title = $"Political weights of {name}",
                        Unit = "",
                        LabelWidth = 140,
                        Extent = [.. rows.SelectMany(r => r.Bars).Select(b => b.Value)],
                        Rows = rows,
                    }
                );
            }
        }

        static Bar[] Bar(double weight, string meaning, string style) =>
            [new(Math.Min(weight, LongestBar), Fixed(weight), meaning, style)];
    }

    private static void WriteTable(
        HtmlPage page,
        Dataset dataset,
        IReadOnlyList<WeightCalibration> calibrations,
        bool hasWeights
    )
    {
        (string, bool, Func<WeightCalibration, string>)[] own =
        [
            ("Economy", false, c => Code(dataset, c)),
            ("Residual", true, c => Short(c.Residual)),
            ("With weights equal", true, c => Short(c.ResidualUnweighted)),
            ("Gain left, %", true, c => Short(c.Gain)),
            ("Determined", false, c => c.IsDetermined ? "yes" : "no"),
            ("Conditions", true, c => Figures.Level(c.Conditions, 0)),
            ("At bounds", true, c => Figures.Level(c.AtBounds, 0)),
            ("Level added", true, c => Figures.Rate(Math.Round(c.LevelShift, 4))),
        ];
        (string, bool, Func<WeightCalibration, string>)[] apart =
        [
            ("Correlation", true, c => Fixed(WeightComparison.Of(dataset, c)!.Correlation)),
            ("Median apart", true, c => Fixed(WeightComparison.Of(dataset, c)!.MedianDifference)),
            ("Most apart", true, c => Fixed(WeightComparison.Of(dataset, c)!.LargestDifference)),
        ];
        page.Table("By government", calibrations, [.. own, .. hasWeights ? apart : []]);
        page.Paragraph(
            "Residual: the largest first-order condition left, percent of income per 1 of ln (1 + tariff). Gain left: percent of government welfare that its best response under these weights still brings."
                + (hasWeights ? " Correlation, apart: against the dataset's own weights." : ""),
            "source"
        );
    }

    private static string Code(Dataset dataset, WeightCalibration calibration) =>
        dataset.Economies[calibration.Powers.Economy].Code;

    private static string Name(Dataset dataset, WeightCalibration calibration) =>
        dataset.Economies[calibration.Powers.Economy].Name;

    private static string Short(double value) => value.ToString("0.0e+0", CultureInfo.InvariantCulture);

    private static string Fixed(double value) => Figures.Level(value, 3);
}
