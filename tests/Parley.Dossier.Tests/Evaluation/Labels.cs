using Parley.Dossier.Evaluation;
using Parley.Inputs;

namespace Parley.Dossier.Tests.Evaluation;

/// <summary>The label files themselves.</summary>
public class Labels
{
    public static string Folder { get; } = Path.Combine(Repository.Root, "evaluation", "reader");

    [Fact]
    public void Every_label_file_is_in_order() =>
        Assert.True(
            ReaderEvaluation.Of(new ArticleReader(), Folder).Parts.Single(p => p.Name == ReaderEvaluation.OwnPart).Texts
                >= 6
        );

    [Fact]
    public void At_least_as_many_texts_are_labelled_as_the_documents_say()
    {
        string[] files = Directory.GetFiles(Path.Combine(Folder, "labels"), "*.yaml");
        int held = files.Count(f => File.ReadAllText(f).Contains("\nhalf: held_out\n", StringComparison.Ordinal));
        string page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "reader.md"));
        Assert.Contains($"{files.Length - held} texts of development", page, StringComparison.Ordinal);
        Assert.Contains($"{held} held out", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Labels_hold_codes_and_places_and_never_a_sentence_of_the_text()
    {
        HashSet<string> labels =
        [
            .. Directory
                .EnumerateFiles(Folder, "*.yaml", SearchOption.AllDirectories)
                .SelectMany(f => Runs(File.ReadAllText(f))),
        ];
        Assert.All(
            ReaderEvaluation.Of(new ArticleReader(), Folder).Texts,
            text => Assert.DoesNotContain(Runs(text.Text), labels.Contains)
        );
    }

    [Fact]
    public void A_label_that_fits_no_text_is_refused_with_its_place()
    {
        using TemporarySet set = new("Japan met the United States in Tokyo.");
        InputError[] errors = Refused(
            set,
            "meetings:\n- { held: true, parties: [JPN, UNS], at: 1:1-1:900 }\n- { held: true }\nstatementz: []\n"
        );
        Assert.Contains(errors, e => e.Message == "unknown economy" && e.Value == "UNS" && e.Place!.Line == 5);
        Assert.Contains(errors, e => e.Message == "this is no place in the text" && e.Place!.Path == "meetings[0].at");
        Assert.Contains(errors, e => e.Message == "this label has no place" && e.Place!.Line == 6);
        Assert.Contains(
            errors,
            e => e.Value == "statementz" && e.WayOut!.Contains("statements", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Labels_of_a_text_that_has_changed_are_refused()
    {
        using TemporarySet set = new("Japan met the United States in Tokyo.");
        InputError[] errors = Refused(set, "characters: 40\n");
        Assert.Contains("has 37 characters now", Assert.Single(errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_is_not_there_is_left_out_and_named()
    {
        using TemporarySet set = new("Japan met the United States in Tokyo.");
        set.Label("", "gone.txt");
        Assert.Equal(["label"], ReaderEvaluation.Of(new ArticleReader(), set.Folder).Skipped);
    }

    [Fact]
    public void A_text_of_our_own_that_is_not_there_is_an_error()
    {
        using TemporarySet set = new("Japan met the United States in Tokyo.");
        set.Label("own: true\n", "gone.txt");
        Assert.Throws<InputException>(() => ReaderEvaluation.Of(new ArticleReader(), set.Folder));
    }

    /// <summary>Every seven words that follow one another.</summary>
    private static IEnumerable<string> Runs(string text)
    {
        string[] words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return Enumerable.Range(0, Math.Max(0, words.Length - 6)).Select(i => string.Join(' ', words[i..(i + 7)]));
    }

    private static InputError[] Refused(TemporarySet set, string labels)
    {
        set.Label(labels);
        return [.. Assert.Throws<InputException>(() => ReaderEvaluation.Of(new ArticleReader(), set.Folder)).Errors];
    }
}
