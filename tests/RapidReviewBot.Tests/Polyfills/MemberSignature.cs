using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace RapidReviewBot.Tests.Polyfills;

/// <summary>What a caller outside an assembly can see of it, one line a member, written as C# writes it.</summary>
internal static class MemberSignature
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>Member -> the full name of the outermost type that holds it.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Of(Assembly assembly) =>
        from type in assembly.GetExportedTypes()
        from line in OfType(type).Distinct(StringComparer.Ordinal)
        select KeyValuePair.Create(line, Outermost(type));

    private static IEnumerable<string> OfType(Type type)
    {
        yield return $"{KindOf(type)} {NameOf(type)}";
        foreach (var member in type.GetMembers(Declared).Where(IsSeen))
        {
            if (Line(type, member) is { } line) yield return line;
        }
    }

    private static bool IsSeen(MemberInfo member) => !member.IsDefined(typeof(CompilerGeneratedAttribute)) && member switch
    {
        ConstructorInfo constructor => IsOpen(constructor) && !constructor.IsStatic,
        MethodInfo method => IsOpen(method) && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal)) && method.GetBaseDefinition() == method,
        PropertyInfo property => property.GetAccessors(nonPublic: true).Any(accessor => IsOpen(accessor) && accessor.GetBaseDefinition() == accessor),
        FieldInfo field => field is { IsPublic: true, IsSpecialName: false } or { IsFamily: true, IsSpecialName: false },
        EventInfo happening => IsOpen(happening.AddMethod!),
        _ => false,
    };

    private static bool IsOpen(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string? Line(Type type, MemberInfo member) => member switch
    {
        ConstructorInfo constructor => $"{NameOf(type)}({Parameters(constructor)})",
        MethodInfo method => $"{NameOf(type)}.{method.Name}{Generics(method)}({Parameters(method)}): {Short(method.ReturnType)}",
        PropertyInfo property when property.GetIndexParameters() is { Length: > 0 } keys => $"{NameOf(type)}[{string.Join(", ", keys.Select(Parameter))}]: {Short(property.PropertyType)} {Accessors(property)}",
        PropertyInfo property => $"{NameOf(type)}.{property.Name}: {Short(property.PropertyType)} {Accessors(property)}",
        FieldInfo field => type.IsEnum ? $"{NameOf(type)}.{field.Name}" : $"{NameOf(type)}.{field.Name}: {Short(field.FieldType)}",
        EventInfo happening => $"{NameOf(type)}.{happening.Name}: event {Short(happening.EventHandlerType!)}",
        _ => null,
    };

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter) =>
        $"{Short(parameter.ParameterType)} {parameter.Name}{(parameter.HasDefaultValue ? " = " + Default(parameter) : "")}";

    private static string Default(ParameterInfo parameter) => parameter.DefaultValue switch
    {
        null => parameter.ParameterType.IsValueType && Nullable.GetUnderlyingType(parameter.ParameterType) == null ? "default" : "null",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        var value => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Accessors(PropertyInfo property) =>
        $"{{ {(property.GetMethod is { } get && IsOpen(get) ? "get; " : "")}{(property.SetMethod is { } set && IsOpen(set) ? "set; " : "")}}}";

    private static string Generics(MethodInfo method) =>
        method.IsGenericMethodDefinition ? $"<{string.Join(", ", method.GetGenericArguments().Select(argument => argument.Name))}>" : "";

    private static string KindOf(Type type) =>
        type.IsEnum ? "enum" : type.IsInterface ? "interface" : type.IsValueType ? "struct" : type.BaseType == typeof(MulticastDelegate) ? "delegate" : "class";

    private static string NameOf(Type type)
    {
        var name = type.IsNested ? $"{NameOf(type.DeclaringType!)}.{Plain(type.Name)}" : $"{type.Namespace}.{Plain(type.Name)}";
        var own = type.GetGenericArguments().Skip(type.DeclaringType?.GetGenericArguments().Length ?? 0).Select(argument => argument.Name).ToList();
        return own.Count == 0 ? name : $"{name}<{string.Join(", ", own)}>";
    }

    private static string Short(Type type)
    {
        if (type.IsByRef) return "ref " + Short(type.GetElementType()!);
        if (type.IsArray) return Short(type.GetElementType()!) + "[]";
        if (Nullable.GetUnderlyingType(type) is { } inner) return Short(inner) + "?";
        return type.IsGenericType ? $"{Plain(type.Name)}<{string.Join(", ", type.GetGenericArguments().Select(Short))}>" : type.Name;
    }

    private static string Plain(string name) => name.Split('`')[0];

    private static string Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : NameOf(type);
}
