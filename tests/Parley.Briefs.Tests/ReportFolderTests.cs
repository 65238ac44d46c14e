using Parley.Inputs;
using Parley.Reports.Briefs;

namespace Parley.Tests;

public sealed class ReportFolderTests : IDisposable
{
    private static readonly ReportFile[] Files =
    [
        new(BriefFiles.Page, "<!DOCTYPE html>"),
        new(BriefFiles.Dossier, "dossier: 1\n"),
        new("scenarios/threat.yaml", "title: Threat\n"),
        new(BriefFiles.Results, "{}\n"),
    ];

    private readonly string _root = Directory.CreateTempSubdirectory("parley-report-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void A_brief_is_written_whole_and_nothing_is_left_beside_it()
    {
        string folder = Path.Combine(_root, "deep", "talks-brief");
        BriefFolder.Write(Files, folder);

        Assert.Equal(
            ["talks-brief"],
            Directory.EnumerateFileSystemEntries(Path.Combine(_root, "deep")).Select(Path.GetFileName)
        );
        Assert.All(Files, f => Assert.Equal(f.Text, File.ReadAllText(Path.Combine(folder, f.Path))));
        Assert.NotEqual(0xEF, File.ReadAllBytes(Path.Combine(folder, BriefFiles.Page))[0]);
    }

    [Fact]
    public void An_earlier_brief_is_replaced_and_its_old_scenarios_go()
    {
        string folder = Path.Combine(_root, "talks-brief");
        BriefFolder.Write([.. Files, new("scenarios/old.yaml", "")], folder);
        BriefFolder.Write(Files, folder + "/");

        Assert.False(File.Exists(Path.Combine(folder, "scenarios/old.yaml")));
        Assert.Equal(["talks-brief"], Directory.EnumerateFileSystemEntries(_root).Select(Path.GetFileName));
    }

    [Fact]
    public void An_empty_folder_is_filled()
    {
        string folder = Directory.CreateDirectory(Path.Combine(_root, "empty")).FullName;
        BriefFolder.Write(Files, folder);

        Assert.True(File.Exists(Path.Combine(folder, BriefFiles.Page)));
    }

    [Theory]
    [InlineData("thesis.docx")]
    [InlineData("scenarios/notes.txt")]
    [InlineData("results.json")]
    public void A_folder_with_something_else_in_it_is_left_alone(string file)
    {
        string folder = Path.Combine(_root, "mine");
        string path = Path.Combine(folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "mine");

        InputException error = Assert.Throws<InputException>(() => BriefFolder.Write(Files, folder));

        Assert.Contains("not an earlier brief", error.Message);
        Assert.Equal("mine", File.ReadAllText(path));
        Assert.False(File.Exists(Path.Combine(folder, BriefFiles.Page)));
    }

    [Fact]
    public void A_stray_file_in_an_earlier_brief_keeps_it_from_being_replaced()
    {
        string folder = Path.Combine(_root, "talks-brief");
        BriefFolder.Write(Files, folder);
        File.WriteAllText(Path.Combine(folder, "my-notes.md"), "mine");

        Assert.Throws<InputException>(() => BriefFolder.Write(Files, folder));

        Assert.Equal("mine", File.ReadAllText(Path.Combine(folder, "my-notes.md")));
    }

    [Theory]
    [InlineData("dossier.yaml")]
    [InlineData("scenarios/threat.yaml")]
    [InlineData("brief.html")]
    public void What_a_person_edited_in_a_brief_is_never_lost(string file)
    {
        string folder = Path.Combine(_root, "talks-brief");
        BriefFolder.Write(Files, folder);
        File.AppendAllText(Path.Combine(folder, file), "# mine\n");

        InputException error = Assert.Throws<InputException>(() => BriefFolder.Write(Files, folder));

        Assert.Contains("this was edited since the brief was written", error.Message);
        Assert.Contains($"(found '{file}'); name another folder with --out", error.Message);
        Assert.EndsWith("# mine\n", File.ReadAllText(Path.Combine(folder, file)));
    }

    [Fact]
    public void A_scenario_of_ones_own_among_those_of_a_brief_is_never_lost()
    {
        string folder = Path.Combine(_root, "talks-brief");
        BriefFolder.Write(Files, folder);
        File.WriteAllText(Path.Combine(folder, "scenarios", "ten.yaml"), "title: Ten\n");

        Assert.Contains(
            "scenarios/ten.yaml",
            Assert.Throws<InputException>(() => BriefFolder.Write(Files, folder)).Message
        );
        Assert.True(File.Exists(Path.Combine(folder, "scenarios", "ten.yaml")));
    }

    [Fact]
    public void The_brief_of_an_edited_dossier_goes_beside_the_brief_it_stands_in_and_never_inside()
    {
        string folder = Path.Combine(_root, "talks-brief");
        BriefFolder.Write(Files, folder);

        Assert.Equal(
            Path.Combine(_root, "talks-brief-edited"),
            Path.GetFullPath(BriefFolder.DefaultFor(Path.Combine(folder, "dossier.yaml")))
        );
        Assert.Contains(
            "inside a brief",
            Assert.Throws<InputException>(() => BriefFolder.Write(Files, Path.Combine(folder, "again"))).Message
        );
    }

    [Fact]
    public void A_file_in_the_way_is_an_error()
    {
        string file = Path.Combine(_root, "talks-brief");
        File.WriteAllText(file, "mine");

        Assert.Contains("in the way", Assert.Throws<InputException>(() => BriefFolder.Write(Files, file)).Message);
    }

    [Fact]
    public void What_cannot_be_written_leaves_nothing_half_done()
    {
        string parent = Path.Combine(_root, "file");
        File.WriteAllText(parent, "");

        Assert.Throws<InputException>(() => BriefFolder.Write(Files, Path.Combine(parent, "talks-brief")));

        Assert.Equal(["file"], Directory.EnumerateFileSystemEntries(_root).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("samples/washington-2018-08.txt", "washington-2018-08-brief")]
    [InlineData("-", "article-brief")]
    [InlineData("../.txt", "article-brief")]
    public void The_folder_is_named_after_the_article(string article, string folder)
    {
        Assert.Equal(folder, BriefFolder.DefaultFor(article));
    }
}
