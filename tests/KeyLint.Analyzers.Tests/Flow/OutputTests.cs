using KeyLint.Analyzers.Tests.Support;

namespace KeyLint.Analyzers.Tests.Flow;

/// <summary>What writes its arguments where others read them.</summary>
public sealed class OutputTests
{
    [Theory]
    [InlineData("logger.LogInformation({|KL3001:apiSecret|});")]
    [InlineData("logger.LogInformation(\"using {Secret}\", {|KL3001:apiSecret|});")]
    [InlineData("logger.LogError(new Exception(), $\"failed with {{|KL3001:apiSecret|}}\");")]
    [InlineData("logger.Log(1, \"secret \" + {|KL3001:apiSecret|});")]
    [InlineData("logger.BeginScope({|KL3001:apiSecret|});")]
    [InlineData("LoggerExtensions.LogInformation(logger, {|KL3001:apiSecret|});")]
    [InlineData("void Go(Serilog.ILogger log) => log.Information(\"{S}\", {|KL3001:apiSecret|});")]
    [InlineData("void Go(Serilog.ILogger log) => log.ForContext(\"S\", {|KL3001:apiSecret|});")]
    [InlineData("Serilog.Log.Warning(\"{@S}\", new { Name = 1, Value = {|KL3001:apiSecret|} });")]
    [InlineData("new NLog.Logger().Info({|KL3001:apiSecret|});")]
    [InlineData("new NLog.Logger().Debug(() => $\"{{|KL3001:apiSecret|}}\");")]
    [InlineData("void Go(log4net.ILog log) => log.Error({|KL3001:apiSecret|});")]
    [InlineData("void Go(log4net.ILog log) => log.DebugFormat(\"{0}\", {|KL3001:apiSecret|});")]
    [InlineData("Console.WriteLine({|KL3001:apiSecret|});")]
    [InlineData("Console.WriteLine(\"{0} {1}\", user, {|KL3001:password|});")]
    [InlineData("Console.Write($\"password: {{|KL3001:password|}}\");")]
    [InlineData("Console.Error.WriteLine({|KL3001:password|});")]
    [InlineData("Console.Out.Write({|KL3001:password|});")]
    [InlineData("System.Diagnostics.Debug.WriteLine({|KL3001:password|});")]
    [InlineData("System.Diagnostics.Trace.TraceInformation({|KL3001:password|});")]
    [InlineData("void Go(System.Diagnostics.Activity activity) => activity.SetTag(\"secret\", {|KL3001:apiSecret|});")]
    [InlineData("throw new InvalidOperationException($\"bad secret {{|KL3001:apiSecret|}}\");")]
    [InlineData("throw new ArgumentException({|KL3001:apiSecret|}, nameof(apiSecret));")]
    [InlineData("Exception e = new(\"bad \" + {|KL3001:apiSecret|});")]
    public Task Credential_is_reported_where_it_is_written(string statements) => UseTest.Body(statements);

    [Theory]
    [InlineData("[LoggerMessage(\"{apiSecret}\")] partial void Loaded(string apiSecret); partial void Loaded(string apiSecret) { } void M(string apiSecret) => Loaded({|KL3001:apiSecret|});")]
    [InlineData("class Failed(string apiSecret) : Exception($\"failed with {{|KL3001:apiSecret|}}\");")]
    [InlineData("class Failed : Exception { public Failed(string apiSecret) : base(\"failed with \" + {|KL3001:apiSecret|}) { } }")]
    public Task Member_that_writes_is_known(string member) => UseTest.Member(member);

    [Theory]
    [InlineData("new Mine.Logger().Info(apiSecret);")]
    [InlineData("new Mine.Logger().Write(apiSecret);")]
    [InlineData("void Go(System.IO.TextWriter writer) => writer.WriteLine(apiSecret);")]
    [InlineData("void Go(System.IO.StreamWriter writer) => writer.Write(apiSecret);")]
    [InlineData("new System.Net.NetworkCredential(user, password);")]
    [InlineData("new CryptoExchange.Net.Authentication.ApiCredentials(apiKey, apiSecret);")]
    [InlineData("void Login(string u, string p) { } Login(user, password);")]
    [InlineData("void Log(string text) { } Log(apiSecret);")]
    [InlineData("throw new ArgumentException(\"no secret\", nameof(apiSecret));")]
    [InlineData("throw new ArgumentNullException(nameof(password));")]
    [InlineData("if (apiSecret is null) throw new InvalidOperationException(\"no apiSecret\");")]
    [InlineData("var e = new Bad(password);")]
    public Task Other_calls_are_silent(string statements) => UseTest.Member($$"""
        class Bad : Exception { public Bad(string password) { } }
        void M(string apiKey, string apiSecret, string password, string user)
        {
            {{statements}}
        }
        """);

    [Fact]
    public Task Partial_method_without_the_attribute_is_silent() =>
        UseTest.Member("partial void Loaded(string apiSecret); partial void Loaded(string apiSecret) { } void M(string apiSecret) => Loaded(apiSecret);");
}
