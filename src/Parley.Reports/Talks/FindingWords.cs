using Parley.Dossier;
using Parley.Records;

namespace Parley.Reports.Records;

/// <summary>Any finding of a record in one line.</summary>
internal static class FindingWords
{
    public static string Of(object finding) =>
        finding switch
        {
            Party p => $"{p.Name} ({p.Economy}), {RecordWords.Plain(p.Role)}",
            Person p => Findings.Describe(p),
            Institution i => i.Economy is null ? i.Name : $"{i.Name}, {i.Economy}",
            Measure m => Findings.Describe(m),
            Agreement a => string.Join("; ", a.Positions.Select(Findings.Describe).Prepend(Findings.Describe(a))),
            SensitiveSector s => Findings.Describe(s),
            MoneyAmount a => Findings.Describe(a),
            Figure f => Of(f),
            Claim c => Findings.Describe(c),
            Statement s => Of(s),
            PartyPosition p => Of(p),
            TalksEvent e =>
                $"{EventWords.Of(e)}{(e.Modality is Modality.Asserted or Modality.Denies ? "" : $" ({RecordWords.Plain(e.Modality)})")}",
            Meeting m => Findings.Describe(m),
            Settlement s => $"{RecordWords.Plain(s.Status)}: {IssueWords.Of(s.Issue)}",
            ToneWord t => t.By is null ? t.Word : $"{t.Word}, said {ActorWords.Of(t.By)}",
            TalksState s => Findings.Describe(s.Outcome),
            _ => finding.ToString() ?? "",
        };

    private static string Of(Figure f)
    {
        string whose = f.Economy is null ? "" : $" of {f.Economy}";
        string with = f.Partner is null ? "" : $" with {f.Partner}";
        string good = f.Good is null ? "" : $" in {f.Good.Name}";
        string change = f.IsChange ? "change of " : "";
        return $"{Figures.Level((double)f.Value, 4).TrimEnd('0').TrimEnd('.')} {RecordWords.Plain(f.Unit)}: {change}{RecordWords.Plain(f.Measures)}{whose}{with}{good}";
    }

    private static string Of(Statement s)
    {
        string about = s.About is null ? "" : $" about {IssueWords.Of(s.About)}";
        string by = s.ReportedBy is null ? "" : $", as {ActorWords.Of(s.ReportedBy)} tells";
        return $"{ActorWords.Of(s.Speaker)}{about}{by} ({RecordWords.Plain(s.Form)})";
    }

    private static string Of(PartyPosition p)
    {
        string by = p.By is null ? "" : $", says {ActorWords.Of(p.By)}";
        string toward = p.Toward.Count == 0 ? "" : $" ({string.Join(", ", p.Toward)})";
        return $"{EconomyNames.Of(p.Economy)} {RecordWords.Verb(p.Kind)}: {IssueWords.Of(p.Issue)}{toward}{by}";
    }
}
