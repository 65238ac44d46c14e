using Microsoft.Data.Sqlite;
using Parley.Inputs;

namespace Parley.Records.Tests;

public class MigrationTests
{
    /// <summary>A record as the first form had it, with an article in it.</summary>
    private static TemporaryRecord FirstForm()
    {
        TemporaryRecord file = new();
        File.Delete(file.File);
        using SqliteConnection raw = file.Raw();
        raw.Execute($"PRAGMA application_id = {RecordFile.ApplicationId}");
        Migrations.Run(raw, 0, 1);
        raw.Execute(
            """
            INSERT INTO articles (id, hash, file, title, day, text, reader, added) VALUES
                (1, 'abc', 'washington.txt', 'Talks end', '2018-08-10', 'Talks end' || char(10, 10) || 'Tokyo is wary of a deal on cars. Washington wants one before the autumn, an official said on Friday.', 'an old reader', '2018-08-11T09:00:00Z');
            INSERT INTO findings (id, article, kind, origin, body, line, col, sentence) VALUES
                (1, 1, 'position', 'read', '{"economy":"JPN","kind":"fears","issue":{"topic":"tariffs","goods":[{"name":"cars","groups":["cars"]}]},"toward":[]}', 3, 1, 'Tokyo is wary of a deal on cars.');
            INSERT INTO stances VALUES (1, 1, '2018-08-10', 'JPN', 'fears', 'tariffs', 'cars', NULL, '', 3, 1, 'Tokyo is wary of a deal on cars.');
            INSERT INTO corrections (article, finding, kind, before, after, note, made) VALUES
                (1, 7, 'claim', '{"kind":"dumping","by":["USA"],"against":["JPN"],"denied":false}', NULL, 'not in the text', '2018-08-12T09:00:00Z');
            """
        );
        return file;
    }

    [Fact]
    public void A_record_of_the_first_form_is_brought_to_the_newest_and_keeps_what_it_held()
    {
        using TemporaryRecord file = FirstForm();
        using TalksRecord record = file.Open();

        Assert.Equal("washington.txt", Assert.Single(record.Articles()).File);
        Assert.Equal("tariffs on cars", Assert.Single(record.Positions(new RecordFilter())).Issue);
        SearchHit hit = Assert.Single(record.Search("wary", 5).Hits);
        Assert.Equal(("Tokyo is wary of a deal on cars.", 3), (hit.Source.Sentence, hit.Source.Line));
        using SqliteConnection raw = file.Raw();
        Assert.Equal(Migrations.Newest, raw.Number("PRAGMA user_version"));
        Assert.Equal(1, raw.Number("SELECT count(*) FROM corrections WHERE note = 'not in the text'"));
    }

    [Fact]
    public void A_record_from_before_parties_were_counted_knows_who_talks_but_not_by_what_counts_no_more()
    {
        using TemporaryRecord file = FirstForm();
        using (SqliteConnection raw = file.Raw())
        {
            Migrations.Run(raw, 1, 4);
            raw.Execute(
                """
                INSERT INTO articles (id, hash, file, day, text, reader, added, superseded_by) VALUES
                    (2, 'def', 'older.txt', '2018-08-09', 'Older.', 'an old reader', '2018-08-11T09:00:00Z', 1);
                INSERT INTO findings (article, kind, origin, body) VALUES
                    (1, 'party', 'read', '{"economy":"JPN","name":"Japan","role":"talking_party","mentions":[]}'),
                    (1, 'party', 'read', '{"economy":"EUN","name":"European Union","role":"third_country","mentions":[]}'),
                    (1, 'party', 'removed', '{"economy":"KOR","name":"South Korea","role":"talking_party","mentions":[]}'),
                    (2, 'party', 'read', '{"economy":"BRA","name":"Brazil","role":"talking_party","mentions":[]}');
                """
            );
        }

        using TalksRecord record = file.Open();

        Assert.Equal(["JPN"], record.TalkingParties());
        Assert.Equal(["EUN", "JPN"], record.Parties());
    }

    [Fact]
    public void A_record_brought_forward_has_the_form_of_one_begun_today()
    {
        using TemporaryRecord old = FirstForm();
        old.Open().Dispose();
        using TemporaryRecord today = new();

        Assert.Equal(Form(today), Form(old));
    }

    [Fact]
    public void A_migration_that_fails_leaves_the_record_as_it_was()
    {
        using TemporaryRecord file = FirstForm();
        using (SqliteConnection raw = file.Raw())
        {
            raw.Execute("CREATE TABLE sentences (in_the_way TEXT)");
        }

        Assert.Throws<InputException>(() => file.Open().Dispose());
        using SqliteConnection after = file.Raw();
        Assert.Equal(1, after.Number("PRAGMA user_version"));
        Assert.Equal(0, after.Number("SELECT count(*) FROM sqlite_schema WHERE name = 'search'"));
    }

    [Fact]
    public void A_record_of_a_newer_form_is_refused_and_left_alone()
    {
        using TemporaryRecord file = new();
        using (SqliteConnection raw = file.Raw())
        {
            raw.Execute($"PRAGMA user_version = {Migrations.Newest + 1}");
        }

        InputError error = Assert.Single(Assert.Throws<InputException>(() => file.Open().Dispose()).Errors);
        Assert.Equal(
            $"the record is of form {Migrations.Newest + 1}, and this program knows forms up to {Migrations.Newest}",
            error.Message
        );
        Assert.Equal("use the newer parley that wrote it", error.WayOut);
    }

    private static List<string> Form(TemporaryRecord file)
    {
        using SqliteConnection raw = file.Raw();
        return raw.Query(
            "SELECT name || ': ' || coalesce(sql, '') FROM sqlite_schema ORDER BY name",
            r => r.GetString(0)
        );
    }
}
