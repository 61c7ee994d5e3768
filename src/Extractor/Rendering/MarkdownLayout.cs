using System.Globalization;
using System.Text;
using Extraction.Assembling;

namespace Extraction.Rendering;

/// <summary>Writes blocks of Markdown inside the lists and quotations they stand in. Not thread-safe.</summary>
internal sealed class MarkdownLayout
{
    private readonly StringBuilder _text = new();
    private readonly List<Opened> _open = [];
    private readonly List<Container> _path = [];
    private bool _endsInParagraph;

    /// <summary>A container that is open.</summary>
    /// <param name="Container">The container.</param>
    /// <param name="Sign">Of a list, the sign of its items.</param>
    /// <param name="Indent">What the lines inside start with after the first.</param>
    private readonly record struct Opened(Container Container, char Sign, string Indent);

    /// <summary>Adds a block.</summary>
    /// <param name="container">The innermost container of the block; null for none. Parts of tables do not count.</param>
    /// <param name="block">Its Markdown.</param>
    /// <param name="isParagraph">Whether it is a paragraph, which may follow another without a blank line when both are items.</param>
    public void Add(Container? container, string block, bool isParagraph)
    {
        FindPath(container);
        var shared = 0;
        while (shared < _path.Count && shared < _open.Count && _open[shared].Container == _path[shared]) shared++;
        if (_text.Length > 0) Separate(shared, isTight: isParagraph && _endsInParagraph && IsTight(shared));
        var sign = SignBeside(shared);
        _open.RemoveRange(shared, _open.Count - shared);
        WriteIndent();
        for (var i = shared; i < _path.Count; i++) Open(_path[i], i == shared ? sign : default);
        WriteLines(block);
        _endsInParagraph = isParagraph;
    }

    public override string ToString() => _text.ToString();

    private void FindPath(Container? container)
    {
        _path.Clear();
        for (var at = container; at is not null; at = at.Parent)
            if (!at.IsTablePart) _path.Add(at);
        _path.Reverse();
    }

    /// <summary>Items follow each other, and a list its item, without a blank line. A numbered list that starts later than 1 needs one.</summary>
    private bool IsTight(int shared)
    {
        if (shared == 0 || shared == _path.Count) return false;
        var next = _path[shared];
        if (next.Kind == ContainerKind.Item) return _open.Count > shared;
        return _open.Count == shared && shared + 1 < _path.Count && (next.Kind == ContainerKind.BulletList || _path[shared + 1].Number == 1) && next.IsList;
    }

    private void Separate(int shared, bool isTight)
    {
        _text.Append('\n');
        if (isTight) return;
        WriteBareIndent(shared);
        _text.Append('\n');
    }

    /// <summary>What an empty line inside containers starts with.</summary>
    private void WriteBareIndent(int count)
    {
        var start = _text.Length;
        for (var i = 0; i < count; i++) _text.Append(_open[i].Indent);
        while (_text.Length > start && _text[^1] == ' ') _text.Length--;
    }

    /// <summary>The sign of the list that the next one would otherwise be taken for a part of; none when there is no such list.</summary>
    private char SignBeside(int shared) =>
        shared < _open.Count && shared < _path.Count && _open[shared].Container.Kind == _path[shared].Kind ? _open[shared].Sign : default;

    private void WriteIndent()
    {
        foreach (var open in _open) _text.Append(open.Indent);
    }

    private void Open(Container container, char signBeside)
    {
        switch (container.Kind)
        {
            case ContainerKind.Quote:
                _text.Append("> ");
                _open.Add(new Opened(container, default, "> "));
                break;
            case ContainerKind.Item:
                var sign = _open[^1].Sign;
                var marker = _open[^1].Container.Kind == ContainerKind.BulletList ? $"{sign} " : string.Create(CultureInfo.InvariantCulture, $"{container.Number}{sign} ");
                _text.Append(marker);
                _open.Add(new Opened(container, default, new string(' ', marker.Length)));
                break;
            default:
                _open.Add(new Opened(container, container.Kind == ContainerKind.BulletList ? signBeside == '-' ? '*' : '-' : signBeside == '.' ? ')' : '.', ""));
                break;
        }
    }

    private void WriteLines(string block)
    {
        var rest = block.AsSpan();
        while (true)
        {
            var end = rest.IndexOf('\n');
            _text.Append(end < 0 ? rest : rest[..end]);
            if (end < 0) return;
            rest = rest[(end + 1)..];
            _text.Append('\n');
            if (!rest.StartsWith('\n')) WriteIndent();
            else WriteBareIndent(_open.Count);
        }
    }
}
