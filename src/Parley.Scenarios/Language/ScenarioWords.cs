using Parley.Model;

namespace Parley.Scenarios;

/// <summary>The words of the language that stand for an enumeration.</summary>
public static class ScenarioWords
{
    public const string All = "all";

    public static IReadOnlyDictionary<string, MarketStructure> MarketStructures { get; } =
        new Dictionary<string, MarketStructure>
        {
            ["perfect_competition"] = MarketStructure.PerfectCompetition,
            ["external_economies"] = MarketStructure.ExternalEconomies,
            ["free_entry"] = MarketStructure.FreeEntry,
            ["fixed_firms"] = MarketStructure.FixedFirms,
        };

    public static IReadOnlyDictionary<string, ImbalanceClosure> Imbalances { get; } =
        new Dictionary<string, ImbalanceClosure>
        {
            ["held"] = ImbalanceClosure.Held,
            ["held_as_share_of_world_income"] = ImbalanceClosure.HeldAsShareOfWorldIncome,
            ["removed"] = ImbalanceClosure.Removed,
            ["removed_first"] = ImbalanceClosure.RemovedFirst,
        };

    public static IReadOnlyDictionary<string, StagingPath> StagingPaths { get; } =
        new Dictionary<string, StagingPath>
        {
            ["linear"] = StagingPath.Linear,
            ["back_loaded"] = StagingPath.BackLoaded,
        };

    public static IReadOnlyDictionary<string, RetaliationForm> RetaliationForms { get; } =
        new Dictionary<string, RetaliationForm>
        {
            ["in_kind"] = RetaliationForm.InKind,
            ["equal_duty"] = RetaliationForm.EqualDuty,
        };

    public static IReadOnlyDictionary<string, RateChangeKind> RateChanges { get; } =
        new Dictionary<string, RateChangeKind>
        {
            ["set"] = RateChangeKind.Set,
            ["add"] = RateChangeKind.Add,
            ["cut"] = RateChangeKind.Cut,
            ["raise_to"] = RateChangeKind.RaiseTo,
        };

    public static IReadOnlyDictionary<string, LimitKind> LimitKinds { get; } =
        new Dictionary<string, LimitKind>
        {
            ["of_baseline"] = LimitKind.OfBaseline,
            ["growth"] = LimitKind.Growth,
            ["million_usd"] = LimitKind.MillionUsd,
        };

    /// <summary>The word for a value.</summary>
    public static string Of<T>(IReadOnlyDictionary<string, T> words, T value)
        where T : struct, Enum => words.First(w => EqualityComparer<T>.Default.Equals(w.Value, value)).Key;
}
