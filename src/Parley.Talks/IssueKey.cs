namespace Parley.Records;

/// <summary>An issue by what makes it one: two sentences are about the same issue where all three are the same.</summary>
/// <param name="Topic">A topic of the lexicon, such as <c>tariffs</c>.</param>
/// <param name="Goods">Names of goods in alphabetical order; empty where it is about all or none.</param>
/// <param name="Agreement">Short or full name of the agreement it is about; null where it is about none.</param>
public sealed record IssueKey(string Topic, IReadOnlyList<string> Goods, string? Agreement)
{
    /// <summary>In words: <c>tariffs on cars</c>.</summary>
    public string Words => IssueWords.Of(Topic, string.Join(", ", Goods), Agreement);

    internal static IssueKey Of(string topic, string goods, string? agreement) =>
        new(topic, goods.Split(", ", StringSplitOptions.RemoveEmptyEntries), agreement);

    public bool Equals(IssueKey? other) =>
        other is not null && Topic == other.Topic && Goods.SequenceEqual(other.Goods) && Agreement == other.Agreement;

    public override int GetHashCode() => HashCode.Combine(Topic, string.Join(',', Goods), Agreement);
}
