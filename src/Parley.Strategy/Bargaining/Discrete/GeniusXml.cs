using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Parley.Inputs;

namespace Parley.Strategy.Bargaining;

/// <summary>
/// GENIUS's utility spaces of discrete issues: the worth of an option is its evaluation over the largest of its issue, as GENIUS
/// itself takes it; a weight belongs to the issue of its index. Integer, real and nonlinear spaces are refused.
/// </summary>
public static class GeniusXml
{
    /// <param name="xml">The text.</param>
    /// <param name="file">Its name for messages; the profile is named after it.</param>
    /// <exception cref="InputException">The text is no utility space of discrete issues; errors with line and column.</exception>
    public static UtilityProfile Read(string xml, string file)
    {
        ArgumentNullException.ThrowIfNull(xml);
        ArgumentNullException.ThrowIfNull(file);
        XElement root = Parse(xml, file);
        XElement space =
            root.Name == "utility_space"
                ? root
                : root.Descendants("utility_space").FirstOrDefault()
                    ?? throw new InputException(
                        "this is no GENIUS utility space",
                        At(root, file),
                        root.Name.LocalName,
                        "its root is <utility_space>"
                    );
        List<InputError> errors = [];
        if ((string?)space.Attribute("type") is "nonlinear")
        {
            errors.Add(
                new InputError(
                    "a nonlinear utility space is more than weights and options",
                    At(space, file),
                    "nonlinear",
                    "give a linear one"
                )
            );
        }

        Dictionary<string, double> weights = [];
        foreach (XElement weight in space.Descendants("weight"))
        {
            weights[(string?)weight.Attribute("index") ?? ""] = Number(weight, "value", file, errors);
        }

        List<IssueUtility> issues = [.. space.Descendants("issue").Select(i => Issue(i, weights, file, errors))];
        UtilityProfile profile = new()
        {
            Name = Path.GetFileNameWithoutExtension(file),
            Issues = issues,
            Reservation = Setting(space, "reservation", 0, file, errors),
            DiscountFactor = Setting(space, "discount_factor", 1, file, errors),
        };
        if (errors.Count == 0)
        {
            ProfileRules.Check(profile, file, errors);
        }

        return errors.Count == 0 ? profile : throw new InputException(errors);
    }

    /// <summary>The same profile as a GENIUS utility space; GENIUS takes the worth over the largest of its issue, so the
    /// weights carry what that takes away.</summary>
    public static string Write(UtilityProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        double[] largest = [.. profile.Issues.Select(i => i.Options.Max(o => o.Utility))];
        bool isNormal = largest.All(l => l is 1);
        if (!isNormal)
        {
            double total = profile.Issues.Select((issue, i) => issue.Weight * largest[i]).Sum();
            if (Math.Abs(total - 1) > 1e-12)
            {
                throw new InputException(
                    "in GENIUS the best option of every issue is worth 1, in this profile it is not",
                    null,
                    profile.Name,
                    "give the best option of each issue the worth 1"
                );
            }
        }

        StringBuilder text = new();
        using (
            XmlWriter w = XmlWriter.Create(
                text,
                new XmlWriterSettings
                {
                    Indent = true,
                    NewLineChars = "\n",
                    OmitXmlDeclaration = true,
                }
            )
        )
        {
            w.WriteStartElement("utility_space");
            w.WriteAttributeString("type", "any");
            w.WriteAttributeString("number_of_issues", Text(profile.Issues.Count));
            w.WriteStartElement("objective");
            Attributes(w, ("index", "0"), ("name", "any"), ("description", ""), ("type", "objective"));
            w.WriteAttributeString("etype", "objective");
            for (int i = 0; i < profile.Issues.Count; i++)
            {
                IssueUtility issue = profile.Issues[i];
                w.WriteStartElement("issue");
                Attributes(
                    w,
                    ("index", Text(i + 1)),
                    ("name", issue.Name),
                    ("type", "discrete"),
                    ("etype", "discrete")
                );
                w.WriteAttributeString("vtype", "discrete");
                for (int o = 0; o < issue.Options.Count; o++)
                {
                    w.WriteStartElement("item");
                    Attributes(w, ("index", Text(o + 1)), ("value", issue.Options[o].Name));
                    w.WriteAttributeString("evaluation", Text(issue.Options[o].Utility));
                    w.WriteEndElement();
                }

                w.WriteEndElement();
            }

            for (int i = 0; i < profile.Issues.Count; i++)
            {
                w.WriteStartElement("weight");
                double weight = profile.Issues[i].Weight * largest[i];
                Attributes(w, ("index", Text(i + 1)), ("value", Text(weight)));
                w.WriteEndElement();
            }

            w.WriteEndElement();
            w.WriteStartElement("discount_factor");
            w.WriteAttributeString("value", Text(profile.DiscountFactor));
            w.WriteEndElement();
            w.WriteStartElement("reservation");
            w.WriteAttributeString("value", Text(profile.Reservation));
            w.WriteEndElement();
            w.WriteEndElement();
        }

        return text.Append('\n').ToString();
    }

    private static XElement Parse(string xml, string file)
    {
        try
        {
            return XDocument.Parse(xml.TrimStart('\ufeff'), LoadOptions.SetLineInfo).Root!;
        }
        catch (XmlException e)
        {
            throw new InputException(
                $"this is not XML: {e.Message.TrimEnd('.')}",
                new Place(file, Math.Max(1, e.LineNumber), Math.Max(1, e.LinePosition)),
                null,
                "look at the angle brackets and quotes there"
            );
        }
    }

    private static IssueUtility Issue(
        XElement issue,
        Dictionary<string, double> weights,
        string file,
        List<InputError> errors
    )
    {
        string name = Required(issue, "name", file, errors);
        string kind = (string?)issue.Attribute("vtype") ?? (string?)issue.Attribute("type") ?? "discrete";
        if (kind != "discrete")
        {
            errors.Add(
                new InputError(
                    "only discrete issues have options",
                    At(issue, file),
                    kind,
                    $"list the values of '{name}' as items of a discrete issue"
                )
            );
        }

        string index = Required(issue, "index", file, errors);
        if (!weights.TryGetValue(index, out double weight))
        {
            errors.Add(
                new InputError(
                    "this issue has no weight",
                    At(issue, file),
                    name,
                    $"add <weight index=\"{index}\" value=\"...\"/>"
                )
            );
        }

        (string Option, double Evaluation)[] items =
        [
            .. issue
                .Elements("item")
                .Select(i => (Required(i, "value", file, errors), Number(i, "evaluation", file, errors))),
        ];
        double largest = items.Length == 0 ? 1 : items.Max(i => i.Evaluation);
        return new IssueUtility(
            name,
            weight,
            [.. items.Select(i => new OptionUtility(i.Option, largest > 0 ? i.Evaluation / largest : 0))]
        )
        {
            Place = At(issue, file),
        };
    }

    private static double Setting(XElement space, string name, double usual, string file, List<InputError> errors) =>
        space.Descendants(name).FirstOrDefault() is { } element ? Number(element, "value", file, errors) : usual;

    private static string Required(XElement element, string attribute, string file, List<InputError> errors)
    {
        if ((string?)element.Attribute(attribute) is { Length: > 0 } text)
        {
            return text;
        }

        errors.Add(
            new InputError(
                $"<{element.Name.LocalName}> needs '{attribute}'",
                At(element, file),
                null,
                $"write {attribute}=\"...\""
            )
        );
        return "";
    }

    private static double Number(XElement element, string attribute, string file, List<InputError> errors)
    {
        string text = Required(element, attribute, file, errors);
        if (
            double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
            && double.IsFinite(value)
            && value >= 0
        )
        {
            return value;
        }

        if (text.Length > 0)
        {
            errors.Add(
                new InputError($"'{attribute}' is a number, 0 or more", At(element, file), text, "write such as 0.25")
            );
        }

        return 0;
    }

    private static Place At(XElement element, string file)
    {
        IXmlLineInfo line = element;
        return new Place(file, line.LineNumber, line.LinePosition);
    }

    private static void Attributes(XmlWriter w, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        foreach ((string name, string value) in attributes)
        {
            w.WriteAttributeString(name, value);
        }
    }

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
