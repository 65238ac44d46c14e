using Parley.Dossier;

namespace Parley.Records;

/// <summary>An event in a line.</summary>
public static class EventWords
{
    public static string Of(TalksEvent what)
    {
        ArgumentNullException.ThrowIfNull(what);
        bool many = what.By.Count > 1;
        (string one, string several, string lead) = what.Type switch
        {
            EventType.Agree => ("agrees", "agree", " with "),
            EventType.Consult => ("talks", "talk", " with "),
            EventType.Support => ("supports", "support", " "),
            EventType.Concede => ("gives way", "give way", " to "),
            EventType.Cooperate => ("works together", "work together", " with "),
            EventType.Aid => ("helps", "help", " "),
            EventType.Retreat => ("withdraws", "withdraw", " from "),
            EventType.Request => ("asks", "ask", " "),
            EventType.Accuse => ("accuses", "accuse", " "),
            EventType.Reject => ("refuses", "refuse", " "),
            EventType.Threaten => ("threatens", "threaten", " "),
            EventType.Protest => ("protests", "protest", " against "),
            EventType.Sanction => ("acts", "act", " against "),
            _ => ("moves", "move", " against "),
        };
        string verb = many ? several : one;
        verb =
            what.Negated ? $"{(many ? "do" : "does")} not {several}"
            : what.Modality == Modality.Denies ? $"{(many ? "deny" : "denies")} to {several}"
            : verb;
        string to = what.To.Count == 0 ? "" : lead + ActorWords.Of(what.To);
        string about = what.About is null ? "" : $": {IssueWords.Of(what.About)}";
        return $"{ActorWords.Of(what.By)} {verb}{to}{about}";
    }
}
