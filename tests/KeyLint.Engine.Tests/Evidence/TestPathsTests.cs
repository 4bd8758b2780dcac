using KeyLint.Engine.Evidence.Filtering;

namespace KeyLint.Engine.Tests.Evidence;

/// <summary>Which paths are those of tests.</summary>
public sealed class TestPathsTests
{
    [Theory]
    [InlineData("Wallet.Tests/Keys.cs")]
    [InlineData("tests/keys.json")]
    [InlineData("src/test/java/Keys.java")]
    [InlineData("UnitTests/Keys.cs")]
    [InlineData("app/src/androidTest/java/Keys.kt")]
    [InlineData("src/commonTest/kotlin/Keys.kt")]
    [InlineData("src/testFixtures/kotlin/Keys.kt")]
    [InlineData("consoletests/App/Program.cs")]
    [InlineData("e2e-tests/keys.ts")]
    [InlineData("Test Data/keys.nfo")]
    [InlineData("src/KeyTests.cs")]
    [InlineData("src/KeyTest.java")]
    [InlineData("src/keys_test.go")]
    [InlineData("src/test_keys.py")]
    [InlineData("src/keys.spec.ts")]
    [InlineData("src/keys.test.js")]
    [InlineData("Wallet.Examples/Create.cs")]
    [InlineData("samples/create.py")]
    public void Test(string path) => Assert.True(TestPaths.IsTest(path));

    [Theory]
    [InlineData("")]
    [InlineData("src/Keys.cs")]
    [InlineData("TestBot/Program.cs")]
    [InlineData("BotTest/Program.cs")]
    [InlineData("backtest/Program.cs")]
    [InlineData("src/Test0.cs")]
    [InlineData("test.js")]
    [InlineData("src/latest/keys.json")]
    [InlineData("contests/keys.json")]
    [InlineData("testnet/keys.json")]
    [InlineData("src/Attest.cs")]
    [InlineData("Backtesting/Keys.cs")]
    [InlineData("src/Backtest.cs")]
    [InlineData("special/specific.cs")]
    public void No_test(string path) => Assert.False(TestPaths.IsTest(path));

    [Theory]
    [InlineData("data/bip39_vectors.ja.json", true)]
    [InlineData("TestVectors/a.json", true)]
    [InlineData("src/SlipVectorTests.cs", true)]
    [InlineData("src/Vectorizer.cs", false)]
    [InlineData("src/Keys.cs", false)]
    public void Vectors(string path, bool are) => Assert.Equal(are, TestPaths.IsVectors(path));
}
