namespace Parley.Dossier;

/// <summary>Tells who has the turn in a transcript by its label: "AMBASSADOR FROMAN", "SENIOR OFFICIAL", "A".</summary>
internal static class TurnSpeaker
{
    /// <summary>The one whom a label names; for "A" and the like whoever answered before, else the first person of the article.</summary>
    public static ActorDraft? Find(Reading reading, Sentence sentence, Quotation turn, ActorDraft? before)
    {
        if (Turns.IsAsking(sentence, turn.Label, turn.Open))
        {
            return before;
        }

        if (sentence.Norm(turn.Label) is "a" or "answer" && turn.Open - turn.Label <= 2)
        {
            ActorPhrase? first = reading.Body.SelectMany(s => s.Actors).FirstOrDefault(a => a.Form == ActorForm.Person);
            return before ?? (first is null ? null : Draft(turn, first.Actor));
        }

        Actor actor =
            sentence
                .Actors.Where(a => a.First >= turn.Label && a.First < turn.Open && a.Form is not ActorForm.Economy)
                .MaxBy(a => a.End - a.First)
                ?.Actor
            ?? new Actor(
                Enumerable
                    .Range(turn.Label, turn.Open - turn.Label)
                    .Select(i => Lexicon.Shared.EconomyOfLeader.GetValueOrDefault(sentence.Norm(i)))
                    .FirstOrDefault(e => e is not null)
                    ?? sentence.Mentions.Find(m => m.First >= turn.Label && m.End <= turn.Open)?.Economy,
                null,
                null,
                Sentence.OneLine(sentence.Quote(turn.Label, turn.Open).Text)
            );
        return Draft(
            turn,
            actor is { Economy: null, Person: null, Institution: null } ? actor with { Economy = Host(reading) } : actor
        );
    }

    private static ActorDraft Draft(Quotation turn, Actor actor) =>
        new(turn.Label, turn.Open, ActorForm.Unnamed) { Actor = actor };

    /// <summary>Whose capital a briefing is held in, by its first lines; null for a seat of international bodies.</summary>
    private static string? Host(Reading reading) =>
        reading.Body.Take(3).SelectMany(s => s.Of(Category.Capital)).FirstOrDefault()
            is { Key: not ("CHE" or "BEL" or "EU") } place
            ? place.Key
            : null;
}
