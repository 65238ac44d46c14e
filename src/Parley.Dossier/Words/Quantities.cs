using System.Globalization;

namespace Parley.Dossier;

/// <summary>Finds percentages and sums of money: <c>25 per cent</c>, <c>51.48 billion dlrs</c>, <c>US$69bn</c>.</summary>
internal static class Quantities
{
    /// <summary>More is a slip of the pen, and no dossier holds it.</summary>
    private const decimal MostPercent = 10_000;

    public static void Find(Sentence sentence)
    {
        int i = sentence.First;
        while (i < sentence.End)
        {
            if (Read(sentence, i) is { } quantity)
            {
                sentence.Quantities.Add(quantity);
                i = quantity.End;
            }
            else
            {
                i++;
            }
        }
    }

    private static Quantity? Read(Sentence sentence, int at)
    {
        int i = at;
        string? currency = null;
        if (sentence.At(i, Category.Currency) is { } sign && sentence.Tokens[sign.End - 1].Kind == TokenKind.Mark)
        {
            currency = sign.Key;
            i = sign.End;
        }

        if (i >= sentence.End || Number(sentence, i) is not { } number)
        {
            return null;
        }

        i++;
        (number, i) = WithFraction(sentence, number, i);
        if (currency is null && IsClass(sentence, i, "percent", out int percentEnd))
        {
            return number > MostPercent ? null : new Quantity(at, percentEnd, number / 100m, null);
        }

        bool hasMagnitude = false;
        if (i < sentence.End && sentence.At(i, Category.Magnitude) is { } magnitude)
        {
            number *= decimal.Parse(magnitude.Key, CultureInfo.InvariantCulture);
            hasMagnitude = true;
            i = magnitude.End;
        }

        if (currency is null && i < sentence.End && sentence.At(i, Category.Currency) is { } unit)
        {
            currency = unit.Key;
            i = unit.End;
        }

        // "8.14 billion dlrs from 5.7 billion": the unit is said once.
        if (
            currency is null
            && hasMagnitude
            && sentence.Quantities.FindLast(q => !q.IsPercent) is { } before
            && before.Value >= 1_000_000m
        )
        {
            currency = before.Currency;
        }

        return currency is null ? null : new Quantity(at, i, number, currency);
    }

    /// <summary>"2-1/2 pct", "3/4 pct".</summary>
    private static (decimal Number, int End) WithFraction(Sentence sentence, decimal number, int at)
    {
        if (sentence.Norm(at) == "/" && Small(sentence, at + 1) is { } under && number < under)
        {
            return (number / under, at + 2);
        }

        return
            sentence.Norm(at + 1) == "/"
            && sentence.IsHyphenated(at)
            && Small(sentence, at) is { } over
            && Small(sentence, at + 2) is { } below
            && over < below
            ? (number + over / below, at + 3)
            : (number, at);
    }

    private static decimal? Small(Sentence sentence, int at) =>
        at < sentence.End
        && sentence.Tokens[at] is { Kind: TokenKind.Number, Norm.Length: <= 2 }
        && Number(sentence, at) is { } value and > 0
            ? value
            : null;

    private static bool IsClass(Sentence sentence, int at, string key, out int end)
    {
        foreach (Hit hit in sentence.Of(Category.Word, key))
        {
            if (hit.First == at)
            {
                end = hit.End;
                return true;
            }
        }

        end = at;
        return false;
    }

    private static decimal? Number(Sentence sentence, int at)
    {
        Token token = sentence.Tokens[at];
        if (token.Kind == TokenKind.Number)
        {
            const NumberStyles styles = NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands;
            return
                token.Norm.Length <= 18
                && decimal.TryParse(token.Norm, styles, CultureInfo.InvariantCulture, out decimal value)
                ? value
                : null;
        }

        return sentence.At(at, Category.Number) is { } word && word.Length == 1
            ? decimal.Parse(word.Key, CultureInfo.InvariantCulture)
            : null;
    }
}
