namespace Parley.Dossier;

/// <summary>A document before it is written: the same tree becomes YAML or JSON.</summary>
internal abstract record DocumentNode
{
    public sealed record Map(IReadOnlyList<KeyValuePair<string, DocumentNode>> Entries) : DocumentNode;

    /// <param name="Items">In order.</param>
    /// <param name="Short">Written on one line.</param>
    public sealed record List(IReadOnlyList<DocumentNode> Items, bool Short) : DocumentNode;

    public sealed record Word(string Value) : DocumentNode;

    /// <summary>A text that is always quoted in YAML.</summary>
    public sealed record Sentence(string Value) : DocumentNode;

    public sealed record Number(decimal Value) : DocumentNode;

    public sealed record Truth(bool Value) : DocumentNode;

    /// <summary>A fraction: <c>25%</c> in YAML, 0.25 in JSON.</summary>
    public sealed record Rate(decimal Fraction) : DocumentNode;
}
