using Parley.Inputs;

namespace Parley.Strategy.Bargaining;

/// <summary>Talks as text.</summary>
public static class TalksYaml
{
    /// <param name="yaml">The text.</param>
    /// <param name="file">Its name for messages, <c>-</c> for standard input.</param>
    /// <exception cref="InputException">The text is no talks file; every error with line and column.</exception>
    public static Talks Read(string yaml, string file)
    {
        ArgumentNullException.ThrowIfNull(yaml);
        return new TalksReader(file).Read(yaml);
    }

    /// <summary>The same talks as a person would write them; reading them back gives the same bargain.</summary>
    public static string Write(Talks talks)
    {
        ArgumentNullException.ThrowIfNull(talks);
        return new TalksWriter().Write(talks);
    }
}
