namespace Parley.Data;

/// <summary>Figures that stand in for ones nobody has, such as a neighbour's input shares.</summary>
/// <param name="Of">What is stood in for.</param>
/// <param name="From">Where the figures were taken from, in words.</param>
/// <param name="Economies">Codes of the economies it concerns.</param>
public sealed record Proxy(ProxyKind Of, string From, IReadOnlyList<string> Economies);

/// <summary>The tables a proxy may stand in; written in snake_case.</summary>
public enum ProxyKind
{
    Trade,
    Tariffs,
    Inputs,
    PoliticalWeights,
}
