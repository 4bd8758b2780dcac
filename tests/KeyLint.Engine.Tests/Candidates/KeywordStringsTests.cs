using static KeyLint.Engine.Tests.Scans;

namespace KeyLint.Engine.Tests.Candidates;

/// <summary>Connections as libpq and the MySQL driver of Go write them. § stands for a password.</summary>
public sealed class KeywordStringsTests
{
    private static readonly string Password = Sample("{base62:14:mixed}", 5);

    [Theory]
    [InlineData("psycopg2.connect(\"host=db1.internal.net port=5432 dbname=orders user=app password=§\")")]
    [InlineData("psycopg2.connect('host=db1.internal.net dbname=orders user=app password=§')")]
    [InlineData("sql.Open(\"postgres\", `host=db1.internal.net user=app password=§ dbname=orders sslmode=disable`)")]
    [InlineData("psql \"host=db1.internal.net user=app password=§\"")]
    [InlineData("$db = 'host=db1.internal.net user=app password=§ dbname=orders';")]
    [InlineData("INSERT INTO settings VALUES ('db', 'host=db1.internal.net user=app password=§', 1);")]
    [InlineData("db,host=db1.internal.net user=app password=§,true")]
    [InlineData("psql 'password=§ host=db1.internal.net user=app'")]
    [InlineData("PG_DSN=host=db1.internal.net user=app password=§")]
    [InlineData("dsn: user=app password='§' hostaddr=10.20.30.40 dbname=orders")]
    [InlineData("SELECT dblink_connect('host=db1.internal.net user=app password=§ dbname=orders')")]
    [InlineData("$conn = pg_connect(\"host=db1.internal.net port=5432 dbname=orders user=app password=§\");")]
    public void Password_between_spaces_is_found(string line)
    {
        var text = line.Replace("§", Password, StringComparison.Ordinal);
        var finding = Assert.Single(Find(text));
        Assert.Equal(("connection-string", "postgresql", Password), (finding.Rule.Id, finding.Part.Id, finding.TextOf(text)));
    }

    [Theory]
    [InlineData("psycopg2.connect(host=host, user=user, password=password, dbname=name)")]
    [InlineData("f\"host={host} user={user} password={password} dbname={name}\"")]
    [InlineData("fmt.Sprintf(\"host=%s user=%s password=%s dbname=%s\", h, u, p, n)")]
    [InlineData("\"host=$HOST user=$USER password=$PASSWORD dbname=$NAME\"")]
    [InlineData("\"host=db1.internal.net user=app password=${PASSWORD} dbname=orders\"")]
    [InlineData("\"host=db1.internal.net user=app password=<password> dbname=orders\"")]
    [InlineData("\"host=db1.internal.net user=app password=secret dbname=orders\"")]
    [InlineData("\"host=db1.internal.net user=app password=postgres dbname=orders\"")]
    [InlineData("\"host=db1.internal.net user=app dbname=orders\"")]
    [InlineData("\"host=db.example.com user=app password=§ dbname=orders\"")]
    [InlineData("pass = \"user=app password=§\"")]
    [InlineData("the old password=§ host=")]
    [InlineData("host=db1.internal.net, user=app, password=§, dbname=orders")]
    [InlineData("connect(host='db1.internal.net', user='app', password='§')")]
    public void What_is_filled_in_or_is_no_connection_is_not(string line) =>
        Assert.DoesNotContain(Parts(line.Replace("§", Password, StringComparison.Ordinal)), part => part == "connection-string/postgresql");

    [Theory]
    [InlineData("dsn := \"app:§@tcp(db1.internal.net:3306)/orders?parseTime=true\"")]
    [InlineData("MYSQL_DSN=app:§@tcp(10.20.30.40:3306)/orders")]
    [InlineData("dsn: app:§@tcp(db1.internal.net)/")]
    [InlineData("migrate -database mysql://app:§@tcp(db1.internal.net:3306)/orders")]
    [InlineData("mysqldump 'app:§@tcp(db1.internal.net:3306)/orders'")]
    public void Password_of_a_data_source_is_found(string line)
    {
        var text = line.Replace("§", Password, StringComparison.Ordinal);
        var finding = Assert.Single(Find(text));
        Assert.Equal(("url-password", "mysql", Password), (finding.Rule.Id, finding.Part.Id, finding.TextOf(text)));
    }

    [Theory]
    [InlineData("\"%s:%s@tcp(%s:%d)/%s\"")]
    [InlineData("\"app:${PASSWORD}@tcp(db1.internal.net:3306)/orders\"")]
    [InlineData("\"app:password@tcp(db1.internal.net:3306)/orders\"")]
    [InlineData("\"user:password@tcp(localhost:3306)/dbname\"")]
    [InlineData("\"app@tcp(db1.internal.net:3306)/orders\"")]
    [InlineData("\"app:§@tcp(db.example.com:3306)/orders\"")]
    [InlineData("\"app:§@tcp(db1.internal.net:3306\"")]
    [InlineData("\"app:§@tcp(host(1)/orders\"")]
    [InlineData("mysql://app:§@tcp(db.example.com:3306)/orders")]
    [InlineData("root:@tcp(127.0.0.1:3306)/test")]
    [InlineData("@tcp(")]
    public void Data_source_without_a_password_is_not(string line) =>
        Assert.DoesNotContain(Parts(line.Replace("§", Password, StringComparison.Ordinal)), part => part.StartsWith("url-password/", StringComparison.Ordinal));
}
