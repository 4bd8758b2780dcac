using System.Text;
using KeyLint.Engine.Validation;
using static KeyLint.Engine.Tests.Scans;

namespace KeyLint.Engine.Tests.Screening;

/// <summary>Everything that the engine reads a secret from.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Make">Makes one from a seed.</param>
/// <param name="Iterations">How many of them are tried.</param>
internal sealed record Forms(string Name, Func<int, string> Make, int Iterations = 150)
{
    public static IReadOnlyList<Forms> All { get; } =
    [
        new("in clear", seed => $"\nvalue = \"{Token(seed)}\"\n"),
        new("named", seed => $"\nvar binanceApiSecret = \"{Sample("{base62:64:mixed}", seed)}\";\n"),
        new("under its name", seed => $"\n{new string('#', seed % 6)} my private key{new string(' ', seed % 700)}\n{new string('\n', seed % 2)}{new string(' ', seed % 170)}{Sample("{hex:64}", seed)}{new string(' ', seed % 500)}\n"),
        new("said", seed => $"\nthe old client{new string(' ', seed % 300)} secret is {new string(' ', seed % 400)}`{Sample("{base62:40:mixed}", seed)}`\n"),
        new("parsed", seed => $"\nlet k = \"{Sample("{secp256k1}", seed)}\".parse::<{new string('a', seed % 60)}::LocalWallet>();{new string(' ', seed % 300)}\n"),
        new("joined", seed => $"\nvar t = \"{Token(seed)[..13]}\" + \"{Token(seed)[13..]}\";\n"),
        new("joined over lines", seed => $"\nvar t = \"{Token(seed)[..9]}\" // one\n    + @\"{Token(seed)[9..]}\";\n"),
        new("continued", seed => $"\nexport TOKEN={Token(seed)[..20]}\\\n{Token(seed)[20..]}\n"),
        new("continued behind an indentation", seed => $"\napi.token={Token(seed)[..20]}\\\r\n\t  {Token(seed)[20..]}\n"),
        new("unicode escapes", seed => $"\nx = \"{Each(Token(seed), c => $"\\u{(int)c:x4}")}\"\n"),
        new("one escape", seed => $"\nx = \"{Token(seed)[..8]}\\x{(int)Token(seed)[8]:x2}{Token(seed)[9..]}\"\n"),
        new("percent", seed => $"\nhttps://host/?t={Each(Token(seed), c => $"%{(int)c:X2}")}\n"),
        new("entities", seed => $"\n<t>{Each(Token(seed), c => $"&#{(int)c};")}</t>\n"),
        new("base64", seed => $"\ndata: {Convert.ToBase64String(Encoding.ASCII.GetBytes($"token: {Token(seed)}"))}\n"),
        new("base64 of UTF-16", seed => $"\ndata: {Convert.ToBase64String(Encoding.Unicode.GetBytes($"token: {Token(seed)}"))}\n"),
        new("base64 twice", seed => $"\ndata: {Base64(Base64($"token: {Token(seed)}"))}\n"),
        new("pair in base64", seed => $"\ndata: {Base64($"{Sample("{base62:64:mixed}", seed)} or {Sample("{base62:64:mixed}", seed + 1000)}")}\n"),
        new("hex", seed => $"\ndata: {Convert.ToHexStringLower(Encoding.ASCII.GetBytes(Token(seed)))}\n"),
        new("basic", seed => $"\nAuthorization: Basic {Base64($"bot:{Sample("{base62:14:mixed}", seed)}")}\n"),
        new("folded", seed => "\ndata: >\n" + string.Concat(Base64($"# the settings of the bot that trades\nexport MODE=live\nexport GITHUB_TOKEN={Token(seed)}\n").Chunk(64).Select(line => $"    {new string(line)}\n")) + "end: 1\n"),
        new("numbers", seed => $"\nbyte[] b = [ {string.Join(", ", Token(seed).Select(c => (int)c))} ];\n"),
        new("hex numbers", seed => $"\nbyte[] b = {{\n{string.Join(",\n", Token(seed).Select(c => $"  0x{(int)c:X2}"))}\n}};\n"),
        new("commented numbers", seed => $"\nbyte[] b = {{\n{string.Concat(Token(seed).Select(c => $"  0x{(int)c:X2}, // {c}\n"))}}};\n"),
        new("cast numbers", seed => $"\nvar b = new[] {{ {string.Join(", /* next */ ", Token(seed).Select(c => $"(byte)0x{(int)c:X2}"))} }};\n"),
        new("binary numbers", seed => $"\nbyte[] b = [ {string.Join(", ", Token(seed).Select(c => $"0b{Convert.ToString(c, 2).PadLeft(8, '0').Insert(4, "_")}"))} ];\n"),
        new("suffixed numbers", seed => $"\nvar b = [ {string.Join(", ", Token(seed).Select(c => $"{(int)c}u"))} ];\n"),
        new("cast characters", seed => $"\nvar b = new[] {{ {string.Join(", ", Token(seed).Select(c => $"(byte) '{c}'"))} }};\n"),
        new("characters", seed => $"\nchar[] b = {{ {string.Join(",", Token(seed).Select(c => $"'{c}'"))} }};\n"),
        new("url", seed => $"\nredis://user:{Sample("{base62:14:mixed}", seed)}@cache.internal.net:6379/0\n"),
        new("connection string", seed => $"\nServer=db.internal.net;Database=trading;User Id=bot;Password={Sample("{base62:14:mixed}", seed)};\n"),
        new("connection string over lines", seed => $"\nvar c = @\"Server=db.internal.net;\n    Database=trading;\n    User Id=bot;\n    Password={Sample("{base62:14:mixed}", seed)};\";\n"),
        new("connection string in a block", seed => $"\ndb: |\n  Password={Sample("{base62:14:mixed}", seed)};\n  User Id=bot;\n  Server=db.internal.net;\nend: 1\n"),
        new("connection string in a tag", seed => $"\n<c name='db'>\r\n\tHost=db.internal.net; \r\n\tUsername=bot;\r\n\tPassword={Sample("{base62:14:mixed}", seed)}\r\n</c>\n"),
        new("connection string with spaces", seed => $"\ndsn = 'host=db.internal.net {new string(' ', seed % 500)}dbname=orders user=bot password={Sample("{base62:14:mixed}", seed)} sslmode=require'\n"),
        new("data source", seed => $"\ndsn := \"{new string('u', 1 + (seed % 300))}:{Sample("{base62:14:mixed}", seed)}@tcp({new string('h', 1 + (seed % 200))}.internal.net:3306)/orders\"\n"),
        new("password of a builder", seed => $"\nvar b = new SqlConnectionStringBuilder(text);\nb.DataSource = host;\n{new string(' ', seed % 1500)}b[\"Password\"] = \"{Chosen(seed)}\";\n"),
        new("password of an initialiser", seed => $"\nvar b = new SqlConnectionStringBuilder\n{{\n    DataSource = host,\n    Password = @\"{Chosen(seed)}\",\n}};\n"),
        new("password of a credential", seed => $"\nmail.Credentials = new System.Net.NetworkCredential(Read(\"user\", 1), \"{Chosen(seed)}\");\n"),
        new("password of a declared credential", seed => $"\nNetworkCredential c = new(\"bot\", \"{Chosen(seed)}\");\n"),
        new("short password behind spaces", seed => $"\npassword{new string(' ', seed % 40)}={new string(' ', seed % 20)}@\"{Chosen(seed)}#\";\n"),
        new("labelled password", seed => $"\n{{ \"{new string('x', seed % 120)}Smtp{new string(':', seed % 2)}Password\"{new string(' ', seed % 2)}:{new string(' ', seed % 18)}\"{Chosen(seed)}#\"{new string(' ', seed % 14)}}}\n"),
        new("password of a key", seed => $"\n<add key='{new string('x', seed % 110)}Password' value='{Chosen(seed)}#'{new string(' ', seed % 14)}/>\n"),
        new("password of an element", seed => $"\n<{new string('x', seed % 110)}.pwd>{Chosen(seed)}#</pwd>\n"),
        new("password of a name", seed => $"\ndefine('{new string('x', seed % 110)}_PASSWORD',{new string(' ', seed % 17)}'{Chosen(seed)}#');\n"),
        new("password in a block", seed => $"\n{new string(' ', seed % 12)}- db_password: {Chosen(seed)}#\n"),
        new("password of an item", seed => $"\n{new string(' ', seed % 12)}- name:{new string(' ', seed % 17)}{new string('X', seed % 40)}_PASSWORD\n{new string(' ', seed % 40)}value: {Chosen(seed)}#\n"),
        new("password of an object", seed => $"\n{{ \"key\" : \"{new string('x', seed % 40)}-password\",{(seed % 2 == 0 ? "\r\n" : "")}{new string(' ', seed % 40)}\"value\" : \"{Chosen(seed)}#\" }}\n"),
        new("password of a resource", seed => $"\n<data name=\"{new string('x', seed % 40)}Password\" xml:space=\"preserve\">\n{new string(' ', seed % 12)}<value>{Chosen(seed)}#</value>\n</data>\n"),
        new("password of a property", seed => $"\n{new string(' ', seed % 12)}{new string('x', seed % 40)}.password{new string(' ', seed % 2)}={new string(' ', seed % 2)}{Chosen(seed)}#\n"),
        new("short password", seed => $"\nDB_PASSWORD={Chosen(seed)}#\n"),
        new("private key", seed => $"\n{Sample("{pem:pkcs8}", seed)}\n", 20),
        new("listed phrase", seed => "\n" + string.Join("\n", Sample("{mnemonic:12}", seed).Split(' ').Select((word, i) => $"{i + 1}. {word}")) + "\n"),
        new("dashed phrase", seed => "\nseed: \n" + string.Join("\n", Sample("{mnemonic:12}", seed).Split(' ').Select(word => $"  - {word}")) + "\n"),
        new("labelled phrase", seed => "\nseed: " + string.Join(" ", Sample("{mnemonic:12}", seed).Split(' ').Select((word, i) => $"{i + 1}. {word}")) + "\n"),
        new("quoted phrase", seed => $"\nwords = [\"{Sample("{mnemonic:24}", seed).Replace(" ", "\", \"")}\"]\n"),
        new("phrase with wide spaces", seed => $"\nseed = \"{Sample("{mnemonic:12}", seed).Replace(' ', '\u3000')}\"\n"),
        .. Bip39Language.All.Select(language => new Forms($"phrase in {language.Name}", seed => $"\nseed = \"{Sample($"{{mnemonic:12:{language.Name}}}", seed)}\"\n")),
        .. Bip39Language.All.Select(language => new Forms($"long phrase in {language.Name}, composed", seed => $"\nseed = \"{Sample($"{{mnemonic:24:{language.Name}}}", seed).Normalize(NormalizationForm.FormC)}\"\n")),
    ];

    private static string Token(int seed) => Sample("{github:ghp_}", seed);

    private static string Chosen(int seed) => Sample("{lower:3}{digits:2}{upper:2}{digits:2}", seed);

    private static string Base64(string text) => Convert.ToBase64String(Encoding.ASCII.GetBytes(text));

    private static string Each(string text, Func<char, string> write) => string.Concat(text.Select(write));
}
