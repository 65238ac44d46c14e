using Parley.Briefs;
using Parley.Data;
using Parley.Dossier;
using Parley.Reports.Briefs;
using Parley.Scenarios;

namespace Parley.Tests;

/// <summary>From the sample article and the shipped data to the files of a brief.</summary>
public sealed class ReportEndToEnd : IDisposable
{
    private static readonly Lazy<Brief> Washington = new(Make);

    private readonly string _root = Directory.CreateTempSubdirectory("parley-brief-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void The_same_article_gives_the_same_bytes_in_every_file()
    {
        string first = Path.Combine(_root, "first-brief");
        string second = Path.Combine(_root, "second-brief");
        BriefFolder.Write(BriefFiles.Of(Washington.Value), first);
        BriefFolder.Write(BriefFiles.Of(Make()), second);

        string[] files =
        [
            .. Directory
                .EnumerateFiles(first, "*", SearchOption.AllDirectories)
                .Select(f => Path.GetRelativePath(first, f))
                .Order(StringComparer.Ordinal),
        ];
        Assert.True(files.Length >= 3 + Washington.Value.Scenarios.Count);
        Assert.All(
            files,
            f => Assert.Equal(File.ReadAllBytes(Path.Combine(first, f)), File.ReadAllBytes(Path.Combine(second, f)))
        );
    }

    [Fact]
    public void Every_scenario_file_runs_again_and_gives_the_figures_of_the_brief()
    {
        Brief brief = Washington.Value;
        Dictionary<string, string> texts = BriefFiles
            .Of(brief)
            .Where(f => f.Path.StartsWith(BriefFiles.ScenarioFolder, StringComparison.Ordinal))
            .ToDictionary(f => Path.GetFileName(f.Path), f => f.Text);

        foreach (ScenarioDocument document in brief.Scenarios)
        {
            Scenario scenario = ScenarioYaml.Read(texts[document.FileName], document.FileName);
            ScenarioResult result = ScenarioRun.Solve(
                ScenarioCompiler.Compile(scenario, Datasets.Load(scenario.Data!))
            );
            foreach (SolvedOutcome solved in result.Outcomes.Where(o => o.Compiled.IsComplete))
            {
                BriefOutcome outcome = brief.Outcomes.Single(o => o.Name == solved.Compiled.Source.Name);
                Assert.Equal(
                    outcome.Solved.Outcome.Economies.Select(e => e.RealIncome),
                    solved.Outcome.Economies.Select(e => e.RealIncome),
                    (a, b) => Math.Abs(a - b) < 1e-7
                );
            }
        }
    }

    [Fact]
    public void The_dossier_file_reads_back()
    {
        string yaml = BriefFiles.Of(Washington.Value).Single(f => f.Path == BriefFiles.Dossier).Text;

        Assert.Equal(yaml, DossierYaml.Write(DossierYaml.Read(yaml, BriefFiles.Dossier)));
    }

    [Fact]
    public void The_sample_s_page_is_well_formed_and_shows_both_people_and_governments_for_its_three_economies()
    {
        var page = HtmlDocument.Parse(BriefPage.Write(Washington.Value));

        Assert.Equal(["JPN", "USA", "EU"], Washington.Value.Economies.Select(e => e.Economy));
        int outcomes = Washington.Value.Outcomes.Count - 1;
        foreach (string measure in new[] { "real_income", "government_welfare" })
        {
            Assert.Equal(
                3 * outcomes,
                page.Descendants("table")
                    .Single(t => t.Get("class") == "effects")
                    .Descendants("tr")
                    .Where(tr => tr.Get("class") is null)
                    .SelectMany(tr => tr.Elements("td"))
                    .Count(td => td.Get("data-measure") == measure)
            );
        }
    }

    private static Brief Make()
    {
        byte[] bytes = File.ReadAllBytes(Path.Combine(ReportFixture.Root, "samples", "washington-2018-08.txt"));
        ArticleDossier dossier = new ArticleReader().Read(ArticleText.FromBytes("washington-2018-08.txt", bytes));
        return BriefWriter.Write(dossier, Datasets.Load(Datasets.Default));
    }
}
