namespace Parley.Inputs;

/// <summary>One thing that is wrong with an input: what, where, the value found, and the way out.</summary>
/// <param name="Message">What is wrong, a sentence without its full stop.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Value">The offending value as it stands in the input, null where there is none.</param>
/// <param name="WayOut">What to do, a sentence without its full stop, such as <c>did you mean 'JPN'?</c>.</param>
public sealed record InputError(string Message, Place? Place = null, string? Value = null, string? WayOut = null)
{
    public override string ToString()
    {
        string text = Place is null ? Message : $"{Place}: {Message}";
        if (Value is not null)
        {
            text += $" (found '{Shorten(Value)}')";
        }

        return WayOut is null ? text : $"{text}; {WayOut}";
    }

    private static string Shorten(string value)
    {
        string printable = string.Concat(value.Select(c => char.IsControl(c) ? '\u00b7' : c));
        return printable.Length <= 60 ? printable : printable[..57] + "...";
    }
}
