using System.Globalization;
using System.Text.Json;
using Parley.Dossier;

namespace Parley.Reports.Briefs;

/// <summary>A finding of the dossier in words.</summary>
/// <param name="Text">A short sentence of ours.</param>
/// <param name="Quotes">Where the article says it.</param>
internal sealed record FindingInWords(string Text, IReadOnlyList<Quote> Quotes);

/// <summary>The findings under one heading.</summary>
internal sealed record FindingGroup(string Heading, IReadOnlyList<FindingInWords> Findings);

/// <summary>Says in plain words what the dossier holds.</summary>
internal static class DossierWords
{
    public static IReadOnlyList<FindingGroup> Groups(BriefReading reading)
    {
        ArticleDossier dossier = reading.Brief.Dossier;
        FindingGroup[] groups =
        [
            new(
                "Who takes part",
                [.. dossier.Parties.Select(p => Of(p, dossier.HasTalks)), .. dossier.People.Select(p => Of(reading, p))]
            ),
            new("Trade measures", [.. dossier.Measures.Select(m => Of(reading, m))]),
            new("Agreements", [.. dossier.Agreements.SelectMany(a => Of(reading, a))]),
            new("Sensitive sectors", [.. dossier.SensitiveSectors.Select(s => Of(reading, s))]),
            new("Amounts", [.. dossier.Amounts.Select(a => Of(reading, a))]),
            new("Complaints", [.. dossier.Claims.Select(c => Of(reading, c))]),
            new("State of the talks", [.. State(dossier), .. dossier.Meetings.Select(m => Of(reading, m))]),
        ];
        return [.. groups.Where(g => g.Findings.Count > 0)];
    }

    /// <summary>One line for the head of a report: who talks, how it stands, what comes next.</summary>
    public static string StateInBrief(BriefReading reading)
    {
        ArticleDossier dossier = reading.Brief.Dossier;
        List<string> parts = [];
        if (dossier.TalkingParties.Any())
        {
            bool talk = dossier.HasTalks && dossier.TalkingParties.Skip(1).Any();
            parts.Add(
                $"{(talk ? "Talks between" : "Concerns")} {BriefReading.Join(dossier.TalkingParties.Select(reading.NameInSentence))}"
            );
        }

        if (dossier.State.Outcome != TalksOutcome.Unsaid)
        {
            parts.Add(Words(dossier.State.Outcome));
        }

        Meeting? next = dossier.Meetings.FirstOrDefault(m => !m.Held);
        if (next is not null)
        {
            string again = dossier.Meetings.Any(m => m.Held) ? " again" : "";
            parts.Add($"to meet{again}{Lead(IsMonth(next.When) ? " in " : " ", next.When)}{Lead(" in ", next.City)}");
        }

        return parts.Count == 0 ? "The article names no parties and no talks." : string.Join("; ", parts) + ".";
    }

    public static string Words(TalksOutcome outcome) =>
        outcome switch
        {
            TalksOutcome.Unsaid => "not said how they stand",
            TalksOutcome.Planned => "to begin",
            TalksOutcome.Continuing => "under way",
            TalksOutcome.NothingDecided => "nothing decided",
            TalksOutcome.Agreed => "agreed",
            TalksOutcome.BrokenOff => "broken off",
            _ => Plain(outcome),
        };

    private static IEnumerable<FindingInWords> State(ArticleDossier dossier) =>
        dossier.State.Outcome == TalksOutcome.Unsaid
            ? []
            : [new($"{Capital(Words(dossier.State.Outcome))}.", dossier.State.Quotes)];

    private static FindingInWords Of(Party party, bool talks) =>
        new(
            $"{party.Name} {(
                (party.Role, talks) switch
                {
                    (PartyRole.TalkingParty, true) => "is at the table",
                    (PartyRole.TalkingParty, false) => "acts, threatens or complains",
                    (_, true) => "is named, not at the table",
                    _ => "is named",
                }
            )}.",
            [.. party.Mentions.Take(1)]
        );

    private static FindingInWords Of(BriefReading reading, Person person) =>
        new(
            $"{person.Name}, {person.Office}{(person.Economy is null ? "" : $" ({reading.Name(person.Economy)})")}.",
            Places(person.Quote)
        );

    private static FindingInWords Of(BriefReading reading, Measure measure)
    {
        string who = measure.Imposers.Count == 0 ? "Not said by whom" : reading.Names(measure.Imposers);
        string what = measure.Retaliation ? $"retaliation by {Plain(measure.Kind)}" : Plain(measure.Kind);
        string rate = measure.Rate is { } r ? $" of {Figures.Rate((double)r)}" : "";
        string before = measure.RateBefore is { } b ? $" (before: {Figures.Rate((double)b)})" : "";
        string of = measure.Goods.Count == 0 ? "" : BriefReading.Join(measure.Goods.Select(Words));
        string goods = measure.Amount is not { } amount
            ? of.Length == 0
                ? ""
                : $" on {of}"
            : of.Length == 0
                ? $", {Sum(amount)}"
                : $" on {of} ({Sum(amount)})";
        string from =
            measure.Targets.All ? " from everyone"
            : measure.Targets.Economies.Count == 0 ? ""
            : $" from {BriefReading.Join(measure.Targets.Economies.Select(reading.NameInSentence))}";
        string law = measure.Law is null ? "" : $", under {measure.Law}";
        string text = $"{who}: {what}{rate}{before}{goods}{from}; {Plain(measure.Status)}{law}.";
        if (measure.Affected.Count > 0)
        {
            text += $" Said to hurt {BriefReading.Join(measure.Affected.Select(reading.NameInSentence))}.";
        }

        if (measure.RemovalAskedBy.Count > 0)
        {
            text += $" Removal asked by {BriefReading.Join(measure.RemovalAskedBy.Select(reading.NameInSentence))}.";
        }

        return new(text, [.. Places(measure.Quote), .. measure.AlsoAt]);
    }

    private static IEnumerable<FindingInWords> Of(BriefReading reading, Agreement agreement)
    {
        string name = AgreementName(agreement);
        string scope = agreement.Scope switch
        {
            AgreementScope.FreeTrade => "free trade",
            AgreementScope.Sectoral => "some goods alone",
            AgreementScope.Rules => "rules of trade",
            _ => "not about trade measures",
        };
        string members =
            agreement.Members.Count == 0
                ? ""
                : $": {reading.Names(agreement.Members)}"
                    + (agreement.MembersFrom == MembersFrom.Lexicon ? " (members not from the article)" : "");
        string[] more =
        [
            .. new[] { Plain(agreement.Kind), scope }.Where(w => !name.Contains(w, StringComparison.OrdinalIgnoreCase)),
        ];
        string text = $"{string.Join(", ", more.Prepend(Capital(name)))}{members}.";
        yield return new(text, [.. Places(agreement.Quote), .. agreement.AlsoAt]);
        foreach (FormerMember former in agreement.FormerMembers)
        {
            yield return new(
                $"{reading.Name(former.Economy)} left {ShortName(agreement)}{Lead(", ", former.When)}.",
                Places(former.Quote)
            );
        }

        IEnumerable<Position> positions = agreement.Positions.Where(p =>
            p.Attitude != Attitude.Left || !agreement.FormerMembers.Any(f => f.Economy == p.Economy)
        );
        foreach (Position position in positions)
        {
            yield return new(
                $"{reading.Name(position.Economy)} {Words(reading, position)} {ShortName(agreement)}.",
                Places(position.Quote)
            );
        }
    }

    private static FindingInWords Of(BriefReading reading, SensitiveSector sector) =>
        new(
            $"{(sector.Economy is null ? "Not said whose" : reading.Name(sector.Economy))}: {Words(sector.Good)}.",
            Places(sector.Quote)
        );

    private static FindingInWords Of(BriefReading reading, MoneyAmount amount)
    {
        string whose = amount.Economy is null ? "" : $" of {reading.NameInSentence(amount.Economy)}";
        string with = amount.Partner is null ? "" : $" with {reading.NameInSentence(amount.Partner)}";
        string good = amount.Good is null ? "" : $" in {Words(amount.Good)}";
        string when = amount.Year is { } year ? $", {year}" : Lead(", ", amount.Period);
        return new($"{Sum(amount.Money)}: {Plain(amount.Measures)}{whose}{with}{good}{when}.", Places(amount.Quote));
    }

    private static FindingInWords Of(BriefReading reading, Claim claim)
    {
        string by = claim.By.Count == 0 ? "Not said by whom" : reading.Names(claim.By);
        string against =
            claim.Against.Count == 0
                ? ""
                : $", against {BriefReading.Join(claim.Against.Select(reading.NameInSentence))}";
        string denied = claim.Denied ? "; denied" : "";
        if (claim is { Kind: ClaimKind.GoodsDoNotSell, Good: { } sold })
        {
            string there =
                claim.Against.Count == 0
                    ? ""
                    : $" in {BriefReading.Join(claim.Against.Select(reading.NameInSentence))}";
            return new($"{by}: {Words(sold)} do not sell{there}{denied}.", Places(claim.Quote));
        }

        string good = claim.Good is null ? "" : $" ({Words(claim.Good)})";
        return new($"{by}: {Plain(claim.Kind)}{good}{against}{denied}.", Places(claim.Quote));
    }

    private static FindingInWords Of(BriefReading reading, Meeting meeting)
    {
        string who =
            meeting.Parties.Count == 0
                ? ""
                : $" of {BriefReading.Join(meeting.Parties.Select(reading.NameInSentence))}";
        return new(
            $"Meeting {(meeting.Held ? "held" : "to come")}{who}{Lead(" in ", meeting.City)}{Lead(", ", meeting.When)}.",
            Places(meeting.Quote)
        );
    }

    private static string Words(BriefReading reading, Position position) =>
        position.Attitude switch
        {
            Attitude.Wants => "wants",
            Attitude.Favours => "favours",
            Attitude.Wary => "is wary of",
            Attitude.Opposes => "opposes",
            Attitude.Left => "left",
            Attitude.WantsBack when position.About is { } about => $"wants {reading.NameInSentence(about)} back in",
            Attitude.WantsBack => "wants others back in",
            Attitude.SaysBroken => "says that the other side broke",
            Attitude.SaysKept => "says that it keeps",
            _ => Plain(position.Attitude),
        };

    private static string Words(Good good) => good.Origin is null ? good.Name : $"{good.Name} from {good.Origin}";

    private static string AgreementName(Agreement agreement) =>
        agreement.ShortName is { } shortName && shortName != agreement.Name
            ? $"{agreement.Name} ({shortName})"
            : agreement.Name;

    private static string ShortName(Agreement agreement)
    {
        string name = agreement.ShortName ?? agreement.Name;
        return char.IsLower(name[0]) || agreement.ShortName is not null ? $"the {name}" : name;
    }

    private static string Sum(Money money) =>
        money.MillionDollars is { } millions
            ? Figures.Dollars((double)millions)
            : $"{Figures.Level((double)money.Value / 1e6, 0)} mn {money.Currency}";

    /// <summary>A month alone or with its year, which English puts an "in" before.</summary>
    private static bool IsMonth(string? when) =>
        when?.Split(' ') is [{ Length: > 0 } month, .. { Length: < 2 } year]
        && DateTimeFormatInfo.InvariantInfo.MonthNames.Contains(month)
        && year.All(y => y.Length == 4);

    /// <summary>The words of an enumeration's member: <c>UnderInquiry</c> is <c>under inquiry</c>.</summary>
    public static string Plain<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()).Replace('_', ' ');

    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static string Lead(string lead, string? text) => string.IsNullOrEmpty(text) ? "" : lead + text;

    private static IReadOnlyList<Quote> Places(Quote? quote) => quote is null ? [] : [quote];
}
