using static KeyLint.Engine.Tests.Scans;

namespace KeyLint.Engine.Tests.Candidates;

/// <summary>A connection string over several lines is one; lines that look like its pairs and stand in no string are none.</summary>
public sealed class ConnectionLinesTests
{
    private static readonly string Password = Sample("{base62:14:mixed}");

    [Theory]
    [InlineData("var c = @\"Server=db.internal.net;\n    Database=app;\n    User Id=app;\n    Password=§;\";\n")]
    [InlineData("var c = @\"Server=db.internal.net;\r\n    Database=app;\r\n    Password=§;\";\r\n")]
    [InlineData("var c = @\"\n    Server = db.internal.net;\n    Password = §;\n    Encrypt = True\";\n")]
    [InlineData("var c = @\"Password=§;\n    User Id=app;\n    Server=db.internal.net\";\n")]
    [InlineData("var c = $@\"Server={server};\n    Password=§;\n\";\n")]
    [InlineData("var c = \"\"\"\n    Host=db.internal.net;\n    Username=app;\n    Password=§\n    \"\"\";\n")]
    [InlineData("conn = \"\"\"Host=db.internal.net;\nPassword=§;\"\"\"\n")]
    [InlineData("conn = '''\nHost=db.internal.net;\nPassword=§;\n'''\n")]
    [InlineData("$c = 'Server=db.internal.net;\n  Pwd=§;\n  SslMode=Required';\n")]
    [InlineData("const c = `Server=db.internal.net;\n  Password=§;`;\n")]
    [InlineData("ConnectionStrings__Main: |\n  Server=db.internal.net;\n  User Id=app;\n  Password=§;\nother: 1\n")]
    [InlineData("main: >-\n  Server=db.internal.net;User Id=app;\n  Password=§\n")]
    [InlineData("<add name=\"main\" connectionString=\"Server=db.internal.net;\n    User Id=app;\n    Password=§;\" />\n")]
    [InlineData("<add name='main' connectionString='Server=db.internal.net;\n    User Id=app;\n    Password=§;' />\n")]
    [InlineData("<connectionString>\n    Server=db.internal.net;\n    Password=§;\n</connectionString>\n")]
    [InlineData("<connectionString>Server=db.internal.net;\n    Password=§</connectionString>\n")]
    [InlineData("var c = \"Server=db.internal.net;\" +\n    \"User Id=app;\" +\n    \"Password=§;\";\n")]
    public void String_over_lines_is_one(string text)
    {
        text = text.Replace("§", Password);
        var finding = Assert.Single(Find(text));
        Assert.Equal("connection-string", finding.Rule.Id);
        Assert.Equal(Password, finding.TextOf(text));
    }

    [Theory]
    [InlineData("var c = \"cache.internal.net:6380,password=§,ssl=True\";\n")]
    [InlineData("REDIS=cache:6379,abortConnect=false,password=§\n")]
    [InlineData("var c = $\"{host}:6379,password=§\";\n")]
    [InlineData("var c = $\"{host}:{port},password=§\";\n")]
    [InlineData("\"Redis\": \"10.1.2.3:6379,password=§\"\n")]
    [InlineData("REDIS=\"$HOST:$PORT,password=§\"\n")]
    [InlineData("REDIS=\"[::1]:6379,password=§\"\n")]
    public void String_of_redis_is_one(string text) => Assert.Contains(Find(text.Replace("§", Password)), finding => finding.Rule.Id == "connection-string");

    [Theory]
    [InlineData("def create(*, path, config: Config, passphrase=None, password=None,\n    encrypt=True) -> dict:\n")]
    [InlineData("def f(a: int, password=§): pass\n")]
    [InlineData("wallet.load(['p2wpkh:abc'], password=None)\n")]
    [InlineData("f({'a': b}, password=§)\n")]
    [InlineData("connect(port: 6379, password=§)\n")]
    [InlineData("echo x:$, password=§\n")]
    [InlineData("echo x:$$, password=§\n")]
    [InlineData("echo x:, password=§\n")]
    [InlineData("f(name: $x, password: '§', password=§)\n")]
    [InlineData("call(name: \"x\", password=$(cat file))\n")]
    [InlineData("usage: tool, user=NAME, password=SECRET\n")]
    public void Named_arguments_are_none(string text) => Assert.DoesNotContain(Find(text.Replace("§", Password)), finding => finding.Rule.Id == "connection-string");

    [Theory]
    [InlineData("host=db.internal.net\npassword=§\n")]
    [InlineData("[database]\nserver=db.internal.net;\nuser id=app;\npassword=§;\n")]
    [InlineData("SERVER=db.internal.net;\nPASSWORD=§;\n")]
    [InlineData("    server = x;\n    password = §;\n")]
    [InlineData("    name = \"bot\";\n    server = x;\n    password = §;\n")]
    [InlineData("    var name = \"bot\";\n    server=x;\n    password=§;\n    text = \"\";\n")]
    [InlineData("echo \"start\"\nserver=db.internal.net;\npassword=§;\n")]
    [InlineData("echo 'start'\nserver=db.internal.net;\npassword=§;\n")]
    [InlineData("List<string> list;\nserver = x;\npassword = §;\n")]
    [InlineData("call(name => server = x,\n    password = §);\n")]
    [InlineData("SET @server = 'x';\nSET @password = '§';\nSELECT 1;\n")]
    [InlineData("var code = @\"\nvar server = Read();\nvar password = §;\n\";\n")]
    [InlineData("var code = @\"\nserver = Read();\npassword = Read('§');\n\";\n")]
    [InlineData("var code = @\"\nserver = this.server;\npassword = options.Password;\n\";\n")]
    [InlineData("<script>\n  server = x;\n  password = §;\n</script>\n")]
    [InlineData("run: |\n  server = x;\n  password = §;\n")]
    [InlineData("main: |\n  Server=db.internal.net;\n  User Id=app;\nother: 1\npassword=§\n")]
    [InlineData("var c = @\"Server=db.internal.net;\n\n    and the rest\n    Password=§;\";\n")]
    [InlineData("var c = @\"Server=db.internal.net;\n    Password=${DB_PASSWORD};\";\n")]
    [InlineData("var c = @\"Server=db.internal.net;\n    Password={password};\";\n")]
    [InlineData("var c = @\"Server=db.example.com;\n    Password=§;\";\n")]
    [InlineData("var c = @\"Server=db.internal.net;\n    Integrated Security=true;\n    Password=;\";\n")]
    public void Lines_that_are_no_string_are_none(string text) => Assert.Empty(Find(text.Replace("§", Password)));

    [Fact]
    public void Server_of_ones_own_machine_is_seen_over_lines() =>
        Assert.Equal(["connection-string/sql-server low"], Kinds($"var c = @\"Server=localhost;\n    Password={Password};\";\n"));

    [Fact]
    public void What_stands_too_far_away_is_no_part_of_it() =>
        Assert.Empty(Find($"var c = @\"Server=db.internal.net;\n{string.Concat(Enumerable.Repeat("    Option=value;\n", 60))}    Password={Password};\";\n"));
}
