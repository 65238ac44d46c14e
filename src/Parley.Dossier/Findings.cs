using System.Globalization;

namespace Parley.Dossier;

/// <summary>Each finding in one English line, for a terminal or a page.</summary>
public static class Findings
{
    public static string Describe(Measure measure)
    {
        string rate = measure switch
        {
            { Rate: { } r, RateBefore: { } before } => $" of {Percent(r)} (before: {Percent(before)})",
            { Rate: { } r } => $" of {Percent(r)}",
            _ => "",
        };
        string goods = measure.Goods.Count == 0 ? "" : $" on {List(measure.Goods.Select(g => g.Name))}";
        string target =
            measure.Targets.All ? " from everyone"
            : measure.Targets.Economies.Count == 0 ? ""
            : measure.Kind.IsOnImports() ? $" from {List(measure.Targets.Economies)}"
            : $" against {List(measure.Targets.Economies)}";
        string who = measure.Imposers.Count == 0 ? "somebody unnamed" : List(measure.Imposers);
        List<string> more = [];
        AddIf(more, measure.Law is not null, $"under {measure.Law}");
        AddIf(more, measure.Amount is not null, $"worth {Describe(measure.Amount)}");
        AddIf(more, measure.Volume is not null, measure.Volume is null ? "" : $"for {Describe(measure.Volume)}");
        AddIf(
            more,
            measure.Exempt.Count > 0,
            $"{List(measure.Exempt)} {(measure.Exempt.Count == 1 ? "is" : "are")} exempt"
        );
        AddIf(
            more,
            measure.When is not null,
            $"when: {measure.When}{(measure.Dates is { } days ? $" [{Describe(days)}]" : "")}"
        );
        AddIf(more, measure.Deadline is not null, $"deadline {(measure.Deadline is { } last ? Describe(last) : "")}");
        AddIf(more, measure.Retaliation, "in retaliation");
        AddIf(more, measure.RemovalAskedBy.Count > 0, $"{List(measure.RemovalAskedBy)} asks for its end");
        AddIf(more, measure.Affected.Count > 0, $"said to hurt {List(measure.Affected)}");
        string tail = more.Count == 0 ? "" : $"; {string.Join("; ", more)}";
        return $"{Words(measure.Status)}: {Words(measure.Kind)}{rate}{goods}{target}, by {who}{tail}";
    }

    public static string Describe(Agreement agreement)
    {
        string name = agreement.ShortName is null ? agreement.Name : $"{agreement.Name} ({agreement.ShortName})";
        string members = agreement.Members.Count == 0 ? "" : $" of {List(agreement.Members)}";
        string left =
            agreement.FormerMembers.Count == 0
                ? ""
                : $"; left by {List(agreement.FormerMembers.Select(m => m.When is null ? m.Economy : $"{m.Economy} in {m.When}"))}";
        return $"{name}, {Words(agreement.Kind)}{members}{left}";
    }

    public static string Describe(Position position) =>
        position.Attitude switch
        {
            Attitude.Wants => $"{position.Economy} wants it",
            Attitude.Favours => $"{position.Economy} favours it",
            Attitude.Wary => $"{position.Economy} is wary of it",
            Attitude.Opposes => $"{position.Economy} opposes it",
            Attitude.Left => $"{position.Economy} left it",
            Attitude.WantsBack => $"{position.Economy} wants {position.About} back in it",
            Attitude.SaysBroken => $"{position.Economy} says it is broken",
            _ => $"{position.Economy} says it is kept",
        };

    public static string Describe(SensitiveSector sector) =>
        sector.Economy is null ? sector.Good.Name : $"{sector.Good.Name}, for {sector.Economy}";

    public static string Describe(MoneyAmount amount)
    {
        string owner = amount.Economy is null ? "" : $" of {amount.Economy}";
        string partner = amount.Partner is null ? "" : $" with {amount.Partner}";
        string good = amount.Good is null ? "" : $" in {amount.Good.Name}";
        string when =
            amount.Year is { } year ? $", {year.ToString(CultureInfo.InvariantCulture)}"
            : amount.Period is { } period ? $", {period}"
            : "";
        return $"{Describe(amount.Money)}: {Words(amount.Measures)}{owner}{partner}{good}{when}";
    }

    public static string Describe(Claim claim)
    {
        string what = claim.Kind switch
        {
            ClaimKind.GoodsDoNotSell => $"{claim.Good?.Origin} {claim.Good?.Name} do not sell".Trim(),
            ClaimKind.BrokenAgreement => "an agreement is broken",
            ClaimKind.ClosedMarket => "a market is closed",
            _ => Words(claim.Kind),
        };
        string by = claim.By.Count == 0 ? "somebody unnamed" : List(claim.By);
        string against = claim.Against.Count == 0 ? "" : $" of {List(claim.Against)}";
        return $"{by} complains{against}: {what}{(claim.Denied ? ", denied" : "")}";
    }

    public static string Describe(Meeting meeting)
    {
        string who = meeting.Parties.Count == 0 ? "somebody unnamed" : List(meeting.Parties);
        string round = meeting.Round is { } number ? $", round {number.ToString(CultureInfo.InvariantCulture)}" : "";
        string where = meeting.City is null ? "" : $" in {meeting.City}";
        string when = meeting.When is null
            ? ""
            : $", {meeting.When}{(meeting.Dates is { } days ? $" [{Describe(days)}]" : "")}";
        string outcome = meeting.Outcome == TalksOutcome.Unsaid ? "" : $": {Describe(meeting.Outcome)}";
        string topics = meeting.Topics.Count == 0 ? "" : $"; about {List(meeting.Topics.Select(Describe))}";
        string people =
            meeting.Participants.Count == 0 ? "" : $"; {List(meeting.Participants.Select(Name))} taking part";
        return $"{who}{round}{where}{when} ({(meeting.Held ? "held" : "to come")}{outcome}){topics}{people}";
    }

    /// <summary>Days as 2018-08-09, or 2018-08-09 to 2018-08-10; "some time" where it is within them.</summary>
    public static string Describe(DateSpan span)
    {
        string from = span.From.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        string to = span.To.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return span.From == span.To ? from
            : span.Precision == DatePrecision.Day ? $"{from} to {to}"
            : $"some time from {from} to {to}";
    }

    public static string Describe(Person person) =>
        string.Join(
            ", ",
            new[] { person.Name, person.Office, person.Institution, person.Economy }.Where(w => w?.Length > 0)
        );

    /// <summary>Who says it, how, about what; the words themselves are the statement's content.</summary>
    public static string Describe(Statement statement)
    {
        string by = statement.ReportedBy is null ? "" : $", as {Name(statement.ReportedBy)} tells";
        string about = statement.About is null ? "" : $" on {Describe(statement.About)}";
        string what = statement.Content is null ? "" : $": {Sentence.OneLine(statement.Content.Text)}";
        return $"{Name(statement.Speaker)}{by}, {Words(statement.Form)}{about}{what}";
    }

    public static string Describe(Institution institution) =>
        institution.Economy is null
            ? $"{institution.Name}, {Words(institution.Kind)}"
            : $"{institution.Name}, {Words(institution.Kind)}, {institution.Economy}";

    public static string Describe(TalksEvent happened)
    {
        string by = happened.By.Count == 0 ? "somebody unnamed" : List(happened.By.Select(Name));
        string to = happened.To.Count == 0 ? "" : $" > {List(happened.To.Select(Name))}";
        List<string> more = [];
        AddIf(more, happened.Negated, "not so");
        AddIf(more, happened.Modality != Modality.Asserted, Words(happened.Modality));
        AddIf(more, happened.Modality == Modality.Asserted, Words(happened.Time));
        AddIf(more, happened.When is not null, happened.When ?? "");
        string about = happened.About is null ? "" : $", about {Describe(happened.About)}";
        return $"{Words(happened.Type)}: {by}{to}{about} ({string.Join(", ", more)})";
    }

    public static string Describe(PartyPosition position)
    {
        string by = position.By is null ? "" : $", says {Name(position.By)}";
        string toward = position.Toward.Count == 0 ? "" : $" ({Word(position.Kind)} {List(position.Toward)})";
        return $"{position.Economy} {Words(position.Kind)}: {Describe(position.Issue)}{toward}{by}";

        static string Word(PositionKind kind) =>
            kind switch
            {
                PositionKind.Offers or PositionKind.Accepts or PositionKind.Refuses => "to",
                PositionKind.ComplainsOf => "against",
                _ => "from",
            };
    }

    public static string Describe(Settlement settlement)
    {
        string parties = settlement.Parties.Count == 0 ? "" : $" between {List(settlement.Parties)}";
        return $"{Words(settlement.Status)}{parties}: {Describe(settlement.Issue)}";
    }

    public static string Describe(ToneWord tone) =>
        tone.By is null ? $"\"{tone.Word}\"" : $"\"{tone.Word}\", {Name(tone.By)}";

    public static string Describe(Issue issue)
    {
        string goods = issue.Goods.Count == 0 ? "" : $" ({List(issue.Goods.Select(g => g.Name))})";
        string agreement = issue.Agreement is null ? "" : $", {issue.Agreement}";
        return $"{issue.Topic.Replace('_', ' ')}{goods}{agreement}";
    }

    private static string Name(Actor actor)
    {
        string who = actor.Person ?? actor.Institution ?? actor.Description ?? "";
        return who.Length == 0 ? actor.Economy ?? "somebody unnamed"
            : actor.Economy is null ? who
            : $"{who} ({actor.Economy})";
    }

    public static string Describe(TalksOutcome outcome) =>
        outcome switch
        {
            TalksOutcome.Planned => "talks are planned",
            TalksOutcome.Continuing => "talks go on",
            TalksOutcome.NothingDecided => "nothing is decided",
            TalksOutcome.Agreed => "there is an agreement",
            TalksOutcome.BrokenOff => "talks are broken off",
            _ => "the article does not say",
        };

    public static string Describe(Figure figure)
    {
        string number = string.Create(CultureInfo.InvariantCulture, $"{figure.Value:0.####} {Words(figure.Unit)}");
        string owner = figure.Economy is null ? "" : $" of {figure.Economy}";
        string partner = figure.Partner is null ? "" : $" with {figure.Partner}";
        string good = figure.Good is null ? "" : $" in {figure.Good.Name}";
        string when = figure.Period is null ? "" : $", {figure.Period}";
        return $"{number}: {(figure.IsChange ? "change of " : "")}{Words(figure.Measures)}{owner}{partner}{good}{when}";
    }

    private static string Describe(Money? money)
    {
        if (money is null)
        {
            return "";
        }

        (decimal scale, string word) = money.Value switch
        {
            >= 1_000_000_000_000m => (1_000_000_000_000m, " trillion"),
            >= 1_000_000_000m => (1_000_000_000m, " billion"),
            >= 1_000_000m => (1_000_000m, " million"),
            _ => (1m, ""),
        };
        return string.Create(CultureInfo.InvariantCulture, $"{money.Value / scale:0.###}{word} {money.Currency}");
    }

    private static string Percent(decimal fraction) =>
        string.Create(CultureInfo.InvariantCulture, $"{fraction * 100m:0.####} %");

    private static string Words<T>(T value)
        where T : struct, Enum => SnakeCase.Of(value).Replace('_', ' ');

    private static string List(IEnumerable<string> names)
    {
        string[] all = [.. names];
        return all.Length <= 1 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} and {all[^1]}";
    }

    private static void AddIf(List<string> list, bool condition, string text)
    {
        if (condition)
        {
            list.Add(text);
        }
    }
}
