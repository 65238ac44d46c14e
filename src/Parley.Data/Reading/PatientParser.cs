using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Parley.Data.Reading;

/// <summary>YamlDotNet's parser, with what its scanner trips over (a plain scalar cut short, among others) told as the syntax
/// error that it is.</summary>
internal sealed class PatientParser(TextReader text) : IParser
{
    private readonly Parser _parser = new(text);

    public ParsingEvent? Current => _parser.Current;

    public bool MoveNext()
    {
        Mark at = _parser.Current?.End ?? Mark.Empty;
        try
        {
            if (_parser.MoveNext())
            {
                return true;
            }
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
            throw new YamlException(at, at, "something after this place cannot be read");
        }

        // Nobody asks past the end but a reader that the text led astray.
        throw new YamlException(at, at, "the text ends before it is complete");
    }
}
