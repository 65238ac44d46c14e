using System.ClientModel;
using System.CommandLine;
using Parley.ChatReader;
using Parley.Dossier;
using Parley.Inputs;

namespace Parley.Cli;

/// <summary>A chat model that may add to what the rules read. Off unless a model is named.</summary>
internal sealed class ChatOptions
{
    private const string EndpointVariable = "PARLEY_CHAT_ENDPOINT";
    private const string KeyVariable = "PARLEY_CHAT_KEY";

    private readonly Option<string?> _model = new("--chat-model")
    {
        Description = "let this chat model add what it can show word for word (off by default)",
        HelpName = "NAME",
    };

    private readonly Option<string?> _endpoint = new("--chat-endpoint")
    {
        Description = $"the model's address, or {EndpointVariable}; its key, where it wants one, in {KeyVariable}",
        HelpName = "URL",
    };

    public void AddTo(Command command)
    {
        command.Add(_model);
        command.Add(_endpoint);
    }

    /// <summary>Reads by rules, and by the model too where one is named.</summary>
    /// <exception cref="InputException">No address is given, or the model there does not answer.</exception>
    public ArticleDossier Read(ParseResult parsed, ArticleText article, CancellationToken cancellation)
    {
        ArticleReader rules = new();
        string? model = parsed.GetValue(_model);
        string? endpoint = parsed.GetValue(_endpoint);
        if (model is null)
        {
            return endpoint is null
                ? rules.Read(article)
                : throw Wrong("an address of a chat model needs the model's name", endpoint, "add --chat-model NAME");
        }

        endpoint ??= Environment.GetEnvironmentVariable(EndpointVariable);
        if (endpoint is null)
        {
            throw Wrong(
                "no address of a chat model is given",
                model,
                $"add --chat-endpoint http://localhost:11434/v1, or set {EndpointVariable}"
            );
        }

        return Ask(article, model, endpoint, cancellation);
    }

    private static ArticleDossier Ask(
        ArticleText article,
        string model,
        string endpoint,
        CancellationToken cancellation
    )
    {
        string? key = Environment.GetEnvironmentVariable(KeyVariable);
        try
        {
            using Microsoft.Extensions.AI.IChatClient client = ChatEndpoint.Connect(endpoint, model, key);
            ChatReading reading = new ChatReader.ChatReader(client, model, new ArticleReader())
                .ReadAsync(article, cancellation)
                .GetAwaiter()
                .GetResult();
            foreach (Refusal refusal in reading.Refused)
            {
                Console.Error.WriteLine($"refused from {model}: {refusal.Kind}: {refusal.Why}: {refusal.Finding}");
            }

            return reading.Dossier;
        }
        catch (Exception e) when (e is ClientResultException or HttpRequestException or AggregateException)
        {
            Exception cause = e is AggregateException { InnerException: { } inner } ? inner : e;
            throw Wrong(
                $"the chat model does not answer: {cause.Message.ReplaceLineEndings(" ")}",
                endpoint,
                $"check the address and the key ({KeyVariable}), or leave --chat-model out"
            );
        }
    }

    private static InputException Wrong(string message, string value, string wayOut) =>
        new(message, new Place("command line", Path: "--chat-model"), value, wayOut);
}
