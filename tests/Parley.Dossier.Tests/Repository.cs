namespace Parley.Dossier.Tests;

/// <summary>Finds the files beside the code.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Sample(string name) => Path.Combine(Root, "samples", name);

    public static string OldDispatches =>
        Path.GetFullPath(Path.Combine(Root, "..", "shared", "articles", "reuters-1987"));

    public static ArticleDossier ReadSample(string name) => new ArticleReader().Read(ArticleText.Load(Sample(name)));

    public static ArticleDossier Read(string text) => new ArticleReader().Read(ArticleText.FromText("test", text));

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Parley.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("no folder above holds Parley.slnx");
    }
}
