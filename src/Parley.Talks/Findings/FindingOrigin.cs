namespace Parley.Records;

/// <summary>Whose word a finding is.</summary>
public enum FindingOrigin
{
    /// <summary>The reader's.</summary>
    Read,

    /// <summary>The reader's, mended by a person.</summary>
    Changed,

    /// <summary>A person's.</summary>
    Added,

    /// <summary>The reader's, struck out by a person: it is kept, and counts for nothing.</summary>
    Removed,
}
