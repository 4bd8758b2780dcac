using KeyLint.Engine.Rules;
using KeyLint.Engine.Text;
using static KeyLint.Engine.Tests.Scans;

namespace KeyLint.Engine.Tests.Directives;

/// <summary>Directives of other scanners: only when asked, and only where their own scanner heeds them.</summary>
public sealed class ForeignDirectiveTests
{
    private static readonly SecretScanner Asked = new(RuleSet.BuiltIn, foreignDirectives: true);

    private static readonly string Key = $"binanceSecret = \"{Sample("{base62:64:mixed}", 5)}\"";

    public static TheoryData<string, string> OnTheLine => new()
    {
        { "{0} // gitleaks:allow", "gitleaks:allow" },
        { "{0} gitleaks:allow", "gitleaks:allow" },
        { "/* gitleaks:allow */ {0}", "gitleaks:allow" },
        { "{0} # pragma: allowlist secret", "pragma: allowlist secret" },
        { "{0} // pragma: whitelist secret", "pragma: whitelist secret" },
        { "{0} # pragma:allowlist-secret", "pragma:allowlist-secret" },
        { "{0} <!-- pragma: allowlist secret -->", "pragma: allowlist secret" },
        { "# pragma: allowlist nextline secret\n{0}", "pragma: allowlist nextline secret" },
        { "  // pragma: allowlist nextline secret\r\n{0}", "pragma: allowlist nextline secret" },
        { "{0}; // NOSONAR", "NOSONAR" },
        { "{0} # NOSONAR public demo key", "NOSONAR" },
        { "{0} # nosec", "nosec" },
        { "{0} #nosec", "nosec" },
        { "{0} // #nosec G101", "nosec G101" },
        { "{0} # nosec B105, B106", "nosec B105" },
        { "{0} # nosec because it is public", "nosec" },
    };

    [Theory]
    [MemberData(nameof(OnTheLine))]
    public void Allows_when_asked(string text, string reason)
    {
        var source = new SourceText(string.Format(text, Key), "a.txt");

        Assert.Equal(reason, Assert.Single(Asked.Scan(source).Findings).Allowed?.Reason);
        Assert.True(Assert.Single(Asked.Scan(source).Findings).Allowed?.IsForeign);
    }

    [Theory]
    [MemberData(nameof(OnTheLine))]
    public void Allows_nothing_when_not_asked(string text, string reason)
    {
        Assert.NotEmpty(reason);
        Assert.Null(Assert.Single(Find(string.Format(text, Key), "a.txt")).Allowed);
    }

    [Theory]
    [InlineData("// gitleaks:allow\n{0}")]
    [InlineData("{0}\n// gitleaks:allow")]
    [InlineData("{0} // gitleaks:allowed")]
    [InlineData("{0} // my-gitleaks:allow")]
    [InlineData("{0} // Gitleaks:Allow")]
    [InlineData("{0} // gitleaks: allow")]
    [InlineData("# pragma: allowlist secret\n{0}")]
    [InlineData("{0} pragma: allowlist secret")]
    [InlineData("{0} # pragma: allowlist")]
    [InlineData("{0} # pragma: allow secret")]
    [InlineData("{0} # pragma: no cover")]
    [InlineData("{0} # pragma: allowlist nextline secret")]
    [InlineData("x = 1 # pragma: allowlist nextline secret\n{0}")]
    [InlineData("# pragma: allowlist nextline secret\n\n{0}")]
    [InlineData("// NOSONAR\n{0}")]
    [InlineData("{0} NOSONAR")]
    [InlineData("{0} // NOSONARQUBE")]
    [InlineData("{0} // nosonar")]
    [InlineData("{0} // nosec")]
    [InlineData("{0} # nosecret")]
    [InlineData("{0} # nosec B603")]
    [InlineData("{0} // #nosec G401 G402")]
    [InlineData("# nosec\n{0}")]
    [InlineData("{0} # noqa")]
    public void Allows_nothing_elsewhere(string text) => Assert.Null(Assert.Single(Asked.Scan(new SourceText(string.Format(text, Key), "a.txt")).Findings).Allowed);

    [Fact]
    public void Own_directive_comes_first() => Assert.Equal(
        "demo", Assert.Single(Asked.Scan(new SourceText($"{Key} # NOSONAR {Engine.Directives.DirectiveWord.Text} binance demo", "a.txt")).Findings).Allowed?.Reason);
}
