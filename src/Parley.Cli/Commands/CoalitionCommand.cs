using System.CommandLine;
using Parley.Data;
using Parley.Inputs;
using Parley.Reports.Coalitions;
using Parley.Strategy.Coalitions;
using Parley.Strategy.Tariffs;

namespace Parley.Cli.Commands;

/// <summary><c>parley coalition</c>: who would join whom, and which coalitions hold.</summary>
internal static class CoalitionCommand
{
    private const string Members = "--members";
    private const string Against = "--against";

    public static Command Create()
    {
        Option<string> data = CommonOptions.Data();
        Option<string> members = new(Members)
        {
            Description =
                $"who may join: codes or groups, comma between them, {CoalitionStudy.MostCandidates} at most; every coalition of them is solved",
            HelpName = "CODE,...",
            Required = true,
        };
        Option<string?> against = new(Against)
        {
            Description =
                "whom they stand against: members charge only its goods anew, and it only theirs; where it is left out, members set all their duties, on each other's goods too",
            HelpName = "CODE,...",
        };
        Choice<bool> others = new(
            "--others",
            "what those do who are not members",
            ("play", true, "each sets its own best duties, alone"),
            ("keep", false, "they leave their duties as they are")
        );
        AnswerOptions answers = new();
        Command command = new("coalition", "who joins whom: every coalition solved, and which of them hold")
        {
            data,
            members,
            against,
        };
        others.AddTo(command);
        DutyOptions duties = new(command);
        answers.AddTo(command);
        command.SetAction(
            async (parsed, cancellation) =>
            {
                answers.Check(parsed);
                Dataset dataset = Datasets.Load(parsed.GetRequiredValue(data));
                List<InputError> errors = [];
                bool othersPlay = others.Of(parsed, errors);
                IReadOnlyList<int> candidates = Names.Collect(
                    errors,
                    () => Names.Economies(dataset, Members, parsed.GetRequiredValue(members))
                );
                IReadOnlyList<int> opponents = parsed.GetValue(against) is { } text
                    ? Names.Collect(errors, () => Names.Economies(dataset, Against, text))
                    : [];
                Check(parsed.GetRequiredValue(members), candidates, opponents, dataset, errors);
                if (errors.Count > 0)
                {
                    throw new InputException(errors);
                }

                IReadOnlyList<TariffPowers> powers = duties.Of(parsed, dataset, candidates);
                IReadOnlyList<TariffPowers> opposing = duties.Of(parsed, dataset, opponents);
                if (opponents.Count > 0)
                {
                    powers = [.. powers.Select(p => p with { Partners = Narrowed(p, opponents) })];
                    opposing = [.. opposing.Select(p => p with { Partners = Narrowed(p, candidates) })];
                }

                CoalitionStudy study = new CoalitionSolver(dataset.ToBaseline(), cancellation).Solve(
                    powers,
                    opposing,
                    othersPlay,
                    new WaitingProgress()
                );
                return await answers
                    .ShowAsync(parsed, CoalitionReport.Answer(dataset, study), cancellation)
                    .ConfigureAwait(false);
            }
        );
        return command;
    }

    private static IReadOnlyList<int> Narrowed(TariffPowers powers, IReadOnlyList<int> partners) =>
        powers.Partners is { } named ? [.. partners.Where(named.Contains)] : partners;

    private static void Check(
        string text,
        IReadOnlyList<int> candidates,
        IReadOnlyList<int> opponents,
        Dataset dataset,
        List<InputError> errors
    )
    {
        if (candidates.Count == 1)
        {
            errors.Add(new InputError("a coalition takes two", At(Members), text, "name another economy"));
        }

        if (candidates.Count > CoalitionStudy.MostCandidates)
        {
            errors.Add(
                new InputError(
                    $"{candidates.Count} candidates are too many: every coalition of them is to be solved",
                    At(Members),
                    text,
                    $"name {CoalitionStudy.MostCandidates} at most"
                )
            );
        }

        foreach (int both in candidates.Intersect(opponents))
        {
            errors.Add(
                new InputError(
                    "an economy cannot join a coalition against itself",
                    At(Against),
                    dataset.Economies[both].Code,
                    $"name it in {Members} or in {Against}"
                )
            );
        }
    }

    private static Place At(string option) => new("command line", Path: option);
}
