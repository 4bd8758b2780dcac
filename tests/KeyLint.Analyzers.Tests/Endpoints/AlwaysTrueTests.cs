using KeyLint.Analyzers.Tests.Support;

namespace KeyLint.Analyzers.Tests.Endpoints;

/// <summary>Callbacks that say yes in more words, or from another place.</summary>
public sealed class AlwaysTrueTests
{
    [Theory]
    [InlineData("var h = new HttpClientHandler { ServerCertificateCustomValidationCallback = {|KL3003:(_, _, _, _) => { Console.WriteLine(1); return true; }|} };")]
    [InlineData("var h = new HttpClientHandler { ServerCertificateCustomValidationCallback = {|KL3003:(_, _, _, e) => { if (e != SslPolicyErrors.None) return true; return true; }|} };")]
    [InlineData("var h = new HttpClientHandler { ServerCertificateCustomValidationCallback = {|KL3003:(_, _, _, errors) => errors == SslPolicyErrors.None || true|} };")]
    [InlineData("var h = new HttpClientHandler { ServerCertificateCustomValidationCallback = {|KL3003:(_, _, _, errors) => true | errors == SslPolicyErrors.None|} };")]
    [InlineData("var h = new HttpClientHandler { ServerCertificateCustomValidationCallback = {|KL3003:(_, _, _, errors) => errors == SslPolicyErrors.None ? true : true|} };")]
    [InlineData("var h = new HttpClientHandler { ServerCertificateCustomValidationCallback = {|KL3003:(_, _, _, errors) => errors switch { SslPolicyErrors.None => true, _ => true }|} };")]
    [InlineData("var h = new HttpClientHandler { ServerCertificateCustomValidationCallback = {|KL3003:(_, _, _, _) => !false|} };")]
    [InlineData("var h = new HttpClientHandler { ServerCertificateCustomValidationCallback = {|KL3003:(_, _, _, _) => Yes|} };")]
    [InlineData("var h = new HttpClientHandler { ServerCertificateCustomValidationCallback = {|KL3003:(_, _, _, _) => { var ok = true; return ok; }|} };")]
    [InlineData("var h = new HttpClientHandler { ServerCertificateCustomValidationCallback = {|KL3003:(_, _, _, _) => { const bool ok = true; return ok; }|} };")]
    [InlineData("var h = new HttpClientHandler { ServerCertificateCustomValidationCallback = {|KL3003:(_, _, _, e) => { bool ok; if (e == SslPolicyErrors.None) { ok = true; } else { Console.WriteLine(e); ok = true; } return ok; }|} };")]
    [InlineData("var h = new HttpClientHandler { ServerCertificateCustomValidationCallback = {|KL3003:delegate { return true; }|} };")]
    [InlineData("var h = new HttpClientHandler { ServerCertificateCustomValidationCallback = {|KL3003:Other.Accept|} };")]
    [InlineData("var h = new HttpClientHandler { ServerCertificateCustomValidationCallback = {|KL3003:Other.Any|} };")]
    [InlineData("var h = new HttpClientHandler { ServerCertificateCustomValidationCallback = {|KL3003:Other.All|} };")]
    [InlineData("var h = new HttpClientHandler { ServerCertificateCustomValidationCallback = {|KL3003:Other.Each|} };")]
    [InlineData("var h = new HttpClientHandler { ServerCertificateCustomValidationCallback = {|KL3003:Any|} };")]
    [InlineData("Func<HttpRequestMessage, object, object, SslPolicyErrors, bool> any = (_, _, _, _) => true; var h = new HttpClientHandler { ServerCertificateCustomValidationCallback = {|KL3003:any|} };")]
    public Task One_that_cannot_say_no_is_reported(string statements) => Body(statements);

    [Theory]
    [InlineData("var h = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, _, _, errors) => { var ok = true; if (errors != SslPolicyErrors.None) { ok = false; } return ok; } };")]
    [InlineData("var h = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, _, _, errors) => { var ok = true; ok &= errors == SslPolicyErrors.None; return ok; } };")]
    [InlineData("var h = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, _, _, errors) => { var ok = true; Set(ref ok); return ok; } };")]
    [InlineData("var h = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, _, _, errors) => { var ok = true; (ok, _) = (errors == 0, 1); return ok; } };")]
    [InlineData("var h = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, _, _, errors) => { var ok = true; Action look = () => ok = errors == 0; look(); return ok; } };")]
    [InlineData("var h = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, _, _, errors) => { bool ok = errors == 0; return ok; } };")]
    [InlineData("var h = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, _, _, errors) => true && errors == SslPolicyErrors.None };")]
    [InlineData("var h = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, _, _, errors) => true ^ errors == SslPolicyErrors.None };")]
    [InlineData("var h = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, _, _, errors) => errors == SslPolicyErrors.None || errors == SslPolicyErrors.RemoteCertificateNameMismatch };")]
    [InlineData("var h = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, _, _, errors) => errors == SslPolicyErrors.None ? true : false };")]
    [InlineData("var h = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, _, _, errors) => errors switch { SslPolicyErrors.None => true, _ => false } };")]
    [InlineData("var h = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, _, _, errors) => errors switch { SslPolicyErrors.None => true, _ => throw new Exception() } };")]
    [InlineData("var h = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, _, _, _) => { if (Yes) return true; throw new Exception(); } };")]
    [InlineData("var h = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, _, _, _) => !true };")]
    [InlineData("var h = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, _, _, _) => No };")]
    [InlineData("var h = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, _, _, _) => mayBe };")]
    [InlineData("var h = new HttpClientHandler { ServerCertificateCustomValidationCallback = Other.Check };")]
    [InlineData("var h = new HttpClientHandler { ServerCertificateCustomValidationCallback = Other.Strict };")]
    [InlineData("var h = new HttpClientHandler { ServerCertificateCustomValidationCallback = Other.Open };")]
    [InlineData("var h = new HttpClientHandler { ServerCertificateCustomValidationCallback = Other.Replaceable };")]
    [InlineData("var h = new HttpClientHandler { ServerCertificateCustomValidationCallback = own };")]
    [InlineData("var h = new HttpClientHandler { ServerCertificateCustomValidationCallback = Twice };")]
    [InlineData("var h = new HttpClientHandler { ServerCertificateCustomValidationCallback = mayBe ? (_, _, _, _) => true : null };")]
    [InlineData("Func<HttpRequestMessage, object, object, SslPolicyErrors, bool> any = (_, _, _, _) => true; any = Check; var h = new HttpClientHandler { ServerCertificateCustomValidationCallback = any };")]
    public Task One_that_may_say_no_is_silent(string statements) => Body(statements);

    [Fact]
    public Task Callback_of_another_file_is_read()
    {
        var test = new UseTest("class P { void M(System.Net.Http.HttpClientHandler h) { h.ServerCertificateCustomValidationCallback = {|KL3003:Far.Method|}; h.ServerCertificateCustomValidationCallback = {|KL3003:Far.Field|}; h.ServerCertificateCustomValidationCallback = Far.Careful; } }");
        test.TestState.Sources.Add(("/0/Far.cs", """
            using System.Net.Http;
            using System.Net.Security;
            static class Far
            {
                public static bool Method(HttpRequestMessage m, object c, object h, SslPolicyErrors e) { var ok = true; return ok; }
                public static readonly System.Func<HttpRequestMessage, object, object, SslPolicyErrors, bool> Field = (_, _, _, e) => e == SslPolicyErrors.None || true;
                public static readonly System.Func<HttpRequestMessage, object, object, SslPolicyErrors, bool> Careful = Judge;
                static bool Judge(HttpRequestMessage m, object c, object h, SslPolicyErrors e) => e == SslPolicyErrors.None;
            }
            """));
        return test.RunAsync();
    }

    [Theory]
    [InlineData("", "{|KL3003:any|}")]
    [InlineData("any = (_, _, _, e) => e == SslPolicyErrors.None;", "any")]
    public Task Local_of_a_program_is_read(string write, string use) =>
        new UseTest($"using System.Net.Security;\nRemoteCertificateValidationCallback any = (_, _, _, _) => true;\n{write}\nSystem.Net.ServicePointManager.ServerCertificateValidationCallback = {use};\n")
        {
            TestState = { OutputKind = Microsoft.CodeAnalysis.OutputKind.ConsoleApplication },
        }.RunAsync();

    private static Task Body(string statements) => UseTest.Member($$"""
        static bool Check(HttpRequestMessage m, object c, object h, SslPolicyErrors e) => e == SslPolicyErrors.None;
        const bool Yes = true, No = false;
        bool mayBe = true;
        static void Set(ref bool value) => value = false;
        static readonly Func<HttpRequestMessage, object, object, SslPolicyErrors, bool> Any = (_, _, _, _) => true, Twice = Again, Again = Twice;
        readonly Func<HttpRequestMessage, object, object, SslPolicyErrors, bool> own = (_, _, _, _) => true;
        static class Other
        {
            public static bool Accept(HttpRequestMessage m, object c, object h, SslPolicyErrors e) { Console.WriteLine(e); return true; }
            public static bool Check(HttpRequestMessage m, object c, object h, SslPolicyErrors e) => e == SslPolicyErrors.None;
            public static readonly Func<HttpRequestMessage, object, object, SslPolicyErrors, bool> Any = delegate { return true; }, Strict = Check;
            public static Func<HttpRequestMessage, object, object, SslPolicyErrors, bool> All { get; } = Accept;
            public static Func<HttpRequestMessage, object, object, SslPolicyErrors, bool> Each => (_, _, _, _) => true;
            public static Func<HttpRequestMessage, object, object, SslPolicyErrors, bool> Replaceable { get; set; } = Accept;
            public static Func<HttpRequestMessage, object, object, SslPolicyErrors, bool> Open = (_, _, _, _) => true;
        }
        void M()
        {
            {{statements}}
        }
        """);
}
