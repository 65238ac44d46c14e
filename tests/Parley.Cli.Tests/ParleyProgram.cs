using System.Diagnostics;
using System.Text;

namespace Parley.Cli.Tests;

/// <summary>Runs the built program as a person does: its own process, in a folder of its own.</summary>
internal sealed class ParleyProgram : IDisposable
{
    public ParleyProgram()
    {
        Folder = Path.Combine(Path.GetTempPath(), "parley-tests", Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(Folder);
    }

    /// <summary>The working folder; gone when disposed.</summary>
    public string Folder { get; }

    public void Write(string file, string content) => Write(file, Encoding.UTF8.GetBytes(content));

    public void Write(string file, byte[] content)
    {
        string path = Path.Combine(Folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
    }

    /// <param name="arguments">The command line.</param>
    /// <param name="standardInput">What is piped into it.</param>
    /// <param name="whileRunning">What is done to it before its end is waited for.</param>
    public ProgramResult Run(
        IReadOnlyList<string> arguments,
        string? standardInput = null,
        Action<Process>? whileRunning = null
    )
    {
        ProcessStartInfo start = new("dotnet")
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "parley.dll"));
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(standardInput ?? "");
        process.StandardInput.Close();
        whileRunning?.Invoke(process);
        if (!process.WaitForExit(TimeSpan.FromMinutes(2)))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"parley {string.Join(' ', arguments)} did not end");
        }

        return new ProgramResult(process.ExitCode, output.GetAwaiter().GetResult(), errors.GetAwaiter().GetResult());
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}

/// <param name="ExitCode">0 done, 1 no answer, 2 wrong input, 130 stopped.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Errors">Standard error.</param>
internal sealed record ProgramResult(int ExitCode, string Output, string Errors);
