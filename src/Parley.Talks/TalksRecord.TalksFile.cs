namespace Parley.Records;

public sealed partial class TalksRecord
{
    /// <summary>The talks file that was brought in last; null where none was. The record keeps it as it is and does not look into it.</summary>
    public (string File, string Text)? TalksFile() =>
        Ask<(string, string)?>(connection =>
            connection
                .Query(
                    "SELECT file, text FROM talks_files ORDER BY id DESC LIMIT 1",
                    r => ((string, string)?)(r.GetString(0), r.GetString(1))
                )
                .FirstOrDefault()
        );

    /// <summary>Keeps a talks file in place of what would be made of the articles; null takes it out again.</summary>
    public void SetTalksFile(string file, string? text) =>
        Write(connection =>
            text is null
                ? connection.Execute("DELETE FROM talks_files")
                : connection.Execute(
                    "INSERT INTO talks_files (file, text, added) VALUES ($file, $text, $added)",
                    ("$file", file),
                    ("$text", text),
                    ("$added", Now())
                )
        );
}
