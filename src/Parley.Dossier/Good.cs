namespace Parley.Dossier;

/// <summary>A good or service as the article names it, and the sector groups that hold it.</summary>
/// <param name="Name">The lexicon's term, such as <c>beef</c> or <c>cars</c>.</param>
/// <param name="Groups">
/// Names of sector groups, the finest first, such as <c>beef, agriculture_and_food</c>: the first one that a dataset knows is
/// the one to use. Empty where no dataset has a group for it.
/// </param>
/// <param name="Origin">Code of the economy it comes from where the words say so ("American cars"), else null.</param>
public sealed record Good(string Name, IReadOnlyList<string> Groups, string? Origin = null);
