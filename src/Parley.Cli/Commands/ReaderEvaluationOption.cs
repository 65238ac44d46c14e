using System.CommandLine;
using Parley.Dossier;
using Parley.Dossier.Evaluation;

namespace Parley.Cli.Commands;

/// <summary><c>parley read --evaluate FOLDER</c>: the reader held against labels written by hand.</summary>
internal static class ReaderEvaluationOption
{
    private static readonly TimeSpan Timed = TimeSpan.FromSeconds(1);

    public static Option<string?> Create() =>
        new("--evaluate")
        {
            Description = "instead of reading an article, print precision and recall on the labelled texts of a folder",
            HelpName = "FOLDER",
        };

    public static Option<bool> Verbose() =>
        new("--verbose") { Description = "with --evaluate, also every finding that is missed, wrong or partly right" };

    public static int Evaluate(string folder, bool json, bool verbose)
    {
        ArticleReader reader = new();
        ReaderEvaluation evaluation = ReaderEvaluation.Of(reader, folder);
        double perSecond = evaluation.TextsPerSecond(reader, Timed);
        if (json)
        {
            Console.Out.Write(EvaluationView.ToJson(evaluation, perSecond));
        }
        else
        {
            EvaluationView.Show(Terminal.Open(), evaluation, perSecond, verbose);
        }

        return Run.Done;
    }
}
