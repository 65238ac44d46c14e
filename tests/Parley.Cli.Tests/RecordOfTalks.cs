using System.Text.Json;
using System.Xml.Linq;

namespace Parley.Cli.Tests;

/// <summary><c>parley talks</c> as a negotiator runs it, on the sample.</summary>
public sealed class RecordOfTalks : IDisposable
{
    private static readonly string Sample = Path.Combine(Repository.Root, "samples", "japan-us");

    private readonly ParleyProgram _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public void The_sample_is_added_once_and_shown_on_one_page()
    {
        Assert.Contains("talks.parley-record is ready", Done("talks", "new"), StringComparison.Ordinal);
        string first = Done("talks", "add", Sample);
        Assert.EndsWith("20 new, 0 changed, 0 known; see 'parley talks show'\n", first, StringComparison.Ordinal);
        string second = Done("talks", "add", Sample);
        Assert.EndsWith("0 new, 0 changed, 20 known; see 'parley talks show'\n", second, StringComparison.Ordinal);

        foreach (
            string[] command in new string[][]
            {
                ["show"],
                ["timeline"],
                ["positions"],
                ["meetings"],
                ["register"],
                ["show", "10"],
                ["show", "--articles"],
                ["search", "cars"],
            }
        )
        {
            string page = Done(["talks", .. command]);
            Assert.NotEqual("", page.Trim());
            Assert.All(page.Split('\n'), line => Assert.True(line.Length <= 80 && line == line.TrimEnd(), line));
            using JsonDocument json = JsonDocument.Parse(Done(["talks", .. command, "--json"]));
            Assert.Equal(JsonValueKind.Object, json.RootElement.ValueKind);
        }
    }

    [Fact]
    public void Standard_input_is_an_article_too_and_a_changed_version_is_told()
    {
        Done("talks", "new", "my.record");
        string text = File.ReadAllText(Path.Combine(Sample, "2018-08-10-washington.txt"));
        Assert.StartsWith(
            "added ",
            Given(text, "talks", "add", "-", "--record", "my.record"),
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "known ",
            Given(text, "talks", "add", "-", "--record", "my.record"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "takes the place of article 1, of which it is a changed version",
            Given(
                text.Replace("25 percent", "20 percent", StringComparison.Ordinal),
                "talks",
                "add",
                "-",
                "--record",
                "my.record"
            ),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_finding_is_mended_by_its_keys_and_stays_mended()
    {
        Done("talks", "new");
        Done("talks", "add", Path.Combine(Sample, "2018-08-10-washington.txt"));
        using JsonDocument article = JsonDocument.Parse(Done("talks", "show", "1", "--json"));
        string id = article
            .RootElement.GetProperty("findings")
            .EnumerateArray()
            .First(f => f.GetProperty("kind").GetString() == "measure")
            .GetProperty("id")
            .GetRawText();
        Assert.Contains("rate: 25%", Done("talks", "correct", id), StringComparison.Ordinal);
        Assert.Contains(
            "tariff of 30 % on cars and trucks",
            Done(
                "talks",
                "correct",
                id,
                "--set",
                "rate=30%",
                "--set",
                "goods=[cars, trucks]",
                "--note",
                "the agency corrected it"
            ),
            StringComparison.Ordinal
        );
        Assert.Equal("1 article read again.\n", Done("talks", "reread", "--all"));
        Assert.Contains(
            "[changed by hand: the agency corrected it]",
            Unwrapped(Done("talks", "show", "1")),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "struck out: a mistake",
            Done("talks", "correct", id, "--remove", "--note", "a mistake"),
            StringComparison.Ordinal
        );
        Assert.Contains("tariff of 25 % on cars", Done("talks", "correct", id, "--undo"), StringComparison.Ordinal);
        string added = Done(
            "talks",
            "correct",
            "--article",
            "1",
            "--add",
            "position",
            "--set",
            "economy=JPN",
            "--set",
            "kind=refuses",
            "--set",
            "issue.topic=tariffs",
            "--set",
            "issue.goods=[beef]",
            "--quote",
            "sensitive markets such as agriculture",
            "--note",
            "said at the briefing"
        );
        Assert.Contains(
            "Japan refuses: tariffs on beef [added by hand: said at the briefing]",
            Unwrapped(added),
            StringComparison.Ordinal
        );
        Assert.Contains("Tariffs on beef", Done("talks", "positions", "--party", "Japan"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_gap_is_told_in_words_in_points_and_in_money()
    {
        Done("talks", "new");
        Done("talks", "add", Sample);
        string page = Done("talks", "gap");

        Assert.Contains("Tariffs on cars", page, StringComparison.Ordinal);
        Assert.Contains("US +25 points on cars from everyone", page, StringComparison.Ordinal);
        Assert.Contains(
            "Tariffs of United States on Japan: 2.5 to 27.5 %, +25.0 points",
            page.Replace('\u00a0', ' ').Replace("\n      ", " ", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        Assert.All(page.Split('\n'), line => Assert.True(line.Length <= 80, line));
        using JsonDocument json = JsonDocument.Parse(Done("talks", "gap", "--issue", "cars", "--json"));
        Assert.True(json.RootElement.GetProperty("residual").GetDouble() <= 1e-10);
        JsonElement closing = json
            .RootElement.GetProperty("issues")
            .EnumerateArray()
            .SelectMany(i => i.GetProperty("closings").EnumerateArray())
            .First(c => c.GetProperty("title").GetString()!.StartsWith("US +25", StringComparison.Ordinal));
        Assert.True(
            closing
                .GetProperty("effects")
                .EnumerateArray()
                .First(e => e.GetProperty("economy").GetString() == "JPN")
                .GetProperty("real_income_value")
                .GetDouble() < 0
        );
    }

    [Fact]
    public void The_record_turns_into_a_talks_file_that_bargain_solves_and_back()
    {
        Done("talks", "new");
        Done("talks", "add", Sample);
        string ledger = Done("talks", "offers");
        Assert.Contains("United States, ", ledger, StringComparison.Ordinal);
        Assert.Contains("frontier", ledger, StringComparison.Ordinal);

        Assert.Equal(0, _program.Run(["talks", "export", "--out", "out"]).ExitCode);
        Assert.Equal(
            [
                "articles.csv",
                "measures.csv",
                "meetings.csv",
                "meetings.ics",
                "positions.csv",
                "record.html",
                "record.json",
                "record.md",
                "register.csv",
                "talks.yaml",
                "timeline.csv",
            ],
            Directory
                .GetFiles(Path.Combine(_program.Folder, "out"))
                .Select(Path.GetFileName)
                .Order(StringComparer.Ordinal)
        );
        ProgramResult bargain = _program.Run(["bargain", "out/talks.yaml", "--json"]);
        Assert.True(bargain.ExitCode is 0 or 1, bargain.Errors);
        using JsonDocument answer = JsonDocument.Parse(bargain.Output);
        Assert.NotEmpty(answer.RootElement.GetProperty("proposals").EnumerateArray());

        Assert.Contains("out/talks.yaml is kept", Done("talks", "import", "out/talks.yaml"), StringComparison.Ordinal);
        using JsonDocument before = JsonDocument.Parse(Json(ledger: false));
        Assert.Equal(
            answer.RootElement.GetProperty("proposals").GetArrayLength(),
            before.RootElement.GetProperty("offers").GetArrayLength()
        );
        Done("talks", "import", "-");
        using JsonDocument after = JsonDocument.Parse(Json(ledger: true));
        for (int i = 0; i < before.RootElement.GetProperty("offers").GetArrayLength(); i++)
        {
            double was = Payoff(before.RootElement.GetProperty("offers")[i]);
            Assert.Equal(was, Payoff(after.RootElement.GetProperty("offers")[i]), 1e-6);
        }

        string Json(bool ledger) => Done("talks", "offers", "--json");

        static double Payoff(JsonElement offer) => offer.GetProperty("gains")[0].GetProperty("payoff").GetDouble();
    }

    [Fact]
    public void The_exported_page_is_one_well_formed_file_without_a_script_and_shows_no_markup_of_others()
    {
        Done("talks", "new");
        Given(
            "Ministers <script>alert(1)</script> meet\n\nTOKYO, August 10, 2018 - Japan wants the United States to end its tariff on <b>cars</b>, [a](javascript:x) =1+1 an official said on Friday.",
            "talks",
            "add",
            "-"
        );
        Assert.Equal(0, _program.Run(["talks", "export", "--out", "out"]).ExitCode);
        string html = File.ReadAllText(Path.Combine(_program.Folder, "out", "record.html"));
        XDocument page = XDocument.Parse(html.Replace("<!DOCTYPE html>", "", StringComparison.Ordinal));

        Assert.DoesNotContain("script", page.Descendants().Select(e => e.Name.LocalName));
        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
        string markdown = File.ReadAllText(Path.Combine(_program.Folder, "out", "record.md"));
        Assert.DoesNotContain(
            "<script>",
            markdown.Replace("\\<script\\>", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_same_record_is_exported_to_the_same_bytes()
    {
        Done("talks", "new");
        Done(
            "talks",
            "add",
            Path.Combine(Sample, "2018-08-10-washington.txt"),
            Path.Combine(Sample, "2018-09-26-new-york-tokyo.txt")
        );
        _program.Run(["talks", "export", "--out", "one"]);
        _program.Run(["talks", "export", "--out", "two"]);
        foreach (string file in Directory.GetFiles(Path.Combine(_program.Folder, "one")))
        {
            Assert.Equal(
                File.ReadAllBytes(file),
                File.ReadAllBytes(Path.Combine(_program.Folder, "two", Path.GetFileName(file)))
            );
        }
    }

    private string Done(params string[] arguments) => Given("", arguments);

    /// <summary>What a page says, wherever its lines break.</summary>
    private static string Unwrapped(string page) =>
        string.Join(' ', page.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private string Given(string input, params string[] arguments)
    {
        ProgramResult result = _program.Run(arguments, input);
        Assert.True(result.ExitCode == 0, result.Errors);
        return result.Output;
    }
}
