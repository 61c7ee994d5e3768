using System.Globalization;

namespace Extraction.Tests.Support;

/// <summary>Runs code under another culture than that of the test.</summary>
internal static class OtherCulture
{
    public static void Run(CultureInfo culture, Action action)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = culture;
            action();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
