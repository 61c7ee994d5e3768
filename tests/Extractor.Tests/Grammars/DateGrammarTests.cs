using System.Globalization;
using CsCheck;
using Extraction.Grammars;
using Extraction.Model;

namespace Extraction.Tests.Grammars;

public class DateGrammarTests
{
    [Theory]
    [InlineData("5 November 2024", "2024-11-05")]
    [InlineData("November 5, 2024", "2024-11-05")]
    [InlineData("2024 November 5", "2024-11-05")]
    [InlineData("5 November, 2024 Tuesday", "2024-11-05")]
    [InlineData("Tuesday, Nov. 5th, 2024", "2024-11-05")]
    [InlineData("5th of November 2024", "2024-11-05")]
    [InlineData("05-Nov-24 18:39:02", "2024-11-05T18:39:02")]
    [InlineData("Nov-05-2024", "2024-11-05")]
    [InlineData("Tue 5 Nov 2024 18.39 GMT", "2024-11-05T18:39+00:00")]
    [InlineData("Nov 5, 2024, 6:39 p.m. ET", "2024-11-05T18:39?")]
    [InlineData("November 5, 2024 12:05 am", "2024-11-05T00:05")]
    [InlineData("6.39pm, 5 November 2024", "2024-11-05T18:39")]
    [InlineData("2024-11-05T18:39:05.123+02:00", "2024-11-05T18:39:05+02:00")]
    [InlineData("2024-11-05T18:39-0500", "2024-11-05T18:39-05:00")]
    [InlineData("2024-11-05 18:39:00 +0200", "2024-11-05T18:39:00+02:00")]
    [InlineData("2024-11-05T18:39Z", "2024-11-05T18:39+00:00")]
    [InlineData("Tue Nov 05 2024 18:39:00 GMT+0200", "2024-11-05T18:39:00+02:00")]
    [InlineData("Di, 05.11.2024 | 18:39 Uhr", "2024-11-05T18:39")]
    [InlineData("5. 11. 2024, 18 Uhr", "2024-11-05T18:00")]
    [InlineData("05.11.24 18:39", "2024-11-05T18:39")]
    [InlineData("5. November 2024 um 18:39 Uhr MEZ", "2024-11-05T18:39+01:00")]
    [InlineData("05/11/2024 18h39", "2024-11-05T18:39~")]
    [InlineData("1er novembre 2024 à 18 h 39", "2024-11-01T18:39")]
    [InlineData("mar 5 novembre 2024", "2024-11-05")]
    [InlineData("5 de noviembre de 2024 a las 18:39", "2024-11-05T18:39")]
    [InlineData("13/11/2024", "2024-11-13")]
    [InlineData("11/13/2024", "2024-11-13")]
    [InlineData("11/11/2024", "2024-11-11")]
    [InlineData("5 novembre 2024 alle 18.39", "2024-11-05T18:39")]
    [InlineData("05/11/2024 às 18h39", "2024-11-05T18:39~")]
    [InlineData("5 november 2024 om 18:39", "2024-11-05T18:39")]
    [InlineData("5 listopada 2024, 18:39", "2024-11-05T18:39")]
    [InlineData("Вівторок, 5 листопада 2024, 18:39", "2024-11-05T18:39")]
    [InlineData("5-го ноября 2024, 18:39 МСК", "2024-11-05T18:39+03:00")]
    [InlineData("الثلاثاء 5 نوفمبر 2024 - 6:39 م", "2024-11-05T18:39")]
    [InlineData("٥ نوفمبر ٢٠٢٤", "2024-11-05")]
    [InlineData("5 نوفمبر / تشرين الثاني 2024", "2024-11-05")]
    [InlineData("5 تشرين الثاني 2024", "2024-11-05")]
    [InlineData("2024年11月5日 18:39", "2024-11-05T18:39")]
    [InlineData("2024 年 11 月 5 日 下午6点39分", "2024-11-05T18:39")]
    [InlineData("２０２４年１１月５日（火）１８時３９分", "2024-11-05T18:39")]
    [InlineData("令和6年11月5日", "2024-11-05")]
    [InlineData("令和元年11月5日", "2019-11-05")]
    [InlineData("民國113年11月5日", "2024-11-05")]
    [InlineData("中華民國113年11月5日", "2024-11-05")]
    [InlineData("中华民国113年11月5日", "2024-11-05")]
    [InlineData("民国113年11月5日", "2024-11-05")]
    [InlineData("平成30年11月5日", "2018-11-05")]
    [InlineData("昭和60年11月5日", "1985-11-05")]
    [InlineData("大正10年11月5日", "1921-11-05")]
    [InlineData("113年11月5日", "2024-11-05")]
    [InlineData("2024년 11월 5일 오후 6시 39분", "2024-11-05T18:39")]
    [InlineData("2024.11.05. 오후 6:39", "2024-11-05T18:39")]
    [InlineData("मंगलवार, 5 नवंबर 2024 06:39 PM IST", "2024-11-05T18:39?")]
    [InlineData("५ नवंबर २०२४", "2024-11-05")]
    [InlineData("05. November 2024,18:39", "2024-11-05T18:39")]
    [InlineData("November 5, 20246:39 PM ET", "2024-11-05T18:39?")]
    [InlineData("16 Feb 2024By Ann", "2024-02-16")]
    [InlineData("05 Kasım 2024 Salı - 18:39", "2024-11-05T18:39")]
    [InlineData("5 November 2024 06:39 CST", "2024-11-05T06:39?")]
    [InlineData("5\u00A0November\u200F 2024", "2024-11-05")]
    public void TryFind_FullDate_EveryPartRead(string text, string expected) => Assert.Equal(expected, First(text));

    [Theory]
    [InlineData("May 5", "????-05-05")]
    [InlineData("5. November", "????-11-05")]
    [InlineData("in November 2024", "2024-11-??")]
    [InlineData("2024年11月", "2024-11-??")]
    [InlineData("11月5日", "????-11-05")]
    [InlineData("11/5(火) 18:39配信", "????-11-05T18:39 published")]
    [InlineData("24年11月5日の", "????-11-05")]
    [InlineData("30 November 2567", "????-11-30")]
    [InlineData("Di, 05.11. 18:39 Uhr", "????-11-05T18:39")]
    [InlineData("05.11 18:39", "????-11-05T18:39")]
    [InlineData("2024, Friday", "2024-??-??")]
    [InlineData("21:15", "????-??-??T21:15")]
    [InlineData("18.39", "????-??-??T18:39")]
    [InlineData("18h39", "????-??-??T18:39")]
    [InlineData("18:39 Uhr", "????-??-??T18:39")]
    [InlineData("6.39pm", "????-??-??T18:39")]
    [InlineData("6 p.m.", "????-??-??T18:00")]
    [InlineData("18時39分", "????-??-??T18:39")]
    [InlineData("오후 6:39", "????-??-??T18:39")]
    public void TryFind_PartOfDate_KnownPartsOnly(string text, string expected) => Assert.Equal(expected, First(text));

    [Theory]
    [InlineData("3 hours ago")]
    [InlineData("3h ago")]
    [InlineData("an hour ago")]
    [InlineData("vor 3 Stunden")]
    [InlineData("vor einer Stunde")]
    [InlineData("il y a 3 heures")]
    [InlineData("hace 3 horas")]
    [InlineData("3 ore fa")]
    [InlineData("há 3 horas")]
    [InlineData("3 uur geleden")]
    [InlineData("3 godziny temu")]
    [InlineData("3 години тому")]
    [InlineData("3 часа назад")]
    [InlineData("قبل 3 ساعات")]
    [InlineData("3小时前")]
    [InlineData("3時間前")]
    [InlineData("3시간 전")]
    [InlineData("3 घंटे पहले")]
    [InlineData("3 saat önce")]
    [InlineData("yesterday")]
    [InlineData("Updated yesterday")]
    [InlineData("gestern, 18:39 Uhr")]
    public void TryFind_RelativeTime_MarkedRelative(string text)
    {
        var line = LineView.Of(text);
        Assert.True(DateGrammar.TryFind(line, GrammarLexicon.Instance, 0, out var match));
        Assert.True(match.IsRelative);
        Assert.Equal(line.Words.Length - 1, match.LastWord);
        Assert.Null(match.ToPublicationDate(text));
    }

    [Theory]
    [InlineData("31 February 2024")]
    [InlineData("31/02/2024")]
    [InlineData("2024-13-05")]
    [InlineData("05/11/2567")]
    [InlineData("1403/08/15")]
    [InlineData("the 2023/24 season")]
    [InlineData("a 2023-24 budget of 12.50 euro")]
    [InlineData("call 555-12-30-2024 today")]
    [InlineData("version 3.6.12 of the program")]
    [InlineData("the address 10.11.20.24 answers")]
    [InlineData("it may 5 or not")]
    [InlineData("She may come by herself")]
    [InlineData("April Jones told the Sun")]
    [InlineData("it happened in 2024")]
    [InlineData("25:61")]
    [InlineData("Basic: $104.94 ($17.49 per month)")]
    [InlineData("the score was 3:2")]
    [InlineData("out 5 men went")]
    [InlineData("open 24/7, page 3/4")]
    [InlineData("vor dem Haus")]
    public void TryFind_NoDateOrImpossible_Refused(string text) => Assert.Null(First(text));

    [Fact]
    public void TryFind_TwoLabelledDates_EachItsRole() => Assert.Equal(
        ["2024-11-05T18:39 published", "2024-11-06T07:02 modified"],
        All("Published: 5 Nov 2024 18:39 | Updated: 6 Nov 2024 07:02"));

    [Theory]
    [InlineData("Veröffentlicht am 05.11.2024", "2024-11-05 published")]
    [InlineData("Aktualisiert am 05.11.2024, 18:39 Uhr", "2024-11-05T18:39 modified")]
    [InlineData("Mis à jour le 5 novembre 2024", "2024-11-05 modified")]
    [InlineData("入力 2024/11/15", "2024-11-15")]
    [InlineData("2024/11/15 18:39更新", "2024-11-15T18:39 modified")]
    [InlineData("입력 2024.11.05. 오후 6:39", "2024-11-05T18:39 published")]
    [InlineData("آخر تحديث: 5 نوفمبر 2024", "2024-11-05 modified")]
    public void TryFind_Label_GivesRole(string text, string expected) => Assert.Equal(expected, First(text));

    [Theory]
    [InlineData("Published on Tuesday, 5 November 2024 at 18:39 GMT", 1f)]
    [InlineData("Aktualisiert am 05.11.2024, 18:39 Uhr", 1f)]
    [InlineData("Lisbon, 5 November 2024", 0.75f)]
    [InlineData("The bridge that the town opened on 5 November 2024 is shut again after a long winter.", 0.25f)]
    [InlineData("The bridge is shut.", 0f)]
    public void Classify_Line_ShareOfDateWords(string text, float share) =>
        Assert.Equal(share, DateGrammar.Classify(LineView.Of(text), GrammarLexicon.Instance).Share, 0.07f);

    [Fact]
    public void Classify_TimeAlone_SaysTimeOnly()
    {
        var line = DateGrammar.Classify(LineView.Of("21:15"), GrammarLexicon.Instance);
        Assert.True(line.HasTimeOnly);
        Assert.False(line.HasFullDate || line.HasPartDate || line.HasRelative);
    }

    [Fact]
    public void WithTime_DateThenTimeOnNextLine_OneInstantWithoutZone()
    {
        var date = Find("5 November, 2024 Tuesday").WithTime(Find("18:39"));
        var published = date.ToPublicationDate("5 November, 2024 Tuesday 18:39");
        Assert.Equal("2024-11-05T18:39", published?.ToIso());
        Assert.False(published?.ZoneKnown);
    }

    [Theory]
    [InlineData("2024-11-05", "2024-11-05")]
    [InlineData("2024-05-11", "2024-05-11")]
    [InlineData("2024-11-20", "2024-11-05")]
    public void Resolve_UnambiguousDateElsewhere_DecidesOrder(string elsewhere, string expected)
    {
        var date = Find("05/11/2024").Resolve(Find(elsewhere));
        Assert.False(date.Ambiguous);
        Assert.Equal(expected, date.ToPublicationDate("")?.ToIso());
    }

    [Fact]
    public void Resolve_DateFarFromBothReadings_StaysAmbiguous() =>
        Assert.True(Find("05/11/2024").Resolve(Find("2022-01-20")).Ambiguous);

    [Fact]
    public void WithOrder_MonthFirst_SwapsAndSettles() =>
        Assert.Equal("2024-05-11", Describe(Find("05/11/2024").WithOrder(dayFirst: false)));

    [Fact]
    public void TryFind_AnyText_MatchLiesInsideLineAndMovesOn() => Gen.OneOf(Gen.String, DateLikeText).Sample(text =>
    {
        var line = LineView.Of(text);
        var from = 0;
        while (DateGrammar.TryFind(line, GrammarLexicon.Instance, from, out var match))
        {
            Assert.InRange(match.FirstWord, from, line.Words.Length - 1);
            Assert.InRange(match.LastWord, match.FirstWord, line.Words.Length - 1);
            match.ToPublicationDate(text);
            from = match.LastWord + 1;
        }
        Assert.InRange(DateGrammar.Classify(line, GrammarLexicon.Instance).Share, 0f, 1f);
    }, iter: 20_000);

    private static readonly Gen<string> DateLikeText = Gen.OneOfConst(
            "5", "31", "2024", "24", "11", "99", "0", "-", "/", ".", ":", " ", "T", "Z", "+02:00", "年", "月", "日", "時", "년", "nov", "mar", "may", "tue", "am", "p.m.",
            "updated", "published", "ago", "hours", "vor", "h", "st", "令和", "元", "(", "火", ")", "GMT", "IST", "오후", "오후 ", "下午", "2024年", "5 nov ", "18:39", "18.39", "05.11.", "yesterday", "tuesday ", "um ", "2024By", ",", "\u200F", "２", "٥")
        .Array[0, 20].Select(string.Concat);

    internal static DateMatch Find(string text)
    {
        Assert.True(DateGrammar.TryFind(LineView.Of(text), GrammarLexicon.Instance, 0, out var match), text);
        return match;
    }

    private static string? First(string text) =>
        DateGrammar.TryFind(LineView.Of(text), GrammarLexicon.Instance, 0, out var match) ? Describe(match) : null;

    private static List<string> All(string text)
    {
        var found = new List<string>();
        var line = LineView.Of(text);
        for (var from = 0; DateGrammar.TryFind(line, GrammarLexicon.Instance, from, out var match); from = match.LastWord + 1)
            found.Add(Describe(match));
        return found;
    }

    /// <summary>ISO 8601 with ? for unknown parts; ? at the end for a zone that is not resolved, ~ for an ambiguous day, then the role.</summary>
    private static string Describe(DateMatch match)
    {
        var date = $"{Part(match, DateParts.Year, match.Year, 4)}-{Part(match, DateParts.Month, match.Month, 2)}-{Part(match, DateParts.Day, match.Day, 2)}";
        if (match.HasTime) date += $"T{match.Hour:00}:{match.Minute:00}";
        if (match.Has(DateParts.Second)) date += $":{match.Second:00}";
        if (match.Has(DateParts.Zone)) date += match.ZoneKnown ? Offset(match.OffsetMinutes) : "?";
        return date + (match.Ambiguous ? "~" : "") + (match.Role == DateRole.None ? "" : $" {match.Role.ToString().ToLowerInvariant()}");
    }

    private static string Offset(int minutes) =>
        (minutes < 0 ? "-" : "+") + TimeSpan.FromMinutes(Math.Abs(minutes)).ToString(@"hh\:mm", CultureInfo.InvariantCulture);

    private static string Part(DateMatch match, DateParts part, int value, int digits) =>
        match.Has(part) ? value.ToString(new string('0', digits), CultureInfo.InvariantCulture) : new string('?', digits);
}
