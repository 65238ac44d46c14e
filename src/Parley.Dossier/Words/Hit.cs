namespace Parley.Dossier;

/// <summary>A phrase of the lexicon found in the text.</summary>
/// <param name="First">Its first token.</param>
/// <param name="End">One past its last token.</param>
/// <param name="Category">What it is.</param>
/// <param name="Key">Its row in the lexicon: a code, a kind, a class.</param>
internal sealed record Hit(int First, int End, Category Category, string Key)
{
    public int Length => End - First;
}
