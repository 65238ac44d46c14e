using System.Text;
using System.Text.Json;
using Parley.Strategy.Bargaining;

namespace Parley.Reports.Bargains;

/// <summary>A bargain over discrete issues as one JSON document.</summary>
public static class DiscreteJson
{
    public static string Write(DiscreteBargain bargain)
    {
        ArgumentNullException.ThrowIfNull(bargain);
        using MemoryStream stream = new();
        using (Utf8JsonWriter w = new(stream, JsonFormat.Writer))
        {
            w.WriteStartObject();
            w.WriteNumber("bargain", 1);
            w.WriteStartArray("parties");
            foreach (UtilityProfile profile in bargain.Domain.Profiles)
            {
                w.WriteStartObject();
                w.WriteString("party", profile.Name);
                w.WriteNumber("reservation", profile.Reservation);
                w.WriteEndObject();
            }

            w.WriteEndArray();
            w.WriteNumber("outcomes", bargain.Domain.Outcomes);
            w.WriteNumber("feasible", bargain.Feasible);
            w.WriteStartObject("solutions");
            Solution("nash", bargain.Nash);
            Solution("kalai_smorodinsky", bargain.KalaiSmorodinsky);
            Solution("egalitarian", bargain.Egalitarian);
            Solution("utilitarian", bargain.Utilitarian);
            w.WriteEndObject();
            w.WriteStartArray("frontier");
            foreach (int outcome in bargain.Frontier)
            {
                Outcome(outcome);
            }

            w.WriteEndArray();
            w.WriteEndObject();

            void Solution(string key, int? outcome)
            {
                w.WritePropertyName(key);
                if (outcome is { } o)
                {
                    Outcome(o);
                }
                else
                {
                    w.WriteNullValue();
                }
            }

            void Outcome(int outcome)
            {
                w.WriteStartObject();
                w.WriteStartObject("options");
                IReadOnlyList<string> options = bargain.Domain.OptionsOf(outcome);
                for (int i = 0; i < options.Count; i++)
                {
                    w.WriteString(bargain.Domain.Profiles[0].Issues[i].Name, options[i]);
                }

                w.WriteEndObject();
                w.WriteStartArray("utilities");
                foreach (double utility in bargain.Payoffs.Of(outcome))
                {
                    w.WriteNumberValue(utility);
                }

                w.WriteEndArray();
                w.WriteEndObject();
            }
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length) + "\n";
    }
}
