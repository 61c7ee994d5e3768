using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Extraction.Formats;
using Extraction.Formats.Input;

namespace Extraction.Cli.Batch;

/// <summary>Digests by which a run recognises its inputs and its options.</summary>
internal sealed class Fingerprint : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>The digest of what the inputs name: each file with its size and the time of its last change.</summary>
    public static string OfInputs(IEnumerable<string> inputs)
    {
        using var print = new Fingerprint();
        foreach (var input in InputFiles.Of(inputs))
        {
            var file = new FileInfo(input.Path);
            print.Add(input.Path).Add(file.Exists ? file.Length : -1).Add(file.Exists ? file.LastWriteTimeUtc.Ticks : 0);
        }
        return print.ToString();
    }

    /// <summary>The digest of texts in order; a missing one differs from an empty one.</summary>
    public static string Of(params IEnumerable<string?> texts)
    {
        using var print = new Fingerprint();
        foreach (var text in texts) print.Add(text);
        return print.ToString();
    }

    /// <summary>Names this build of the program: another one may give another output.</summary>
    public static string OfProgram => string.Join(' ', new[] { typeof(Extractor), typeof(PageSource), typeof(Fingerprint) }.Select(type => type.Module.ModuleVersionId));

    public override string ToString() => Convert.ToHexStringLower(_hash.GetCurrentHash());

    public void Dispose() => _hash.Dispose();

    private Fingerprint Add(string? text)
    {
        Add(text is null ? -1 : Encoding.UTF8.GetByteCount(text));
        _hash.AppendData(Encoding.UTF8.GetBytes(text ?? ""));
        return this;
    }

    private Fingerprint Add(long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, number);
        _hash.AppendData(bytes);
        return this;
    }
}
