using System.Numerics;
using System.Runtime.InteropServices;
using Extraction.Lexicons;
using Extraction.Model;

namespace Extraction.FrontEnds.Html;

/// <summary>Remembers the class attributes of a page and what was read from them: the items of a list have the same one. Not thread-safe.</summary>
/// <remarks>A value that falls on the place of another takes it, so nobody can make the search long.</remarks>
internal sealed class ClassMemory : IDisposable
{
    private const int Places = 512;
    private const ulong Odd = 0x9E3779B97F4A7C15;

    private readonly Buffer<ClassValue> _values = new();
    private readonly Buffer<char> _texts = new();
    private readonly Buffer<uint> _tokens = new();

    public ClassMemory() => _values.Resize(Places).Clear();

    /// <summary>What the value of a class attribute says.</summary>
    public ref readonly ClassValue Read(ReadOnlySpan<char> text)
    {
        ref var value = ref _values[PlaceOf(text)];
        if (value.IsKnown && text.SequenceEqual(TextOf(value))) return ref value;
        var (firstChar, firstToken) = (_texts.Count, _tokens.Count);
        _texts.Append(text);
        ClassTokens.Add(text, firstToken, _tokens);
        var labels = ClassRoles.Shared.LabelsOf(_tokens.Span[firstToken..]);
        value = new ClassValue(IsKnown: true, new Slice(firstChar, text.Length), new Slice(firstToken, _tokens.Count - firstToken), ClassTokens.First(text), labels);
        return ref value;
    }

    /// <summary>The parts of its names.</summary>
    public ReadOnlySpan<uint> TokensOf(in ClassValue value) => _tokens.Span.Slice(value.Tokens.Start, value.Tokens.Length);

    public void Dispose()
    {
        _values.Dispose();
        _texts.Dispose();
        _tokens.Dispose();
    }

    /// <summary>Mixes the length with characters from both ends and the middle, where generated names differ.</summary>
    private static int PlaceOf(ReadOnlySpan<char> text)
    {
        var hash = (uint)text.Length;
        if (text.Length >= 4)
        {
            var bytes = MemoryMarshal.AsBytes(text);
            var mixed = MemoryMarshal.Read<ulong>(bytes) * Odd;
            mixed = (BitOperations.RotateLeft(mixed, 23) ^ MemoryMarshal.Read<ulong>(bytes[^8..])) * Odd;
            mixed = (BitOperations.RotateLeft(mixed, 23) ^ MemoryMarshal.Read<ulong>(bytes[(((text.Length - 4) / 2) * 2)..])) * Odd;
            hash ^= (uint)(mixed >> 32);
        }
        else
        {
            foreach (var c in text) hash = ClassTokens.Mix(hash, c);
        }
        return (int)((hash ^ (hash >> 16)) & (Places - 1));
    }

    private ReadOnlySpan<char> TextOf(in ClassValue value) => _texts.Span.Slice(value.Text.Start, value.Text.Length);
}

/// <summary>A class attribute as read.</summary>
/// <param name="IsKnown">Whether this is one at all.</param>
/// <param name="Text">Its value.</param>
/// <param name="Tokens">The parts of its names, as <see cref="ClassTokens"/> cuts them.</param>
/// <param name="First">Hash of the first name, see <see cref="ClassTokens.First"/>.</param>
/// <param name="Labels">The labels that its names speak of, see <see cref="ClassRoles"/>.</param>
internal readonly record struct ClassValue(bool IsKnown, Slice Text, Slice Tokens, uint First, ulong Labels);
