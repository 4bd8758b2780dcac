using static KeyLint.Engine.Tests.Scans;
using static KeyLint.Engine.Tests.Silence.Public;

namespace KeyLint.Engine.Tests.Silence;

/// <summary>What frameworks keep of a password: it opens nothing by itself. The same places with a password in them are told.</summary>
public sealed class HashedPasswordTests
{
    public static TheoryData<string> Hashes =>
    [
        $"pbkdf2_sha256$390000${Sample("{base62:22:mixed}")}${Base64(32)}", $"argon2$argon2i$v=19$m=512,t=2,p=2${Base64(12)}${Base64(16)}",
        $"bcrypt_sha256$$2b$12${Sample("{base62:53:mixed}")}", $"pbkdf2:sha256:260000${Sample("{base62:16:mixed}")}${Hex(32)}",
        $"scrypt:32768:8:1${Sample("{base62:16:mixed}")}${Hex(64)}", $"{{SSHA}}{Base64(24)}", $"{{bcrypt}}$2a$10${Sample("{base62:53:mixed}")}",
        $"sha1${Sample("{base62:8:mixed}")}${Hex(20)}", $"$pbkdf2-sha512$25000${Sample("{base62:22:mixed}")}${Sample("{base62:86:mixed}")}",
        $"$2y$10${Sample("{base62:53:mixed}")}", $"$6${Sample("{base62:16:mixed}")}${Sample("{base62:86:mixed}")}", $"$apr1${Sample("{base62:8:mixed}")}${Sample("{base62:22:mixed}")}",
        "AQAAAAIAAYagAAAAE" + Base64(48)[..63] + "A==",
    ];

    public static IReadOnlyList<string> Lines =>
    [
        "\"password\": \"{0}\"", "{{\\\"id\\\":2,\\\"password\\\":\\\"{0}\\\"}}", "password: {0}", "password: '{0}'", "DB_PASSWORD={0}", "admin_password = \"{0}\"",
        "<password>{0}</password>", "INSERT INTO users (name, password) VALUES ('ada', '{0}');",
    ];

    [Theory]
    [MemberData(nameof(Hashes))]
    public void Hash_is_silent(string hash) =>
        Assert.All(Lines, line => Assert.Equal("", Loud(string.Format(line, hash) + "\n", "a.json")));

    [Theory]
    [InlineData("\"password\": \"{0}\"")]
    [InlineData("password: '{0}'")]
    [InlineData("DB_PASSWORD={0}")]
    public void Password_is_told(string line) =>
        Assert.All(
            new[] { "{base62:24:mixed}", "pbkdf{base62:24:mixed}", "sha1-{base62:24:mixed}", "AQAA{base62:24:mixed}" },
            template => Assert.NotEmpty(Loud(string.Format(line, Sample(template)) + "\n", "a.json")));

    [Theory]
    [InlineData("https://host.test/x?hash=sha1$abc$0123&token={0}")]
    [InlineData("hash=sha256$abc,api_secret={0}")]
    [InlineData("hash=$2b$10$abc;api_secret={0}")]
    [InlineData("api_secret=\"$ecret${0}\"")]
    [InlineData("api_secret=\"{{SHADOW}}{0}\"")]
    public void Secret_behind_a_hash_is_told(string line) => Assert.NotEmpty(Loud(string.Format(line, Sample("{base62:40:mixed}")) + "\n", "a.txt"));
}
