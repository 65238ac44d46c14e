namespace Parley.Tests;

public class Sanity
{
    [Fact]
    public void One_is_one() => Assert.Equal(1, 1);
}
