using System.Globalization;
using System.Text.RegularExpressions;
using Parley.Data;
using Parley.Dossier;
using Parley.Scenarios;

namespace Parley.Briefs;

/// <summary>Outcomes made of the article's measures: carried out, with the talking partner exempt, answered in kind, removed.</summary>
internal sealed class MeasureOutcomes(
    ArticleDossier dossier,
    Dataset dataset,
    EconomyMap economies,
    SectorMap sectors,
    OutcomeList list
)
{
    /// <summary>A rate that the data hold to within this part of it counts as in the data already, fraction.</summary>
    private const double SameRate = 0.1;

    /// <summary>A tariff below this is none to speak of, fraction.</summary>
    private const double NoRate = 0.001;

    /// <summary>A tariff on a part of a sector is stretched over the whole sector only where it stays below this, fraction.</summary>
    private const double GreatestEquivalent = 1;

    /// <summary>A measure on goods that are not named stands for one on all where it falls on this part of trade, fraction.</summary>
    private const double LeastPart = 0.1;

    /// <summary>Selects every sector of goods.</summary>
    private const string AllGoods = "";

    /// <summary>Goods that a shipped dataset has a sector of its own for, where others have not.</summary>
    private static readonly Dictionary<string, string> _finerDataset = new(StringComparer.Ordinal)
    {
        ["rice"] = "ossa-2007",
        ["wheat"] = "ossa-2007",
        ["sugar"] = "ossa-2007",
        ["dairy"] = "ossa-2007",
        ["beef"] = "ossa-2007",
    };

    /// <summary>Retaliations without a rate that became the answer to a tariff with one.</summary>
    private readonly HashSet<Measure> _answers = new(ReferenceEqualityComparer.Instance);

    public void Add()
    {
        // What can be solved first: a retaliation without a rate may be the answer to it.
        List<Measure> measures = [.. dossier.Measures.Select(Completed)];
        List<Tariff> found =
        [
            .. measures
                .Where(m => Words.WhyNoRate(m) is null || CanBeRemoved(m))
                .Select(Find)
                .OfType<Tariff>()
                .DistinctBy(t =>
                    (
                        string.Join(',', t.ImporterCodes),
                        t.Targets.All,
                        string.Join(',', t.Targets.Codes),
                        string.Join(',', t.SectorCodes),
                        t.Measure.Rate,
                        t.Measure.Amount
                    )
                ),
        ];
        foreach (Tariff tariff in found)
        {
            Add(tariff, found);
        }

        foreach (Measure measure in measures.Where(m => !_answers.Contains(m)))
        {
            if (Words.WhyNoRate(measure) is { } reason && !CanBeRemoved(measure))
            {
                Refuse(measure, reason);
            }
        }
    }

    /// <summary>Everything of the measure found in the dataset; null where something is missing, which is told.</summary>
    private Tariff? Find(Measure measure)
    {
        if (measure.Imposers.Count == 0)
        {
            Refuse(measure, "The article does not say who imposes it.");
            return null;
        }

        List<MappedEconomy> imposers = [.. measure.Imposers.Select(economies.FindPolicyMaker)];
        if (imposers.Find(i => !i.CanAct) is { } lost)
        {
            Refuse(
                measure,
                lost.Fit == EconomyFit.Absent
                    ? lost.Note!
                    : $"{lost.Note} What it does alone cannot be told apart; a dataset with more economies can (--data world-2017)."
            );
            return null;
        }

        return TargetsOf(measure, imposers) is { } targets && GoodsOf(measure, imposers, targets) is { } goods
            ? new Tariff(measure, imposers, targets, goods)
            : null;
    }

    private void Add(Tariff tariff, IReadOnlyList<Tariff> all)
    {
        if (all.Any(t => AnswerTo(t, all) == tariff))
        {
            return;
        }

        if (tariff.Measure.Kind == MeasureKind.ExportTax)
        {
            AddExportTax(tariff);
        }
        else if (tariff.Measure.Kind is MeasureKind.ImportBan or MeasureKind.Embargo)
        {
            AddBan(tariff);
        }
        else if (tariff.Measure.Status == MeasureStatus.InForce && IsInTheData(tariff))
        {
            AddRemoval(tariff);
        }
        else
        {
            AddRise(tariff, AnswerTo(tariff, all));
        }
    }

    /// <summary>The tariff that the article calls the retaliation to another one; null where there is none.</summary>
    private static Tariff? AnswerTo(Tariff tariff, IReadOnlyList<Tariff> all)
    {
        bool IsHitBy(Tariff hit, Tariff by) => by.Targets.All || hit.ImporterCodes.Any(by.Targets.Codes.Contains);
        Tariff? answer = all.FirstOrDefault(t =>
            t.Measure.Retaliation
            && t.Measure.Kind == MeasureKind.Tariff
            && !t.Targets.All
            && t != tariff
            && !t.ImporterCodes.Intersect(tariff.ImporterCodes).Any()
            && IsHitBy(t, tariff)
            && IsHitBy(tariff, t)
        );
        // Where several tariffs came before it, it answers the one that has come as far.
        Tariff? first = answer is null
            ? null
            : all.Where(t => t != answer && !t.Measure.Retaliation && IsHitBy(answer, t) && IsHitBy(t, answer))
                .OrderBy(t => t.Measure.Status == answer.Measure.Status ? 0 : 1)
                .FirstOrDefault();
        return first == tariff ? answer : null;
    }

    /// <summary>
    /// A tariff whose goods one sentence leaves out and another names: the two are one measure where who and whom are the same.
    /// </summary>
    private Measure Completed(Measure measure)
    {
        if (measure.Goods.Count > 0 || measure.Rate is null)
        {
            return measure;
        }

        Measure? twin = dossier.Measures.FirstOrDefault(m =>
            m.Goods.Count > 0
            && m.Kind == measure.Kind
            && m.Imposers.SequenceEqual(measure.Imposers)
            && m.Targets.All == measure.Targets.All
            && m.Targets.Economies.SequenceEqual(measure.Targets.Economies)
            && (m.Rate is null || m.Rate == measure.Rate)
        );
        return twin is null ? measure : measure with { Goods = twin.Goods };
    }

    /// <summary>A quota or a barrier that somebody asks to remove: the data hold tariffs in its place.</summary>
    private static bool CanBeRemoved(Measure measure) =>
        measure.Status == MeasureStatus.InForce
        && measure.RemovalAskedBy.Count > 0
        && measure.Kind
            is MeasureKind.Quota
                or MeasureKind.TariffRateQuota
                or MeasureKind.ImportRestriction
                or MeasureKind.Tariff
                or MeasureKind.ImportTax;

    private MeasureTargets? TargetsOf(Measure measure, List<MappedEconomy> imposers)
    {
        HashSet<string> own = [.. imposers.SelectMany(i => i.Members)];
        List<string> notes = [];
        List<string> codes = [];
        List<MappedEconomy> hit = [];
        foreach (string code in measure.Targets.Economies)
        {
            MappedEconomy target = code == EuropeanUnion.Code ? economies.FindPolicyMaker(code) : economies.Find(code);
            if (!target.CanAct)
            {
                notes.Add(
                    $"{target.Note} The measure is left out for it, since it cannot be told apart from its neighbours."
                );
                continue;
            }

            if (target.Members.All(own.Contains))
            {
                continue;
            }

            if (target.Fit == EconomyFit.PartOfUnion)
            {
                notes.Add($"{target.Note} The measure falls on all of it, which is more than the article says.");
            }
            else if (target.PolicyNote is { } note)
            {
                notes.Add(note);
            }

            codes.AddRange(target.Members.Where(m => !codes.Contains(m)));
            hit.Add(target);
        }

        if (codes.Count > 0)
        {
            return new MeasureTargets(false, codes, [.. hit.DistinctBy(t => t.Code)], notes);
        }

        if (measure.Targets.Economies.Count > 0 && !CanBeRemoved(measure))
        {
            Refuse(
                measure,
                notes.Count > 0
                    ? $"{string.Join(' ', notes)} Nobody is left that it falls on."
                    : "Who imposes it and whom it falls on are one economy here, so there is no border to put it on."
            );
            return null;
        }

        if (!measure.Targets.All)
        {
            notes.Add("The article does not say whose goods it falls on; here it falls on everyone's.");
        }

        return new MeasureTargets(true, [], [], notes);
    }

    private List<MappedGood>? GoodsOf(Measure measure, List<MappedEconomy> imposers, MeasureTargets targets)
    {
        if (measure.Goods.Count == 0)
        {
            MappedGood all = new("goods", AllGoods, sectors.Goods, false, "all goods");
            double trade = TradeOf(new Tariff(measure, imposers, targets, [all]));
            double part = (double)(measure.Amount?.MillionDollars ?? 0) / trade;
            if (measure.Rate is not null && part >= LeastPart)
            {
                return [all];
            }

            Refuse(
                measure,
                measure.Amount?.MillionDollars is { } amount
                    ? $"The article does not say which goods it falls on, and {Wording.Dollars((double)amount)} is too small a part of the {Wording.Dollars(trade)} of trade to stand for all of it."
                    : "The article does not say which goods it falls on."
            );
            return null;
        }

        List<MappedGood> goods = [];
        List<string> missing = [];
        foreach (Good good in measure.Goods)
        {
            if (sectors.Find(good) is { } mapped)
            {
                goods.Add(mapped);
            }
            else
            {
                missing.Add(good.Name);
            }
        }

        if (goods.Count == 0)
        {
            Refuse(measure, $"The data have no sector that holds {Wording.List(missing, "or")}.");
            return null;
        }

        return goods;
    }

    private bool IsInTheData(Tariff tariff)
    {
        double inForce = AverageRate(tariff);
        return tariff.Measure.Rate is { } rate
            ? Math.Abs(inForce - (double)rate) <= SameRate * (double)rate
            : CanBeRemoved(tariff.Measure);
    }

    private void AddRise(Tariff tariff, Tariff? answer)
    {
        Measure measure = tariff.Measure;
        if (RiseOf(tariff) is not { } rise)
        {
            return;
        }

        bool inForceThen = measure.Status == MeasureStatus.InForce;
        OutcomeDraft main = new()
        {
            Name = inForceThen ? $"in-force-{Wording.Slug(tariff.GoodsName)}" : "threat",
            Title = $"{rise.Subject} from {ShortTargets(tariff.Targets)}",
            Kind = inForceThen ? BriefOutcomeKind.MeasureInForce : BriefOutcomeKind.ThreatCarriedOut,
            Why = WhyRise(tariff, inForceThen),
            IsSaid = true,
            Rank = 0,
            Notes = rise.Notes,
            Quotes = QuotesOf(measure),
            Measures = [rise.Raised],
            SectorsAtStake = tariff.SectorCodes,
            SectorsAtStakeName = tariff.GoodsName,
            Actors = tariff.ImporterCodes,
        };
        list.Drafts.Add(main);
        AddExemption(tariff, main, rise);
        if (answer is not null && RiseOf(answer) is { } answered)
        {
            AddAnswer(answer, main, answered);
        }
        else
        {
            AddRetaliation(tariff, main, rise.Raised);
        }
    }

    /// <summary>What a tariff is raised by, and what is assumed with it; null where it cannot be said, which is told.</summary>
    private Rise? RiseOf(Tariff tariff)
    {
        Measure measure = tariff.Measure;
        List<string> notes = [.. tariff.Targets.Notes];
        notes.AddRange(tariff.Imposers.Select(i => i.PolicyNote).OfType<string>());
        notes.AddRange(SectorNotes(tariff));

        double inForce = AverageRate(tariff);
        RateChange rate;
        string subject;
        if (EquivalentOf(tariff, inForce) is { } equivalent)
        {
            if (equivalent.Rate >= GreatestEquivalent)
            {
                Refuse(measure, $"{equivalent.Note} That is no tariff anybody has spoken of.");
                return null;
            }

            rate = new RateChange(RateChangeKind.Add, equivalent.Rate);
            string worth = Wording.Dollars((double)measure.Amount!.MillionDollars!.Value);
            subject = measure.Rate is { } on
                ? $"{Wording.Rate((double)on)} on {worth} of {tariff.GoodsName}"
                : $"duties of {worth} on {tariff.GoodsName}";
            notes.Add(equivalent.Note);
        }
        else if (measure.Rate is not { } given)
        {
            Refuse(measure, Words.WhyNoRate(measure) ?? "The article gives no rate.");
            return null;
        }
        else if (IsLevel(measure))
        {
            rate = new RateChange(RateChangeKind.Set, (double)given);
            subject = $"{Wording.Rate((double)given)} on {tariff.GoodsName}";
            notes.Add(
                $"The rate is what the article says it is raised to; the data have {Wording.Share(inForce)} in force, an average by trade."
            );
        }
        else
        {
            rate = new RateChange(RateChangeKind.Add, (double)given);
            subject = $"+{Wording.Points((double)given)} on {tariff.GoodsName}";
            notes.Add(
                $"{(measure.Law is null ? "Such duties are" : $"A {measure.Law} duty is")} charged on top of the rate in force, which in the data is {Wording.Share(inForce)}, an average by trade."
            );
        }

        TariffMeasure raised = new(
            new Selection(tariff.ImporterCodes, []),
            OriginsOf(tariff, []),
            SectorMap.SelectionOf(tariff.Goods),
            rate
        );
        return new Rise(raised, $"{Short(tariff.Imposers)} {subject}", notes);
    }

    /// <summary>With the retaliation that the article tells of.</summary>
    private void AddAnswer(Tariff answer, OutcomeDraft main, Rise rise) =>
        list.Drafts.Add(
            main with
            {
                Name = $"{main.Name}-retaliation",
                Title = $"{main.Title}, answered by {Short(answer.Imposers)}",
                Kind = BriefOutcomeKind.Retaliation,
                Why = WhyRise(answer, answer.Measure.Status == MeasureStatus.InForce),
                Rank = 0,
                Notes = [.. main.Notes, .. rise.Notes],
                Quotes = QuotesOf(answer.Measure),
                Measures = [.. main.Measures, rise.Raised],
                SectorsAtStake = [.. main.SectorsAtStake.Union(answer.SectorCodes)],
                SectorsAtStakeName = Wording.List([
                    .. main
                        .SectorsAtStakeName.Split([", ", " and "], StringSplitOptions.None)
                        .Union(answer.GoodsName.Split([", ", " and "], StringSplitOptions.None)),
                ]),
                Actors = [.. main.Actors, .. answer.ImporterCodes],
            }
        );

    /// <summary>A tariff raised.</summary>
    /// <param name="Raised">The measure.</param>
    /// <param name="Subject">The head of a title: <c>US +25 points on cars</c>.</param>
    /// <param name="Notes">What is assumed.</param>
    private sealed record Rise(TariffMeasure Raised, string Subject, List<string> Notes);

    /// <summary>The same with the talking partner spared, where it falls on more than the partner.</summary>
    private void AddExemption(Tariff tariff, OutcomeDraft main, Rise rise)
    {
        HashSet<string> own = [.. tariff.ImporterCodes];
        if (!dossier.TalkingParties.Any(p => tariff.Measure.Imposers.Contains(p)))
        {
            return;
        }

        List<MappedEconomy> partners =
        [
            .. dossier
                .TalkingParties.Where(p => !tariff.Measure.Imposers.Contains(p))
                .Select(p => p == EuropeanUnion.Code ? economies.FindPolicyMaker(p) : economies.Find(p))
                .Where(p => p.CanAct && !p.Members.Any(own.Contains))
                .DistinctBy(p => p.Code),
        ];
        string[] spared = [.. partners.SelectMany(p => p.Members).Distinct()];
        bool fallsOnMore = tariff.Targets.All || tariff.Targets.Codes.Except(spared).Any();
        bool fallsOnThem = tariff.Targets.All || tariff.Targets.Codes.Intersect(spared).Any();
        if (spared.Length == 0 || !fallsOnMore || !fallsOnThem)
        {
            return;
        }

        string who = Wording.List([.. partners.Select(p => p.InText)]);
        string imposer = Wording.List([.. tariff.Imposers.Select(i => i.InText)]);
        list.Drafts.Add(
            main with
            {
                Name = $"{main.Name}-{Wording.Slug(partners[0].Name)}-exempt",
                Title = tariff.Targets.All
                    ? $"{rise.Subject} from everyone but {Short(partners)}"
                    : $"{rise.Subject} from {Short([.. tariff.Targets.Economies.Where(t => !t.Members.All(spared.Contains))])} alone",
                Kind = BriefOutcomeKind.ThreatWithExemption,
                Why =
                    $"Implied: {who} {(partners.Count == 1 ? "is" : "are")} at the table with {imposer}, and to be spared is what talks can bring. "
                    + "The article does not say that it will be so.",
                IsSaid = false,
                Rank = 2,
                Measures = [rise.Raised with { Origins = OriginsOf(tariff, spared) }],
            }
        );
    }

    /// <summary>Those hit answer with the same points on the same goods.</summary>
    private void AddRetaliation(Tariff tariff, OutcomeDraft main, TariffMeasure raised)
    {
        List<Measure> answers =
        [
            .. dossier.Measures.Where(m =>
                m.Retaliation
                && m.Rate is null
                && m.Imposers.Count > 0
                && !m.Imposers.Any(tariff.Measure.Imposers.Contains)
                && (m.Targets.Economies.Count == 0 || m.Targets.Economies.Any(tariff.Measure.Imposers.Contains))
            ),
        ];
        string imposer = Wording.List([.. tariff.Imposers.Select(i => i.InText)]);
        Measure? ruledOut = answers.Find(m => m.Status is MeasureStatus.RuledOut or MeasureStatus.Lifted);
        if (ruledOut is not null && !tariff.Targets.All)
        {
            return;
        }

        answers.RemoveAll(m => m.Status is MeasureStatus.RuledOut or MeasureStatus.Lifted);
        string hit = tariff.Targets.All
            ? "everyone hit"
            : Wording.List([.. tariff.Targets.Economies.Select(t => t.InText)]);
        string form = $"the same rise on the same goods when they come from {imposer}";
        list.Drafts.Add(
            main with
            {
                Name = $"{main.Name}-retaliation",
                Title = $"{main.Title}, answered in kind",
                Kind = BriefOutcomeKind.Retaliation,
                Why =
                    answers.Count == 0
                        ? $"Implied: tariffs are seldom left without an answer. {Wording.Capital(hit)} "
                            + $"{(tariff.Targets.Economies.Count < 2 ? "answers" : "answer")} with {form}. The article does not say so."
                        : $"The article says that {Wording.List([.. answers.SelectMany(m => m.Imposers).Distinct().Select(i => Wording.The(economies.NameOf(i)))])} may retaliate. "
                            + $"In what form it does not say; here it is {form}.",
                IsSaid = answers.Count > 0,
                Rank = answers.Count > 0 ? 1 : 3,
                Quotes = answers.Count > 0 ? [.. answers.SelectMany(QuotesOf)] : main.Quotes,
                Measures =
                [
                    raised,
                    new RetaliationMeasure(
                        Selection.All,
                        new Selection(tariff.ImporterCodes, []),
                        Selection.All,
                        null,
                        RetaliationForm.InKind
                    ),
                ],
            }
        );
        _answers.UnionWith(answers);
    }

    private void AddRemoval(Tariff tariff)
    {
        Measure measure = tariff.Measure;
        double inForce = AverageRate(tariff);
        if (inForce <= NoRate)
        {
            Refuse(measure, "The data have no tariff there that could be removed.");
            return;
        }

        bool isTariff = measure.Kind is MeasureKind.Tariff or MeasureKind.ImportTax;
        MappedGood? part = tariff.Goods.Find(g => !g.IsWhole);
        if (!isTariff && part is not null)
        {
            string finer =
                _finerDataset.TryGetValue(part.Name, out string? name) && name != dataset.Name
                    ? $" A dataset with a sector of its own for it could answer (--data {name})."
                    : "";
            Refuse(
                measure,
                $"The data have no sector of its own for {part.Name}: it is a part of {part.SectorNames}, and opening all of that would be another thing.{finer}"
            );
            return;
        }

        double rate = (double)(measure.RateBefore ?? 0);
        List<string> notes = [.. tariff.Targets.Notes];
        notes.AddRange(tariff.Imposers.Select(i => i.PolicyNote).OfType<string>());
        notes.AddRange(SectorNotes(tariff));
        notes.Add(
            isTariff
                ? $"The data have {Wording.Share(inForce)} in force, an average by trade."
                : $"The article speaks of {Words.Indefinite(Words.Noun(measure.Kind))}, the data hold tariffs alone: what is removed here is the tariff of {dataset.Year}, {Wording.Share(inForce)} on average."
        );
        string askers = Wording.List([.. measure.RemovalAskedBy.Select(a => Wording.The(economies.NameOf(a)))]);
        list.Drafts.Add(
            new OutcomeDraft
            {
                Name = $"without-{Wording.Slug(tariff.GoodsName)}-tariff",
                Title =
                    $"{Words.Owner(Short(tariff.Imposers))} tariff on {tariff.GoodsName} from {ShortTargets(tariff.Targets)} {(rate > 0 ? $"back to {Wording.Rate(rate)}" : "removed")}",
                Kind = BriefOutcomeKind.MeasureRemoved,
                Why =
                    measure.RemovalAskedBy.Count > 0
                        ? $"The article says that {askers} {(measure.RemovalAskedBy.Count == 1 ? "asks" : "ask")} {Wording.List([.. tariff.Imposers.Select(i => i.InText)])} to remove {Words.Indefinite(Words.Noun(measure.Kind))} on {tariff.GoodsName}."
                        : $"Implied: {Words.Phrase(measure, economies)} is in force, and talks can remove it.",
                IsSaid = measure.RemovalAskedBy.Count > 0,
                Rank = 0,
                Notes = notes,
                Quotes = QuotesOf(measure),
                Measures =
                [
                    new TariffMeasure(
                        new Selection(tariff.ImporterCodes, []),
                        OriginsOf(tariff, []),
                        SectorMap.SelectionOf(tariff.Goods),
                        new RateChange(RateChangeKind.Set, rate)
                    ),
                ],
                SectorsAtStake = tariff.SectorCodes,
                SectorsAtStakeName = tariff.GoodsName,
                Actors = tariff.ImporterCodes,
            }
        );
    }

    private void AddBan(Tariff tariff)
    {
        if (tariff.Goods.Find(g => !g.IsWhole) is { } part)
        {
            Refuse(
                tariff.Measure,
                $"The data have no sector of its own for {part.Name}: it is a part of {part.SectorNames}, and a ban on all of that would be another thing."
            );
            return;
        }

        list.Drafts.Add(
            new OutcomeDraft
            {
                Name = "ban",
                Title = $"{Short(tariff.Imposers)} ban on {tariff.GoodsName} from {ShortTargets(tariff.Targets)}",
                Kind =
                    tariff.Measure.Status == MeasureStatus.InForce
                        ? BriefOutcomeKind.MeasureInForce
                        : BriefOutcomeKind.ThreatCarriedOut,
                Why = WhyRise(tariff, tariff.Measure.Status == MeasureStatus.InForce),
                IsSaid = true,
                Rank = 0,
                Notes = [.. tariff.Targets.Notes, .. SectorNotes(tariff)],
                Quotes = QuotesOf(tariff.Measure),
                Measures =
                [
                    new EmbargoMeasure(
                        new Selection(tariff.ImporterCodes, []),
                        OriginsOf(tariff, []),
                        SectorMap.SelectionOf(tariff.Goods)
                    ),
                ],
                SectorsAtStake = tariff.SectorCodes,
                SectorsAtStakeName = tariff.GoodsName,
                Actors = tariff.ImporterCodes,
            }
        );
    }

    private void AddExportTax(Tariff tariff)
    {
        if (tariff.Measure.Rate is not { } rate)
        {
            Refuse(tariff.Measure, "The article gives no rate.");
            return;
        }

        list.Drafts.Add(
            new OutcomeDraft
            {
                Name = "export-tax",
                Title =
                    $"{Short(tariff.Imposers)} export tax of {Wording.Rate((double)rate)} on {tariff.GoodsName} to {ShortTargets(tariff.Targets)}",
                Kind =
                    tariff.Measure.Status == MeasureStatus.InForce
                        ? BriefOutcomeKind.MeasureInForce
                        : BriefOutcomeKind.ThreatCarriedOut,
                Why = WhyRise(tariff, tariff.Measure.Status == MeasureStatus.InForce),
                IsSaid = true,
                Rank = 0,
                Notes = [.. tariff.Targets.Notes, .. SectorNotes(tariff)],
                Quotes = QuotesOf(tariff.Measure),
                Measures =
                [
                    new ExportTaxMeasure(
                        new Selection(tariff.ImporterCodes, []),
                        OriginsOf(tariff, []),
                        SectorMap.SelectionOf(tariff.Goods),
                        new RateChange(RateChangeKind.Add, (double)rate)
                    ),
                ],
                SectorsAtStake = tariff.SectorCodes,
                SectorsAtStakeName = tariff.GoodsName,
                Actors = tariff.ImporterCodes,
            }
        );
    }

    private string WhyRise(Tariff tariff, bool inForce)
    {
        Measure measure = tariff.Measure;
        string phrase = Words.Phrase(measure, economies);
        string imposer = Wording.List([.. tariff.Imposers.Select(i => i.InText)]);
        string has = tariff.Imposers.Count > 1 ? "have" : "has";
        string said = measure.Status switch
        {
            MeasureStatus.UnderInquiry => $"that an inquiry is open which may lead to {phrase} by {imposer}",
            MeasureStatus.Proposed => $"that {phrase} by {imposer} is proposed",
            MeasureStatus.Threatened => $"that {imposer} {has} threatened {phrase}",
            MeasureStatus.Announced => $"that {imposer} {has} announced {phrase}",
            _ => $"that {imposer} {has} {phrase} in force",
        };
        string why = $"The article says {said}.";
        if (measure.Affected.Count > 0)
        {
            why +=
                $" It names {Wording.List([.. measure.Affected.Select(a => Wording.The(economies.NameOf(a)))])} as those whom it could hurt.";
        }

        if (inForce)
        {
            why +=
                (dossier.Article.Year ?? dataset.Year) < dataset.Year
                    ? $" The data of {dataset.Year} do not hold it any more; this is what it would do in their world."
                    : $" The data of {dataset.Year} do not hold it yet; this is what it does to their world.";
        }

        return why;
    }

    /// <summary>What the words for goods stand for in the data.</summary>
    private static IEnumerable<string> SectorNotes(Tariff tariff)
    {
        if (tariff.Measure.Goods.Count == 0)
        {
            yield return "The article does not name the goods; here it falls on all goods alike.";
            yield break;
        }

        List<string> wholes = [];
        List<string> parts = [];
        foreach (IGrouping<string, MappedGood> same in tariff.Goods.GroupBy(g => g.Selector))
        {
            MappedGood? whole = same.FirstOrDefault(g => g.IsWhole);
            string name = whole?.Name ?? Wording.List([.. same.Select(g => g.Name)]);
            string verb = Wording.IsOrAre(name);
            if (
                whole is not null
                && !string.Equals(whole.SectorNames, $"\"{name}\"", StringComparison.OrdinalIgnoreCase)
            )
            {
                wholes.Add($"{name} {verb} {whole.SectorNames}");
            }
            else if (whole is null)
            {
                parts.Add($"{name} {verb} a part of {same.First().SectorNames}");
            }
        }

        if (wholes.Count > 0)
        {
            yield return $"In the data {Wording.List(wholes)}.";
        }

        if (parts.Count > 0)
        {
            yield return $"In the data {Wording.List(parts)}, which {(parts.Count == 1 ? "holds" : "hold")} much else; the part cannot be told from the whole.";
        }
    }

    /// <summary>
    /// Where the article says how much money a measure falls on or brings in, and the goods are only a part of the sector (or no
    /// rate is given): the points on the whole sector that would bring in as much duty at the data's trade.
    /// </summary>
    private (double Rate, string Note)? EquivalentOf(Tariff tariff, double inForce)
    {
        Measure measure = tariff.Measure;
        if (measure.Amount?.MillionDollars is not { } amount || amount <= 0)
        {
            return null;
        }

        double trade = TradeOf(tariff);
        if (!(trade > 0))
        {
            return null;
        }

        double millions = (double)amount;
        string then =
            dossier.Article.Year is { } year && Math.Abs(year - dataset.Year) >= 3
                ? $" Dollars are those of {year}, trade is that of {dataset.Year}."
                : "";
        if (measure.Rate is { } rate)
        {
            double raise = Math.Max(0, (double)rate - (IsLevel(measure) ? inForce : 0));
            double times = trade / millions;
            return times <= 1.5
                ? null
                : (
                    raise * millions / trade,
                    $"The article has {Wording.Rate((double)rate)} on {Wording.Dollars(millions)} of goods; trade in what the data count with them is {Wording.Dollars(trade)}, {times.ToString(times < 10 ? "0.#" : "0", CultureInfo.InvariantCulture)} times as much. "
                        + $"Assumed here: as many points on all of it as bring in the same duty, {Wording.Points(raise * millions / trade)}.{then}"
                );
        }

        return (
            millions / trade,
            $"The article gives no rate but {Wording.Dollars(millions)}, taken here as the duty of a year; trade in what the data count with them is {Wording.Dollars(trade)}. "
                + $"Assumed: as many points on all of it as bring in that much, {Wording.Points(millions / trade)}.{then}"
        );
    }

    /// <summary>Whether the rate is what the tariff is raised to, not what is added to it.</summary>
    private static bool IsLevel(Measure measure)
    {
        if (measure.RateBefore is not null)
        {
            return true;
        }

        string number = (100m * (measure.Rate ?? 0)).ToString("0.####", CultureInfo.InvariantCulture);
        return measure.Quote is { } quote
            && Regex.IsMatch(
                quote.Sentence,
                $@"\bto\s+(?:about\s+|around\s+|as\s+much\s+as\s+|a\s+)?{Regex.Escape(number)}\s?(?:%|percent|per\s+cent|pct)",
                RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
            );
    }

    /// <summary>Trade the measure falls on, million USD before tariff.</summary>
    private double TradeOf(Tariff tariff) => Sum(tariff, (i, j, s) => dataset.Trade[i, j, s]);

    /// <summary>The rate in force on the trade the measure falls on, by trade, fraction.</summary>
    private double AverageRate(Tariff tariff)
    {
        double trade = TradeOf(tariff);
        return trade > 0 ? Sum(tariff, (i, j, s) => dataset.Trade[i, j, s] * dataset.Tariffs[i, j, s]) / trade : 0;
    }

    private double Sum(Tariff tariff, Func<int, int, int, double> value)
    {
        HashSet<int> importers = [.. tariff.ImporterCodes.Select(dataset.EconomyIndex)];
        double sum = 0;
        for (int i = 0; i < dataset.Economies.Count; i++)
        {
            bool isHit = tariff.Targets.All || tariff.Targets.Codes.Contains(dataset.Economies[i].Code);
            if (!isHit || importers.Contains(i))
            {
                continue;
            }

            foreach (int j in importers)
            {
                foreach (int s in sectors.IndicesOf(tariff.SectorCodes))
                {
                    sum += value(i, j, s);
                }
            }
        }

        return sum;
    }

    /// <summary>Origins less those spared; the members of a customs union do not tax one another.</summary>
    private static Selection OriginsOf(Tariff tariff, IReadOnlyList<string> spared)
    {
        if (!tariff.Targets.All)
        {
            return new Selection([.. tariff.Targets.Codes.Except(spared)], []);
        }

        IEnumerable<string> own = tariff.ImporterCodes.Count > 1 ? tariff.ImporterCodes : [];
        return new Selection([], [.. own.Concat(spared)]);
    }

    private void Refuse(Measure measure, string why) =>
        list.Refuse(Words.Finding(measure, economies), why, measure.Quote);

    private static IReadOnlyList<Quote> QuotesOf(Measure measure) =>
        measure.Quote is null ? measure.AlsoAt : [measure.Quote, .. measure.AlsoAt];

    private static string Short(IReadOnlyList<MappedEconomy> named) =>
        Wording.List([.. named.Select(Shorter).Distinct()]);

    private static string Shorter(MappedEconomy economy) => Words.Short(economy.Code, economy.Name);

    private static string ShortTargets(MeasureTargets targets) => targets.All ? "everyone" : Short(targets.Economies);
}

/// <summary>Whom a measure falls on, in the dataset.</summary>
/// <param name="All">Every origin.</param>
/// <param name="Codes">Codes; empty where it is all.</param>
/// <param name="Economies">Those that the codes are of.</param>
/// <param name="Notes">What the reader should know of it.</param>
internal sealed record MeasureTargets(
    bool All,
    IReadOnlyList<string> Codes,
    IReadOnlyList<MappedEconomy> Economies,
    IReadOnlyList<string> Notes
);

/// <summary>A measure with everything found in the dataset.</summary>
internal sealed record Tariff(
    Measure Measure,
    IReadOnlyList<MappedEconomy> Imposers,
    MeasureTargets Targets,
    List<MappedGood> Goods
)
{
    public IReadOnlyList<string> ImporterCodes { get; } = [.. Imposers.SelectMany(i => i.Members).Distinct()];

    public IReadOnlyList<string> SectorCodes { get; } = [.. Goods.SelectMany(g => g.Sectors).Distinct()];

    public string GoodsName { get; } = Wording.List([.. Goods.Select(g => g.Name).Distinct()]);
}
