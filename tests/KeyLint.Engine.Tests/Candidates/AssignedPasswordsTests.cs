using static KeyLint.Engine.Tests.Scans;

namespace KeyLint.Engine.Tests.Candidates;

/// <summary>A password that is too short to prove itself is found where a type takes passwords alone, and where it looks like nothing else.</summary>
public sealed class AssignedPasswordsTests
{
    /// <summary>Three kinds of characters, as an account's password has.</summary>
    private static readonly string Plain = Sample("{lower:3}{digits:2}{upper:2}{digits:2}{lower:2}");

    /// <summary>With symbols, as nothing else has.</summary>
    private static readonly string Symbols = Sample("{lower:2}{digits:2}${upper:2}!{digits:2}");

    [Theory]
    [InlineData("var b = new SqlConnectionStringBuilder { DataSource = \"db.internal\", Password = \"§\" };\n")]
    [InlineData("var b = new SqlConnectionStringBuilder\n{\n    UserID = \"app\",\n    Password = \"§\",\n};\n")]
    [InlineData("var b = new Npgsql.NpgsqlConnectionStringBuilder(template) { Host = host(), Password = @\"§\" };\n")]
    [InlineData("var b = new MySqlConnectionStringBuilder { [\"Password\"] = \"§\" };\n")]
    [InlineData("MySqlConnectionStringBuilder b = new() { Password = \"§\" };\n")]
    [InlineData("var builder = new SqlConnectionStringBuilder(text);\nbuilder.DataSource = host;\nbuilder.Password = \"§\";\n")]
    [InlineData("var builder = new SqlConnectionStringBuilder();\nbuilder[\"Password\"] = \"§\";\n")]
    [InlineData("void M(DbConnectionStringBuilder builder)\n{\n    builder[\"Pwd\"] = \"§\";\n}\n")]
    [InlineData("client.Credentials = new NetworkCredential(\"bot@mail.internal\", \"§\");\n")]
    [InlineData("var c = new System.Net.NetworkCredential(user, \"§\", \"domain\");\n")]
    [InlineData("NetworkCredential C => new NetworkCredential(Read(\"a\", 1), \"§\");\n")]
    [InlineData("NetworkCredential c = new(\"bot\", \"§\");\n")]
    public void Password_that_a_type_takes_is_found(string text)
    {
        text = text.Replace("§", Plain);
        var finding = Assert.Single(Find(text));
        Assert.Equal("generic-password/assigned", $"{finding.Rule.Id}/{finding.Part.Id}");
        Assert.Equal(Plain, finding.TextOf(text));
    }

    [Theory]
    [InlineData("var b = new SqlConnectionStringBuilder { DataSource = \"db\", Password = \"password1\" };\n")]
    [InlineData("var b = new SqlConnectionStringBuilder { DataSource = \"db\", Password = \"P@ssw0rd1!\" };\n")]
    [InlineData("var b = new SqlConnectionStringBuilder { DataSource = \"db\", Password = \"yourStrong(!)Password1\" };\n")]
    [InlineData("var b = new SqlConnectionStringBuilder { DataSource = \"db\", Password = \"Test1234!\" };\n")]
    [InlineData("var b = new SqlConnectionStringBuilder { DataSource = \"db\", Password = \"\" };\n")]
    [InlineData("var b = new SqlConnectionStringBuilder { DataSource = \"db\", Password = password };\n")]
    [InlineData("var b = new SqlConnectionStringBuilder { DataSource = \"db\", Password = config[\"§\"] };\n")]
    [InlineData("var b = new SqlConnectionStringBuilder { DataSource = \"§\" };\n")]
    [InlineData("var b = new SqlConnectionStringBuilder { DataSource = \"db\" };\nvar o = new Options { Password = \"§\" };\n")]
    [InlineData("var b = new SqlConnectionStringBuilder(text);\nother.Password = \"§\";\n")]
    [InlineData("if (builder.Password == \"§\") { }\nvar builder = new SqlConnectionStringBuilder(text);\n")]
    [InlineData("options.Password = \"§\";\n")]
    [InlineData("form[\"Password\"] = \"§\";\n")]
    [InlineData("var c = new NetworkCredential(\"toto\", \"tata:blah\");\n")]
    [InlineData("var c = new NetworkCredential(\"TestDash\", \"TestLocal\");\n")]
    [InlineData("var c = new NetworkCredential(\"§\", password);\n")]
    [InlineData("var c = new NetworkCredential(\"§\", secure, \"§\");\n")]
    [InlineData("var c = new NetworkCredential(Read(\"a\", \"§\"), password);\n")]
    [InlineData("var c = new NetworkCredential(\"app\", Decrypt(\"§\"));\n")]
    [InlineData("var c = new NetworkCredential(\"app\", \"§\" + suffix);\n")]
    [InlineData("var c = new NetworkCredential(\"app\", $\"{prefix}§\");\n")]
    [InlineData("var c = new PasswordCredential(\"app\", \"§\");\n")]
    [InlineData("var c = new(\"bot\", \"§\");\n")]
    public void What_is_no_password_or_goes_elsewhere_is_silent(string text) => Assert.Empty(Find(text.Replace("§", Plain)));

    [Theory]
    [InlineData("string dbPassword = \"§\";\n")]
    [InlineData("DB_PASSWORD = '§'\n")]
    [InlineData("export DB_PASSWORD=§\n")]
    [InlineData("SMTP_PASSWORD=§\r\nNEXT=1\r\n")]
    [InlineData("spring.datasource.password=§\n")]
    [InlineData("password=§\n")]
    [InlineData("db.password = §\n")]
    [InlineData("storePassword=§\r\nkeyAlias=bot\r\n")]
    [InlineData("[account]\n  db-password=§")]
    [InlineData("<add password=\"§\" />\n")]
    [InlineData("options.Password = \"§\";\n")]
    [InlineData("config[\"db:password\"] = \"§\";\n")]
    public void Password_that_looks_like_nothing_else_is_found(string text)
    {
        text = text.Replace("§", Symbols);
        var finding = Assert.Single(Find(text));
        Assert.Equal("generic-password/assigned", $"{finding.Rule.Id}/{finding.Part.Id}");
        Assert.Equal(Symbols, finding.TextOf(text));
    }

    [Theory]
    [InlineData("db.password=§ # x\n")]
    [InlineData("db.password=§, x\n")]
    [InlineData("db.password=§;\n")]
    [InlineData("db.password= §\n")]
    [InlineData("db.password =§\n")]
    [InlineData("db.password  =  §\n")]
    [InlineData("var password = §\n")]
    [InlineData("db.password = §;\n")]
    [InlineData("db.password = x ? §\n")]
    [InlineData("x db.password=§\n")]
    [InlineData("db.password=Read(§)\n")]
    [InlineData("db.password=hunter2x\n")]
    [InlineData("db.password=Base64String!\n")]
    [InlineData("db.passwordHint=§\n")]
    [InlineData("string dbPassword = \"hunter2x\";\n")]
    [InlineData("string dbPassword = \"Winter2024\";\n")]
    [InlineData("string dbPassword = \"Passw0rd!\";\n")]
    [InlineData("string dbPassword = \"Change-Me-1!\";\n")]
    [InlineData("string dbPassword = \"a1!B\";\n")]
    [InlineData("string dbPassword = \"db.password.2\";\n")]
    [InlineData("string dbPassword = \"Users_Password_2\";\n")]
    [InlineData("string dbPassword = \"Enter 2 to 8 Words!\";\n")]
    [InlineData("string dbPassword = \"{0}:{1}aB!\";\n")]
    [InlineData("string dbPassword = \"$DB_PASS_2x\";\n")]
    [InlineData("string dbPassword = \"#password-2 > Input\";\n")]
    [InlineData("string dbPassword = \"^(?=.*[A-Z])(?=.*\\\\d).{8,}$\";\n")]
    [InlineData("string dbPassword = \"Abc-123-Def\";\n")]
    [InlineData("string dbPassword = \"v1.2.3-Beta\";\n")]
    [InlineData("string dbPassword = \"2024-11-26T09:30Z\";\n")]
    [InlineData("string privateKey = \"§\";\n")]
    [InlineData("string accountKey = \"§\";\n")]
    [InlineData("string dbPassword = \"7.AOs41Hd8OQiCPX==\";\n")]
    [InlineData("string passwordHint = \"§\";\n")]
    [InlineData("string passwordHash = \"§\";\n")]
    [InlineData("bool wrongPassword = \"§\";\n")]
    [InlineData("if (password == \"§\") { }\n")]
    [InlineData("while (password != \"§\") { }\n")]
    [InlineData("password = §;\n")]
    [InlineData("DB_PASSWORD=§ and more\n")]
    [InlineData("var encryptedPassword = \"§\";\n")]
    public void What_may_be_something_else_is_silent(string text) => Assert.Empty(Find(text.Replace("§", Symbols)));

    [Fact]
    public void Asterisk_belongs_to_a_password_but_not_where_an_alias_of_YAML_is_meant()
    {
        Assert.Equal(Symbols + "*", Assert.Single(Find($"storePassword={Symbols}*\n")).TextOf($"storePassword={Symbols}*\n"));
        Assert.Empty(Find($"password: *{Symbols}\n"));
    }
}
