using System.Text.Encodings.Web;
using System.Text.Json;

namespace Parley.Reports.Results;

/// <summary>What a check found, as one JSON document.</summary>
public static class ResultCheckJson
{
    private static readonly JsonSerializerOptions _options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    /// <param name="file">The document that was checked, as the user named it.</param>
    /// <param name="report">Of the document.</param>
    /// <param name="folder">Of the files beside it; null where they were not read.</param>
    public static string Of(string file, ResultCheckReport report, ResultFolderReport? folder)
    {
        ArgumentNullException.ThrowIfNull(report);
        return JsonSerializer.Serialize(
                new
                {
                    Result = file,
                    Holds = report.Holds && folder is not { Wrong.Count: > 0 },
                    ResultCheck.Tolerance,
                    Residual = report.Worst.Check.LargestResidual,
                    FurthestOff = report.Worst.Check.Worst.ToString(),
                    Outcomes = report.Residuals.Select(r => new
                    {
                        Name = r.Of,
                        Residual = r.Check.LargestResidual,
                        FurthestOff = r.Check.Worst.ToString(),
                    }),
                    report.WrongFigures,
                    FilesRead = folder?.FilesRead ?? 1,
                    WrongFiles = folder?.Wrong ?? [],
                    FilesNotRead = folder?.FilesNotRead,
                    FiguresNotChecked = ResultCheck.OfTheRun,
                },
                _options
            ) + "\n";
    }
}
