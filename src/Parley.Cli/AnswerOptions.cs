using System.CommandLine;
using Parley.Data;
using Parley.Reports.TariffGames;

namespace Parley.Cli;

/// <summary>Where an answer about duties comes from and goes to: the options and the tail that all such commands share.</summary>
internal sealed class AnswerOptions
{
    private readonly Option<bool> _json = CommonOptions.Json();
    private readonly Option<string?> _folder = CommonOptions.Out();

    /// <summary>Adds them, after a command's own.</summary>
    public void AddTo(Command command)
    {
        command.Add(_json);
        command.Add(_folder);
    }

    /// <summary>Refuses a folder that cannot be written to, before anything is solved.</summary>
    /// <exception cref="Inputs.InputException">It is a file, or holds something else.</exception>
    public void Check(ParseResult parsed) => StrategyFolder.Check(parsed.GetValue(_folder));

    /// <summary>Writes the folder where one is asked for, then prints.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> ShowAsync(ParseResult parsed, StrategyAnswer answer, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (parsed.GetValue(_folder) is { } folder)
        {
            await StrategyFolder.WriteAsync(folder, answer, cancellation).ConfigureAwait(false);
            await Console.Error.WriteLineAsync($"written to {folder}").ConfigureAwait(false);
        }

        if (parsed.GetValue(_json))
        {
            await Console.Out.WriteAsync(answer.Json()).ConfigureAwait(false);
        }
        else
        {
            answer.OnTerminal(Terminal.Open());
        }

        return answer.IsAnswered ? Run.Done : Run.NoAnswer;
    }
}
