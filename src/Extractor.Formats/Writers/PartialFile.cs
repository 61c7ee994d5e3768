namespace Extraction.Formats.Writers;

/// <summary>A file that is written beside its place and moved there when it is whole, so that nobody ever reads half of it.</summary>
/// <remarks>A run that is killed leaves <c>PATH.partial</c>, which the next run overwrites. Devices such as <c>/dev/stdout</c> are written to directly.</remarks>
internal sealed class PartialFile : IDisposable
{
    private readonly string _path;
    private readonly string? _partial;
    private bool _committed;

    public PartialFile(string path)
    {
        _path = IsDevice(path) || !File.Exists(path) ? path : File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
        _partial = IsDevice(_path) ? null : _path + ".partial";
        Stream = new FileStream(_partial ?? _path, _partial is null ? FileMode.Open : FileMode.Create, FileAccess.Write);
    }

    public Stream Stream { get; }

    public void Commit()
    {
        Stream.Dispose();
        if (_partial is not null) File.Move(_partial, _path, overwrite: true);
        _committed = true;
    }

    public void Dispose()
    {
        Stream.Dispose();
        if (!_committed && _partial is not null) File.Delete(_partial);
    }

    private static bool IsDevice(string path) => !OperatingSystem.IsWindows() && Path.GetFullPath(path).StartsWith("/dev/", StringComparison.Ordinal);
}
