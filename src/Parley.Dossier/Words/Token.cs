namespace Parley.Dossier;

/// <summary>A word, a number or a mark.</summary>
/// <param name="Start">First character in the text.</param>
/// <param name="End">One past the last character.</param>
/// <param name="Norm">Lower case, with plain apostrophes; initialisms keep their points (<c>u.s.</c>).</param>
/// <param name="Kind">What it is.</param>
/// <param name="Capital">Begins with a capital.</param>
/// <param name="AllCapitals">Has two letters or more, all capitals.</param>
/// <param name="BeginsParagraph">The first token of a paragraph.</param>
internal readonly record struct Token(
    int Start,
    int End,
    string Norm,
    TokenKind Kind,
    bool Capital,
    bool AllCapitals,
    bool BeginsParagraph
);

internal enum TokenKind
{
    Word,
    Number,
    Mark,
}
