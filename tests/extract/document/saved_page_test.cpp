// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "extract/document/article_file.hpp"
#include "tests/support/places.hpp"

using namespace standpoint;

namespace {

ArticleText page(const std::string& name) {
  const auto out =
      read_article((test::source_root() / "tests/extract/document/pages" / name).string(), ArticleFormat::automatic);
  REQUIRE(out);
  return *out;
}

ArticleText from_html(std::string_view html) {
  const auto out = article_from_bytes(html, ArticleFormat::html, "page.html");
  REQUIRE(out);
  return *out;
}

bool has(const ArticleText& article, std::string_view words) { return article.text.find(words) != std::string::npos; }

// A page around one more element of an article that stands out.
std::string with_article(std::string_view element, std::string_view language = "fr") {
  std::string out =
      "<html lang='" + std::string(language) + "'><body><div class=top><p>Un site</p></div><article><h1>Titre</h1>";
  for (int i = 0; i < 3; ++i)
    out += "<p>Une phrase assez longue pour que l'article ressorte de la page qui l'entoure.</p>";
  return out + std::string(element) + "</article></body></html>";
}

}  // namespace

TEST_CASE("Of a newspaper's page the article stays, paragraph by paragraph") {
  const ArticleText article = page("newspaper.html");
  CHECK(
      article.text ==
      "Le conseil municipal repousse l'arrivée du tramway\n\n"
      "Après quatre heures de débats, les élus ont renvoyé la décision à l'automne.\n\n"
      "Par Anne Roux Publié le 3 mai 2021 à 18h30\n\n"
      "La salle du conseil, lundi. (Photo d'archives)\n\n"
      "Le maire de Valmont, Jean Dupont, a annoncé lundi que le vote serait repoussé. "
      "«\u00A0Nous avons besoin de temps\u00A0», a-t-il déclaré devant les élus.\n\n"
      "Pour l'opposante Marie Blanc, «\u00A0ce report est un renoncement\u00A0». Elle demande un référendum — et "
      "vite.\n\n"
      "«\u00A0Ce projet coûte trop cher à la commune, et personne ne l'a demandé.\u00A0»\n\n"
      "— Marie Blanc, conseillère\n\n"
      "Un coût contesté\n\n"
      "Selon le cabinet Mobilis, la ligne coûterait 212 millions d'euros,\ndont la moitié à la charge de la ville.\n\n"
      "Coût par poste\n\n"
      "Poste | Millions\nVoies | 120\nRames | 92\n\n"
      "Un premier tronçon relierait la gare au stade, d'après la mairie.\n\n"
      "Le second desservirait l'hôpital.\n\n"
      "Le préfet n'a pas souhaité commenter. La décision est attendue le 12 octobre.");
  CHECK(article.warnings ==
        std::vector<std::string>{"characters that nobody sees (soft hyphens, zero-width spaces) are left out: 1"});
}

TEST_CASE("The linked data of a page say who wrote its article, when and where") {
  const ArticleText article = page("newspaper.html");
  CHECK(article.title == "Le conseil municipal repousse l'arrivée du tramway");
  CHECK(article.author == "Anne Roux, Paul Petit");
  CHECK(article.site == "Le Courrier de Valmont");
  CHECK(article.url == "https://courrier-valmont.example/politique/2021/05/03/tramway.html");
  CHECK(article.published == "2021-05-03");
  CHECK(article.language == "fr");
  CHECK(article.sha256.size() == 64);
}

TEST_CASE("A blog without linked data is read by its density, its lines parted by two breaks") {
  const ArticleText article = page("blog.html");
  CHECK(article.text ==
        "Données de santé : qui décide ?\n\nPublié le 6 juillet 2020 par Claire Martin\n\n"
        "Le décret est paru hier, sans concertation, et personne n'en parle.\n\n"
        "J'ai interrogé le ministère, qui m'a répondu que « tout est conforme ».\n\n"
        "Mon avis : rien n'est réglé, et la Cnil devra trancher avant l'été.\n\n"
        "Le collectif Santé libre dénonce un passage en force\n\n"
        "Il a saisi le Conseil d’État, qui rendra sa décision en septembre.\n\n"
        "article 41\n  loi du 24 juillet");
  CHECK(article.author == "Claire Martin");
  CHECK(article.published == "2020-07-06");
  CHECK(article.url == "https://carnets.example/donnees-de-sante/");
}

TEST_CASE("An English page gets English quotation marks where it has none") {
  const ArticleText article = page("english.html");
  CHECK(has(article, "called the delay “a surrender”."));
  CHECK(has(article, "\n\n“Nobody asked for this line, and nobody will pay for it.”\n\n"));
  CHECK(has(article, "\"We need more time,\" John Brown told the chamber."));
  CHECK_FALSE(has(article, "promises"));
  CHECK_FALSE(has(article, "Stadium"));
  CHECK(article.title == "Council delays tram vote");
  CHECK(article.author == "Jane Smith");
  CHECK(article.site == "The Valley Post");
  CHECK(article.published == "2021-05-03");
  CHECK(article.language == "en");
}

TEST_CASE("A page in Latin-1, laid out by a table, is read by what its meta element says") {
  const ArticleText article = page("latin1.html");
  CHECK(article.text ==
        "L'été de la réforme\n\nParis, le 12/08/2004 à 10:30\n\n"
        "Le ministre a présenté hier sa réforme, jugée « précipitée » par les syndicats de médecins.\n\n"
        "« Nous n'avons pas été consultés », déplore leur président, qui appelle à la grève dès septembre.");
  CHECK(article.published == "2004-08-12");
  CHECK(article.warnings.empty());
}

TEST_CASE("What a class calls furniture goes, unless it holds the title or most of the prose") {
  CHECK_FALSE(
      has(from_html(with_article(
              "<div class='share-bar'><p>Faites circuler cet article autour de vous dès maintenant.</p></div>")),
          "circuler"));
  CHECK_FALSE(has(
      from_html(with_article(
          "<section id='disqus_thread'><p>Je ne suis pas du tout d'accord avec ce que dit le maire.</p></section>")),
      "pas du tout"));
  CHECK(has(from_html("<body class='menu share'><div class='ad promo'>" + with_article("") + "</div></body>"),
            "Une phrase"));
}

TEST_CASE("A class that says what state its element is in does not make it furniture") {
  for (const char* name : {"has-comments", "comments-open", "pub-date", "no-sidebar", "content-sidebar-wrap", "paywall",
                           "publication", "shared"})
    CHECK(has(from_html(with_article("<div class='" + std::string(name) +
                                     "'><p>Le texte que le lecteur attend ici.</p></div>")),
              "attend ici"));
  for (const char* name :
       {"comments", "commentList", "pub", "ad-slot", "social_links", "readMore", "x read-more", "articleShare"})
    CHECK_FALSE(has(from_html(with_article("<div class='" + std::string(name) +
                                           "'><p>Le texte que le lecteur attend ici.</p></div>")),
                    "attend ici"));
}

TEST_CASE("Hidden elements are left out, however they are hidden") {
  for (const char* element :
       {"<p hidden>Caché</p>", "<p style='color: red; DISPLAY : none'>Caché</p>", "<p aria-hidden=true>Caché</p>",
        "<template><p>Caché</p></template>", "<noscript>Caché</noscript>", "<svg><text>Caché</text></svg>",
        "<span class='visually-hidden'>Caché</span>", "<button>Caché</button>", "<!-- Caché -->"})
    CHECK_FALSE(has(from_html(with_article(element)), "Caché"));
}

TEST_CASE("Lines that lead elsewhere go with the headings over them, and headings of what stays stay") {
  const ArticleText article = from_html(
      with_article("<h2>Intertitre</h2><p>Une suite qui compte pour le lecteur de cette page.</p>"
                   "<p><strong>Lire aussi</strong> : <a href=x>un autre article</a></p>"
                   "<h2>Sur le même sujet</h2><ul><li><a href=y>Un troisième article du même journal</a></ul>"));
  CHECK(has(article, "Intertitre\n\nUne suite"));
  CHECK_FALSE(has(article, "autre article"));
  CHECK_FALSE(has(article, "même sujet"));
}

TEST_CASE("Quotations keep the marks that they have, and nested ones get others") {
  CHECK(has(from_html(with_article("<p>Il dit : <q>« oui »</q>.</p>")), "Il dit : « oui »."));
  CHECK(has(from_html(with_article("<p>Il dit : « <q>oui</q> ».</p>")), "Il dit : « oui »."));
  CHECK(has(from_html(with_article("<p><q>il a dit <q>oui</q> hier</q></p>")), "«\u00A0il a dit “oui” hier\u00A0»"));
  CHECK(has(from_html(with_article("<blockquote><p>« Déjà.</p><p>Marqué. »</p></blockquote>")),
            "\n\n« Déjà.\n\nMarqué. »"));
  CHECK(has(from_html(with_article("<blockquote><p>Un.</p><p>Deux.</p></blockquote>")), "«\u00A0Un.\n\nDeux.\u00A0»"));
  CHECK(has(from_html(with_article(
                "<blockquote><p>Nobody asked.</p>&mdash; Mary (@mary) <a href=t>3 mai</a></blockquote>", "en")),
            "“Nobody asked.”\n\n— Mary (@mary) 3 mai"));
}

TEST_CASE("Character references and invisible characters become what a reader sees") {
  const ArticleText article =
      from_html(with_article("<p>l&rsquo;&eacute;t&eacute; &amp;lt; a&#8203;b&zwnj;c &#x1F600; &#0; R&D&nbsp;!</p>"));
  CHECK(has(article, "l’été &lt; abc 😀 \uFFFD R&D\u00A0!"));
  CHECK(article.warnings.size() == 2);
}

TEST_CASE("A page where nothing stands out is kept as a whole, and a warning says so") {
  const ArticleText article = from_html("<p>Bonjour.</p><nav>Menu</nav><p>Au revoir.</p>");
  CHECK(article.text == "Bonjour.\n\nAu revoir.");
  CHECK(article.warnings.size() == 1);
  CHECK(from_html("").warnings == std::vector<std::string>{"there is no text in it"});
}

TEST_CASE("Addresses that are not of the web, and authors that are addresses, are not taken") {
  const ArticleText article = from_html(
      "<link rel=canonical href='javascript:alert(1)'><meta property=og:url content='https://a.example/x y'>"
      "<meta property='article:author' content='https://www.example.org/someone'>" +
      with_article(""));
  CHECK(article.url.empty());
  CHECK(article.author.empty());
}

TEST_CASE("Facts come from meta elements, microdata, bylines and times where there are no linked data") {
  CHECK(from_html("<meta name='DC.date.issued' content='2019-03-01'>" + with_article("")).published == "2019-03-01");
  CHECK(from_html(with_article("<span itemprop=datePublished content='2018-04-05'></span>")).published == "2018-04-05");
  CHECK(
      from_html(with_article(
                    "<time class=updated datetime='2020-01-01'>x</time><time datetime='2019-12-24T08:00'>hier</time>"))
          .published == "2019-12-24");
  CHECK(from_html(with_article("<div class=byline>Par <b>Anne Roux</b></div>")).author == "Anne Roux");
  CHECK(from_html(with_article("<div class=author-bio>Anne Roux couvre la vallée</div>")).author.empty());
  CHECK(from_html("<script type='application/ld+json'>{not json</script><title>Titre de la page | Le Site</title>"
                  "<meta property=og:site_name content='Le Site'>")
            .title == "Titre de la page");
}
