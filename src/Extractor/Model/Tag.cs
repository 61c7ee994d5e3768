namespace Extraction.Model;

/// <summary>The names of HTML elements, and three that stand for groups.</summary>
internal enum Tag : byte
{
    /// <summary>An element without a meaning here: custom, unknown, or merely inline.</summary>
    Other,
    /// <summary>An SVG or MathML element.</summary>
    Foreign,
    /// <summary>An SVG or MathML element that holds HTML.</summary>
    ForeignHtml,
    /// <summary>The picture of accelerated mobile pages.</summary>
    AmpImg,
    A, Address, Applet, Area, Article, Aside, Audio, B, Base, Basefont, Bgsound, Big, Blockquote, Body, Br, Button, Canvas, Caption, Center,
    Code, Col, Colgroup, Datalist, Dd, Details, Dialog, Dir, Div, Dl, Dt, Em, Embed, Fieldset, Figcaption, Figure, Font, Footer, Form, Frame,
    Frameset, H1, H2, H3, H4, H5, H6, Head, Header, Hgroup, Hr, Html, I, Iframe, Image, Img, Input, Keygen, Legend, Li, Link, Listing, Main, Marquee,
    Math, Menu, Meta, Nav, Nobr, Noembed, Noframes, Noscript, Object, Ol, Optgroup, Option, P, Param, Picture, Plaintext, Pre, Rb, Rp, Rt, Rtc,
    Ruby, S, Script, Search, Section, Select, Small, Source, Span, Strike, Strong, Style, Sub, Summary, Sup, Svg, Table, Tbody, Td, Template, Textarea,
    Tfoot, Th, Thead, Time, Title, Tr, Track, Tt, U, Ul, Var, Video, Wbr, Xmp,
}
