namespace Parley.Dossier;

/// <summary>Quotations that no verb of saying claims, and where quotations begin, run on and end.</summary>
internal sealed partial class StatementFinder
{
    /// <summary>Where the quotation began that a token stands within, paragraphs before included; the token where it is in none.</summary>
    private int RunBack(int token)
    {
        int q = At(token);
        if (q < 0)
        {
            return token;
        }

        return Math.Min(token, _reading.Quotations[_chainFirst[q]].Open);
    }

    /// <summary>Where the quotation ends that the token before stands within, paragraphs after included.</summary>
    private int RunOn(int end)
    {
        int q = At(end - 1);
        if (q < 0)
        {
            return end;
        }

        return Math.Max(end, _reading.Quotations[_chainLast[q]].After);
    }

    /// <summary>Where the sentence ends in which a quotation ends that began in another, unless somebody else speaks there.</summary>
    private int Finish(Sentence sentence, int end)
    {
        if (end <= sentence.End)
        {
            return end;
        }

        Sentence last = _reading.Body[IndexOf(end - 1)];
        return last.SpeechTags.Count > 0 || end >= last.End ? end : Math.Max(end, TrimEnd(last, last.End, end));
    }

    /// <summary>The quotation that a token stands within, its marks included; -1 where it is in none.</summary>
    private int At(int token)
    {
        int q = AtOrAfter(token);
        return q < _reading.Quotations.Count && _reading.Quotations[q].Open <= token ? q : -1;
    }

    /// <summary>The first quotation that ends after a token.</summary>
    private int AtOrAfter(int token)
    {
        int low = 0;
        int high = _reading.Quotations.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_reading.Quotations[middle].After <= token)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private bool ClosesBefore(int token)
    {
        int at = token - 1;
        while (at > 0 && _reading.Tokens[at].Norm is "," or "and" or "but")
        {
            at--;
        }

        return at >= 0 && At(at) is var q and >= 0 && _reading.Quotations[q].End <= at + 1;
    }

    private bool HasQuote(int first, int end)
    {
        int q = AtOrAfter(first);
        return q < _reading.Quotations.Count && _reading.Quotations[q].Open < end;
    }

    /// <summary>Where a quotation opens behind a comma within some tokens; -1 where none does.</summary>
    private int QuoteFrom(int first, int end)
    {
        int q = AtOrAfter(first);
        return
            q < _reading.Quotations.Count
            && _reading.Quotations[q].Open is var open
            && open < end
            && open > first
            && _reading.Tokens[open - 1].Norm is "," or ":"
            ? open
            : -1;
    }

    private void Use(StatementDraft draft)
    {
        foreach ((int first, int end) in draft.Parts)
        {
            for (int q = AtOrAfter(first); q < _reading.Quotations.Count && _reading.Quotations[q].Open < end; q++)
            {
                _used[q] = true;
            }
        }
    }

    /// <summary>Quotations that no tag claimed: they go on with what was quoted before, or follow a colon.</summary>
    private void AttributeRest()
    {
        if (_reading.Quotations.Count == 0)
        {
            return;
        }

        int s = 0;
        _drafts.Sort((a, b) => a.Parts[0].First.CompareTo(b.Parts[0].First));
        List<StatementDraft> added = [];
        int d = 0;
        StatementDraft? before = null;
        ActorDraft? turn = null;
        for (int q = 0; q < _reading.Quotations.Count; q++)
        {
            Quotation quotation = _reading.Quotations[q];
            while (s + 1 < _reading.Body.Count && _reading.Body[s].End <= quotation.Open)
            {
                s++;
            }

            Sentence sentence = _reading.Body[s];
            while (d < _drafts.Count && _drafts[d].Parts[0].First <= quotation.Open)
            {
                before = _drafts[d].ReportedBy is null ? _drafts[d] : before;
                d++;
            }

            if (_used[q] || quotation.Open < sentence.First)
            {
                continue;
            }

            int end = RunOn(quotation.First);
            if (quotation.Label >= 0)
            {
                turn = TurnSpeaker.Find(_reading, sentence, quotation, turn);
                if (turn is not null && !Turns.IsAsking(sentence, quotation.Label, quotation.Open))
                {
                    added.Add(new StatementDraft(sentence, turn, [(quotation.Open, end)], quotation.Open, end));
                }

                continue;
            }

            // A careless line: he added."If you asked
            bool late = quotation.Open == sentence.End - 1;
            bool opens = late || quotation.Open == sentence.First;
            bool whole = opens && IsSentence(quotation);
            if (!whole && sentence.Norm(quotation.Open - 1) == ":" && Subject(sentence) is { } subject)
            {
                StatementDraft colon = new(sentence, subject, [(quotation.Open, end)], subject.First, end);
                added.Add(colon);
                Use(colon);
                continue;
            }

            if (!whole || before is null || before.Last > quotation.Open)
            {
                continue;
            }

            // In the sentence right after the one that says it.
            bool near =
                before.Last
                    > (
                        late ? sentence.First
                        : s > 0 ? _reading.Body[s - 1].First
                        : 0
                    )
                && (
                    s == 0
                    || _reading.Body[s - 1].SpeechTags.Count <= 1
                    || before.Last >= _reading.Body[s - 1].SpeechTags[^1].First
                );
            bool paragraph = _reading.Tokens[quotation.Open].BeginsParagraph;
            if (!near)
            {
                continue;
            }

            if (!paragraph && IsDirect(before))
            {
                before.Parts.Add((quotation.Open, end));
                before.Last = end;
                Use(before);
            }
            else
            {
                StatementDraft next = new(sentence, before.Speaker, [(quotation.Open, end)], quotation.Open, end);
                added.Add(next);
                Use(next);
                before = next;
            }
        }

        _drafts.AddRange(added);
    }

    private bool IsSentence(Quotation quotation) =>
        quotation.Length >= 3
        && (
            quotation.Continues
            || Enumerable
                .Range(quotation.First, quotation.Length)
                .Any(i => _reading.Tokens[i].Norm is "." or "!" or "?")
        );

    /// <summary>Who the sentence before a colon is about.</summary>
    private static ActorDraft? Subject(Sentence sentence) =>
        sentence.Actors.Find(a => a.First <= sentence.First + 1 && a.Form is not ActorForm.Economy) is { } phrase
            ? new ActorDraft(phrase.First, phrase.End, phrase.Form) { Actor = phrase.Actor }
            : null;

    private bool IsDirect(StatementDraft draft) => FormOf(draft) == StatementForm.Direct;

    /// <summary>So-called "mixed credits": the marks show a name, not what somebody said.</summary>
    private bool IsName(Quotation quotation) =>
        quotation.Length <= 6
        && quotation.Open > 0
        && _reading.Tokens[quotation.Open - 1].Norm is "called" or "dubbed" or "entitled" or "titled" or "named";
}
