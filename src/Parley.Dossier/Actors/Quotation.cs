namespace Parley.Dossier;

/// <summary>Words between quotation marks. Token numbers count over the whole text.</summary>
/// <param name="Open">The opening mark.</param>
/// <param name="First">The first token within.</param>
/// <param name="End">One past the last token within.</param>
/// <param name="Continues">The next quotation goes on with this one: a paragraph that ends without a closing mark, and one that opens again.</param>
internal sealed record Quotation(int Open, int First, int End, bool Continues)
{
    /// <summary>One past the closing mark.</summary>
    public int After => Closed ? End + 1 : End;

    /// <summary>A closing mark stands at <see cref="End"/>.</summary>
    public bool Closed { get; init; } = true;

    /// <summary>Where the label of whoever has the turn begins in a transcript; -1 for words between quotation marks.</summary>
    public int Label { get; init; } = -1;

    public int Length => End - First;
}
