namespace Parley.Dossier.Tests.Evaluation;

/// <summary>An evaluation set of one text, in a folder of its own.</summary>
internal sealed class TemporarySet : IDisposable
{
    public TemporarySet(string text)
    {
        File.WriteAllText(Path.Combine(Folder, "text.txt"), text);
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("parley-labels").FullName;

    /// <summary>Writes the labels; three lines of head come before them.</summary>
    public void Label(string labels, string text = "text.txt") => Write("labels", labels, text);

    /// <summary>Writes what a second reader found in the same text.</summary>
    public void LabelAgain(string labels) => Write("second", labels, "text.txt");

    private void Write(string folder, string labels, string text)
    {
        Directory.CreateDirectory(Path.Combine(Folder, folder));
        File.WriteAllText(
            Path.Combine(Folder, folder, "label.yaml"),
            $"text: {text}\nhalf: development\nheadline: 1:1-1:1\n{labels}"
        );
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
