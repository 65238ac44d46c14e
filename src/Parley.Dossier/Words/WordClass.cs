using System.Collections.Frozen;

namespace Parley.Dossier;

/// <summary>The little words that the finders of measures know by class: the rows of <c>word-classes.tsv</c>, in lower case.</summary>
internal static class WordClass
{
    private static readonly Dictionary<string, FrozenSet<string>> Rows = LexiconFile
        .Read("word-classes")
        .ToDictionary(
            r => r["class"],
            r => r.Words("words").ToFrozenSet(StringComparer.Ordinal),
            StringComparer.Ordinal
        );

    /// <summary>Auxiliaries of a passive.</summary>
    public static FrozenSet<string> Auxiliaries { get; } = Rows["auxiliaries"];

    /// <summary>"up to", "an extra": before a rate that no noun follows.</summary>
    public static FrozenSet<string> BeforeBareRate { get; } = Rows["before_bare_rate"];

    /// <summary>What stands before an adjective and never before a verb.</summary>
    public static FrozenSet<string> BeforeModifier { get; } = Rows["before_modifier"];

    /// <summary>What no noun phrase of a measure reaches back over.</summary>
    public static FrozenSet<string> BeforeNounPhrase { get; } = Rows["before_noun_phrase"];

    /// <summary>"as much as", "nearly": between "to" and a rate.</summary>
    public static FrozenSet<string> BeforeRate { get; } = Rows["before_rate"];

    /// <summary>"another", "about": between "on" and a sum.</summary>
    public static FrozenSet<string> BeforeSum { get; } = Rows["before_sum"];

    /// <summary>What stands before a noun that could be a verb: "the cut".</summary>
    public static FrozenSet<string> BeforeVerbLikeNoun { get; } = Rows["before_verb_like_noun"];

    /// <summary>What stands behind a participle that tells of a noun: "tariffs imposed by".</summary>
    public static FrozenSet<string> BehindParticiple { get; } = Rows["behind_participle"];

    /// <summary>"bill", "amendment": what lawmakers propose.</summary>
    public static FrozenSet<string> Bills { get; } = Rows["bills"];

    /// <summary>"increase", "hike", "threat": right behind the noun of a measure it is what happens to it.</summary>
    public static FrozenSet<string> Changes { get; } = Rows["changes"];

    /// <summary>"cut", "relief", "pause": right behind the noun, the measure is made lighter.</summary>
    public static FrozenSet<string> Cuts { get; } = Rows["cuts"];

    /// <summary>"the", "its": before the noun of a measure.</summary>
    public static FrozenSet<string> Determiners { get; } = Rows["determiners"];

    /// <summary>What may stand behind the rate that goods bear.</summary>
    public static FrozenSet<string> EndsBornRate { get; } = Rows["ends_born_rate"];

    /// <summary>What ends the object of a measure.</summary>
    public static FrozenSet<string> EndsObject { get; } = Rows["ends_object"];

    /// <summary>"facing", "subject": goods that bear a tariff.</summary>
    public static FrozenSet<string> Faces { get; } = Rows["faces"];

    /// <summary>Words that are no part of a name of goods.</summary>
    public static FrozenSet<string> FunctionWords { get; } = Rows["function_words"];

    /// <summary>What the object goes on with behind goods: "from", "worth", "made".</summary>
    public static FrozenSet<string> GoesOnBehindGoods { get; } = Rows["goes_on_behind_goods"];

    /// <summary>Past forms that do not end in "ed".</summary>
    public static FrozenSet<string> IrregularPast { get; } = Rows["irregular_past"];

    /// <summary>"keep", "shut", "lock": with "out".</summary>
    public static FrozenSet<string> KeepsOut { get; } = Rows["keeps_out"];

    /// <summary>Bills and those who make them.</summary>
    public static FrozenSet<string> Lawmaking { get; } = Rows["lawmaking"];

    /// <summary>"producers", "mills": who makes goods.</summary>
    public static FrozenSet<string> Makers { get; } = Rows["makers"];

    /// <summary>"made", "shipped": before "in" or "from" and where goods come from.</summary>
    public static FrozenSet<string> Origin { get; } = Rows["origin"];

    /// <summary>What may not stand between "to curb" and "imports".</summary>
    public static FrozenSet<string> PartsRestrictionFromTrade { get; } = Rows["parts_restriction_from_trade"];

    /// <summary>What may not stand between a verb and the measure it governs.</summary>
    public static FrozenSet<string> PartsVerbFromMeasure { get; } = Rows["parts_verb_from_measure"];

    /// <summary>"price", "sales": a rate on these is no tariff.</summary>
    public static FrozenSet<string> Priced { get; } = Rows["priced"];

    /// <summary>"nearly all", "most": before goods.</summary>
    public static FrozenSet<string> Quantifiers { get; } = Rows["quantifiers"];

    /// <summary>"close to", "no more than": between a verb and the rate goods bear.</summary>
    public static FrozenSet<string> RateFillers { get; } = Rows["rate_fillers"];

    /// <summary>"covers", "hits": a tariff does so to a sum of trade.</summary>
    public static FrozenSet<string> Touches { get; } = Rows["touches"];

    /// <summary>What a list of those spared is made of besides names.</summary>
    public static FrozenSet<string> WithinSpared { get; } = Rows["within_spared"];

    /// <summary>"all", "nearly every": before goods or countries, it leaves none out.</summary>
    public static FrozenSet<string> Every { get; } = Rows["every"];

    /// <summary>What may stand between "all" and goods or countries.</summary>
    public static FrozenSet<string> WithinEvery { get; } = Rows["within_every"];

    /// <summary>"countries", "trading partners": those that trade with one.</summary>
    public static FrozenSet<string> Partners { get; } = Rows["partners"];

    /// <summary>"is", "stands", "averages": between a measure and its rate.</summary>
    public static FrozenSet<string> IsRate { get; } = Rows["is_rate"];

    /// <summary>What else may stand between the two.</summary>
    public static FrozenSet<string> BeforeSaidRate { get; } = Rows["before_said_rate"];

    /// <summary>How verbs begin that make a measure heavier which is there already.</summary>
    public static FrozenSet<string> Raises { get; } = Rows["raises"];

    /// <summary>"including", "namely": between tariffs and the rates they come to, one by one.</summary>
    public static FrozenSet<string> BeforeListedRate { get; } = Rows["before_listed_rate"];

    /// <summary>How verbs begin that, with a rate and goods behind them, make a tariff.</summary>
    public static FrozenSet<string> Levying { get; } = Rows["levying"];

    /// <summary>"pay", "face", "get": what goods do with a rate.</summary>
    public static FrozenSet<string> Bears { get; } = Rows["bears"];

    /// <summary>"taxed", "charged", "subject": what goods are at a rate.</summary>
    public static FrozenSet<string> IsTaxed { get; } = Rows["is_taxed"];

    /// <summary>"threat", "plan": dropping one drops what it is about.</summary>
    public static FrozenSet<string> Intents { get; } = Rows["intents"];

    /// <summary>"exemption", "waiver": with "from" and a measure.</summary>
    public static FrozenSet<string> Relief { get; } = Rows["relief"];

    /// <summary>What who has a measure does with relief from it.</summary>
    public static FrozenSet<string> Grants { get; } = Rows["grants"];

    /// <summary>"decree", "regulation": what imposes a measure when it is signed.</summary>
    public static FrozenSet<string> LegalActs { get; } = Rows["legal_acts"];

    /// <summary>"several", "certain": from some countries, not from all.</summary>
    public static FrozenSet<string> Some { get; } = Rows["some"];

    /// <summary>"announced", "decreed": what who decides a measure does.</summary>
    public static FrozenSet<string> Decides { get; } = Rows["decides"];
}
