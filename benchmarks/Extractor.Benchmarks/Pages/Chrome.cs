namespace Extraction.Benchmarks.Pages;

/// <summary>What stands around the content of most pages: menus, cookie dialog, cards, adverts, footer.</summary>
internal static class Chrome
{
    /// <summary>About as many bytes as <see cref="AddBottom"/> adds.</summary>
    public const int BottomBytes = 6_000;

    private static readonly string[] Sections = ["news", "politics", "business", "sport", "culture", "travel", "science", "opinion", "weather", "video"];

    /// <summary>Adds the top of the page: skip link, cookie dialog, header with a menu of menus.</summary>
    public static void AddTop(this PageWriter page)
    {
        page.Line("</head>").Line("<body class=\"page page--wide\">").Line("<a class=\"skip-link\" href=\"#main\">Skip to content</a>");
        page.Line("<div class=\"consent consent--overlay\" role=\"dialog\" aria-modal=\"true\" id=\"consent-dialog\"><div class=\"consent__inner\">");
        page.Element("h2", "", "Your privacy").Element("p", "", "We and our partners use cookies to measure our audience. " + page.Prose.Sentence());
        page.Line("<button type=\"button\" class=\"consent__button\">Accept all</button><button type=\"button\">Manage preferences</button>").Line("</div></div>");
        page.Line("<header class=\"site-header\"><div class=\"site-header__bar\"><a href=\"/\" class=\"logo\"><svg viewBox=\"0 0 24 24\" aria-hidden=\"true\"><path d=\"M12 2l8 20H4z\"/></svg>The Saltmarsh Gazette</a>");
        page.Line("<form action=\"/search\" role=\"search\"><label for=\"q\">Search</label><input id=\"q\" name=\"q\" type=\"search\" placeholder=\"Search\"><button>Go</button></form></div>");
        page.AddMenu("main-menu", 6, 5);
        page.Line("</header>");
    }

    /// <summary>Adds a menu in which each entry opens a list of links.</summary>
    public static void AddMenu(this PageWriter page, string name, int entries, int links)
    {
        page.Line($"<nav class=\"{name}\" aria-label=\"{name}\">").Line("<ul>");
        for (var i = 0; i < entries; i++)
        {
            var section = Sections[i % Sections.Length];
            page.Line($"<li class=\"{name}__item\"><a href=\"/{section}\">{page.Prose.Phrase(1, 2)}</a><ul class=\"{name}__sub\">");
            for (var j = 0; j < links; j++) page.Line($"<li><a href=\"/{section}/{page.Slug()}\">{page.Prose.Phrase(1, 3)}</a></li>");
            page.Line("</ul></li>");
        }
        page.Line("</ul>").Line("</nav>");
    }

    /// <summary>Adds a teaser: the whole card is one link.</summary>
    public static void AddCard(this PageWriter page, string name)
    {
        page.Line($"<article class=\"{name} {name}--{page.Name()}\" data-track='{{\"list\":\"{name}\",\"position\":{page.Latin.Number(1, 40)}}}'><a class=\"{name}__link\" href=\"{page.Address("news")}\">");
        page.Line($"<img class=\"{name}__image\" loading=\"lazy\" src=\"{page.Picture(320)}\" srcset=\"{page.Picture(320)} 320w, {page.Picture(640)} 640w, {page.Picture(960)} 960w\" sizes=\"(max-width: 600px) 100vw, 320px\" alt=\"{page.Prose.Phrase(3, 9)}\">");
        page.Element("h3", $"class=\"{name}__title\"", page.Prose.Phrase(5, 12)).Element("p", $"class=\"{name}__text\"", page.Prose.Sentence());
        page.Line($"</a><span class=\"{name}__meta\"><time datetime=\"{page.Prose.Day()}\">{page.Prose.Number(2, 23)}h ago</time> <span class=\"tag\">{page.Prose.Phrase(1, 1)}</span></span></article>");
    }

    /// <summary>Adds the place of an advertisement.</summary>
    public static void AddAdvert(this PageWriter page) =>
        page.Line($"<div class=\"ad ad--inline\" data-ad-unit=\"/1234/{page.Slug()}\" data-sizes=\"[[300,250],[728,90]]\"><span class=\"ad__label\">Advertisement</span><!-- slot {page.Latin.Number(1, 99)} --></div>");

    /// <summary>Adds footer and closing scripts, which keep the page at its size.</summary>
    public static void AddBottom(this PageWriter page)
    {
        page.Line("<footer class=\"site-footer\">");
        page.AddMenu("footer-menu", 3, 4);
        page.Line("<ul class=\"social\"><li><a href=\"#\">Share</a></li><li><a href=\"#\">Newsletter</a></li><li><a href=\"#\">Follow us</a></li></ul>");
        page.Element("p", "class=\"legal\"", "&copy; 2024 The Saltmarsh Gazette. All rights reserved. Registered office: 4 Quay Lane, Saltmarsh.");
        page.Line("</footer>");
        page.AddScripts(2);
        page.Line("<noscript><img height=\"1\" width=\"1\" alt=\"\" src=\"https://stats.example.net/p.gif?id=1&amp;ev=view\"></noscript>").Line("</body>").Line("</html>");
    }
}
