using CsCheck;
using Parley.Model;

namespace Parley.Model.Tests;

public class EquilibriumTests
{
    [Fact]
    public void Every_equation_holds_in_every_solved_world()
    {
        Gen.Select(World.Any, Change.Any)
            .Sample(
                (world, change) =>
                {
                    Equilibrium equilibrium = Solved.Checked(world.Data(), change.Policy);
                    Assert.True(equilibrium.Residual <= 1e-10);
                },
                iter: 300
            );
    }
}
