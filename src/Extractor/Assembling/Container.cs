namespace Extraction.Assembling;

/// <summary>What a <see cref="Container"/> is.</summary>
internal enum ContainerKind : byte
{
    BulletList,
    NumberedList,
    Item,
    Quote,
    Table,
    Row,
    Cell,
}

/// <summary>A list, an item, a quotation or a part of a table. Blocks that stand in the same one share the object. Immutable.</summary>
/// <param name="kind">What it is.</param>
/// <param name="parent">The container around it; null for the outermost.</param>
/// <param name="number">Of an item its number in the list, from 1; of a cell its column, from 0.</param>
/// <param name="isHeader">Whether it is a cell that heads a row or column, or a row of nothing but such cells.</param>
internal sealed class Container(ContainerKind kind, Container? parent, int number = 0, bool isHeader = false)
{
    public ContainerKind Kind { get; } = kind;

    public Container? Parent { get; } = parent;

    public int Number { get; } = number;

    public bool IsHeader { get; } = isHeader;

    /// <summary>Containers around it.</summary>
    public int Depth { get; } = parent is null ? 0 : parent.Depth + 1;

    public bool IsList => Kind is ContainerKind.BulletList or ContainerKind.NumberedList;

    public bool IsTablePart => Kind is ContainerKind.Table or ContainerKind.Row or ContainerKind.Cell;

    /// <summary>The innermost container of a kind, from this one outwards; null when there is none.</summary>
    public Container? Find(ContainerKind kind)
    {
        var at = this;
        while (at is not null && at.Kind != kind) at = at.Parent;
        return at;
    }
}
