using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.CompilerServices;

namespace Extraction.Tests.Hostile;

/// <summary>What the libraries do not have: static state that changes, and ways to the network, to other programs or to XML.</summary>
public class AssemblyTests
{
    private static readonly Assembly Library = typeof(Extractor).Assembly, Formats = typeof(global::Extraction.Formats.PageSource).Assembly;

    /// <summary>Types whose content can change although the field that holds one cannot.</summary>
    private static readonly Type[] Changing =
    [
        typeof(List<>), typeof(Dictionary<,>), typeof(HashSet<>), typeof(Stack<>), typeof(Queue<>), typeof(SortedDictionary<,>), typeof(System.Text.StringBuilder), typeof(Random),
        typeof(System.Collections.Concurrent.ConcurrentDictionary<,>), typeof(System.Collections.Concurrent.ConcurrentBag<>), typeof(ThreadLocal<>), typeof(AsyncLocal<>), typeof(ConditionalWeakTable<,>),
    ];

    [Fact]
    public void StaticFields_OfTheLibraries_CannotChange()
    {
        var fields = new[] { Library, Formats }.SelectMany(assembly => assembly.GetTypes()).Where(type => !IsGenerated(type))
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(field => !field.IsLiteral && !field.Name.Contains('$', StringComparison.Ordinal)).ToList();
        Assert.True(fields.Count > 50, "the fields are found");
        Assert.Empty(fields.Where(field => !field.IsInitOnly || IsChanging(field.FieldType)).Select(field => $"{field.DeclaringType}.{field.Name}"));
        Assert.Empty(fields.Where(field => field.IsDefined(typeof(ThreadStaticAttribute))).Select(field => $"{field.DeclaringType}.{field.Name}"));
    }

    [Fact]
    public void References_OfTheLibrary_LeadNowhere()
    {
        var types = TypesUsedBy(Library);
        Assert.Contains("System.Uri", types);   // the list is that of the types used
        Assert.DoesNotContain(types, type => LeadsOut(type) || type is "System.IO.FileStream" or "System.IO.Directory");   // System.IO.File reads the rules that a caller names
    }

    [Fact]
    public void References_OfTheFormats_ReachFilesAndNothingElse()
    {
        var types = TypesUsedBy(Formats);
        Assert.Contains("System.IO.File", types);
        Assert.DoesNotContain(types, LeadsOut);
    }

    private static bool LeadsOut(string type) =>
        (type.StartsWith("System.Net.", StringComparison.Ordinal) && type is not "System.Net.WebUtility" and not "System.Net.HttpStatusCode") || type.StartsWith("System.Xml", StringComparison.Ordinal)
        || type is "System.Diagnostics.Process" or "System.Runtime.InteropServices.NativeLibrary" or "System.Reflection.Assembly.Load" or "System.Runtime.Loader.AssemblyLoadContext"
        || type.StartsWith("AngleSharp.Io", StringComparison.Ordinal) || type is "AngleSharp.BrowsingContext" or "AngleSharp.IBrowsingContext" || type.StartsWith("System.Runtime.Serialization.Formatters", StringComparison.Ordinal);

    private static HashSet<string> TypesUsedBy(Assembly assembly)
    {
        using var file = File.OpenRead(assembly.Location);
        using var reader = new PEReader(file);
        var metadata = reader.GetMetadataReader();
        return [.. metadata.TypeReferences.Select(metadata.GetTypeReference).Select(type => $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}")];
    }

    private static bool IsGenerated(Type type) => type.Name.Contains('<', StringComparison.Ordinal) || type.DeclaringType is { } outer && IsGenerated(outer);

    private static bool IsChanging(Type type) => Changing.Contains(type.IsGenericType ? type.GetGenericTypeDefinition() : type);
}
