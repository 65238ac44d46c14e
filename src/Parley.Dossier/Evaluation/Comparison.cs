using Parley.Inputs;

namespace Parley.Dossier.Evaluation;

/// <summary>The findings in one text beside its labels.</summary>
internal sealed class Comparison
{
    private readonly List<Pair> _pairs;
    private readonly IReadOnlyList<Template> _findings;

    private Comparison(LabelFile file, IReadOnlyList<Template> findings, List<Pair> pairs)
    {
        (File, _pairs) = (file, pairs);
        HashSet<Template> answering = [.. pairs.Select(p => p.Finding)];
        _findings = [.. findings.Where(f => answering.Contains(f) || !(f.Optional || IsInHeadlineAlone(f)))];
        Remarks = RemarksOn(file, _findings, pairs);
    }

    public LabelFile File { get; }

    public IReadOnlyList<Remark> Remarks { get; }

    public static Comparison Of(LabelFile file, ArticleDossier dossier) =>
        Of(file, [.. FindingKind.All.SelectMany(k => k.FindingsOf(dossier))]);

    /// <summary>What another careful reader found in the same text, held against the labels as if a program had found it.</summary>
    public static Comparison Of(LabelFile file, LabelFile second) =>
        Of(file, [.. second.Labels.Select(l => l.AsFinding()).OfType<Template>()]);

    private static Comparison Of(LabelFile file, List<Template> findings)
    {
        List<Pair> pairs =
        [
            .. FindingKind.All.SelectMany(k =>
                Matcher.Match(
                    file.Text.Text,
                    [.. file.Labels.Where(l => l.Kind == k)],
                    [.. findings.Where(f => f.Kind == k)]
                )
            ),
        ];
        return new Comparison(file, findings, pairs);
    }

    /// <summary>The pairs whose label counts.</summary>
    public IEnumerable<Pair> Counted(FindingKind kind) => _pairs.Where(p => p.Label.Kind == kind && !p.Label.Optional);

    public int Labels(FindingKind kind) => File.Labels.Count(l => l.Kind == kind && !l.Optional);

    /// <summary>The findings, without those that answer a label that may be found or not.</summary>
    public int Findings(FindingKind kind) =>
        _findings.Count(f => f.Kind == kind) - _pairs.Count(p => p.Label.Kind == kind && p.Label.Optional);

    private bool IsInHeadlineAlone(Template finding) =>
        finding.Kind.HasPlace
        && File.Headline is { } headline
        && finding.Places.All(p => p.Start >= headline.Start && p.End <= headline.End);

    private static List<Remark> RemarksOn(LabelFile file, IReadOnlyList<Template> findings, List<Pair> pairs)
    {
        HashSet<Template> answered = [.. pairs.Select(p => p.Label)];
        HashSet<Template> answering = [.. pairs.Select(p => p.Finding)];
        List<FindingKind> order = [.. FindingKind.All];
        IEnumerable<(FindingKind Kind, Remark Of)> remarks =
        [
            .. pairs.Where(p => !p.Right && !p.Label.Optional).Select(p => (p.Label.Kind, Of: Partly(file, p))),
            .. file
                .Labels.Where(l => !l.Optional && !answered.Contains(l))
                .Select(l => (l.Kind, Of: Alone(file, l, RemarkKind.Missed))),
            .. findings.Where(f => !answering.Contains(f)).Select(f => (f.Kind, Of: Alone(file, f, RemarkKind.Wrong))),
        ];
        return
        [
            .. remarks
                .OrderBy(r => order.IndexOf(r.Kind))
                .ThenBy(r => r.Of.Place.Line)
                .ThenBy(r => r.Of.Place.Column)
                .ThenBy(r => r.Of.What)
                .Select(r => r.Of),
        ];
    }

    private static Remark Partly(LabelFile file, Pair pair) =>
        new(
            file.Name,
            pair.Label.Kind.Name,
            RemarkKind.Partly,
            PlaceOf(file, pair.Finding.Places),
            pair.Label.ToString(),
            pair.Finding.ToString(),
            [.. pair.Agreements.Where(a => a.Slot.Role == SlotRole.Core && a.Level < 1).Select(a => a.Slot.Name)],
            Words(file, pair.Finding.Places)
        );

    private static Remark Alone(LabelFile file, Template template, RemarkKind what) =>
        new(
            file.Name,
            template.Kind.Name,
            what,
            PlaceOf(file, template.Places),
            what == RemarkKind.Missed ? template.ToString() : null,
            what == RemarkKind.Wrong ? template.ToString() : null,
            [],
            Words(file, template.Places)
        );

    private static Place PlaceOf(LabelFile file, IReadOnlyList<Span> places) =>
        places.Count == 0 ? new Place(file.Text.File) : file.Text.PlaceOf(places[0].Start);

    private static string Words(LabelFile file, IReadOnlyList<Span> places) =>
        places.Count == 0
            ? ""
            : string.Join(
                ' ',
                file.Text.Text[places[0].Start..places[0].End]
                    .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            );
}
