using KeyLint.Engine.Candidates;

namespace KeyLint.Engine.Validation;

/// <summary>Passwords that stand in documents and development set-ups all over the world: whoever uses one has no secret to leak.</summary>
internal static class CommonPasswords
{
    private static readonly HashSet<string> All = new(StringComparer.OrdinalIgnoreCase)
    {
        "admin", "administrator", "changeit", "default", "demo", "docker", "guest", "hunter2", "letmein", "master", "minioadmin", "mongo", "mysql",
        "none", "null", "oracle", "p@ssw0rd", "p@ssword", "pass", "pass1234", "pass@word", "pass@word1", "passw0rd", "passwd", "password", "password!", "password1",
        "password123", "password1234", "postgres", "postgrespw", "pswd", "public", "pwd", "qwerty", "rabbitmq", "redis", "root", "rootpassword", "sa",
        "secret", "secretpassword", "supersecret", "sysdba", "masterkey", "system", "temp", "test", "test123", "test1234", "testing", "true", "false", "user", "username",
        "welcome", "xxx",
    };

    public static bool Contain(string value) => All.Contains(value) || IsCounting(value) || CallsItself(value);

    /// <summary>Whether it is the word and what it is for, in letters alone: <c>eclairpassword</c>, <c>password_read</c>.</summary>
    private static bool CallsItself(string value) =>
        value.IndexOf("password", StringComparison.OrdinalIgnoreCase) >= 0 && value.All(c => TokenCharacters.IsLetter(c) || c is '_' or '-' or ' ' or '.');

    /// <summary>Digits alone, as in 12345 or 000000.</summary>
    private static bool IsCounting(string value) => value.Length < 10 && value.All(c => c is >= '0' and <= '9');
}
