using CsCheck;
using Extraction.Grammars;
using Extraction.Model;

namespace Extraction.Tests.Grammars;

public class CreditGrammarTests
{
    private const float Sure = 0.6f;

    [Theory]
    [InlineData("The bridge at dusk on Monday. Photograph: Ann Smith/AFP via Getty Images", "The bridge at dusk on Monday.", "Ann Smith/AFP via Getty Images")]
    [InlineData("The harbour of the region [Getty Images]", "The harbour of the region", "Getty Images")]
    [InlineData("The bridge at dusk. (AP Photo/Ann Smith)", "The bridge at dusk.", "AP Photo/Ann Smith")]
    [InlineData("The bridge at dusk. (AP Photo/Ann Smith, File)", "The bridge at dusk.", "AP Photo/Ann Smith, File")]
    [InlineData("Trams cross the bridge (Omar Smith/CBC)", "Trams cross the bridge", "Omar Smith/CBC")]
    [InlineData("The bridge. Photo by Ann Smith", "The bridge.", "Ann Smith")]
    [InlineData("The bridge (Image credit: Sample Films)", "The bridge", "Sample Films")]
    [InlineData("The bridge, seen from the east. Ann Smith/Getty Images", "The bridge, seen from the east.", "Ann Smith/Getty Images")]
    [InlineData("Trams on the bridge | Ann Smith/Reuters", "Trams on the bridge", "Ann Smith/Reuters")]
    [InlineData("Trams on the bridge © Ann Smith / dpa", "Trams on the bridge", "Ann Smith / dpa")]
    [InlineData("Die Brücke am Abend. Foto: Anna Beispiel/dpa", "Die Brücke am Abend.", "Anna Beispiel/dpa")]
    [InlineData("Die Brücke am Abend | Bild: Anna Beispiel", "Die Brücke am Abend", "Anna Beispiel")]
    [InlineData("Die Brücke am Abend (Foto: dpa)", "Die Brücke am Abend", "dpa")]
    [InlineData("Die Brücke am Abend, Foto: Muster Images", "Die Brücke am Abend", "Muster Images")]
    [InlineData("Le pont au crépuscule. Photo Jeanne Exemple / AFP", "Le pont au crépuscule.", "Jeanne Exemple / AFP")]
    [InlineData("Le pont au crépuscule. © Jeanne Exemple", "Le pont au crépuscule.", "Jeanne Exemple")]
    [InlineData("El puente al atardecer. Foto: Juana Ejemplo / EFE", "El puente al atardecer.", "Juana Ejemplo / EFE")]
    [InlineData("Il ponte al tramonto (foto Maria Esempio/LaPresse)", "Il ponte al tramonto", "Maria Esempio/LaPresse")]
    [InlineData("A ponte ao entardecer. Crédito: Joana Exemplo/Lusa", "A ponte ao entardecer.", "Joana Exemplo/Lusa")]
    [InlineData("De brug bij avond. Foto: Anna Voorbeeld/ANP", "De brug bij avond.", "Anna Voorbeeld/ANP")]
    [InlineData("Most o zmierzchu. Fot. Anna Przykład / PAP", "Most o zmierzchu.", "Anna Przykład / PAP")]
    [InlineData("Міст увечері. Фото: Олена Приклад", "Міст увечері.", "Олена Приклад")]
    [InlineData("Мост вечером. Фото: Анна Образцова / ТАСС", "Мост вечером.", "Анна Образцова / ТАСС")]
    [InlineData("الجسر عند الغروب (تصوير: سلمى المثال)", "الجسر عند الغروب", "سلمى المثال")]
    [InlineData("शाम को पुल। फोटो: अनिता उदाहरण", "शाम को पुल।", "अनिता उदाहरण")]
    [InlineData("Akşam köprü. Fotoğraf: Ayşe Örnek", "Akşam köprü.", "Ayşe Örnek")]
    [InlineData("夕暮れの橋＝山田太郎撮影", "夕暮れの橋", "山田太郎")]
    [InlineData("夕暮れの橋（写真：山田太郎）", "夕暮れの橋", "山田太郎")]
    [InlineData("黄昏的大桥。王小明 摄", "黄昏的大桥。", "王小明")]
    [InlineData("黄昏的大桥（图片来源：新华社）", "黄昏的大桥", "新华社")]
    [InlineData("저녁의 다리. 사진=김철수", "저녁의 다리.", "김철수")]
    public void TrySplit_CaptionWithCredit_BothClean(string line, string text, string credit)
    {
        var split = Split(line);
        Assert.True(split.Strength >= Sure, $"{split}");
        Assert.Equal(text, line[..split.TextEnd]);
        Assert.Equal(credit, line[split.CreditStart..split.CreditEnd]);
        Assert.False(split.IsWholeLine);
    }

    [Theory]
    [InlineData("Getty Images", "Getty Images")]
    [InlineData("Credit: Samplesoft", "Samplesoft")]
    [InlineData("(Image credit: Sample Films)", "Sample Films")]
    [InlineData("Image source, Getty Images", "Getty Images")]
    [InlineData("IMAGO / Beispielbild", "IMAGO / Beispielbild")]
    [InlineData("Photograph: Ann Smith/The Sample", "Ann Smith/The Sample")]
    [InlineData("Photo courtesy of Ann Smith", "Ann Smith")]
    [InlineData("© Ann Smith / dpa", "Ann Smith / dpa")]
    [InlineData("Foto: dpa", "dpa")]
    [InlineData("Ann Smith/AFP", "Ann Smith/AFP")]
    [InlineData("写真：山田太郎", "山田太郎")]
    [InlineData("사진=연합뉴스", "연합뉴스")]
    [InlineData("图/新华社", "新华社")]
    public void TrySplit_CreditAlone_WholeLine(string line, string credit)
    {
        var split = Split(line);
        Assert.True(split.IsWholeLine && split.Strength >= Sure, $"{split}");
        Assert.Equal(credit, line[split.CreditStart..split.CreditEnd]);
    }

    [Theory]
    [InlineData("The mayor opened the bridge that the town had asked for since the storm. (Ann Smith)", 0.3f, 0.55f)]
    [InlineData("The mayor opened the bridge with the engineer who had planned it (Bob Jones)", 0.2f, 0.45f)]
    public void TrySplit_BareNameInBrackets_Weak(string line, float least, float most) => Assert.InRange(Split(line).Strength, least, most);

    [Theory]
    [InlineData("Photo evidence shows that the bridge had been cracked for years.")]
    [InlineData("Photographs by Ann Smith hang in the museum beside the bridge.")]
    [InlineData("In this photo Ann Smith stands on the bridge.")]
    [InlineData("Auf dem Foto: Anna")]
    [InlineData("\"The bridge is safe,\" said Ann Smith.")]
    [InlineData("\"The bridge is safe.\" Ann Smith")]
    [InlineData("The party won most seats in the north (see page 3)")]
    [InlineData("The law was made by the union (EU)")]
    [InlineData("The minister (Sample Party) spoke in the morning.")]
    [InlineData("He told Reuters that the bridge was shut.")]
    [InlineData("© 2024 Verity Times. All rights reserved.")]
    [InlineData("The bridge is shut. Ann Smith walked home.")]
    [InlineData("Ann Smith")]
    [InlineData("Quelle der Donau")]
    [InlineData("図書館の本を借りる")]
    [InlineData("")]
    public void TrySplit_OtherLine_NoCredit(string line) =>
        Assert.False(CreditGrammar.TrySplit(LineView.Of(line), GrammarLexicon.Instance, out _));

    [Fact]
    public void TrySplit_AnyText_SpansLieInLineInOrder() => Gen.OneOf(Gen.String, CreditLikeText).Sample(text =>
    {
        if (!CreditGrammar.TrySplit(LineView.Of(text), GrammarLexicon.Instance, out var split)) return;
        Assert.InRange(split.TextEnd, 0, split.CreditStart);
        Assert.InRange(split.CreditEnd, split.CreditStart + 1, text.Length);
        Assert.InRange(split.Strength, 0.01f, 1f);
    }, iter: 10_000);

    private static readonly Gen<string> CreditLikeText = Gen.OneOfConst(
            "The bridge ", "at dusk", ". ", " (", ")", "[", "]", "Photo", "Foto: ", "Photo by ", "Ann Smith", "/", "AFP", "Getty Images", " via ", "© ", "| ", "撮影", "山田太郎", "＝", "사진=", "김철수", "图", "摄", " ", "dpa", "2024", "=", ":")
        .Array[0, 12].Select(string.Concat);

    private static CreditSplit Split(string line) =>
        CreditGrammar.TrySplit(LineView.Of(line), GrammarLexicon.Instance, out var split) ? split : default;
}
