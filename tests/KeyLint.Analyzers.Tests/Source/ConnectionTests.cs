using KeyLint.Analyzers.Tests.Support;

namespace KeyLint.Analyzers.Tests.Source;

/// <summary>Passwords in connection strings and URLs: only the password is underlined, and only a real one.</summary>
public sealed class ConnectionTests
{
    private static readonly string Password = Secrets.Random("{base62:14:mixed}", 7);

    public static TheoryData<string> Reported => new()
    {
        """string c = "Server=db.internal.net;Database=app;User Id=app;Password=§;Encrypt=True";""",
        """const string c = @"Data Source=db.internal.net\\sql;Initial Catalog=app;User Id=app;Password=§";""",
        """string M(string database) => $"Host=db.internal.net;Database={database};Username=app;Password=§";""",
        """string c = "Host=db.internal.net;" + "Username=app;Password=§";""",
        """string c = "mongodb+srv://app:§@cluster0.internal.net/orders";""",
        """string c = "https://deploy:§@git.internal.net/bot.git";""",
        """void M(string c = "cache.internal.net:6380,password=§,ssl=True") { }""",
    };

    public static TheoryData<string> Silent => new()
    {
        """string M(string password) => $"Host=db.internal.net;Username=app;Password={password}";""",
        """string M(string password) => "Host=db.internal.net;Username=app;Password=" + password;""",
        """string c = "Host=db.internal.net;Username=app;Password=${DB_PASSWORD}";""",
        """string c = "Host=db.internal.net;Username=app;Password=<password>";""",
        """string c = "Host=db.internal.net;Username=postgres;Password=postgres";""",
        """string c = "Host=localhost;Username=app;Password=§";""",
        """string c = "Host=db.example.com;Username=app;Password=§";""",
        """string c = "Server=db.internal.net;Integrated Security=true";""",
        """string c = "Password=§";""",
        """string c = "https://user:§@git.example/bot.git";""",
        """string c = "https://{user}:{password}@git.internal.net/bot.git";""",
        """string c = "https://git.internal.net:8443/user@§";""",
        """bool Parse(string key) => key == "Password=" || key == "Server=";""",
    };

    [Theory]
    [MemberData(nameof(Reported))]
    public Task Password_is_reported(string member) => Verify.Source(Class(member.Replace("§", "{|KL1004:" + Password + "|}")));

    [Theory]
    [MemberData(nameof(Silent))]
    public Task No_password_of_a_server_is_silent(string member) => Verify.Source(Class(member.Replace("§", Password)));

    private static string Class(string member) => $"using System;\nclass C\n{{\n    {member}\n}}\n";
}
