namespace Parley.Dossier;

/// <summary>One mention of a meeting.</summary>
internal sealed record MeetingDraft(Sentence Sentence, int First, int End)
{
    public required bool Held { get; init; }

    public IReadOnlyList<string> Parties { get; init; } = [];

    public string? City { get; init; }

    public TimePhrase? Time { get; init; }

    public int? Round { get; init; }

    /// <summary>Persons and institutions of the parties, where they are named as taking part.</summary>
    public IReadOnlyList<Actor> Participants { get; init; } = [];

    public IReadOnlyList<Issue> Topics { get; init; } = [];

    /// <summary>True where it says enough to be a meeting of its own; else it only adds to one that is known.</summary>
    public bool IsTold { get; init; }

    /// <summary>True for a hearing, a summit or a meeting of ministers: worth telling with one side alone.</summary>
    public bool IsFormal { get; init; }

    /// <summary>True where a noun tells of it: "a meeting on Thursday".</summary>
    public bool IsNoun { get; init; }

    /// <summary>True where one side hears others.</summary>
    public bool IsHearing { get; init; }

    /// <summary>True where those who meet, if they are not named, are those whom the talks are among: "the talks", "both sides".</summary>
    public bool IsOfTheTalks { get; init; }

    /// <summary>True where many states meet that are not named one by one: "ministers of 92 countries".</summary>
    public bool IsOfMany { get; init; }

    /// <summary>True where a meeting of people who are not named is worth telling with its day.</summary>
    public bool IsOpen { get; init; }

    /// <summary>A meeting by a day not told yet is on some day from the article's to that one.</summary>
    public DateSpan? Dates(DateOnly? today)
    {
        if (Time?.Span is not { } span)
        {
            return null;
        }

        return Time.Relation switch
        {
            TimeRelation.By or TimeRelation.Until or TimeRelation.Within => !Held && today is { } day && day < span.To
                ? Calendar.Between(day, span.To)
                : null,
            TimeRelation.Since or TimeRelation.After => null,
            _ => Held && today is { } now ? Before(span, now) : span,
        };
    }

    /// <summary>"Agreed on Wednesday to": the weekday of what was held is the one before, whatever verb stands beside it.</summary>
    private DateSpan Before(DateSpan span, DateOnly today)
    {
        bool weekday =
            span.Precision == DatePrecision.Day
            && span.From > today
            && span.To <= today.AddDays(7)
            && !Time!.Words.Any(char.IsAsciiDigit)
            && Time.Words.EndsWith("day", StringComparison.Ordinal);
        return weekday ? span with { From = span.From.AddDays(-7), To = span.To.AddDays(-7) } : span;
    }
}
