using Parley.Reports.Briefs;
using Parley.Strategy.Bargaining;

namespace Parley.Reports.Bargains;

/// <summary>The files of a bargain: the page, the question, and every figure.</summary>
public static class BargainFiles
{
    public const string Page = "bargain.html";
    public const string Talks = "talks.yaml";
    public const string Results = "results.json";

    /// <param name="answer">Solved talks.</param>
    /// <param name="talks">Their file as it was read.</param>
    public static IReadOnlyList<ReportFile> Of(BargainAnswer answer, string talks)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return [new(Page, BargainPage.Write(answer)), new(Talks, talks), new(Results, BargainJson.Write(answer))];
    }

    /// <summary>The answer and every profile in both formats; a profile that GENIUS cannot hold is left out of its format.</summary>
    public static IReadOnlyList<ReportFile> Of(DiscreteBargain bargain)
    {
        ArgumentNullException.ThrowIfNull(bargain);
        List<ReportFile> files = [new(Results, DiscreteJson.Write(bargain))];
        for (int p = 0; p < bargain.Domain.Profiles.Count; p++)
        {
            UtilityProfile profile = bargain.Domain.Profiles[p];
            files.Add(new ReportFile($"profile-{p + 1}.json", NegoLogJson.Write(profile)));
            if (profile.Issues.All(i => i.Options.Max(o => o.Utility) == 1))
            {
                files.Add(new ReportFile($"profile-{p + 1}.xml", GeniusXml.Write(profile)));
            }
        }

        return files;
    }

    internal static bool IsOurs(string name) =>
        name is Page or Talks or Results
        || (name.StartsWith("profile-", StringComparison.Ordinal) && Path.GetExtension(name) is ".json" or ".xml");
}
