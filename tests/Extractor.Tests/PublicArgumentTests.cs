using System.Reflection;
using Extraction.Formats;

namespace Extraction.Tests;

/// <summary>A null where none is allowed is refused at once, with the name of the parameter.</summary>
public class PublicArgumentTests
{
    private static readonly object[] Instances = [OutputFormats.All[0], new PageExtraction(), new PageSource(() => Stream.Null)];

    private static readonly object[] Samples = [Stream.Null, "name", new WriterOptions(), new ReadOptions(), new RawPage("a", "a.txt", null, default), Array.Empty<string>(), new Func<Stream>(() => Stream.Null), 1, ExtractionStatus.Ok];

    public static TheoryData<string> Parameters => [.. Calls().Select(call => call.Name)];

    [Theory, MemberData(nameof(Parameters))]
    public void Call_NullArgument_IsNamed(string name)
    {
        var (_, method, at) = Calls().First(call => call.Name == name);
        var error = Assert.Throws<TargetInvocationException>(() => Call(method, at));
        Assert.Equal(method.GetParameters()[at].Name, Assert.IsType<ArgumentNullException>(error.InnerException).ParamName);
    }

    /// <summary>Constructors and methods of the classes that do something; records only hold what they are given.</summary>
    private static IEnumerable<(string Name, MethodBase Method, int At)> Calls() =>
        from type in typeof(PageSource).Assembly.GetExportedTypes()
        where type.IsClass && type.GetMethod("<Clone>$") is null
        from method in type.GetConstructors().Concat<MethodBase>(type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly)).Where(method => method is ConstructorInfo || !method.IsSpecialName)
        from parameter in method.GetParameters()
        where !parameter.ParameterType.IsValueType && new NullabilityInfoContext().Create(parameter).WriteState == NullabilityState.NotNull
        select ($"{type.Name}.{method.Name}({parameter.Name})", method, parameter.Position);

    private static void Call(MethodBase method, int at)
    {
        var arguments = method.GetParameters().Select((parameter, i) => i == at ? null : Array.Find(Samples, parameter.ParameterType.IsInstanceOfType)).ToArray();
        if (method is ConstructorInfo constructor) constructor.Invoke(arguments);
        else method.Invoke(method.IsStatic ? null : Array.Find(Instances, method.DeclaringType!.IsInstanceOfType), arguments);
    }
}
