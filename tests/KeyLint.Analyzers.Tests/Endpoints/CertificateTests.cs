using KeyLint.Analyzers.Tests.Support;

namespace KeyLint.Analyzers.Tests.Endpoints;

public sealed class CertificateTests
{
    [Theory]
    [InlineData("var h = new HttpClientHandler { ServerCertificateCustomValidationCallback = {|KL3003:(message, certificate, chain, errors) => true|} };")]
    [InlineData("var h = new HttpClientHandler(); h.ServerCertificateCustomValidationCallback = {|KL3003:delegate { return true; }|};")]
    [InlineData("var h = new HttpClientHandler(); h.ServerCertificateCustomValidationCallback += {|KL3003:(_, _, _, _) => { return true; }|};")]
    [InlineData("var h = new HttpClientHandler { ServerCertificateCustomValidationCallback = {|KL3003:HttpClientHandler.DangerousAcceptAnyServerCertificateValidator|} };")]
    [InlineData("var h = new SocketsHttpHandler(); h.SslOptions.RemoteCertificateValidationCallback = {|KL3003:(_, _, _, _) => (true)|};")]
    [InlineData("var h = new SocketsHttpHandler { SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = {|KL3003:(_, _, _, _) => true|} } };")]
    [InlineData("var h = new SocketsHttpHandler { SslOptions = { RemoteCertificateValidationCallback = {|KL3003:new RemoteCertificateValidationCallback((_, _, _, _) => true)|} } };")]
    [InlineData("System.Net.ServicePointManager.ServerCertificateValidationCallback = {|KL3003:(sender, certificate, chain, errors) => true|};")]
    [InlineData("new System.Net.WebSockets.ClientWebSocket().Options.RemoteCertificateValidationCallback = {|KL3003:(_, _, _, _) => true|};")]
    [InlineData("void Go(System.Net.HttpWebRequest r) => r.ServerCertificateValidationCallback = {|KL3003:(_, _, _, _) => true|};")]
    [InlineData("var o = new RestSharp.RestClientOptions { RemoteCertificateValidationCallback = {|KL3003:(_, _, _, _) => true|} };")]
    [InlineData("void Go(System.IO.Stream s) { var t = new SslStream(s, false, {|KL3003:(_, _, _, _) => true|}); }")]
    [InlineData("void Go(System.IO.Stream s) { var t = new SslStream(s, false, userCertificateValidationCallback: {|KL3003:(_, _, _, _) => true|}); }")]
    [InlineData("var h = new HttpClientHandler { ServerCertificateCustomValidationCallback = {|KL3003:Accept|} };")]
    [InlineData("bool All(object a, object b, object c, SslPolicyErrors d) { return true; } System.Net.ServicePointManager.ServerCertificateValidationCallback = {|KL3003:All|};")]
    [InlineData("var h = new HttpClientHandler { ServerCertificateCustomValidationCallback = {|KL3003:(_, _, _, errors) => { if (errors == SslPolicyErrors.None) { return true; } Console.WriteLine(errors); return true; }|} };")]
    public Task Callback_that_accepts_all_is_reported(string statements) => Body(statements);

    [Theory]
    [InlineData("var h = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, _, _, errors) => errors == SslPolicyErrors.None };")]
    [InlineData("var h = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, c, _, _) => c.Thumbprint == \"A\" };")]
    [InlineData("var h = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, c, _, _) => { if (c == null) { return false; } return true; } };")]
    [InlineData("var h = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, c, _, _) => { if (c == null) { throw new Exception(); } return true; } };")]
    [InlineData("var h = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, _, _, _) => false };")]
    [InlineData("var h = new HttpClientHandler { ServerCertificateCustomValidationCallback = null };")]
    [InlineData("var h = new HttpClientHandler { ServerCertificateCustomValidationCallback = Check };")]
    [InlineData("var h = new HttpClientHandler(); var old = h.ServerCertificateCustomValidationCallback;")]
    [InlineData("var h = new HttpClientHandler { CheckCertificateRevocationList = true };")]
    [InlineData("var b = new Mine.Box { ValidationCallback = _ => true };")]
    [InlineData("var o = new SslServerAuthenticationOptions { RemoteCertificateValidationCallback = (_, _, _, _) => true };")]
    [InlineData("void Go(System.IO.Stream s) { var t = new SslStream(s, false, (_, _, _, e) => e == SslPolicyErrors.None); }")]
    [InlineData("void Go(System.IO.Stream s) { var t = new SslStream(s, leaveInnerStreamOpen: true); }")]
    [InlineData("// handler.ServerCertificateCustomValidationCallback = (_, _, _, _) => true;")]
    [InlineData("var text = \"ServerCertificateCustomValidationCallback = (_, _, _, _) => true\";")]
    public Task Other_callbacks_are_silent(string statements) => Body(statements);

    [Fact]
    public Task Server_may_take_any_client() => UseTest.Member(
        "void M(System.IO.Stream s) { var t = new SslStream(s, false, (_, _, _, _) => true); t.AuthenticateAsServer(new SslServerAuthenticationOptions()); }");

    [Fact]
    public Task Disabled_code_is_silent() => Body("\n#if DEBUG\nvar h = new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, _, _, _) => true };\n#endif\n");

    private static Task Body(string statements) => UseTest.Member($$"""
        static bool Accept(HttpRequestMessage m, object c, object h, SslPolicyErrors e) => true;
        static bool Check(HttpRequestMessage m, object c, object h, SslPolicyErrors e) => e == SslPolicyErrors.None;
        void M()
        {
            {{statements}}
        }
        """);
}
