using System.Xml.Linq;
using CsCheck;
using Parley.Reports;
using Parley.Reports.Charts;

namespace Parley.Tests;

public class ChartTests
{
    [Fact]
    public void An_axis_holds_zero_and_all_its_values_and_its_ticks_are_few_and_round() =>
        Gen.Double[-1000, 1000]
            .Array[1, 40]
            .Sample(values =>
            {
                LinearScale scale = new(values, 100, 200);

                Assert.All(values, v => Assert.InRange(scale[v], 100 - 1e-6, 300 + 1e-6));
                Assert.InRange(scale[0], 100 - 1e-6, 300 + 1e-6);
                Assert.InRange(scale.Ticks.Count, 1, 8);
                Assert.Contains(scale.Ticks, t => Math.Abs(t) < 1e-12);
                Assert.All(
                    scale.Ticks,
                    t =>
                        Assert.Equal(t, HtmlDocument.Figure(Figures.Level(t, scale.Decimals)), 1e-9 * (1 + Math.Abs(t)))
                );
            });

    [Fact]
    public void An_axis_of_nothing_still_has_zero()
    {
        LinearScale scale = new([double.NaN, 0], 0, 100);

        Assert.Equal(0, scale[0]);
    }

    [Fact]
    public void Bars_are_as_long_as_their_values_and_start_at_zero()
    {
        XElement drawing = Draw(
            new BarPanel
            {
                Id = "b",
                Title = "Test",
                Extent = [-1, 2],
                Unit = "%",
                Rows =
                [
                    new(
                        "Japan",
                        "JPN",
                        [new(2, "+2", "income", "people"), new(-1, "\u22121", "welfare", "government")]
                    ),
                ],
            }.Write
        );

        XElement[] bars = [.. drawing.Elements("rect")];
        double[] lengths = [.. bars.Select(b => Number(b, "width"))];
        Assert.Equal(2, lengths[0] / lengths[1], 0.01);
        Assert.Equal(Number(bars[0], "x"), Number(bars[1], "x") + lengths[1], 0.11);
        Assert.Equal("Japan: income +2, welfare \u22121", drawing.Element("desc")!.Value);
    }

    [Fact]
    public void A_variant_with_another_sign_is_drawn_hollow_on_the_other_side_of_zero()
    {
        XElement drawing = Draw(
            new RangePanel
            {
                Id = "r",
                Title = "Test",
                Rows = [new("Japan", "JPN", [new([1, 2, -1, double.NaN], 0.1, "income", "people")])],
            }.Write
        );

        XElement zero = drawing.Elements("line").Single(l => l.Get("class") == "zero");
        XElement turned = drawing.Elements("circle").Single(c => c.Get("class") == "people-turned");
        XElement same = drawing.Elements("circle").Single(c => c.Get("class") == "people");
        Assert.True(Number(turned, "cx") < Number(zero, "x1"));
        Assert.True(Number(same, "cx") > Number(zero, "x1"));
        Assert.Contains("another answer in 1 of 3", drawing.Element("desc")!.Value);
    }

    [Theory]
    [InlineData(0.1784, 3, "+0.178")]
    [InlineData(-0.1364, 3, "\u22120.136")]
    [InlineData(-0.0004, 3, "0.000")]
    [InlineData(0.0004, 3, "0.000")]
    [InlineData(12345.67, 1, "+12,345.7")]
    [InlineData(double.NaN, 3, "n/a")]
    public void A_change_has_its_sign_unless_it_rounds_to_nothing(double value, int decimals, string text)
    {
        Assert.Equal(text, Figures.Change(value, decimals));
    }

    [Theory]
    [InlineData(58_100, "$58.1\u00a0bn")]
    [InlineData(-58_100, "\u2212$58.1\u00a0bn")]
    [InlineData(12.4, "$12\u00a0mn")]
    [InlineData(-0.2, "$0\u00a0mn")]
    [InlineData(1_234_567, "$1,234.6\u00a0bn")]
    public void Money_is_in_billions_or_where_it_is_small_in_millions(double millions, string text)
    {
        Assert.Equal(text, Figures.Dollars(millions));
    }

    [Theory]
    [InlineData(0.025, "2.5\u00a0%")]
    [InlineData(0.25, "25\u00a0%")]
    [InlineData(4.02, "402\u00a0%")]
    [InlineData(double.PositiveInfinity, "prohibitive")]
    public void A_rate_is_a_percentage(double fraction, string text)
    {
        Assert.Equal(text, Figures.Rate(fraction));
    }

    [Fact]
    public void A_table_of_small_sums_is_in_millions_and_one_of_large_sums_in_billions()
    {
        Assert.Equal("\u221212", MoneyUnit.For([-12.4, 3, double.NaN]).Change(-12.4));
        Assert.Equal("0.0", MoneyUnit.For([-12.4, 5000]).Change(-12.4));
        Assert.Equal("+5.0", MoneyUnit.For([-12.4, 5000]).Change(5000));
    }

    private static XElement Draw(Action<MarkupWriter> draw)
    {
        using MarkupWriter writer = new();
        draw(writer);
        return HtmlDocument.Parse(writer.ToString());
    }

    private static double Number(XElement element, string attribute) => HtmlDocument.Figure(element.Get(attribute)!);
}
