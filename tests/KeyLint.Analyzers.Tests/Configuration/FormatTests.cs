using KeyLint.Analyzers.Tests.Support;
using static KeyLint.Analyzers.Tests.Support.Secrets;

namespace KeyLint.Analyzers.Tests.Configuration;

/// <summary>Every format of the set: the value is found, and what is underlined is the value as it is written in the file.</summary>
public sealed class FormatTests
{
    private static readonly string Password = Random("{base62:20:mixed}", 31);

    private static readonly string Key = Marked(BinanceKey);

    private static readonly string Secret = Marked(BinanceSecret);

    public static TheoryData<string, string> Leaks => new()
    {
        { "appsettings.json", $$"""{ "Exchange": { "Binance": { "ApiKey": "{{Key}}", "ApiSecret": "{{Secret}}" } } }""" },
        { "appsettings.json", $$"""{ "Binance:ApiSecret": "{{Secret}}" }""" },
        { "appsettings.json", $$"""{ "ConnectionStrings": { "Orders": "Server=db.internal.net;User Id=app;Password={{Marked(Password)}};Encrypt=true" } }""" },
        { "appsettings.json", $$"""{ "ConnectionStrings": { "Orders": "amqp://app:{{Marked(Password)}}@queue.internal.net:5672/orders" } }""" },
        { "appsettings.json", $$"""{ /* a comment */ "Binance": { "ApiSecret": "{{Secret}}", }, // another }""" },
        { "appsettings.json", $$"""{ "Binance": { "ApiSecret": "{{Marked(Escaped(BinanceSecret))}}" } }""" },
        { "launchSettings.json", $$"""{ "profiles": { "Bot": { "commandName": "Project", "environmentVariables": { "ASPNETCORE_ENVIRONMENT": "Development", "BINANCE_API_SECRET": "{{Secret}}" } } } }""" },
        { "local.settings.json", $$"""{ "IsEncrypted": false, "Values": { "FUNCTIONS_WORKER_RUNTIME": "dotnet-isolated", "BinanceApiSecret": "{{Secret}}" } }""" },
        { "secrets.json", $$"""{ "Binance:ApiKey": "{{Key}}", "Binance:ApiSecret": "{{Secret}}" }""" },
        { "web.config", $"""<configuration><appSettings><add key="BinanceApiSecret" value="{Secret}" /></appSettings></configuration>""" },
        { "app.config", $"""<configuration><appSettings><add value='{Secret}' key='BinanceApiSecret' /></appSettings></configuration>""" },
        { "app.config", $"""<connectionStrings><add name="Orders" connectionString="Server=db.internal.net;User Id=app;Password=&quot;{Marked(Password)}&quot;;Encrypt=true" /></connectionStrings>""" },
        { "app.config", $"""<connectionStrings><add name="Orders" connectionString="Server=db.internal.net;User Id=app;Password={Marked("aB3&amp;" + Password)};Encrypt=true" /></connectionStrings>""" },
        { "appsettings.json", $$"""{ "ConnectionStrings": { "Orders": "Server=db.internal.net;User Id=app;Password={{Marked(Password + "&b")}};Encrypt=true" } }""" },
        { "Bot.config", $"<settings>\n  <setting name=\"BinanceApiSecret\">\n    <value>{Secret}</value>\n  </setting>\n</settings>" },
        { "nuget.config", $"""<packageSourceCredentials><Internal><add key="Username" value="build" /><add key="ClearTextPassword" value="{Marked(GitHubToken)}" /></Internal></packageSourceCredentials>""" },
        { "nuget.config", $"""<packageSourceCredentials><Internal><add key="Username" value="build" /><add key="ClearTextPassword" value="{Marked(Password)}" /></Internal></packageSourceCredentials>""" },
        { "FolderProfile.pubxml", $"<Project><PropertyGroup><UserName>$bot</UserName><Password>{Marked(Password)}</Password></PropertyGroup></Project>" },
        { ".env", $"# Binance\nBINANCE_API_KEY={Key}\nBINANCE_API_SECRET={Secret}\n" },
        { ".env.production", $"export BINANCE_API_SECRET=\"{Secret}\"\r\nOTHER='x'\r\n" },
        { ".env", $"WALLET_MNEMONIC=\"{Marked(SeedPhrase)}\"\n" },
        { ".env", $"DATABASE_URL=postgres://app:{Marked(Password)}@db.internal.net:5432/orders\n" },
        { "docker-compose.yml", $"services:\n  bot:\n    environment:\n      - BINANCE_API_KEY={Key}\n      - \"BINANCE_API_SECRET={Secret}\"\n" },
        { "compose.prod.yaml", $"services:\n  bot:\n    environment:\n      BINANCE_API_KEY: {Key}\n      BINANCE_API_SECRET: '{Secret}'\n" },
        { "compose.yaml", $"services:\n  db:\n    environment:\n      POSTGRES_PASSWORD: {Marked(Password)}\n" },
        { "/project/.github/workflows/ci.yml", $"jobs:\n  trade:\n    steps:\n      - run: dotnet run\n        env:\n          BINANCE_API_SECRET: {Secret}\n" },
        { ".gitlab-ci.yml", $"variables:\n  BINANCE_API_SECRET: \"{Secret}\"\n" },
        { "compose.yaml", $"configs:\n  bot:\n    content: |\n      binance_api_key={Key}\n      binance_api_secret={Secret}\n" },
        { "compose.yaml", $"x-secrets:\n  binance_api_secret: >-\n    {Secret}\n" },
        { "bot.ini", $"[binance]\napi_key = {Key}\napi_secret = {Secret}\n" },
        { "bot.toml", $"[binance]\napi_key = \"{Key}\"\napi_secret = '{Secret}'\n" },
        { "bot.toml", $"[binance]\napi_secret = \"\"\"\n{Secret}\"\"\"\n" },
        { "bot.properties", $"binance.api.key={Key}\nbinance.api.secret : {Secret}\n" },
    };

    [Theory]
    [MemberData(nameof(Leaks))]
    public Task Value_is_underlined_as_it_is_written(string name, string text) => ConfigurationTest.RunAsync(name, text);

    private static string Marked(string value) => $"{{|KL2001:{value}|}}";

    /// <summary>Some characters written as JSON escapes, as some serializers do.</summary>
    private static string Escaped(string value) => string.Concat(value.Select((c, i) => i % 9 == 4 ? $"\\u{(int)c:x4}" : c.ToString()));
}
