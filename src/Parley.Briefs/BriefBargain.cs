using Parley.Strategy.Bargaining;

namespace Parley.Briefs;

/// <summary>What the talking parties could both sign, as a talks file and its answer.</summary>
public sealed record BriefBargain
{
    public required Talks Talks { get; init; }

    /// <summary>Solved without its variants: trades across issues and other elasticities.</summary>
    public required BargainAnswer Answer { get; init; }

    /// <summary>Such as <c>talks.yaml</c>.</summary>
    public required string FileName { get; init; }

    /// <summary>What is assumed where the article is silent: whole sentences.</summary>
    public required IReadOnlyList<string> Assumptions { get; init; }

    /// <summary>The same on data with the most protected farm goods apart; null where there is nothing to add.</summary>
    public BriefBargain? SecondOpinion { get; init; }
}
