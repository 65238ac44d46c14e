using System.Globalization;

namespace Parley.Dossier;

/// <summary>What the reader knows of the world and of words; all of it comes from the tables in <c>Lexicons</c>.</summary>
internal sealed class Lexicon
{
    private static readonly Lazy<Lexicon> Loaded = new(() => new Lexicon());

    private readonly Dictionary<string, string> _codeOfName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _economyOfRegion = new(StringComparer.Ordinal);

    private Lexicon()
    {
        LoadEconomies();
        LoadByKey("actors", Category.Actor, r => $"{r["economy"]}/{r["role"]}");
        LoadByKey("ignored", Category.Ignored, _ => "");
        LoadByKey("places", r => r["position"] == "before" ? Category.PlaceBefore : Category.PlaceAfter, _ => "");
        LoadByKey("offices", Category.Office, r => r["economy"]);
        LoadByKey("institution-words", Category.InstitutionWord, r => r["kind"]);
        LoadByKey("reporting", Category.Reporting, r => r["class"]);
        LoadByKey("audiences", Category.Audience, r => r["class"]);
        LoadInstitutions();
        LoadRoles();
        LoadByKey(
            "measures",
            r =>
                r["careful"] switch
                {
                    "verb" => Category.MeasureDeed,
                    "noun" => Category.MeasureNoun,
                    _ => Category.Measure,
                },
            r => r["careful"] is "yes" or "noun" ? r["kind"] + "?" : r["kind"]
        );
        LoadByKey("measure-adjectives", Category.MeasureAdjective, r => r["status"]);
        LoadMeasureVerbs();
        LoadByKey("laws", Category.Law, r => r["law"]);
        LoadByKey("pacts", Category.Pact, r => r["scope"]);
        LoadByKey("goods", Category.Good, r => r["good"]);
        LoadByKey("goods-words", Category.GoodsWord, r => r["class"]);
        LoadByKey("effects", Category.Effect, r => r["effect"]);
        LoadByKey("attitudes", Category.Attitude, r => r["attitude"]);
        LoadByKey("concepts", Category.Concept, r => r["concept"]);
        LoadByKey("claims", Category.Claim, r => r["kind"]);
        LoadOutcomes();
        LoadByKey("words", Category.Word, r => r["class"]);
        LoadByKey("numbers", Category.Number, r => r["value"]);
        LoadByKey("money", r => r["class"] == "currency" ? Category.Currency : Category.Magnitude, r => r["value"]);
        LoadByKey("months", Category.Month, r => r["month"]);
        LoadByKey("times", Category.Time, r => $"{r["class"]}/{r["value"]}");
        LoadByKey("tenses", Category.Tense, r => r["tense"]);
        LoadByKey("modality", Category.Modal, r => $"{r["modality"]}/{r["governs"]}");
        LoadByKey("tone", Category.Tone, r => r["class"]);
        LoadActs();
        LoadLightVerbs();
        LoadPositionCues();
        LoadWords("openings", Openings);
        LoadWords("role-modifiers", RoleModifiers);
        LoadWords("commentators", Commentators);
        LoadLeaders();
        LoadSettlements();
        LoadByKey("disputes", Category.Dispute, r => r["class"]);

        LoadMeetings();
        LoadByKey("ordinals", Category.Ordinal, r => r["value"]);
        LoadByKey("groups", Category.Group, r => r["name"]);
        LoadByKey("cities", Category.City, r => r["city"]);
        LoadByKey("exemptions", Category.Exemption, r => r["form"]);
        LoadDeeds();
        LoadAgreements();
        LoadDetails();
    }

    public static Lexicon Shared => Loaded.Value;

    public PhraseTrie Phrases { get; } = new();

    /// <summary>Code to English name.</summary>
    public Dictionary<string, string> Economies { get; } = new(StringComparer.Ordinal);

    /// <summary>Codes of the members of the European Union.</summary>
    public HashSet<string> EuMembers { get; } = new(StringComparer.Ordinal);

    /// <summary>Codes of economies whose names are also common words or first names.</summary>
    public HashSet<string> Careful { get; } = [];

    /// <summary>Good to its groups of sectors, the finest first.</summary>
    public Dictionary<string, IReadOnlyList<string>> GroupsOfGood { get; } = new(StringComparer.Ordinal);

    /// <summary>What talks may be about; <c>goods_trade</c> is trade in the goods named, where nothing closer is said.</summary>
    public HashSet<string> Topics { get; } = new(StringComparer.Ordinal);

    /// <summary>Topics that say how something is talked about; they give way to a closer one beside them.</summary>
    public HashSet<string> WideTopics { get; } = new(StringComparer.Ordinal);

    public GapPhrases GappedTopics { get; } = new();

    public GapPhrases GappedSettlements { get; } = new();

    public GapPhrases GappedOutcomes { get; } = new();

    /// <summary>What one side does to another, row by row of the table; an <see cref="Category.Act"/> holds its row and its forms.</summary>
    public List<ActEntry> Acts { get; } = [];

    /// <summary>What shows a position, row by row of the table <c>position-cues</c>.</summary>
    public List<PositionCue> PositionCues { get; } = [];

    /// <summary>Agreement by name.</summary>
    public Dictionary<string, KnownAgreement> Agreements { get; } = new(StringComparer.Ordinal);

    /// <summary>Institution by name.</summary>
    public Dictionary<string, KnownInstitution> Institutions { get; } = new(StringComparer.Ordinal);

    /// <summary>Words that begin a sentence with a capital and are no name.</summary>
    public HashSet<string> Openings { get; } = new(StringComparer.Ordinal);

    /// <summary>Words that stand before "official", "minister", "makers" and belong to them.</summary>
    public HashSet<string> RoleModifiers { get; } = new(StringComparer.Ordinal);

    /// <summary>Words for those who speak for no side: "analyst", "professor", "company".</summary>
    public HashSet<string> Commentators { get; } = new(StringComparer.Ordinal);

    /// <summary>Full name or surname of somebody known, in lower case, to the economy served.</summary>
    public Dictionary<string, string> EconomyOfLeader { get; } = new(StringComparer.Ordinal);

    /// <summary>Surname of those known, in lower case, to the economies they serve: a surname may be several people's.</summary>
    public Dictionary<string, HashSet<string>> EconomiesOfSurname { get; } = new(StringComparer.Ordinal);

    /// <summary>City to the economy whose news is told from there, where that is one.</summary>
    public Dictionary<string, string> EconomyOfCity { get; } = new(StringComparer.Ordinal);

    /// <summary>Group of economies that meet, to its members.</summary>
    public Dictionary<string, IReadOnlyList<string>> Groups { get; } = new(StringComparer.Ordinal);

    /// <summary>Law to the economy whose law it is, empty where it is nobody's alone.</summary>
    public Dictionary<string, string> EconomyOfLaw { get; } = new(StringComparer.Ordinal);

    /// <summary>Abbreviations whose point never ends a sentence.</summary>
    public HashSet<string> Abbreviations { get; } = new(StringComparer.Ordinal);

    /// <summary>Words that begin a sentence after an initialism.</summary>
    public HashSet<string> Starters { get; } = new(StringComparer.Ordinal);

    /// <summary>The code of an economy by one of its names, null where there is none.</summary>
    public string? EconomyNamed(string name) => _codeOfName.GetValueOrDefault(name);

    /// <summary>The economy of a state, province or county by its name in lower case: "florida", "ontario"; null for another word.</summary>
    public string? EconomyOfRegion(string norm) => _economyOfRegion.GetValueOrDefault(norm);

    private void LoadEconomies()
    {
        foreach (LexiconRow row in LexiconFile.Read("economies"))
        {
            string code = row["code"];
            Economies.Add(code, row["name"]);
            _codeOfName.TryAdd(row["name"], code);
            if (row["eu"] == "yes")
            {
                EuMembers.Add(code);
            }

            if (row["careful"] == "yes")
            {
                Careful.Add(code);
            }

            foreach (
                (string column, Category category) in new[]
                {
                    ("names", Category.EconomyName),
                    ("adjectives", Category.EconomyAdjective),
                    ("capitals", Category.Capital),
                }
            )
            {
                foreach (string phrase in row.Words(column))
                {
                    Phrases.Add(phrase, category, code);
                    _codeOfName.TryAdd(phrase, code);
                }
            }
        }
    }

    private void LoadByKey(string file, Category category, Func<LexiconRow, string> key) =>
        LoadByKey(file, _ => category, key);

    private void LoadByKey(string file, Func<LexiconRow, Category> category, Func<LexiconRow, string> key)
    {
        foreach (LexiconRow row in LexiconFile.Read(file))
        {
            foreach (string phrase in row.Words("words"))
            {
                Phrases.Add(phrase, category(row), key(row));
            }
        }
    }

    private void LoadOutcomes()
    {
        foreach (LexiconRow row in LexiconFile.Read("outcomes"))
        {
            foreach (string phrase in row.Words("words"))
            {
                if (GapPhrases.IsGapped(phrase))
                {
                    GappedOutcomes.Add(phrase, row["outcome"]);
                }
                else
                {
                    Phrases.Add(phrase, Category.Outcome, row["outcome"]);
                }
            }
        }
    }

    private void LoadSettlements()
    {
        foreach (LexiconRow row in LexiconFile.Read("settlements"))
        {
            string key = $"{row["status"]}/{row["issue"]}";
            foreach (string phrase in row.Words("words"))
            {
                if (GapPhrases.IsGapped(phrase))
                {
                    GappedSettlements.Add(phrase, key);
                }
                else
                {
                    Phrases.Add(phrase, Category.Settlement, key);
                }
            }
        }
    }

    private void LoadMeasureVerbs()
    {
        foreach (LexiconRow row in LexiconFile.Read("measure-verbs"))
        {
            MeasureRole role = Known<MeasureRole>(row["role"]);
            MeasureVerbForm form = Known<MeasureVerbForm>(row["form"]);
            foreach (string phrase in row.Words("words"))
            {
                bool verb = form is MeasureVerbForm.Verb or MeasureVerbForm.With;
                foreach ((string written, VerbForm forms) in verb ? VerbForms.Of(phrase) : [(phrase, VerbForm.None)])
                {
                    Phrases.Add(written, Category.MeasureVerb, MeasureVerbEntry.Key(role, form, forms));
                }
            }
        }
    }

    /// <summary>Verbs in the forms that the table asks for, nouns and other words as they are written.</summary>
    private void LoadMeetings()
    {
        foreach (LexiconRow row in LexiconFile.Read("meetings"))
        {
            VerbForm[] asked = [.. row["forms"].Split(',').Where(f => f is not ("" or "all")).Select(Known<VerbForm>)];
            foreach (string phrase in row.Words("words"))
            {
                if (row["forms"] != "all")
                {
                    VerbForm forms = asked.Aggregate(VerbForm.None, (all, form) => all | form);
                    Phrases.Add(phrase, Category.Meeting, MeetingWord.Key(row["class"], forms));
                    continue;
                }

                foreach ((string form, VerbForm forms) in VerbForms.Of(phrase))
                {
                    Phrases.Add(form, Category.Meeting, MeetingWord.Key(row["class"], forms));
                }
            }
        }
    }

    private void LoadActs()
    {
        foreach (LexiconRow row in LexiconFile.Read("acts"))
        {
            ActEntry act = new(
                row["event"].Length == 0 ? null : Known<EventType>(row["event"]),
                row["position"].Length == 0 ? null : Known<PositionKind>(row["position"]),
                Known<ActPattern>(row["pattern"]),
                [.. row.Words("to")],
                row["needs"].Length == 0 ? ActNeeds.Nothing : Known<ActNeeds>(row["needs"])
            );
            foreach (string phrase in row.Words("words"))
            {
                if (act.Pattern == ActPattern.Noun)
                {
                    Phrases.Add(phrase, Category.ActNoun, ActEntry.Key(Acts.Count, VerbForm.None));
                    continue;
                }

                if (act.Pattern == ActPattern.State)
                {
                    Phrases.Add(phrase, Category.Act, ActEntry.Key(Acts.Count, VerbForm.None));
                    continue;
                }

                foreach ((string form, VerbForm forms) in VerbForms.Of(phrase))
                {
                    Phrases.Add(form, Category.Act, ActEntry.Key(Acts.Count, forms));
                }
            }

            Acts.Add(act);
        }
    }

    /// <summary>Verbs that carry a noun which tells an act: "made a request", "faces pressure".</summary>
    private void LoadLightVerbs()
    {
        foreach (LexiconRow row in LexiconFile.Read("light-verbs"))
        {
            foreach (string phrase in row.Words("words"))
            {
                foreach ((string form, VerbForm forms) in VerbForms.Of(phrase))
                {
                    Phrases.Add(
                        form,
                        Category.Light,
                        string.Create(CultureInfo.InvariantCulture, $"{row["class"]}/{(int)forms}")
                    );
                }
            }
        }
    }

    private void LoadPositionCues()
    {
        foreach (LexiconRow row in LexiconFile.Read("position-cues"))
        {
            PositionCue cue = new(
                row["position"].Length == 0 ? null : Known<PositionKind>(row["position"]),
                row["negated"].Length == 0 ? null : Known<PositionKind>(row["negated"]),
                Known<CueHolder>(row["holder"])
            );
            Category category = cue.Holder switch
            {
                CueHolder.Owner => Category.PositionNoun,
                CueHolder.Speaker or CueHolder.Own or CueHolder.State or CueHolder.Condition => Category.PositionPhrase,
                _ => Category.PositionVerb,
            };
            foreach (string phrase in row.Words("words"))
            {
                foreach (
                    (string form, VerbForm forms) in category == Category.PositionVerb
                        ? VerbForms.Of(phrase)
                        : [(phrase, VerbForm.None)]
                )
                {
                    Phrases.Add(form, category, ActEntry.Key(PositionCues.Count, forms));
                }
            }

            PositionCues.Add(cue);
        }
    }

    private static T Known<T>(string word)
        where T : struct, Enum =>
        SnakeCase.Find<T>(word) ?? throw new InvalidOperationException($"the lexicon has an unknown word '{word}'");

    private void LoadTopic(LexiconRow row)
    {
        string topic = row["topic"];
        Topics.Add(topic);
        if (row["wide"] == "yes")
        {
            WideTopics.Add(topic);
        }

        foreach (string phrase in row.Words("words"))
        {
            if (GapPhrases.IsGapped(phrase))
            {
                GappedTopics.Add(phrase, topic);
            }
            else
            {
                Phrases.Add(phrase, Category.Topic, topic);
            }
        }
    }

    private void LoadAgreements()
    {
        foreach (LexiconRow row in LexiconFile.Read("agreements"))
        {
            KnownAgreement known = new(
                row["name"],
                row["short_name"].Length == 0 ? null : row["short_name"],
                SnakeCase.Find<AgreementKind>(row["kind"])!.Value,
                SnakeCase.Find<AgreementScope>(row["scope"])!.Value,
                row.Words("members"),
                [.. row.Words("left").Select(l => l.Split(':')).Select(l => (l[0], l[1]))]
            );
            Agreements.Add(known.Name, known);
            foreach (string phrase in row.Words("words"))
            {
                Phrases.Add(phrase, Category.Agreement, known.Name);
            }
        }
    }

    /// <summary>A name that is also a common word ("the Commission") has a question mark in its key: its economy must be named besides.</summary>
    private void LoadInstitutions()
    {
        foreach (LexiconRow row in LexiconFile.Read("institutions"))
        {
            string name = row["name"];
            Institutions.TryAdd(
                name,
                new KnownInstitution(
                    name,
                    SnakeCase.Find<InstitutionKind>(row["kind"])!.Value,
                    row["economy"].Length == 0 ? null : row["economy"]
                )
            );
            string key = row["careful"] == "yes" ? name + "?" : name;
            foreach (string phrase in row.Words("words"))
            {
                Phrases.Add(phrase, Category.Institution, key);
            }
        }
    }

    private static void LoadWords(string file, HashSet<string> set)
    {
        foreach (LexiconRow row in LexiconFile.Read(file))
        {
            set.UnionWith(row.Words("words"));
        }
    }

    private void LoadLeaders()
    {
        foreach (LexiconRow row in LexiconFile.Read("leaders"))
        {
            foreach (string name in row.Words("names"))
            {
                string whole = name.ToLowerInvariant().Replace('-', ' ');
                EconomyOfLeader.Add(whole, row["economy"]);
                foreach (string surname in SurnamesOf(whole.Split(' '), row["economy"]))
                {
                    if (!EconomiesOfSurname.TryGetValue(surname, out HashSet<string>? economies))
                    {
                        EconomiesOfSurname.Add(surname, economies = []);
                    }

                    economies.Add(row["economy"]);
                }
            }
        }
    }

    /// <summary>What somebody is called by after the first time: the last part of the name, in Spanish the last two, in the East the first.</summary>
    private static string[] SurnamesOf(string[] parts, string economy) =>
        economy switch
        {
            _ when parts.Length == 1 => parts,
            "CHN" or "KOR" => [parts[0]],
            "TWN" or "HKG" or "VNM" or "THA" or "MYS" or "IDN" or "KHM" or "MMR" => [parts[0], parts[^1]],
            _ when parts.Length > 2 => [parts[^1], parts[^2] + " " + parts[^1]],
            _ => [parts[^1]],
        };

    private void LoadRoles()
    {
        foreach (LexiconRow row in LexiconFile.Read("roles"))
        {
            string key = $"{row["class"]}/{row["number"]}/{row["economy"]}";
            foreach (string phrase in row.Words("words"))
            {
                Phrases.Add(phrase, Category.Role, key);
            }
        }
    }

    /// <summary>A verb or a noun may belong to several kinds: their names, parted by strokes.</summary>
    private void LoadDeeds()
    {
        foreach (
            (string column, Category category) in new[] { ("verbs", Category.DeedVerb), ("nouns", Category.DeedNoun) }
        )
        {
            var kinds = LexiconFile
                .Read("deeds")
                .SelectMany(r => r.Words(column).Select(w => (Word: w, Kind: r["kind"])))
                .GroupBy(p => p.Word);
            foreach (var word in kinds)
            {
                Phrases.Add(word.Key, category, string.Join('/', word.Select(p => p.Kind)));
            }
        }
    }

    private void LoadDetails()
    {
        foreach (LexiconRow row in LexiconFile.Read("groups"))
        {
            Groups.Add(row["name"], row.Words("members"));
        }

        foreach (LexiconRow row in LexiconFile.Read("regions"))
        {
            foreach (string word in row.Words("words"))
            {
                _economyOfRegion[word] = row["economy"];
            }
        }

        foreach (LexiconRow row in LexiconFile.Read("cities").Where(r => r["economy"].Length > 0))
        {
            EconomyOfCity[row["city"]] = row["economy"];
        }

        foreach (LexiconRow row in LexiconFile.Read("goods"))
        {
            GroupsOfGood.Add(row["good"], row.Words("groups"));
        }

        foreach (LexiconRow row in LexiconFile.Read("topics"))
        {
            LoadTopic(row);
        }

        foreach (LexiconRow row in LexiconFile.Read("laws"))
        {
            EconomyOfLaw.Add(row["law"], row["economy"]);
        }

        foreach (LexiconRow row in LexiconFile.Read("abbreviations"))
        {
            HashSet<string> set = row["class"] == "starter" ? Starters : Abbreviations;
            foreach (string word in row.Words("words"))
            {
                set.Add(word.ToLower(CultureInfo.InvariantCulture));
            }
        }
    }
}

/// <summary>An agreement of the lexicon.</summary>
internal sealed record KnownAgreement(
    string Name,
    string? ShortName,
    AgreementKind Kind,
    AgreementScope Scope,
    IReadOnlyList<string> Members,
    IReadOnlyList<(string Economy, string When)> Left
);

/// <summary>An institution of the lexicon.</summary>
internal sealed record KnownInstitution(string Name, InstitutionKind Kind, string? Economy);
