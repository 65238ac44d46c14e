using System.Globalization;

namespace Parley.Dossier;

/// <summary>The town that an article is written in, which is what "here" means in it.</summary>
internal static class Datelines
{
    private const int Farthest = 12;
    private const int LongestName = 3;

    /// <summary>"MEXICO CITY, September 2, 2001 -", "TOKYO, March 2 -", "GENEVA (Reuters) -"; null where no dateline is told.</summary>
    public static string? Town(Reading reading)
    {
        foreach (Sentence sentence in reading.Body.Take(Farthest))
        {
            int end = sentence.First;
            while (
                end < Math.Min(sentence.End, sentence.First + LongestName)
                && sentence.Tokens[end] is { Kind: TokenKind.Word, AllCapitals: true }
            )
            {
                end++;
            }

            if (end > sentence.First && IsFollowedByDash(sentence, end))
            {
                string written = Sentence.OneLine(sentence.Quote(sentence.First, end).Text);
                return MeetingPlaces.At(sentence, sentence.First)
                    ?? CultureInfo.InvariantCulture.TextInfo.ToTitleCase(written.ToLowerInvariant());
            }
        }

        return null;
    }

    private static bool IsFollowedByDash(Sentence sentence, int from) =>
        sentence.Norm(from) is "," or "(" or "-" or "\u2013" or "\u2014" or "--"
        && Enumerable
            .Range(from, Math.Min(Farthest, sentence.End - from))
            .Any(i => sentence.Norm(i) is "-" or "\u2013" or "\u2014" or "--");
}
