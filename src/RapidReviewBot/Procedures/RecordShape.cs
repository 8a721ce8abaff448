using System.Reflection;
using System.Runtime.CompilerServices;

namespace RapidReviewBot.Procedures;

/// <summary>The keys that a record of the domain has in a procedure file.</summary>
internal sealed class RecordShape
{
    private static readonly NullabilityInfoContext Nullability = new();
    private readonly ConstructorInfo? positional;

    private RecordShape(Type type)
    {
        Type = type;
        positional = type.GetConstructors().FirstOrDefault(one => one.GetParameters().Length > 0);
        Keys = positional is null
            ? [.. type.GetProperties().Where(IsWritten).Select(OfProperty)]
            : [.. positional.GetParameters().Select(OfParameter)];
    }

    public Type Type { get; }

    public IReadOnlyList<RecordKey> Keys { get; }

    public static RecordShape Of(Type type) => new(type);

    /// <summary>Makes the record; a key without a value keeps the record's own default.</summary>
    public object Make(IReadOnlyDictionary<string, object> values)
    {
        if (positional is not null)
            return positional.Invoke([.. positional.GetParameters().Select(one => values.GetValueOrDefault(one.Name!) ?? Default(one))]);

        var made = Activator.CreateInstance(Type)!;
        foreach (var (member, value) in values)
            Type.GetProperty(member)!.SetValue(made, value);

        return made;
    }

    private static bool IsWritten(PropertyInfo property) => property is { CanWrite: true, SetMethod.IsPublic: true };

    private static RecordKey OfProperty(PropertyInfo property) =>
        new(KebabCase.Of(property.Name), property.Name, property.PropertyType, property.IsDefined(typeof(RequiredMemberAttribute)));

    private static RecordKey OfParameter(ParameterInfo parameter)
    {
        bool optional;
        lock (Nullability)
            optional = parameter.ParameterType == typeof(bool) || parameter.HasDefaultValue || Nullability.Create(parameter).ReadState == NullabilityState.Nullable;

        return new RecordKey(KebabCase.Of(char.ToUpperInvariant(parameter.Name![0]) + parameter.Name[1..]), parameter.Name, parameter.ParameterType, !optional);
    }

    private static object? Default(ParameterInfo parameter) => parameter switch
    {
        { HasDefaultValue: true } => parameter.DefaultValue,
        { ParameterType.IsValueType: true } => Activator.CreateInstance(parameter.ParameterType),
        _ => null,
    };
}

/// <summary>One key of a record.</summary>
internal sealed record RecordKey(string Name, string Member, Type Type, bool Required);
