namespace Parley.Dossier;

/// <summary>How what is measured has an owner and a partner, and what a number beside it may be.</summary>
internal enum MeasuredKind
{
    /// <summary>A deficit or a surplus: whose, with whom.</summary>
    Balance,

    /// <summary>Goes out: whose, to whom.</summary>
    Out,

    /// <summary>Comes in: whose, from whom.</summary>
    In,

    Share,

    /// <summary>Of it a percentage is a share; whose market it is isn't who holds the share.</summary>
    Market,

    /// <summary>What an economy makes or uses.</summary>
    Level,
    Price,

    /// <summary>A rate of its own, such as inflation.</summary>
    RateOf,
    Growth,

    /// <summary>The size of an economy: it grows, and other things are a percentage of it.</summary>
    Economy,
    Quota,
    Interest,
    Currency,
    Stock,

    /// <summary>The rate of a measure, which is no figure of its own.</summary>
    Rate,

    /// <summary>Results of a company.</summary>
    Firm,

    /// <summary>A count of voters and the like.</summary>
    Nobody,

    /// <summary>Words that look like something measured and are not ("trade talks").</summary>
    Nothing,
}
