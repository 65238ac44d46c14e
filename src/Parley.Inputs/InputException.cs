namespace Parley.Inputs;

/// <summary>The input is wrong; exit code 2. Carries every error found, so that a person mends them in one go.</summary>
public sealed class InputException : Exception
{
    public InputException(IReadOnlyList<InputError> errors)
        : base(string.Join(Environment.NewLine, errors)) => Errors = errors;

    public InputException(InputError error)
        : this([error]) { }

    public InputException(string message, Place? place = null, string? value = null, string? wayOut = null)
        : this(new InputError(message, place, value, wayOut)) { }

    public IReadOnlyList<InputError> Errors { get; }
}
