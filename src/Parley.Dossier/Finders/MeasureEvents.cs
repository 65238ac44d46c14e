namespace Parley.Dossier;

/// <summary>What a measure found is as an event: threatened, imposed, lifted, ruled out, looked into.</summary>
internal static class MeasureEvents
{
    public static TalksEvent? Of(Reading reading, Measure measure)
    {
        if (
            !IsAgainst(measure.Kind)
            || measure.Imposers.Count == 0
            || (!measure.Targets.All && measure.Targets.Economies.Count == 0)
            || measure.Quote is null
            || reading.SentenceAt(measure.Quote.Start) is not { } sentence
        )
        {
            return null;
        }

        // "Japan has a tariff on beef" tells of no act.
        if (
            measure.Status == MeasureStatus.InForce
            && !sentence.Has(Category.Effect, "imposed")
            && !sentence.Has(Category.Effect, "imposition")
        )
        {
            return null;
        }

        // "If the United States imposed tariffs": nobody says that it will.
        Mention? imposer = sentence.Mentions.Find(m => m.Economy == measure.Imposers[0]);
        if (
            measure.Status is MeasureStatus.Threatened or MeasureStatus.Proposed
            && imposer is not null
            && sentence.Norm(BeginningOf(sentence, imposer) - 1) is "if" or "unless"
        )
        {
            return null;
        }

        if (measure.Status is MeasureStatus.Threatened && IsNoThreat(sentence))
        {
            return null;
        }

        (EventType type, Modality modality, EventTime time, bool negated) = measure.Status switch
        {
            MeasureStatus.InForce => (EventType.Sanction, Modality.Asserted, EventTime.Past, false),
            MeasureStatus.Announced => (EventType.Sanction, Modality.Will, EventTime.Future, false),
            MeasureStatus.Threatened => (EventType.Threaten, Modality.Asserted, EventTime.Present, false),
            MeasureStatus.UnderInquiry => (EventType.Coerce, Modality.Asserted, EventTime.Past, false),
            MeasureStatus.Lifted => (EventType.Concede, Modality.Asserted, EventTime.Past, false),
            MeasureStatus.RuledOut => (EventType.Sanction, Modality.Will, EventTime.Future, true),
            _ => (
                EventType.Sanction,
                sentence.Has(Category.Effect, "asked") ? Modality.Urges : Modality.Could,
                EventTime.Future,
                false
            ),
        };
        if (measure.Status == MeasureStatus.Proposed && measure.Targets.All)
        {
            return null;
        }

        return new TalksEvent
        {
            Type = type,
            By = EventFinder.Actors(measure.Imposers),
            To = EventFinder.Actors(measure.Targets.Economies),
            Negated = negated,
            Modality = modality,
            Time = time,
            When = measure.When,
            Dates = measure.Dates,
            About = IssueOf(measure),
            Quote = reading.ClauseOf(measure.Quote),
        };
    }

    /// <summary>"to avoid the tariffs", "tariffs being weighed", "would provoke retaliation": it may come, but nobody threatens it here.</summary>
    private static bool IsNoThreat(Sentence sentence) =>
        sentence.Has(Category.Effect, "undo")
        || Enumerable
            .Range(sentence.First, sentence.End - sentence.First)
            .Any(i =>
                (
                    sentence.Norm(i) == "under"
                    && sentence.Norm(i + 1) is "threat" or "the"
                    && sentence.Norm(i + 2) is "of" or "threat"
                )
                || (sentence.Norm(i) == "being" && sentence.Norm(i + 1) is "weighed" or "considered")
                || sentence.Norm(i) is "provoke" or "provokes" or "trigger" or "spark"
                || (sentence.Norm(i) == "any" && sentence.At(i + 1, Category.Measure) is not null)
            );

    /// <summary>"Japan asks the United States to lift its tariff".</summary>
    public static TalksEvent? Request(Reading reading, Measure measure)
    {
        string[] asked = [.. measure.Imposers.Where(i => !measure.RemovalAskedBy.Contains(i))];
        return
            measure.RemovalAskedBy.Count == 0
            || asked.Length == 0
            || measure.Quote is null
            || reading.SentenceAt(measure.Quote.Start) is not { } sentence
            || !(sentence.Has(Category.Effect, "asked") || sentence.Has(Category.Effect, "demand"))
            ? null
            : new TalksEvent
            {
                Type = EventType.Request,
                By = EventFinder.Actors(measure.RemovalAskedBy),
                To = EventFinder.Actors(asked),
                Time = EventTime.Present,
                About = IssueOf(measure),
                Quote = reading.ClauseOf(measure.Quote),
            };
    }

    public static Issue IssueOf(Measure measure) =>
        new(
            measure.Kind switch
            {
                MeasureKind.Tariff => "tariffs",
                MeasureKind.Quota or MeasureKind.TariffRateQuota or MeasureKind.VoluntaryRestraint => "quotas",
                MeasureKind.AntiDumpingDuty => "dumping",
                MeasureKind.ImportTax => "import_taxes",
                MeasureKind.CountervailingDuty or MeasureKind.Subsidy or MeasureKind.ExportSubsidy => "subsidies",
                MeasureKind.ExportRestriction or MeasureKind.ExportTax => "export_controls",
                MeasureKind.Sanctions => measure.Retaliation ? "retaliation" : "sanctions",
                MeasureKind.Embargo => "sanctions",
                MeasureKind.Standards => "standards",
                MeasureKind.GovernmentPurchasing => "government_purchasing",
                MeasureKind.ExchangeRate => "exchange_rate",
                MeasureKind.MarketAccess => "market_access",
                _ => "non_tariff_barriers",
            },
            [.. measure.Goods.Select(g => g with { Origin = null })]
        );

    private static int BeginningOf(Sentence sentence, Mention mention) =>
        sentence.Norm(mention.First - 1) == "the" ? mention.First - 1 : mention.First;

    private static bool IsAgainst(MeasureKind kind) =>
        kind.IsOnImports() || kind is MeasureKind.Sanctions or MeasureKind.ExportRestriction or MeasureKind.Embargo;
}
