namespace Extraction.Metadata;

/// <summary>The fields that metadata can fill; the sections of <c>Data/metadata.txt</c> of the same names say which meta elements do.</summary>
internal enum MetadataField : byte
{
    Title,
    SiteName,
    Author,
    Published,
    Modified,
    Section,
    Tag,
    Image,
    Language,
    Url,
    NextPage,
    Heading,
}
