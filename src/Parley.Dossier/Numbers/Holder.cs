namespace Parley.Dossier;

/// <summary>Who has what a number measures by the clause that it stands in: the subject, whom a sum is given, whoever says "we".</summary>
internal sealed class Holder(NumberWords words, List<NumberPhrase> numbers)
{
    private readonly Sentence _sentence = words.Sentence;

    /// <summary>Who has or does it: "South Korea ran a surplus".</summary>
    public string? Subject(int before)
    {
        if (
            Grammar.Subject(_sentence, before, Math.Max(Grammar.ClauseStart(_sentence, before), before - 16))
            is not { } subject
        )
        {
            return Relative(before);
        }

        // What two have together is nobody's alone.
        return Grammar.Coordinated(_sentence, subject).Skip(1).Any() ? null : subject.Economy;
    }

    /// <summary>Who has what stands after a verb of having or changing: "Japan ran a surplus", "Tokyo cut its exports".</summary>
    public string? Possessor(int before)
    {
        if (Relative(before) is { } relative)
        {
            return relative;
        }

        if (
            Grammar.Subject(_sentence, before, Math.Max(Grammar.ClauseStart(_sentence, before), before - 10))
            is not { } subject
        )
        {
            return null;
        }

        for (int i = subject.End; i < before; i++)
        {
            if (
                numbers.Exists(n => n.First == i)
                || (_sentence.Tokens[i].Kind == TokenKind.Mark && _sentence.Norm(i) is not ("'" or "\""))
            )
            {
                return null;
            }
        }

        return subject.Economy;
    }

    /// <summary>"would save the EC some two billion Ecus": whom a sum is given or cost.</summary>
    public string? Recipient(NumberPhrase number, int lead) =>
        _sentence.MentionAt(lead) is { } mention
        && words.Verb(_sentence.Norm(mention.First - 1) == "the" ? mention.First - 2 : mention.First - 1) is not null
            ? mention.Economy
            : null;

    /// <summary>"With 25 pct of the world's assets, Japan could do more."</summary>
    public string? Ahead(NumberPhrase number)
    {
        if (_sentence.Norm(number.First - 1) != "with" || number.First - 1 > _sentence.First + 1)
        {
            return null;
        }

        for (int i = number.End; i < Math.Min(_sentence.End, number.End + 12); i++)
        {
            if (_sentence.Norm(i) == ",")
            {
                return _sentence.MentionAt(_sentence.Norm(i + 1) == "the" ? i + 2 : i + 1)?.Economy;
            }
        }

        return null;
    }

    /// <summary>"Japan, which is running a surplus", "Mexico, with the largest, had".</summary>
    private string? Relative(int before) =>
        _sentence.Mentions.FindLast(m => m.End < before) is { } last
        && before - last.End <= 14
        && _sentence.Norm(last.End) == ","
        && _sentence.Norm(last.End + 1) is "which" or "with" or "who"
            ? last.Economy
            : null;

    /// <summary>The side of whoever says "we" or "our"; null where nobody is known to speak.</summary>
    public string? FirstPerson() =>
        (
            _sentence.Actors.Find(a => _sentence.Norm(a.First) is "we" or "our" or "us" or "i")
            ?? _sentence.Actors.Find(a => a.Form == ActorForm.Person)
        )
            ?.Actor
            .Economy;

    public bool IsOfFirstPerson(int before)
    {
        for (int i = before - 1; i >= Math.Max(_sentence.First, before - 8); i--)
        {
            if (_sentence.Norm(i) is "we" or "our")
            {
                return true;
            }

            if (_sentence.MentionAt(i) is not null || _sentence.Norm(i) is "," or ";" or "that" or "and")
            {
                return false;
            }
        }

        return false;
    }
}
