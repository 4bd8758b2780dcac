using static KeyLint.Engine.Tests.Scans;

namespace KeyLint.Engine.Tests.Candidates;

/// <summary>A password behind a colon is found where it looks like nothing else.</summary>
public sealed class LabelledPasswordsTests
{
    private static readonly string Chosen = Sample("{lower:2}{digits:2}${upper:2}!{digits:2}");

    [Theory]
    [InlineData("{ \"Smtp\": { \"Host\": \"mail.internal\", \"Password\": \"§\" } }\n")]
    [InlineData("{\"Smtp:Password\":\"§\"}")]
    [InlineData("{\n  \"password\" : \"§\",\n  \"port\": 1\n}\n")]
    [InlineData("config = {'db_password': '§', 'port': 1}\n")]
    [InlineData("const c = { dbPassword: '§' };\n")]
    [InlineData("Connect(user: \"bot\", password: \"§\");\n")]
    [InlineData("spring:\n  datasource:\n    username: bot\n    password: §\n")]
    [InlineData("spring.datasource.password: §\r\nnext: 1\r\n")]
    [InlineData("users:\n  - password: \"§\"\n")]
    [InlineData("users:\n\t- password: §")]
    [InlineData("mail_pwd: '§' # of the bot\n")]
    [InlineData("<appSettings><add key=\"Smtp:Password\" value=\"§\" /></appSettings>\n")]
    [InlineData("<property name='password' value='§'/>\n")]
    [InlineData("<server>\n  <username>bot</username>\n  <password>§</password>\n</server>\n")]
    [InlineData("<Pwd>§</Pwd>")]
    [InlineData("define('DB_PASSWORD', '§');\n")]
    [InlineData("properties.setProperty(\"db.password\", \"§\");\n")]
    [InlineData("var s = new Dictionary<string, string> { { \"Password\", \"§\" } };\n")]
    [InlineData("env:\n  - name: DB_PASSWORD\n    value: §\n")]
    [InlineData("env:\r\n  - name: DB_PASSWORD\r\n    value: \"§\"\r\n")]
    [InlineData("  - name: \"DB_PASSWORD\"\n    value: '§'\n")]
    [InlineData("[{\"name\":\"DB_PASSWORD\",\"value\":\"§\"}]")]
    [InlineData("{\n  \"key\": \"dbPassword\",\n  \"value\": \"§\",\n  \"enabled\": true\n}\n")]
    [InlineData("environment = [{ name = \"DB_PASSWORD\", value = \"§\" }]\n")]
    [InlineData("set {\n  name  = \"auth.password\"\n  value = \"§\"\n}\n")]
    [InlineData("{ name: 'password', value: '§' }\n")]
    [InlineData("<property><name>db.password</name><value>§</value></property>\n")]
    [InlineData("<property>\r\n    <name>db.password</name>\r\n    <value>§</value>\r\n</property>\n")]
    [InlineData("  <data name=\"DbPassword\" xml:space=\"preserve\">\n    <value>§</value>\n  </data>\n")]
    public void Password_is_found(string text)
    {
        text = text.Replace("§", Chosen);
        var finding = Assert.Single(Find(text));
        Assert.Equal("generic-password/assigned", $"{finding.Rule.Id}/{finding.Part.Id}");
        Assert.Equal(Chosen, finding.TextOf(text));
    }

    [Theory]
    [InlineData("redis:\n  password: §\n")]
    [InlineData("{ \"Password\": \"§\" }\n")]
    [InlineData("REDIS_PASSWORD=§\n")]
    [InlineData("redis_password = '§'\n")]
    public void Short_password_of_a_machine_is_found(string text)
    {
        var password = Sample("{lower:1}{digits:1}{upper:1}{lower:1}{upper:1}{digits:1}{lower:1}{upper:1}{digits:1}{lower:1}{upper:1}{lower:1}");
        Assert.Equal(password, Assert.Single(Find(text.Replace("§", password))).TextOf(text.Replace("§", password)));
    }

    [Fact]
    public void It_may_be_the_passphrase_of_a_key_beside_it()
    {
        var text = Sample("okx:\n  apiKey: {uuid}\n  secret: {HEX:32}\n  password: ").TrimEnd() + $" {Chosen}\n";
        Assert.Equal(["okx/key", "okx/secret", "okx/passphrase"], Find(text).Select(finding => $"{finding.Rule.Id}/{finding.Part.Id}"));
    }

    [Theory]
    [InlineData("\"password\": \"hunter2x\"\n")]
    [InlineData("\"password\": \"Winter2024\"\n")]
    [InlineData("\"password\": \"Passw0rd!\"\n")]
    [InlineData("\"password\": \"a1!B\"\n")]
    [InlineData("\"password\": \"Enter 2 to 8 Words!\"\n")]
    [InlineData("\"password\": \"{0}:{1}aB!\"\n")]
    [InlineData("\"password\": \"${DB_PASS_2x}\"\n")]
    [InlineData("\"password\": \"§\" + suffix\n")]
    [InlineData("\"password\": { \"pattern\": \"^(?=.*[A-Z])(?=.*\\\\d).{8,}$\" }\n")]
    [InlineData("\"passwordHint\": \"§\"\n")]
    [InlineData("\"wrongPassword\": \"§\"\n")]
    [InlineData("\"encryptedPassword\": \"§\"\n")]
    [InlineData("\"keyword\": \"§\"\n")]
    [InlineData("\"user\": \"§\"\n")]
    [InlineData("password: string;\n")]
    [InlineData("<add key=\"Password\" other=\"§\" />\n")]
    [InlineData("<add key=\"Password\" value=\"$§\" />\n")]
    [InlineData("<add value=\"§\" key=\"Password\" />\n")]
    [InlineData("<password>§\n</password>\n")]
    [InlineData("<password>&quot;§</password>\n")]
    [InlineData("<password></password>\n")]
    [InlineData("if (password>§<x) { }\n")]
    [InlineData("<user password>§<\n")]
    [InlineData("<wordpress>§<\n")]
    [InlineData("f(\"password\", § , \"x\");\n")]
    [InlineData("f(\"password\", \"§\" + x);\n")]
    [InlineData("f(password, \"§\");\n")]
    [InlineData("f(\"password\"; \"§\");\n")]
    [InlineData("[\"word\", \"§\"]\n")]
    [InlineData("password: Base64String!\n")]
    [InlineData("password: Utf8String?\n")]
    [InlineData("password: user?.pwd2Now\n")]
    [InlineData("password: §,\n")]
    [InlineData("password: hash(§)\n")]
    [InlineData("password: §  # not here\n")]
    [InlineData("const password: §\n")]
    [InlineData("The password: §\n")]
    [InlineData("x?password:§\n")]
    [InlineData("password::§\n")]
    [InlineData("password: !vault\n")]
    [InlineData("password: !Ref DbPassword2\n")]
    [InlineData("password: *anchor2B\n")]
    [InlineData("password: &anchor2B\n")]
    [InlineData("password\n: §\n")]
    [InlineData("DB_PASSWORD\nvalue: §\n")]
    [InlineData("- name:                  DB_PASSWORD\n  value: §\n")]
    [InlineData("- name: DB_PASSWORD\n  values: §\n")]
    [InlineData("- name: DB_PASSWORD\n  valueFrom: §\n")]
    [InlineData("- name: DB_PASSWORD\n  value §\n")]
    [InlineData("- name: DB_PASSWORD\n  value: §.x\n")]
    [InlineData("- name: DB_PASSWORD\n  value: ref(§)\n")]
    [InlineData("- name: DB_PASSWORD\n  other: 1\n  value: §\n")]
    [InlineData("{ \"name\": \"password\", \"value\": \"§\" + x }\n")]
    [InlineData("{ \"name\": \"hasPassword\", \"value\": \"§\" }\n")]
    [InlineData("{ \"name\": \"password\" }, { \"value\": \"§\" }\n")]
    [InlineData("{ \"name\": \"password\", \"value\"")]
    [InlineData("name: password\n value")]
    [InlineData("<name>password</name><other>§</other>\n")]
    [InlineData("<name>password</name>x<value>§</value>\n")]
    [InlineData("password</name><value>§</value>\n")]
    [InlineData("<name>password</name><value>§\n</value>\n")]
    [InlineData("<data name=\"hasPassword\"><value>§</value></data>\n")]
    [InlineData("<data name=\"password\"><comment>x</comment><value>§</value></data>\n")]
    [InlineData("<name>password<value>§</value>\n")]
    [InlineData("<name>password</name")]
    [InlineData("<name>password</name><value>")]
    public void What_may_be_something_else_is_silent(string text) => Assert.Empty(Find(text.Replace("§", Chosen)));

    [Fact]
    public void Label_is_read_as_far_as_its_reach()
    {
        Assert.Single(Find($"{new string(' ', 88)}db_password: {Chosen}\n"));
        Assert.Empty(Find($"{new string(' ', 200)}db_password: {Chosen}\n"));
        Assert.Single(Find($"x: 1,{new string(' ', 200)}db_password: \"{Chosen}\"\n"));
    }
}
