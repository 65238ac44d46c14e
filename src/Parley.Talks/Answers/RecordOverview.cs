namespace Parley.Records;

/// <summary>The state of the talks on one page.</summary>
public sealed record RecordOverview
{
    /// <summary>Who talks.</summary>
    public required string Title { get; init; }

    /// <summary>How many articles of which time, in which file.</summary>
    public required string Extent { get; init; }

    /// <summary>How many articles count.</summary>
    public required int Articles { get; init; }

    /// <summary>The day from which the next meeting is counted: of the newest article, or another that was asked for.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Null where none is announced.</summary>
    public RecordedMeeting? Next { get; init; }

    /// <summary>How many meetings were held.</summary>
    public required int Held { get; init; }

    /// <summary>Every meeting in order of time, or the last that were held where no more was asked for.</summary>
    public required IReadOnlyList<RecordedMeeting> Meetings { get; init; }

    public required IReadOnlyList<RegisterEntry> Register { get; init; }

    /// <summary>The day since when changes are told.</summary>
    public required DateOnly Since { get; init; }

    public required IReadOnlyList<PositionChange> Changes { get; init; }

    /// <summary>Meetings of which two accounts do not say the same.</summary>
    public required IReadOnlyList<AccountTable> Differing { get; init; }
}
