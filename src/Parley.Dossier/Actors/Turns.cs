namespace Parley.Dossier;

/// <summary>
/// Finds the turns of a transcript: "AMBASSADOR FROMAN: ...", "Q: ...", "Mr. Kantor: ...". What stands behind the colon up to the
/// next such label is said word for word, as between quotation marks. A text with fewer than three labels is no transcript.
/// </summary>
internal static class Turns
{
    private const int Fewest = 3;
    private const int LongestLabel = 10;

    /// <summary>The quotations of a text with the turns among them, in order; what is quoted within a turn is a part of it.</summary>
    public static List<Quotation> Among(string text, List<Token> tokens, int from, List<Quotation> quotations)
    {
        List<(int First, int Colon)> labels = [];
        for (int i = from; i < tokens.Count; i++)
        {
            if (BeginsLine(text, tokens, i) && Colon(text, tokens, i) is var colon and > 0)
            {
                labels.Add((i, colon));
            }
        }

        if (labels.Count < Fewest)
        {
            return quotations;
        }

        List<Quotation> found = [.. quotations.Where(q => q.Open < labels[0].First)];
        for (int l = 0; l < labels.Count; l++)
        {
            (int first, int colon) = labels[l];
            int end = l + 1 < labels.Count ? labels[l + 1].First : tokens.Count;
            if (end - colon > 1)
            {
                found.Add(new Quotation(colon, colon + 1, end, Continues: false) { Closed = false, Label = first });
            }
        }

        return found;
    }

    /// <summary>True where a label names whoever asks or leads through the talk, whose words are no side's.</summary>
    public static bool IsAsking(Sentence sentence, int first, int colon) =>
        sentence.Has(Category.Word, "asks_in_transcript", first, colon) && sentence.Norm(colon - 1) is not "secretary";

    private static bool BeginsLine(string text, List<Token> tokens, int at) =>
        tokens[at].BeginsParagraph
        || (at > 0 && text.AsSpan(tokens[at - 1].End, tokens[at].Start - tokens[at - 1].End).Contains('\n'));

    /// <summary>The colon that ends a label of capitals, or of a title and a name; 0 where none does.</summary>
    private static int Colon(string text, List<Token> tokens, int first)
    {
        bool shouted = true;
        int words = 0;
        int i = first;
        while (i < tokens.Count && i - first <= LongestLabel && tokens[i].Norm != ":")
        {
            Token token = tokens[i];
            if (token.Kind == TokenKind.Word)
            {
                ReadOnlySpan<char> word = text.AsSpan(token.Start, token.End - token.Start);
                bool capitals = word.ContainsAnyInRange('A', 'Z') && !word.ContainsAnyInRange('a', 'z');
                if (!token.Capital && token.Norm is not ("of" or "the" or "for" or "and" or "de" or "von" or "der"))
                {
                    return 0;
                }

                shouted &= capitals;
                words++;
            }
            else if (token.Norm is not ("." or "," or "-" or "'" or "(" or ")" or "'s"))
            {
                return 0;
            }

            i++;
        }

        bool label =
            i < tokens.Count
            && tokens[i].Norm == ":"
            && words is > 0 and <= 8
            && (shouted || IsTitle(tokens[first].Norm))
            && !IsHeading(tokens[first].Norm);
        return label ? i : 0;
    }

    /// <summary>Labels in small letters begin with a title ("Secretary Ross:", "Mr. Kantor:") or stand for a question.</summary>
    private static bool IsTitle(string norm) =>
        norm
            is "mr"
                or "mr."
                or "mrs"
                or "mrs."
                or "ms"
                or "ms."
                or "dr"
                or "dr."
                or "ambassador"
                or "secretary"
                or "minister"
                or "president"
                or "premier"
                or "commissioner"
                or "senator"
                or "chairman"
                or "chancellor"
                or "spokesperson"
                or "spokesman"
                or "spokeswoman"
                or "question"
                or "answer"
                or "reporter"
                or "journalist"
                or "moderator"
                or "interviewer"
                or "senior"
                or "prime"
                or "vice"
                or "undersecretary"
                or "representative"
                or "director-general";

    /// <summary>What heads a document or a part of one and speaks for nobody.</summary>
    private static bool IsHeading(string norm) =>
        norm
            is "date"
                or "title"
                or "subject"
                or "contact"
                or "contacts"
                or "source"
                or "location"
                or "place"
                or "time"
                or "to"
                or "from"
                or "re"
                or "note"
                or "notes"
                or "summary"
                or "background"
                or "topics"
                or "people"
                or "places"
                or "tel"
                or "email"
                or "website"
                or "media"
                or "annex"
                or "section"
                or "article"
                or "for";
}
