using Parley.Inputs;

namespace Parley.Cli.Commands;

/// <summary>Reads a file that the user named.</summary>
internal static class InputFile
{
    /// <exception cref="InputException">It is not there, is a folder, or may not be read.</exception>
    public static async Task<string> ReadAsync(string file, CancellationToken cancellation)
    {
        try
        {
            return await File.ReadAllTextAsync(file, cancellation).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            string message =
                Directory.Exists(file) ? "this is a folder, not a file"
                : e is FileNotFoundException or DirectoryNotFoundException ? "there is no such file"
                : $"the file cannot be read: {e.Message.TrimEnd('.')}";
            throw new InputException(message, new Place("command line"), file, "check the path");
        }
    }
}
