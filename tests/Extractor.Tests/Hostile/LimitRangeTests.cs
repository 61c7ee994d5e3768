using System.Globalization;
using System.Reflection;

namespace Extraction.Tests.Hostile;

/// <summary>Limits take the values of their range and refuse the next one on either side, saying which are allowed.</summary>
public class LimitRangeTests
{
    [Theory]
    [InlineData(nameof(ExtractorOptions.MaxBytes), 1, 2_000_000_000)]
    [InlineData(nameof(ExtractorOptions.MaxChars), 1, 1_000_000_000)]
    [InlineData(nameof(ExtractorOptions.MaxLines), 16, 4_000_000)]
    [InlineData(nameof(ExtractorOptions.MinCharsPerLine), 1, 1_000)]
    [InlineData(nameof(ExtractorOptions.MaxLineChars), 1_000, 1_000_000_000)]
    [InlineData(nameof(ExtractorOptions.MaxDepth), 32, 4_096)]
    [InlineData(nameof(ExtractorOptions.MaxElements), 100, 4_000_000)]
    [InlineData(nameof(ExtractorOptions.MaxAttributes), 8, 100_000)]
    [InlineData(nameof(ExtractorOptions.MaxValueChars), 256, 1_000_000_000)]
    [InlineData(nameof(ExtractorOptions.MaxJsonChars), 0, 1_000_000_000)]
    public void Limit_OutsideItsRange_NamesValueAndRange(string name, int least, int most)
    {
        Assert.Equal(least, Set(name, least));
        Assert.Equal(most, Set(name, most));
        foreach (var value in new[] { least - 1, most + 1, int.MinValue })
        {
            var error = Assert.Throws<ArgumentOutOfRangeException>(() => Set(name, value));
            Assert.Equal(name, error.ParamName);
            Assert.Equal(value, error.ActualValue);
            Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"{least:N0} to {most:N0}"), error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void WorkBudget_BelowItsRange_NamesValueAndRange()
    {
        Assert.Equal(1_000, new ExtractorOptions { WorkBudget = 1_000 }.WorkBudget);
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => new ExtractorOptions { WorkBudget = 999 });
        Assert.Equal(999L, error.ActualValue);
        Assert.Contains("1,000 or more", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Limits_OfTheBalancedPreset_StandInTheirDocumentation()
    {
        var balanced = ExtractorOptions.Balanced;
        Assert.Equal((256 << 20, 64 << 20, 500_000, 32, 100_000), (balanced.MaxBytes, balanced.MaxChars, balanced.MaxLines, balanced.MinCharsPerLine, balanced.MaxLineChars));
        Assert.Equal((512, 262_144, 256, 65_536, 2 << 20), (balanced.MaxDepth, balanced.MaxElements, balanced.MaxAttributes, balanced.MaxValueChars, balanced.MaxJsonChars));
        Assert.Equal(long.MaxValue, balanced.WorkBudget);
    }

    private static object? Set(string name, int value)
    {
        var options = new ExtractorOptions();
        var property = typeof(ExtractorOptions).GetProperty(name)!;
        try
        {
            property.SetValue(options, value);
        }
        catch (TargetInvocationException e)
        {
            throw e.InnerException!;
        }
        return property.GetValue(options);
    }
}
