using System.Collections.Immutable;
using System.Text;
using Extraction.Model;

namespace Extraction.Assembling;

/// <summary>A picture of the article before its address is completed.</summary>
/// <param name="Picture">Its index in the page.</param>
/// <param name="Source">Its address as written.</param>
/// <param name="Alt">The text in its place.</param>
/// <param name="Block">Index of the block in or before which it stands.</param>
/// <param name="Container">The innermost container it stands in; null for none.</param>
/// <param name="Caption">Index of its caption; -1 for none.</param>
/// <param name="Credit">Whose picture it is; null when not named.</param>
internal readonly record struct KeptImage(int Picture, Slice Source, Slice Alt, int Block, Container? Container, int Caption, string? Credit);

/// <summary>What is told of a picture.</summary>
/// <param name="Caption">Index of its caption; -1 for none.</param>
/// <param name="Credit">Whose it is; null when not named.</param>
internal readonly record struct PictureText(int Caption, string? Credit);

/// <summary>The links and pictures of a document, made when they are asked for. Immutable and thread-safe.</summary>
internal sealed class DocumentMedia(PageAddresses addresses, ImmutableArray<Block> blocks, ImmutableArray<KeptImage> images)
{
    private readonly Lazy<ImmutableArray<DocumentLink>> _links = new(() => ReadLinks(blocks));
    private readonly Lazy<(ImmutableArray<DocumentImage> Images, ImmutableArray<Container?> Containers)> _images = new(() => ReadImages(addresses, images));

    public static DocumentMedia None { get; } = new(PageAddresses.None, [], []);

    public ImmutableArray<DocumentLink> Links => _links.Value;

    /// <summary>The pictures, each address once.</summary>
    public ImmutableArray<DocumentImage> Images => _images.Value.Images;

    /// <summary>The container of each of <see cref="Images"/>.</summary>
    public ImmutableArray<Container?> Containers => _images.Value.Containers;

    private static ImmutableArray<DocumentLink> ReadLinks(ImmutableArray<Block> blocks)
    {
        var links = ImmutableArray.CreateBuilder<DocumentLink>();
        var text = new StringBuilder();
        var known = new Dictionary<Slice, string?>();
        var last = 0;
        for (var i = 0; i < blocks.Length; i++)
        {
            if (blocks[i].Layout is not { } layout) continue;
            foreach (var link in layout.Links)
            {
                if (link.Id != last)
                {
                    Complete();
                    if (UrlOf(layout.Addresses, link.Address) is not { } url) continue;
                    links.Add(new DocumentLink("", url, i));
                    last = link.Id;
                }
                text.Append(text.Length > 0 ? " " : "").Append(blocks[i].Text, link.Start, link.Length);
            }
        }
        Complete();
        return links.ToImmutable();

        // One link can hold others and go on behind each: its address is completed once.
        string? UrlOf(PageAddresses addresses, Slice address)
        {
            if (!known.TryGetValue(address, out var url)) known[address] = url = addresses.Link(address);
            return url;
        }

        void Complete()
        {
            if (text.Length > 0) links[^1] = links[^1] with { Text = text.ToString() };
            text.Clear();
            last = 0;
        }
    }

    private static (ImmutableArray<DocumentImage>, ImmutableArray<Container?>) ReadImages(PageAddresses addresses, ImmutableArray<KeptImage> kept)
    {
        var images = ImmutableArray.CreateBuilder<DocumentImage>(kept.Length);
        var containers = ImmutableArray.CreateBuilder<Container?>(kept.Length);
        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var image in kept)
        {
            if (addresses.Picture(image.Source) is not { } url) continue;
            int? caption = image.Caption < 0 ? null : image.Caption;
            if (!known.TryAdd(url, images.Count))
            {
                var first = images[known[url]];
                images[known[url]] = first with { Caption = first.Caption ?? caption, Credit = first.Credit ?? image.Credit };
                continue;
            }
            var alt = BlockText.Of(addresses.TextOf(image.Alt)).Trim();
            images.Add(new DocumentImage(url, alt.Length == 0 ? null : alt, image.Block, caption, image.Credit));
            containers.Add(image.Container);
        }
        return (images.ToImmutable(), containers.ToImmutable());
    }
}
