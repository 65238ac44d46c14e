using System.ClientModel;
using Microsoft.Extensions.AI;
using Parley.Dossier;
using Parley.Inputs;

namespace Parley.ChatReader;

/// <summary>
/// A reader that asks a chat model, behind the same interface as the one of rules and never needed. The rules read first;
/// the model may add findings that it can show word for word. What it quotes and the article does not hold is refused, and
/// so is a number, a name or an economy that stands nowhere in the article, and whatever a dossier could not hold.
/// </summary>
/// <param name="client">The model; its answers may differ from one call to the next, so a dossier made with it does too.</param>
/// <param name="model">Its name, which marks every finding it makes.</param>
/// <param name="rules">The reader whose dossier is added to.</param>
public sealed class ChatReader(IChatClient client, string model, IReader rules) : IReader
{
    /// <summary>The most characters of an article that are sent at once; a longer one is sent in parts.</summary>
    public const int LongestPart = 12_000;

    /// <summary>The most characters of an article that are sent at all: a hundred parts.</summary>
    public const int LongestArticle = 100 * LongestPart;

    public ArticleDossier Read(ArticleText article) => ReadAsync(article).GetAwaiter().GetResult().Dossier;

    /// <exception cref="InputException">The article is longer than <see cref="LongestArticle"/>.</exception>
    /// <exception cref="ClientResultException">The model could not be reached, or refused.</exception>
    public async Task<ChatReading> ReadAsync(ArticleText article, CancellationToken cancellation = default)
    {
        if (article.Text.Length > LongestArticle)
        {
            throw new InputException(
                $"the article is too long for a chat model: {article.Text.Length} characters, at most {LongestArticle} are sent",
                new Place(article.File),
                null,
                "leave the chat model out, or cut the article"
            );
        }

        FindingCheck check = new(article, rules.Read(article), model);
        foreach (string part in Parts(article.Text))
        {
            ChatResponse answer = await client
                .GetResponseAsync(
                    [new ChatMessage(ChatRole.System, Instructions.Text), new ChatMessage(ChatRole.User, part)],
                    new ChatOptions { Temperature = 0, ResponseFormat = ChatResponseFormat.Json },
                    cancellation
                )
                .ConfigureAwait(false);
            check.Take(answer.Text);
        }

        return check.Result;
    }

    /// <summary>The article in parts that end at the end of a paragraph, or of a line, where there is one.</summary>
    internal static IEnumerable<string> Parts(string text)
    {
        int start = 0;
        while (start < text.Length)
        {
            int end = Math.Min(text.Length, start + LongestPart);
            if (end < text.Length)
            {
                int paragraph = text.LastIndexOf("\n\n", end - 1, end - start, StringComparison.Ordinal);
                int line = text.LastIndexOf('\n', end - 1, end - start);
                end =
                    paragraph > start ? paragraph + 2
                    : line > start ? line + 1
                    : end;
            }

            string part = text[start..end];
            start = end;
            if (!string.IsNullOrWhiteSpace(part))
            {
                yield return part;
            }
        }
    }
}
