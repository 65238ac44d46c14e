using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace Parley.Cli.Tests;

/// <summary><c>parley read --chat-model</c> against a server on the loopback address that answers as a chat model does.</summary>
public sealed class AskingAChatModel : IDisposable
{
    private readonly ParleyProgram _parley = new();
    private readonly HttpListener _server = new();
    private readonly string _address;
    private readonly List<string> _asked = [];

    public AskingAChatModel()
    {
        using TcpListener free = new(IPAddress.Loopback, 0);
        free.Start();
        int port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();
        _address = $"http://127.0.0.1:{port}/v1";
        _server.Prefixes.Add($"http://127.0.0.1:{port}/");
        _parley.Write(
            "article.txt",
            "Talks end\n\nTOKYO, May 3, 2018 - An adviser in Japan said that 25 percent on U.S. beef is near.\n"
        );
    }

    [Fact]
    public void Its_findings_are_shown_with_its_name_and_what_it_made_up_is_told()
    {
        Answer(
            """
            { "measures": [
              { "kind": "tariff", "status": "threatened", "imposed_by": ["JPN"], "rate": "25%", "quote": "25 percent on U.S. beef is near" },
              { "kind": "tariff", "status": "threatened", "imposed_by": ["JPN"], "rate": "50%", "quote": "Japan will charge 50 percent" }] }
            """
        );
        ProgramResult result = _parley.Run(["read", "article.txt", "--chat-model", "m1", "--chat-endpoint", _address]);
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("[found by m1]", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("50 %", result.Output, StringComparison.Ordinal);
        Assert.Contains(
            "refused from m1: measures: the article does not say 'Japan will charge 50 percent'",
            result.Errors,
            StringComparison.Ordinal
        );
        Assert.Contains("TOKYO, May 3, 2018", Assert.Single(_asked), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_its_name_no_model_is_asked()
    {
        Answer("{}");
        Assert.Equal(0, _parley.Run(["read", "article.txt"]).ExitCode);
        Assert.Empty(_asked);
    }

    [Fact]
    public void A_model_that_does_not_answer_is_told_with_a_way_out()
    {
        ProgramResult result = _parley.Run(["read", "article.txt", "--chat-model", "m1", "--chat-endpoint", _address]);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("the chat model does not answer", result.Errors, StringComparison.Ordinal);
        Assert.Contains("or leave --chat-model out", result.Errors, StringComparison.Ordinal);
        Assert.Equal("", result.Output);
    }

    public void Dispose()
    {
        _server.Close();
        _parley.Dispose();
    }

    private void Answer(string content)
    {
        string body = JsonSerializer.Serialize(
            new
            {
                id = "1",
                @object = "chat.completion",
                created = 0,
                model = "m1",
                choices = new[]
                {
                    new
                    {
                        index = 0,
                        finish_reason = "stop",
                        message = new { role = "assistant", content },
                    },
                },
            }
        );
        _server.Start();
        _ = Task.Run(async () =>
        {
            while (_server.IsListening)
            {
                HttpListenerContext context = await _server.GetContextAsync();
                using StreamReader reader = new(context.Request.InputStream, Encoding.UTF8);
                using JsonDocument request = JsonDocument.Parse(await reader.ReadToEndAsync());
                JsonElement messages = request.RootElement.GetProperty("messages");
                JsonElement last = messages[messages.GetArrayLength() - 1].GetProperty("content");
                _asked.Add(
                    last.ValueKind == JsonValueKind.String
                        ? last.GetString()!
                        : last[0].GetProperty("text").GetString()!
                );
                context.Response.ContentType = "application/json";
                await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(body));
                context.Response.Close();
            }
        });
    }
}
