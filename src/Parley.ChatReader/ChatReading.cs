using Parley.Dossier;

namespace Parley.ChatReader;

/// <summary>What a chat model added to a dossier, and what of its answer was refused.</summary>
/// <param name="Dossier">The findings of the rules, and after them the model's; each of those carries the model's name in its quotes.</param>
/// <param name="Refused">What the model answered and the article does not bear out.</param>
public sealed record ChatReading(ArticleDossier Dossier, IReadOnlyList<Refusal> Refused);

/// <summary>A finding of the model that was not taken.</summary>
/// <param name="Kind">The list of the dossier it was for, such as <c>measures</c>; <c>answer</c> for the answer as a whole.</param>
/// <param name="Finding">The finding as the model gave it, on one line.</param>
/// <param name="Why">Why it was refused.</param>
public sealed record Refusal(string Kind, string Finding, string Why);
