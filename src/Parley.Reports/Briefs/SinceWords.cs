using Parley.Briefs;
using Parley.Records;

namespace Parley.Reports.Briefs;

/// <summary>What the news of an article is held against, in words.</summary>
internal static class SinceWords
{
    public static string Against(SinceLast since)
    {
        string articles = since.Articles == 1 ? "1 article" : $"{since.Articles} articles";
        string last = since.Last is { } day ? $", the last of {DayWords.Of(day)}" : "";
        return since.Articles == 0 ? $"{since.Record} holds no article from before this one: everything is new."
            : since.News.Count == 0 ? $"Nothing that {since.Record} does not hold ({articles}{last})."
            : $"Against {since.Record} ({articles} before this one{last}):";
    }
}
