using KeyLint.Engine.Validation;

namespace KeyLint.Engine.Tests.Validation;

/// <summary>Which short values are taken for passwords by their characters alone.</summary>
public sealed class PasswordLooksTests
{
    [Theory]
    [InlineData("qzK7vMx", false)]
    [InlineData("qzK7vMxw", true)]
    [InlineData("qzk7vmxw", false)]
    [InlineData("QZK7VMXW", false)]
    [InlineData("qzKrvMxw", false)]
    [InlineData("qzKrvMx!", false)]
    [InlineData("qzk7vmx!", true)]
    [InlineData("QZK7VMX!", true)]
    [InlineData("qz7!8-09", true)]
    [InlineData("97645!-0", false)]
    [InlineData("qzK7123x", false)]
    [InlineData("qzK7132x", true)]
    [InlineData("qzK7 vMxw", false)]
    [InlineData("qzK7\tvMxw", false)]
    [InlineData("qzK7\u007fvMxw", false)]
    [InlineData("qzK7~vMxw", true)]
    [InlineData("qzK7üvMxw", false)]
    [InlineData("${qzK7vMx}", false)]
    [InlineData("{{qzK7vMx}}", false)]
    public void Password_has_eight_characters_a_digit_and_three_kinds(string value, bool may) => Assert.Equal(may, PasswordLooks.MayBePassword(value));

    [Theory]
    [InlineData(8, true)]
    [InlineData(32, true)]
    [InlineData(33, false)]
    public void Password_ends_where_texts_begin(int length, bool may) => Assert.Equal(may, PasswordLooks.MayBePassword("qK7" + new string('w', length - 3)));

    [Theory]
    [InlineData("Pass")]
    [InlineData("p@$s")]
    [InlineData("pwd")]
    [InlineData("s3cr3t")]
    [InlineData("5ecret")]
    [InlineData("4dm1n")]
    [InlineData("Adm!n")]
    [InlineData("7e57")]
    [InlineData("Welc0me")]
    [InlineData("change")]
    [InlineData("EXAMPLE")]
    [InlineData("sample")]
    [InlineData("dummy")]
    [InlineData("fake")]
    [InlineData("demo")]
    [InlineData("guest")]
    [InlineData("user")]
    [InlineData("r00t")]
    [InlineData("your")]
    [InlineData("letmein")]
    [InlineData("qwer")]
    [InlineData("asdf")]
    [InlineData("abcd")]
    [InlineData("hell0")]
    [InlineData("default")]
    [InlineData("develop")]
    [InlineData("strong")]
    [InlineData("complex")]
    [InlineData("local")]
    [InlineData("docker")]
    public void Word_of_documents_and_tests_is_none_in_whatever_spelling(string word)
    {
        Assert.False(PasswordLooks.MayBePassword("zK7-" + word + "-vX"));
        Assert.True(PasswordLooks.MayBePassword("zK7-" + word[1..] + "-vX"));
    }

    [Theory]
    [InlineData("qzK7vMxw", false)]
    [InlineData("qzK7-Mxw", false)]
    [InlineData("qzK7!Mxw", true)]
    [InlineData("qzK7@Mxw", true)]
    [InlineData("qzK7#Mxw", true)]
    [InlineData("qzK7$Mxw", true)]
    [InlineData("qzK7%Mxw", true)]
    [InlineData("qzK7^Mxw", true)]
    [InlineData("qzK7&Mxw", true)]
    [InlineData("qzK7?Mxw", true)]
    [InlineData("qzK!vMxw", false)]
    [InlineData("qzK7!(xw", false)]
    [InlineData("qzK7!)xw", false)]
    [InlineData("qzK7!|xw", false)]
    [InlineData("Connection!Server7", false)]
    public void Symbol_that_code_hardly_has_makes_it_unmistakable(string value, bool isUnmistakable) =>
        Assert.Equal(isUnmistakable, PasswordLooks.IsUnmistakable(value));

    [Theory]
    [InlineData("postgres", true)]
    [InlineData("PassWord", true)]
    [InlineData("P@ssw0rd", true)]
    [InlineData("eclairpassword", true)]
    [InlineData("password_read", true)]
    [InlineData("my password", true)]
    [InlineData("db-password.prod", true)]
    [InlineData("password7read", false)]
    [InlineData("passwort", false)]
    [InlineData("postgres9", false)]
    [InlineData("123456789", true)]
    [InlineData("0000000000", false)]
    [InlineData("12345678a", false)]
    public void Password_of_all_the_world_is_no_secret(string value, bool isCommon) => Assert.Equal(isCommon, CommonPasswords.Contain(value));
}
