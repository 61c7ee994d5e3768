using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace Extraction.Tests.Support;

/// <summary>The public types and members of an assembly as text, in ordinal order, close to C#.</summary>
internal static class PublicApi
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly (Type Type, string Name)[] Keywords =
    [
        (typeof(void), "void"), (typeof(object), "object"), (typeof(string), "string"), (typeof(bool), "bool"), (typeof(char), "char"),
        (typeof(byte), "byte"), (typeof(short), "short"), (typeof(int), "int"), (typeof(long), "long"), (typeof(float), "float"), (typeof(double), "double"),
    ];

    public static string Of(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            text.Append($"{Kind(type)} {type.Namespace}.{Name(type)}{Bases(type)}\n");
            foreach (var member in Members(type).Order(StringComparer.Ordinal)) text.Append($"    {member}\n");
        }
        return text.ToString();
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum) return Enum.GetNames(type).Select(name => $"{Convert.ToInt64(Enum.Parse(type, name)),3} {name}");
        var constructors = type.GetConstructors(Own).Where(it => IsVisible(it) && !IsGenerated(it)).Select(it => $"{Name(type)}({Parameters(it)})");
        var fields = type.GetFields(Own).Where(field => field.IsPublic || field.IsFamily).Select(it => $"{Static(it.IsStatic)}{Name(it.FieldType)} {it.Name}");
        var properties = type.GetProperties(Own).Where(it => it.GetAccessors(true).Any(IsVisible) && !IsGenerated(it)).Select(Property);
        var methods = type.GetMethods(Own).Where(it => IsVisible(it) && !it.IsSpecialName && !IsGenerated(it)).Select(Method);
        return [.. constructors, .. fields, .. properties, .. methods];
    }

    private static string Property(PropertyInfo property)
    {
        var get = property.GetMethod is { } getter && IsVisible(getter) ? " get;" : "";
        var set = property.SetMethod is not { } setter || !IsVisible(setter) ? "" : IsInit(setter) ? " init;" : " set;";
        var required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        return $"{Static(property.GetAccessors(true)[0].IsStatic)}{required}{Name(new NullabilityInfoContext().Create(property))} {property.Name} {{{get}{set} }}";
    }

    private static string Method(MethodInfo method)
    {
        var generic = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(Name))}>" : "";
        return $"{Static(method.IsStatic)}{Name(new NullabilityInfoContext().Create(method.ReturnParameter))} {method.Name}{generic}({Parameters(method)})";
    }

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter =>
    {
        var direction = parameter.IsOut ? "out " : parameter.ParameterType.IsByRef ? "ref " : "";
        var optional = parameter.HasDefaultValue ? $" = {parameter.DefaultValue ?? "default"}" : "";
        return $"{direction}{Name(new NullabilityInfoContext().Create(parameter))} {parameter.Name}{optional}";
    }));

    private static string Name(NullabilityInfo info)
    {
        var type = info.Type.IsByRef ? info.Type.GetElementType()! : info.Type;
        var name = type.IsGenericType && Nullable.GetUnderlyingType(type) is null && info.GenericTypeArguments.Length > 0
            ? $"{Bare(type)}<{string.Join(", ", info.GenericTypeArguments.Select(Name))}>"
            : Name(type);
        return !type.IsValueType && info.ReadState == NullabilityState.Nullable ? name + "?" : name;
    }

    private static string Name(Type type) =>
        Array.Find(Keywords, keyword => keyword.Type == type).Name is { } word ? word
        : Nullable.GetUnderlyingType(type) is { } value ? Name(value) + "?"
        : type.IsArray ? Name(type.GetElementType()!) + "[]"
        : type.IsGenericType ? $"{Bare(type)}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
        : type.Name;

    private static string Bare(Type type) => type.Name.Split('`')[0];

    private static string Kind(Type type) =>
        type.IsEnum ? "enum"
        : type.IsInterface ? "interface"
        : type.IsValueType ? "struct"
        : type.IsAbstract && type.IsSealed ? "static class"
        : type.IsSealed ? "sealed class"
        : type.IsAbstract ? "abstract class"
        : "class";

    private static string Bases(Type type)
    {
        if (type.IsEnum) return $" : {Name(type.GetEnumUnderlyingType())}";
        var bases = type.GetInterfaces().Select(Name).Order(StringComparer.Ordinal);
        if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType)) bases = bases.Prepend(Name(parent)).Order(StringComparer.Ordinal);
        return bases.Any() ? " : " + string.Join(", ", bases) : "";
    }

    private static string Static(bool isStatic) => isStatic ? "static " : "";

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsInit(MethodInfo setter) => setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static bool IsGenerated(MemberInfo member) => member.IsDefined(typeof(CompilerGeneratedAttribute)) || member.Name == "EqualityContract";
}
