using KeyLint.Engine.Tests.Validation;
using KeyLint.Engine.Validation;
using static KeyLint.Engine.Tests.Scans;

namespace KeyLint.Engine.Tests.Silence;

/// <summary>Ordinary text in the languages of seed phrases, and things of which there are twelve.</summary>
public sealed class ForeignProseTests
{
    /// <summary>Words of speech, each with those around it that its language needs; most of the nouns are listed.</summary>
    private static readonly Dictionary<string, string> Vocabulary = new()
    {
        ["spanish"] = "el la los de que y en un una por con para su al lo como pero abogado árbol abrir acción ayuda barco calle casa cocina ciudad dato día ejemplo equipo fecha fiel forma grupo hoja idioma juego lado libro mano mesa mundo noche número orden papel parte punto red salud tabla texto tiempo título usuario valor vida volver zona",
        ["french"] = "le la les de des et en un une pour avec dans son sur au ce il qui ne pas plus acheter adresse aider animal année arbre article aspirer avenir bateau bonheur bureau cabinet chemin client couleur culture danger demander dossier écran effort élève énergie espace exemple facteur famille fenêtre fichier finir forme groupe histoire image jardin lecture",
        ["italian"] = "il lo la i gli le di a da in con su per tra e o che non un una abaco abito acqua adesso affare agente albero amico angolo anima annuncio aprire area arrivo banca barca calcio campo carta caso codice corpo data dentro dominio elenco esempio evento famiglia figura forma gioco gruppo idea immagine lato lettera libro luogo mano",
        ["portuguese"] = "o a os as de do da em no na um uma por para com e que se não mais abaixo abelha aberto acabar acesso acordo adulto afetar agora ajuda alegria amigo animal aviso bairro banco barco braço cabelo cadeira caixa campo carta centro cidade classe cobrar coisa comida corpo dados dente editor errado escola espaço estado",
        ["czech"] = "a i v na se je to s z do o k by ale jako pro při od po že abeceda adresa agrese akce aktovka album armada asfalt aukce auto balkon banka barva baterie blok bratr budova bydlet cesta chleba chyba cizinec datum den doktor domov doprava dort energie faktura forma funkce herec hlava hodina hotel jablko jazyk jezero kabel",
        ["japanese"] = "あいさつ ことば せかい いえ そら てがみ おんがく の は を に が と で も から まで です ます した して いる ある さくら すいか たべもの つくえ てんき とけい なまえ にほん はなし ふうとう へいわ みらい むかし めがね やさい ゆうき ようちえん らいねん りんご れきし ろうか わかい",
        ["korean"] = "가격 가을 가족 감독 강의 건물 결과 경험 고객 공간 과정 관계 교실 국가 그림 기간 나라 날짜 내용 노력 단어 대화 도시 동네 마음 모습 문제 방법 사람 생각 은 는 이 가 을 를 에서 으로 합니다 있습니다 하지만 그리고 입력하세요 확인합니다 설정을 사용자의 파일을 저장할",
        ["simplified-chinese"] = "的 是 在 不 了 有 和 人 这 中 大 为 上 个 国 我 以 要 他 时 来 用 们 生 到 作 地 于 出 就 分 对 成 会 可 主 发 年 动 同 工 也 能 下 过 子 说 产 种 面 而 方 后 多 定 行 学 法 所 民 得 经 输 入 您 账 户 名 称 密 码 请 确 认 设 置 保 存 文 件 打 开 新 建 失 败 重 试",
        ["traditional-chinese"] = "的 是 在 不 了 有 和 人 這 中 大 為 上 個 國 我 以 要 他 時 來 用 們 生 到 作 地 於 出 就 分 對 成 會 可 主 發 年 動 同 工 也 能 下 過 子 說 產 種 面 而 方 後 多 定 行 學 法 所 民 得 經 輸 入 您 帳 戶 名 稱 密 碼 請 確 認 設 置 保 存 文 件 打 開 新 建 失 敗 重 試",
    };

    private static readonly string[] Holders = ["{0}", "\"key.message\": \"{0}\",", "<value>{0}</value>", "{0}.", "// {0}", "seedPhrase: {0}"];

    public static TheoryData<string> Languages => [.. Vocabulary.Keys];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Prose_is_silent(string language)
    {
        var random = new Random(7);
        var words = Vocabulary[language].Split(' ');
        var lines = Enumerable.Range(0, 4000).Select(i =>
            string.Format(Holders[i % Holders.Length], Prose(random, words, random.Next(8, 30), language))).ToList();
        foreach (var text in new[] { string.Join('\n', lines), Composition.Of(string.Join("\n\n", lines)) })
        {
            Assert.Equal("", Loud(text));
        }
    }

    /// <summary>Speech takes a short word after one or two long ones. Chinese and, but for books for children, Japanese put no space between.</summary>
    private static string Prose(Random random, string[] words, int length, string language)
    {
        var separator = language is "japanese" or "simplified-chinese" or "traditional-chinese" ? "" : " ";
        var shortWords = Array.FindAll(words, word => word.Length < 3);
        return string.Join(separator, Enumerable.Range(0, length).Select(i =>
            i % 3 == 2 && separator.Length > 0 && language != "korean" ? shortWords[random.Next(shortWords.Length)] : words[random.Next(words.Length)]));
    }

    /// <summary>Corpora for machine learning hold text cut into characters; the commonest lead the lists.</summary>
    [Theory]
    [InlineData("simplified-chinese")]
    [InlineData("traditional-chinese")]
    public void Chinese_text_cut_into_characters_is_silent(string language)
    {
        var random = new Random(7);
        var words = Bip39Language.Find(language)!.Words;

        // Numbers drawn as they occur: each next one rarer in proportion.
        var lines = Enumerable.Range(0, 300).Select(_ => string.Join(' ', Enumerable.Range(0, 12).Select(_ => words[(int)Math.Exp(random.NextDouble() * Math.Log(600))])));
        Assert.All(lines, line => Assert.Equal("", Loud(line)));
    }

    [Theory]
    [InlineData("子 丑 寅 卯 辰 巳 午 未 申 酉 戌 亥")]
    [InlineData("鼠 牛 虎 兔 龙 蛇 马 羊 猴 鸡 狗 猪")]
    [InlineData("鼠 牛 虎 兔 龍 蛇 馬 羊 猴 雞 狗 豬")]
    [InlineData("一 二 三 四 五 六 七 八 九 十 百 千")]
    [InlineData("零 一 二 三 四 五 六 七 八 九 十 百 千 万 亿")]
    [InlineData("零 一 二 三 四 五 六 七 八 九 十 百 千 萬 億")]
    [InlineData("一 丁 七 万 丈 三 上 下 不 与 专 且 世 业 东 丝 丢 两 严 丧 个")]
    [InlineData("京 津 冀 晋 蒙 辽 吉 黑 沪 苏 浙 皖 闽 赣 鲁 豫 鄂 湘")]
    [InlineData("东 南 西 北 春 夏 秋 冬 金 木 水 火")]
    [InlineData("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre")]
    [InlineData("janvier février mars avril mai juin juillet août septembre octobre novembre décembre")]
    [InlineData("gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre")]
    [InlineData("leden únor březen duben květen červen červenec srpen září říjen listopad prosinec")]
    [InlineData("むつき きさらぎ やよい うづき さつき みなづき ふみづき はづき ながつき かんなづき しもつき しわす")]
    [InlineData("いち に さん し ご ろく なな はち きゅう じゅう ひゃく せん")]
    [InlineData("하나 둘 셋 넷 다섯 여섯 일곱 여덟 아홉 열 스물 서른")]
    public void Twelve_of_a_kind_are_silent(string items)
    {
        Assert.Equal("", Loud(items));
        Assert.Equal("", Loud(items.Replace(' ', '\n')));
        Assert.Equal("", Loud("[" + string.Join(", ", items.Split(' ').Select(item => $"\"{item}\"")) + "]"));
    }
}
