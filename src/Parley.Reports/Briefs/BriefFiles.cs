using Parley.Briefs;
using Parley.Dossier;
using Parley.Scenarios;
using Parley.Strategy.Bargaining;

namespace Parley.Reports.Briefs;

/// <summary>The files of a brief: the page, what was read, what was solved, and every figure.</summary>
public static class BriefFiles
{
    public const string Page = "brief.html";
    public const string Dossier = "dossier.yaml";
    public const string Results = "results.json";
    public const string ScenarioFolder = "scenarios";

    /// <summary>Paths relative to the brief's folder and their texts; the same brief gives the same.</summary>
    public static IReadOnlyList<ReportFile> Of(Brief brief)
    {
        ArgumentNullException.ThrowIfNull(brief);
        return
        [
            new(Page, BriefPage.Write(brief)),
            new(Dossier, DossierYaml.Write(brief.Dossier)),
            .. brief.Scenarios.Select(s => new ReportFile(
                $"{ScenarioFolder}/{s.FileName}",
                ScenarioYaml.Write(s.Scenario)
            )),
            .. new[] { brief.Bargain, brief.Bargain?.SecondOpinion }
                .OfType<BriefBargain>()
                .Select(b => new ReportFile(b.FileName, TalksYaml.Write(b.Talks))),
            new(Results, BriefJson.Write(brief)),
        ];
    }
}

/// <param name="Path">Relative, with forward slashes.</param>
/// <param name="Text">Written as UTF-8.</param>
public sealed record ReportFile(string Path, string Text);
