namespace Parley.Dossier;

/// <summary>Who speaks in a transcript, where each turn begins with the speaker in capitals: "SENIOR TRADE OFFICIAL: We pressed for rice".</summary>
internal static class Turns
{
    private const int LongestLabel = 10;

    /// <summary>The side that speaks at each token, null where none or where a question is asked.</summary>
    public static string?[] SidesOf(Reading reading, List<Person> people)
    {
        string?[] sides = new string?[reading.Tokens.Count];
        List<(int First, int End)> labels = [.. Labels(reading)];
        if (labels.Count < 2)
        {
            return sides;
        }

        // Who has no name speaks for the capital that the transcript is dated from.
        string? host = reading
            .Sentences.TakeWhile(s => s.First <= labels[0].First)
            .SelectMany(s => s.Mentions)
            .FirstOrDefault(m => m.Form == MentionForm.Capital && m.First < labels[0].First)
            ?.Economy;
        for (int i = 0; i < labels.Count; i++)
        {
            string? side = SideOf(reading, labels[i], people, host);
            int end = i + 1 < labels.Count ? labels[i + 1].First : sides.Length;
            Array.Fill(sides, side, labels[i].End, end - labels[i].End);
        }

        return sides;
    }

    private static string? SideOf(Reading reading, (int First, int End) label, List<Person> people, string? host)
    {
        for (int i = label.First; i < label.End; i++)
        {
            if (
                people.Find(p =>
                    p.Name.Split(' ')[^1].Equals(reading.Tokens[i].Norm, StringComparison.OrdinalIgnoreCase)
                ) is
                { } person
            )
            {
                return person.Economy;
            }
        }

        return
            reading.SentenceAt(reading.Tokens[label.First].Start) is not { } sentence
            || sentence.Of(Category.Word, "asks_in_transcript").Any(h => h.First >= label.First && h.End <= label.End)
            ? null
            : sentence.Mentions.Find(m => m.First >= label.First && m.End <= label.End)?.Economy ?? host;
    }

    private static IEnumerable<(int First, int End)> Labels(Reading reading)
    {
        for (int i = 0; i < reading.Tokens.Count; i++)
        {
            if (reading.Tokens[i] is not { BeginsParagraph: true, Kind: TokenKind.Word } first || !IsLabel(first))
            {
                continue;
            }

            int end = i + 1;
            while (
                end < Math.Min(reading.Tokens.Count, i + LongestLabel)
                && reading.Tokens[end].Norm != ":"
                && (reading.Tokens[end].Kind != TokenKind.Word || IsLabel(reading.Tokens[end]))
            )
            {
                end++;
            }

            if (end < reading.Tokens.Count && reading.Tokens[end].Norm == ":")
            {
                yield return (i, end);
            }
        }
    }

    private static bool IsLabel(Token token) => token.AllCapitals || (token.Capital && token.End - token.Start <= 2);
}
