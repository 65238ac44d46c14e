namespace Parley.Scenarios;

/// <summary>What a key of a scenario holds.</summary>
internal enum KeyType
{
    Text,
    OutcomeName,
    Economies,
    Goods,
    Agreement,
    Rate,
    Years,
    Choice,
    Flag,
    Factor,
    MillionUsd,
    CarveOuts,
}

/// <summary>One key of a map in a scenario.</summary>
/// <param name="Name">As it is written.</param>
/// <param name="Type">What it holds.</param>
/// <param name="Says">What it means, for the schema.</param>
/// <param name="IsRequired">Whether it must be there.</param>
/// <param name="Choices">The words allowed, with <see cref="KeyType.Choice"/>.</param>
internal sealed record Key(
    string Name,
    KeyType Type,
    string Says,
    bool IsRequired = false,
    IReadOnlyList<string>? Choices = null
);
