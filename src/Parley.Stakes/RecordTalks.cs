using Parley.Briefs;
using Parley.Data;
using Parley.Dossier;
using Parley.Inputs;
using Parley.Records;
using Parley.Scenarios;
using Parley.Strategy.Bargaining;
using Source = Parley.Records.Source;

namespace Parley.Stakes;

/// <summary>A record as a talks file: the tariffs on the table as issues, and what each side offered over time as proposals. A talks
/// file that a person brought into the record goes before what is made of its articles.</summary>
public static class RecordTalks
{
    /// <summary>Sentences that begin with so many equal letters are the same about another measure.</summary>
    private const int AlikeFrom = 60;

    private const string AllTheWay = "100% of the way";
    private const string NoneOfTheWay = "0% of the way";

    /// <returns>The talks and what is assumed in them; no talks, and why, where nothing is on the table.</returns>
    /// <exception cref="InputException">The talks file that was brought in is none.</exception>
    public static (Talks? Talks, IReadOnlyList<string> Notes) Of(
        TalksRecord record,
        Dataset dataset,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(dataset);
        if (record.TalksFile() is { } given)
        {
            return (
                TalksYaml.Read(given.Text, given.File),
                [$"The talks are those of {given.File}, which was brought into the record."]
            );
        }

        ArticleDossier dossier = RecordDossier.Of(record);
        BriefTable table = BriefWriter.Table(dossier, dataset, cancellation);
        if (table.Talks is not { } talks)
        {
            return (null, [table.WhyNoTalks ?? "Nothing is on the table."]);
        }

        talks = talks with { Proposals = Proposals(record, talks, dataset) };
        return (
            talks with
            {
                Description =
                    "Made of a record of talks: the tariffs on the table, and what each side offered. Probabilities are assumed; change them and run parley bargain.",
            },
            [.. table.Assumptions.DistinctBy(a => a[..Math.Min(a.Length, AlikeFrom)]), .. Unplaced(record, talks)]
        );
    }

    /// <summary>Offers that the ledger cannot hold, said rather than left out.</summary>
    private static IEnumerable<string> Unplaced(TalksRecord record, Talks talks)
    {
        HashSet<string> placed = [.. talks.Proposals.Select(p => p.Says ?? "")];
        string[] left =
        [
            .. record
                .Positions(new RecordFilter())
                .Where(t => t.Phases.Any(p => p.Kind == PositionKind.Offers))
                .SelectMany(t => t.Phases.Where(p => p.Kind == PositionKind.Offers).Select(p => (Track: t, Phase: p)))
                .Where(o => !placed.Any(p => p.Contains(o.Phase.First.Sentence ?? "\0", StringComparison.Ordinal)))
                .Select(o => $"{EconomyNames.Of(o.Track.Economy)} on {o.Track.Issue} [{o.Phase.First.Article}]")
                .Distinct(),
        ];
        if (left.Length > 0)
        {
            yield return $"Offers that set no tariff which is on the table here: {string.Join("; ", left)}.";
        }
    }

    /// <summary>What each side put on the table, a proposal whenever its offers changed: what it wants from the other and what it
    /// offers and accepts, at the last day on which it said so. What it refuses stays as today.</summary>
    private static List<TalksPoint> Proposals(TalksRecord record, Talks talks, Dataset dataset)
    {
        Dictionary<string, TalksParty> parties = [];
        foreach (TalksParty party in talks.Parties)
        {
            foreach (string code in party.Economies.Names)
            {
                parties[code] = party;
            }
        }

        string? SideOf(string economy) =>
            GapStudy
                .CodesOf(economy, dataset)
                .Select(c => parties.GetValueOrDefault(c)?.Name)
                .FirstOrDefault(n => n is not null);

        IReadOnlyList<PartyTrack> tracks = record.Positions(new RecordFilter());
        DateOnly[] days =
        [
            .. tracks.SelectMany(t => t.Phases).Select(p => p.First.Day).OfType<DateOnly>().Distinct().Order(),
        ];
        ILookup<string, (DateOnly Day, double Rate, Measure Measure)> rates = RatesBySentence(record);
        Dictionary<string, string> last = [];
        List<TalksPoint> points = [];
        foreach (DateOnly day in days)
        {
            foreach (TalksParty party in talks.Parties)
            {
                List<PointPosition> deal = [];
                List<Source> sources = [];
                foreach (RangeIssue lever in talks.Issues.OfType<RangeIssue>())
                {
                    if (Standing(lever, party.Name, day, tracks, rates, SideOf, parties, dataset) is { } standing)
                    {
                        deal.Add(new PointPosition(lever.Name, standing.Text, new Place(record.File)));
                        sources.Add(standing.Source);
                    }
                }

                string words = string.Join("; ", deal.Select(d => $"{d.Issue} {d.Text}"));
                bool isNew = last.TryGetValue(party.Name, out string? before) ? before != words : deal.Count > 0;
                if (isNew)
                {
                    last[party.Name] = words;
                    points.Add(Point(party, day, deal, sources, points));
                }
            }
        }

        return points;
    }

    private static TalksPoint Point(
        TalksParty party,
        DateOnly day,
        List<PointPosition> deal,
        List<Source> sources,
        List<TalksPoint> before
    )
    {
        string name = $"{party.Name}-{Sql(day)}";
        Source[] told = [.. sources.DistinctBy(s => s.Sentence)];
        return new TalksPoint
        {
            Name = before.Exists(p => p.Name == name) ? $"{name}-{before.Count}" : name,
            Title = $"{party.Title ?? party.Name}, {DayWords.Of(day)}",
            By = party.Name,
            Date = day,
            Source = told.Length == 0 ? null : string.Join("; ", told.Select(s => s.File).Distinct()),
            Says =
                told.Length == 0
                    ? "What it had offered is withdrawn."
                    : string.Join(' ', told.Select(s => s.Sentence).OfType<string>()),
            Deal = deal,
        };
    }

    private static string Sql(DateOnly day) =>
        day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Where a party's last word on a tariff puts it; null where it leaves it as today or says nothing.</summary>
    private static (string Text, Source Source)? Standing(
        RangeIssue lever,
        string party,
        DateOnly day,
        IReadOnlyList<PartyTrack> tracks,
        ILookup<string, (DateOnly Day, double Rate, Measure Measure)> rates,
        Func<string, string?> sideOf,
        Dictionary<string, TalksParty> parties,
        Dataset dataset
    )
    {
        string? importer = lever.Importers.Names.Select(n => parties.GetValueOrDefault(n)?.Name).FirstOrDefault();
        HashSet<string> sectors = [.. SectorsOf(lever.Sectors, dataset)];
        (string Text, Source Source, DateOnly Day)? found = null;
        foreach (PartyTrack track in tracks.Where(t => sideOf(t.Economy) == party))
        {
            PositionPhase? phase = track.Phases.LastOrDefault(p => p.First.Day <= day);
            if (
                phase is null
                || phase.Kind is PositionKind.Fears or PositionKind.ComplainsOf
                || !IsAbout(track.Key, phase, lever, importer, party, sectors, sideOf, dataset)
                || (found is { } f && f.Day > phase.First.Day)
            )
            {
                continue;
            }

            string? text =
                phase.Kind == PositionKind.Refuses ? null
                : track.Key.Topic == "trade_agreement" ? (lever.To.FromToday ? NoneOfTheWay : AllTheWay)
                : rates[phase.First.Sentence ?? ""]
                    .Where(r => r.Measure.Imposers.Any(i => sideOf(i) == importer))
                    .Select(r => FormattableString.Invariant($"{100 * r.Rate:0.##}%"))
                    .FirstOrDefault(AllTheWay);
            found = text is null ? null : (text, phase.First, phase.First.Day ?? day);
        }

        return found is { } standing ? (standing.Text, standing.Source) : null;
    }

    /// <summary>A free trade agreement is about every tariff; the market or the tariffs of one side for some goods about those on
    /// these goods. Who wants means the other's, who offers or refuses its own.</summary>
    private static bool IsAbout(
        IssueKey key,
        PositionPhase phase,
        RangeIssue lever,
        string? importer,
        string party,
        HashSet<string> sectors,
        Func<string, string?> sideOf,
        Dataset dataset
    )
    {
        bool toward = phase.Toward.Count == 0 || phase.Toward.Any(t => sideOf(t) is { } side && side != party);
        if (key.Topic == "trade_agreement")
        {
            // An agreement that does not say it is about free trade sets no tariff.
            return toward
                && key.Goods.Count == 0
                && key.Agreement?.Contains("bilateral free trade", StringComparison.OrdinalIgnoreCase) == true;
        }

        if (key.Topic is not ("tariffs" or "market_access") || lever.To.FromToday || !toward)
        {
            return false;
        }

        bool isImporter = phase.Kind == PositionKind.Wants ? importer != party : importer == party;
        return isImporter
            && key.Goods.Select(g => GapStudy.GroupOf(g, dataset))
                .OfType<string>()
                .Any(g =>
                    dataset.SectorGroups[g].Any(sectors.Contains) && sectors.Count <= 3 * dataset.SectorGroups[g].Count
                );
    }

    private static IEnumerable<string> SectorsOf(Selection selection, Dataset dataset)
    {
        IEnumerable<string> names =
            selection.Names.Count == 0
                ? dataset.Sectors.Where(s => s.Tradable).Select(s => s.Code)
                : Expand(selection.Names);
        return names.Except(Expand(selection.Except));

        IEnumerable<string> Expand(IReadOnlyList<string> of) =>
            of.SelectMany(n => dataset.SectorGroups.TryGetValue(n, out IReadOnlyList<string>? group) ? group : [n]);
    }

    /// <summary>Rates that measures have, by the sentence that tells them: "its tariff on beef will fall to 9 percent".</summary>
    private static ILookup<string, (DateOnly Day, double Rate, Measure Measure)> RatesBySentence(TalksRecord record) =>
        record
            .FindingsOf(FindingKind.Measure)
            .Select(f => (f.Day, Measure: (Measure)f.Finding.Body))
            .Where(f => f.Measure is { Rate: not null, Kind: MeasureKind.Tariff, Quote: not null })
            .ToLookup(
                f => f.Measure.Quote!.Sentence,
                f => (f.Day ?? DateOnly.MinValue, (double)f.Measure.Rate!.Value, f.Measure)
            );
}
