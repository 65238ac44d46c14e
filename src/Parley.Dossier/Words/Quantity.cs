namespace Parley.Dossier;

/// <summary>A percentage or a sum of money in a sentence.</summary>
/// <param name="First">Its first token.</param>
/// <param name="End">One past its last token.</param>
/// <param name="Value">A fraction where <paramref name="Currency"/> is null, else units of that currency.</param>
/// <param name="Currency">ISO 4217 code of money, null for a percentage.</param>
internal sealed record Quantity(int First, int End, decimal Value, string? Currency)
{
    public bool IsPercent => Currency is null;
}
