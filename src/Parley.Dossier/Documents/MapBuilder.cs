namespace Parley.Dossier;

/// <summary>Builds a map, leaving out what is absent.</summary>
internal sealed class MapBuilder
{
    private readonly List<KeyValuePair<string, DocumentNode>> _entries = [];

    public MapBuilder Add(string key, DocumentNode? value)
    {
        if (value is not null)
        {
            _entries.Add(new(key, value));
        }

        return this;
    }

    public MapBuilder Word(string key, string? value) => Add(key, value is null ? null : new DocumentNode.Word(value));

    public MapBuilder Sentence(string key, string? value) =>
        Add(key, value is null ? null : new DocumentNode.Sentence(value));

    public MapBuilder Number(string key, decimal? value) =>
        Add(key, value is null ? null : new DocumentNode.Number(value.Value));

    public MapBuilder Rate(string key, decimal? value) =>
        Add(key, value is null ? null : new DocumentNode.Rate(value.Value));

    public MapBuilder Flag(string key, bool value) => Add(key, value ? new DocumentNode.Truth(true) : null);

    public MapBuilder Words(string key, IReadOnlyList<string> values) =>
        Add(
            key,
            values.Count == 0
                ? null
                : new DocumentNode.List([.. values.Select(v => new DocumentNode.Word(v))], Short: true)
        );

    public MapBuilder Items<T>(string key, IReadOnlyList<T> values, Func<T, DocumentNode> write) =>
        Add(key, values.Count == 0 ? null : new DocumentNode.List([.. values.Select(write)], Short: false));

    public DocumentNode.Map Done() => new(_entries);
}
