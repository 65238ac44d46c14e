using Parley.Inputs;

namespace Parley.Dossier;

/// <summary>Reads the written form of a dossier; the mirror of <see cref="DossierDocument"/>.</summary>
internal static class DossierYamlReader
{
    private static readonly string[] QuoteKeys = ["start", "end", "text", "sentence", "found_by"];
    private static readonly string[] GoodKeys = ["good", "groups", "origin"];
    private static readonly string[] MoneyKeys = ["value", "currency"];
    private static readonly string[] ActorKeys = ["economy", "institution", "person", "description"];
    private static readonly string[] IssueKeys = ["topic", "goods", "agreement"];
    private static readonly string[] SpanKeys = ["from", "to", "precision"];
    private static readonly string[] FigureKeys =
    [
        "value",
        "unit",
        "measures",
        "is_change",
        "economy",
        "partner",
        "good",
        "year",
        "period",
        "quote",
    ];

    public static ArticleDossier Read(string yaml, string file)
    {
        List<InputError> errors = [];
        YamlMap root = YamlMap.Of(
            YamlTree.Load(yaml, file),
            file,
            "",
            errors,
            "dossier",
            "article",
            "parties",
            "people",
            "institutions",
            "measures",
            "agreements",
            "sensitive_sectors",
            "amounts",
            "figures",
            "claims",
            "statements",
            "positions",
            "events",
            "meetings",
            "state"
        );
        if (errors.Count == 0 || root.Text("dossier") is not null)
        {
            Version(root);
        }

        ArticleDossier dossier = new()
        {
            Article = root.RequiredMap("article", Header, "file", "title", "date", "year", "characters"),
            Parties = root.Items("parties", Party, "economy", "name", "role", "mentions"),
            People = root.Items(
                "people",
                Person,
                "name",
                "office",
                "economy",
                "institution",
                "spokesperson",
                "quote",
                "mentions"
            ),
            Institutions = root.Items("institutions", Institution, "name", "kind", "economy", "mentions"),
            Measures = root.Items(
                "measures",
                Measure,
                "kind",
                "status",
                "imposed_by",
                "imposed_on",
                "exempt",
                "goods",
                "rate",
                "rate_before",
                "amount",
                "volume",
                "when",
                "dates",
                "deadline",
                "law",
                "retaliation",
                "removal_asked_by",
                "affected",
                "quote",
                "also_at"
            ),
            Agreements = root.Items(
                "agreements",
                Agreement,
                "name",
                "short_name",
                "kind",
                "scope",
                "members",
                "members_from",
                "former_members",
                "goods",
                "positions",
                "quote",
                "also_at"
            ),
            SensitiveSectors = root.Items("sensitive_sectors", Sensitive, "economy", "good", "quote"),
            Amounts = root.Items(
                "amounts",
                Amount,
                "money",
                "measures",
                "economy",
                "partner",
                "good",
                "year",
                "period",
                "quote"
            ),
            Figures = root.Items("figures", Figure, FigureKeys),
            Claims = root.Items("claims", Claim, "kind", "by", "against", "good", "denied", "quote"),
            Statements = root.Items(
                "statements",
                Statement,
                "speaker",
                "form",
                "words",
                "content",
                "reported_by",
                "about",
                "quote"
            ),
            Positions = root.Items("positions", PartyPosition, "economy", "kind", "issue", "by", "toward", "quote"),
            Events = root.Items(
                "events",
                Event,
                "type",
                "by",
                "to",
                "negated",
                "modality",
                "time",
                "when",
                "dates",
                "about",
                "quote"
            ),
            Meetings = root.Items(
                "meetings",
                Meeting,
                "held",
                "round",
                "parties",
                "participants",
                "city",
                "when",
                "dates",
                "topics",
                "outcome",
                "quote",
                "also_at"
            ),
            State = root.Map("state", State, "outcome", "quotes", "settlements", "tone") ?? TalksState.Unsaid,
        };
        return errors.Count == 0 ? dossier : throw new InputException(errors);
    }

    private static void Version(YamlMap root)
    {
        string version = root.Required("dossier");
        if (version.Length > 0 && version != "1")
        {
            root.Wrong("this version of the dossier is not known", "dossier", "known is 1");
        }
    }

    private static ArticleHeader Header(YamlMap map)
    {
        DateOnly? date = map.Date("date");
        int? year = map.Whole("year", 1000, 9999);
        if (date is not null && year is not null && date.Value.Year != year)
        {
            map.Wrong("the year is not the date's", "year", $"write {date.Value.Year}, or leave it out");
        }

        return new ArticleHeader(
            map.Required("file"),
            map.Text("title"),
            date,
            year ?? date?.Year,
            map.Whole("characters", 0, int.MaxValue) ?? 0
        );
    }

    private static Party Party(YamlMap map) =>
        new(
            map.Economy("economy") ?? map.Required("economy"),
            map.Required("name"),
            map.One<PartyRole>("role"),
            map.Items("mentions", Quote, QuoteKeys)
        );

    private static Person Person(YamlMap map) =>
        new(map.Required("name"), map.Text("office") ?? "", map.Economy("economy"), QuoteOf(map))
        {
            Institution = map.Text("institution"),
            Spokesperson = map.Flag("spokesperson"),
            Mentions = map.Items("mentions", Quote, QuoteKeys),
        };

    private static Institution Institution(YamlMap map) =>
        new(
            map.Required("name"),
            map.One<InstitutionKind>("kind"),
            map.Economy("economy"),
            map.Items("mentions", Quote, QuoteKeys)
        );

    private static Actor Actor(YamlMap map)
    {
        Actor actor = new(map.Economy("economy"), map.Text("institution"), map.Text("person"), map.Text("description"));
        if (actor is { Economy: null, Institution: null, Person: null, Description: null })
        {
            map.Empty("this names nobody", $"give one of {string.Join(", ", ActorKeys)}");
        }

        return actor;
    }

    private static Issue Issue(YamlMap map) =>
        new(Topic(map), map.Items("goods", Good, GoodKeys), map.Text("agreement"));

    private static string Topic(YamlMap map)
    {
        string topic = map.Required("topic");
        if (topic.Length > 0 && !Lexicon.Shared.Topics.Contains(topic))
        {
            map.Wrong("unknown topic", "topic", NearestName.Suggest(topic, [.. Lexicon.Shared.Topics]));
        }

        return topic;
    }

    private static DateSpan? Span(YamlMap map, string key) => map.Map(key, Span, SpanKeys);

    private static DateSpan Span(YamlMap map)
    {
        DateOnly from = map.RequiredDate("from");
        DateOnly to = map.Date("to") ?? from;
        if (to < from)
        {
            map.Wrong("the last day comes before the first", "to", "exchange them");
        }

        return new DateSpan(
            from,
            to,
            map.Text("precision") is null ? DatePrecision.Day : map.One<DatePrecision>("precision")
        );
    }

    private static Figure Figure(YamlMap map) =>
        new(
            map.Number("value", -1_000_000_000_000_000m, 1_000_000_000_000_000m) ?? 0m,
            map.One<FigureUnit>("unit"),
            map.One<FigureConcept>("measures"),
            map.Flag("is_change"),
            map.Economy("economy"),
            map.Economy("partner"),
            map.Map("good", Good, GoodKeys),
            map.Whole("year", 1000, 9999),
            map.Text("period"),
            QuoteOf(map)
        );

    private static Statement Statement(YamlMap map) =>
        new()
        {
            Speaker = map.RequiredMap("speaker", Actor, ActorKeys),
            Form = map.One<StatementForm>("form"),
            Words = map.Items("words", Quote, QuoteKeys),
            Content = map.Map("content", Quote, QuoteKeys),
            ReportedBy = map.Map("reported_by", Actor, ActorKeys),
            About = map.Map("about", Issue, IssueKeys),
            Quote = QuoteOf(map),
        };

    private static PartyPosition PartyPosition(YamlMap map) =>
        new()
        {
            Economy = map.Economy("economy") ?? map.Required("economy"),
            Kind = map.One<PositionKind>("kind"),
            Issue = map.RequiredMap("issue", Issue, IssueKeys),
            By = map.Map("by", Actor, ActorKeys),
            Toward = map.Economies("toward"),
            Quote = QuoteOf(map),
        };

    private static TalksEvent Event(YamlMap map) =>
        new()
        {
            Type = map.One<EventType>("type"),
            By = map.Items("by", Actor, ActorKeys),
            To = map.Items("to", Actor, ActorKeys),
            Negated = map.Flag("negated"),
            Modality = map.Text("modality") is null ? Modality.Asserted : map.One<Modality>("modality"),
            Time = map.One<EventTime>("time"),
            When = map.Text("when"),
            Dates = Span(map, "dates"),
            About = map.Map("about", Issue, IssueKeys),
            Quote = QuoteOf(map),
        };

    private static Measure Measure(YamlMap map) =>
        new()
        {
            Kind = map.One<MeasureKind>("kind"),
            Status = map.One<MeasureStatus>("status"),
            Imposers = map.Economies("imposed_by"),
            Targets = map.Is("imposed_on", "all") ? Targets.Everyone : Targets.Named(map.Economies("imposed_on")),
            Exempt = map.Economies("exempt"),
            Goods = map.Items("goods", Good, GoodKeys),
            Rate = map.Rate("rate"),
            RateBefore = map.Rate("rate_before"),
            Amount = map.Map("amount", Money, MoneyKeys),
            Volume = map.Map("volume", Figure, FigureKeys),
            When = map.Text("when"),
            Dates = Span(map, "dates"),
            Deadline = Span(map, "deadline"),
            Law = map.Text("law"),
            Retaliation = map.Flag("retaliation"),
            RemovalAskedBy = map.Economies("removal_asked_by"),
            Affected = map.Economies("affected"),
            Quote = QuoteOf(map),
            AlsoAt = map.Items("also_at", Quote, QuoteKeys),
        };

    private static Good Good(YamlMap map) => new(map.Required("good"), map.Words("groups"), map.Economy("origin"));

    private static Money Money(YamlMap map)
    {
        decimal value = map.Number("value", 0m, 1_000_000_000_000_000_000m) ?? 0m;
        string currency = map.Required("currency");
        if (currency.Length > 0 && !(currency.Length == 3 && currency.All(char.IsAsciiLetterUpper)))
        {
            map.Wrong("this is not a currency code", "currency", "write three capitals, such as USD");
        }

        return new Money(value, currency);
    }

    private static Agreement Agreement(YamlMap map) =>
        new()
        {
            Name = map.Required("name"),
            ShortName = map.Text("short_name"),
            Kind = map.One<AgreementKind>("kind"),
            Scope = map.One<AgreementScope>("scope"),
            Members = map.Economies("members"),
            MembersFrom = map.Text("members_from") is null ? MembersFrom.Article : map.One<MembersFrom>("members_from"),
            FormerMembers = map.Items("former_members", FormerMember, "economy", "when", "quote"),
            Goods = map.Items("goods", Good, GoodKeys),
            Positions = map.Items("positions", Position, "economy", "attitude", "about", "quote"),
            Quote = QuoteOf(map),
            AlsoAt = map.Items("also_at", Quote, QuoteKeys),
        };

    private static FormerMember FormerMember(YamlMap map) =>
        new(map.Economy("economy") ?? map.Required("economy"), map.Text("when"), QuoteOf(map));

    private static Position Position(YamlMap map) =>
        new(
            map.Economy("economy") ?? map.Required("economy"),
            map.One<Attitude>("attitude"),
            map.Economy("about"),
            QuoteOf(map)
        );

    private static SensitiveSector Sensitive(YamlMap map) =>
        new(map.Economy("economy"), map.RequiredMap("good", Good, GoodKeys), QuoteOf(map));

    private static MoneyAmount Amount(YamlMap map) =>
        new(
            map.RequiredMap("money", Money, MoneyKeys),
            map.One<AmountConcept>("measures"),
            map.Economy("economy"),
            map.Economy("partner"),
            map.Map("good", Good, GoodKeys),
            map.Whole("year", 1000, 9999),
            map.Text("period"),
            QuoteOf(map)
        );

    private static Claim Claim(YamlMap map) =>
        new(
            map.One<ClaimKind>("kind"),
            map.Economies("by"),
            map.Economies("against"),
            map.Map("good", Good, GoodKeys),
            map.Flag("denied"),
            QuoteOf(map)
        );

    private static Meeting Meeting(YamlMap map) =>
        new(map.Flag("held"), map.Economies("parties"), map.Text("city"), map.Text("when"), QuoteOf(map))
        {
            Round = map.Whole("round", 1, 1000),
            Participants = map.Items("participants", Actor, ActorKeys),
            Dates = Span(map, "dates"),
            Topics = map.Items("topics", Issue, IssueKeys),
            Outcome = map.Text("outcome") is null ? TalksOutcome.Unsaid : map.One<TalksOutcome>("outcome"),
            AlsoAt = map.Items("also_at", Quote, QuoteKeys),
        };

    private static TalksState State(YamlMap map) =>
        new(map.One<TalksOutcome>("outcome"), map.Items("quotes", Quote, QuoteKeys))
        {
            Settlements = map.Items("settlements", Settlement, "status", "issue", "parties", "quote"),
            Tone = map.Items("tone", Tone, "word", "by", "quote"),
        };

    private static Settlement Settlement(YamlMap map) =>
        new(
            map.One<SettlementStatus>("status"),
            map.RequiredMap("issue", Issue, IssueKeys),
            map.Economies("parties"),
            QuoteOf(map)
        );

    private static ToneWord Tone(YamlMap map) =>
        new(map.Required("word"), map.Map("by", Actor, ActorKeys), QuoteOf(map));

    private static Quote? QuoteOf(YamlMap map) => map.Map("quote", Quote, QuoteKeys);

    private static Quote Quote(YamlMap map)
    {
        int start = map.Whole("start", 0, int.MaxValue) ?? 0;
        int end = map.Whole("end", 0, int.MaxValue) ?? 0;
        string text = map.Text("text") ?? "";
        if (end - start != text.Length)
        {
            map.Wrong(
                $"the place is {end - start} characters long and its text {text.Length}",
                "text",
                "copy the text as it stands in the article, or remove the quote"
            );
        }

        return new Quote(start, end, text, map.Text("sentence") ?? "") { FoundBy = map.Text("found_by") };
    }
}
