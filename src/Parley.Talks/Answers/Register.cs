using Parley.Dossier;

namespace Parley.Records;

/// <summary>How an issue stands.</summary>
/// <param name="Issue">In words.</param>
/// <param name="Status">Agreed, open, disputed or broken off.</param>
/// <param name="Parties">Codes of those among whom it is so.</param>
/// <param name="IsTold">True where an article says so; false where it follows from what the parties want and refuse.</param>
/// <param name="Sources">What it rests on, the last first, ten at most.</param>
/// <param name="Times">In how many places it is told.</param>
/// <param name="Before">What it was before, as articles told it; null where it has been so from the first.</param>
public sealed record RegisterEntry(
    string Issue,
    SettlementStatus Status,
    IReadOnlyList<string> Parties,
    bool IsTold,
    IReadOnlyList<Source> Sources,
    int Times,
    SettlementStatus? Before
);
