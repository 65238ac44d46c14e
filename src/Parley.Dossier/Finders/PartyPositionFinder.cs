namespace Parley.Dossier;

/// <summary>
/// Finds each side's position on each issue: from the acts of the lexicon, and from what is found about agreements,
/// measures and complaints, so that positions and those findings agree.
/// </summary>
internal static class PartyPositionFinder
{
    public static List<PartyPosition> Find(
        Reading reading,
        List<Act> acts,
        List<Agreement> agreements,
        List<Measure> measures,
        List<Claim> claims,
        List<PartyPosition> cued
    )
    {
        List<PartyPosition> positions = [];
        foreach (Act act in acts)
        {
            OfAct(reading, positions, act);
        }

        foreach (Agreement agreement in agreements)
        {
            foreach (Position position in agreement.Positions)
            {
                Add(positions, OfAttitude(agreement, position));
            }
        }

        foreach (Measure measure in measures)
        {
            foreach (string asker in measure.Quote is null ? [] : measure.RemovalAskedBy)
            {
                Add(
                    positions,
                    Make(
                        asker,
                        PositionKind.Wants,
                        MeasureEvents.IssueOf(measure),
                        measure.Imposers,
                        reading.ClauseOf(measure.Quote!)
                    )
                );
            }
        }

        foreach (Claim claim in claims.Where(c => !c.Denied))
        {
            foreach (string by in claim.By)
            {
                Add(
                    positions,
                    Make(
                        by,
                        PositionKind.ComplainsOf,
                        Complaints.IssueOf(claim),
                        claim.Against,
                        reading.ClauseOf(claim.Quote!)
                    )
                );
            }
        }

        foreach (PartyPosition position in cued)
        {
            AddCued(positions, position);
        }

        positions.RemoveAll(p => p.Quote is null || reading.SentenceAt(p.Quote.Start) is null);
        positions.Sort((a, b) => a.Quote!.Start.CompareTo(b.Quote!.Start));
        return positions;
    }

    /// <summary>A cue tells only what nothing else told of the side in these words.</summary>
    private static void AddCued(List<PartyPosition> positions, PartyPosition found)
    {
        bool told = positions.Exists(p =>
            p.Economy == found.Economy
            && p.Quote is { } quote
            && (
                (quote.Start < found.Quote!.End && found.Quote.Start < quote.End)
                || (
                    p.Kind == found.Kind && quote.Sentence == found.Quote.Sentence && p.Issue.Topic == found.Issue.Topic
                )
            )
        );
        if (!told && positions.Count < Reading.Most)
        {
            positions.Add(found);
        }
    }

    private static void OfAct(Reading reading, List<PartyPosition> positions, Act act)
    {
        if (act.Entry.Position is not { } kind || act.By is not { } by)
        {
            return;
        }

        if (
            (act.About ?? (PointsBack(act) ? CueScope.Context(act.Sentence, reading.StatementAt(act.Hit.First)) : null))
            is not { } issue
        )
        {
            return;
        }

        // That one wants to talk is no position on what is talked about.
        if (issue is { Topic: IssueFinder.Widest, Goods.Count: 0 } && kind != PositionKind.ComplainsOf)
        {
            return;
        }

        if (act.Inward || (act.By is { Lawmaker: true } && act.Entry.Event == EventType.Agree))
        {
            return;
        }

        // What was lifted is an offer no longer.
        if (
            act.Entry is { Event: EventType.Concede, Needs: ActNeeds.Measure }
            && act is { Time: EventTime.Past, Modality: Modality.Asserted, Negated: false }
        )
        {
            return;
        }

        // What two agree on is their agreement, no position of either.
        if (act.Entry.Event == EventType.Agree && by.Economies.Union(act.To?.Economies ?? []).Count() > 1)
        {
            return;
        }

        if (act.Entry.Event == EventType.Support && issue.Agreement is null && act.To is null)
        {
            return;
        }

        // What may be, and what somebody else ought to, is no position.
        if (act.Modality is Modality.Could or Modality.Urges or Modality.Denies)
        {
            return;
        }

        // What one side alone agrees to do, it offers.
        if (
            act.Entry is { Event: EventType.Agree, Pattern: ActPattern.Verb }
            && kind == PositionKind.Accepts
            && act.Sentence.Norm(act.Hit.End) == "to"
            && !SettlementFinder.IsOfTalks(act)
        )
        {
            kind = PositionKind.Offers;
        }

        // "Until the United States withdraws its own": a condition is no offer.
        if (
            kind is PositionKind.Offers or PositionKind.Accepts
            && act.Sentence.Norm(
                act.Sentence.Norm(by.First - 1) is "the" or "its" or "their" ? by.First - 2 : by.First - 1
            )
                is "until"
                    or "unless"
                    or "if"
                    or "once"
                    or "whether"
        )
        {
            return;
        }

        // "Is hopeful that China will lift": what another hopes.
        if (
            kind is PositionKind.Offers or PositionKind.Accepts
            && (
                CueVerbs.IsHopedFor(act.Sentence, by)
                || (act.Sentence.Norm(act.Hit.First - 1) == "to" && CueLimits.IsGivenUp(act.Sentence, act.Hit))
            )
        )
        {
            return;
        }

        PositionKind? told = !act.Negated
            ? act.Modality == Modality.Wants && kind is PositionKind.Accepts or PositionKind.Offers
                ? PositionKind.Wants
                : kind
            : kind switch
            {
                PositionKind.Accepts when act.Entry.Pattern == ActPattern.State => PositionKind.ComplainsOf,
                PositionKind.Wants or PositionKind.Offers or PositionKind.Accepts => PositionKind.Refuses,
                _ => null,
            };
        if (told is not { } position)
        {
            return;
        }

        foreach (string economy in by.Economies)
        {
            string[] toward = [.. (act.To?.Economies ?? []).Where(e => e != economy)];
            Actor? said = by.Actors.FirstOrDefault(a => a.Economy == economy);
            Add(
                positions,
                Make(economy, position, issue, toward, act.Quote) with
                {
                    By = said == new Actor(economy) ? null : said,
                }
            );
        }
    }

    /// <summary>What is refused, asked of another or complained of and told by no topic is what the sentences before speak of.</summary>
    private static bool PointsBack(Act act) =>
        act.Entry.Event switch
        {
            EventType.Reject => act.Entry.Needs is not ActNeeds.Complaint,
            EventType.Request => act.To is not null
                && Enumerable.Range(act.To.End, 4).Any(i => act.Sentence.Norm(i) == "to" && i < act.Sentence.End),
            EventType.Accuse => act.To is not null
                && act.Entry.Pattern is ActPattern.Verb or ActPattern.Blame or ActPattern.Suffer
                && act.Entry.Needs is not (ActNeeds.Complaint or ActNeeds.Court),
            _ => false,
        };

    private static PartyPosition? OfAttitude(Agreement agreement, Position position)
    {
        PositionKind? kind = position.Attitude switch
        {
            Attitude.Wants or Attitude.WantsBack => PositionKind.Wants,
            Attitude.Favours => PositionKind.Accepts,
            Attitude.Wary => PositionKind.Fears,
            Attitude.Opposes => PositionKind.Refuses,
            Attitude.SaysBroken => PositionKind.ComplainsOf,
            _ => null,
        };
        if (kind is not { } known)
        {
            return null;
        }

        string topic = position.Attitude == Attitude.SaysBroken ? "enforcement" : "trade_agreement";
        string[] toward =
        [
            .. position.About is { } about ? [about]
            : agreement.Members.Count == 2 ? agreement.Members.Where(m => m != position.Economy)
            : [],
        ];
        Issue issue = new(topic, agreement.Goods, agreement.ShortName ?? agreement.Name);
        return Make(position.Economy, known, issue, toward, position.Quote);
    }

    private static PartyPosition Make(
        string economy,
        PositionKind kind,
        Issue issue,
        IReadOnlyList<string> toward,
        Quote? quote
    ) =>
        new()
        {
            Economy = economy,
            Kind = kind,
            Issue = issue,
            Toward = toward,
            Quote = quote,
        };

    private static void Add(List<PartyPosition> positions, PartyPosition? found)
    {
        if (found is null || positions.Count >= Reading.Most)
        {
            return;
        }

        // A sentence tells one position of a side on an issue once.
        int known = positions.FindIndex(p =>
            p.Economy == found.Economy
            && p.Kind == found.Kind
            && p.Quote?.Sentence == found.Quote?.Sentence
            && (
                p.Issue.Topic == found.Issue.Topic
                || (p.Issue.Agreement is { } name && name == found.Issue.Agreement)
                || (found.Issue.Topic is "enforcement" or "unfair_practices")
            )
        );
        if (known < 0)
        {
            positions.Add(found);
        }
        else if (positions[known].Toward.Count == 0 && found.Toward.Count > 0)
        {
            positions[known] = positions[known] with { Toward = found.Toward };
        }
    }
}
