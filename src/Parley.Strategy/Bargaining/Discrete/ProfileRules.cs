using System.Globalization;
using Parley.Inputs;

namespace Parley.Strategy.Bargaining;

/// <summary>What every utility profile obeys, whatever its format.</summary>
internal static class ProfileRules
{
    private const double WeightTolerance = 1e-3;

    public static void Check(UtilityProfile profile, string file, List<InputError> errors)
    {
        if (profile.Issues.Count == 0)
        {
            errors.Add(new InputError("the profile has no issues", new Place(file), null, "add one with two options"));
            return;
        }

        double sum = profile.Issues.Sum(i => i.Weight);
        if (!(Math.Abs(sum - 1) <= WeightTolerance))
        {
            errors.Add(
                new InputError(
                    "the weights of the issues do not sum to 1",
                    new Place(file),
                    sum.ToString("0.####", CultureInfo.InvariantCulture),
                    "divide each by their sum"
                )
            );
        }

        foreach (IssueUtility issue in profile.Issues)
        {
            if (!(issue.Weight >= 0))
            {
                Add(issue, "a weight is 0 or more", issue.Weight);
            }

            if (issue.Options.Count == 0)
            {
                errors.Add(
                    new InputError("this issue has no options", issue.Place, issue.Name, "add one, or leave it out")
                );
            }

            foreach (OptionUtility option in issue.Options.Where(o => !(o.Utility is >= 0 and <= 1)))
            {
                Add(issue, $"the worth of '{option.Name}' is from 0 to 1", option.Utility);
            }
        }

        foreach (IGrouping<string, IssueUtility> twins in profile.Issues.GroupBy(i => i.Name).Where(g => g.Count() > 1))
        {
            errors.Add(
                new InputError(
                    "two issues have this name",
                    twins.Last().Place,
                    twins.Key,
                    "give each a name of its own"
                )
            );
        }

        foreach (IssueUtility issue in profile.Issues)
        {
            foreach (
                IGrouping<string, OptionUtility> twins in issue.Options.GroupBy(o => o.Name).Where(g => g.Count() > 1)
            )
            {
                errors.Add(
                    new InputError(
                        $"two options of '{issue.Name}' have this name",
                        issue.Place,
                        twins.Key,
                        "give each a name of its own"
                    )
                );
            }
        }

        void Add(IssueUtility issue, string message, double value) =>
            errors.Add(
                new InputError(
                    message,
                    issue.Place,
                    value.ToString("R", CultureInfo.InvariantCulture),
                    $"look at issue '{issue.Name}'"
                )
            );
    }
}
