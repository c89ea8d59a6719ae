# SPDX-License-Identifier: Apache-2.0
"""Press articles of any number over a dossier's names, for measuring extraction: half of their sentences report speech.

No two paragraphs are alike, since what a page repeats is taken for its furniture. The same arguments give the same bytes.
"""
import random

import yaml

PARAGRAPHS = 11  # of an article, which is then about five thousand characters
BETWEEN = "\n\f\n"  # articles, in one file

FRENCH = {
    "subjects": """le plan; la réforme; le chantier; ce calendrier; l’accord signé en mai; la ligne du littoral; le
budget voté; l’avis du comité; la hausse des loyers; le futur entrepôt; l’étude d’impact; la carte des risques""",
    "verbs": """devra attendre; coûtera {n} millions d’euros; ne tient pas debout; sera prêt en {year}; a été mal
préparé; menace {n} emplois; reste « une chance pour la région »; ne protège personne; profite aux {n} communes;
n’est pas conforme à la loi; a convaincu {n} élus sur dix""",
    "ends": """depuis {n} mois; malgré les réserves du comité; sur le site de la gare; avant la fin de l’année
{year}; pour les riverains; dans {n} départements; au regard du droit européen; faute de moyens; d’après les
chiffres publiés""",
    "speech": """« {A} », affirme {who}.; {who} assure que {c}.; Selon {who}, {c}.; « {A}, a déclaré {who}. {B}. »;
{who} dénonce « {s} {n} fois repoussé ».; Pour {who}, {c}.; {A}, estime {who}.; {who} a rappelé, le {n} mars, que
{c}, ajoutant que {d}.; Elle demande à {other} de revoir {s}.; {who} accuse {other} d’avoir caché que {c}.; « {A} »,
ajoute-t-il. « {B}. »""",
    "telling": """{A}.; En {year}, {c}, et {d}.; Les travaux ont commencé sur {n} hectares, {e}.; Rien n’indique que
{c}, mais {d}.; {who} et {other} se sont rencontrés {n} fois en {year}.; On compte {n} dossiers {e}, dont {n} pour
la seule ville.""",
    "headings": """Une affaire de {n} millions; {A}; Ce que l’on sait {e}; Les suites {e}""",
}
ENGLISH = {
    "subjects": """the plan; the reform; the works; this timetable; the deal signed in May; the coastal line; the
budget; the committee’s opinion; the rise in rents; the new warehouse; the impact study; the map of risks""",
    "verbs": """will have to wait; will cost {n} million euros; does not stand up; will be ready in {year}; was
badly prepared; threatens {n} jobs; remains ‘a chance for the region’; protects nobody; helps {n} towns; breaks the
law; has won over {n} councillors in ten""",
    "ends": """for {n} months; despite the committee’s doubts; on the station site; before the end of {year}; for
its neighbours; in {n} counties; under European law; for lack of money; by the published figures""",
    "speech": """“{A},” said {who}.; {who} said that {c}.; According to {who}, {c}.; “{A},” {who} told reporters.
“{B}.”; {who} called it “{s} put off {n} times”.; {A}, {who} said.; {who} said {c}, adding that {d}.; She urged
{other} to revise {s}.; {who} accused {other} of hiding that {c}.; “{A},” he added. “{B}.”""",
    "telling": """{A}.; In {year}, {c}, and {d}.; Work began on {n} hectares {e}.; Nothing shows that {c}, but {d}.;
{who} and {other} met {n} times in {year}.; There are {n} files {e}, of which {n} are for the town alone.""",
    "headings": """A matter of {n} million; {A}; What is known {e}; What follows {e}""",
}


def names_of(folder):
    """Names of those who speak in a dossier, as it writes them."""
    out = []
    for path in sorted(folder.glob("*.yaml")):
        for entity in (yaml.safe_load(path.read_text(encoding="utf-8")).get("entities") or {}).values():
            name = entity.get("name")
            if entity.get("type") in ("person", "association", "company", "public_body", "media", "collective"):
                out.append(name if isinstance(name, str) else name.get("fr") or next(iter(name.values())))
    return out


class Writer:
    def __init__(self, words, names, seed):
        self.words = {key: text.replace("\n", " ").split("; ") for key, text in words.items()}
        self.names, self.random = names, random.Random(seed)

    def fill(self, template):
        def clause():
            return " ".join(self.random.choice(self.words[part]) for part in ("subjects", "verbs", "ends"))

        parts = {"c": clause(), "d": clause(), "A": clause(), "B": clause()}
        parts |= {"s": self.random.choice(self.words["subjects"]), "e": self.random.choice(self.words["ends"])}
        parts |= {"who": self.random.choice(self.names), "other": self.random.choice(self.names)}
        for key in "AB":
            parts[key] = parts[key][0].upper() + parts[key][1:]
        for key, text in parts.items():
            template = template.replace("{" + key + "}", text)
        while "{n}" in template:
            template = template.replace("{n}", str(self.random.randint(2, 900)), 1)
        return template.replace("{year}", str(self.random.randint(2015, 2026)))

    def article(self):
        blocks = [self.fill(self.random.choice(self.words["headings"]))]
        for _ in range(PARAGRAPHS):
            kinds = [self.random.choice(("speech", "telling")) for _ in range(self.random.randint(3, 6))]
            blocks.append(" ".join(self.fill(self.random.choice(self.words[kind])) for kind in kinds))
        return "\n\n".join(blocks) + "\n"


def write_articles(language, names, count, path, seed=1):
    """Writes so many articles to one file; returns its bytes."""
    writer = Writer(FRENCH if language == "fr" else ENGLISH, names, f"{language}/{seed}")
    data = BETWEEN.join(writer.article() for _ in range(count)).encode()
    path.write_bytes(data)
    return len(data)
