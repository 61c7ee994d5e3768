namespace Extraction.Formats.Writers;

/// <summary>A file that is written beside its place and moved there when it is whole, so that nobody ever reads half of it.</summary>
/// <remarks>A run that is killed leaves <c>PATH.partial</c>, which the next run goes on with or overwrites. Devices such as <c>/dev/null</c> and what is open already, such as <c>/dev/stdout</c>, are written to directly.</remarks>
internal sealed class PartialFile : IDisposable
{
    private readonly string _path;
    private readonly string? _partial;
    private bool _stays;

    /// <summary>Opens the file.</summary>
    /// <param name="path">Its final name.</param>
    /// <param name="resumeAt">Bytes to keep of what an earlier run has written; what stands behind them is cut off.</param>
    public PartialFile(string path, long resumeAt = 0)
    {
        _path = Target(path);
        _partial = IsDevice(_path) ? null : PartialOf(_path);
        Stream = _partial is null
            ? OpenDevice(_path)
            : new FileStream(_partial, resumeAt > 0 ? FileMode.Open : FileMode.Create, FileAccess.ReadWrite, FileShare.Read);
        if (_partial is null || resumeAt == 0) return;
        Stream.SetLength(resumeAt);
        Stream.Position = resumeAt;
        _stays = true;
    }

    public FileStream Stream { get; }

    /// <summary>Whether another run can go on with the file.</summary>
    public bool CanResume => _partial is not null;

    /// <summary>The length of what an earlier run has left; 0 when it left nothing.</summary>
    public static long LengthLeft(string path) => new FileInfo(PartialOf(Target(path))) is { Exists: true } file ? file.Length : 0;

    /// <summary>Hands everything to the disk; from now on the file stays when it is not committed.</summary>
    /// <returns>Its length.</returns>
    public long Keep()
    {
        Stream.Flush(flushToDisk: true);
        _stays = true;
        return Stream.Length;
    }

    public void Commit()
    {
        Stream.Dispose();
        if (_partial is not null) File.Move(_partial, _path, overwrite: true);
        _stays = true;
    }

    public void Dispose()
    {
        Stream.Dispose();
        if (!_stays && _partial is not null) File.Delete(_partial);
    }

    /// <summary>Whether a path is there and leads to a device, or to what is open already. Files in <c>/dev/shm</c> are files.</summary>
    public static bool IsDevice(string path)
    {
        if (OperatingSystem.IsWindows() || !File.Exists(path)) return false;   // circles of links are not there either
        var real = BehindLinks(path);
        return IsDescriptor(real) || (IsBelow(real, "/dev/") && !IsBelow(real, "/dev/shm/") && new FileInfo(real).Length == 0);
    }

    private static string PartialOf(string path) => path + ".partial";

    private static string Target(string path) =>
        IsDevice(path) || !File.Exists(path) ? path : File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;

    /// <summary>Standard output that goes into a file may hold what others have written.</summary>
    private static FileStream OpenDevice(string path)
    {
        var device = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
        if (device.CanSeek) device.Seek(0, SeekOrigin.End);
        return device;
    }

    /// <summary>The path behind links, of which the last may be a descriptor: what that names is open and need not be a path.</summary>
    private static string BehindLinks(string path)
    {
        path = Path.GetFullPath(path);
        while (!IsDescriptor(path) && new FileInfo(path).LinkTarget is { } target) path = Path.GetFullPath(target, Path.GetDirectoryName(path)!);
        return path;
    }

    private static bool IsDescriptor(string path) => IsBelow(path, "/dev/fd/") || IsBelow(path, "/proc/");

    private static bool IsBelow(string path, string folder) => path.StartsWith(folder, StringComparison.Ordinal);
}
