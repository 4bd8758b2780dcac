namespace KeyLint.Accuracy.Tests.Planting;

/// <summary>All constructs that values are planted in.</summary>
internal static class PlantContexts
{
    public static IReadOnlyList<PlantContext> All { get; } = [.. CSharp(), .. Configuration(), .. Scripts(), .. Languages(), .. Texts()];

    private static IEnumerable<PlantContext> CSharp()
    {
        const string Open = "namespace Trading;\n\npublic sealed class Settings\n{\n";
        const string Body = "namespace Trading;\n\npublic sealed class Settings\n{\n    public void Start()\n    {\n";
        yield return Of("C# const", "src/Settings.cs", (name, value) => $"    private const string {name.Pascal} = \"{value}\";", Open, "}\n", Escapes.Literal);
        yield return Of("C# local", "src/Start.cs", (name, value) => $"        var {name.Camel} = \"{value}\";", Body, "    }\n}\n", Escapes.Literal);
        yield return Of("C# verbatim", "src/Start.cs", (name, value) => $"        var {name.Camel} = @\"{value}\";", Body, "    }\n}\n", Escapes.Verbatim);
        yield return Of("C# raw", "src/Start.cs", (name, value) => $"        var {name.Camel} = \"\"\"{value}\"\"\";", Body, "    }\n}\n", Escapes.None, IsOneLine);
        yield return Of("C# interpolated", "src/Start.cs", (name, value) => $"        var {name.Camel} = $\"{value}\";", Body, "    }\n}\n", Escapes.Literal, HasNoBrace);
        yield return Of("C# concatenated", "src/Start.cs", (name, value) => $"        var {name.Camel} = \"{value}\";", Body, "    }\n}\n", Escapes.Halves, IsOneLine);
        yield return Of("C# u8", "src/Start.cs", (name, value) => $"        ReadOnlySpan<byte> {name.Camel} = \"{value}\"u8;", Body, "    }\n}\n", Escapes.Literal);
        yield return Of("C# escaped", "src/Start.cs", (name, value) => $"        var {name.Camel} = \"{value}\";", Body, "    }\n}\n", Escapes.Unicode, IsOneLine);
        yield return Of("C# property", "src/Settings.cs", (name, value) => $"    public string {name.Pascal} {{ get; set; }} = \"{value}\";", Open, "}\n", Escapes.Literal);
        yield return Of("C# initialiser", "src/Start.cs", (name, value) => $"            {name.Pascal} = \"{value}\",", Body + "        var options = new ClientOptions\n        {\n", "        };\n    }\n}\n", Escapes.Literal);
        yield return Of("C# dictionary", "src/Start.cs", (name, value) => $"            [\"{name.Screaming}\"] = \"{value}\",", Body + "        var settings = new Dictionary<string, string>\n        {\n", "        };\n    }\n}\n", Escapes.Literal);
        yield return Of("C# fallback", "src/Start.cs", (name, value) => $"        var {name.Camel} = Environment.GetEnvironmentVariable(\"{name.Screaming}\") ?? \"{value}\";", Body, "    }\n}\n", Escapes.Literal);
        yield return Of("C# named argument", "src/Start.cs", (name, value) => $"        client.Configure({name.Camel}: \"{value}\");", Body, "    }\n}\n", Escapes.Literal);
        yield return Of("C# comment", "src/Start.cs", (name, value) => $"        // {name.Camel} = \"{value}\"", Body, "    }\n}\n", Escapes.Literal);
        yield return Of("C# attribute", "src/StartOptions.cs", (name, value) => $"    [DefaultSetting(\"{name.Pascal}\", \"{value}\")]", Open, "    public void Start() { }\n}\n", Escapes.Literal);
        yield return Of("C# CRLF", "src/Crlf.cs", (name, value) => $"\tvar {name.Camel} = \"{value}\";\r", "namespace Trading;\r\n\r\n", "}\r\n", Escapes.Literal);
    }

    private static IEnumerable<PlantContext> Configuration()
    {
        yield return Of("JSON", "appsettings.json", (name, value) => $"    \"{name.Pascal}\": \"{value}\",", "{\n  \"Trading\": {\n", "    \"Pair\": \"BTCUSDT\"\n  }\n}\n", Escapes.Literal);
        yield return Of("JSON, one line", "settings.json", (name, value) => $"\"{name.Snake}\":\"{value}\",", "{\"pair\":\"BTCUSDT\",", "\"live\":true}", Escapes.Literal);
        yield return Of("dotenv", ".env", (name, value) => $"{name.Screaming}={value}", "PORT=8080\n", "", Escapes.None, IsOneLine);
        yield return Of("dotenv, quoted", ".env.production", (name, value) => $"{name.Screaming}=\"{value}\"", "PORT=8080\n", "", Escapes.Literal);
        yield return Of("XML", "app.config", (name, value) => $"    <add key=\"{name.Pascal}\" value=\"{value}\" />", "<?xml version=\"1.0\"?>\n<configuration>\n  <appSettings>\n", "  </appSettings>\n</configuration>\n", Escapes.Xml, IsOneLine);
        yield return Of("XML element", "settings.xml", (name, value) => $"  <{name.Pascal}>{value}</{name.Pascal}>", "<settings>\n", "</settings>\n", Escapes.Xml);
        yield return Of("YAML", "config.yml", (name, value) => $"  {name.Snake}: {value}", "trading:\n  pair: BTCUSDT\n", "", Escapes.None, IsOneLine);
        yield return Of("YAML, quoted", "values.yaml", (name, value) => $"  {name.Camel}: \"{value}\"", "trading:\n", "", Escapes.Literal);
        yield return Of("YAML, name and value", "deployment.yaml", (name, value) => $"            - name: {name.Screaming}\n              value: \"{value}\"", "spec:\n      containers:\n        - name: bot\n          env:\n", "", Escapes.Literal);
        yield return Of("Compose", "docker-compose.yml", (name, value) => $"      - {name.Screaming}={value}", "services:\n  bot:\n    environment:\n", "", Escapes.None, IsOneLine);
        yield return Of("Kubernetes secret", "secret.yaml", (name, value) => $"  {name.Snake}: {value}", "apiVersion: v1\nkind: Secret\nmetadata:\n  name: trading\ndata:\n", "", Escapes.Base64);
        yield return Of("TOML", "config.toml", (name, value) => $"{name.Snake} = \"{value}\"", "[trading]\n", "", Escapes.Literal);
        yield return Of("INI", "bot.ini", (name, value) => $"{name.Snake} = {value}", "[trading]\n", "", Escapes.None, IsOneLine);
        yield return Of("properties", "application.properties", (name, value) => $"trading.{name.Kebab}={value}", "server.port=8080\n", "", Escapes.None, IsOneLine);
    }

    private static IEnumerable<PlantContext> Scripts()
    {
        yield return Of("Dockerfile", "Dockerfile", (name, value) => $"ENV {name.Screaming}={value}", "FROM alpine\n", "CMD [\"bot\"]\n", Escapes.None, HasNoSpace);
        yield return Of("shell", "run.sh", (name, value) => $"export {name.Screaming}='{value}'", "#!/bin/sh\n", "exec ./bot\n", Escapes.None);
        yield return Of("PowerShell", "run.ps1", (name, value) => $"$env:{name.Screaming} = \"{value}\"", "$ErrorActionPreference = 'Stop'\n", "./bot.exe\n", Escapes.None);
        yield return Of("command line", "deploy.sh", (name, value) => $"./bot --{name.Kebab} {value} --live", "#!/bin/sh\n", "", Escapes.None, HasNoSpace);
        yield return Of("SQL", "seed.sql", (name, value) => $"INSERT INTO settings (name, value) VALUES ('{name.Snake}', '{value}');", "BEGIN;\n", "COMMIT;\n", Escapes.Sql);
        yield return Of("SQL update", "fix.sql", (name, value) => $"UPDATE accounts SET {name.Snake} = '{value}' WHERE id = 7;", "", "", Escapes.Sql);
    }

    private static IEnumerable<PlantContext> Languages()
    {
        yield return Of("Python", "bot.py", (name, value) => $"{name.Screaming} = \"{value}\"", "import os\n\n", "", Escapes.Literal);
        yield return Of("Python dictionary", "bot.py", (name, value) => $"    '{name.Camel}': '{value}',", "import os\n\nsettings = {\n", "}\n", Escapes.Literal);
        yield return Of("JavaScript", "bot.js", (name, value) => $"const {name.Camel} = '{value}';", "'use strict';\n\n", "", Escapes.Literal);
        yield return Of("TypeScript object", "bot.ts", (name, value) => $"  {name.Camel}: \"{value}\",", "export const settings = {\n", "};\n", Escapes.Literal);
        yield return Of("JavaScript fallback", "env.js", (name, value) => $"  {name.Camel}: process.env.{name.Screaming} || \"{value}\",", "module.exports = {\n", "};\n", Escapes.Literal);
        yield return Of("Go", "main.go", (name, value) => $"\t{name.Camel} := \"{value}\"", "package main\n\nfunc main() {\n", "}\n", Escapes.Literal);
        yield return Of("Java", "Bot.java", (name, value) => $"    private static final String {name.Screaming} = \"{value}\";", "public class Bot {\n", "}\n", Escapes.Literal);
        yield return Of("Rust", "main.rs", (name, value) => $"const {name.Screaming}: &str = \"{value}\";", "", "fn main() {}\n", Escapes.Literal);
        yield return Of("PHP", "config.php", (name, value) => $"define('{name.Screaming}', '{value}');", "<?php\n", "", Escapes.None);
        yield return Of("Visual Basic", "Bot.vb", (name, value) => $"    Private Const {name.Pascal} As String = \"{value}\"", "Module Bot\n", "End Module\n", Escapes.Verbatim, IsOneLine);
        yield return Of("F#", "Bot.fs", (name, value) => $"let {name.Camel} = \"{value}\"", "module Bot\n\n", "", Escapes.Literal);
    }

    private static IEnumerable<PlantContext> Texts()
    {
        yield return Of("notebook", "bot.ipynb", (name, value) => $"    \"{name.Snake} = \\\"{value}\\\"\\n\",", "{\n \"cells\": [{\n  \"cell_type\": \"code\",\n  \"source\": [\n", "    \"run()\"\n  ]\n }]\n}\n", Escapes.Nested);
        yield return Of("log", "bot.log", (name, value) => $"2026-01-02 10:11:12.345 INFO Starting with {name.Camel}={value} on 3 threads", "", "", Escapes.None, HasNoSpace);
        yield return Of("CSV", "keys.csv", (name, value) => $"{name.Snake},{value},2026-01-02", "name,value,created\n", "", Escapes.None, IsOneLine);
        yield return Of("Markdown", "README.md", (name, value) => $"| `{name.Screaming}` | `{value}` |", "# Set-up\n\n| Variable | Value |\n|--|--|\n", "", Escapes.None, IsOneLine);
        yield return Of("Markdown code", "docs/setup.md", (name, value) => $"export {name.Screaming}={value}", "# Set-up\n\n```sh\n", "```\n", Escapes.None, HasNoSpace);
        yield return Of("HTML", "index.html", (name, value) => $"  <script>window.{name.Camel} = \"{value}\";</script>", "<!doctype html>\n<html>\n", "</html>\n", Escapes.Literal);
    }

    private static PlantContext Of(
        string name, string path, Func<Identifier, string, string> line, string before, string after, Func<string, string> escape, Func<Secret, bool>? fits = null) =>
        new(name, path, line, before, after, escape, fits ?? (_ => true));

    private static bool IsOneLine(Secret secret) => !secret.IsMultiline;

    private static bool HasNoSpace(Secret secret) => !secret.IsMultiline && !secret.Value.Contains(' ', StringComparison.Ordinal);

    private static bool HasNoBrace(Secret secret) => !secret.Value.Contains('{', StringComparison.Ordinal);
}
