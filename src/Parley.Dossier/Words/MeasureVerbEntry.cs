using System.Globalization;

namespace Parley.Dossier;

/// <summary>A row of the lexicon <c>measure-verbs</c> in one of its written forms: what is done to a measure.</summary>
/// <param name="Role">What it does to the measure.</param>
/// <param name="Form">Where the measure stands to it.</param>
/// <param name="Forms">The forms of the verb that the written word may be.</param>
internal sealed record MeasureVerbEntry(MeasureRole Role, MeasureVerbForm Form, VerbForm Forms)
{
    public static string Key(MeasureRole role, MeasureVerbForm form, VerbForm forms) =>
        string.Create(CultureInfo.InvariantCulture, $"{(int)role}/{(int)form}/{(int)forms}");

    public static MeasureVerbEntry Of(Hit hit)
    {
        Span<Range> parts = stackalloc Range[3];
        ReadOnlySpan<char> key = hit.Key;
        key.Split(parts, '/');
        return new MeasureVerbEntry(
            (MeasureRole)int.Parse(key[parts[0]], CultureInfo.InvariantCulture),
            (MeasureVerbForm)int.Parse(key[parts[1]], CultureInfo.InvariantCulture),
            (VerbForm)int.Parse(key[parts[2]], CultureInfo.InvariantCulture)
        );
    }
}

/// <summary>What a verb or a noun says is done to a measure.</summary>
internal enum MeasureRole
{
    /// <summary>Brought in or made heavier.</summary>
    Impose,

    /// <summary>Decided and told of.</summary>
    Announce,

    /// <summary>Asked for by somebody who may not decide it.</summary>
    Propose,
    Threaten,
    Plan,
    Lift,

    /// <summary>Made lighter.</summary>
    Reduce,
    Suspend,

    /// <summary>Put off to a later day.</summary>
    Delay,
    Keep,
    Oppose,

    /// <summary>Prevented by what another does.</summary>
    Avert,

    /// <summary>Brought about by another: "would provoke retaliation".</summary>
    Provoke,

    /// <summary>Found fault with, talked about: it is there.</summary>
    Complain,

    /// <summary>Borne: the subject is whom it is imposed on.</summary>
    Face,

    /// <summary>Takes effect.</summary>
    Begin,

    /// <summary>Is in force.</summary>
    Stand,

    /// <summary>Runs out.</summary>
    End,
    Fall,
    Rise,

    /// <summary>Itself the measure: "to curb imports".</summary>
    Restrict,
}

/// <summary>Where the measure stands to the verb.</summary>
internal enum MeasureVerbForm
{
    /// <summary>Its object, or the subject of its passive.</summary>
    Verb,

    /// <summary>After "with", behind the one it is done to: "hit China with tariffs".</summary>
    With,

    /// <summary>A noun: "the removal of tariffs".</summary>
    Noun,

    /// <summary>A phrase that takes no object, or an adjective.</summary>
    State,
}
