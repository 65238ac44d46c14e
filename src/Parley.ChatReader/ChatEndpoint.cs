using System.ClientModel;
using Microsoft.Extensions.AI;
using OpenAI;
using OpenAI.Chat;
using Parley.Inputs;

namespace Parley.ChatReader;

/// <summary>A model behind an address that speaks OpenAI's chat interface, as local servers do too.</summary>
public static class ChatEndpoint
{
    /// <param name="address">Such as <c>http://localhost:11434/v1</c>.</param>
    /// <param name="model">The model's name there.</param>
    /// <param name="key">The key, null where the server asks for none.</param>
    /// <exception cref="InputException">The address is none.</exception>
    public static IChatClient Connect(string address, string model, string? key)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) || uri.Scheme is not ("http" or "https"))
        {
            throw new InputException(
                "this is not the address of a chat model",
                new Place("command line", Path: "--chat-endpoint"),
                address,
                "write it as http://localhost:11434/v1"
            );
        }

        OpenAIClientOptions options = new() { Endpoint = uri };
        return new ChatClient(model, new ApiKeyCredential(key ?? "none"), options).AsIChatClient();
    }
}
