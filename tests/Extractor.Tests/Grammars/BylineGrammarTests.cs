using CsCheck;
using Extraction.Grammars;
using Extraction.Model;

namespace Extraction.Tests.Grammars;

public class BylineGrammarTests
{
    private const float Sure = 0.6f;

    [Theory]
    [InlineData("By Ann Smith", "Ann Smith")]
    [InlineData("By Ann Smith and Bob Jones in Lisbon", "Ann Smith|Bob Jones")]
    [InlineData("By ANN SMITH", "ANN SMITH")]
    [InlineData("By: Ann Smith, Bob O'Neil & Carla de la Cruz", "Ann Smith|Bob O'Neil|Carla de la Cruz")]
    [InlineData("Written by J.K. McBride | Updated: 5 Nov 2024", "J.K. McBride")]
    [InlineData("Words by Jean-Paul van der Berg", "Jean-Paul van der Berg")]
    [InlineData("Analysis by Ann Smith, Sample News", "Ann Smith")]
    [InlineData("By April Jones", "April Jones")]
    [InlineData("By May Chan and Theresa August", "May Chan|Theresa August")]
    [InlineData("Abby Derby, Political Editor", "Abby Derby")]
    [InlineData("Ann Smith Housing Editor", "Ann Smith")]
    [InlineData("Ann Smith, home affairs correspondent", "Ann Smith")]
    [InlineData("By Ann Smith ann.smith@example.org", "Ann Smith")]
    [InlineData("By Ann Smith @annsmith", "Ann Smith")]
    [InlineData("By Ann Smith, 3 hours ago", "Ann Smith")]
    [InlineData("By Ann B. Smith Jr.", "Ann B. Smith Jr.")]
    [InlineData("By Will Smith", "Will Smith")]
    [InlineData("Von Anna Beispiel und Bernd Muster, Berlin", "Anna Beispiel|Bernd Muster")]
    [InlineData("Ein Kommentar von Anna Beispiel", "Anna Beispiel")]
    [InlineData("Text: Anna Beispiel", "Anna Beispiel")]
    [InlineData("Par Jeanne Exemple et Luc d'Arc", "Jeanne Exemple|Luc d'Arc")]
    [InlineData("Par Jeanne Exemple (Saint-Denis, envoyée spéciale) et Luc d'Arc", "Jeanne Exemple|Luc d'Arc")]
    [InlineData("Par Jeanne Exemple (New York, correspondante)", "Jeanne Exemple")]
    [InlineData("(Reporting by Ann Smith and Tom Lund)", "Ann Smith|Tom Lund")]
    [InlineData("Propos recueillis par Jeanne Exemple", "Jeanne Exemple")]
    [InlineData("Por Juana Ejemplo y José Muestra", "Juana Ejemplo|José Muestra")]
    [InlineData("di Maria Esempio e Mario Prova", "Maria Esempio|Mario Prova")]
    [InlineData("Por Joana Exemplo, Lisboa", "Joana Exemplo")]
    [InlineData("Door Anna Voorbeeld", "Anna Voorbeeld")]
    [InlineData("Autor: Anna Przykład", "Anna Przykład")]
    [InlineData("Автор: Олена Приклад", "Олена Приклад")]
    [InlineData("Автор: Анна Образцова, корреспондент", "Анна Образцова")]
    [InlineData("بقلم: سلمى المثال", "سلمى المثال")]
    [InlineData("लेखक: अनिता उदाहरण", "अनिता उदाहरण")]
    [InlineData("Haber: Ayşe Örnek", "Ayşe Örnek")]
    [InlineData("作者：王小明", "王小明")]
    [InlineData("本报记者王小明 北京报道", "王小明")]
    [InlineData("文/王小明", "王小明")]
    [InlineData("記者王小明／台北報導", "王小明")]
    [InlineData("（山田太郎記者）", "山田太郎")]
    [InlineData("文・山田太郎", "山田太郎")]
    [InlineData("김철수 기자", "김철수")]
    [InlineData("[서울=뉴시스] 김철수 기자 = ", "김철수")]
    [InlineData("김철수 기자 abc@example.com", "김철수")]
    public void Parse_Byline_CleanNames(string text, string names)
    {
        Assert.Equal(names.Split('|'), Parse(text).Authors);
        Assert.True(Classify(text).Score >= Sure, $"{Classify(text)}");
    }

    [Theory]
    [InlineData("Reuters", "Reuters")]
    [InlineData("dpa", "dpa")]
    [InlineData("dpa/jex", "dpa")]
    [InlineData("AFP/xyz", "AFP")]
    [InlineData("(ANSA)", "ANSA")]
    [InlineData("Agence France-Presse", "Agence France-Presse")]
    [InlineData("By Associated Press", "Associated Press")]
    [InlineData("Staff", "Staff")]
    [InlineData("By Editorial Board", "Editorial Board")]
    [InlineData("Avec AFP", "AFP")]
    [InlineData("新华社", "新华社")]
    public void Parse_NoPerson_AgenciesOnly(string text, string agencies)
    {
        var parts = Parse(text);
        Assert.Empty(parts.Authors);
        Assert.Equal(agencies.Split('|'), parts.Agencies);
    }

    [Fact]
    public void Parse_EveryPart_AllRead()
    {
        var parts = Parse("By Ann Smith, Political Editor, in Lisbon (Reuters)");
        Assert.Equal(["Ann Smith"], parts.Authors);
        Assert.Equal(["Reuters"], parts.Agencies);
        Assert.Equal("Lisbon", parts.Place);
        Assert.Equal("Political Editor", parts.Role);
    }

    [Theory]
    [InlineData("Ann Smith, London", "London")]
    [InlineData("Von Anna Beispiel, Berlin", "Berlin")]
    [InlineData("Por Joana Exemplo | Lisboa", "Lisboa")]
    public void Parse_WordBehindName_IsPlace(string text, string place) => Assert.Equal(place, Parse(text).Place);

    [Theory]
    [InlineData("By Friday the bridge had been closed for a week.")]
    [InlineData("By Friday")]
    [InlineData("By the time Ann Smith arrived, the bridge was shut.")]
    [InlineData("By Ann Smith's own account, the bridge had been shut for a year before it fell.")]
    [InlineData("Von der Brücke fiel ein Stein.")]
    [InlineData("Von der Brücke")]
    [InlineData("Par exemple, le pont est fermé.")]
    [InlineData("Por eso el puente sigue cerrado")]
    [InlineData("Di fronte al ponte")]
    [InlineData("Door de storm bleef de brug dicht.")]
    [InlineData("Od rana most jest zamknięty")]
    [InlineData("Від початку року міст закрито")]
    [InlineData("Abby walked to Derby")]
    [InlineData("The bridge is shut")]
    [InlineData("Ann Smith told the council that the bridge was safe")]
    [InlineData("\"We will never know,\" said Ann Smith.")]
    [InlineData("Updated 5 November 2024")]
    [InlineData("2024-11-05")]
    [InlineData("12 Comments")]
    [InlineData("")]
    public void Classify_OtherLine_NoByline(string text)
    {
        Assert.True(Classify(text).Score < 0.25f, $"{Classify(text)}");
    }

    [Theory]
    [InlineData("Ann Smith")]
    [InlineData("Anna Beispiel, Bernd Muster")]
    [InlineData("Олена Приклад")]
    public void Classify_NamesWithoutCue_Weak(string text) => Assert.InRange(Classify(text).Score, 0.25f, 0.5f);

    [Fact]
    public void Classify_Parts_Counted()
    {
        var shape = Classify("By Ann Smith, Political Editor, 5 November 2024 (Reuters)");
        Assert.True(shape is { HasCue: true, HasRole: true, HasAgency: true, HasDate: true, EndsLikeSentence: false, NameWords: 2 }, $"{shape}");
    }

    [Fact]
    public void Parse_AnyText_NamesStandInLine() => Gen.OneOf(Gen.String, BylineLikeText).Sample(text =>
    {
        var parts = Parse(text);
        Assert.InRange(Classify(text).Score, 0f, 1f);
        foreach (var author in parts.Authors) Assert.DoesNotContain(author, char.IsAsciiDigit);
    }, iter: 10_000);

    private static readonly Gen<string> BylineLikeText = Gen.OneOfConst(
            "By ", "von ", "Ann", "Smith", " ", ", ", "and ", "Reuters", "editor", "@", "a@b.c", "记者", "王小明", "기자", "김철수", "بقلم", "سلمى", "in ", "5 ", "Nov ", "2024", "(", ")", "/", "·", "https://a.b/c ", "van der ", "・")
        .Array[0, 15].Select(string.Concat);

    private static BylineShape Classify(string text) => BylineGrammar.Classify(LineView.Of(text), GrammarLexicon.Instance);

    private static BylineParts Parse(string text) => BylineGrammar.Parse(LineView.Of(text), GrammarLexicon.Instance);
}
