using System.Text.RegularExpressions;
using Parley.Data;
using Parley.Dossier;
using Parley.Scenarios;

namespace Parley.Briefs;

/// <summary>Outcomes made of the article's measures: carried out, with the talking partner exempt, answered in kind, removed.</summary>
internal sealed partial class MeasureOutcomes(
    ArticleDossier dossier,
    Dataset dataset,
    EconomyMap economies,
    SectorMap sectors,
    OutcomeList list
)
{
    /// <summary>A tariff below this is none to speak of, fraction.</summary>
    private const double NoRate = 0.001;

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

    private readonly Flows _flows = new(dataset);

    private readonly TariffRises _rises = new(dossier, dataset, economies, list);

    /// <summary>Retaliations without a rate that became the answer to a tariff with one.</summary>
    private readonly HashSet<Measure> _answers = new(ReferenceEqualityComparer.Instance);

    /// <summary>Measures with goods that were assumed, to what the article says.</summary>
    private readonly Dictionary<Measure, Measure> _withoutGoods = new(ReferenceEqualityComparer.Instance);

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
        new DutyCuts(dataset, economies, list).Add(found);
        found.RemoveAll(t => DutyCuts.IsCut(t.Measure));
        Tariff[] standing = [.. found.Where(t => t.Measure.Status != MeasureStatus.Lifted)];
        foreach (Tariff tariff in found)
        {
            Add(tariff, standing);
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
            ? new Tariff(measure, imposers, targets, goods) { WithoutGoods = _withoutGoods.GetValueOrDefault(measure) }
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
        else if (tariff.Measure.Status == MeasureStatus.Lifted && !IsInTheData(tariff))
        {
            Refuse(
                tariff.Measure,
                $"The article says that it is no longer in force, and the data of {dataset.Year} do not hold it."
            );
        }
        else if (tariff.Measure.Status is MeasureStatus.InForce or MeasureStatus.Lifted && IsInTheData(tariff))
        {
            AddRemoval(tariff);
        }
        else
        {
            AddRise(tariff, AnswerTo(tariff, all), CounterTo(tariff, all));
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

    /// <summary>The tariff that the article has the other way round without calling it an answer, and whether it comes first.</summary>
    private static (Tariff Tariff, bool ComesFirst)? CounterTo(Tariff tariff, IReadOnlyList<Tariff> all)
    {
        bool isHitBy(Tariff hit, Tariff by) => by.Targets.All || hit.ImporterCodes.Any(by.Targets.Codes.Contains);
        for (int i = 0; i < all.Count; i++)
        {
            Tariff other = all[i];
            if (
                other != tariff
                && !other.Measure.Retaliation
                && !tariff.Measure.Retaliation
                && other.Measure.Kind == MeasureKind.Tariff
                && !(other.Targets.All && tariff.Targets.All)
                && !other.ImporterCodes.Intersect(tariff.ImporterCodes).Any()
                && isHitBy(other, tariff)
                && isHitBy(tariff, other)
            )
            {
                return (other, all.ToList().IndexOf(tariff) > i);
            }
        }

        return null;
    }

    /// <summary>
    /// A tariff whose goods the article leaves out gets those of another by the same side on the same ones. Where the two have
    /// one sum or none they are one measure in two sentences; else it is an assumption, which is told.
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
        if (twin is null)
        {
            return measure;
        }

        Measure completed = measure with { Goods = twin.Goods };
        if (measure.Amount is not null && twin.Amount is not null && measure.Amount != twin.Amount)
        {
            _withoutGoods[completed] = measure;
        }

        return completed;
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

        return new MeasureTargets(true, [], [], notes) { Exempt = ExemptOf(measure, own, notes) };
    }

    /// <summary>Those that the article names as exempt, as far as the data can tell them apart.</summary>
    private List<MappedEconomy> ExemptOf(Measure measure, HashSet<string> own, List<string> notes)
    {
        List<MappedEconomy> exempt = [];
        foreach (string code in measure.Exempt)
        {
            MappedEconomy spared = code == EuropeanUnion.Code ? economies.FindPolicyMaker(code) : economies.Find(code);
            if (spared.Fit == EconomyFit.PartOfUnion || !spared.CanAct)
            {
                notes.Add(
                    $"{spared.Note} The article says that it is exempt; here it is not, since it cannot be told apart."
                );
            }
            else if (!spared.Members.All(own.Contains) && !exempt.Exists(e => e.Code == spared.Code))
            {
                exempt.Add(spared);
            }
        }

        return exempt;
    }

    private List<MappedGood>? GoodsOf(Measure measure, List<MappedEconomy> imposers, MeasureTargets targets)
    {
        if (measure.Goods.Count == 0)
        {
            MappedGood all = new("goods", AllGoods, sectors.Goods, true, "all goods", "goods");
            double trade = _flows.TradeOf(new Tariff(measure, imposers, targets, [all]));
            double part = (double)(measure.Amount?.MillionDollars ?? 0) / trade;
            if (measure.Rate is not null && (part >= LeastPart || IsOnGoodsInGeneral(measure)))
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

    /// <summary>
    /// Whether the article has it fall on the goods of an economy as such ("a tariff of 30 percent on Chinese goods"), not on some of
    /// them, on a sum of them or on a list.
    /// </summary>
    private static bool IsOnGoodsInGeneral(Measure measure) =>
        measure.Amount is null
        && Words.QuotesOf(measure).Any(q => InGeneral().IsMatch(q.Text))
        && !Words.QuotesOf(measure).Any(q => OnSome().IsMatch(q.Sentence));

    [GeneratedRegex(
        @"\b(?:on|against)\s+(?:\S+\s+){0,4}(?:goods|imports|products|exports|merchandise)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex InGeneral();

    [GeneratedRegex(
        @"\b(?:up to|some|certain|selected|several|list|worth|many|most|other)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex OnSome();

    private bool IsInTheData(Tariff tariff) =>
        tariff.Measure.Rate is { } rate ? _flows.Holds(tariff, rate) : CanBeRemoved(tariff.Measure);

    private void AddRise(Tariff tariff, Tariff? answer, (Tariff Tariff, bool ComesFirst)? counter)
    {
        Measure measure = tariff.Measure;
        if (_rises.Of(tariff) is not { } rise)
        {
            return;
        }

        bool inForceThen = measure.Status == MeasureStatus.InForce;
        OutcomeDraft main = new()
        {
            Name = inForceThen ? $"in-force-{Wording.Slug(tariff.GoodsSaid)}" : "threat",
            Title = $"{rise.Subject} from {tariff.Targets.Short}{rise.For}",
            Kind = inForceThen ? BriefOutcomeKind.MeasureInForce : BriefOutcomeKind.ThreatCarriedOut,
            Why = WhyRise(tariff, inForceThen),
            IsSaid = true,
            Rank = 0,
            Notes = rise.Notes,
            AssumesGoods = tariff.WithoutGoods is not null,
            Quotes = Words.QuotesOf(measure),
            Measures = [rise.Raised],
            SectorsAtStake = tariff.SectorCodes,
            SectorsAtStakeName = tariff.GoodsName,
            Actors = tariff.ImporterCodes,
        };
        list.Drafts.Add(main);
        AddExemption(tariff, main, rise);
        if (answer is not null && _rises.Of(answer) is { } answered)
        {
            AddAnswer(tariff, answer, main, answered);
        }
        else if (counter is { } other)
        {
            // The article has a tariff against it already, so none is made up; the two together are solved once.
            if (!other.ComesFirst && _rises.Of(other.Tariff) is { } against)
            {
                AddBoth(tariff, other.Tariff, main, against);
            }
        }
        else
        {
            AddRetaliation(tariff, main, rise.Raised);
        }
    }

    /// <summary>With the retaliation that the article tells of.</summary>
    private void AddAnswer(Tariff tariff, Tariff answer, OutcomeDraft main, TariffRise rise) =>
        list.Drafts.Add(
            main with
            {
                Name = $"{main.Name}-retaliation",
                AnswerIsTold = true,
                Title = $"{main.Title}, answered by {Words.Short(answer.Imposers)}",
                Kind = BriefOutcomeKind.Retaliation,
                Why = WhyRise(answer, answer.Measure.Status == MeasureStatus.InForce),
                Rank = 0,
                Notes = [.. main.Notes.Union(rise.Notes)],
                Quotes = Words.QuotesOf(answer.Measure),
                Measures = [.. main.Measures, rise.Raised],
                SectorsAtStake = [.. main.SectorsAtStake.Union(answer.SectorCodes)],
                SectorsAtStakeName = MappedGood.WordsFor(tariff.Goods.Concat(answer.Goods)),
                Actors = [.. main.Actors, .. answer.ImporterCodes],
            }
        );

    /// <summary>Two tariffs of the article that each side puts on the other.</summary>
    private void AddBoth(Tariff tariff, Tariff other, OutcomeDraft main, TariffRise rise) =>
        list.Drafts.Add(
            main with
            {
                Name = $"{main.Name}-both",
                AnswerIsTold = true,
                Title = $"{main.Title}, and {rise.Subject} from {other.Targets.Short}{rise.For}",
                Kind = BriefOutcomeKind.Retaliation,
                Why =
                    $"{main.Why} {WhyRise(other, other.Measure.Status == MeasureStatus.InForce)} The two together are solved here.",
                Notes = [.. main.Notes.Union(rise.Notes)],
                Quotes = [.. main.Quotes, .. Words.QuotesOf(other.Measure)],
                Measures = [.. main.Measures, rise.Raised],
                SectorsAtStake = [.. main.SectorsAtStake.Union(other.SectorCodes)],
                SectorsAtStakeName = MappedGood.WordsFor(tariff.Goods.Concat(other.Goods)),
                Actors = [.. main.Actors, .. other.ImporterCodes],
            }
        );

    /// <summary>The same with the talking partner spared, where it falls on more than the partner.</summary>
    private void AddExemption(Tariff tariff, OutcomeDraft main, TariffRise rise)
    {
        HashSet<string> own = [.. tariff.ImporterCodes];
        if (!dossier.HasTalks || !dossier.TalkingParties.Any(p => tariff.Measure.Imposers.Contains(p)))
        {
            return;
        }

        List<MappedEconomy> partners =
        [
            .. dossier
                .TalkingParties.Where(p => !tariff.Measure.Imposers.Contains(p))
                .Select(p => p == EuropeanUnion.Code ? economies.FindPolicyMaker(p) : economies.Find(p))
                .Where(p =>
                    p.CanAct && !p.Members.Any(own.Contains) && !p.Members.Any(tariff.Targets.ExemptCodes.Contains)
                )
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
                    ? $"{rise.Subject} from everyone but {Words.Short([.. tariff.Targets.Exempt, .. partners])}{rise.For}"
                    : $"{rise.Subject} from {Words.Short([.. tariff.Targets.Economies.Where(t => !t.Members.All(spared.Contains))])} alone{rise.For}",
                Kind = BriefOutcomeKind.ThreatWithExemption,
                Why =
                    $"Implied: {who} {(partners.Count == 1 ? "is" : "are")} at the table with {imposer}, and to be spared is what talks can bring. "
                    + "The article does not say that it will be so.",
                IsSaid = false,
                Rank = 2,
                Measures = [rise.Raised with { Origins = TariffRises.OriginsOf(tariff, spared) }],
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
                        : $"{Words.Source(answers[0])} says that {Wording.List([.. answers.SelectMany(m => m.Imposers).Distinct().Select(i => Wording.The(economies.NameOf(i)))])} may retaliate. "
                            + $"In what form it does not say; here it is {form}.",
                IsSaid = answers.Count > 0,
                Rank = answers.Count > 0 ? 1 : 3,
                Quotes = answers.Count > 0 ? [.. answers.SelectMany(Words.QuotesOf)] : main.Quotes,
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
        double inForce = _flows.AverageRate(tariff);
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
        notes.AddRange(TariffRises.SectorNotes(tariff));
        notes.Add(
            isTariff
                ? $"The data have {Wording.Share(inForce)} in force, an average by trade."
                : $"The article speaks of {Words.Indefinite(Words.Noun(measure.Kind))}, the data hold tariffs alone: what is removed here is the tariff of {dataset.Year}, {Wording.Share(inForce)} on average."
        );
        string askers = Wording.List([.. measure.RemovalAskedBy.Select(a => Wording.The(economies.NameOf(a)))]);
        list.Drafts.Add(
            new OutcomeDraft
            {
                Name = $"without-{Wording.Slug(tariff.GoodsSaid)}-tariff",
                Title =
                    $"{Words.Owner(Words.Short(tariff.Imposers))} tariff on {tariff.GoodsName} from {tariff.Targets.Short} {(rate > 0 ? $"back to {Wording.Rate(rate)}" : "removed")}",
                Kind = BriefOutcomeKind.MeasureRemoved,
                Why =
                    measure.RemovalAskedBy.Count > 0
                        ? $"{Words.Source(measure)} says that {askers} {(measure.RemovalAskedBy.Count == 1 ? "asks" : "ask")} {Wording.List([.. tariff.Imposers.Select(i => i.InText)])} to remove {Words.Indefinite(Words.Noun(measure.Kind))} on {tariff.GoodsSaid}."
                    : measure.Status == MeasureStatus.Lifted
                        ? $"{Words.Source(measure)} says that {Wording.List([.. tariff.Imposers.Select(i => i.InText)])} {(tariff.Imposers.Count > 1 ? "have" : "has")} lifted {Words.Phrase(measure, economies)}. The data of {dataset.Year} still hold it; this is what its end does to their world."
                    : $"Implied: {Words.Phrase(measure, economies)} is in force, and talks can remove it.",
                IsSaid = measure.RemovalAskedBy.Count > 0 || measure.Status == MeasureStatus.Lifted,
                Rank = 0,
                Notes = notes,
                Quotes = Words.QuotesOf(measure),
                Measures =
                [
                    new TariffMeasure(
                        new Selection(tariff.ImporterCodes, []),
                        TariffRises.OriginsOf(tariff, []),
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
                Title = $"{Words.Short(tariff.Imposers)} ban on {tariff.GoodsName} from {tariff.Targets.Short}",
                Kind =
                    tariff.Measure.Status == MeasureStatus.InForce
                        ? BriefOutcomeKind.MeasureInForce
                        : BriefOutcomeKind.ThreatCarriedOut,
                Why = WhyRise(tariff, tariff.Measure.Status == MeasureStatus.InForce),
                IsSaid = true,
                Rank = 0,
                Notes = [.. tariff.Targets.Notes, .. TariffRises.SectorNotes(tariff)],
                Quotes = Words.QuotesOf(tariff.Measure),
                Measures =
                [
                    new EmbargoMeasure(
                        new Selection(tariff.ImporterCodes, []),
                        TariffRises.OriginsOf(tariff, []),
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
                    $"{Words.Short(tariff.Imposers)} export tax of {Wording.Rate((double)rate)} on {tariff.GoodsName} to {tariff.Targets.Short}",
                Kind =
                    tariff.Measure.Status == MeasureStatus.InForce
                        ? BriefOutcomeKind.MeasureInForce
                        : BriefOutcomeKind.ThreatCarriedOut,
                Why = WhyRise(tariff, tariff.Measure.Status == MeasureStatus.InForce),
                IsSaid = true,
                Rank = 0,
                Notes = [.. tariff.Targets.Notes, .. TariffRises.SectorNotes(tariff)],
                Quotes = Words.QuotesOf(tariff.Measure),
                Measures =
                [
                    new ExportTaxMeasure(
                        new Selection(tariff.ImporterCodes, []),
                        TariffRises.OriginsOf(tariff, []),
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
        string phrase = Words.Phrase(tariff.WithoutGoods ?? measure, economies);
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
        string why = $"{Words.Source(measure)} says {said}.";
        if (tariff.WithoutGoods is not null)
        {
            why +=
                $" It does not name the goods; assumed here are those of another tariff of the same sides, {tariff.GoodsSaid}.";
        }

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

    private void Refuse(Measure measure, string why) => list.Refuse(measure, why, economies);
}
