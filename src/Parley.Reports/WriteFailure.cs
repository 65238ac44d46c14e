namespace Parley.Reports;

/// <summary>Why a folder could not be written, in the user's names and not those of the temporary files.</summary>
internal static class WriteFailure
{
    /// <param name="failure">What was thrown.</param>
    /// <param name="temporary">Where the files were gathered.</param>
    /// <param name="target">Where they were to go.</param>
    public static string Reason(Exception failure, string temporary, string target) =>
        failure switch
        {
            FileNotFoundException or DirectoryNotFoundException => "no folder can be made there",
            UnauthorizedAccessException => "it is not allowed there",
            _ => failure.Message.Replace(temporary, target, StringComparison.Ordinal).TrimEnd('.'),
        };
}
