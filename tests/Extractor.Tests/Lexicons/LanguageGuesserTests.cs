using Extraction.Lexicons;
using Extraction.Model;

namespace Extraction.Tests.Lexicons;

public class LanguageGuesserTests
{
    private const string GermanText =
        "Die alte Drehbrücke am Hafen bleibt bis zum Frühjahr gesperrt, weil die Lager unter der Fahrbahn schneller gerostet sind als erwartet. " +
        "Das teilte die Stadt am Dienstag mit. Für die Bauern auf der anderen Seite des Flusses bedeutet das einen Umweg von fast einer Stunde.";

    [Theory]
    [InlineData("en", "The old swing bridge will stay shut until the spring because its bearings have rusted faster than anyone had expected.")]
    [InlineData("de", GermanText)]
    [InlineData("fr", "Le vieux pont tournant restera fermé jusqu'au printemps, car la rouille a rongé les roulements plus vite que prévu par la ville.")]
    [InlineData("es", "El viejo puente giratorio seguirá cerrado hasta la primavera porque los rodamientos se han oxidado más de lo que se esperaba.")]
    [InlineData("it", "Il vecchio ponte girevole resterà chiuso fino alla primavera perché i cuscinetti si sono arrugginiti più in fretta del previsto.")]
    [InlineData("pt", "A velha ponte giratória vai continuar fechada até à primavera, porque os rolamentos enferrujaram mais depressa do que se esperava.")]
    [InlineData("nl", "De oude draaibrug blijft tot het voorjaar dicht, omdat de lagers onder het wegdek sneller zijn gaan roesten dan was verwacht.")]
    [InlineData("pl", "Stary most obrotowy pozostanie zamknięty do wiosny, ponieważ łożyska pod jezdnią rdzewieją szybciej, niż się tego spodziewano.")]
    [InlineData("uk", "Старий поворотний міст залишиться закритим до весни, бо його підшипники іржавіють швидше, ніж на це сподівалися в місті.")]
    [InlineData("ru", "Старый поворотный мост останется закрытым до весны, потому что его подшипники ржавеют быстрее, чем ожидали в городе.")]
    [InlineData("ar", "سيبقى الجسر الدوار القديم مغلقا حتى الربيع لأن محامله صدئت بسرعة أكبر مما كان متوقعا في المدينة.")]
    [InlineData("zh", "这座旧旋转桥将一直关闭到春天，因为桥下的轴承生锈的速度比市政府预计的要快。")]
    [InlineData("zh", "這座舊旋轉橋將一直關閉到春天，因為橋下的軸承生鏽的速度比市政府預計的要快。")]
    [InlineData("ja", "古い旋回橋は春まで閉鎖される。橋の下の軸受けが市の予想より早くさびていたためだ。")]
    [InlineData("ko", "낡은 회전교는 봄까지 통행이 금지된다. 다리 아래 베어링이 예상보다 빨리 녹슬었기 때문이라고 시는 밝혔다.")]
    [InlineData("hi", "पुराना घूमने वाला पुल वसंत तक बंद रहेगा, क्योंकि उसके नीचे के बेयरिंग उम्मीद से ज्यादा तेजी से जंग खा गए हैं।")]
    [InlineData("tr", "Eski döner köprü bahara kadar kapalı kalacak, çünkü köprünün altındaki yataklar beklenenden çok daha hızlı paslanmış ve bu da yeni bir sorun.")]
    public void Guess_OneSentence_NamesItsLanguage(string code, string text) => Assert.Equal(code, Guess(text));

    [Theory]
    [InlineData("")]
    [InlineData("2024 11 05 18:39 1,250 37 % 41.25")]
    [InlineData("Port Verity")]
    [InlineData("the bridge")]
    [InlineData("Мост закрыт")]
    [InlineData("Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa")]
    [InlineData("Starý otočný most zůstane zavřený až do jara, protože ložiska pod vozovkou rezaví rychleji, než město čekalo.")]
    [InlineData("Den gamle svingbro forbliver lukket til foråret, fordi lejerne under kørebanen er rustet hurtigere, end kommunen på forhånd havde ventet.")]
    [InlineData("پل گردان قدیمی تا بهار بسته می‌ماند، چون یاتاقان‌های زیر آن زودتر از آنچه شهر گمان می‌کرد زنگ زده‌اند.")]
    [InlineData("Η παλιά περιστρεφόμενη γέφυρα θα μείνει κλειστή ως την άνοιξη.")]
    public void Guess_NothingThatDecides_IsNull(string text) => Assert.Null(Guess(text));

    [Fact]
    public void Guess_EnglishMenuAroundGermanText_IsGerman() =>
        Assert.Equal("de", Guess("Home News Sport Business Culture Travel Weather About us Contact us Log in Sign up for our newsletter Skip to content\n"
            + GermanText + "\nTerms of use Privacy policy Follow us on Facebook Back to top All rights reserved Powered by Example"));

    [Fact]
    public void Guess_LanguageNamesInTheMenu_DoNotOutweighTheText() =>
        Assert.Equal("en", Guess("English Deutsch Русский Українська العربية 中文 日本語 한국어 हिन्दी\n"
            + "The ferry will run every hour while the bridge is shut, and it will be free for those who live on the far side of the river."));

    [Fact]
    public void Guess_JapaneseWithManyIdeographs_IsNotChinese() =>
        Assert.Equal("ja", Guess("港湾局、旋回橋閉鎖を発表。工事期間延長の見通し。住民説明会は来週開催の予定。"));

    [Fact]
    public void Guess_WordsAfterTheFirstThousands_DoNotCount() =>
        Assert.Equal("en", Guess(string.Concat(Enumerable.Repeat("the boat is on the river and it has to wait ", 300)) + string.Concat(Enumerable.Repeat(GermanText, 200))));

    private static string? Guess(string text) => LanguageGuesser.Guess(text, LineView.Of(text).Words, Lexicon.Shared);
}
