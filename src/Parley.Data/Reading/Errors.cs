using Parley.Inputs;

namespace Parley.Data.Reading;

/// <summary>The errors of a dataset, file by file; of each file only the first are kept and the rest counted, and of
/// each part of a document only the first.</summary>
internal sealed class Errors
{
    private const int KeptPerFile = 20;

    private readonly List<InputError> _kept = [];
    private readonly Dictionary<string, int> _found = new(StringComparer.Ordinal);

    public bool Any => _kept.Count > 0;

    public void Add(string message, Place place, string? value = null, string? wayOut = null)
    {
        if (
            place.Path is not null
            && _kept.Any(e => e.Place!.Path == place.Path && e.Place.File == place.File && e.Place.Line == place.Line)
        )
        {
            return;
        }

        int found = _found.GetValueOrDefault(place.File) + 1;
        _found[place.File] = found;
        if (found <= KeptPerFile)
        {
            _kept.Add(new InputError(message, place, value, wayOut));
        }
    }

    /// <exception cref="InputException">Any error was added.</exception>
    public void Throw()
    {
        if (_kept.Count == 0)
        {
            return;
        }

        foreach ((string file, int found) in _found)
        {
            if (found > KeptPerFile)
            {
                int last = _kept.FindLastIndex(e => e.Place!.File == file);
                _kept.Insert(last + 1, new InputError($"and {found - KeptPerFile} more errors", new Place(file)));
            }
        }

        throw new InputException(_kept);
    }
}
