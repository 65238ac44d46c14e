namespace Parley.Dossier.Evaluation;

/// <summary>One thing that a finding says, as label and finding are compared in it.</summary>
/// <param name="Name">Key in the label file.</param>
/// <param name="Type">How it is written and compared.</param>
/// <param name="Role">Whether it decides if the finding is right.</param>
internal sealed record Slot(string Name, SlotType Type, SlotRole Role)
{
    /// <summary>True where a different value makes the finding partly right, not wrong.</summary>
    public bool Lenient { get; init; }

    /// <summary>The words allowed; null where any is.</summary>
    public IReadOnlyList<string>? Known { get; init; }

    public static Slot Word<T>(string name, SlotRole role)
        where T : struct, Enum => new(name, SlotType.Words, role) { Known = SnakeCase.All<T>() };
}

internal enum SlotType
{
    /// <summary>One word or a list of words; compared as sets.</summary>
    Words,

    /// <summary>One code of an economy or a list; <c>all</c> is every origin.</summary>
    Economies,

    Number,

    /// <summary>A sum in millions and its currency: <c>51480 USD</c>.</summary>
    Money,

    /// <summary>A fraction or a percentage.</summary>
    Rate,

    /// <summary>True where written so, else false.</summary>
    Flag,

    Date,

    /// <summary>A person's name; the last word decides.</summary>
    Name,

    /// <summary>An office; one may hold the other ("Minister" and "Trade Minister").</summary>
    Office,

    /// <summary>Two keys, <c>person</c> and <c>economy</c>; who is named is known by the name, who is not by the economy.</summary>
    Speaker,

    /// <summary>The places themselves: the same where at least half of the characters of both together are common.</summary>
    Content,
}

internal enum SlotRole
{
    /// <summary>Must be the same for a finding to answer a label at all.</summary>
    Key,

    /// <summary>Decides whether it is right or partly right.</summary>
    Core,

    /// <summary>Counted apart and decides nothing.</summary>
    Apart,
}
